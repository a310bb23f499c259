import type { Transaction } from '@app/database';
import { type InLanguages, inLanguage, type Reader } from '@app/edition';
import { type Actor, recordAudit } from '@app/identity';
import { LANGUAGES, type Language, translator } from '@app/i18n';
import { ConsentTextChangedMeanwhile, ConsentTextUnusable } from '../registration.errors.js';

/**
 * - `privacy-notice`: acknowledged by registering; which version stays with the registration
 * - `public-list`: given by a tick of one's own, default no; name, organization and country are public then
 * - `session-organizers`: given by a tick when signing up for a session, default no; whoever organizes a session that one signed up for
 *   reads name, organization and country then
 */
export const CONSENT_KINDS = ['privacy-notice', 'public-list', 'session-organizers'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

/** The words that people agree to. Version 1 stands in the catalogue until an edition writes its own. */
export interface ConsentText {
  kind: ConsentKind;
  version: number;
  texts: InLanguages;
  /** Null for the words of the catalogue. */
  validFrom: Date | null;
}

const LONGEST = 2000;

/** The newest words of each kind. */
export async function currentConsentTexts(
  reader: Reader,
  editionId: string,
): Promise<Record<ConsentKind, ConsentText>> {
  const rows = await reader.query<ConsentText[]>(
    `select distinct on (kind) kind, version, texts, valid_from as "validFrom" from consent_text
     where edition_id = $1 order by kind, version desc`,
    [editionId],
  );
  const own = new Map(rows.map((row) => [row.kind, row]));
  const entries = CONSENT_KINDS.map((kind) => [kind, own.get(kind) ?? firstText(kind)] as const);
  return Object.fromEntries(entries) as Record<ConsentKind, ConsentText>;
}

export function consentWords({ texts }: ConsentText, language: Language): string {
  return inLanguage(texts, language);
}

function firstText(kind: ConsentKind): ConsentText {
  const texts = Object.fromEntries(LANGUAGES.map((to) => [to, translator(to)(`privacy:consents.${kind}`)]));
  return { kind, version: 1, texts: texts as unknown as InLanguages, validFrom: null };
}

/** New words, written over the version that was on the screen. */
export interface ConsentDraft {
  kind: ConsentKind;
  texts: InLanguages;
  seenVersion: number;
}

/**
 * Writes a new version, in six languages. Who agreed to an earlier one has not agreed to this: they are asked again, and until then are
 * not in the public list, nor named to organizers. Refuses `registration.consent-text-unusable`, `consent-text-changed-meanwhile` (stale).
 */
export async function writeConsentText(
  tx: Transaction,
  editionId: string,
  { kind, texts, seenVersion }: ConsentDraft,
  by: Actor,
  now: Date,
): Promise<ConsentText> {
  const missing = LANGUAGES.find((to) => !texts[to]?.trim() || texts[to].length > LONGEST);
  if (missing) throw new ConsentTextUnusable(`texts/${missing}`, LONGEST);
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('consent-text:' || $1, 0))`, [editionId]);
  const { version, validFrom, texts: earlier } = (await currentConsentTexts(tx, editionId))[kind];
  if (version !== seenVersion) throw new ConsentTextChangedMeanwhile();
  if (!validFrom) await insertText(tx, editionId, { kind, version, texts: earlier, validFrom: new Date(0) }, '');
  const text = { kind, version: version + 1, texts, validFrom: now };
  await insertText(tx, editionId, text, by.name);
  const subject = { kind: 'consent-text', id: `${kind}:${text.version}` };
  await recordAudit(tx, { by, action: 'registration.consent-text-written', subject, editionId }, now);
  return text;
}

async function insertText(tx: Transaction, editionId: string, text: ConsentText, by: string): Promise<void> {
  await tx.query(
    `insert into consent_text (edition_id, kind, version, texts, valid_from, written_by) values ($1, $2, $3, $4, $5, $6)`,
    [editionId, text.kind, text.version, JSON.stringify(text.texts), text.validFrom, by],
  );
}
