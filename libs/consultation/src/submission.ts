import type { Reader } from '@app/edition';
import type { Answers } from '@app/forms';
import type { Language } from '@app/i18n';
import type { SessionMode } from '@app/programme';
import type { CallKind } from './calls/call.js';
import { NoSuchSubmission } from './consultation.errors.js';
import type { SubmissionStatus } from './submission-status.js';

/** What somebody sent to a call, and what became of it. */
export interface Submission {
  id: string;
  editionId: string;
  callId: string;
  kind: CallKind;
  /** Six of `[0-9A-Z]`: how people name it. */
  code: string;
  status: SubmissionStatus;
  email: string;
  emailKey: string;
  givenName: string;
  familyName: string;
  /** Of our letters. */
  language: Language;
  organization: string;
  stakeholderType: string;
  country: string;
  title: string;
  /** In which the texts are written. */
  textLanguage: Language;
  summary: string;
  actionLines: string[];
  sdgs: number[];
  languages: string[];
  mode: SessionMode | null;
  minutes: number | null;
  speakers: string[];
  formVersion: number | null;
  answers: Answers;
  /** The submitter agreed that title and organization are published. */
  isPublic: boolean;
  lateUntil: Date | null;
  personId: string | null;
  submittedAt: Date;
  proveBy: Date;
  provenAt: Date | null;
  decidedAt: Date | null;
  /** Words of the decision to the submitter. */
  reason: string | null;
  mergedInto: string | null;
  sessionId: string | null;
  version: number;
  updatedAt: Date;
}

/** Select list of `Submission`; needs `submission s join consultation_call c on c.id = s.call_id`. */
export const SUBMISSION = `s.id, s.edition_id as "editionId", s.call_id as "callId", c.kind, s.code, s.status, s.email,
  s.email_key as "emailKey", s.given_name as "givenName", s.family_name as "familyName", s.language, s.organization,
  s.stakeholder_type as "stakeholderType", s.country, s.title, s.text_language as "textLanguage", s.summary,
  s.action_lines as "actionLines", s.sdgs, s.languages, s.mode, s.minutes, s.speakers, s.form_version as "formVersion", s.answers,
  s.is_public as "isPublic", s.late_until as "lateUntil", s.person_id as "personId", s.submitted_at as "submittedAt",
  s.prove_by as "proveBy", s.proven_at as "provenAt", s.decided_at as "decidedAt", s.reason, s.merged_into as "mergedInto",
  s.session_id as "sessionId", s.version, s.updated_at as "updatedAt"`;

export const FROM_SUBMISSION = `from submission s join consultation_call c on c.id = s.call_id`;

/** One submission of an edition. Refuses `consultation.unknown-submission`. */
export async function readSubmission(reader: Reader, editionId: string, id: string): Promise<Submission> {
  const [found] = await reader.query<Submission[]>(
    `select ${SUBMISSION} ${FROM_SUBMISSION} where s.id = $1 and s.edition_id = $2`,
    [id, editionId],
  );
  if (!found) throw new NoSuchSubmission();
  return found;
}

/** The same for somebody who changes it, alone. */
export async function lockSubmission(tx: Reader, editionId: string, id: string): Promise<Submission> {
  await tx.query(`select from submission where id = $1 and edition_id = $2 for update`, [id, editionId]);
  return readSubmission(tx, editionId, id);
}

/** The name as letters use it. */
export function nameOf({ givenName, familyName }: Pick<Submission, 'givenName' | 'familyName'>): string {
  return [givenName, familyName].filter(Boolean).join(' ');
}
