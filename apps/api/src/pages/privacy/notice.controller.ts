import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { type Edition, Editions } from '@app/edition';
import type { Language } from '@app/i18n';
import { retentionPlanOf } from '@app/privacy';
import { currentConsentTexts, fieldsKeptShorter, publicParticipants } from '@app/registration';
import { PathLanguage, ThisEdition } from '../../access/requester.js';
import { sendPage } from '../layout/send-page.js';
import { keptThings } from './kept-things.js';
import { NoticePage } from './notice.page.js';
import { ParticipantsPage } from './participants.page.js';

const Place = z.object({ after: z.coerce.number().int().min(0).max(1_000_000).catch(0) });
type Place = z.infer<typeof Place>;

/** What anybody may read: what is kept and why, and the people who agreed to be named. */
@ApiExcludeController()
@Controller(':edition/:lang')
export class NoticeController {
  constructor(
    private readonly database: DataSource,
    private readonly editions: Editions,
  ) {}

  @Get('privacy')
  async notice(@ThisEdition() edition: Edition, @PathLanguage() language: Language, @Res() reply: FastifyReply) {
    const plan = await retentionPlanOf(this.database, edition);
    const texts = await currentConsentTexts(this.database, edition.id);
    const shorter = (await fieldsKeptShorter(this.database, edition.id)).map(({ keptDays }) => keptDays);
    const things = keptThings(edition, plan, shorter, language);
    return sendPage(reply, page(NoticePage, { edition, language, texts, things }));
  }

  @Get('participants')
  async participants(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Query({ schema: Place }) { after }: Place,
    @Res() reply: FastifyReply,
  ) {
    const { version } = (await currentConsentTexts(this.database, edition.id))['public-list'];
    const { people, next } = await publicParticipants(this.database, edition.id, version, after);
    const countries = new Map(
      (await this.editions.countriesIn(language)).map(({ alpha2, names }) => [alpha2, names[language] ?? names.en]),
    );
    return sendPage(reply, page(ParticipantsPage, { edition, language, people, next, countries }));
  }
}
