import { z } from 'zod';
import { LANGUAGES, type Language } from '@app/i18n';
import { DIFFERENCE_KINDS, type Difference, type NextReturn, type Release } from '@app/programme';
import { ConflictView } from './conflict.views.js';

/** A text for everybody in the languages in which somebody wrote it. */
export const NotesView = z.object(inEach(z.string().optional()));

/** The same as somebody writes it. */
export const NotesBody = z.strictObject(inEach(z.string().max(20_000).optional()));

function inEach<T extends z.ZodType>(text: T): Record<Language, T> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, text])) as Record<Language, T>;
}

export const ReleaseView = z.object({
  /** 1, 2, 3… within the edition. */
  number: z.number().int(),
  name: z.string(),
  notes: NotesView,
  releasedAt: z.date(),
  releasedBy: z.string(),
  /** How many sessions it holds, cancelled ones included. */
  sessions: z.number().int(),
  /** How many of them differ from the release before; null where that was not kept. */
  differences: z.number().int().nullable(),
  /** The number of the release to which it returned. */
  returnsTo: z.number().int().nullable(),
});
export type ReleaseView = z.infer<typeof ReleaseView>;

export const ReleaseList = z.object({ releases: z.array(ReleaseView) });
export type ReleaseList = z.infer<typeof ReleaseList>;

const PlaceView = z.object({ room: z.string().nullable(), startsAt: z.string(), endsAt: z.string() });

export const DifferenceView = z.object({
  code: z.string(),
  title: z.string(),
  /** `moved` is about time, `room` about the room; several may be true at once. */
  kinds: z.array(z.enum(DIFFERENCE_KINDS)),
  was: PlaceView.optional(),
  is: PlaceView.optional(),
  wasTitle: z.string().optional(),
  /** How many people came to the panel and left it; both 0 when roles, order or details differ. */
  panel: z.object({ joined: z.number().int(), left: z.number().int() }).optional(),
  /** Facts that differ besides all of this. */
  fields: z.array(z.string()),
});
export type DifferenceView = z.infer<typeof DifferenceView>;

/** What a release changed for the public. */
export const DifferenceList = z.object({ differences: z.array(DifferenceView) });
export type DifferenceList = z.infer<typeof DifferenceList>;

/** What a release made now would change for the public. */
export const NextReleaseView = z.object({
  /** How many sessions it would hold. */
  sessions: z.number().int(),
  differences: z.array(DifferenceView),
  /** Whether the breaks differ from those that the public sees. */
  breaksDiffer: z.boolean(),
  conflicts: z.array(ConflictView),
  /** Drafts that would not be in it, with what they lack. */
  leftOut: z.array(
    z.object({ code: z.string(), title: z.string(), missing: z.array(z.enum(['type', 'room', 'time'])) }),
  ),
  /** Sessions that it would hold without everybody on the panel having accepted. */
  unconfirmed: z.array(z.object({ code: z.string(), title: z.string(), people: z.number().int() })),
});
export type NextReleaseView = z.infer<typeof NextReleaseView>;

/** What a return to that release would change for the public. */
export const NextReturnView = z.object({
  name: z.string(),
  /** The newest release; making the return wants to hear that it still is. */
  after: z.number().int(),
  sessions: z.number().int(),
  differences: z.array(DifferenceView),
  breaksDiffer: z.boolean(),
  /** Removed drafts that would be drafts again. */
  broughtBack: z.array(z.string()),
});
export type NextReturnView = z.infer<typeof NextReturnView>;

export function viewNextReturn({ to, after, differences, breaksDiffer }: NextReturn): NextReturnView {
  return {
    name: to.name,
    after,
    sessions: to.sessions.length,
    differences: differences.map(viewDifference),
    breaksDiffer,
    broughtBack: to.sessions.filter(({ isRemoved }) => isRemoved).map(({ code }) => code),
  };
}

export function viewRelease(release: Release): ReleaseView {
  const { number, name, notes, releasedAt, releasedBy, sessions, differences, returnsTo } = release;
  return { number, name, notes, releasedAt, releasedBy, sessions, differences, returnsTo };
}

export function viewDifference({ panel, titleLanguage: _, ...difference }: Difference): DifferenceView {
  return { ...difference, ...(panel && { panel: { joined: panel.joined.length, left: panel.left.length } }) };
}
