import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import type { SignedIn } from '@app/identity';
import { daysFile, daysFileName, WithdrawService } from '@app/registration';
import { PathLanguage, ThisEdition, WhoIsSignedIn } from '../../access/requester.js';
import { sendPage } from '../layout/send-page.js';
import { noRegistration, ownerActing, OwnRegistrations, statusAddress, Token } from './own-registrations.js';
import { StatusPages } from './status-pages.js';
import { WithdrawalPage } from './withdrawal.page.js';

/** Following one's own registration: by personal link without an account, or signed in. */
@ApiExcludeController()
@Controller(':edition/:lang/registration')
export class OwnRegistrationController {
  constructor(
    private readonly own: OwnRegistrations,
    private readonly pages: StatusPages,
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
    const registration = await this.own.find(edition, token, signedIn);
    if (!registration) return noRegistration(edition, language, token, signedIn, reply);
    return this.pages.show({ edition, language, registration, token }, reply);
  }

  @Get('calendar.ics')
  async calendar(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Query({ schema: Token }) { token }: Token,
    @WhoIsSignedIn() signedIn: SignedIn | undefined,
    @Res() reply: FastifyReply,
  ) {
    const registration = await this.own.find(edition, token, signedIn);
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
    const registration = await this.own.find(edition, token, signedIn);
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
    const registration = await this.own.find(edition, token, signedIn);
    if (!registration) return noRegistration(edition, language, token, signedIn, reply);
    await this.withdrawals.withdraw(edition, registration.id, this.clock.now(), ownerActing(token, signedIn));
    return reply.redirect(statusAddress(edition, language, token), 303);
  }
}
