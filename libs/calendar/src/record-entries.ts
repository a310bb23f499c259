import type { Transaction } from '@app/database';
import { ringBell } from '@app/jobs';
import { PROGRAMME_TAG, type CalendarEntry, type EntryDraft } from './entry.js';
import { tidyDraft } from './entry-draft.js';
import { cancelledDraftOf, revise, type EntryChange } from './entry-revision.js';
import { entriesOf, lockCalendarOf, saveEntries, standingEntriesBeside } from './entry.queries.js';

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

async function applyDrafts(
  tx: Transaction,
  editionId: string,
  drafts: EntryDraft[],
  now: Date,
): Promise<EntryChange[]> {
  const known = new Map((await entriesOf(tx, drafts.map(subjectOf))).map((entry) => [entry.subjectId, entry]));
  mustNameEachSubjectOnce(drafts);
  mustBelongTo(editionId, known.values());
  const changes = drafts.flatMap((draft) => revise(known.get(draft.subjectId), draft, editionId, now) ?? []);
  if (changes.length === 0) return [];
  await saveEntries(
    tx,
    changes.map((change) => change.after),
    now,
  );
  await ringBell(tx, 'render-calendar-entries', editionId);
  return changes;
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
