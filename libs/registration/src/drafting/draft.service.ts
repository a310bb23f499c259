import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction, type Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import { parseAddress, writeLetter } from '@app/mail';
import { hashToken, newToken } from '@app/tokens';
import { editionName } from '../applying/application.js';
import { instantInWords } from '../letters/letter-facts.js';
import { AddressUnusable } from '../registration.errors.js';
import { mustBeOpenForSomebody } from '../registration.rules.js';
import { DraftGone, DraftTooLong } from './draft.errors.js';
import { DRAFT_AT_MOST, draftExpires, DRAFTS_AN_HOUR } from './draft.rules.js';

/** A half-filled form, as it was typed. */
export type Typed = Record<string, unknown>;

interface NewDraft {
  email: string;
  /** Of the letter. */
  language: Language;
  typed: Typed;
  /** The same page sent twice is one draft. */
  pageKey?: string;
}

/** Half-filled forms that their writer goes on with by a link. They hold no seat and tell nobody anything. */
@Injectable()
export class DraftService {
  constructor(private readonly database: DataSource) {}

  /**
   * Keeps what was typed and sends the address a link to it. Beyond five an hour to one address nothing is kept or sent, and nothing
   * said. Refuses `registration.address-unusable`, `forms.draft-too-long`, `registration.not-open` and, when no way of taking part is
   * open any more, `registration.remote-closed`.
   */
  async save(edition: Edition, { email, language, typed, pageKey }: NewDraft, now: Date): Promise<void> {
    const address = parseAddress(email);
    if (!address) throw new AddressUnusable();
    mustBeOpenForSomebody(edition, now);
    const kept = typedAsJson(typed);
    await inTransaction(this.database, async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtext('registration draft'), hashtext($1))`, [address.key]);
      if ((await savedSince(tx, edition.id, address.key, new Date(now.getTime() - 3_600_000))) >= DRAFTS_AN_HOUR)
        return;
      const { token, hash } = newToken();
      const expiresAt = draftExpires(now);
      const [draft] = await tx.query<Array<{ id: string }>>(
        `insert into registration_draft (edition_id, email, email_key, language, typed, page_key, token_hash, saved_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (edition_id, page_key) do nothing returning id`,
        [edition.id, address.address, address.key, language, kept, pageKey ?? null, hash, now, expiresAt],
      );
      if (!draft) return;
      await writeLetter(tx, {
        kind: 'forms.draft',
        cause: `registration-draft:${draft.id}`,
        editionId: edition.id,
        subject: { kind: 'registration-draft', id: draft.id },
        to: { address: address.address, name: '', language },
        data: { edition: editionName(edition, language), until: instantInWords(expiresAt, language, edition.timeZone) },
        secrets: { link: draftPath(edition.code, language, token) },
      });
    });
  }

  /** Keeps what is typed now in the place of what was; the link stays the same, its time begins anew. Refuses `forms.draft-gone`, `forms.draft-too-long`. */
  async saveAgain(edition: Edition, token: string, typed: Typed, now: Date): Promise<void> {
    const [, changed] = await this.database.query<[unknown, number]>(
      `update registration_draft set typed = $3, saved_at = $4, expires_at = $5
       where edition_id = $1 and token_hash = $2 and expires_at > $4`,
      [edition.id, hashToken(token), typedAsJson(typed), now, draftExpires(now)],
    );
    if (changed === 0) throw new DraftGone();
  }

  /** What was typed; looking changes nothing. Refuses `forms.draft-gone`. */
  async open(edition: Edition, token: string, now: Date): Promise<Typed> {
    const [draft] = await this.database.query<Array<{ typed: Typed }>>(
      `select typed from registration_draft where edition_id = $1 and token_hash = $2 and expires_at > $3`,
      [edition.id, hashToken(token), now],
    );
    if (!draft) throw new DraftGone();
    return draft.typed;
  }

  /** It was sent: the half-filled form is no longer needed. One that is gone already is no fault. */
  async forget(edition: Edition, token: string): Promise<void> {
    await this.database.query(`delete from registration_draft where edition_id = $1 and token_hash = $2`, [
      edition.id,
      hashToken(token),
    ]);
  }
}

/** Below this address the bearer of a token goes on with a form. It stands in a letter. */
function draftPath(editionCode: string, language: Language, token: string): string {
  return `/${editionCode}/${language}/register/draft?token=${token}`;
}

/** Refuses `forms.draft-too-long`. */
export function typedAsJson(typed: Typed): string {
  const kept = JSON.stringify(typed);
  if (kept.length > DRAFT_AT_MOST) throw new DraftTooLong();
  return kept;
}

async function savedSince(tx: Transaction, editionId: string, emailKey: string, since: Date): Promise<number> {
  const [{ count }] = await tx.query<Array<{ count: number }>>(
    `select count(*)::int as count from registration_draft where edition_id = $1 and email_key = $2 and saved_at > $3`,
    [editionId, emailKey, since],
  );
  return count;
}
