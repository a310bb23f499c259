import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { FileStore } from '@app/files';
import type { Actor } from '@app/identity';
import { askForList, fileOfList, listOf, listsOf, type ListsOf, stopList } from '@app/reporting';
import { By, ThisEdition } from '../access/requester.js';
import { PathId } from '../http/path-id.js';
import { sendFile } from '../http/send-file.js';
import { Answers } from '../openapi/answers.js';
import { deskFilter } from '../registration/desk-reader.js';
import { ListBody, ListView, ListsView } from './lists.views.js';

/**
 * Long lists as files that the worker makes. A list is for whoever asked for it: to everybody else, to who has lost the role and after
 * its day it is not there. Its address opens with the session alone.
 */
@ApiTags('reports')
@Controller('api/v1/editions/:edition/registration-lists')
export class ListsController {
  constructor(
    private readonly database: DataSource,
    private readonly store: FileStore,
    private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(202)
  @Answers(202, 'Begun: the worker makes the file. The same list while it is being made is that one.', ListView)
  async ask(
    @ThisEdition() edition: Edition,
    @Body({ schema: ListBody }) { filter, language }: ListBody,
    @By() by: Actor,
  ): Promise<ListView> {
    const now = this.clock.now();
    const wish = { filter: deskFilter(filter, edition, now), language };
    const id = await inTransaction(this.database, (tx) => askForList(tx, edition, wish, by, now));
    return listOf(this.database, id, whose(edition, by), now);
  }

  @Get()
  @Answers(200, 'One’s own lists of this edition, newest first, until they expire.', ListsView)
  async own(@ThisEdition() edition: Edition, @By() by: Actor): Promise<ListsView> {
    return { lists: await listsOf(this.database, whose(edition, by), this.clock.now()) };
  }

  @Post(':id/stop')
  @HttpCode(200)
  @Answers(200, 'Stopped; nothing of it is kept.', ListView)
  async stop(@ThisEdition() edition: Edition, @PathId('id') id: string, @By() by: Actor): Promise<ListView> {
    const now = this.clock.now();
    await inTransaction(this.database, (tx) => stopList(tx, edition.id, id, by, now));
    return listOf(this.database, id, whose(edition, by), now);
  }

  @Get(':id/file')
  @Answers(200, 'The file of a list that is ready (text/csv, UTF-8 with BOM, RFC 4180).')
  async file(
    @ThisEdition() edition: Edition,
    @PathId('id') id: string,
    @By() by: Actor,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const file = await fileOfList(this.database, id, whose(edition, by), this.clock.now());
    return sendFile(reply, this.store, file);
  }
}

function whose(edition: Edition, by: Actor): ListsOf {
  return { editionId: edition.id, byId: by.id! };
}
