import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AddressUnknown, ALARMS, Feeds, ownParts, PrivateAddresses } from '@app/calendar';
import { Editions } from '@app/edition';
import { translator } from '@app/i18n';
import { acceptedEncoding } from './accepted-encoding.js';
import { hasItAlready } from './conditional.js';
import { encode } from './encode.js';
import { CALENDAR } from './public-feeds.js';

/** Minutes before each session, one of ALARMS; any other does not remind. */
const Reminder = z.object({ alarm: z.string().max(10).optional() });
type Reminder = z.infer<typeof Reminder>;

/** A person's own sessions, as panellist and as organizer, under an address that only they know. Nothing here writes the address into a log. */
@ApiExcludeController()
@Controller('feeds/people')
export class PrivateFeedController {
  constructor(
    private readonly feeds: Feeds,
    private readonly addresses: PrivateAddresses,
    private readonly editions: Editions,
  ) {}

  @Get(':secret.ics')
  async send(
    @Param('secret') secret: string,
    @Query({ schema: Reminder }) { alarm }: Reminder,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const { personId, editionId, language } = await this.addresses.ownerOf(secret);
    const edition = await this.editions.editionById(editionId);
    if (!edition) throw new AddressUnknown();
    const tags = [`person:${personId}`, `organizer:${personId}`];
    const name = translator(language)('agenda:feeds.person', { edition: edition.shortName });
    const readers = ownParts(personId, edition.timeZone);
    const options = { editionId, name, readers, alarm: ALARMS.find((minutes) => minutes === Number(alarm)) };

    const stamp = await this.feeds.feedStamp(tags, language, options);
    const has = { tag: bare(stamp.etag), lastModified: stamp.modifiedAt };
    void reply.header('cache-control', 'private, no-store').header('vary', 'accept-encoding');
    if (hasItAlready(request, has)) return this.tagged(request, reply, has).status(304).send();

    const { body, etag, modifiedAt } = await this.feeds.feedOf(tags, language, options);
    const encoding = acceptedEncoding(request.headers['accept-encoding']);
    if (encoding !== 'identity') void reply.header('content-encoding', encoding);
    return this.tagged(request, reply, { tag: bare(etag), lastModified: modifiedAt })
      .type(CALENDAR)
      .header('content-disposition', `attachment; filename="${edition.code}-my-sessions.ics"`)
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
