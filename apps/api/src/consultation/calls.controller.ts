import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import {
  addCall,
  type Call,
  callFormVersions,
  changeCall,
  isCallKind,
  lateCodesOf,
  makeLateCode,
  NoSuchCall,
  putCallForm,
  readCall,
  readCallForm,
  readCalls,
  revokeLateCode,
} from '@app/consultation';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { FormDefinition } from '@app/forms';
import type { Actor } from '@app/identity';
import { NothingHere } from '../access/access.errors.js';
import { By, ThisEdition } from '../access/requester.js';
import { SeenVersion, versionTag } from '../http/if-match.js';
import { Answers } from '../openapi/answers.js';
import {
  CallBody,
  CallFormVersionsView,
  CallFormView,
  CallsView,
  CallView,
  callView,
  datesOf,
  LateCodeBody,
  LateCodesView,
  lateCodeView,
  NewCallBody,
  NewLateCodeView,
} from './call.views.js';

/** The calls of the Open Consultation: dates, forms, late codes. */
@ApiTags('consultation')
@Controller('api/v1/editions/:edition/consultation/calls')
export class CallsController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, 'The calls of the edition, whatever their dates.', CallsView)
  async calls(@ThisEdition() edition: Edition): Promise<CallsView> {
    const now = this.clock.now();
    return { calls: (await readCalls(this.database, edition.id)).map((call) => callView(call, now)) };
  }

  @Post()
  @HttpCode(201)
  @Answers(201, 'A call with the usual form. One of each kind.', CallView)
  async add(
    @ThisEdition() edition: Edition,
    @Body({ schema: NewCallBody }) body: NewCallBody,
    @By() by: Actor,
  ): Promise<CallView> {
    const now = this.clock.now();
    const draft = { ...body, ...datesOf(body) };
    return callView(await inTransaction(this.database, (tx) => addCall(tx, edition.id, draft, by, now)), now);
  }

  @Patch(':kind')
  @Answers(200, 'Changed. If-Match is `"v<version>"` of the call as it was read.', CallView)
  async change(
    @ThisEdition() edition: Edition,
    @Param('kind') kind: string,
    @SeenVersion() version: number,
    @Body({ schema: CallBody }) body: CallBody,
    @By() by: Actor,
  ): Promise<CallView> {
    const now = this.clock.now();
    const changes = { ...body, ...datesOf(body) };
    if (!isCallKind(kind)) throw new NoSuchCall();
    const changed = await inTransaction(this.database, (tx) =>
      changeCall(tx, edition.id, kind, version, changes, by, now),
    );
    return callView(changed, now);
  }

  @Get(':kind/form')
  @Answers(200, 'The newest form of a call. Its ETag is wanted by a change.', CallFormView)
  async form(
    @ThisEdition() edition: Edition,
    @Param('kind') kind: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CallFormView> {
    const form = await readCallForm(this.database, (await this.callOf(edition, kind)).id);
    void reply.header('etag', versionTag(form.version));
    return form;
  }

  @Get(':kind/form/versions')
  @Answers(
    200,
    'Every version of the form of a call, the newest first, and how many submissions answer it.',
    CallFormVersionsView,
  )
  async formVersions(@ThisEdition() edition: Edition, @Param('kind') kind: string): Promise<CallFormVersionsView> {
    const call = await this.callOf(edition, kind);
    return { versions: await callFormVersions(this.database, call.id) };
  }

  @Put(':kind/form')
  @Answers(200, 'A new version of the form; answers keep the version that they were given to.', CallFormView)
  async putForm(
    @ThisEdition() edition: Edition,
    @Param('kind') kind: string,
    @SeenVersion() seen: number,
    @Body({ schema: FormDefinition }) definition: FormDefinition,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CallFormView> {
    const call = await this.callOf(edition, kind);
    const wish = { definition, seen };
    const form = await inTransaction(this.database, (tx) => putCallForm(tx, call, wish, by, this.clock.now()));
    void reply.header('etag', versionTag(form.version));
    return form;
  }

  @Get(':kind/late-codes')
  @Answers(200, 'Who may come in after the deadline; the codes themselves are not kept.', LateCodesView)
  async lateCodes(@ThisEdition() edition: Edition, @Param('kind') kind: string): Promise<LateCodesView> {
    const call = await this.callOf(edition, kind);
    return { codes: (await lateCodesOf(this.database, call.id)).map(lateCodeView) };
  }

  @Post(':kind/late-codes')
  @HttpCode(201)
  @Answers(201, 'A late code, shown this once.', NewLateCodeView)
  async makeLateCode(
    @ThisEdition() edition: Edition,
    @Param('kind') kind: string,
    @Body({ schema: LateCodeBody }) { expiresAt, ...wish }: LateCodeBody,
    @By() by: Actor,
  ): Promise<NewLateCodeView> {
    const call = await this.callOf(edition, kind);
    const until = new Date(expiresAt);
    return inTransaction(this.database, (tx) =>
      makeLateCode(tx, call, { ...wish, expiresAt: until }, by, this.clock.now()),
    );
  }

  @Delete(':kind/late-codes/:id')
  @HttpCode(204)
  @Answers(204, 'The code lets nobody in any more; what came in by it stays.')
  async revokeLateCode(
    @ThisEdition() edition: Edition,
    @Param('kind') kind: string,
    @Param('id') id: string,
    @By() by: Actor,
  ): Promise<void> {
    if (!z.guid().safeParse(id).success) throw new NothingHere();
    const call = await this.callOf(edition, kind);
    await inTransaction(this.database, (tx) => revokeLateCode(tx, call, id, by, this.clock.now()));
  }

  private async callOf(edition: Edition, kind: string): Promise<Call> {
    if (!isCallKind(kind)) throw new NoSuchCall();
    return readCall(this.database, edition.id, kind);
  }
}
