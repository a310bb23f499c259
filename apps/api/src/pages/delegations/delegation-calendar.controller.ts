import { Body, Controller, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { DataSource } from 'typeorm';
import { PrivateAddresses } from '@app/calendar';
import { CONFIG, Clock, type Config } from '@app/config';
import { inTransaction } from '@app/database';
import { feedAddress, Reminder } from '../../feeds/feed-address.js';
import { sendPage } from '../layout/send-page.js';
import { CalendarAddressPage } from '../me/me.page.js';
import { AtDelegation, type OpenDelegation } from './focal-point-door.js';

/** The private address of a delegation's calendar: each focal point has one of their own, which ends with the mandate. */
@ApiExcludeController()
@Controller(':edition/:lang/delegations/:delegation/calendar-address')
export class DelegationCalendarController {
  constructor(
    private readonly database: DataSource,
    private readonly addresses: PrivateAddresses,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** No redirection: the address is shown this once and kept nowhere. A repeated request makes a new one. */
  @Post()
  @HttpCode(200)
  async makeAddress(
    @AtDelegation() { edition, language, mandate, address: back }: OpenDelegation,
    @Body({ schema: Reminder }) reminder: Reminder,
    @Res() reply: FastifyReply,
  ) {
    const owner = { mandateId: mandate.id, editionId: edition.id, language };
    const secret = await inTransaction(this.database, (tx) => this.addresses.renew(tx, owner, this.clock.now()));
    const address = feedAddress(this.config.baseUrl, secret, reminder);
    return sendPage(reply, page(CalendarAddressPage, { edition, language, address, back }));
  }

  @Post('end')
  async endAddress(@AtDelegation() { edition, mandate, address: back }: OpenDelegation, @Res() reply: FastifyReply) {
    const holder = { mandateId: mandate.id };
    await inTransaction(this.database, (tx) => this.addresses.revoke(tx, holder, edition.id, this.clock.now()));
    return reply.redirect(back, 303);
  }
}
