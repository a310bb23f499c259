import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import { blockRoom, changeBlocker, readBlockers, removeBlocker, type Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import { By, ThisEdition } from '../access/requester.js';
import { SeenVersion, tagged } from '../http/if-match.js';
import { Answers } from '../openapi/answers.js';
import { BlockerBody, BlockerList, BlockerView } from './venue.views.js';

/** Times at which a room is not the programme’s. */
@ApiTags('edition')
@Controller('api/v1/editions/:edition/blockers')
export class BlockersController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(
    200,
    'Blockers of every room in the order of time; each `version` is what a change wants as If-Match, as `"v1"`.',
    BlockerList,
  )
  async list(@ThisEdition() edition: Edition): Promise<z.infer<typeof BlockerList>> {
    return { blockers: await readBlockers(this.database, edition.id) };
  }

  @Post()
  @HttpCode(201)
  @Answers(201, 'The new blocker.', BlockerView)
  async add(
    @ThisEdition() edition: Edition,
    @Body({ schema: BlockerBody }) draft: BlockerBody,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BlockerView> {
    const now = this.clock.now();
    return tagged(await inTransaction(this.database, (tx) => blockRoom(tx, edition.id, draft, by, now)), reply);
  }

  @Put(':id')
  @Answers(200, 'The blocker as it is now.', BlockerView)
  async change(
    @ThisEdition() edition: Edition,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: BlockerBody }) draft: BlockerBody,
    @SeenVersion() version: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BlockerView> {
    const now = this.clock.now();
    const ref = { editionId: edition.id, id };
    return tagged(await inTransaction(this.database, (tx) => changeBlocker(tx, ref, version, draft, by, now)), reply);
  }

  @Delete(':id')
  @HttpCode(204)
  @Answers(204, 'The room is given back.')
  async remove(
    @ThisEdition() edition: Edition,
    @Param('id', { schema: z.uuid() }) id: string,
    @SeenVersion() version: number,
    @By() by: Actor,
  ): Promise<void> {
    const now = this.clock.now();
    await inTransaction(this.database, (tx) => removeBlocker(tx, { editionId: edition.id, id }, version, by, now));
  }
}
