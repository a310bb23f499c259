import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction, type Transaction } from '@app/database';
import type { Language } from '@app/i18n';
import { parseAddress, writeLetter } from '@app/mail';
import { hashToken, newToken } from '@app/tokens';
import { NotAnAddress, SignInLinkGone } from './identity.errors.js';
import { PersonsOfAccounts } from './persons-of-accounts.js';
import { SignedInSessions, type SignedIn } from './signed-in-sessions.js';
import { keepWish } from './wishes/link-wish.js';

const LINK_LIVES_MS = 30 * 60_000;
/** Letters with a link to one address; the pages say so to nobody. */
export const LINKS_AN_HOUR = 5;

export interface SignInRequest {
  email: string;
  edition: { id: string; code: string; name: string };
  language: Language;
  /** A path of ours to go on to, e.g. `/console`. Anything else is dropped. */
  next?: string;
}

/** Signing in by a link that works once, for thirty minutes, and only by POST: what opens links ahead of people signs nobody in. */
@Injectable()
export class SignInService {
  constructor(
    private readonly database: DataSource,
    private readonly sessions: SignedInSessions,
    private readonly persons: PersonsOfAccounts,
  ) {}

  /**
   * Keeps the wish for the worker, which finds out whether the address may sign in: the same work and the same answer for everybody,
   * so that nobody learns who is known here, not even by a clock. Refuses `identity.not-an-address`.
   */
  async requestLink(request: SignInRequest, now: Date): Promise<void> {
    if (!parseAddress(request.email)) throw new NotAnAddress();
    await keepWish(this.database, 'sign-in', request, now);
  }

  /** Writes the letter with the link if the address may sign in; beyond five an hour to one address stays silent. */
  async answer(tx: Transaction, request: SignInRequest, now: Date): Promise<void> {
    const parsed = parseAddress(request.email);
    const accountId = parsed && (await this.accountThatMaySignIn(tx, parsed.key));
    if (!accountId || (await this.linksThisHour(tx, accountId, now)) >= LINKS_AN_HOUR) return;
    const { id, token } = await this.issue(tx, accountId, request.next, now);
    await writeLetter(tx, {
      kind: 'identity.sign-in',
      cause: `sign-in-link:${id}`,
      editionId: request.edition.id,
      subject: { kind: 'account', id: accountId },
      to: { address: parsed.address, name: '', language: request.language },
      data: { edition: request.edition.name, minutes: LINK_LIVES_MS / 60_000 },
      secrets: { link: signInPath(request.edition.code, request.language, token) },
    });
  }

  /** A link for the terminal of whoever runs the machine (`forum invite`, `forum start`). The limit of an hour counts for letters only. */
  async linkFor(
    accountId: string,
    edition: { code: string },
    language: Language,
    next: string | undefined,
    now: Date,
  ): Promise<string> {
    const { token } = await inTransaction(this.database, (tx) => this.issue(tx, accountId, next, now));
    return signInPath(edition.code, language, token);
  }

  /** Whether the link would still work; changes nothing. */
  async isOpen(token: string, now: Date): Promise<boolean> {
    const rows = await this.database.query(
      `select 1 from sign_in_link l join account a on a.id = l.account_id
       where l.token_hash = $1 and l.used_at is null and l.expires_at > $2 and a.disabled_at is null`,
      [hashToken(token), now],
    );
    return rows.length === 1;
  }

  /** Uses the link up and opens a session. Of fifty at once exactly one succeeds. Refuses `identity.sign-in-link-gone`. */
  async signIn(
    token: string,
    userAgent: string,
    now: Date,
  ): Promise<{ sessionToken: string; signedIn: SignedIn; next: string | null }> {
    return inTransaction(this.database, async (tx) => {
      const [used] = (await tx.query(
        `update sign_in_link l set used_at = $2 from account a
         where l.token_hash = $1 and l.used_at is null and l.expires_at > $2 and a.id = l.account_id and a.disabled_at is null
         returning l.account_id, l.next_path`,
        [hashToken(token), now],
      )) as [Array<{ account_id: string; next_path: string | null }>, number];
      if (used.length === 0) throw new SignInLinkGone();
      const opened = await this.sessions.open(tx, used[0].account_id, userAgent, now);
      return { ...opened, next: used[0].next_path };
    });
  }

  private async issue(
    tx: Transaction,
    accountId: string,
    next: string | undefined,
    now: Date,
  ): Promise<{ id: string; token: string }> {
    const { token, hash } = newToken();
    const [{ id }] = await tx.query(
      `insert into sign_in_link (account_id, token_hash, next_path, created_at, expires_at) values ($1, $2, $3, $4, $5) returning id`,
      [accountId, hash, ownPath(next), now, new Date(now.getTime() + LINK_LIVES_MS)],
    );
    return { id, token };
  }

  /** Known account, or a person with that proven address (speaker, participant): their account is made now. */
  private async accountThatMaySignIn(tx: Transaction, emailKey: string): Promise<string | undefined> {
    const [known] = await tx.query(`select id, disabled_at from account where email_key = $1`, [emailKey]);
    if (known) return known.disabled_at ? undefined : known.id;
    const person = await this.persons.withAddress(tx, emailKey);
    if (!person) return undefined;
    const [account] = await tx.query(
      `insert into account (email, email_key, name, language) values ($1, $2, $3, $4)
       on conflict (email_key) do update set email_key = excluded.email_key returning id`,
      [person.email, emailKey, person.name, person.language],
    );
    return account.id;
  }

  private async linksThisHour(tx: Transaction, accountId: string, now: Date): Promise<number> {
    const [{ count }] = await tx.query(
      `select count(*)::int as count from sign_in_link where account_id = $1 and created_at > $2`,
      [accountId, new Date(now.getTime() - 3_600_000)],
    );
    return count;
  }
}

function signInPath(editionCode: string, language: Language, token: string): string {
  return `/${editionCode}/${language}/sign-in/link?token=${token}`;
}

/** Only paths of our own site as they are written plainly: no step up or aside, nothing that somebody on the way could read as a slash. */
function ownPath(next: string | undefined): string | null {
  if (!next || !/^\/[\x21-\x5b\x5d-\x7e]{0,300}$/.test(next)) return null;
  const [path] = next.split(/[?#]/);
  return /\/\/|\/\.{1,2}(\/|$)|%(2e|2f|5c|[01][0-9a-f])/i.test(path) ? null : next;
}
