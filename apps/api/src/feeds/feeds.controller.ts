import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Edition } from '@app/edition';
import { LANGUAGES } from '@app/i18n';
import { ThisEdition } from '../access/requester.js';
import { PublicFeeds } from './public-feeds.js';
import { sendKept } from './send-kept.js';

const FeedQuery = z.object({ lang: z.enum(LANGUAGES).default('en') });
type FeedQuery = z.infer<typeof FeedQuery>;

/** Calendars of the released programme, for everybody. Cancelled and removed sessions stay in them as cancelled. */
@ApiExcludeController()
@Controller(':edition')
export class FeedsController {
  constructor(private readonly feeds: PublicFeeds) {}

  @Get('feeds/programme.ics')
  async programme(
    @ThisEdition() edition: Edition,
    @Query({ schema: FeedQuery }) { lang }: FeedQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const fileName = `${edition.code}.ics`;
    return sendKept(request, reply, await this.feeds.programme(edition, lang), { fileName });
  }

  @Get('feeds/rooms/:code.ics')
  async room(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Query({ schema: FeedQuery }) { lang }: FeedQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const answer = await this.feeds.room(edition, code, lang);
    return sendKept(request, reply, answer, { fileName: `${edition.code}-room-${code}.ics` });
  }

  @Get('feeds/tracks/:code.ics')
  async track(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Query({ schema: FeedQuery }) { lang }: FeedQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const answer = await this.feeds.track(edition, code, lang);
    return sendKept(request, reply, answer, { fileName: `${edition.code}-${code}.ics` });
  }

  @Get('feeds/action-lines/:code.ics')
  async actionLine(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Query({ schema: FeedQuery }) { lang }: FeedQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const answer = await this.feeds.actionLine(edition, code, lang);
    return sendKept(request, reply, answer, { fileName: `${edition.code}-${code}.ics` });
  }

  @Get('sessions/:code.ics')
  async session(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Query({ schema: FeedQuery }) { lang }: FeedQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const answer = await this.feeds.session(edition, code, lang);
    return sendKept(request, reply, answer, { fileName: `${edition.code}-${code}.ics` });
  }
}
