import type { Transaction } from '@app/database';
import type { Reader } from '@app/edition';
import { ConsentWordsChanged } from '../registration.errors.js';
import { type ConsentKind, currentConsentTexts } from './consent-text.js';

/** That somebody agreed to a version of the words, and until when. */
export interface Consent {
  kind: ConsentKind;
  version: number;
  givenAt: Date;
  withdrawnAt: Date | null;
}

/** What a registration has agreed to, oldest first. */
export function consentsOf(reader: Reader, registrationId: string): Promise<Consent[]> {
  return reader.query(
    `select kind, version, given_at as "givenAt", withdrawn_at as "withdrawnAt" from consent
     where registration_id = $1 order by given_at, kind`,
    [registrationId],
  );
}

/** Agrees to a version; an earlier agreement ends with it. Doing it twice is once. `registration` must be locked. */
export async function giveConsent(
  tx: Transaction,
  registrationId: string,
  { kind, version }: { kind: ConsentKind; version: number },
  now: Date,
): Promise<void> {
  await tx.query(
    `update consent set withdrawn_at = $4 where registration_id = $1 and kind = $2 and withdrawn_at is null and version <> $3`,
    [registrationId, kind, version, now],
  );
  await tx.query(
    `insert into consent (registration_id, kind, version, given_at) values ($1, $2, $3, $4)
     on conflict (registration_id, kind) where withdrawn_at is null do nothing`,
    [registrationId, kind, version, now],
  );
}

/** Takes an agreement back; it counts from the next look. */
export async function withdrawConsent(
  tx: Transaction,
  registrationId: string,
  kind: ConsentKind,
  now: Date,
): Promise<void> {
  await tx.query(
    `update consent set withdrawn_at = $3 where registration_id = $1 and kind = $2 and withdrawn_at is null`,
    [registrationId, kind, now],
  );
}

/** Since when somebody agrees to the words that are in force now; undefined: they do not. */
export async function agreesSince(
  reader: Reader,
  { editionId, id }: { editionId: string; id: string },
  kind: ConsentKind,
): Promise<Date | undefined> {
  const { version } = (await currentConsentTexts(reader, editionId))[kind];
  const consents = await consentsOf(reader, id);
  return consents.find((one) => one.kind === kind && one.version === version && !one.withdrawnAt)?.givenAt;
}

/**
 * Agrees to the words that were on the screen, which must be those in force. `registration` must be locked. Refuses
 * `registration.consent-words-changed`.
 */
export async function agreeToWords(
  tx: Transaction,
  { editionId, id }: { editionId: string; id: string },
  consent: { kind: ConsentKind; version: number },
  now: Date,
): Promise<void> {
  const { version } = (await currentConsentTexts(tx, editionId))[consent.kind];
  if (version !== consent.version) throw new ConsentWordsChanged();
  await giveConsent(tx, id, consent, now);
}
