import { z } from 'zod';
import { DESK_ACTS, DESK_JOB_STATES, REGISTRATION_STATUSES, REJECTION_REASONS } from '@app/registration';
import { DeskFilterQuery } from './desk.views.js';

const Count = z.number().int();
const Id = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

/** Either the ticked ones or all that a filter finds. */
const SelectionBody = z.strictObject({
  ids: z.array(Id).min(1).max(1000).optional(),
  filter: DeskFilterQuery.optional(),
});

export const PreviewBody = SelectionBody.extend({ act: z.enum(DESK_ACTS) });
export type PreviewBody = z.infer<typeof PreviewBody>;

export const DeskJobBody = PreviewBody.extend({
  /** How many would be decided on, as the preview said; another number now is refused (412). */
  confirmed: Count.min(0),
  /** For `reject`: words that every applicant reads as they stand, or a reason that each reads in their own language. */
  reason: z.string().max(2000).optional(),
  reasonCode: z.enum(REJECTION_REASONS).optional(),
  /** For `tag` and `untag`. */
  tagId: Id.optional(),
});
export type DeskJobBody = z.infer<typeof DeskJobBody>;

export const PreviewView = z.object({
  total: Count,
  /** So many would be decided on; the others are left out. */
  fits: Count,
  /** Where those stand who are left out. */
  leftOut: z.array(z.object({ stands: z.enum([...REGISTRATION_STATUSES, 'focal-point']), count: Count })),
  /** Countries of those who fit, most first, at most five. */
  countries: z.array(z.object({ country: z.string(), count: Count })),
});
export type PreviewView = z.infer<typeof PreviewView>;

export const DeskJobView = z.object({
  id: z.string(),
  act: z.enum(DESK_ACTS),
  tag: z.string().nullable(),
  byName: z.string(),
  state: z.enum(DESK_JOB_STATES),
  askedAt: z.date(),
  endedAt: z.date().nullable(),
  total: Count,
  open: Count,
  done: Count,
  leftOut: Count,
});
export type DeskJobView = z.infer<typeof DeskJobView>;

export const DeskJobWithLeftOut = DeskJobView.extend({
  /** At most 200; `why` in the language of whoever asks. */
  leftOutOnes: z.array(z.object({ registrationId: z.string(), number: z.string(), name: z.string(), why: z.string() })),
});
export type DeskJobWithLeftOut = z.infer<typeof DeskJobWithLeftOut>;

export const DeskJobsView = z.object({ jobs: z.array(DeskJobView) });
export type DeskJobsView = z.infer<typeof DeskJobsView>;
