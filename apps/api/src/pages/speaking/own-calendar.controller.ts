import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Feeds, ownParts } from '@app/calendar';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import type { SignedIn } from '@app/identity';
import { plainName, readPerson } from '@app/people';
import { NothingHere } from '../../access/access.errors.js';
import { PathLanguage, ThisEdition, WhoIsSignedIn } from '../../access/requester.js';
import { speakerOf } from './own-part.js';

const Whose = z.object({ mandate: z.string().max(40).optional() });
type Whose = z.infer<typeof Whose>;

/** All of one's own sessions as a file, of the released programme; with a mandate, those of the speaker whose assistant one is. */
@Controller(':edition/:lang/me')
export class OwnCalendarController {
  constructor(
    private readonly database: DataSource,
    private readonly feeds: Feeds,
    private readonly clock: Clock,
  ) {}

  @Get('sessions.ics')
  async download(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @WhoIsSignedIn() signedIn: SignedIn,
    @Query({ schema: Whose }) { mandate }: Whose,
    @Res() reply: FastifyReply,
  ) {
    const personId = mandate
      ? await speakerOf(this.database, edition, mandate, signedIn, this.clock.now())
      : signedIn.personId;
    if (!personId) throw new NothingHere();
    const speaker = mandate ? plainName((await readPerson(this.database, personId))!) : undefined;
    const name = speaker ?? (signedIn.name || signedIn.email);
    const called = translator(language)('speakers:mine.calendar', { name });
    const options = { editionId: edition.id, name: called, readers: ownParts(personId, edition.timeZone) };
    const { body } = await this.feeds.feedOf(`person:${personId}`, language, options);
    return reply
      .type('text/calendar; charset=utf-8')
      .header('cache-control', 'private, no-store')
      .header('content-disposition', `attachment; filename="${edition.code}-my-sessions.ics"`)
      .send(body);
  }
}
