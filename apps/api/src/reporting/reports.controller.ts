import { Readable } from 'node:stream';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import { dayIn } from '@app/i18n';
import { queueAges, registrationFigures, registrationsCsv } from '@app/reporting';
import { ThisEdition } from '../access/requester.js';
import { Answers } from '../openapi/answers.js';
import { deskFilter } from '../registration/desk-reader.js';
import { CountedTogether } from './counted-together.js';
import { AgesOfQueues, CsvQuery, FiguresOfEdition } from './reporting.views.js';

/** Counts and lists of an edition's registrations. */
@ApiTags('reports')
@Controller('api/v1/editions/:edition/reports')
export class ReportsController {
  private readonly figuresTogether = new CountedTogether<FiguresOfEdition>();

  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get('registrations')
  @Answers(
    200,
    'Registrations by country, regions, stakeholder type, gender, mode, category and day.',
    FiguresOfEdition,
  )
  figures(@ThisEdition() edition: Edition): Promise<FiguresOfEdition> {
    return this.figuresTogether.of(edition.id, () => registrationFigures(this.database, edition));
  }

  @Get('waiting')
  @Answers(200, 'The queues in which somebody waits: how many, how long already, who longest.', AgesOfQueues)
  async waiting(@ThisEdition() edition: Edition): Promise<AgesOfQueues> {
    return { queues: await queueAges(this.database, edition.id, this.clock.now()) };
  }

  /** Streamed: fifty thousand lines need no more memory than a thousand. */
  @Get('registrations.csv')
  @Answers(
    200,
    'The registrations that the filter lets through (text/csv, UTF-8 with BOM, RFC 4180), in a language’s words.',
  )
  csv(
    @ThisEdition() edition: Edition,
    @Query({ schema: CsvQuery }) { lang, ...query }: CsvQuery,
    @Res() reply: FastifyReply,
  ) {
    const now = this.clock.now();
    const filter = deskFilter(query, edition, now);
    const name = `${edition.code}-registrations-${dayIn(now, edition.timeZone)}.csv`;
    return reply
      .type('text/csv; charset=utf-8; header=present')
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'private, no-store')
      .send(Readable.from(registrationsCsv(this.database, edition, filter, lang)));
  }
}
