import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import { readRooms, readWalkingTimes, setWalkingTimes, type Edition, type WalkingTimes } from '@app/edition';
import type { Actor } from '@app/identity';
import { By, ThisEdition } from '../access/requester.js';
import { SeenVersion, versionTag } from '../http/if-match.js';
import { Answers } from '../openapi/answers.js';
import { WalkingTimesBody, WalkingTimesView } from './venue.views.js';

/** How long people walk from one room to another. */
@ApiTags('edition')
@Controller('api/v1/editions/:edition/walking-times')
export class WalkingTimesController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, 'Minutes within and between buildings; the ETag is what a change wants as If-Match.', WalkingTimesView)
  async read(
    @ThisEdition() edition: Edition,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WalkingTimesView> {
    return this.view(edition, await readWalkingTimes(this.database, edition.id), reply);
  }

  @Put()
  @Answers(200, 'The walking times as they are now.', WalkingTimesView)
  async set(
    @ThisEdition() edition: Edition,
    @Body({ schema: WalkingTimesBody }) wanted: WalkingTimesBody,
    @SeenVersion() version: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WalkingTimesView> {
    const now = this.clock.now();
    const set = await inTransaction(this.database, (tx) => setWalkingTimes(tx, edition.id, version, wanted, by, now));
    return this.view(edition, set, reply);
  }

  private async view(edition: Edition, times: WalkingTimes, reply: FastifyReply): Promise<WalkingTimesView> {
    void reply.header('etag', versionTag(times.version));
    const rooms = await readRooms(this.database, edition.id);
    const named = rooms
      .filter(({ closedAt, building }) => !closedAt && building !== '')
      .map(({ building }) => building);
    return { ...times, buildings: [...new Set(named)] };
  }
}
