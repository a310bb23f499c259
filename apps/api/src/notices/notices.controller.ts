import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import {
  countNotices,
  decideOnRound,
  NoSuchRound,
  previewNotice,
  readNoticeRule,
  readNotices,
  readRound,
  readRounds,
  type Round,
  setNoticeRule,
  toldByHand,
} from '@app/notices';
import { By, ThisEdition } from '../access/requester.js';
import { SeenVersion, tagged, versionTag } from '../http/if-match.js';
import { PathId } from '../http/path-id.js';
import { Answers } from '../openapi/answers.js';
import { releaseNumber } from '../programme/releases.controller.js';
import {
  DecisionBody,
  NoticeLetters,
  NoticeRuleBody,
  NoticeRuleView,
  NoticesPage,
  NoticesQuery,
  RoundList,
  RoundView,
  viewNotices,
  viewRound,
} from './notices.views.js';

const A_PAGE = 50;

/** Who is told of what a release changed for them, and when. */
@ApiTags('notices of changes')
@Controller('api/v1/editions/:edition')
export class NoticesController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get('notice-rounds')
  @Answers(200, 'How far the notices of each release are, newest first.', RoundList)
  async rounds(@ThisEdition() edition: Edition): Promise<RoundList> {
    return { rounds: await readRounds(this.database, edition.id) };
  }

  @Get('releases/:number/notices')
  @Answers(200, 'How far the notices of that release are; the ETag is what a decision wants.', RoundView)
  async round(
    @ThisEdition() edition: Edition,
    @Param('number') number: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RoundView> {
    return this.shown(await this.roundOf(edition, number), reply);
  }

  @Put('releases/:number/notices/decision')
  @Answers(
    200,
    'Approved, they go when the quiet time is over; held, nothing more goes, though letters are being written; with-next leaves them to the next release.',
    RoundView,
  )
  async decide(
    @ThisEdition() edition: Edition,
    @Param('number') number: string,
    @Body({ schema: DecisionBody }) body: DecisionBody,
    @SeenVersion() version: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RoundView> {
    const ref = { number: releaseNumber(number), version };
    const now = this.clock.now();
    const round = await inTransaction(this.database, (tx) => decideOnRound(tx, edition.id, ref, body, by, now));
    return this.shown(round, reply);
  }

  @Get('releases/:number/notices/people')
  @Answers(200, 'Whom that release concerns, by name, with what is other for them.', NoticesPage)
  async people(
    @ThisEdition() edition: Edition,
    @Param('number') number: string,
    @Query({ schema: NoticesQuery }) { state, cursor, limit }: NoticesQuery,
  ): Promise<NoticesPage> {
    const { releaseId } = await this.roundOf(edition, number);
    return viewNotices(await readNotices(this.database, releaseId, { state, after: cursor, limit: limit ?? A_PAGE }));
  }

  @Get('notices/:id/letters')
  @Answers(200, 'What one of them reads, and who acts for them, each in their language.', NoticeLetters)
  async letters(@ThisEdition() edition: Edition, @PathId('id') id: string): Promise<NoticeLetters> {
    return { letters: await previewNotice(this.database, edition, id, this.clock.now()) };
  }

  @Post('notices/:id/told-by-hand')
  @HttpCode(204)
  @Answers(204, 'Somebody whom no letter reaches has been told.')
  async byHand(@ThisEdition() edition: Edition, @PathId('id') id: string, @By() by: Actor): Promise<void> {
    const now = this.clock.now();
    await inTransaction(this.database, (tx) => toldByHand(tx, edition.id, id, by, now));
  }

  @Get('notice-rule')
  @Answers(200, 'How long letters wait after a release; the ETag is what a change wants.', NoticeRuleView)
  async rule(
    @ThisEdition() edition: Edition,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NoticeRuleView> {
    return tagged(await readNoticeRule(this.database, edition.id), reply);
  }

  @Put('notice-rule')
  @Answers(200, 'The rule as it is now. It counts from the next release on.', NoticeRuleView)
  async setRule(
    @ThisEdition() edition: Edition,
    @Body({ schema: NoticeRuleBody }) { quietMinutes }: NoticeRuleBody,
    @SeenVersion() version: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NoticeRuleView> {
    const now = this.clock.now();
    const set = await inTransaction(this.database, (tx) =>
      setNoticeRule(tx, edition.id, version, quietMinutes, by, now),
    );
    return tagged(set, reply);
  }

  private async roundOf({ id }: Edition, number: string): Promise<Round> {
    const round = await readRound(this.database, id, releaseNumber(number));
    if (!round) throw new NoSuchRound();
    return round;
  }

  private async shown(round: Round, reply: FastifyReply): Promise<RoundView> {
    void reply.header('etag', versionTag(round.version));
    return viewRound(round, await countNotices(this.database, round.releaseId));
  }
}
