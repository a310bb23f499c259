import { inTransaction, type Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import { parseAddress, writeLetter } from '@app/mail';
import { DRAFT_DAYS, editionName, instantInWords } from '@app/registration';
import { hashToken, newToken } from '@app/tokens';
import type { DataSource } from 'typeorm';
import type { Call, CallKind } from '../calls/call.js';
import { AddressUnusable, SavedFormGone, SavedFormTooLong } from '../consultation.errors.js';

/** A half-filled form, as it was typed. */
export type Typed = Record<string, unknown>;

interface NewSavedForm {
  email: string;
  /** Of the letter. */
  language: Language;
  typed: Typed;
  /** The same page sent twice is one saved form. */
  pageKey?: string;
}

const DAY = 86_400_000;
const AN_HOUR = 5;
const LONGEST_JSON = 60_000;
const expiry = (now: Date) => new Date(now.getTime() + DRAFT_DAYS * DAY);

/**
 * Keeps what was typed into a call's form and sends the address a link to it. Beyond five an hour to one address nothing is kept or
 * sent, and nothing said. Refuses `consultation.address-unusable`, `forms.draft-too-long`.
 */
export async function saveForm(
  database: DataSource,
  edition: Edition,
  call: Call,
  { email, language, typed, pageKey }: NewSavedForm,
  now: Date,
): Promise<void> {
  const to = parseAddress(email);
  if (!to) throw new AddressUnusable();
  const kept = jsonOf(typed);
  await inTransaction(database, async (tx) => {
    await tx.query(`select pg_advisory_xact_lock(hashtext('submission draft'), hashtext($1))`, [to.key]);
    if ((await savedSince(tx, to.key, new Date(now.getTime() - 3_600_000))) >= AN_HOUR) return;
    const { token, hash } = newToken();
    const [saved] = await tx.query<Array<{ id: string }>>(
      `insert into submission_draft (call_id, email, email_key, language, typed, page_key, token_hash, saved_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (call_id, page_key) do nothing returning id`,
      [call.id, to.address, to.key, language, kept, pageKey ?? null, hash, now, expiry(now)],
    );
    if (!saved) return;
    await writeLetter(tx, {
      kind: 'consultation.saved-form',
      cause: `submission-draft:${saved.id}`,
      editionId: edition.id,
      subject: { kind: 'submission-draft', id: saved.id },
      to: { address: to.address, name: '', language },
      data: {
        call: call.names[language] ?? call.names.en,
        edition: editionName(edition, language),
        until: instantInWords(expiry(now), language, edition.timeZone),
        closesAt: instantInWords(call.closesAt, language, edition.timeZone),
      },
      secrets: { link: `/${edition.code}/${language}/consultation/draft?token=${token}` },
    });
  });
}

/** Keeps what is typed now in the place of what was; the link stays the same. Refuses `forms.draft-gone`, `forms.draft-too-long`. */
export async function saveFormAgain(database: DataSource, call: Call, token: string, typed: Typed, now: Date) {
  const [, changed] = await database.query<[unknown, number]>(
    `update submission_draft set typed = $3, saved_at = $4, expires_at = $5
     where call_id = $1 and token_hash = $2 and expires_at > $4`,
    [call.id, hashToken(token), jsonOf(typed), now, expiry(now)],
  );
  if (changed === 0) throw new SavedFormGone();
}

/** What was typed, and into which call's form; looking changes nothing. Refuses `forms.draft-gone`. */
export async function openSavedForm(
  database: DataSource,
  edition: Edition,
  token: string,
  now: Date,
): Promise<{ kind: CallKind; typed: Typed }> {
  const [saved] = await database.query<Array<{ kind: CallKind; typed: Typed }>>(
    `select c.kind, d.typed from submission_draft d join consultation_call c on c.id = d.call_id
     where c.edition_id = $1 and d.token_hash = $2 and d.expires_at > $3`,
    [edition.id, hashToken(token), now],
  );
  if (!saved) throw new SavedFormGone();
  return saved;
}

/** It was sent: the half-filled form is no longer needed. One that is gone already is no fault. */
export async function forgetSavedForm(database: DataSource, call: Call, token: string): Promise<void> {
  await database.query(`delete from submission_draft where call_id = $1 and token_hash = $2`, [
    call.id,
    hashToken(token),
  ]);
}

function jsonOf(typed: Typed): string {
  const kept = JSON.stringify(typed);
  if (kept.length > LONGEST_JSON) throw new SavedFormTooLong();
  return kept;
}

async function savedSince(tx: Transaction, emailKey: string, since: Date): Promise<number> {
  const [{ count }] = await tx.query<Array<{ count: number }>>(
    `select count(*)::int as count from submission_draft where email_key = $1 and saved_at > $2`,
    [emailKey, since],
  );
  return count;
}
