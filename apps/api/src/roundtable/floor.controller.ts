import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import { findOrAddPerson } from '@app/people';
import { actOnFloor, askFromRoom, openFloor, undoOnFloor } from '@app/roundtable';
import { By, ThisEdition } from '../access/requester.js';
import { SeenVersion, tagged } from '../http/if-match.js';
import { Answers } from '../openapi/answers.js';
import { FloorDesk } from './floor-desk.js';
import { FloorActBody, FloorView, RoomRequest } from './floor.views.js';
import { RoundTableDesk } from './round-table-desk.js';

/** The floor of a round table while it runs: who speaks, who is next, for how long. Whoever follows it sees each act at once. */
@ApiTags('round tables')
@Controller('api/v1/editions/:edition/round-tables/:code/floor')
export class FloorController {
  constructor(
    private readonly database: DataSource,
    private readonly tables: RoundTableDesk,
    private readonly desk: FloorDesk,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, 'The floor as it stands, before it was opened, too.', FloorView)
  async read(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FloorView> {
    return tagged(await this.desk.view(edition, code), reply);
  }

  @Post()
  @HttpCode(201)
  @Answers(201, 'The floor, opened with the final list in its order.', FloorView)
  async open(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FloorView> {
    const sessionId = await this.tables.sessionIdOf(edition, code);
    await inTransaction(this.database, (tx) => openFloor(tx, sessionId, code, { by, now: this.clock.now() }));
    return tagged(await this.desk.view(edition, code), reply);
  }

  @Post('acts')
  @HttpCode(200)
  @Answers(200, 'The floor after the act. If-Match is its version; with an older one nothing is done.', FloorView)
  async act(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Body({ schema: FloorActBody }) wish: FloorActBody,
    @SeenVersion() version: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FloorView> {
    const sessionId = await this.tables.sessionIdOf(edition, code);
    const acting = { by, now: this.clock.now() };
    await inTransaction(this.database, (tx) => actOnFloor(tx, sessionId, version, wish, acting));
    return tagged(await this.desk.view(edition, code), reply);
  }

  @Post('undo')
  @HttpCode(200)
  @Answers(200, 'The floor as it was before its last act; again, and it is the one before that.', FloorView)
  async undo(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @SeenVersion() version: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FloorView> {
    const sessionId = await this.tables.sessionIdOf(edition, code);
    const acting = { by, now: this.clock.now() };
    await inTransaction(this.database, (tx) => undoOnFloor(tx, sessionId, version, acting));
    return tagged(await this.desk.view(edition, code), reply);
  }

  @Post('requests')
  @HttpCode(201)
  @Answers(201, 'The floor with the request from the room, which waits to be admitted.', FloorView)
  async ask(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Body({ schema: RoomRequest }) { personId, person }: RoomRequest,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FloorView> {
    const sessionId = await this.tables.sessionIdOf(edition, code);
    const acting = { by, now: this.clock.now() };
    await inTransaction(this.database, async (tx) => {
      await askFromRoom(tx, sessionId, personId ?? (await findOrAddPerson(tx, person!)).id, acting);
    });
    return tagged(await this.desk.view(edition, code), reply);
  }
}
