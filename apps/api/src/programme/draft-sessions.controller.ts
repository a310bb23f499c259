import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { chooseLanguage } from '@app/i18n';
import type { Actor } from '@app/identity';
import { addSession, conflictsAmong, editSession, PanelStandings, readProgramme, removeSession } from '@app/programme';
import { By, ThisEdition } from '../access/requester.js';
import { SeenVersion } from '../http/if-match.js';
import { Answers } from '../openapi/answers.js';
import { viewConflict } from './conflict.views.js';
import { DraftDesk } from './draft-desk.js';
import { DraftSessionList, DraftSessionView, viewDraft } from './draft-session.views.js';
import { NewSession, SessionPatch } from './session.bodies.js';

/** Sessions as the programme editors have them; nothing here is public before a release. */
@ApiTags('programme drafts')
@Controller('api/v1/editions/:edition/draft-sessions')
export class DraftSessionsController {
  constructor(
    private readonly database: DataSource,
    private readonly desk: DraftDesk,
    private readonly standings: PanelStandings,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(
    200,
    'Every session in the order of time, unplaced ones last, with the conflicts among them.',
    DraftSessionList,
  )
  async list(
    @ThisEdition() edition: Edition,
    @Headers('accept-language') wish: string | undefined,
  ): Promise<DraftSessionList> {
    const programme = await readProgramme(this.database, edition.id, this.standings.read);
    const conflicts = conflictsAmong(programme);
    return {
      sessions: programme.drafts.map(viewDraft),
      conflicts: conflicts.map((conflict) => viewConflict(conflict, chooseLanguage(wish), edition.timeZone)),
    };
  }

  @Post()
  @HttpCode(201)
  @Answers(201, 'A new session without room and time.', DraftSessionView)
  async add(
    @ThisEdition() edition: Edition,
    @Body({ schema: NewSession }) session: NewSession,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftSessionView> {
    const now = this.clock.now();
    const added = await this.desk.change(reply, (tx) => addSession(tx, edition.id, session, by, now));
    void reply.header('location', `/api/v1/editions/${edition.code}/draft-sessions/${added.code}`);
    return viewDraft(added);
  }

  @Get(':code')
  @Answers(200, 'One session; its ETag is what a change wants as If-Match.', DraftSessionView)
  async read(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftSessionView> {
    return viewDraft(await this.desk.read(reply, { editionId: edition.id, code }));
  }

  @Patch(':code')
  @Answers(200, 'The session as it is now.', DraftSessionView)
  async change(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Body({ schema: SessionPatch }) changes: SessionPatch,
    @SeenVersion() version: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftSessionView> {
    const ref = { editionId: edition.id, code };
    const now = this.clock.now();
    return viewDraft(await this.desk.change(reply, (tx) => editSession(tx, ref, version, changes, by, now)));
  }

  @Delete(':code')
  @HttpCode(204)
  @Answers(204, 'Taken out of the programme; the public loses a released one with the next release.')
  async remove(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @SeenVersion() version: number,
    @By() by: Actor,
  ): Promise<void> {
    const ref = { editionId: edition.id, code };
    await inTransaction(this.database, (tx) => removeSession(tx, ref, version, by, this.clock.now()));
  }
}
