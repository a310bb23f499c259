import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import { changeKeptApart, keepApart, letTogether, readKeptApart } from '@app/programme';
import { By, ThisEdition } from '../../access/requester.js';
import { SeenVersion, tagged } from '../../http/if-match.js';
import { Answers } from '../../openapi/answers.js';
import { KeptApartBody, KeptApartLists, KeptApartView } from './constraint.views.js';

/** Lists of sessions of which no two may run at the same time. */
@ApiTags('programme constraints')
@Controller('api/v1/editions/:edition/kept-apart')
export class KeptApartController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, 'Lists by name; each `version` is what a change wants as If-Match, as `"v1"`.', KeptApartLists)
  async list(@ThisEdition() edition: Edition): Promise<z.infer<typeof KeptApartLists>> {
    return { lists: await readKeptApart(this.database, edition.id) };
  }

  @Post()
  @HttpCode(201)
  @Answers(201, 'The new list.', KeptApartView)
  async add(
    @ThisEdition() edition: Edition,
    @Body({ schema: KeptApartBody }) draft: KeptApartBody,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<KeptApartView> {
    const now = this.clock.now();
    return tagged(await inTransaction(this.database, (tx) => keepApart(tx, edition.id, draft, by, now)), reply);
  }

  @Put(':id')
  @Answers(200, 'The list as it is now.', KeptApartView)
  async change(
    @ThisEdition() edition: Edition,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: KeptApartBody }) draft: KeptApartBody,
    @SeenVersion() version: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<KeptApartView> {
    const now = this.clock.now();
    const ref = { editionId: edition.id, id };
    return tagged(await inTransaction(this.database, (tx) => changeKeptApart(tx, ref, version, draft, by, now)), reply);
  }

  @Delete(':id')
  @HttpCode(204)
  @Answers(204, 'These sessions may run together again.')
  async remove(
    @ThisEdition() edition: Edition,
    @Param('id', { schema: z.uuid() }) id: string,
    @SeenVersion() version: number,
    @By() by: Actor,
  ): Promise<void> {
    const now = this.clock.now();
    await inTransaction(this.database, (tx) => letTogether(tx, { editionId: edition.id, id }, version, by, now));
  }
}
