import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement as page } from 'react';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '@app/config';
import { type Edition, Editions } from '@app/edition';
import type { Language } from '@app/i18n';
import type { PublicSession } from '@app/programme';
import { readPublicStatement, readPublicStatements } from '@app/roundtable';
import { NothingHere } from '../../access/access.errors.js';
import { PathLanguage, ThisEdition } from '../../access/requester.js';
import { AgendaPages } from './agenda-pages.js';
import type { Agenda } from './agenda-reader.js';
import { RoomPage } from './room-page.js';
import { SessionPage } from './session-page.js';
import { StatementPage } from './statement-page.js';

/** Public pages of one session and of one room. */
@Controller(':edition/:lang')
export class SessionController {
  constructor(
    private readonly database: DataSource,
    private readonly editions: Editions,
    private readonly pages: AgendaPages,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('sessions/:code')
  async session(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const { baseUrl } = this.config;
    const visit = { edition, language, request, reply };
    const make = async (agenda: Agenda, zone?: string) => {
      const session = sessionOf(agenda, code);
      const statements = await readPublicStatements(this.database, edition.id, code);
      const countries = statements.length > 0 ? await this.countries(language) : undefined;
      return page(SessionPage, { agenda, session, baseUrl, zone, statements, countries });
    };
    return this.pages.kept(visit, `/sessions/${code}`, make, { inForumTime: true });
  }

  /** A statement that was spoken and released, in one of its languages; of a withheld one nobody hears that it exists. */
  @Get('sessions/:code/statements/:statement')
  async statement(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Param('code') code: string,
    @Param('statement') statementCode: string,
    @Query('in') asked: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const visit = { edition, language, request, reply };
    return this.pages.fresh(visit, async (agenda) => {
      const session = sessionOf(agenda, code);
      const statement = await readPublicStatement(this.database, edition.id, code, statementCode);
      const countries = await this.countries(language);
      return page(StatementPage, { agenda, session, statement, countries, asked: String(asked ?? '') });
    });
  }

  private async countries(language: Language): Promise<ReadonlyMap<string, string>> {
    const all = await this.editions.countriesIn(language);
    return new Map(all.map(({ alpha2, names }) => [alpha2, names[language]]));
  }

  @Get('rooms/:code')
  async room(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.pages.kept({ edition, language, request, reply }, `/rooms/${code}`, (agenda) => {
      const room = agenda.rooms.find((known) => known.code === code);
      if (!room) throw new NothingHere();
      return page(RoomPage, { agenda, room });
    });
  }
}

function sessionOf({ programme }: Agenda, code: string): PublicSession {
  const session = programme.sessions.find((known) => known.code === code);
  if (!session) throw new NothingHere();
  return session;
}
