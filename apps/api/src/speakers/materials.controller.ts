import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import { FileStore } from '@app/files';
import { materialFile } from '@app/speakers';
import { ThisEdition } from '../access/requester.js';
import { PathId } from '../http/path-id.js';
import { sendFile } from '../http/send-file.js';
import { Answers } from '../openapi/answers.js';

/** What speakers handed in for a session, for its editors. */
@ApiTags('speakers')
@Controller('api/v1/editions/:edition/draft-sessions/:code/materials')
export class HandedInController {
  constructor(
    private readonly database: DataSource,
    private readonly store: FileStore,
    private readonly clock: Clock,
  ) {}

  @Get(':material/file')
  @Answers(200, 'One version of a presentation or statement, to be saved (application/pdf).')
  async read(
    @ThisEdition() edition: Edition,
    @Param('code') sessionCode: string,
    @PathId('material') material: string,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const whose = { editionId: edition.id, sessionCode };
    return sendFile(reply, this.store, await materialFile(this.database, whose, material, this.clock.now()));
  }
}
