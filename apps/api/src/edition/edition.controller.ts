import { Body, Controller, Get, Patch, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import { changeEdition, NoSuchEdition, readEdition, type Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import { By, ThisEdition } from '../access/requester.js';
import { SeenVersion, versionTag } from '../http/if-match.js';
import { Answers } from '../openapi/answers.js';
import { EditionPatch } from './edition.changes.js';
import { EditionView, viewEdition } from './edition.views.js';

/** One year's Forum: its names, days, zone and the windows of its registration. */
@ApiTags('edition')
@Controller('api/v1/editions/:edition')
export class EditionController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Read from the table itself: what is remembered for pages may be five seconds old, and its version would be refused. */
  @Get()
  @Answers(200, 'The edition; its ETag is what a change wants as If-Match.', EditionView)
  async read(
    @ThisEdition() { id, code }: Edition,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EditionView> {
    const edition = await readEdition(this.database, id);
    if (!edition) throw new NoSuchEdition(code);
    return this.tagged(edition, reply);
  }

  @Patch()
  @Answers(200, 'The edition as it is now.', EditionView)
  async change(
    @ThisEdition() { id }: Edition,
    @Body({ schema: EditionPatch }) changes: EditionPatch,
    @SeenVersion() version: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EditionView> {
    const changed = await inTransaction(this.database, (tx) =>
      changeEdition(tx, id, version, changes, by, this.clock.now()),
    );
    return this.tagged(changed, reply);
  }

  private tagged(edition: Edition, reply: FastifyReply): EditionView {
    void reply.header('etag', versionTag(edition.version));
    return viewEdition(edition);
  }
}
