import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  ASKS,
  type Call,
  type CallForm,
  MOST,
  type SubmissionDraft,
  submissionProblems,
  tidySubmission,
} from '@app/consultation';
import type { SubmissionLists } from '@app/consultation';
import { isLanguage, type Language, translator } from '@app/i18n';
import { SESSION_MODES, type SessionMode } from '@app/programme';
import { IdempotencyKey } from '../../registration/application.body.js';
import { answerErrors, answersOfForm, asTyped, TypedAnswers, withAnswers } from '../forms/typed-answers.js';
import type { FieldError } from '../layout/form.js';
import type { OwnSubmission } from '@app/consultation';

const typed = z.string().max(6_000).catch('');
const chosen = z
  .union([z.string().max(60), z.array(z.string().max(60)).max(60)])
  .transform((value) => [value].flat().filter(Boolean))
  .catch([]);
const CoOrganizer = z.object({ name: typed, email: typed });

const Fields = z.object({
  email: typed,
  givenName: typed,
  familyName: typed,
  organization: typed,
  country: typed,
  stakeholderType: typed,
  language: typed,
  title: typed,
  textLanguage: typed,
  summary: z.string().max(20_000).catch(''),
  actionLines: chosen,
  sdgs: chosen,
  languages: chosen,
  mode: typed,
  minutes: typed,
  /** One a line. */
  speakers: z.string().max(20_000).catch(''),
  coOrganizers: z.array(CoOrganizer).catch([]),
  isPublic: typed,
  answers: TypedAnswers,
  /** Of a link to a half-filled form that was opened. */
  draft: z.string().max(100).catch(''),
  /** Lets in after the deadline. */
  code: z.string().max(40).catch(''),
  /** Of one's own submission that is written anew: its personal link, and what was on the screen. */
  token: z.string().max(100).catch(''),
  version: typed,
  /** Random, made with the page: a double click sends it twice. */
  key: typed,
});

/** What came from the page, whatever it was: it is shown again when something is wrong. */
export const TypedSubmission = z.preprocess((body) => withCoOrganizers(withAnswers(body)), Fields);
export type TypedSubmission = z.infer<typeof Fields>;

/** Gathers the rows `co-0-name`, `co-0-email`, …; empty ones fall away later. */
function withCoOrganizers(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || 'coOrganizers' in body) return body;
  const fields = body as Record<string, unknown>;
  const rows = Array.from({ length: MOST.coOrganizers }, (_, at) => ({
    name: fields[`co-${at}-name`] ?? '',
    email: fields[`co-${at}-email`] ?? '',
  }));
  return { ...fields, coOrganizers: rows };
}

/** An empty page. */
export function untyped(language: Language, code = ''): TypedSubmission {
  return Fields.parse({ language, textLanguage: language, isPublic: '', answers: {}, code, key: randomUUID() });
}

/** A half-filled form as it is kept, and as it is shown again. */
export function typedToKeep({ key: _, draft: __, token: ___, code: ____, version: _____, ...kept }: TypedSubmission) {
  return kept;
}

export function formOfDraft(kept: Record<string, unknown>, draft: string): TypedSubmission {
  return Fields.parse({ ...kept, draft, key: randomUUID() });
}

/** One's own submission as the page's fields hold it. */
export function formOfSubmission(own: OwnSubmission, token: string): TypedSubmission {
  return Fields.parse({
    ...own,
    sdgs: own.sdgs.map(String),
    mode: own.mode ?? '',
    minutes: own.minutes === null ? '' : String(own.minutes),
    speakers: own.speakers.join('\n'),
    coOrganizers: own.coOrganizers.map(({ name, email }) => ({ name, email })),
    isPublic: own.isPublic ? 'yes' : '',
    answers: asTyped(own.answers),
    version: String(own.version),
    token,
    key: randomUUID(),
  });
}

/** What was typed as the room takes it, tidy, with what is wrong with it in the visitor's language and in the order of the page. */
export function readSubmissionForm(
  values: TypedSubmission,
  call: Call,
  form: CallForm,
  lists: SubmissionLists,
  language: Language,
): { draft: SubmissionDraft; errors: FieldError[] } {
  const answers = answersOfForm(form.definition, values.answers, 'registration');
  const draft = tidySubmission({ ...asDraft(values, language), answers }, call);
  const t = translator(language);
  const said = new Set<string>();
  const errors = submissionProblems(draft, ASKS[call.kind], lists)
    .filter(({ field }) => !said.has(field) && said.add(field))
    .map(({ field, reason, values: words }) => ({ field, message: t(`consultation:refusals.${reason}`, words) }));
  return {
    draft,
    errors: [...errors, ...answerErrors(form.definition, answers, draft.country, language, 'registration')],
  };
}

function asDraft(values: TypedSubmission, language: Language): Omit<SubmissionDraft, 'answers'> {
  const { minutes, mode, sdgs, speakers, isPublic, ...others } = values;
  return {
    ...others,
    language: isLanguage(values.language) ? values.language : language,
    textLanguage: isLanguage(values.textLanguage) ? values.textLanguage : language,
    sdgs: sdgs.map(Number),
    mode: SESSION_MODES.includes(mode as SessionMode) ? (mode as SessionMode) : null,
    minutes: /^\s*\d{1,3}\s*$/.test(minutes) ? Number(minutes) : null,
    speakers: speakers.split(/\r\n?|\n/),
    isPublic: isPublic !== '',
  };
}

/** Two clicks on one page are one submission; changed answers on the same page are another. */
export function pageKey({ key, ...answers }: TypedSubmission): string | undefined {
  if (!IdempotencyKey.safeParse(key).success) return undefined;
  const hash = createHash('sha256').update(JSON.stringify(answers)).digest('base64url');
  return `page ${key.slice(0, 80)} ${hash}`;
}
