import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement as element } from 'react';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { CONFIG, type Config } from '@app/config';
import type { Edition } from '@app/edition';
import { LANGUAGES, type Language } from '@app/i18n';
import { readPublicChangelog } from '@app/programme';
import { NothingHere } from '../../access/access.errors.js';
import { PathLanguage, ThisEdition } from '../../access/requester.js';
import { KeptBytes } from '../../feeds/kept-bytes.js';
import { sendKept } from '../../feeds/send-kept.js';
import { AgendaPages } from './agenda-pages.js';
import { AgendaReader } from './agenda-reader.js';
import { ATOM, changesFeed } from './changes-feed.js';
import { ChangesPage } from './changes-page.js';

/** A number that is none is as good as none. */
const PageQuery = z.object({ before: z.coerce.number().int().min(1).max(1_000_000).optional().catch(undefined) });
type PageQuery = z.infer<typeof PageQuery>;

const FeedQuery = z.object({ lang: z.enum(LANGUAGES).default('en') });
type FeedQuery = z.infer<typeof FeedQuery>;

const ON_PAGE = 10;
const IN_FEED = 20;

/** What the releases changed, as a page and as a feed; both follow every change of what the public sees. */
@Controller(':edition')
export class ChangesController {
  constructor(
    private readonly pages: AgendaPages,
    private readonly agendas: AgendaReader,
    private readonly keptBytes: KeptBytes,
    private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get(':lang/changes')
  async page(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Query({ schema: PageQuery }) { before }: PageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const path = `/changes ${before ?? ''}`;
    return this.pages.kept({ edition, language, request, reply }, path, async (agenda) => {
      const changelog = await readPublicChangelog(this.database, edition.id, { before, most: ON_PAGE });
      return element(ChangesPage, { agenda, page: changelog, before });
    });
  }

  @Get('feeds/changes.atom')
  async feed(
    @ThisEdition() edition: Edition,
    @Query({ schema: FeedQuery }) { lang }: FeedQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const stamp = await this.agendas.stampOf(edition);
    const kept = await this.keptBytes.answer(`${edition.code}/feeds/changes.atom ${lang}`, stamp, async () => {
      const agenda = await this.agendas.agenda(edition, lang);
      const { changes } = await readPublicChangelog(this.database, edition.id, { most: IN_FEED });
      if (changes.length === 0) throw new NothingHere();
      const { changedAt } = agenda.programme;
      const body = changesFeed(agenda, changes, this.config.baseUrl);
      return { type: ATOM, body, lastModified: changedAt ?? undefined };
    });
    return sendKept(request, reply, kept);
  }
}
