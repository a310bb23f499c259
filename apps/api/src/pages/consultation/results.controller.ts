import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { readResults, resultsCsv } from '@app/consultation';
import { type Edition, Editions } from '@app/edition';
import type { Language } from '@app/i18n';
import { PathLanguage, ThisEdition } from '../../access/requester.js';
import { sendPage } from '../layout/send-page.js';
import { resultWords } from './result-words.js';
import { ResultsPage } from './results.page.js';

/** What came to the calls that have closed. Nobody is named, and a title only with its submitter's consent. */
@ApiExcludeController()
@Controller(':edition/:lang/consultation')
export class ConsultationResultsController {
  constructor(
    private readonly database: DataSource,
    private readonly editions: Editions,
    private readonly clock: Clock,
  ) {}

  @Get('results')
  async show(@ThisEdition() edition: Edition, @PathLanguage() language: Language, @Res() reply: FastifyReply) {
    const [results, words] = await Promise.all([
      readResults(this.database, edition.id, this.clock.now()),
      resultWords(this.editions, edition, language),
    ]);
    return sendPage(reply, page(ResultsPage, { edition, language, results, words }));
  }

  @Get('results.csv')
  async csv(@ThisEdition() edition: Edition, @Res() reply: FastifyReply) {
    const results = await readResults(this.database, edition.id, this.clock.now());
    return reply
      .type('text/csv; charset=utf-8; header=present')
      .header('content-disposition', `attachment; filename="${edition.code}-consultation.csv"`)
      .send(resultsCsv(results));
  }
}
