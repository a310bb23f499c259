import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import type { Actor, SignedIn } from '@app/identity';
import { parseAddress } from '@app/mail';
import { LinkGone, ownRegistrationByLink, ownRegistrationOf, type OwnRegistration } from '@app/registration';

const Token = z.object({ token: z.string().max(100).optional().catch('unreadable') });

/** The token of a personal link, in the query of a page or in its form. */
export function tokenOf({ method, query, body }: FastifyRequest): string | undefined {
  return Token.safeParse(method === 'POST' ? body : query).data?.token;
}

/** Whose registration a page is about: that of the personal link, else of whoever is signed in. */
@Injectable()
export class OwnRegistrations {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Undefined: the link does not work, or there is none of theirs. */
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
