import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { z } from 'zod';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import { AddressChanges, SignInAnew, type SignedIn } from '@app/identity';
import type { Language } from '@app/i18n';
import { NotSignedIn } from '../../access/access.errors.js';
import { PathLanguage, ThisEdition, WhoIsSignedIn } from '../../access/requester.js';
import { sentenceOf } from '../../http/problem.filter.js';
import { refusalOf, statusOfForm } from '../../http/refused-form.js';
import { sendPage } from '../layout/send-page.js';
import { LinkGonePage } from '../registration/plain.pages.js';
import { AskedPage, AskPage, SignInAnewPage } from './address.pages.js';
import { AskersOfAddress } from './who-asks.js';

const Token = z.object({ token: z.string().max(100).optional().catch('unreadable') });
type Token = z.infer<typeof Token>;
const Wish = Token.extend({ email: z.string().max(320).catch('') });
type Wish = z.infer<typeof Wish>;

/** Asking for another address: by personal link, or freshly signed in. */
@ApiExcludeController()
@Controller(':edition/:lang/address-change')
export class AskAddressController {
  constructor(
    private readonly askers: AskersOfAddress,
    private readonly changes: AddressChanges,
    private readonly clock: Clock,
  ) {}

  @Get()
  async form(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Query({ schema: Token }) { token }: Token,
    @WhoIsSignedIn() signedIn: SignedIn | undefined,
    @Res() reply: FastifyReply,
  ) {
    const who = await this.askers.find(edition, language, token, signedIn).catch(onlyAnew);
    if (who === 'anew') return sendPage(reply, page(SignInAnewPage, { edition, language }), 403);
    if (!who) return nobody(edition, language, token, reply);
    return sendPage(reply, page(AskPage, { edition, language, now: who.oldEmail, token }));
  }

  @Post()
  async ask(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Body({ schema: Wish }) { token, email }: Wish,
    @WhoIsSignedIn() signedIn: SignedIn | undefined,
    @Res() reply: FastifyReply,
  ) {
    const who = await this.askers.find(edition, language, token, signedIn).catch(onlyAnew);
    if (who === 'anew') return sendPage(reply, page(SignInAnewPage, { edition, language }), 403);
    if (!who) return nobody(edition, language, token, reply);
    const { by, ...request } = who;
    const refusal = await refusalOf(() => this.changes.ask({ ...request, email }, by, this.clock.now()));
    if (!refusal) return reply.redirect(`/${edition.code}/${language}/address-change/sent`, 303);
    const error = sentenceOf(refusal, language);
    const again = page(AskPage, { edition, language, now: who.oldEmail, token, email, error });
    return sendPage(reply, again, statusOfForm(refusal, reply));
  }

  @Get('sent')
  sent(@ThisEdition() edition: Edition, @PathLanguage() language: Language, @Res() reply: FastifyReply) {
    return sendPage(reply, page(AskedPage, { edition, language }));
  }
}

function onlyAnew(refusal: unknown): 'anew' {
  if (refusal instanceof SignInAnew) return 'anew';
  throw refusal;
}

/** A link that does not work, or a stranger. */
function nobody(edition: Edition, language: Language, token: string | undefined, reply: FastifyReply) {
  if (!token) throw new NotSignedIn();
  return sendPage(reply, page(LinkGonePage, { edition, language, what: 'link' }), 410);
}
