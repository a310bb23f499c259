import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { CONFIG, Clock, type Config } from '@app/config';
import { inTransaction, type Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import {
  checkText,
  endStatementLinks,
  handInStatement,
  makeStatementLink,
  markStatement,
  releaseStatement,
  setQuotes,
  setStatementsDeadline,
  withholdStatement,
} from '@app/roundtable';
import { By, ThisEdition } from '../access/requester.js';
import { SeenVersion, versionTag } from '../http/if-match.js';
import { Answers } from '../openapi/answers.js';
import { InLanguage } from './round-table.bodies.js';
import { RoundTableDesk } from './round-table-desk.js';
import { StatementDesk } from './statement-desk.js';
import {
  MadeStatementLink,
  NewText,
  QuotesBody,
  StatementDetail,
  StatementList,
  StatementPatch,
  StatementsDeadline,
  TextCheck,
} from './statement.views.js';

const Id = z.uuid();
const IF_MATCH = 'If-Match is the version of the statement: `"v3"`.';

/** Statements of those on a list of speakers: withheld from the public until they are spoken and released. */
@ApiTags('round tables')
@Controller('api/v1/editions/:edition/round-tables/:code/statements')
export class StatementsController {
  constructor(
    private readonly database: DataSource,
    private readonly tables: RoundTableDesk,
    private readonly desk: StatementDesk,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Answers(200, 'The speakers in their order, with what each has handed in.', StatementList)
  list(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Query({ schema: InLanguage }) { lang }: InLanguage,
  ): Promise<StatementList> {
    return this.desk.view(edition, code, lang);
  }

  @Put('deadline')
  @Answers(
    200,
    'The statements with their new hour; null means until the session begins. If-Match is the version of this list.',
    StatementList,
  )
  async until(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Query({ schema: InLanguage }) { lang }: InLanguage,
    @Body({ schema: StatementsDeadline }) { closeAt }: StatementsDeadline,
    @SeenVersion() version: number,
    @By() by: Actor,
  ): Promise<StatementList> {
    const sessionId = await this.tables.sessionIdOf(edition, code);
    const act = { by, now: this.clock.now() };
    await inTransaction(this.database, (tx) => setStatementsDeadline(tx, sessionId, version, closeAt, act));
    return this.desk.view(edition, code, lang);
  }

  @Get(':request')
  @Answers(200, 'One statement with every version and its quotes. Its ETag is for changes.', StatementDetail)
  read(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Param('request', { schema: Id }) request: string,
    @Query({ schema: InLanguage }) { lang }: InLanguage,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StatementDetail> {
    return this.tagged(edition, code, request, lang, reply);
  }

  @Post(':request/texts')
  @HttpCode(201)
  @Answers(201, 'The statement with this text as the newest version of its language, a draft.', StatementDetail)
  async handIn(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Param('request', { schema: Id }) request: string,
    @Query({ schema: InLanguage }) { lang }: InLanguage,
    @Body({ schema: NewText }) text: NewText,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StatementDetail> {
    const of = await this.ofRequest(edition, code, request);
    const act = { by, now: this.clock.now(), isOffice: true };
    await inTransaction(this.database, (tx) => handInStatement(tx, of, text, act));
    return this.tagged(edition, code, request, lang, reply);
  }

  @Put(':request/texts/:text/check')
  @Answers(200, `The statement with this text as checked, or as a draft again. ${IF_MATCH}`, StatementDetail)
  async check(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Param('request', { schema: Id }) request: string,
    @Param('text', { schema: Id }) text: string,
    @Query({ schema: InLanguage }) { lang }: InLanguage,
    @Body({ schema: TextCheck }) { check }: TextCheck,
    @SeenVersion() version: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StatementDetail> {
    const of = await this.ofRequest(edition, code, request);
    await this.act((tx) => checkText(tx, of, version, text, check, this.acting(by)));
    return this.tagged(edition, code, request, lang, reply);
  }

  @Patch(':request')
  @Answers(200, `The statement with its mark set or taken off. ${IF_MATCH}`, StatementDetail)
  async mark(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Param('request', { schema: Id }) request: string,
    @Query({ schema: InLanguage }) { lang }: InLanguage,
    @Body({ schema: StatementPatch }) { againstDelivery }: StatementPatch,
    @SeenVersion() version: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StatementDetail> {
    const of = await this.ofRequest(edition, code, request);
    await this.act((tx) => markStatement(tx, of, version, againstDelivery, this.acting(by)));
    return this.tagged(edition, code, request, lang, reply);
  }

  @Put(':request/quotes')
  @Answers(200, `The statement with the sentences that are published beside it. ${IF_MATCH}`, StatementDetail)
  async quote(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Param('request', { schema: Id }) request: string,
    @Query({ schema: InLanguage }) { lang }: InLanguage,
    @Body({ schema: QuotesBody }) { quotes }: QuotesBody,
    @SeenVersion() version: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StatementDetail> {
    const of = await this.ofRequest(edition, code, request);
    await this.act((tx) => setQuotes(tx, of, version, quotes, this.acting(by)));
    return this.tagged(edition, code, request, lang, reply);
  }

  @Post(':request/release')
  @HttpCode(201)
  @Answers(201, `Everybody may read its checked texts now. ${IF_MATCH}`, StatementDetail)
  async release(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Param('request', { schema: Id }) request: string,
    @Query({ schema: InLanguage }) { lang }: InLanguage,
    @SeenVersion() version: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StatementDetail> {
    const of = await this.ofRequest(edition, code, request);
    await this.act((tx) => releaseStatement(tx, of, version, this.acting(by)));
    return this.tagged(edition, code, request, lang, reply);
  }

  @Delete(':request/release')
  @HttpCode(200)
  @Answers(200, `It is withheld again. ${IF_MATCH}`, StatementDetail)
  async withhold(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Param('request', { schema: Id }) request: string,
    @Query({ schema: InLanguage }) { lang }: InLanguage,
    @SeenVersion() version: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StatementDetail> {
    const of = await this.ofRequest(edition, code, request);
    await this.act((tx) => withholdStatement(tx, of, version, this.acting(by)));
    return this.tagged(edition, code, request, lang, reply);
  }

  @Post(':request/links')
  @HttpCode(201)
  @Answers(
    201,
    'An address at which this statement is handed in without an account, shown this once.',
    MadeStatementLink,
  )
  async makeLink(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Param('request', { schema: Id }) request: string,
    @Query({ schema: InLanguage }) { lang }: InLanguage,
    @By() by: Actor,
  ): Promise<MadeStatementLink> {
    const of = { ...(await this.ofRequest(edition, code, request)), editionId: edition.id };
    const token = await this.act((tx) => makeStatementLink(tx, of, by, this.clock.now()));
    return { address: `${this.config.baseUrl}/${edition.code}/${lang}/statement?token=${token}` };
  }

  @Delete(':request/links')
  @HttpCode(204)
  @Answers(204, 'None of the addresses for this statement works any more.')
  async endLinks(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Param('request', { schema: Id }) request: string,
    @By() by: Actor,
  ): Promise<void> {
    const of = { ...(await this.ofRequest(edition, code, request)), editionId: edition.id };
    await this.act((tx) => endStatementLinks(tx, of, by, this.clock.now()));
  }

  private async ofRequest(edition: Edition, code: string, requestId: string) {
    return { sessionId: await this.tables.sessionIdOf(edition, code), requestId };
  }

  private act<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return inTransaction(this.database, work);
  }

  private acting(by: Actor) {
    return { by, now: this.clock.now() };
  }

  private async tagged(
    edition: Edition,
    code: string,
    request: string,
    lang: InLanguage['lang'],
    reply: FastifyReply,
  ): Promise<StatementDetail> {
    const view = await this.desk.detail(edition, code, request, lang);
    void reply.header('etag', versionTag(view.version));
    return view;
  }
}
