import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { CalendarExports, type CalendarExport } from '@app/calendar';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { LANGUAGES } from '@app/i18n';
import type { SignedIn } from '@app/identity';
import { ThisEdition, WhoIsSignedIn } from '../access/requester.js';
import { Answers } from '../openapi/answers.js';
import { EXPORT_SCOPES, exportWish } from './export-wish.js';
import { CALENDAR } from './public-feeds.js';

const ExportRequest = z.strictObject({ scope: z.enum(EXPORT_SCOPES), language: z.enum(LANGUAGES) });
type ExportRequest = z.infer<typeof ExportRequest>;

const ExportView = z.object({
  id: z.string(),
  /** What calendars will call it. */
  name: z.string(),
  fileName: z.string(),
  language: z.enum(LANGUAGES),
  state: z.enum(['requested', 'ready', 'failed']),
  requestedAt: z.date(),
  readyAt: z.date().nullable(),
  /** It is kept until then. */
  expiresAt: z.date(),
});
const ExportId = z.uuid();

/** Larger calendar files: asked for, made by the worker, downloaded when ready. Only by who asked for them. */
@ApiTags('calendars')
@Controller('api/v1/editions/:edition/calendar-exports')
export class CalendarExportsController {
  constructor(
    private readonly database: DataSource,
    private readonly exports: CalendarExports,
    private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(202)
  @Answers(
    202,
    'Asked for; Location tells when it is ready. Asking again while it is being made gives the same one.',
    ExportView,
  )
  async request(
    @ThisEdition() edition: Edition,
    @Body({ schema: ExportRequest }) { scope, language }: ExportRequest,
    @WhoIsSignedIn() signedIn: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CalendarExport> {
    const now = this.clock.now();
    const wish = exportWish(scope, language, edition, signedIn);
    const id = await inTransaction(this.database, (tx) => this.exports.request(tx, wish, now));
    void reply.header('location', `/api/v1/editions/${edition.code}/calendar-exports/${id}`);
    return this.exports.exportOf(id, signedIn.accountId, now);
  }

  @Get(':id')
  @Answers(200, 'How far it is.', ExportView)
  read(
    @Param('id', { schema: ExportId }) id: string,
    @WhoIsSignedIn() { accountId }: SignedIn,
  ): Promise<CalendarExport> {
    return this.exports.exportOf(id, accountId, this.clock.now());
  }

  @Get(':id/file')
  @Answers(200, 'The calendar file (text/calendar). 409 while it is not ready.')
  async download(
    @Param('id', { schema: ExportId }) id: string,
    @WhoIsSignedIn() { accountId }: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { fileName, body } = await this.exports.fileOf(id, accountId, this.clock.now());
    return reply
      .type(CALENDAR)
      .header('cache-control', 'private, no-store')
      .header('content-disposition', `attachment; filename="${fileName}"`)
      .send(body);
  }
}
