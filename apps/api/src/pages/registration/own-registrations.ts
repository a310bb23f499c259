import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import type { Actor, SignedIn } from '@app/identity';
import { parseAddress } from '@app/mail';
import { LinkGone, ownRegistrationByLink, ownRegistrationOf, type OwnRegistration } from '@app/registration';
import { sendPage } from '../layout/send-page.js';
import { LinkGonePage } from './plain.pages.js';

/** The token of a personal link, in a query or a form. */
export const Token = z.object({ token: z.string().max(100).optional().catch('unreadable') });
export type Token = z.infer<typeof Token>;

/** Whose registration a page is about: that of the personal link, else of whoever is signed in. */
@Injectable()
export class OwnRegistrations {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Undefined: the link does not work, or there is none of theirs; answer with `noRegistration`. */
  async find(
    edition: Edition,
    token: string | undefined,
    signedIn: SignedIn | undefined,
  ): Promise<OwnRegistration | undefined> {
    const now = this.clock.now();
    if (!token) return signedIn && ownRegistrationOf(this.database, edition, ownerOf(signedIn), now);
    try {
      return await ownRegistrationByLink(this.database, edition, token, now);
    } catch (refusal) {
      if (refusal instanceof LinkGone) return undefined;
      throw refusal;
    }
  }
}

export function ownerOf({ personId, email }: SignedIn) {
  return { personId, emailKey: parseAddress(email)?.key ?? '' };
}

/** The account that acts on its own registration; undefined for the bearer of a link, whom the room names. */
export function ownerActing(token: string | undefined, signedIn: SignedIn | undefined): Actor | undefined {
  if (token || !signedIn) return undefined;
  return { kind: 'account', id: signedIn.accountId, name: signedIn.name || signedIn.email };
}

export function statusAddress(edition: Edition, language: Language, token: string | undefined): string {
  return `/${edition.code}/${language}/registration${token ? `?token=${token}` : ''}`;
}

/** A link that does not work; somebody signed in without a registration; a stranger without a link. */
export function noRegistration(
  edition: Edition,
  language: Language,
  token: string | undefined,
  signedIn: SignedIn | undefined,
  reply: FastifyReply,
) {
  if (token) return sendPage(reply, page(LinkGonePage, { edition, language, what: 'link' }), 410);
  return reply.redirect(`/${edition.code}/${language}/${signedIn ? 'register' : 'registration/link'}`, 303);
}
