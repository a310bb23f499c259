import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import { exchangePlaces, readTelling, tellPlaces, undoExchange } from '@app/roundtable';
import { By, ThisEdition } from '../access/requester.js';
import { SeenVersion, versionTag } from '../http/if-match.js';
import { Answers } from '../openapi/answers.js';
import { InLanguage, NewExchange, NewTelling } from './round-table.bodies.js';
import { RoundTableDesk } from './round-table-desk.js';
import { RoundTableView, TellingView } from './round-table.views.js';

/** Places that protocol exchanges, and letters about places to those concerned. */
@ApiTags('round tables')
@Controller('api/v1/editions/:edition/round-tables/:code')
export class PlacesController {
  constructor(
    private readonly database: DataSource,
    private readonly desk: RoundTableDesk,
    private readonly clock: Clock,
  ) {}

  @Post('exchanges')
  @HttpCode(201)
  @Answers(201, 'The list with the two in each other’s place. If-Match is the version of the list.', RoundTableView)
  async exchange(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Query({ schema: InLanguage }) { lang }: InLanguage,
    @Body({ schema: NewExchange }) wish: NewExchange,
    @SeenVersion() version: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RoundTableView> {
    const sessionId = await this.desk.sessionIdOf(edition, code);
    const act = { by, now: this.clock.now() };
    await inTransaction(this.database, (tx) => exchangePlaces(tx, sessionId, version, wish, act));
    return this.tagged(edition, code, lang, reply);
  }

  @Delete('exchanges/:id')
  @HttpCode(200)
  @Answers(200, 'The list without this exchange. If-Match is the version of the list.', RoundTableView)
  async undo(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: InLanguage }) { lang }: InLanguage,
    @SeenVersion() version: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RoundTableView> {
    const sessionId = await this.desk.sessionIdOf(edition, code);
    const act = { by, now: this.clock.now() };
    await inTransaction(this.database, (tx) => undoExchange(tx, sessionId, version, id, act));
    return this.tagged(edition, code, lang, reply);
  }

  @Get('telling')
  @Answers(200, 'Whose place is not what they were told, and how many letters would say so.', TellingView)
  async telling(@ThisEdition() edition: Edition, @Param('code') code: string): Promise<TellingView> {
    const { changes, readers, seen } = await readTelling(this.database, edition.id, code, this.clock.now());
    const shown = changes.map(({ name, was, is, readers: count }) => {
      return { name, was: was ?? null, is: is ?? null, readers: count };
    });
    return { changes: shown, letters: readers.length, seen };
  }

  @Post('telling')
  @HttpCode(201)
  @Answers(201, 'The letters are written; what is left could not be told to anybody.', TellingView)
  async tell(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Body({ schema: NewTelling }) { seen }: NewTelling,
    @By() by: Actor,
  ): Promise<TellingView> {
    const sessionId = await this.desk.sessionIdOf(edition, code);
    const now = this.clock.now();
    await inTransaction(this.database, (tx) => tellPlaces(tx, edition, sessionId, code, seen, by, now));
    return this.telling(edition, code);
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
