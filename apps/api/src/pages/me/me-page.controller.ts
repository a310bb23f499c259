import { Body, Controller, Get, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { CalendarExports, PrivateAddresses } from '@app/calendar';
import { CONFIG, Clock, type Config } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import { SignedInSessions, type SignedIn } from '@app/identity';
import { PathLanguage, ThisEdition, WhoIsSignedIn } from '../../access/requester.js';
import { EXPORT_SCOPES, exportWish } from '../../feeds/export-wish.js';
import { feedAddress, Reminder } from '../../feeds/feed-address.js';
import { sendPage } from '../layout/send-page.js';
import { CalendarAddressPage, MePage } from './me.page.js';
import type { MeSection } from './me-section.js';
import { ME_SECTIONS } from './me-sections.js';

const FileWish = z.object({ scope: z.enum(EXPORT_SCOPES) });
type FileWish = z.infer<typeof FileWish>;

/** The page "Me" and what its buttons do. */
@ApiExcludeController()
@Controller(':edition/:lang/me')
export class MePageController {
  constructor(
    private readonly database: DataSource,
    private readonly addresses: PrivateAddresses,
    private readonly exports: CalendarExports,
    private readonly sessions: SignedInSessions,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(ME_SECTIONS) private readonly sections: MeSection[],
  ) {}

  @Get()
  async show(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @WhoIsSignedIn() signedIn: SignedIn,
    @Res() reply: FastifyReply,
  ) {
    const visit = { edition, language, signedIn, now: this.clock.now() };
    const shown = await Promise.all(this.sections.map((section) => section.show(visit)));
    const sections = shown.filter((section) => section !== undefined);
    return sendPage(reply, page(MePage, { edition, language, signedIn, sections }));
  }

  /** No redirection: the address is shown this once and kept nowhere. A repeated request makes a new one. */
  @Post('calendar-address')
  @HttpCode(200)
  async makeAddress(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @WhoIsSignedIn() { personId }: SignedIn,
    @Body({ schema: Reminder }) reminder: Reminder,
    @Res() reply: FastifyReply,
  ) {
    if (!personId) return backToMe(edition, language, reply);
    const owner = { personId, editionId: edition.id, language };
    const secret = await inTransaction(this.database, (tx) => this.addresses.renew(tx, owner, this.clock.now()));
    const address = feedAddress(this.config.baseUrl, secret, reminder);
    const back = `/${edition.code}/${language}/me`;
    return sendPage(reply, page(CalendarAddressPage, { edition, language, address, back }));
  }

  @Post('calendar-address/end')
  async endAddress(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @WhoIsSignedIn() { personId }: SignedIn,
    @Res() reply: FastifyReply,
  ) {
    if (personId) {
      await inTransaction(this.database, (tx) => this.addresses.revoke(tx, { personId }, edition.id, this.clock.now()));
    }
    return backToMe(edition, language, reply);
  }

  @Post('calendar-files')
  async askForFile(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @WhoIsSignedIn() signedIn: SignedIn,
    @Body({ schema: FileWish }) { scope }: FileWish,
    @Res() reply: FastifyReply,
  ) {
    const wish = exportWish(scope, language, edition, signedIn);
    await inTransaction(this.database, (tx) => this.exports.request(tx, wish, this.clock.now()));
    return backToMe(edition, language, reply);
  }

  @Post('other-sessions/end')
  async endOtherSessions(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @WhoIsSignedIn() signedIn: SignedIn,
    @Res() reply: FastifyReply,
  ) {
    await this.sessions.endOthers(signedIn, this.clock.now());
    return backToMe(edition, language, reply);
  }
}

function backToMe(edition: Edition, language: Language, reply: FastifyReply) {
  return reply.redirect(`/${edition.code}/${language}/me`, 303);
}
