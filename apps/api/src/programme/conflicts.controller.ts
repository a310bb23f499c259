import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { inTransaction, type Transaction } from '@app/database';
import type { Edition, Reader } from '@app/edition';
import { chooseLanguage } from '@app/i18n';
import type { Actor } from '@app/identity';
import {
  acceptConflict,
  PanelStandings,
  readConflictRules,
  readConflicts,
  setConflictRules,
  takeAcceptanceBack,
  type ConflictRules,
} from '@app/programme';
import { By, ThisEdition } from '../access/requester.js';
import { SeenVersion, versionTag } from '../http/if-match.js';
import { Answers } from '../openapi/answers.js';
import { AcceptanceBody, ConflictList, ConflictRulesBody, ConflictRulesView, viewConflict } from './conflict.views.js';

/** What clashes among the drafts, what the edition makes of it, and what its editors let be. */
@ApiTags('programme conflicts')
@Controller('api/v1/editions/:edition')
export class ConflictsController {
  constructor(
    private readonly database: DataSource,
    private readonly standings: PanelStandings,
    private readonly clock: Clock,
  ) {}

  @Get('conflicts')
  @Answers(
    200,
    'Every conflict among the drafts, errors first, in sentences of the language that Accept-Language names.',
    ConflictList,
  )
  async conflicts(
    @ThisEdition() edition: Edition,
    @Headers('accept-language') wish: string | undefined,
  ): Promise<ConflictList> {
    const conflicts = await readConflicts(this.database, edition.id, this.standings.read);
    return { conflicts: conflicts.map((found) => viewConflict(found, chooseLanguage(wish), edition.timeZone)) };
  }

  @Post('conflicts/acceptances')
  @HttpCode(204)
  @Answers(204, 'The conflict is let be, also by the next releases, while its facts stay the same.')
  async accept(
    @ThisEdition() edition: Edition,
    @Body({ schema: AcceptanceBody }) wish: AcceptanceBody,
    @By() by: Actor,
  ): Promise<void> {
    const now = this.clock.now();
    const standing = (tx: Transaction) => readConflicts(tx as Reader, edition.id, this.standings.read);
    await inTransaction(this.database, (tx) => acceptConflict(tx, edition.id, wish, standing, by, now));
  }

  @Delete('conflicts/acceptances/:fingerprint')
  @HttpCode(204)
  @Answers(204, 'The conflict counts again.')
  async takeBack(
    @ThisEdition() edition: Edition,
    @Param('fingerprint') fingerprint: string,
    @By() by: Actor,
  ): Promise<void> {
    const now = this.clock.now();
    await inTransaction(this.database, (tx) => takeAcceptanceBack(tx, edition.id, fingerprint, by, now));
  }

  @Get('conflict-rules')
  @Answers(200, 'Severity of each kind and the rule of balance; the ETag is what a change wants.', ConflictRulesView)
  async rules(
    @ThisEdition() edition: Edition,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConflictRulesView> {
    return this.tagged(await readConflictRules(this.database, edition.id), reply);
  }

  @Put('conflict-rules')
  @Answers(200, 'The rules as they are now.', ConflictRulesView)
  async setRules(
    @ThisEdition() edition: Edition,
    @Body({ schema: ConflictRulesBody }) wanted: ConflictRulesBody,
    @SeenVersion() version: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConflictRulesView> {
    const now = this.clock.now();
    const set = await inTransaction(this.database, (tx) => setConflictRules(tx, edition.id, version, wanted, by, now));
    return this.tagged(set, reply);
  }

  private tagged(rules: ConflictRules, reply: FastifyReply): ConflictRulesView {
    void reply.header('etag', versionTag(rules.version));
    return rules;
  }
}
