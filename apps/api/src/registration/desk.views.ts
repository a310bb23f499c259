import { z } from 'zod';
import { LANGUAGES } from '@app/i18n';
import {
  CORRECTED_FIELDS,
  type DeskMarks,
  PARTICIPATION_MODES,
  QUEUES,
  REGISTRATION_STATUSES,
  type RegistrationFacts,
} from '@app/registration';
import { INVITATION_STATES } from '@app/speakers';
import { CountsByStatus, registrationView, RegistrationView } from './registration.views.js';

const Status = z.enum(REGISTRATION_STATUSES);
const Count = z.number().int();
const Id = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const Day = z.iso.date();

export const TagView = z.object({ id: z.string(), name: z.string() });

/** A registration as the desk sees it, with what the desk knows beside its facts. */
export const DeskLineView = RegistrationView.extend({
  tags: z.array(TagView),
  /** How many notes the desk has written about it. */
  notes: Count,
  /** How many others may be the same person. */
  duplicates: Count,
  /** In line for a seat, counted from 1; null for who does not stand in line. */
  place: Count.nullable(),
  /** Whose focal point decides. */
  delegation: z.object({ id: z.string(), country: z.string(), organization: z.string(), name: z.string() }).nullable(),
  /** On the panel of so many sessions. */
  speaksIn: Count,
  /** The registration that this one was made one with. */
  mergedInto: z.string().nullable(),
});
export type DeskLineView = z.infer<typeof DeskLineView>;

export const RegistrationWithHistory = DeskLineView.extend({
  history: z.array(
    z.object({
      at: z.date(),
      from: Status.nullable(),
      to: Status,
      byKind: z.enum(['account', 'link', 'system']),
      byName: z.string(),
      reason: z.string().nullable(),
      /** Number of the registration that it happened to, if that was made one with this. */
      of: z.string().nullable(),
    }),
  ),
  /** Where the applicant was asked to speak, and how far that is; `isPublic`: the session has a page of its own. */
  panels: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      startsAt: z.date().nullable(),
      endsAt: z.date().nullable(),
      room: z.string().nullable(),
      isPublic: z.boolean(),
      state: z.enum(INVITATION_STATES),
      mode: z.enum(['on-site', 'remote']).nullable(),
    }),
  ),
  /** They were asked, and declined everything or sent somebody else: a category given because they speak is to be looked at. */
  speaksNowhere: z.boolean(),
  /** What the applicant answered to the form, in words of the language of whoever asks. */
  answers: z.array(z.object({ code: z.string(), label: z.string(), lines: z.array(z.string()) })),
  /** What the applicant added because they were asked for it, oldest first; `…/documents/{id}/file` has the bytes. */
  documents: z.array(
    z.object({ id: z.string(), name: z.string(), mediaType: z.string(), bytes: z.number().int(), addedAt: z.date() }),
  ),
  /** What the desk asked and what was answered, oldest first. */
  questions: z.array(
    z.object({
      id: z.string(),
      askedAt: z.date(),
      /** An officer, or the rule that asked. */
      askedBy: z.string(),
      question: z.string(),
      wantsDocuments: z.boolean(),
      answerBy: z.date(),
      answeredAt: z.date().nullable(),
      answer: z.string().nullable(),
    }),
  ),
  /** What its owner corrected, oldest first. */
  corrections: z.array(
    z.object({
      at: z.date(),
      byKind: z.enum(['account', 'link', 'system']),
      fields: z.array(z.enum(CORRECTED_FIELDS)),
      /** From what to what, in codes for countries, kinds and languages; of answers only that they changed. */
      changes: z.array(z.object({ field: z.enum(CORRECTED_FIELDS), was: z.string(), is: z.string() })),
      /** It went back to whoever decides. */
      wentBack: z.boolean(),
    }),
  ),
});
export type RegistrationWithHistory = z.infer<typeof RegistrationWithHistory>;

