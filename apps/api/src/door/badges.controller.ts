import { Body, Controller, Delete, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import { BadgeDrawer, BadgesService, badgeToDraw, type MadeBadge } from '@app/registration';
import { By, ThisEdition } from '../access/requester.js';
import { Answers } from '../openapi/answers.js';
import { BadgeBody, Id, MadeBadgeView } from './door.views.js';

/** Badges: made once by POST, opened as PDF as often as the printer needs. */
@ApiTags('door')
@Controller('api/v1/editions/:edition/door/badges')
export class BadgesController {
  constructor(
    private readonly database: DataSource,
    private readonly badges: BadgesService,
    private readonly drawer: BadgeDrawer,
    private readonly clock: Clock,
  ) {}

  @Post()
  @Answers(201, 'A new badge; every earlier one of that person is no longer valid.', MadeBadgeView)
  make(
    @ThisEdition() edition: Edition,
    @Body({ schema: BadgeBody }) { registrationId }: BadgeBody,
    @By() by: Actor,
  ): Promise<MadeBadge> {
    return this.badges.make(edition, registrationId, by, this.clock.now());
  }

  @Delete(':id')
  @HttpCode(204)
  @Answers(204, 'Lost or taken away: it lets nobody in any more. Twice is once.')
  end(@ThisEdition() edition: Edition, @Param('id', { schema: Id }) id: string, @By() by: Actor): Promise<void> {
    return this.badges.end(edition, id, by, this.clock.now());
  }

  @Get(':id/badge.pdf')
  @Answers(200, 'One page of A6 (application/pdf). 410 when the badge is no longer valid.')
  async open(
    @ThisEdition() edition: Edition,
    @Param('id', { schema: Id }) id: string,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { facts, printedAt } = await badgeToDraw(this.database, edition, id);
    const pdf = await this.drawer.draw(facts, printedAt);
    return reply
      .type('application/pdf')
      .header('cache-control', 'private, no-store')
      .header('content-disposition', `inline; filename="${facts.number.replace(/[^\w-]/g, '')}.pdf"`)
      .send(pdf);
  }
}
