import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement as page } from 'react';
import { CONFIG, type Config } from '@app/config';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import { NothingHere } from '../../access/access.errors.js';
import { PathLanguage, ThisEdition } from '../../access/requester.js';
import { AgendaPages } from './agenda-pages.js';
import type { Agenda } from './agenda-reader.js';
import { RoomPage } from './room-page.js';
import { SessionPage } from './session-page.js';

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
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const { baseUrl } = this.config;
    const visit = { edition, language, request, reply };
    const make = (agenda: Agenda, zone?: string) => {
      const session = agenda.programme.sessions.find((known) => known.code === code);
      if (!session) throw new NothingHere();
      return page(SessionPage, { agenda, session, baseUrl, zone });
    };
    return this.pages.kept(visit, `/sessions/${code}`, make, { inForumTime: true });
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
