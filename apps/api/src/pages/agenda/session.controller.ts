import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement as page } from 'react';
import { z } from 'zod';
import { CONFIG, type Config } from '@app/config';
import { isZone, type Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import { NothingHere } from '../../access/access.errors.js';
import { PathLanguage, ThisEdition } from '../../access/requester.js';
import { AgendaPages } from './agenda-pages.js';
import type { Agenda } from './agenda-reader.js';
import { RoomPage } from './room-page.js';
import { SessionPage } from './session-page.js';

/** An unknown zone is as good as none. */
const ZoneQuery = z.object({ zone: z.string().max(64).refine(isZone).optional().catch(undefined) });
type ZoneQuery = z.infer<typeof ZoneQuery>;

/** Public pages of one session and of one room. */
@Controller(':edition/:lang')
export class SessionController {
  constructor(
    private readonly pages: AgendaPages,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('sessions/:code')
  async session(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Param('code') code: string,
    @Query({ schema: ZoneQuery }) { zone }: ZoneQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const { baseUrl } = this.config;
    const visit = { edition, language, request, reply };
    const make = (agenda: Agenda) => {
      const session = agenda.programme.sessions.find((known) => known.code === code);
      if (!session) throw new NothingHere();
      return page(SessionPage, { agenda, session, baseUrl, zone });
    };
    return zone ? this.pages.fresh(visit, make) : this.pages.kept(visit, `/sessions/${code}`, make);
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
