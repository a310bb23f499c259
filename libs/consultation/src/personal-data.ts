import { type DataSubject, type Holding, nameOfStaff, type Transaction } from '@app/database';
import { endByItsOwner } from './following/change-own.js';
import { AWAITS_IN_SQL } from './submission-status.js';

const THEIRS = `(submission.email_key = any(its.email_keys) or submission.person_id = any(its.person_ids))`;
const THEIR_IDS = `(select id from submission where ${THEIRS})`;

/** A submission without its submitter, as numbers still count it: kind, country, kind of organization, Action Lines and status stay. */
const NAMELESS = `email = 'erased', email_key = 'erased:' || id, given_name = '', family_name = '', organization = '', title = '-',
  summary = '-', speakers = '{}', answers = '{}', reason = null, search_text = '', page_key = null, is_public = false, person_id = null`;

/** What this room holds of people. A session that a request became is the programme's publication and stays there. */
export const CONSULTATION_HOLDINGS: readonly Holding[] = [
  {
    table: 'submission_link',
    personal: ['token_hash'],
    others: ['purpose'],
    whose: `submission_link.submission_id in ${THEIR_IDS}`,
    given: {
      part: 'links-to-your-submissions',
      columns: 'purpose, submission_link.created_at, submission_link.expires_at, used_at',
    },
    erased: 'delete',
  },
  {
    table: 'submission_draft',
    personal: ['email', 'email_key', 'typed', 'page_key', 'token_hash'],
    others: ['language'],
    whose: 'submission_draft.email_key = any(its.email_keys)',
    given: { part: 'saved-submissions', columns: 'email, submission_draft.language, typed, saved_at, expires_at' },
    erased: 'delete',
  },
  {
    table: 'co_organizer',
    personal: ['name', 'email', 'email_key', 'token_hash'],
    others: ['state'],
    whose: '(co_organizer.email_key = any(its.email_keys) or co_organizer.person_id = any(its.person_ids))',
    given: {
      part: 'submissions-carried',
      columns: `(select title from submission where id = submission_id) as submission, co_organizer.name, co_organizer.email,
        co_organizer.state, invited_at, answered_at`,
    },
    erased: 'delete',
  },
  {
    table: 'submission_note',
    personal: ['text'],
    others: [],
    whose: `submission_note.submission_id in ${THEIR_IDS}`,
    given: { part: 'notes-on-submissions', columns: 'at, text' },
    erased: 'delete',
  },
  nameOfStaff('submission_note', 'by_name'),
  {
    table: 'submission_review',
    personal: ['comment'],
    others: ['scores'],
    whose: `submission_review.submission_id in ${THEIR_IDS}`,
    given: { part: 'reviews-of-submissions', columns: 'at, scores, comment' },
    erased: { set: `comment = ''` },
  },
  {
    table: 'submission_review',
    personal: [],
    others: [],
    whose: 'submission_review.account_id = any(its.account_ids)',
    given: { part: 'reviews-written', columns: 'at, scores, comment, has_conflict' },
    erased: { set: `comment = ''` },
  },
  {
    table: 'noted_decision',
    personal: ['reason'],
    others: ['decision'],
    whose: `noted_decision.submission_id in ${THEIR_IDS}`,
    erased: 'delete',
  },
  nameOfStaff('noted_decision', 'by_name'),
  nameOfStaff('decision_round', 'by_name'),
  {
    table: 'decision_round',
    personal: ['by_id'],
    others: ['by_kind', 'state'],
    whose: 'decision_round.by_id = any(its.account_ids::text[])',
    erased: { set: `by_id = null` },
  },
  {
    table: 'decision_round_item',
    personal: [],
    others: ['decision', 'state', 'why'],
    whose: 'false',
    erased: 'stays',
  },
  {
    table: 'reviewer',
    personal: ['organization'],
    others: ['action_lines'],
    whose: 'reviewer.account_id = any(its.account_ids)',
    given: { part: 'reviewing', columns: 'action_lines, organization' },
    erased: 'delete',
  },
  nameOfStaff('reviewer', 'set_by'),
  {
    table: 'submission',
    personal: [
      'email',
      'email_key',
      'given_name',
      'family_name',
      'organization',
      'title',
      'summary',
      'speakers',
      'answers',
      'reason',
      'search_text',
      'page_key',
    ],
    others: [
      'code',
      'status',
      'language',
      'stakeholder_type',
      'country',
      'text_language',
      'action_lines',
      'sdgs',
      'languages',
      'mode',
    ],
    whose: THEIRS,
    given: {
      part: 'submissions',
      columns: `(select kind from consultation_call where id = call_id) as call, code, submission.status, submission.email,
        submission.given_name, submission.family_name, submission.organization, submission.country, submission.stakeholder_type,
        title, summary, action_lines, sdgs, submission.languages, submission.mode, minutes, speakers, answers, is_public, reason,
        submission.submitted_at, submission.proven_at, submission.decided_at`,
    },
    erased: endAndForget,
  },
  {
    table: 'consultation_form',
    personal: ['made_by'],
    others: ['definition'],
    whose: 'consultation_form.made_by = any(its.account_names)',
    erased: { set: `made_by = ''` },
  },
  {
    table: 'late_code',
    personal: ['label', 'created_by'],
    others: ['code_hash'],
    whose: 'late_code.created_by = any(its.account_names)',
    erased: { set: `created_by = ''` },
  },
];

/** What still waits for a decision is withdrawn, then the person goes out of all that they sent. */
async function endAndForget(tx: Transaction, { emailKeys, personIds }: DataSubject, now: Date): Promise<void> {
  const rows = await tx.query<Array<{ id: string; awaits: boolean }>>(
    `select id, status = 'submitted' or status in ${AWAITS_IN_SQL} as awaits from submission
     where email_key = any($1::text[]) or person_id = any($2::uuid[]) order by id for update`,
    [emailKeys, personIds],
  );
  for (const { id, awaits } of rows) if (awaits) await endByItsOwner(tx, id, now);
  await forgetSubmitters(
    tx,
    rows.map(({ id }) => id),
  );
}

/** Takes the person out of submissions, with those who were asked to carry them and never said yes. */
export async function forgetSubmitters(tx: Transaction, ids: string[]): Promise<void> {
  await tx.query(`delete from co_organizer where submission_id = any($1::uuid[]) and state <> 'confirmed'`, [ids]);
  await tx.query(`update submission set ${NAMELESS} where id = any($1::uuid[])`, [ids]);
}

/** The same for up to 200 submissions of an edition whose period is over; everybody who carried them goes, too. Gives how many. */
export async function forgetOldSubmissions(tx: Transaction, editionId: string): Promise<number> {
  const rows = await tx.query<Array<{ id: string }>>(
    `select id from submission where edition_id = $1 and email_key <> 'erased:' || id order by id limit 200 for update skip locked`,
    [editionId],
  );
  const ids = rows.map(({ id }) => id);
  for (const table of ['co_organizer', 'submission_link']) {
    await tx.query(`delete from ${table} where submission_id = any($1::uuid[])`, [ids]);
  }
  await forgetSubmitters(tx, ids);
  return ids.length;
}

/** Removes personal links of an edition that expired before an instant. Gives how many. */
export async function forgetOldSubmissionLinks(tx: Transaction, editionId: string, before: Date): Promise<number> {
  const [, removed] = await tx.query<[unknown, number]>(
    `delete from submission_link l using submission s where s.id = l.submission_id and s.edition_id = $1 and l.expires_at < $2`,
    [editionId, before],
  );
  return removed;
}
