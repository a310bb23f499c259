import type { Transaction } from '@app/database';
import { faultsOf } from './check-words.js';
import { houseWords, type LetterKind, letterKind } from './letter-kinds.js';
import { type OwnWords, PART_NAMES } from './letter-parts.js';
import { type LetterTemplate, readTemplate, type TemplateOf } from './letter-templates.queries.js';
import { NoSuchLetterKind, NothingToUse, WordsChangedMeanwhile, WordsUnusable } from './template.errors.js';

/** What somebody changes, on the version that they saw. */
export interface TemplateOn extends TemplateOf {
  seen: number;
  /** Name of whoever changes it. */
  by: string;
}

/**
 * Keeps words that are not in use yet; what says the same as the house is left out. Refuses `mail.no-such-letter-kind`,
 * `mail.words-changed-meanwhile` (stale) and, naming part and place, `mail.words-…`.
 */
export async function saveDraft(tx: Transaction, on: TemplateOn, words: OwnWords, now: Date): Promise<LetterTemplate> {
  const draft = ownAlone(on, words);
  mustBeUsable(on, draft);
  await mustHaveSeen(tx, on);
  await tx.query(`update letter_template set draft = $4, drafted_by = $5, drafted_at = $6 where ${ITS}`, [
    ...its(on),
    JSON.stringify(draft),
    on.by,
    now,
  ]);
  return readTemplate(tx, on);
}

/** Forgets the draft; what is in use stays. Refuses like `saveDraft`, and `mail.nothing-to-use` when there is none. */
export async function dropDraft(tx: Transaction, on: TemplateOn): Promise<LetterTemplate> {
  mustBeKnown(on);
  await mustHaveSeen(tx, on);
  const { draft } = await readTemplate(tx, on);
  if (!draft) throw new NothingToUse();
  await forgetDraft(tx, on);
  return readTemplate(tx, on);
}

/**
 * From now on letters are written with these words: the draft's, or those of an earlier version, which is written down anew. Letters in
 * the outbox keep theirs. A draft that says what the house says brings the house's words back. Refuses like `saveDraft`, and `mail.nothing-to-use`.
 */
export async function putInUse(
  tx: Transaction,
  on: TemplateOn,
  takenFrom: number | undefined,
  now: Date,
): Promise<LetterTemplate> {
  mustBeKnown(on);
  await mustHaveSeen(tx, on);
  const { draft, versions } = await readTemplate(tx, on);
  const earlier = versions.find(({ number, usedUntil }) => number === takenFrom && usedUntil !== null);
  const words = takenFrom === undefined ? draft?.words : earlier?.words;
  if (!words) throw new NothingToUse();
  mustBeUsable(on, words);
  const ended = await endUse(tx, on, now);
  if (Object.keys(words).length > 0)
    await tx.query(
      `insert into letter_template_version (edition_id, kind, language, number, words, taken_from, used_from, used_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [...its(on), (versions[0]?.number ?? 0) + 1, JSON.stringify(words), takenFrom ?? null, now, on.by],
    );
  else if (ended === 0) throw new NothingToUse();
  if (takenFrom === undefined) await forgetDraft(tx, on);
  return readTemplate(tx, on);
}

/** From now on letters are written with the house's words. Refuses like `putInUse`. */
export async function backToHouse(tx: Transaction, on: TemplateOn, now: Date): Promise<LetterTemplate> {
  mustBeKnown(on);
  await mustHaveSeen(tx, on);
  if ((await endUse(tx, on, now)) === 0) throw new NothingToUse();
  return readTemplate(tx, on);
}

function mustBeKnown({ kind }: TemplateOf): LetterKind {
  const known = letterKind(kind);
  if (!known) throw new NoSuchLetterKind();
  return known;
}

function mustBeUsable(of: TemplateOf, words: OwnWords): void {
  const [first, ...others] = faultsOf(mustBeKnown(of), of.language, words);
  if (first) throw new WordsUnusable(of.language, [first, ...others]);
}

/** Line ends as we write them, no blanks around; without what the house says anyway. */
function ownAlone({ kind, language }: TemplateOf, words: OwnWords): OwnWords {
  mustBeKnown({ kind } as TemplateOf);
  const tidy = PART_NAMES.flatMap((part) => {
    const text = words[part]?.replace(/\r\n?/g, '\n').trim();
    return text === undefined || text === houseWords(kind, part, language) ? [] : [[part, text]];
  });
  return Object.fromEntries(tidy) as OwnWords;
}

/** Holds the row until the end of the transaction and counts the change; whoever comes second saw another version. */
async function mustHaveSeen(tx: Transaction, on: TemplateOn): Promise<void> {
  await tx.query(
    `insert into letter_template (edition_id, kind, language, version) values ($1, $2, $3, 0) on conflict do nothing`,
    its(on),
  );
  const [, changed] = await tx.query<[unknown, number]>(
    `update letter_template set version = version + 1 where ${ITS} and version = $4`,
    [...its(on), on.seen],
  );
  if (changed === 0) throw new WordsChangedMeanwhile();
}

async function endUse(tx: Transaction, on: TemplateOn, now: Date): Promise<number> {
  const [, ended] = await tx.query<[unknown, number]>(
    `update letter_template_version set used_until = $4, ended_by = $5 where ${ITS} and used_until is null`,
    [...its(on), now, on.by],
  );
  return ended;
}

async function forgetDraft(tx: Transaction, on: TemplateOn): Promise<void> {
  await tx.query(`update letter_template set draft = null, drafted_by = '', drafted_at = null where ${ITS}`, its(on));
}

const ITS = `edition_id = $1 and kind = $2 and language = $3`;

function its({ editionId, kind, language }: TemplateOf): string[] {
  return [editionId, kind, language];
}
