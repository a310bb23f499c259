import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { type Edition, Editions } from '@app/edition';
import type { Language } from '@app/i18n';
import type { SignedIn } from '@app/identity';
import { parseAddress } from '@app/mail';
import {
  daysFile,
  daysFileName,
  LinkGone,
  ownRegistrationByLink,
  ownRegistrationOf,
  type OwnRegistration,
  WithdrawService,
} from '@app/registration';
import { PathLanguage, ThisEdition, WhoIsSignedIn } from '../../access/requester.js';
import { sendPage } from '../layout/send-page.js';
import { countryName } from './country-name.js';
import { LinkGonePage } from './plain.pages.js';
import { qrPicture } from './qr-picture.js';
import { StatusPage } from './status.page.js';
import { WithdrawalPage } from './withdrawal.page.js';

const Token = z.object({ token: z.string().max(100).optional().catch('unreadable') });
type Token = z.infer<typeof Token>;

/** Following one's own registration: by personal link without an account, or signed in. */
@ApiExcludeController()
@Controller(':edition/:lang/registration')
export class OwnRegistrationController {
  constructor(
    private readonly database: DataSource,
    private readonly editions: Editions,
    private readonly withdrawals: WithdrawService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async follow(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Query({ schema: Token }) { token }: Token,
    @WhoIsSignedIn() signedIn: SignedIn | undefined,
    @Res() reply: FastifyReply,
  ) {
    const registration = await this.find(edition, token, signedIn);
    if (!registration) return noRegistration(edition, language, token, signedIn, reply);
    const { badgeCode, country } = registration;
    const qr = badgeCode ? await qrPicture(badgeCode) : undefined;
    const name = await countryName(this.editions, country, language);
    return sendPage(reply, page(StatusPage, { edition, language, registration, countryName: name, token, qr }));
  }

  @Get('calendar.ics')
  async calendar(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Query({ schema: Token }) { token }: Token,
    @WhoIsSignedIn() signedIn: SignedIn | undefined,
    @Res() reply: FastifyReply,
  ) {
    const registration = await this.find(edition, token, signedIn);
    if (!registration) return noRegistration(edition, language, token, signedIn, reply);
    return reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', `attachment; filename="${daysFileName(edition)}"`)
      .send(daysFile(edition, registration.mode, language));
  }

  @Get('withdrawal')
  async askWithdrawal(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Query({ schema: Token }) { token }: Token,
    @WhoIsSignedIn() signedIn: SignedIn | undefined,
    @Res() reply: FastifyReply,
  ) {
    const registration = await this.find(edition, token, signedIn);
    if (!registration) return noRegistration(edition, language, token, signedIn, reply);
    if (!registration.mayWithdraw) return reply.redirect(statusAddress(edition, language, token), 303);
    return sendPage(reply, page(WithdrawalPage, { edition, language, registration, token }));
  }

  @Post('withdrawal')
  async withdraw(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Body({ schema: Token }) { token }: Token,
    @WhoIsSignedIn() signedIn: SignedIn | undefined,
    @Res() reply: FastifyReply,
  ) {
    const registration = await this.find(edition, token, signedIn);
    if (!registration) return noRegistration(edition, language, token, signedIn, reply);
    const by =
      token || !signedIn
        ? undefined
        : ({ kind: 'account', id: signedIn.accountId, name: signedIn.name || signedIn.email } as const);
    await this.withdrawals.withdraw(edition, registration.id, this.clock.now(), by);
    return reply.redirect(statusAddress(edition, language, token), 303);
  }

  /** By the link if there is one, else of whoever is signed in. */
  private async find(
    edition: Edition,
    token: string | undefined,
    signedIn: SignedIn | undefined,
  ): Promise<OwnRegistration | undefined> {
    const now = this.clock.now();
    if (!token) return signedIn && ownRegistrationOf(this.database, edition, ownerOf(signedIn), now);
    try {
      return await ownRegistrationByLink(this.database, edition, token, now);
    } catch (refusal) {
      if (refusal instanceof LinkGone) return undefined;
      throw refusal;
    }
  }
}

export function ownerOf({ personId, email }: SignedIn) {
  return { personId, emailKey: parseAddress(email)?.key ?? '' };
}

function statusAddress(edition: Edition, language: Language, token: string | undefined): string {
  return `/${edition.code}/${language}/registration${token ? `?token=${token}` : ''}`;
}

/** A link that does not work; somebody signed in without a registration; a stranger without a link. */
function noRegistration(
  edition: Edition,
  language: Language,
  token: string | undefined,
  signedIn: SignedIn | undefined,
  reply: FastifyReply,
) {
  if (token) return sendPage(reply, page(LinkGonePage, { edition, language, what: 'link' }), 410);
  return reply.redirect(`/${edition.code}/${language}/${signedIn ? 'register' : 'registration/link'}`, 303);
}
