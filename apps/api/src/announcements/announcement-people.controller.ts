import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { type AnnouncementPreview, previewAnnouncement, readAudience, readRecipients } from '@app/announcements';
import { Clock, CONFIG, type Config } from '@app/config';
import type { Edition } from '@app/edition';
import type { SignedIn } from '@app/identity';
import { ThisEdition, WhoIsSignedIn } from '../access/requester.js';
import { LETTER_IN_FRAME } from '../http/letter-in-frame.js';
import { PathId } from '../http/path-id.js';
import { Answers } from '../openapi/answers.js';
import { announcementHere } from './announcement-desk.js';
import { AnnouncementLetter, AnnouncementPeople, PeopleQuery } from './announcements.views.js';

const A_PAGE = 50;

/** Whom an announcement goes to, and what each of them reads. */
@ApiTags('announcements')
@Controller('api/v1/editions/:edition/announcements/:id')
export class AnnouncementPeopleController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('people')
  @Answers(200, 'Its people by name: as they are now, or those whom it was approved for.', AnnouncementPeople)
  async people(
    @ThisEdition() edition: Edition,
    @WhoIsSignedIn() signedIn: SignedIn,
    @PathId('id') id: string,
    @Query({ schema: PeopleQuery }) { search, standing, cursor, limit }: PeopleQuery,
  ): Promise<AnnouncementPeople> {
    const { state, audience } = await announcementHere(this.database, edition, signedIn, id);
    const wish = { search, standing, after: cursor, limit: limit ?? A_PAGE };
    const page =
      state === 'draft' || state === 'waiting'
        ? await readAudience(this.database, edition, audience, this.clock.now(), wish)
        : await readRecipients(this.database, id, wish);
    return page as AnnouncementPeople;
  }

  @Get('people/:personId/letter')
  @Answers(200, 'What one of its people reads, in their language.', AnnouncementLetter)
  async letter(
    @ThisEdition() edition: Edition,
    @WhoIsSignedIn() signedIn: SignedIn,
    @PathId('id') id: string,
    @PathId('personId') personId: string,
  ): Promise<AnnouncementLetter> {
    const { name, language, wishedLanguage, direction, subject, text } = await this.draw(
      edition,
      signedIn,
      id,
      personId,
    );
    return { name, language, wishedLanguage, direction, subject, text };
  }

  @Get('people/:personId/letter.html')
  @Answers(200, 'The same as a mail program shows it (text/html): it runs nothing and asks nobody.')
  async html(
    @ThisEdition() edition: Edition,
    @WhoIsSignedIn() signedIn: SignedIn,
    @PathId('id') id: string,
    @PathId('personId') personId: string,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { html } = await this.draw(edition, signedIn, id, personId);
    return reply
      .header('content-security-policy', LETTER_IN_FRAME)
      .header('x-frame-options', 'SAMEORIGIN')
      .type('text/html; charset=utf-8')
      .send(html.replace('<head>', '<head><base target="_blank">'));
  }

  private async draw(edition: Edition, signedIn: SignedIn, id: string, personId: string): Promise<AnnouncementPreview> {
    const announcement = await announcementHere(this.database, edition, signedIn, id);
    const { baseUrl } = this.config;
    return previewAnnouncement(this.database, edition, announcement, personId, { baseUrl, now: this.clock.now() });
  }
}
