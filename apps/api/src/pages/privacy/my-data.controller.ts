import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import { PersonalExports } from '@app/privacy';
import {
  agreesSince,
  agreeToWords,
  consentWords,
  currentConsentTexts,
  lockRegistration,
  withdrawConsent,
} from '@app/registration';
import { errorOf, refusalOf } from '../../http/refused-form.js';
import { sendPage } from '../layout/send-page.js';
import { type DataOwner, unknownOwner, WhoseData } from './data-owner.js';
import { MyDataPage, type MyDataProps, OWN_CONSENTS, type OwnConsentKind } from './my-data.page.js';

const ListWish = z.object({ wish: z.enum(['join', 'leave']) });
type ListWish = z.infer<typeof ListWish>;

/** "Your data": a file with everything, and what one agrees to: the public list, one's name for organizers. By the link of a registration, or signed in. */
@ApiExcludeController()
@Controller(':edition/:lang/my-data')
export class MyDataController {
  constructor(
    private readonly database: DataSource,
    private readonly exports: PersonalExports,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@WhoseData() whose: DataOwner, @Res() reply: FastifyReply) {
    return sendPage(reply, page(MyDataPage, await this.propsOf(whose)));
  }

  @Post('file-wish')
  async askForFile(@WhoseData() whose: DataOwner, @Res() reply: FastifyReply) {
    const { edition, language, address } = whose;
    const owner = { ...whose.owner, language };
    const refusal = await refusalOf(
      () => inTransaction(this.database, (tx) => this.exports.request(tx, edition, owner, this.clock.now())),
      () => true,
    );
    if (!refusal) return reply.redirect(address, 303);
    const { message } = errorOf(refusal, language, 'file');
    return sendPage(reply, page(MyDataPage, { ...(await this.propsOf(whose)), refusal: message }), 422);
  }

  @Post('public-list')
  joinOrLeave(
    @WhoseData() whose: DataOwner,
    @Body({ schema: ListWish }) { wish }: ListWish,
    @Res() reply: FastifyReply,
  ) {
    return this.agreeOrNot(whose, 'public-list', wish, reply);
  }

  @Post('session-organizers')
  beNamedOrNot(
    @WhoseData() whose: DataOwner,
    @Body({ schema: ListWish }) { wish }: ListWish,
    @Res() reply: FastifyReply,
  ) {
    return this.agreeOrNot(whose, 'session-organizers', wish, reply);
  }

  private async agreeOrNot(
    { edition, language, token, registration, address }: DataOwner,
    kind: OwnConsentKind,
    wish: ListWish['wish'],
    reply: FastifyReply,
  ) {
    if (!registration) throw unknownOwner(edition, language, token);
    const now = this.clock.now();
    const own = { editionId: edition.id, id: registration.id };
    await inTransaction(this.database, async (tx) => {
      await lockRegistration(tx, own.id);
      if (wish === 'leave') return withdrawConsent(tx, own.id, kind, now);
      const { version } = (await currentConsentTexts(tx, edition.id))[kind];
      await agreeToWords(tx, own, { kind, version }, now);
    });
    return reply.redirect(address, 303);
  }

  private async propsOf({ owner, registration, edition, language, token, isInvited }: DataOwner): Promise<MyDataProps> {
    const file = await this.exports.newest(owner.emailKey, this.clock.now());
    const consents: MyDataProps['consents'] = [];
    const texts = await currentConsentTexts(this.database, edition.id);
    for (const kind of registration ? OWN_CONSENTS : []) {
      const own = { editionId: edition.id, id: registration!.id };
      const words = consentWords(texts[kind], language);
      consents.push({ kind, words, agreedAt: await agreesSince(this.database, own, kind) });
    }
    return { edition, language, token, file, consents, isInvited };
  }
}
