import { z } from 'zod';
import {
  CALL_KINDS,
  CO_ORGANIZER_STATES,
  DECISIONS,
  type DecisionRound,
  HIGHEST_SCORE,
  LOWEST_SCORE,
  REVIEW_QUEUES,
  SUBMISSION_STATUSES,
} from '@app/consultation';
import { LANGUAGES } from '@app/i18n';
import { SESSION_MODES } from '@app/programme';
import { InLanguages } from '../edition/in-languages.schema.js';

const Count = z.number().int();
const Instant = z.iso.datetime({ offset: true });
const Language = z.enum(LANGUAGES);
const Kind = z.enum(CALL_KINDS);
const Status = z.enum(SUBMISSION_STATUSES);
const DecisionName = z.enum(DECISIONS);
const Queue = z.enum(REVIEW_QUEUES);
const Scores = z.record(z.string().max(40), Count.min(LOWEST_SCORE).max(HIGHEST_SCORE));

export const DeskQuery = z.strictObject({
  queue: Queue.optional(),
  kind: Kind.optional(),
  actionLine: z.string().max(20).optional(),
  stakeholderType: z.string().max(20).optional(),
  q: z.string().max(200).optional(),
});
export type DeskQuery = z.infer<typeof DeskQuery>;

const Line = z.object({
  id: z.string(),
  code: z.string(),
  kind: Kind,
  title: z.string(),
  textLanguage: Language,
  organization: z.string(),
  country: z.string(),
  stakeholderType: z.string(),
  actionLines: z.array(z.string()),
  status: Status,
  submittedAt: Instant,
  version: Count,
  /** Weighted, from 1 to 5, of the reviews that count. */
  mean: z.number().nullable(),
  reviews: Count,
  conflicts: Count,
  mine: z.enum(['open', 'done', 'conflict']),
  noted: DecisionName.nullable(),
});
export const ReviewDeskView = z.object({
  counts: z.object({ mine: Count, undecided: Count, noted: Count, waitlisted: Count, over: Count }),
  /** At most 200, the best reviewed first. */
  items: z.array(Line),
});
export type ReviewDeskView = z.infer<typeof ReviewDeskView>;

const Noted = z.object({
  decision: DecisionName,
  intoId: z.string().nullable(),
  intoCode: z.string().nullable(),
  intoTitle: z.string().nullable(),
  reason: z.string().nullable(),
  at: Instant,
  byName: z.string(),
});
const ReviewLine = z.object({
  isMine: z.boolean(),
  name: z.string(),
  scores: z.record(z.string(), Count),
  comment: z.string(),
  hasConflict: z.boolean(),
  /** The submitter changed the text after this review. */
  isOfEarlierText: z.boolean(),
  version: Count,
  at: Instant,
});
export const SubmissionView = z.object({
  id: z.string(),
  code: z.string(),
  kind: Kind,
  status: Status,
  version: Count,
  title: z.string(),
  textLanguage: Language,
  summary: z.string(),
  submitter: z.string(),
  /** Editors see it, reviewers do not. */
  email: z.string().nullable(),
  organization: z.string(),
  country: z.string(),
  stakeholderType: z.string(),
  actionLines: z.array(z.string()),
  sdgs: z.array(Count),
  languages: z.array(z.string()),
  mode: z.enum(SESSION_MODES).nullable(),
  minutes: Count.nullable(),
  speakers: z.array(z.string()),
  answers: z.array(z.object({ code: z.string(), label: z.string(), lines: z.array(z.string()) })),
  coOrganizers: z.array(z.object({ name: z.string(), state: z.enum(CO_ORGANIZER_STATES) })),
  submittedAt: Instant,
  reason: z.string().nullable(),
  mergedIntoId: z.string().nullable(),
  /** Code of the draft session that it became. */
  session: z.string().nullable(),
  criteria: z.array(z.object({ code: z.string(), names: InLanguages, weight: Count })),
  /** All of them for editors and for whoever has given their own; else only one's own. */
  reviews: z.array(ReviewLine),
  /** Why the reader seems to have an interest in it. */
  probableConflict: z.enum(['submitter', 'co-organizer', 'organization']).nullable(),
  notes: z.array(z.object({ id: z.string(), at: Instant, byName: z.string(), text: z.string() })),
  noted: Noted.nullable(),
});
export type SubmissionView = z.infer<typeof SubmissionView>;

export const ReviewBody = z.strictObject({
  scores: Scores,
  comment: z.string().max(2_000).default(''),
  hasConflict: z.boolean().default(false),
});
export type ReviewBody = z.infer<typeof ReviewBody>;

export const NoteBody = z.strictObject({ text: z.string().trim().min(1).max(2_000) });
export type NoteBody = z.infer<typeof NoteBody>;

export const SimilarView = z.object({
  similar: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      title: z.string(),
      textLanguage: Language,
      organization: z.string(),
      status: Status,
      /** From 0 to 1. */
      likeness: z.number(),
    }),
  ),
});
export type SimilarView = z.infer<typeof SimilarView>;

export const DecisionBody = z.strictObject({
  decision: DecisionName,
  intoId: z.guid().optional(),
  reason: z.string().max(2_000).optional(),
});
export type DecisionBody = z.infer<typeof DecisionBody>;

export const RoundView = z.object({
  id: z.string(),
  state: z.enum(['running', 'done']),
  byName: z.string(),
  askedAt: Instant,
  endedAt: Instant.nullable(),
  total: Count,
  done: Count,
  leftOut: z.array(z.object({ code: z.string(), title: z.string(), why: z.string() })),
});
export type RoundView = z.infer<typeof RoundView>;
export const RoundsView = z.object({
  /** What would be applied now. */
  noted: z.object({ accept: Count, decline: Count, merge: Count, waitlist: Count }),
  rounds: z.array(RoundView),
});
export type RoundsView = z.infer<typeof RoundsView>;
export const RoundBody = z.strictObject({ confirmed: Count.min(1).max(10_000) });
export type RoundBody = z.infer<typeof RoundBody>;

const CriterionShape = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  names: InLanguages,
  weight: Count.min(1).max(100),
});
export const CriteriaView = z.object({
  criteria: z.array(CriterionShape),
  /** Also the ETag; 0: the usual ones. */
  version: Count,
});
export type CriteriaView = z.infer<typeof CriteriaView>;
export const CriteriaBody = z.strictObject({ criteria: z.array(CriterionShape).min(1).max(12) });
export type CriteriaBody = z.infer<typeof CriteriaBody>;

export const ReviewersView = z.object({
  reviewers: z.array(
    z.object({
      accountId: z.string(),
      name: z.string(),
      email: z.string(),
      actionLines: z.array(z.string()),
      organization: z.string(),
      /** For If-Match; 0 while nobody has said what they read. */
      version: Count,
      assigned: Count,
      done: Count,
    }),
  ),
});
export type ReviewersView = z.infer<typeof ReviewersView>;
export const ReviewerBody = z.strictObject({
  actionLines: z.array(z.string().max(20)).max(30),
  organization: z.string().max(200).default(''),
});
export type ReviewerBody = z.infer<typeof ReviewerBody>;

export function roundView({ askedAt, endedAt, ...round }: DecisionRound): RoundView {
  return { ...round, askedAt: askedAt.toISOString(), endedAt: endedAt?.toISOString() ?? null };
}
