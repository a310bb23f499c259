import { Body, Controller, Get, Headers, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement as page } from 'react';
import { z } from 'zod';
import { CONFIG, Clock, type Config } from '@app/config';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import { SignedInSessions, SignInLinkGone, SignInService, type SignedIn } from '@app/identity';
import { Refusal } from '@app/refusals';
import { Client } from '../../access/client.js';
import { ClientLimits } from '../../access/client-limits.js';
import { PathLanguage, ThisEdition, WhoIsSignedIn } from '../../access/requester.js';
import { clearSessionCookie, setSessionCookie } from '../../access/session-cookie.js';
import { clearStarsCookie } from '../../access/stars-cookie.js';
import { sentenceOf } from '../../http/problem.filter.js';
import { statusOfForm } from '../../http/refused-form.js';
import { sendPage } from '../layout/send-page.js';
import { Stars } from '../my-agenda/stars.js';
import { LinkSentPage, SignInPage, UseLinkPage } from './sign-in.pages.js';

const LinkRequest = z.object({ email: z.string().max(320).default(''), next: z.string().max(300).optional() });
const Next = z.object({ next: z.string().max(300).optional() });
const LinkToken = z.object({ token: z.string().max(100).default('') });

/** Signing in by a link: ask for it, open it, press the button. */
@Controller(':edition/:lang')
export class SignInController {
  constructor(
    private readonly signIn: SignInService,
    private readonly sessions: SignedInSessions,
    private readonly limits: ClientLimits,
    private readonly stars: Stars,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('sign-in')
  ask(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Query({ schema: Next }) { next }: z.infer<typeof Next>,
    @Res() reply: FastifyReply,
  ) {
    return sendPage(reply, page(SignInPage, { edition, language, next }));
  }

  @Post('sign-in')
  @HttpCode(200)
  async requestLink(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Body({ schema: LinkRequest }) { email, next }: z.infer<typeof LinkRequest>,
    @Client() client: string,
    @Res() reply: FastifyReply,
  ) {
    try {
      await this.limits.letter('sign-in-letters', client);
      const named = { id: edition.id, code: edition.code, name: edition.names[language] ?? edition.shortName };
      await this.signIn.requestLink({ email, next, edition: named, language }, this.clock.now());
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      return sendPage(
        reply,
        page(SignInPage, { edition, language, next, email, error: sentenceOf(refusal, language) }),
        statusOfForm(refusal, reply),
      );
    }
    return sendPage(reply, page(LinkSentPage, { edition, language, email }));
  }

  @Get('sign-in/link')
  async open(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Query({ schema: LinkToken }) { token }: z.infer<typeof LinkToken>,
    @Res() reply: FastifyReply,
  ) {
    if (!(await this.signIn.isOpen(token, this.clock.now()))) throw new SignInLinkGone();
    return sendPage(reply, page(UseLinkPage, { edition, language, token }));
  }

  @Post('sign-in/link')
  async use(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Body({ schema: LinkToken }) { token }: z.infer<typeof LinkToken>,
    @Headers('user-agent') userAgent: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const { sessionToken, signedIn, next } = await this.signIn.signIn(token, userAgent ?? '', this.clock.now());
    setSessionCookie(reply, sessionToken, this.config);
    await this.stars.of({ edition, signedIn, request, reply });
    const isStaff = (signedIn.roles[edition.id] ?? []).length > 0;
    return reply.redirect(next ?? (isStaff ? '/console' : `/${edition.code}/${language}/me`), 303);
  }

  @Post('sign-out')
  async signOut(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @WhoIsSignedIn() signedIn: SignedIn,
    @Res() reply: FastifyReply,
  ) {
    await this.sessions.end(signedIn.sessionId, this.clock.now());
    clearSessionCookie(reply, this.config);
    clearStarsCookie(reply, edition);
    return reply.redirect(`/${edition.code}/${language}/agenda`, 303);
  }
}
