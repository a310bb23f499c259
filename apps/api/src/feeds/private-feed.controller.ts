import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Feeds, PrivateAddresses } from '@app/calendar';
import { acceptedEncoding } from './accepted-encoding.js';
import { hasItAlready } from './conditional.js';
import { encode } from './encode.js';
import { Reminder, reminderIn } from './feed-address.js';
import { PrivateFeeds } from './private-feeds.js';
import { CALENDAR } from './public-feeds.js';

/**
 * A person's own sessions, as panellist and as organizer, or a delegation's for its focal point, under an address that only they know. Nothing
 * here writes the address into a log.
 */
@ApiExcludeController()
@Controller('feeds/people')
export class PrivateFeedController {
  constructor(
    private readonly feeds: Feeds,
    private readonly addresses: PrivateAddresses,
    private readonly privateFeeds: PrivateFeeds,
  ) {}

  @Get(':secret.ics')
  async send(
    @Param('secret') secret: string,
    @Query({ schema: Reminder }) reminder: Reminder,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const owner = await this.addresses.ownerOf(secret);
    const feed = await this.privateFeeds.feedOf(owner);
    const { tags, language, fileName } = feed;
    const options = { ...feed.options, alarm: reminderIn(reminder) };

    const stamp = await this.feeds.feedStamp(tags, language, options, owner.revision);
    const has = { tag: bare(stamp.etag), lastModified: stamp.modifiedAt };
    void reply.header('cache-control', 'private, no-store').header('vary', 'accept-encoding');
    if (hasItAlready(request, has)) return this.tagged(request, reply, has).status(304).send();

    const { body, etag, modifiedAt } = await this.feeds.feedOf(tags, language, options);
    const encoding = acceptedEncoding(request.headers['accept-encoding']);
    if (encoding !== 'identity') void reply.header('content-encoding', encoding);
    return this.tagged(request, reply, { tag: bare(etag), lastModified: modifiedAt })
      .type(CALENDAR)
      .header('content-disposition', `attachment; filename="${fileName}"`)
      .send(await encode(body, encoding));
  }

  private tagged(
    request: FastifyRequest,
    reply: FastifyReply,
    { tag, lastModified }: { tag: string; lastModified?: Date },
  ): FastifyReply {
    const encoding = acceptedEncoding(request.headers['accept-encoding']);
    void reply.header('etag', `"${tag}${encoding === 'identity' ? '' : `-${encoding}`}"`);
    if (lastModified) void reply.header('last-modified', lastModified.toUTCString());
    return reply;
  }
}

function bare(etag: string): string {
  return etag.replaceAll('"', '');
}
