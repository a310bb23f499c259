import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { CONFIG, Clock, type Config } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import { endScreen, makeScreen, readScreens } from '@app/roundtable';
import { By, ThisEdition } from '../access/requester.js';
import { Answers } from '../openapi/answers.js';
import { MadeScreen, NewScreen, ScreenList } from './floor.views.js';
import { InLanguage } from './round-table.bodies.js';
import { RoundTableDesk } from './round-table-desk.js';

/** Addresses for the screen in the room and for the interpreters, who have no account. */
@ApiTags('round tables')
@Controller('api/v1/editions/:edition/round-tables/:code/floor/screens')
export class FloorScreensController {
  constructor(
    private readonly database: DataSource,
    private readonly tables: RoundTableDesk,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Answers(200, 'Addresses that work, without their secrets.', ScreenList)
  async list(@ThisEdition() edition: Edition, @Param('code') code: string): Promise<ScreenList> {
    return { screens: await readScreens(this.database, await this.tables.sessionIdOf(edition, code)) };
  }

  @Post()
  @HttpCode(201)
  @Answers(201, 'One more address, shown this once, in the language that is asked for.', MadeScreen)
  async make(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Query({ schema: InLanguage }) { lang }: InLanguage,
    @Body({ schema: NewScreen }) { kind }: NewScreen,
    @By() by: Actor,
  ): Promise<MadeScreen> {
    const table = { sessionId: await this.tables.sessionIdOf(edition, code), editionId: edition.id };
    const token = await inTransaction(this.database, (tx) => makeScreen(tx, table, kind, by, this.clock.now()));
    const address = `${this.config.baseUrl}/${edition.code}/${lang}/floor/${token}`;
    return { address, screens: await readScreens(this.database, table.sessionId) };
  }

  @Delete(':id')
  @HttpCode(200)
  @Answers(200, 'The addresses that are left; screens that showed this one go dark.', ScreenList)
  async end(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Param('id', { schema: z.uuid() }) id: string,
    @By() by: Actor,
  ): Promise<ScreenList> {
    const table = { sessionId: await this.tables.sessionIdOf(edition, code), editionId: edition.id };
    await inTransaction(this.database, (tx) => endScreen(tx, table, id, by, this.clock.now()));
    return { screens: await readScreens(this.database, table.sessionId) };
  }
}
