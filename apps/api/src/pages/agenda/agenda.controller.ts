import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement as page } from 'react';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import { filterSessions } from '@app/programme';
import { NothingHere } from '../../access/access.errors.js';
import { PathLanguage, ThisEdition } from '../../access/requester.js';
import { AgendaPages, type PageVisit } from './agenda-pages.js';
import { AgendaQuery, criteriaIn, filterOf, queryString } from './agenda-query.js';
import { AgendaReader } from './agenda-reader.js';
import { DayPage } from './day-page.js';
import { agendaDays, dayOf, openingDay } from './days.js';
import { NowPage } from './now-page.js';

/** The public agenda: by day, searched and filtered, and what is on now. */
@Controller(':edition/:lang/agenda')
export class AgendaController {
  constructor(
    private readonly agendas: AgendaReader,
    private readonly pages: AgendaPages,
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
    const visit = { edition, language, request, reply };
    if (criteriaIn(query).length > 0) return this.sendFound(visit, query);
    const { sessions } = await this.agendas.programmeOf(edition);
    return this.sendDay(visit, openingDay(edition, agendaDays(edition, sessions), this.clock.now()));
  }

  @Get('now')
  async now(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const minute = Math.floor(this.clock.now().getTime() / 60_000) * 60_000;
    const visit = { edition, language, request, reply };
    const instant = new Date(minute);
    return this.pages.kept(visit, '/agenda/now', (agenda) => page(NowPage, { agenda, instant }), {
      also: String(minute),
    });
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
    const visit = { edition, language, request, reply };
    return criteriaIn(query).length > 0 ? this.sendFound(visit, query, day) : this.sendDay(visit, day);
  }

  private sendDay(visit: PageVisit, day: string) {
    return this.pages.kept(visit, `/agenda/${day}`, (agenda) => {
      const { sessions: all } = agenda.programme;
      const sessions = all.filter((session) => dayOf(session, visit.edition) === day);
      return page(DayPage, { agenda, days: agendaDays(visit.edition, all), day, query: {}, sessions });
    });
  }

  private sendFound(visit: PageVisit, query: AgendaQuery, day?: string) {
    return this.pages.fresh(visit, (agenda) => {
      const { sessions: all } = agenda.programme;
      const found = filterSessions(all, filterOf(query, agenda.words));
      const sessions = day === undefined ? found : found.filter((session) => dayOf(session, visit.edition) === day);
      return page(DayPage, { agenda, days: agendaDays(visit.edition, all), day, query, sessions });
    });
  }
}

/** A form without JavaScript sends its empty fields too; the address that people pass on has none. */
function hasBlanks(request: FastifyRequest): boolean {
  return Object.values(request.query as Record<string, unknown>).some((value) => value === '');
}
