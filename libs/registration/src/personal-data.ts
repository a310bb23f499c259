import { type DataSubject, type Holding, nameOfStaff, type Transaction } from '@app/database';
import { systemActor } from '@app/identity';
import { ASKING_HOLDINGS } from './asking/personal-data.js';
import { DELEGATION_HOLDINGS } from './delegations/personal-data.js';
import { DESK_HOLDINGS } from './desk/personal-data.js';
import { removeDocuments } from './documents/documents.queries.js';
import { DOOR_HOLDINGS } from './door/personal-data.js';
import { INVITING_HOLDINGS } from './inviting/personal-data.js';
import { lockRegistration, moveTo } from './move-to.js';
import { mayFollow } from './registration-status.js';

/** What numbers by gender count (docs/forms.md) stays like the person's own; whoever answered, but not to be counted, stays uncounted. */
const COUNTED_ANSWERS = `case when answers ? 'gender' then jsonb_build_object('gender',
  case when answers ->> 'gender' in ('female','male','other') then answers ->> 'gender' else '' end) else '{}' end`;

/** A registration without its person, as numbers still count it: country, kind of organization, gender, mode, category and status stay. */
const NAMELESS = `email = 'erased', email_key = 'erased:' || registration.id, number = 'erased-' || registration.id, given_name = '',
  family_name = '', organization = '', badge_code = null, reason = null, search_text = '', answers = ${COUNTED_ANSWERS}`;

/** What this room holds of people. The rows stay without the person, so that numbers do not change. */
export const REGISTRATION_HOLDINGS: readonly Holding[] = [
  // First, while the registrations still have their addresses.
  ...INVITING_HOLDINGS,
  {
    table: 'registration',
    personal: [
      'number',
      'email',
      'email_key',
      'given_name',
      'family_name',
      'organization',
      'badge_code',
      'reason',
      'search_text',
      'answers',
    ],
    others: [
      'country',
      'stakeholder_type',
      'mode',
      'language',
      'status',
      'category',
      'seat_pool',
      'decider',
      'deciding_rule',
      'answer_versions',
    ],
    whose: 'registration.id = any(its.registration_ids)',
    given: {
      part: 'registrations',
      columns: `(select code from edition where id = edition_id) as edition, number, email, given_name, family_name, organization, country,
        stakeholder_type, mode, category, registration.language, status, reason, answers, submitted_at, proven_at, decision_due_at,
        decided_at, waiting_since, offer_expires_at, ended_at, updated_at`,
    },
    erased: endAndForget,
  },
  nameOfStaff('registration', 'decided_by'),
  {
    table: 'registration_change',
    personal: ['reason'],
    others: ['from_status', 'to_status', 'by_kind'],
    whose: 'registration_change.registration_id = any(its.registration_ids)',
    given: { part: 'history-of-registrations', columns: 'at, from_status, to_status, by_kind, reason' },
    erased: { set: `reason = null, by_name = case by_kind when 'link' then '' else by_name end` },
  },
  {
    table: 'registration_change',
    personal: ['by_name'],
    others: [],
    whose: `registration_change.by_kind = 'account' and registration_change.by_name = any(its.account_names)`,
    erased: { set: `by_name = ''` },
  },
  {
    table: 'registration_link',
    personal: ['token_hash'],
    others: ['purpose'],
    whose: 'registration_link.registration_id = any(its.registration_ids)',
    given: {
      part: 'links-to-your-registration',
      columns: 'purpose, registration_link.created_at, expires_at, used_at',
    },
    erased: 'delete',
  },
  ...ASKING_HOLDINGS,
  ...DELEGATION_HOLDINGS,
  ...DESK_HOLDINGS,
  ...DOOR_HOLDINGS,
];

/** Ends what is still running, so that the seat goes to somebody else, then takes the person out. */
async function endAndForget(tx: Transaction, { registrationIds }: DataSubject, now: Date): Promise<void> {
  for (const id of registrationIds.toSorted()) {
    const registration = await lockRegistration(tx, id);
    if (!mayFollow(registration.status, 'withdrawn')) continue;
    await moveTo(tx, registration, 'withdrawn', { by: systemActor('erasure') }, now);
  }
  await forgetRegistrants(tx, registrationIds);
}

/** Takes the person out of registrations whose period is over; what they came to stays as it is. */
export async function forgetRegistrants(tx: Transaction, registrationIds: string[]): Promise<void> {
  const theirs = 'where registration_id = any($1::uuid[])';
  await removeDocuments(tx, registrationIds);
  await tx.query(`update information_request set question = '-', answer = null ${theirs}`, [registrationIds]);
  await tx.query(`update registration_correction set by_name = '', changes = '[]' ${theirs}`, [registrationIds]);
  await tx.query(`update registration set ${NAMELESS} where id = any($1::uuid[])`, [registrationIds]);
}
