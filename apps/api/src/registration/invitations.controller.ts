import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { inTransaction, type Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import {
  checkInvitations,
  countInvitations,
  extendInvitation,
  type InvitationOn,
  invite,
  isMistake,
  readInvitation,
  readInvitations,
  revokeInvitation,
  sendInvitationAgain,
} from '@app/registration';
import { By, ThisEdition } from '../access/requester.js';
import { PathId } from '../http/path-id.js';
import { Answers } from '../openapi/answers.js';

import {
  ExtensionBody,
  InvitationListBody,
  InvitationsBody,
  InvitationsPreview,
  InvitationsQuery,
  InvitationsView,
  InvitationView,
  invitationView,
  InvitedView,
  lineView,
} from './invitations.views.js';

/** Personal invitations to a category: sent, followed, sent again, extended, taken back. */
@ApiTags('registrations')
@Controller('api/v1/editions/:edition/registration-invitations')
export class InvitationsController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, 'Who was invited and has answered, with how many stand where.', InvitationsView)
  async list(
    @ThisEdition() edition: Edition,
    @Query({ schema: InvitationsQuery }) { state, category, q, cursor, limit }: InvitationsQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InvitationsView> {
    const now = this.clock.now();
    const filter = { state, category, search: q };
    const page = { size: limit, after: cursor };
    const [{ items, next }, counts] = await Promise.all([
      readInvitations(this.database, edition.id, filter, page, now),
      countInvitations(this.database, edition.id, filter, now),
    ]);
    if (next) {
      const told = { state, category, q, limit: String(limit), cursor: next };
      const again = new URLSearchParams(Object.entries(told).filter((entry): entry is [string, string] => !!entry[1]));
      void reply.header('link', `</api/v1/editions/${edition.code}/registration-invitations?${again}>; rel="next"`);
    }
    return { invitations: items.map(invitationView), counts, next };
  }

  @Post('preview')
  @HttpCode(200)
  @Answers(200, 'What a list would do, line by line; nothing changes.', InvitationsPreview)
  async preview(
    @ThisEdition() edition: Edition,
    @Body({ schema: InvitationListBody }) wish: InvitationListBody,
  ): Promise<InvitationsPreview> {
    const { lines, fits, expiresAt } = await checkInvitations(this.database, edition, wish, this.clock.now());
    return { fits, mistakes: lines.filter(isMistake).length, expiresAt, lines: lines.map(lineView) };
  }

  @Post()
  @HttpCode(201)
  @Answers(201, 'Invited: a letter to each is on its way. With a line that cannot be read, nobody is.', InvitedView)
  async send(
    @ThisEdition() edition: Edition,
    @Body({ schema: InvitationsBody }) wish: InvitationsBody,
    @By() by: Actor,
  ): Promise<InvitedView> {
    const invited = await inTransaction(this.database, (tx) => invite(tx, edition, wish, by, this.clock.now()));
    return { invited };
  }

  @Get(':id')
  @Answers(200, 'One invitation.', InvitationView)
  async read(@ThisEdition() edition: Edition, @PathId('id') id: string): Promise<InvitationView> {
    return invitationView(await readInvitation(this.database, edition.id, id, this.clock.now()));
  }

  @Post(':id/letters')
  @HttpCode(200)
  @Answers(200, 'Sent again with a new link; earlier links open nothing any more.', InvitationView)
  sendAgain(@ThisEdition() edition: Edition, @PathId('id') id: string, @By() by: Actor): Promise<InvitationView> {
    return this.change({ edition, id }, (tx, on) => sendInvitationAgain(tx, on, by, this.clock.now()));
  }

  @Post(':id/revocation')
  @HttpCode(200)
  @Answers(200, 'Taken back: its links open nothing any more. Doing it twice is once.', InvitationView)
  revoke(@ThisEdition() edition: Edition, @PathId('id') id: string, @By() by: Actor): Promise<InvitationView> {
    return this.change({ edition, id }, (tx, on) => revokeInvitation(tx, on, by, this.clock.now()));
  }

  @Post(':id/extension')
  @HttpCode(200)
  @Answers(200, 'Open until another day. One that had expired goes out again, with a new link.', InvitationView)
  extend(
    @ThisEdition() edition: Edition,
    @PathId('id') id: string,
    @Body({ schema: ExtensionBody }) { until }: ExtensionBody,
    @By() by: Actor,
  ): Promise<InvitationView> {
    const on = { edition, id };
    return this.change(on, (tx) => extendInvitation(tx, on, until, by, this.clock.now()));
  }

  private async change(
    on: InvitationOn,
    act: (tx: Transaction, on: InvitationOn) => Promise<void>,
  ): Promise<InvitationView> {
    await inTransaction(this.database, (tx) => act(tx, on));
    return invitationView(await readInvitation(this.database, on.edition.id, on.id, this.clock.now()));
  }
}
