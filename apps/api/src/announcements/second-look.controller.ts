import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import {
  type Announcement,
  approveAnnouncement,
  stopAnnouncement,
  submitAnnouncement,
  takeBackAnnouncement,
} from '@app/announcements';
import { Clock } from '@app/config';
import { inTransaction, type Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor, SignedIn } from '@app/identity';
import { By, ThisEdition, WhoIsSignedIn } from '../access/requester.js';
import { SeenVersion, tagged } from '../http/if-match.js';
import { PathId } from '../http/path-id.js';
import { Answers } from '../openapi/answers.js';
import { announcementHere, areasOf, shownWhole } from './announcement-desk.js';
import { AnnouncementView, ApprovalBody, ReasonBody } from './announcements.views.js';

/** From the draft to the mail room, and back. */
@ApiTags('announcements')
@Controller('api/v1/editions/:edition/announcements/:id')
export class SecondLookController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Post('submission')
  @HttpCode(200)
  @Answers(200, 'It waits for another’s look.', AnnouncementView)
  async submit(
    @ThisEdition() edition: Edition,
    @WhoIsSignedIn() signedIn: SignedIn,
    @PathId('id') id: string,
    @SeenVersion() version: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AnnouncementView> {
    await announcementHere(this.database, edition, signedIn, id);
    const now = this.clock.now();
    return this.shown(edition, by, reply, (tx) => submitAnnouncement(tx, edition, { id, version }, by, now));
  }

  @Post('taking-back')
  @HttpCode(200)
  @Answers(200, 'It is a draft again.', AnnouncementView)
  async takeBack(
    @ThisEdition() edition: Edition,
    @WhoIsSignedIn() signedIn: SignedIn,
    @PathId('id') id: string,
    @Body({ schema: ReasonBody }) { reason }: ReasonBody,
    @SeenVersion() version: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AnnouncementView> {
    await announcementHere(this.database, edition, signedIn, id);
    const now = this.clock.now();
    return this.shown(edition, by, reply, (tx) => takeBackAnnouncement(tx, edition, { id, version }, reason, by, now));
  }

  @Post('approval')
  @HttpCode(200)
  @Answers(
    200,
    'Its letters are being written. Refused (412, `announcements.audience-grew`) when there are more people than were seen.',
    AnnouncementView,
  )
  async approve(
    @ThisEdition() edition: Edition,
    @WhoIsSignedIn() signedIn: SignedIn,
    @PathId('id') id: string,
    @Body({ schema: ApprovalBody }) { people: seen }: ApprovalBody,
    @SeenVersion() version: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AnnouncementView> {
    await announcementHere(this.database, edition, signedIn, id);
    const [areas, now] = [areasOf(edition, signedIn), this.clock.now()];
    return this.shown(edition, by, reply, (tx) =>
      approveAnnouncement(tx, edition, { id, version, seen }, areas, by, now),
    );
  }

  @Post('stop')
  @HttpCode(200)
  @Answers(200, 'Stopped at once: what had not left is withdrawn.', AnnouncementView)
  async stop(
    @ThisEdition() edition: Edition,
    @WhoIsSignedIn() signedIn: SignedIn,
    @PathId('id') id: string,
    @Body({ schema: ReasonBody }) { reason }: ReasonBody,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AnnouncementView> {
    await announcementHere(this.database, edition, signedIn, id);
    const now = this.clock.now();
    return this.shown(edition, by, reply, (tx) => stopAnnouncement(tx, edition, id, reason, by, now));
  }

  private async shown(
    edition: Edition,
    by: Actor,
    reply: FastifyReply,
    act: (tx: Transaction) => Promise<Announcement>,
  ): Promise<AnnouncementView> {
    const now = await inTransaction(this.database, act);
    return tagged(await shownWhole(this.database, edition, now, by, this.clock.now()), reply);
  }
}
