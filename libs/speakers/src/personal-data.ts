import { type Holding, nameOfStaff } from '@app/database';

/** What this room holds of people: who is on no panel any more needs no invitation. */
export const SPEAKERS_HOLDINGS: readonly Holding[] = [
  {
    table: 'speaking_link',
    personal: ['email_key', 'token_hash'],
    others: [],
    whose: `speaking_link.email_key = any(its.email_keys)`,
    erased: 'delete',
  },
  {
    table: 'speaking_reminder',
    personal: [],
    others: ['kind'],
    whose: `exists (select from speaking_invitation i where i.id = speaking_reminder.invitation_id and i.person_id = any(its.person_ids))`,
    erased: 'delete',
  },
  {
    table: 'speaking_invitation',
    personal: ['decline_reason'],
    others: ['state', 'mode', 'delivery'],
    whose: 'speaking_invitation.person_id = any(its.person_ids)',
    given: {
      part: 'invitations-to-speak',
      columns: `(select title from session where id = session_id) as session, state, mode, invited_at, answer_by, answered_at, decline_reason, delivery`,
    },
    erased: 'delete',
  },
  {
    table: 'speaking_invitation',
    personal: ['invited_by'],
    others: [],
    whose: 'speaking_invitation.invited_by = any(its.account_names)',
    erased: { set: `invited_by = ''` },
  },
  {
    table: 'speaking_change',
    personal: ['reason'],
    others: ['act', 'state', 'mode', 'delivery'],
    whose: `exists (select from speaking_invitation i where i.id = speaking_change.invitation_id and i.person_id = any(its.person_ids))`,
    given: {
      part: 'changes-of-invitations',
      columns: `(select s.title from speaking_invitation i join session s on s.id = i.session_id
        where i.id = speaking_change.invitation_id) as session, act, state, mode, reason, changed_at`,
    },
    erased: 'delete',
  },
  nameOfStaff('speaking_change', 'changed_by'),
  {
    table: 'speaking_substitution',
    personal: [
      'courtesy_title',
      'given_name',
      'family_name',
      'position_title',
      'organization',
      'email',
      'reason',
      'decision_reason',
    ],
    others: ['language', 'state', 'state_before', 'mode_before', 'seats'],
    whose: `(speaking_substitution.person_id = any(its.person_ids) or speaking_substitution.substitute_id = any(its.person_ids)
      or lower(speaking_substitution.email) = any(its.email_keys))`,
    given: {
      part: 'substitutes',
      columns: `(select title from session where id = session_id) as session, speaking_substitution.state, named_at, decided_at`,
    },
    erased: 'delete',
  },
  nameOfStaff('speaking_substitution', 'named_by'),
  nameOfStaff('speaking_substitution', 'decided_by'),
  {
    table: 'speaking_material',
    personal: [],
    others: ['kind'],
    whose: 'speaking_material.person_id = any(its.person_ids)',
    given: {
      part: 'materials-for-sessions',
      columns: `(select title from session where id = session_id) as session, kind, speaking_material.version,
        (select name from stored_file where id = file_id) as file`,
    },
    erased: 'delete',
  },
  nameOfStaff('speaking_material', 'given_by'),
  {
    table: 'calendar_reply',
    personal: ['from_address', 'attendee'],
    others: ['fingerprint', 'uid', 'answer', 'outcome', 'reason'],
    whose: `(calendar_reply.person_id = any(its.person_ids) or lower(calendar_reply.from_address) = any(its.email_keys)
      or lower(calendar_reply.attendee) = any(its.email_keys))`,
    given: { part: 'calendar-replies', columns: 'from_address, attendee, answer, outcome, calendar_reply.received_at' },
    erased: 'delete',
  },
];
