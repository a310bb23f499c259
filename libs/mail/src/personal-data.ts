import { type Holding, nameOfStaff } from '@app/database';

const ADDRESSED = `lower(letter.to_address) = any(its.email_keys)`;

/** A letter to somebody else about them, e.g. to the organizer of their session or to their focal point. */
const ABOUT = `letter.subject_id = any(its.registration_ids::text[] || its.person_ids::text[] || its.account_ids::text[])`;

/** A namesake's letter may be among these, so none of them is stopped. */
const NAMING = `(${ABOUT}
  or exists (select from unnest(its.names) as name where length(name) > 4 and (position(name in letter.data::text) > 0
    or position(name in letter.attachments::text) > 0 or position(name in letter.differences::text) > 0
    or position(name in coalesce(letter.calendar, '')) > 0
    or position(name in coalesce(letter.last_reply, '')) > 0)))`;

/** Order matters: what has not gone out goes nowhere any more; what has keeps its kind, state and dates. */
export const MAIL_HOLDINGS: readonly Holding[] = [
  {
    table: 'suppressed_address',
    personal: ['email_key', 'said'],
    others: ['reason'],
    whose: `suppressed_address.email_key = any(its.email_keys)`,
    given: { part: 'addresses-not-reached', columns: 'email_key as address, reason, said, since' },
    erased: 'delete',
  },
  {
    table: 'letter',
    personal: [],
    others: [],
    whose: `(${ADDRESSED} or ${ABOUT}) and letter.state <> 'sent'`,
    erased: 'delete',
  },
  {
    table: 'letter',
    personal: [
      'to_address',
      'to_name',
      'data',
      'secrets',
      'qr',
      'attachments',
      'differences',
      'calendar',
      'last_reply',
    ],
    others: [
      'thread',
      'line',
      'to_domain',
      'message_id',
      'kind',
      'cause_key',
      'subject_kind',
      'subject_id',
      'language',
      'state',
      'failure',
      'own_words',
    ],
    whose: ADDRESSED,
    given: { part: 'letters', columns: 'kind, to_address, to_name, language, data, created_at, accepted_at' },
    erased: {
      set: `to_address = '', to_name = '', data = '{}', secrets = null, qr = null, attachments = '[]', differences = '[]', calendar = null, last_reply = null`,
    },
  },
  {
    table: 'letter',
    personal: ['data', 'attachments', 'differences', 'calendar', 'last_reply'],
    others: [],
    whose: NAMING,
    erased: {
      set: `data = '{}', attachments = '[]', differences = '[]', calendar = null, last_reply = null, qr = null`,
    },
  },
  { ...nameOfStaff('letter_template', 'drafted_by'), others: ['kind', 'language', 'draft'] },
  { ...nameOfStaff('letter_template_version', 'used_by'), others: ['kind', 'language', 'words'] },
  nameOfStaff('letter_template_version', 'ended_by'),
];
