import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement as page } from 'react';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import { filterSessions } from '@app/programme';
import { NothingHere } from '../../access/access.errors.js';
import { PathLanguage, ThisEdition } from '../../access/requester.js';
import { KeptBytes } from '../../feeds/kept-bytes.js';
import { sendKept } from '../../feeds/send-kept.js';
import { renderPage, sendPage } from '../layout/send-page.js';
import { AgendaQuery, criteriaIn, filterOf, queryString } from './agenda-query.js';
import { AgendaReader } from './agenda-reader.js';
import { DayPage } from './day-page.js';
import { agendaDays, dayOf, openingDay } from './days.js';
import { HTML } from './kept-page.js';
import { NowPage } from './now-page.js';

/** The public agenda: by day, searched and filtered, and what is on now. */
@Controller(':edition/:lang/agenda')
export class AgendaController {
  constructor(
    private readonly agendas: AgendaReader,
    private readonly keptBytes: KeptBytes,
    private readonly clock: Clock,
  ) {}

  /** Today during the Forum, else its first day; with a question in the address: what is found in all days. */
  @Get()
  async open(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Query({ schema: AgendaQuery }) query: AgendaQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    if (hasBlanks(request)) return reply.redirect(`/${edition.code}/${language}/agenda${queryString(query)}`, 302);
    if (criteriaIn(query).length > 0) return this.sendFound(edition, language, query, undefined, reply);
    const { sessions } = await this.agendas.programmeOf(edition);
    const day = openingDay(edition, agendaDays(edition, sessions), this.clock.now());
    return this.sendDay(edition, language, day, request, reply);
  }

  @Get('now')
  async now(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const minute = Math.floor(this.clock.now().getTime() / 60_000) * 60_000;
    const stamp = `${await this.agendas.stampOf(edition)} ${minute}`;
    const kept = await this.keptBytes.answer(`${edition.code}/${language}/agenda/now`, stamp, async () => {
      const agenda = await this.agendas.agenda(edition, language);
      return { type: HTML, body: renderPage(page(NowPage, { agenda, instant: new Date(minute) })) };
    });
    return sendKept(request, reply, kept);
  }

  @Get(':day')
  async day(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Param('day') day: string,
    @Query({ schema: AgendaQuery }) query: AgendaQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const { sessions } = await this.agendas.programmeOf(edition);
    if (!agendaDays(edition, sessions).includes(day)) throw new NothingHere();
    if (criteriaIn(query).length > 0) return this.sendFound(edition, language, query, day, reply);
    return this.sendDay(edition, language, day, request, reply);
  }

  private async sendDay(
    edition: Edition,
    language: Language,
    day: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ) {
    const stamp = await this.agendas.stampOf(edition);
    const kept = await this.keptBytes.answer(`${edition.code}/${language}/agenda/${day}`, stamp, async () => {
      const agenda = await this.agendas.agenda(edition, language);
      const { sessions: all } = agenda.programme;
      const sessions = all.filter((session) => dayOf(session, edition) === day);
      const days = agendaDays(edition, all);
      return { type: HTML, body: renderPage(page(DayPage, { agenda, days, day, query: {}, sessions })) };
    });
    return sendKept(request, reply, kept);
  }

  /** Made for this question: there are too many of them to keep. */
  private async sendFound(
    edition: Edition,
    language: Language,
    query: AgendaQuery,
    day: string | undefined,
    reply: FastifyReply,
  ) {
    const agenda = await this.agendas.agenda(edition, language);
    const { sessions: all } = agenda.programme;
    const found = filterSessions(all, filterOf(query, agenda.words));
    const sessions = day === undefined ? found : found.filter((session) => dayOf(session, edition) === day);
    const days = agendaDays(edition, all);
    void reply.header('cache-control', 'public, max-age=0, must-revalidate');
    return sendPage(reply, page(DayPage, { agenda, days, day, query, sessions }));
  }
}

/** A form without JavaScript sends its empty fields too; the address that people pass on has none. */
function hasBlanks(request: FastifyRequest): boolean {
  return Object.values(request.query as Record<string, unknown>).some((value) => value === '');
}
