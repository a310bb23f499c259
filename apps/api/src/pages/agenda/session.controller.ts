import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement as page } from 'react';
import { z } from 'zod';
import { CONFIG, type Config } from '@app/config';
import { isZone, type Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import { NothingHere } from '../../access/access.errors.js';
import { PathLanguage, ThisEdition } from '../../access/requester.js';
import { KeptBytes } from '../../feeds/kept-bytes.js';
import { sendKept } from '../../feeds/send-kept.js';
import { renderPage, sendPage } from '../layout/send-page.js';
import { AgendaReader } from './agenda-reader.js';
import { HTML } from './kept-page.js';
import { RoomPage } from './room-page.js';
import { SessionPage } from './session-page.js';

/** An unknown zone is as good as none. */
const ZoneQuery = z.object({ zone: z.string().max(64).refine(isZone).optional().catch(undefined) });
type ZoneQuery = z.infer<typeof ZoneQuery>;

/** Public pages of one session and of one room. */
@Controller(':edition/:lang')
export class SessionController {
  constructor(
    private readonly agendas: AgendaReader,
    private readonly keptBytes: KeptBytes,
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
    const element = async () => {
      const agenda = await this.agendas.agenda(edition, language);
      const session = agenda.programme.sessions.find((known) => known.code === code);
      if (!session) throw new NothingHere();
      return page(SessionPage, { agenda, session, baseUrl, zone });
    };
    if (zone) {
      void reply.header('cache-control', 'public, max-age=0, must-revalidate');
      return sendPage(reply, await element());
    }
    const stamp = await this.agendas.stampOf(edition);
    const kept = await this.keptBytes.answer(`${edition.code}/${language}/sessions/${code}`, stamp, async () => ({
      type: HTML,
      body: renderPage(await element()),
    }));
    return sendKept(request, reply, kept);
  }

  @Get('rooms/:code')
  async room(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const stamp = await this.agendas.stampOf(edition);
    const kept = await this.keptBytes.answer(`${edition.code}/${language}/rooms/${code}`, stamp, async () => {
      const agenda = await this.agendas.agenda(edition, language);
      const room = agenda.rooms.find((known) => known.code === code);
      if (!room) throw new NothingHere();
      return { type: HTML, body: renderPage(page(RoomPage, { agenda, room })) };
    });
    return sendKept(request, reply, kept);
  }
}
