import { Body, Controller, Get, Param, Patch, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import type { Actor, SignedIn } from '@app/identity';
import { editOwnSession, NoSuchSession, organizes } from '@app/programme';
import { By, ThisEdition, WhoIsSignedIn } from '../access/requester.js';
import { SeenVersion } from '../http/if-match.js';
import { Answers } from '../openapi/answers.js';
import { DraftDesk } from './draft-desk.js';
import { OwnSessionView, viewOwn } from './draft-session.views.js';
import { OwnSessionPatch } from './session.bodies.js';

/** A session as those see it who organize it; for everybody else there is none. */
@ApiTags('own sessions')
@Controller('api/v1/editions/:edition/own-sessions')
export class OwnSessionsController {
  constructor(
    private readonly database: DataSource,
    private readonly desk: DraftDesk,
    private readonly clock: Clock,
  ) {}

  @Get(':code')
  @Answers(200, 'One session that you organize; its ETag is what a change wants as If-Match.', OwnSessionView)
  async read(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @WhoIsSignedIn() { personId }: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnSessionView> {
    const ref = { editionId: edition.id, code };
    if (!personId || !(await organizes(this.database, ref, personId))) throw new NoSuchSession();
    return viewOwn(await this.desk.read(reply, ref));
  }

  @Patch(':code')
  @Answers(200, 'The session as it is now; the public sees the change with the next release.', OwnSessionView)
  async change(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Body({ schema: OwnSessionPatch }) changes: OwnSessionPatch,
    @SeenVersion() version: number,
    @WhoIsSignedIn() { personId }: SignedIn,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnSessionView> {
    if (!personId) throw new NoSuchSession();
    const ref = { editionId: edition.id, code };
    const now = this.clock.now();
    return viewOwn(
      await this.desk.change(reply, (tx) => editOwnSession(tx, ref, version, changes, { personId, by }, now)),
    );
  }
}
