import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement as element } from 'react';
import { z } from 'zod';
import { CONFIG, type Config } from '@app/config';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import { PathLanguage, ThisEdition } from '../../access/requester.js';
import { AgendaPages } from '../agenda/agenda-pages.js';
import { CalendarsPage } from './calendars.page.js';
import { chosenFeed } from './offered-feeds.js';

/** What no calendar is called is as good as nothing. */
const CalendarsQuery = z.object({ feed: z.string().max(60).optional().catch(undefined) });
type CalendarsQuery = z.infer<typeof CalendarsQuery>;

/** How to follow the Forum in one's own calendar. */
@Controller(':edition/:lang')
export class CalendarsController {
  constructor(
    private readonly pages: AgendaPages,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('calendars')
  show(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Query({ schema: CalendarsQuery }) { feed }: CalendarsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.pages.fresh({ edition, language, request, reply }, (agenda) =>
      element(CalendarsPage, { agenda, chosen: chosenFeed(agenda, feed), baseUrl: this.config.baseUrl }),
    );
  }
}
