import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { Clock } from '@app/config';
import { type Edition, Editions } from '@app/edition';
import type { Language } from '@app/i18n';
import { PathLanguage, ThisEdition } from '../../access/requester.js';
import { RoundTableDesk } from '../../roundtable/round-table-desk.js';
import { sendPage } from '../layout/send-page.js';
import { OrderPage } from './order.page.js';

/** The order of speakers on paper, for the Chair and the protocol office. */
@Controller(':edition/:lang/round-tables')
export class OrderController {
  constructor(
    private readonly desk: RoundTableDesk,
    private readonly editions: Editions,
    private readonly clock: Clock,
  ) {}

  @Get(':code/order')
  async order(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Param('code') code: string,
    @Res() reply: FastifyReply,
  ) {
    const list = await this.desk.list(edition, code);
    const { categories } = await this.desk.wording(edition, language);
    const countries = await this.editions.countriesIn(language);
    const countryNames = new Map(countries.map(({ alpha2, names }) => [alpha2, names[language]]));
    return sendPage(
      reply,
      page(OrderPage, { edition, language, list, categories, countryNames, now: this.clock.now() }),
    );
  }
}
