import { Body, Controller, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { inTransaction, type Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import { findOrAddPerson } from '@app/people';
import { askForFloor, changeRequest, setCategory, withdrawRequest } from '@app/roundtable';
import { By, ThisEdition } from '../access/requester.js';
import { SeenVersion } from '../http/if-match.js';
import { Answers } from '../openapi/answers.js';
import { CategoryBody, InLanguage, NewRequest, RequestPatch, Withdrawal } from './round-table.bodies.js';
import { RoundTableDesk } from './round-table-desk.js';
import { RoundTableView } from './round-table.views.js';

/** Requests for the floor. Each answers with the whole list, since one request may move the others. */
@ApiTags('round tables')
@Controller('api/v1/editions/:edition/round-tables/:code/requests')
export class FloorRequestsController {
  constructor(
    private readonly database: DataSource,
    private readonly desk: RoundTableDesk,
    private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(201)
  @Answers(201, 'The list with the new speaker at their place.', RoundTableView)
  async ask(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Query({ schema: InLanguage }) { lang }: InLanguage,
    @Body({ schema: NewRequest }) { personId, person, reason, requestedAt, ...facts }: NewRequest,
    @By() by: Actor,
  ): Promise<RoundTableView> {
    const now = this.clock.now();
    const sessionId = await this.desk.sessionIdOf(edition, code);
    await inTransaction(this.database, async (tx) => {
      const speaker = personId ?? (await this.personOf(tx, person!));
      const wish = { ...facts, requestedAt: requestedAt ?? now };
      await askForFloor(tx, sessionId, speaker, wish, { by, now, reason });
    });
    return this.desk.view(edition, code, lang);
  }

  @Patch(':id')
  @Answers(200, 'The list after the change. If-Match is the version of the request: `"v3"`.', RoundTableView)
  async change(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: InLanguage }) { lang }: InLanguage,
    @Body({ schema: RequestPatch }) { reason, ...changes }: RequestPatch,
    @SeenVersion() version: number,
    @By() by: Actor,
  ): Promise<RoundTableView> {
    const sessionId = await this.desk.sessionIdOf(edition, code);
    const act = { by, now: this.clock.now(), reason };
    await inTransaction(this.database, (tx) => changeRequest(tx, sessionId, id, version, changes, act));
    return this.desk.view(edition, code, lang);
  }

  @Put(':id/category')
  @Answers(
    200,
    'The list with the category that protocol has set, or that of the table again. If-Match is the version of the request.',
    RoundTableView,
  )
  async category(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: InLanguage }) { lang }: InLanguage,
    @Body({ schema: CategoryBody }) wish: CategoryBody,
    @SeenVersion() version: number,
    @By() by: Actor,
  ): Promise<RoundTableView> {
    const sessionId = await this.desk.sessionIdOf(edition, code);
    const act = { by, now: this.clock.now() };
    await inTransaction(this.database, (tx) => setCategory(tx, sessionId, id, version, wish, act));
    return this.desk.view(edition, code, lang);
  }

  @Post(':id/withdrawal')
  @HttpCode(201)
  @Answers(201, 'The list without this speaker. If-Match is the version of the request.', RoundTableView)
  async withdraw(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: InLanguage }) { lang }: InLanguage,
    @Body({ schema: Withdrawal }) { attends, reason }: Withdrawal,
    @SeenVersion() version: number,
    @By() by: Actor,
  ): Promise<RoundTableView> {
    const sessionId = await this.desk.sessionIdOf(edition, code);
    const act = { by, now: this.clock.now(), reason };
    await inTransaction(this.database, (tx) => withdrawRequest(tx, sessionId, id, version, attends, act));
    return this.desk.view(edition, code, lang);
  }

  private async personOf(tx: Transaction, person: NonNullable<NewRequest['person']>): Promise<string> {
    return (await findOrAddPerson(tx, person)).id;
  }
}
