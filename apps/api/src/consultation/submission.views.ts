import { z } from 'zod';
import {
  CALL_KINDS,
  CO_ORGANIZER_STATES,
  type OwnSubmission,
  stageOf,
  SUBMISSION_STATUSES,
  type SubmissionDraft,
} from '@app/consultation';
import { LANGUAGES } from '@app/i18n';
import { SESSION_MODES } from '@app/programme';

const Count = z.number().int();
const Language = z.enum(LANGUAGES);
const Answer = z.union([z.string().max(5000), z.number(), z.boolean(), z.array(z.string().max(60)).max(60), z.null()]);

/** What a submission is made of beside its address; which of it a kind of call asks stands at its form. */
const Wanted = z.strictObject({
  givenName: z.string().max(300),
  familyName: z.string().max(300).default(''),
  organization: z.string().max(600),
  /** ISO 3166-1 alpha-2. */
  country: z.string().max(10),
  stakeholderType: z.string().max(60),
  /** Of our letters. */
  language: Language,
  title: z.string().max(2_000),
  /** In which title and summary are written. */
  textLanguage: Language,
  summary: z.string().max(20_000),
  actionLines: z.array(z.string().max(60)).max(60).default([]),
  sdgs: z.array(z.number().int()).max(20).default([]),
  languages: z.array(z.string().max(60)).max(60).default([]),
  mode: z.enum(SESSION_MODES).nullable().default(null),
  minutes: z.number().int().nullable().default(null),
  speakers: z.array(z.string().max(1_000)).max(100).default([]),
  coOrganizers: z
    .array(z.strictObject({ name: z.string().max(300), email: z.string().max(320) }))
    .max(50)
    .default([]),
  /** The submitter agrees that title and organization are published with the results. */
  isPublic: z.boolean(),
  /** To the questions of the call's form, by their codes. */
  answers: z.record(z.string().max(40), Answer).default({}),
});

export const SubmissionBody = Wanted.extend({
  email: z.string().max(320),
  /** Lets in after the deadline. */
  code: z.string().max(40).optional(),
});
export type SubmissionBody = z.infer<typeof SubmissionBody>;

export const OwnSubmissionBody = Wanted;
export type OwnSubmissionBody = z.infer<typeof OwnSubmissionBody>;

export const SubmissionReceipt = z.object({
  /** In the language of the letters. The answer tells nothing of the address. */
  message: z.string(),
});
export type SubmissionReceipt = z.infer<typeof SubmissionReceipt>;

export const OwnSubmissionLine = z.object({
  code: z.string(),
  kind: z.enum(CALL_KINDS),
  title: z.string(),
  textLanguage: Language,
  status: z.enum(SUBMISSION_STATUSES),
});

export const OwnSubmissionList = z.object({ submissions: z.array(OwnSubmissionLine) });
export type OwnSubmissionList = z.infer<typeof OwnSubmissionList>;

export const OwnSubmissionView = OwnSubmissionLine.extend({
  /** What its submitter's clock shows. */
  stage: z.enum(['received', 'under-review', 'decided']),
  givenName: z.string(),
  familyName: z.string(),
  email: z.string(),
  organization: z.string(),
  country: z.string(),
  stakeholderType: z.string(),
  language: Language,
  summary: z.string(),
  actionLines: z.array(z.string()),
  sdgs: z.array(Count),
  languages: z.array(z.string()),
  mode: z.enum(SESSION_MODES).nullable(),
  minutes: Count.nullable(),
  speakers: z.array(z.string()),
  coOrganizers: z.array(z.object({ name: z.string(), email: z.string(), state: z.enum(CO_ORGANIZER_STATES) })),
  isPublic: z.boolean(),
  answers: z.record(z.string(), z.unknown()),
  submittedAt: z.date(),
  decidedAt: z.date().nullable(),
  /** Words of the decision. */
  reason: z.string().nullable(),
  closesAt: z.date(),
  /** Until when everybody has been told. */
  answersBy: z.date(),
  mayEdit: z.boolean(),
  mayWithdraw: z.boolean(),
  /** Code of the released session that it became. */
  session: z.string().nullable(),
  /** Title of the submission that it was merged into. */
  mergedTitle: z.string().nullable(),
});
export type OwnSubmissionView = z.infer<typeof OwnSubmissionView>;

const FigureView = z.object({ key: z.string(), count: Count });

export const ConsultationResultsView = z.object({
  /** Of the calls that have closed. */
  results: z.array(
    z.object({
      kind: z.enum(CALL_KINDS),
      closedAt: z.date(),
      total: Count,
      byStakeholderType: z.array(FigureView),
      /** ITU regions; '' where a country belongs to none. */
      byRegion: z.array(FigureView),
      /** With their submitters' consent only. */
      published: z.array(
        z.object({
          code: z.string(),
          title: z.string(),
          textLanguage: Language,
          organization: z.string(),
          country: z.string(),
          stakeholderType: z.string(),
          ituRegion: z.string().nullable(),
          actionLines: z.array(z.string()),
        }),
      ),
    }),
  ),
});
export type ConsultationResultsView = z.infer<typeof ConsultationResultsView>;

export function draftOf({ code: _, ...body }: SubmissionBody): SubmissionDraft {
  return body;
}

export function viewOwnSubmission(own: OwnSubmission, now: Date): OwnSubmissionView {
  const { code, kind, title, textLanguage, status, givenName, familyName, email, organization, country } = own;
  const { stakeholderType, language, summary, actionLines, sdgs, languages, mode, minutes, speakers } = own;
  const { isPublic, answers, submittedAt, decidedAt, reason, mayEdit, mayWithdraw, session, mergedTitle } = own;
  return {
    ...{ code, kind, title, textLanguage, status, givenName, familyName, email, organization, country },
    ...{ stakeholderType, language, summary, actionLines, sdgs, languages, mode, minutes, speakers },
    ...{ isPublic, answers, submittedAt, decidedAt, reason, mayEdit, mayWithdraw, session, mergedTitle },
    stage: stageOf(own, own.call, now),
    coOrganizers: own.coOrganizers.map((one) => ({ name: one.name, email: one.email, state: one.state })),
    closesAt: own.call.closesAt,
    answersBy: own.call.answersBy,
  };
}
