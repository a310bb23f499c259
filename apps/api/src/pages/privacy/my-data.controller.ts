import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import type { SignedIn } from '@app/identity';
import { PersonalExports } from '@app/privacy';
import { Refusal } from '@app/refusals';
import { consentsOf, currentConsentTexts, giveConsent, lockRegistration, withdrawConsent } from '@app/registration';
import { PathLanguage, ThisEdition, WhoIsSignedIn } from '../../access/requester.js';
import { sentenceOf } from '../../http/problem.filter.js';
import { sendPage } from '../layout/send-page.js';
import { LinkGonePage } from '../registration/plain.pages.js';
import { type DataOwner, DataOwners } from './data-owner.js';
import { MyDataPage, type MyDataProps } from './my-data.page.js';

const Token = z.object({ token: z.string().max(100).optional().catch('unreadable') });
type Token = z.infer<typeof Token>;
const ListWish = Token.extend({ wish: z.enum(['join', 'leave']) });
type ListWish = z.infer<typeof ListWish>;

/** "Your data": a file with everything, and the public list. By the link of a registration, or signed in. */
@ApiExcludeController()
@Controller(':edition/:lang/my-data')
export class MyDataController {
  constructor(
    private readonly database: DataSource,
    private readonly owners: DataOwners,
    private readonly exports: PersonalExports,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Query({ schema: Token }) { token }: Token,
    @WhoIsSignedIn() signedIn: SignedIn | undefined,
    @Res() reply: FastifyReply,
  ) {
    const found = await this.owners.find(edition, token, signedIn, this.clock.now());
    if (!found) return unknownOwner(edition, language, token, reply);
    return sendPage(reply, page(MyDataPage, await this.propsOf(found, edition, language, token)));
  }

  @Post('file-wish')
  async askForFile(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Body({ schema: Token }) { token }: Token,
    @WhoIsSignedIn() signedIn: SignedIn | undefined,
    @Res() reply: FastifyReply,
  ) {
    const now = this.clock.now();
    const found = await this.owners.find(edition, token, signedIn, now);
    if (!found) return unknownOwner(edition, language, token, reply);
    const owner = { ...found.owner, language };
    try {
      await inTransaction(this.database, (tx) => this.exports.request(tx, edition, owner, now));
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      const props = await this.propsOf(found, edition, language, token);
      return sendPage(reply, page(MyDataPage, { ...props, refusal: sentenceOf(refusal, language) }), 422);
    }
    return reply.redirect(dataAddress(edition, language, token), 303);
  }

  @Post('public-list')
  async joinOrLeave(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Body({ schema: ListWish }) { token, wish }: ListWish,
    @WhoIsSignedIn() signedIn: SignedIn | undefined,
    @Res() reply: FastifyReply,
  ) {
    const now = this.clock.now();
    const found = await this.owners.find(edition, token, signedIn, now);
    if (!found?.registration) return unknownOwner(edition, language, token, reply);
    const { id } = found.registration;
    await inTransaction(this.database, async (tx) => {
      await lockRegistration(tx, id);
      if (wish === 'leave') return withdrawConsent(tx, id, 'public-list', now);
      const { version } = (await currentConsentTexts(tx, edition.id))['public-list'];
      await giveConsent(tx, id, { kind: 'public-list', version }, now);
    });
    return reply.redirect(dataAddress(edition, language, token), 303);
  }

  private async propsOf(
    { owner, registration }: DataOwner,
    edition: Edition,
    language: Language,
    token: string | undefined,
  ): Promise<MyDataProps> {
    const file = await this.exports.newest(owner.emailKey, this.clock.now());
    const list = registration && { agreedAt: await this.agreedAt(edition, registration.id) };
    return { edition, language, token, file, list };
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

export function dataAddress(edition: Edition, language: Language, token: string | undefined): string {
  return `/${edition.code}/${language}/my-data${token ? `?token=${token}` : ''}`;
}

/** A link that does not work, or a stranger: the ways to be known. */
export function unknownOwner(edition: Edition, language: Language, token: string | undefined, reply: FastifyReply) {
  if (token) return sendPage(reply, page(LinkGonePage, { edition, language, what: 'link' }), 410);
  return reply.redirect(`/${edition.code}/${language}/registration/link`, 303);
}
