import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import { changeRoundTable, makeRoundTable, moveList, readRoundTables } from '@app/roundtable';
import { By, ThisEdition } from '../access/requester.js';
import { SeenVersion, versionTag } from '../http/if-match.js';
import { Answers } from '../openapi/answers.js';
import { InLanguage, NewListState, NewRoundTable, RoundTablePatch } from './round-table.bodies.js';
import { RoundTableDesk } from './round-table-desk.js';
import { RoundTableList, RoundTableView } from './round-table.views.js';

/** Ministerial round tables in list mode. */
@ApiTags('round tables')
@Controller('api/v1/editions/:edition/round-tables')
export class RoundTablesController {
  constructor(
    private readonly database: DataSource,
    private readonly desk: RoundTableDesk,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, 'The round tables of the edition, by time.', RoundTableList)
  async list(@ThisEdition() edition: Edition): Promise<RoundTableList> {
    const found = await readRoundTables(this.database, edition.id);
    return {
      roundTables: found.map((table) => {
        const { code, title, titleLanguage, startsAt, endsAt, room, isCancelled } = table;
        const { listState, listNumber, requests } = table;
        return { code, title, titleLanguage, startsAt, endsAt, room, isCancelled, listState, listNumber, requests };
      }),
    };
  }

  @Post()
  @HttpCode(201)
  @Answers(201, 'The session is a round table now; its list is empty.', RoundTableView)
  async make(
    @ThisEdition() edition: Edition,
    @Query({ schema: InLanguage }) { lang }: InLanguage,
    @Body({ schema: NewRoundTable }) { session, ...settings }: NewRoundTable,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RoundTableView> {
    await inTransaction(this.database, (tx) => makeRoundTable(tx, edition.id, session, settings, by, this.clock.now()));
    void reply.header('location', `/api/v1/editions/${edition.code}/round-tables/${session}`);
    return this.tagged(edition, session, lang, reply);
  }

  @Get(':code')
  @Answers(
    200,
    'The list of speakers in order, with times and reasons. Its ETag is for changes of the list.',
    RoundTableView,
  )
  read(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Query({ schema: InLanguage }) { lang }: InLanguage,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RoundTableView> {
    return this.tagged(edition, code, lang, reply);
  }

  @Patch(':code')
  @Answers(200, 'The list with its new minutes or deadline.', RoundTableView)
  async change(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Query({ schema: InLanguage }) { lang }: InLanguage,
    @Body({ schema: RoundTablePatch }) settings: RoundTablePatch,
    @SeenVersion() version: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RoundTableView> {
    const sessionId = await this.desk.sessionIdOf(edition, code);
    await inTransaction(this.database, (tx) =>
      changeRoundTable(tx, sessionId, version, settings, by, this.clock.now()),
    );
    return this.tagged(edition, code, lang, reply);
  }

  @Put(':code/list-state')
  @Answers(200, 'The list, published, final, or opened again.', RoundTableView)
  async move(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Query({ schema: InLanguage }) { lang }: InLanguage,
    @Body({ schema: NewListState }) { state, reason }: NewListState,
    @SeenVersion() version: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RoundTableView> {
    const sessionId = await this.desk.sessionIdOf(edition, code);
    await inTransaction(this.database, (tx) => moveList(tx, sessionId, version, state, reason, by, this.clock.now()));
    return this.tagged(edition, code, lang, reply);
  }

  private async tagged(
    edition: Edition,
    code: string,
    lang: InLanguage['lang'],
    reply: FastifyReply,
  ): Promise<RoundTableView> {
    const view = await this.desk.view(edition, code, lang);
    void reply.header('etag', versionTag(view.version));
    return view;
  }
}
