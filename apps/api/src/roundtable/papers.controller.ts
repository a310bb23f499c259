import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { type Edition, Editions, inLanguage } from '@app/edition';
import type { Language } from '@app/i18n';
import { PaperDrawer } from '@app/pdf';
import { briefSheet, nameplates, type PaperWords, readBrief, readList, runningOrder } from '@app/roundtable';
import { ThisEdition } from '../access/requester.js';
import { Answers } from '../openapi/answers.js';
import { InLanguage } from './round-table.bodies.js';

/** Papers of a round table, drawn anew whenever one is opened and kept nowhere; an address names nobody. */
@ApiTags('round tables')
@Controller('api/v1/editions/:edition/round-tables/:code/papers')
export class PapersController {
  constructor(
    private readonly database: DataSource,
    private readonly editions: Editions,
    private readonly papers: PaperDrawer,
    private readonly clock: Clock,
  ) {}

  @Get('running-order.pdf')
  @Answers(
    200,
    'For the podium (application/pdf, A4): order, names as they are said, minutes, times. 503 when it could not be drawn.',
  )
  async runningOrder(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Query({ schema: InLanguage }) { lang }: InLanguage,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const list = await readList(this.database, edition.id, code);
    const pdf = await this.papers.sheet(runningOrder(list, await this.words(edition, lang)));
    return sendPdf(reply, pdf, `running-order-${code}`);
  }

  @Get('nameplates.pdf')
  @Answers(200, 'A tent of A4 for each speaker (application/pdf), in their own script and in Latin letters.')
  async nameplates(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Query({ schema: InLanguage }) { lang }: InLanguage,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const list = await readList(this.database, edition.id, code);
    const words = await this.words(edition, lang);
    const pdf = await this.papers.plates(nameplates(list, words), words.now);
    return sendPdf(reply, pdf, `nameplates-${code}`);
  }

  @Get('briefs/:request/brief.pdf')
  @Answers(200, 'One page for a speaker (application/pdf): slot, programme, room, people, contacts.')
  async brief(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Param('request', { schema: z.uuid() }) request: string,
    @Query({ schema: InLanguage }) { lang }: InLanguage,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const words = await this.words(edition, lang);
    const brief = await readBrief(this.database, edition.id, code, request, words.now);
    return sendPdf(reply, await this.papers.sheet(briefSheet(brief, words)), `brief-${code}`);
  }

  private async words(edition: Edition, language: Language): Promise<PaperWords> {
    const [countries, roles] = await Promise.all([
      this.editions.countriesIn(language),
      this.editions.vocabulary(edition.id, 'panel-role'),
    ]);
    return {
      edition,
      language,
      countries: new Map(countries.map(({ alpha2, names }) => [alpha2, names[language]])),
      roles: new Map(roles.map(({ code, labels }) => [code, inLanguage(labels, language)])),
      now: this.clock.now(),
    };
  }
}

function sendPdf(reply: FastifyReply, pdf: Buffer, name: string): FastifyReply {
  return reply
    .type('application/pdf')
    .header('cache-control', 'private, no-store')
    .header('content-disposition', `inline; filename="${name.replace(/[^\w-]/g, '')}.pdf"`)
    .send(pdf);
}
