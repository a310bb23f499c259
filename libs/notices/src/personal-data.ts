import { type Holding, nameOfStaff } from '@app/database';

const TITLE = `(select title from session where id = session_id)`;

/** What this room holds of people: what they were told of their sessions, and what is to be told. */
export const NOTICES_HOLDINGS: readonly Holding[] = [
  {
    table: 'told_session',
    personal: ['part'],
    others: [],
    whose: 'told_session.person_id = any(its.person_ids)',
    given: { part: 'told-of-sessions', columns: `${TITLE} as session, part as told, told_at` },
    erased: 'delete',
  },
  {
    table: 'notice',
    personal: ['differences'],
    others: ['state', 'language'],
    whose: 'notice.person_id = any(its.person_ids)',
    given: { part: 'notices-of-changes', columns: 'state, language, differences, settled_at' },
    erased: 'delete',
  },
  nameOfStaff('notice', 'settled_by'),
  nameOfStaff('notice_round', 'decided_by'),
  { table: 'notice_round', personal: [], others: ['state', 'reason'], whose: 'false', erased: 'stays' },
];
