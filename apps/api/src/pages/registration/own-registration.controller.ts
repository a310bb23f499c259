import { Controller, Get, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { Clock } from '@app/config';
import { daysFile, daysFileName, WithdrawService } from '@app/registration';
import { sendPage } from '../layout/send-page.js';
import { type Follower, WhoFollows } from './follower.js';
import { StatusPages } from './status-pages.js';
import { WithdrawalPage } from './withdrawal.page.js';

/** Following one's own registration: by personal link without an account, or signed in. */
@ApiExcludeController()
@Controller(':edition/:lang/registration')
export class OwnRegistrationController {
  constructor(
    private readonly pages: StatusPages,
    private readonly withdrawals: WithdrawService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async follow(@WhoFollows() follower: Follower, @Res() reply: FastifyReply) {
    return this.pages.show(follower, reply);
  }

  @Get('calendar.ics')
  calendar(@WhoFollows() { edition, language, registration }: Follower, @Res() reply: FastifyReply) {
    return reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', `attachment; filename="${daysFileName(edition)}"`)
      .send(daysFile(edition, registration.mode, language));
  }

  @Get('withdrawal')
  askWithdrawal(@WhoFollows() follower: Follower, @Res() reply: FastifyReply) {
    const { edition, language, registration, token, address } = follower;
    if (!registration.mayWithdraw) return reply.redirect(address, 303);
    return sendPage(reply, page(WithdrawalPage, { edition, language, registration, token }));
  }

  @Post('withdrawal')
  async withdraw(@WhoFollows() { edition, registration, by, address }: Follower, @Res() reply: FastifyReply) {
    await this.withdrawals.withdraw(edition, registration.id, this.clock.now(), by);
    return reply.redirect(address, 303);
  }
}
