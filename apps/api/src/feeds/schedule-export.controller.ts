import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Edition } from '@app/edition';
import { LANGUAGES } from '@app/i18n';
import { ThisEdition } from '../access/requester.js';
import { ExportedSchedules, type ExportFormat } from './exported-schedules.js';
import { sendKept } from './send-kept.js';

const ExportQuery = z.object({ lang: z.enum(LANGUAGES).default('en') });
type ExportQuery = z.infer<typeof ExportQuery>;

/** The released programme for apps, signs and spreadsheets; pages of any site may read it. Addresses are those that such apps try. */
@ApiExcludeController()
@Controller(':edition/schedule/export')
export class ScheduleExportController {
  constructor(private readonly exported: ExportedSchedules) {}

  @Get('schedule.xml')
  xml(
    @ThisEdition() edition: Edition,
    @Query({ schema: ExportQuery }) query: ExportQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.send('xml', edition, query, request, reply);
  }

  @Get('schedule.json')
  json(
    @ThisEdition() edition: Edition,
    @Query({ schema: ExportQuery }) query: ExportQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.send('json', edition, query, request, reply);
  }

  @Get('schedule.xcal')
  xcal(
    @ThisEdition() edition: Edition,
    @Query({ schema: ExportQuery }) query: ExportQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.send('xcal', edition, query, request, reply);
  }

  @Get('schedule.csv')
  csv(
    @ThisEdition() edition: Edition,
    @Query({ schema: ExportQuery }) query: ExportQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.send('csv', edition, query, request, reply);
  }

  private async send(
    format: ExportFormat,
    edition: Edition,
    { lang }: ExportQuery,
    request: FastifyRequest,
    reply: FastifyReply,
  ) {
    const answer = await this.exported.file(edition, format, lang);
    void reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin');
    const fileName = format === 'csv' || format === 'xcal' ? `${edition.code}.${format}` : undefined;
    return sendKept(request, reply, answer, { fileName });
  }
}
