import { z } from 'zod';
import { ConflictView } from './conflict.views.js';

export const ReleaseView = z.object({
  /** 1, 2, 3… within the edition. */
  number: z.number().int(),
  name: z.string(),
  note: z.string(),
  releasedAt: z.date(),
  releasedBy: z.string(),
  /** How many sessions it holds, cancelled ones included. */
  sessions: z.number().int(),
});
export type ReleaseView = z.infer<typeof ReleaseView>;

export const ReleaseList = z.object({ releases: z.array(ReleaseView) });
export type ReleaseList = z.infer<typeof ReleaseList>;

const PlaceView = z.object({ room: z.string().nullable(), startsAt: z.string(), endsAt: z.string() });

/** What a release made now would change for the public. */
export const NextReleaseView = z.object({
  /** How many sessions it would hold. */
  sessions: z.number().int(),
  differences: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      kinds: z.array(z.enum(['added', 'removed', 'cancelled', 'restored', 'moved', 'changed'])),
      was: PlaceView.optional(),
      is: PlaceView.optional(),
      /** Facts that differ besides place and cancellation. */
      fields: z.array(z.string()),
    }),
  ),
  conflicts: z.array(ConflictView),
  /** Drafts that would not be in it, with what they lack. */
  leftOut: z.array(
    z.object({ code: z.string(), title: z.string(), missing: z.array(z.enum(['type', 'room', 'time'])) }),
  ),
});
export type NextReleaseView = z.infer<typeof NextReleaseView>;
