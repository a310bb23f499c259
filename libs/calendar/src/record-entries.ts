import type { Transaction } from '@app/database';
import { ringBell } from '@app/jobs';
import { PROGRAMME_TAG, type CalendarEntry, type EntryDraft } from './entry.js';
import { tidyDraft } from './entry-draft.js';
import { inOrder, type EntryPart, type PartKind } from './entry-part.js';
import { cancelledDraftOf, draftOf, revise, type EntryChange } from './entry-revision.js';
import { entriesOf, lockCalendarOf, saveEntries, standingEntriesBeside } from './entry.queries.js';
import { fingerprint } from './fingerprint.js';
import { partsOf, saveParts } from './part.queries.js';

/**
 * Brings the calendars up to date with some drafts of one edition and tells what changed; what is not among them stays.
 * Texts follow by the worker, rung in the same transaction. A handful of statements, however many the drafts.
 */
export async function recordEntries(
  tx: Transaction,
  editionId: string,
  drafts: EntryDraft[],
  now: Date,
): Promise<EntryChange[]> {
  await lockCalendarOf(tx, editionId);
  return applyDrafts(tx, editionId, drafts.map(tidyDraft), now);
}

/**
 * The same for the complete programme of a release: what stood on the programme and is not among the drafts any more is
 * cancelled, keeps its tags, and so stays in the feeds as STATUS:CANCELLED. Every draft gets the tag `programme`.
 */
export async function recordRelease(
  tx: Transaction,
  editionId: string,
  drafts: EntryDraft[],
  now: Date,
): Promise<EntryChange[]> {
  await lockCalendarOf(tx, editionId);
  const named = drafts.map((draft) => tidyDraft({ ...draft, tags: [PROGRAMME_TAG, ...draft.tags] }));
  const missing = await standingEntriesBeside(tx, editionId, named.map(subjectOf));
  return applyDrafts(tx, editionId, [...named, ...missing.map(cancelledDraftOf)], now);
}

/** Cancels one entry at once, without waiting for a release. Undefined: there is none, or it is cancelled already. */
export async function cancelEntry(tx: Transaction, subjectId: string, now: Date): Promise<EntryChange | undefined> {
  const [found] = await entriesOf(tx, [subjectId]);
  if (!found) return undefined;
  await lockCalendarOf(tx, found.editionId);
  const [known] = await entriesOf(tx, [subjectId]);
  const [change] = await applyDrafts(tx, known.editionId, [cancelledDraftOf(known)], now);
  return change;
}

/**
 * Sets the own slots of a kind that a room above knows, for each subject anew and whether it has an entry yet or not. Entries of others than the
 * slots' persons read as before, but for LAST-MODIFIED; SEQUENCE stays.
 */
export async function recordParts(
  tx: Transaction,
  editionId: string,
  kind: Exclude<PartKind, 'item'>,
  parts: ReadonlyMap<string, EntryPart[]>,
  now: Date,
): Promise<EntryChange[]> {
  await lockCalendarOf(tx, editionId);
  const known = await entriesOf(tx, [...parts.keys()]);
  await saveParts(tx, kind, parts);
  return reviseEntries(tx, editionId, known, known.map(draftOf), now);
}

async function applyDrafts(
  tx: Transaction,
  editionId: string,
  drafts: EntryDraft[],
  now: Date,
): Promise<EntryChange[]> {
  return reviseEntries(tx, editionId, await entriesOf(tx, drafts.map(subjectOf)), drafts, now);
}

async function reviseEntries(
  tx: Transaction,
  editionId: string,
  entries: CalendarEntry[],
  drafts: EntryDraft[],
  now: Date,
): Promise<EntryChange[]> {
  const known = new Map(entries.map((entry) => [entry.subjectId, entry]));
  mustNameEachSubjectOnce(drafts);
  mustBelongTo(editionId, known.values());
  const standing = await partsOf(tx, drafts.map(subjectOf));
  const changes = drafts.flatMap((draft) => {
    const whole = withOtherParts(draft, standing.get(draft.subjectId)!);
    return revise(known.get(draft.subjectId), whole, editionId, now) ?? [];
  });
  if (changes.length === 0) return [];
  await saveEntries(
    tx,
    changes.map((change) => change.after),
    now,
  );
  await saveParts(tx, 'item', changedItems(changes, standing));
  await ringBell(tx, 'render-calendar-entries', editionId);
  return changes;
}

function withOtherParts(draft: EntryDraft, standing: EntryPart[]): EntryDraft {
  return { ...draft, parts: [...itemsIn(draft.parts ?? []), ...standing.filter(({ kind }) => kind !== 'item')] };
}

/** The items of the entries whose items are others than the standing ones. */
function changedItems(changes: EntryChange[], standing: Map<string, EntryPart[]>): Map<string, EntryPart[]> {
  const pairs = changes.map(({ after }): [string, EntryPart[]] => [after.subjectId, itemsIn(after.parts ?? [])]);
  const isOther = ([id, items]: [string, EntryPart[]]) =>
    fingerprint(inOrder(items)) !== fingerprint(inOrder(itemsIn(standing.get(id)!)));
  return new Map(pairs.filter(isOther));
}

function itemsIn(parts: EntryPart[]): EntryPart[] {
  return parts.filter(({ kind }) => kind === 'item');
}

function subjectOf(draft: EntryDraft): string {
  return draft.subjectId;
}

function mustNameEachSubjectOnce(drafts: EntryDraft[]): void {
  if (new Set(drafts.map(subjectOf)).size < drafts.length) throw new Error('a subject has two calendar drafts');
}

function mustBelongTo(editionId: string, known: Iterable<CalendarEntry>): void {
  for (const entry of known) {
    if (entry.editionId !== editionId) throw new Error(`calendar entry ${entry.uid} belongs to another edition`);
  }
}