/** What narrows the desk; a list, a bulk decision and a count take the same. */
export const DeskFilterQuery = z.strictObject({
  queue: z.enum(QUEUES).optional(),
  status: Status.optional(),
  mode: z.enum(PARTICIPATION_MODES).optional(),
  category: z.string().max(40).optional(),
  stakeholderType: z.string().max(40).optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  /** `itu:AFR` or `adm:A`: a region of one of the two schemes. */
  region: z
    .string()
    .regex(/^(itu|adm):[A-Z]{1,5}$/)
    .optional(),
  /** Id of a tag. */
  tag: Id.optional(),
  /** Name of the officer or rule that decided. */
  decidedBy: z.string().max(200).optional(),
  /** Only those whose promised answer is overdue. */
  late: z.enum(['yes']).optional(),
  /** Only those that may be the same person as another. */
  duplicates: z.enum(['yes']).optional(),
  /** First and last day of receipt, in the edition's time zone. */
  from: Day.optional(),
  to: Day.optional(),
  /** Parts of name, organization, address or number, without regard to case and accents. */
  q: z.string().max(200).optional(),
});
export type DeskFilterQuery = z.infer<typeof DeskFilterQuery>;

export const RegistrationsQuery = DeskFilterQuery.extend({
  cursor: z
    .string()
    .regex(/^(\d{1,15}\.\d{1,15}\.[0-9a-f-]{36}|s\d{1,6})$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type RegistrationsQuery = z.infer<typeof RegistrationsQuery>;

const QueueCounts = z.object(
  Object.fromEntries([...QUEUES, 'all', 'late'].map((queue) => [queue, Count])) as Record<
    (typeof QUEUES)[number] | 'all' | 'late',
    typeof Count
  >,
);

export const RegistrationPage = z.object({
  registrations: z.array(DeskLineView),
  /** Under the same filter but for its status and queue. */
  counts: CountsByStatus,
  /** The same by queue; `late`: promised answers that are overdue. */
  queues: QueueCounts,
  /** `cursor` of the next page; absent on the last. */
  next: z.string().optional(),
});
export type RegistrationPage = z.infer<typeof RegistrationPage>;

export const ReasonBody = z.strictObject({
  /** Read by the applicant as it stands. */
  reason: z.string().min(1).max(2000),
});
export type ReasonBody = z.infer<typeof ReasonBody>;

export const QuestionBody = z.strictObject({
  /** Read by the applicant as it stands. */
  question: z.string().min(1).max(2000),
  /** Whether the answer needs documents, which the applicant then adds on their page. */
  documents: z.boolean().default(false),
  /** Until when an answer is awaited; default: 18:00 of the seventh day. */
  answerBy: z.iso.datetime({ offset: true }).optional(),
});
export type QuestionBody = z.infer<typeof QuestionBody>;

export const ReasonsQuery = z.strictObject({ language: z.enum(LANGUAGES) });
export type ReasonsQuery = z.infer<typeof ReasonsQuery>;

export const ReasonsView = z.object({
  reasons: z.array(z.object({ code: z.string(), text: z.string() })),
});
export type ReasonsView = z.infer<typeof ReasonsView>;

export const DecidersView = z.object({ names: z.array(z.string()) });
export type DecidersView = z.infer<typeof DecidersView>;

export const NoteView = z.object({ id: z.string(), at: z.date(), byName: z.string(), text: z.string() });
export const NotesView = z.object({ notes: z.array(NoteView) });
export type NotesView = z.infer<typeof NotesView>;
export const NoteBody = z.strictObject({ text: z.string().max(10_000) });
export type NoteBody = z.infer<typeof NoteBody>;

export const TagsView = z.object({ tags: z.array(TagView.extend({ count: Count })) });
export type TagsView = z.infer<typeof TagsView>;
export const TagBody = z.strictObject({ name: z.string().max(200) });
export type TagBody = z.infer<typeof TagBody>;

/** Facts and marks in one. */
export function deskLineView(facts: RegistrationFacts, marks: DeskMarks, speaksIn: number): DeskLineView {
  return { ...registrationView(facts), ...marks, speaksIn };
}
