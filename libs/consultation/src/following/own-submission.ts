import type { Edition, Reader } from '@app/edition';
import type { Call } from '../calls/call.js';
import { readCall } from '../calls/calls.queries.js';
import { readCallForm, type CallForm } from '../calls/call-form.js';
import { NoSuchSubmission } from '../consultation.errors.js';
import { FROM_SUBMISSION, readSubmission, type Submission } from '../submission.js';
import { type CoOrganizer, coOrganizersOf } from '../submitting/co-organizers.js';
import { mayEdit, mayWithdraw } from './own-submission.rules.js';
import { submissionOfLink } from './submission-links.js';

/** A submission as its submitter follows it. */
export interface OwnSubmission extends Submission {
  call: Call;
  /** The version that was answered. */
  form: CallForm;
  coOrganizers: CoOrganizer[];
  mayEdit: boolean;
  mayWithdraw: boolean;
  /** The session that it became, once the public may see it: its code. */
  session: string | null;
  /** Title of the submission that it was merged into. */
  mergedTitle: string | null;
}

/** Whose page a personal link opens. Refuses `consultation.link-gone`. */
export async function ownSubmissionByLink(
  reader: Reader,
  edition: Pick<Edition, 'id'>,
  token: string,
  now: Date,
): Promise<OwnSubmission> {
  return ownSubmission(reader, edition, await submissionOfLink(reader, edition.id, token, 'status', now), now);
}

export async function ownSubmission(
  reader: Reader,
  edition: Pick<Edition, 'id'>,
  id: string,
  now: Date,
): Promise<OwnSubmission> {
  const submission = await readSubmission(reader, edition.id, id);
  const call = await readCall(reader, edition.id, submission.kind);
  const [{ session, mergedTitle }] = await reader.query<Array<{ session: string | null; mergedTitle: string | null }>>(
    `select (select t.code from session t where t.id = s.session_id and t.removed_at is null
               and exists (select from released_session r where r.session_id = t.id)) as session,
       (select m.title from submission m where m.id = s.merged_into) as "mergedTitle"
     from submission s where s.id = $1`,
    [id],
  );
  return {
    ...submission,
    call,
    form: await readCallForm(reader, call.id, submission.formVersion),
    coOrganizers: await coOrganizersOf(reader, id),
    mayEdit: mayEdit(submission, call, now),
    mayWithdraw: mayWithdraw(submission),
    session,
    mergedTitle,
  };
}

/** The same for whoever is signed in with the address that sent it, once that was proven. Refuses `consultation.unknown-submission`. */
export async function ownSubmissionOfAddress(
  reader: Reader,
  edition: Pick<Edition, 'id'>,
  { code, emailKey }: { code: string; emailKey: string },
  now: Date,
): Promise<OwnSubmission> {
  const [found] = await reader.query<Array<{ id: string }>>(
    `select id from submission where edition_id = $1 and code = $2 and email_key = $3 and proven_at is not null`,
    [edition.id, code, emailKey],
  );
  if (!found) throw new NoSuchSubmission();
  return ownSubmission(reader, edition, found.id, now);
}

/** A line of the page "Me". */
export type SubmissionLine = Pick<Submission, 'code' | 'kind' | 'title' | 'textLanguage' | 'status' | 'lateUntil'>;

/** What a proven address has sent to an edition, newest first, for the page "Me". */
export function submissionsOfAddress(reader: Reader, editionId: string, emailKey: string): Promise<SubmissionLine[]> {
  return reader.query(
    `select s.code, c.kind, s.title, s.text_language as "textLanguage", s.status, s.late_until as "lateUntil" ${FROM_SUBMISSION}
     where s.edition_id = $1 and s.email_key = $2 and s.proven_at is not null order by s.submitted_at desc, s.id`,
    [editionId, emailKey],
  );
}
