import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { PersonalExports } from '@app/privacy';
import { consentsOf, currentConsentTexts, giveConsent, lockRegistration, withdrawConsent } from '@app/registration';
import { errorOf, refusalOf } from '../../http/refused-form.js';
import { sendPage } from '../layout/send-page.js';
import { type DataOwner, unknownOwner, WhoseData } from './data-owner.js';
import { MyDataPage, type MyDataProps } from './my-data.page.js';

const ListWish = z.object({ wish: z.enum(['join', 'leave']) });
type ListWish = z.infer<typeof ListWish>;

/** "Your data": a file with everything, and the public list. By the link of a registration, or signed in. */
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
  async joinOrLeave(
    @WhoseData() { edition, language, token, registration, address }: DataOwner,
    @Body({ schema: ListWish }) { wish }: ListWish,
    @Res() reply: FastifyReply,
  ) {
    if (!registration) throw unknownOwner(edition, language, token);
    const now = this.clock.now();
    const { id } = registration;
    await inTransaction(this.database, async (tx) => {
      await lockRegistration(tx, id);
      if (wish === 'leave') return withdrawConsent(tx, id, 'public-list', now);
      const { version } = (await currentConsentTexts(tx, edition.id))['public-list'];
      await giveConsent(tx, id, { kind: 'public-list', version }, now);
    });
    return reply.redirect(address, 303);
  }

  private async propsOf({ owner, registration, edition, language, token, isInvited }: DataOwner): Promise<MyDataProps> {
    const file = await this.exports.newest(owner.emailKey, this.clock.now());
    const list = registration && { agreedAt: await this.agreedAt(edition, registration.id) };
    return { edition, language, token, file, list, isInvited };
  }

  /** When they agreed to the words that are in force now. */
  private async agreedAt(edition: Edition, registrationId: string): Promise<Date | undefined> {
    const { version } = (await currentConsentTexts(this.database, edition.id))['public-list'];
    const consents = await consentsOf(this.database, registrationId);
    return consents.find(
      (consent) => consent.kind === 'public-list' && consent.version === version && !consent.withdrawnAt,
    )?.givenAt;
  }
}
