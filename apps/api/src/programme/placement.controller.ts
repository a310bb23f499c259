import { Body, Controller, Delete, Get, Headers, Param, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { chooseLanguage } from '@app/i18n';
import type { Actor } from '@app/identity';
import { conflictsIfPlaced, PanelStandings, placeSession } from '@app/programme';
import { By, ThisEdition } from '../access/requester.js';
import { SeenVersion } from '../http/if-match.js';
import { Answers } from '../openapi/answers.js';
import { ConflictList, viewConflict } from './conflict.views.js';
import { DraftDesk } from './draft-desk.js';
import { DraftSessionView, viewDraft } from './draft-session.views.js';
import { PlacementBody, PlacementQuery, UnplaceQuery } from './session.bodies.js';

/** Room and time of a session. Clashes are told, not refused: drafts may have them. */
@ApiTags('programme drafts')
@Controller('api/v1/editions/:edition/draft-sessions/:code/placement')
export class PlacementController {
  constructor(
    private readonly database: DataSource,
    private readonly desk: DraftDesk,
    private readonly standings: PanelStandings,
    private readonly clock: Clock,
  ) {}

  @Get('conflicts')
  @Answers(200, 'What would clash if the session were placed there; nothing is written.', ConflictList)
  async check(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Query({ schema: PlacementQuery }) { room, startsAt, endsAt }: PlacementQuery,
    @Headers('accept-language') wish: string | undefined,
  ): Promise<ConflictList> {
    const placement = { room: room ?? null, startsAt, endsAt };
    const ref = { editionId: edition.id, code };
    const conflicts = await conflictsIfPlaced(this.database, ref, placement, this.standings.read);
    return { conflicts: conflicts.map((found) => viewConflict(found, chooseLanguage(wish), edition.timeZone)) };
  }

  @Put()
  @Answers(200, 'The session in its place.', DraftSessionView)
  async place(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Body({ schema: PlacementBody }) { moveFixed, ...placement }: PlacementBody,
    @SeenVersion() version: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftSessionView> {
    const ref = { editionId: edition.id, code };
    const now = this.clock.now();
    return viewDraft(
      await this.desk.change(reply, (tx) => placeSession(tx, ref, version, placement, by, now, moveFixed)),
    );
  }

  @Delete()
  @Answers(200, 'The session without room and time.', DraftSessionView)
  async unplace(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Query({ schema: UnplaceQuery }) { moveFixed }: UnplaceQuery,
    @SeenVersion() version: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftSessionView> {
    const ref = { editionId: edition.id, code };
    const now = this.clock.now();
    const placed = (tx: Transaction) => placeSession(tx, ref, version, null, by, now, moveFixed === 'true');
    return viewDraft(await this.desk.change(reply, placed));
  }
}
