import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Feeds } from '@app/calendar';
import type { Edition } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import type { SignedIn } from '@app/identity';
import { NothingHere } from '../../access/access.errors.js';
import { PathLanguage, ThisEdition, WhoIsSignedIn } from '../../access/requester.js';

/** All of one's own sessions as a file, of the released programme. */
@Controller(':edition/:lang/me')
export class OwnCalendarController {
  constructor(private readonly feeds: Feeds) {}

  @Get('sessions.ics')
  async download(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @WhoIsSignedIn() { personId, name, email }: SignedIn,
    @Res() reply: FastifyReply,
  ) {
    if (!personId) throw new NothingHere();
    const called = translator(language)('speakers:mine.calendar', { name: name || email });
    const { body } = await this.feeds.feedOf(`person:${personId}`, language, { editionId: edition.id, name: called });
    return reply
      .type('text/calendar; charset=utf-8')
      .header('cache-control', 'private, no-store')
      .header('content-disposition', `attachment; filename="${edition.code}-my-sessions.ics"`)
      .send(body);
  }
}
