import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { beginRound, countNoted, dropDecision, noteDecision, readRound, recentRounds } from '@app/consultation';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import { By, ThisEdition } from '../access/requester.js';
import { SeenVersion } from '../http/if-match.js';
import { Answers } from '../openapi/answers.js';
import { DecisionBody, RoundBody, RoundsView, RoundView, roundView } from './desk.views.js';
import { mustBeId } from './review-desk.controller.js';

/** Decisions on submissions: noted one by one, applied together. */
@ApiTags('consultation')
@Controller('api/v1/editions/:edition/consultation')
export class DecisionsController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Put('submissions/:id/decision')
  @HttpCode(204)
  @Answers(
    204,
    'Noted in the place of what was noted before; nobody outside hears of it yet. If-Match is the submission’s ETag.',
  )
  async note(
    @ThisEdition() edition: Edition,
    @Param('id') id: string,
    @SeenVersion() version: number,
    @Body({ schema: DecisionBody }) body: DecisionBody,
    @By() by: Actor,
  ): Promise<void> {
    mustBeId(id);
    const wish = { id, version, ...body };
    await inTransaction(this.database, (tx) => noteDecision(tx, edition.id, wish, by, this.clock.now()));
  }

  @Delete('submissions/:id/decision')
  @HttpCode(204)
  @Answers(204, 'Nothing is noted of it any more.')
  async drop(@ThisEdition() edition: Edition, @Param('id') id: string, @By() by: Actor): Promise<void> {
    mustBeId(id);
    await inTransaction(this.database, (tx) => dropDecision(tx, edition.id, id, by, this.clock.now()));
  }

  @Get('rounds')
  @Answers(200, 'What is noted now, and the newest rounds.', RoundsView)
  async rounds(@ThisEdition() edition: Edition): Promise<RoundsView> {
    const none = { accept: 0, decline: 0, merge: 0, waitlist: 0 };
    return {
      noted: { ...none, ...(await countNoted(this.database, edition.id)) },
      rounds: (await recentRounds(this.database, edition.id)).map(roundView),
    };
  }

  @Post('rounds')
  @HttpCode(202)
  @Answers(
    202,
    'All that is noted is applied and every submitter told; `confirmed` is the number that stood on the screen.',
    RoundView,
  )
  async begin(
    @ThisEdition() edition: Edition,
    @Body({ schema: RoundBody }) { confirmed }: RoundBody,
    @By() by: Actor,
  ): Promise<RoundView> {
    const id = await inTransaction(this.database, (tx) => beginRound(tx, edition.id, confirmed, by, this.clock.now()));
    return roundView(await readRound(this.database, edition.id, id));
  }

  @Get('rounds/:id')
  @Answers(200, 'How far a round is.', RoundView)
  async round(@ThisEdition() edition: Edition, @Param('id') id: string): Promise<RoundView> {
    mustBeId(id);
    return roundView(await readRound(this.database, edition.id, id));
  }
}
