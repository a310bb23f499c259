import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import { addBreak, changeBreak, readBreaks, removeBreak, type Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import { By, ThisEdition } from '../access/requester.js';
import { SeenVersion, tagged } from '../http/if-match.js';
import { Answers } from '../openapi/answers.js';
import { BreakBody, BreakList, BreakView } from './venue.views.js';

/** Times at which no session should take place. */
@ApiTags('edition')
@Controller('api/v1/editions/:edition/breaks')
export class BreaksController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, 'Breaks in the order of time; each `version` is what a change wants as If-Match, as `"v1"`.', BreakList)
  async list(@ThisEdition() edition: Edition): Promise<z.infer<typeof BreakList>> {
    return { breaks: await readBreaks(this.database, edition.id) };
  }

  @Post()
  @HttpCode(201)
  @Answers(201, 'The new break.', BreakView)
  async add(
    @ThisEdition() edition: Edition,
    @Body({ schema: BreakBody }) draft: BreakBody,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BreakView> {
    const now = this.clock.now();
    return tagged(await inTransaction(this.database, (tx) => addBreak(tx, edition.id, draft, by, now)), reply);
  }

  @Put(':id')
  @Answers(200, 'The break as it is now.', BreakView)
  async change(
    @ThisEdition() edition: Edition,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: BreakBody }) draft: BreakBody,
    @SeenVersion() version: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BreakView> {
    const now = this.clock.now();
    const ref = { editionId: edition.id, id };
    return tagged(await inTransaction(this.database, (tx) => changeBreak(tx, ref, version, draft, by, now)), reply);
  }

  @Delete(':id')
  @HttpCode(204)
  @Answers(204, 'The break is gone.')
  async remove(
    @ThisEdition() edition: Edition,
    @Param('id', { schema: z.uuid() }) id: string,
    @SeenVersion() version: number,
    @By() by: Actor,
  ): Promise<void> {
    const now = this.clock.now();
    await inTransaction(this.database, (tx) => removeBreak(tx, { editionId: edition.id, id }, version, by, now));
  }
}
