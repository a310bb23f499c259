import { Controller, Get, Headers, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { FileStore } from '@app/files';
import { chooseLanguage } from '@app/i18n';
import type { Actor } from '@app/identity';
import {
  conflictSentence,
  lookAtSchedule,
  readImport,
  readImportFindings,
  readImportRecords,
  readImports,
  readSchedule,
  stopImport,
  takeSchedule,
} from '@app/programme';
import { By, type ForumRequest, ThisEdition } from '../../access/requester.js';
import { PathId } from '../../http/path-id.js';
import { Answers } from '../../openapi/answers.js';
import {
  ImportRecordsPage,
  ImportRecordsQuery,
  ImportsView,
  ImportView,
  ImportWithFindings,
  viewImport,
  viewRecord,
  viewRemark,
} from './import.views.js';
import { FORM_OF_IMPORT, readImportForm } from './import-form.js';

/** Schedules of other programs: looked at first, taken into the drafts when somebody agrees. The worker does both, by one function. */
@ApiTags('programme imports')
@Controller('api/v1/editions/:edition/schedule-imports')
export class ImportsController {
  constructor(
    private readonly database: DataSource,
    private readonly store: FileStore,
    private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(202)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ required: true, schema: FORM_OF_IMPORT as never })
  @Answers(202, 'Read; the worker looks at what would become of each record. Nothing is written.', ImportView)
  async look(@ThisEdition() edition: Edition, @Req() request: ForumRequest, @By() by: Actor): Promise<ImportView> {
    const now = this.clock.now();
    const { bytes, fileName, wishes } = await readImportForm(request);
    const { format, entries } = readSchedule(bytes);
    const put = await this.store.put(once(bytes), { most: bytes.length, as: 'application/octet-stream' }, now);
    const brought = { put, fileName, file: { format, entries }, wishes };
    try {
      const id = await inTransaction(this.database, (tx) => lookAtSchedule(tx, edition, brought, by, now));
      return viewImport(await readImport(this.database, edition.id, id, now));
    } catch (fault) {
      await this.store.discard(put.id);
      throw fault;
    }
  }

  @Get()
  @Answers(200, 'Looks and takings of the last day, newest first, whichever editor brought them.', ImportsView)
  async list(@ThisEdition() edition: Edition): Promise<ImportsView> {
    return { imports: (await readImports(this.database, edition.id, this.clock.now())).map(viewImport) };
  }

  @Get(':id')
  @Answers(200, 'How far it is, what it would do or did, what is added besides, and what clashes.', ImportWithFindings)
  async read(
    @ThisEdition() edition: Edition,
    @PathId('id') id: string,
    @Headers('accept-language') wish: string | undefined,
  ): Promise<ImportWithFindings> {
    const found = await readImport(this.database, edition.id, id, this.clock.now());
    const { added, clashes } = await readImportFindings(this.database, id);
    const language = chooseLanguage(wish);
    const told = clashes.map((conflict) => conflictSentence(conflict, language, edition.timeZone));
    const came = added.map((remark) => viewRemark(remark, language));
    return { ...viewImport(found), added: came, clashes: told };
  }

  @Get(':id/records')
  @Answers(200, 'What became, or would become, of each record, in the file’s order, by pages.', ImportRecordsPage)
  async records(
    @ThisEdition() edition: Edition,
    @PathId('id') id: string,
    @Query({ schema: ImportRecordsQuery }) { show, after, limit }: ImportRecordsQuery,
    @Headers('accept-language') wish: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportRecordsPage> {
    await readImport(this.database, edition.id, id, this.clock.now());
    const { records, next } = await readImportRecords(this.database, id, { show, after, most: limit });
    if (next !== null) {
      const query = new URLSearchParams({ ...(show && { show }), limit: String(limit), after: String(next) });
      const path = `/api/v1/editions/${edition.code}/schedule-imports/${id}/records`;
      void reply.header('link', `<${path}?${query}>; rel="next"`);
    }
    const language = chooseLanguage(wish);
    return { records: records.map((record) => viewRecord(record, language)), next };
  }

  @Post(':id/taking')
  @HttpCode(202)
  @Answers(
    202,
    'Agreed to that look: the worker takes it into the drafts, whole or not at all. Twice is once. 409 before the look has ended.',
    ImportView,
  )
  async take(@ThisEdition() edition: Edition, @PathId('id') lookId: string, @By() by: Actor): Promise<ImportView> {
    const now = this.clock.now();
    const id = await inTransaction(this.database, (tx) => takeSchedule(tx, edition, lookId, by, now));
    return viewImport(await readImport(this.database, edition.id, id, now));
  }

  @Post(':id/stop')
  @HttpCode(200)
  @Answers(200, 'Stopped; what was not taken whole is not there.', ImportView)
  async stop(@ThisEdition() edition: Edition, @PathId('id') id: string, @By() by: Actor): Promise<ImportView> {
    const now = this.clock.now();
    await inTransaction(this.database, (tx) => stopImport(tx, edition, id, by, now));
    return viewImport(await readImport(this.database, edition.id, id, now));
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
