import type { CalendarEntry, EntryDraft } from './entry.js';
import { inOrder } from './entry-part.js';
import { fingerprint } from './fingerprint.js';

/**
 * What may differ between an entry and its new draft, and whether calendars must be told by a higher SEQUENCE
 * (RFC 5545 §3.8.7.4, RFC 5546 §2.1.4: what changes a person's plans). However much differs at once, it rises by one.
 */
export const RAISES_SEQUENCE = {
  created: false,
  time: true,
  location: true,
  cancelled: true,
  restored: true,
  content: false,
  parts: false,
  tags: false,
} as const satisfies Record<string, boolean>;

export type Difference = keyof typeof RAISES_SEQUENCE;

/** One entry that is no longer what it was. */
export interface EntryChange {
  differences: Difference[];
  before?: CalendarEntry;
  after: CalendarEntry;
}

/**
 * The entry that `draft` makes of `known`, or undefined when nothing differs. The UID stays what it was first; a change of
 * tags alone moves the entry between feeds and leaves its text, SEQUENCE and LAST-MODIFIED as they are.
 */
export function revise(
  known: CalendarEntry | undefined,
  draft: EntryDraft,
  editionId: string,
  now: Date,
): EntryChange | undefined {
  if (!known) return { differences: ['created'], after: firstEntry(draft, editionId, now) };
  const differences = differencesBetween(known, draft);
  if (differences.length === 0) return undefined;
  const onlyTags = differences.every((difference) => difference === 'tags');
  const raised = differences.some((difference) => RAISES_SEQUENCE[difference]);
  const after: CalendarEntry = {
    ...known,
    ...saidBy(draft),
    sequence: known.sequence + (raised ? 1 : 0),
    modifiedAt: onlyTags ? known.modifiedAt : laterThan(known.modifiedAt, now),
  };
  return { differences, before: known, after };
}

/**
 * The same entry with a SEQUENCE of at least `sequence`, or undefined when it is there already: after an invitation that told somebody a number,
 * no feed may tell a lower one.
 */
export function raisedTo(known: CalendarEntry, sequence: number, now: Date): CalendarEntry | undefined {
  if (known.sequence >= sequence) return undefined;
  const raised = (known.raised ?? 0) + sequence - known.sequence;
  return { ...known, sequence, raised, modifiedAt: laterThan(known.modifiedAt, now) };
}

/** Rises with the plans of everybody whom the entry concerns. */
export function plansOf({ sequence, raised = 0 }: Pick<CalendarEntry, 'sequence' | 'raised'>): number {
  return sequence - raised;
}

/** The draft that leaves an entry as it is but for its cancellation: for what is missing in a new release, and at once. */
export function cancelledDraftOf(known: CalendarEntry): EntryDraft {
  return { ...draftOf(known), cancelled: true };
}

/** The draft that leaves an entry as it is. */
export function draftOf(known: CalendarEntry): EntryDraft {
  const { subjectId, uid, startsAt, endsAt, allDay, location, tags, content, parts, status } = known;
  return {
    subjectId,
    uid,
    startsAt,
    endsAt,
    allDay,
    location,
    tags,
    content,
    parts,
    cancelled: status === 'CANCELLED',
  };
}

function differencesBetween(known: CalendarEntry, draft: EntryDraft): Difference[] {
  const wasCancelled = known.status === 'CANCELLED';
  const moved =
    known.startsAt.getTime() !== draft.startsAt.getTime() ||
    known.endsAt.getTime() !== draft.endsAt.getTime() ||
    known.allDay !== (draft.allDay ?? false);
  const found: Record<Difference, boolean> = {
    created: false,
    time: moved,
    location: known.location !== draft.location,
    cancelled: !wasCancelled && draft.cancelled,
    restored: wasCancelled && !draft.cancelled,
    content: fingerprint(known.content) !== fingerprint(draft.content),
    parts: fingerprint(inOrder(known.parts ?? [])) !== fingerprint(inOrder(draft.parts ?? [])),
    tags: fingerprint([...known.tags].sort()) !== fingerprint([...draft.tags].sort()),
  };
  return (Object.keys(found) as Difference[]).filter((difference) => found[difference]);
}

function firstEntry(draft: EntryDraft, editionId: string, now: Date): CalendarEntry {
  const created = wholeSecond(now);
  const { uid, subjectId } = draft;
  return { uid, editionId, subjectId, sequence: 0, createdAt: created, modifiedAt: created, ...saidBy(draft) };
}

function saidBy(draft: EntryDraft) {
  const { startsAt, endsAt, location, tags, content, parts = [] } = draft;
  const status: CalendarEntry['status'] = draft.cancelled ? 'CANCELLED' : 'CONFIRMED';
  return { status, startsAt, endsAt, allDay: draft.allDay ?? false, location, tags, content, parts: inOrder(parts) };
}

/** iCalendar counts seconds, and of two texts with one SEQUENCE the later DTSTAMP wins: so it must be later, whatever the clocks say. */
function laterThan(previous: Date, now: Date): Date {
  return new Date(Math.max(wholeSecond(now).getTime(), previous.getTime() + 1000));
}

function wholeSecond(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / 1000) * 1000);
}
