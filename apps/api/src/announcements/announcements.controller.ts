import { Body, Controller, Delete, Get, HttpCode, Post, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import {
  changeAnnouncement,
  draftAnnouncement,
  GROUP_CODES,
  GROUPS,
  PLACEHOLDERS,
  readAnnouncements,
  readProgress,
  removeAnnouncement,
} from '@app/announcements';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor, SignedIn } from '@app/identity';
import { By, ThisEdition, WhoIsSignedIn } from '../access/requester.js';
import { SeenVersion, tagged } from '../http/if-match.js';
import { PathId } from '../http/path-id.js';
import { Answers } from '../openapi/answers.js';
import { announcementHere, areasOf, isTheirs, shownWhole } from './announcement-desk.js';
import { AnnouncementBody, AnnouncementList, AnnouncementView, viewLine } from './announcements.views.js';

/** Letters to many: drafted here, looked at by another, sent by the worker. */
@ApiTags('announcements')
@Controller('api/v1/editions/:edition/announcements')
export class AnnouncementsController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, 'How far each announcement is; those to other people’s groups are not there.', AnnouncementList)
  async list(@ThisEdition() edition: Edition, @WhoIsSignedIn() signedIn: SignedIn): Promise<AnnouncementList> {
    const areas = areasOf(edition, signedIn);
    const theirs = (await readAnnouncements(this.database, edition.id)).filter((one) => isTheirs(one, areas));
    const progress = await readProgress(
      this.database,
      theirs.map(({ id }) => id),
    );
    return {
      announcements: theirs.map((one) => viewLine(one, progress.get(one.id))),
      groups: GROUP_CODES.filter((code) => areas.includes(GROUPS[code].area)),
      placeholders: [...PLACEHOLDERS],
    };
  }

  @Post()
  @Answers(201, 'The draft.', AnnouncementView)
  async draft(
    @ThisEdition() edition: Edition,
    @WhoIsSignedIn() signedIn: SignedIn,
    @Body({ schema: AnnouncementBody }) body: AnnouncementBody,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AnnouncementView> {
    const [areas, now] = [areasOf(edition, signedIn), this.clock.now()];
    const made = await inTransaction(this.database, (tx) => draftAnnouncement(tx, edition, body, areas, by, now));
    return tagged(await shownWhole(this.database, edition, made, by, now), reply);
  }

  @Get(':id')
  @Answers(200, 'One announcement and its people in numbers; the ETag is what a change wants.', AnnouncementView)
  async one(
    @ThisEdition() edition: Edition,
    @WhoIsSignedIn() signedIn: SignedIn,
    @PathId('id') id: string,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AnnouncementView> {
    const found = await announcementHere(this.database, edition, signedIn, id);
    return tagged(await shownWhole(this.database, edition, found, by, this.clock.now()), reply);
  }

  @Put(':id')
  @Answers(200, 'The draft as it is now.', AnnouncementView)
  async change(
    @ThisEdition() edition: Edition,
    @WhoIsSignedIn() signedIn: SignedIn,
    @PathId('id') id: string,
    @Body({ schema: AnnouncementBody }) body: AnnouncementBody,
    @SeenVersion() version: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AnnouncementView> {
    await announcementHere(this.database, edition, signedIn, id);
    const [areas, now] = [areasOf(edition, signedIn), this.clock.now()];
    const changed = await inTransaction(this.database, (tx) =>
      changeAnnouncement(tx, edition, { id, version }, body, areas, by, now),
    );
    return tagged(await shownWhole(this.database, edition, changed, by, now), reply);
  }

  @Delete(':id')
  @HttpCode(204)
  @Answers(204, 'The draft is gone.')
  async remove(
    @ThisEdition() edition: Edition,
    @WhoIsSignedIn() signedIn: SignedIn,
    @PathId('id') id: string,
    @SeenVersion() version: number,
    @By() by: Actor,
  ): Promise<void> {
    await announcementHere(this.database, edition, signedIn, id);
    const now = this.clock.now();
    await inTransaction(this.database, (tx) => removeAnnouncement(tx, edition, { id, version }, by, now));
  }
}
