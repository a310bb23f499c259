import type { Holding } from '@app/database';

/** What this room holds of people. A place on a list that stands is an obstacle that the privacy room asks about first. */
export const ROUNDTABLE_HOLDINGS: readonly Holding[] = [
  {
    table: 'floor_request',
    personal: ['office', 'entity', 'entity_key'],
    others: ['part', 'country', 'speaks_for', 'state'],
    whose: 'floor_request.person_id = any(its.person_ids)',
    given: {
      part: 'requests-for-the-floor',
      columns: `(select title from session where id = session_id) as session, part, office, floor_request.country, speaks_for, entity,
        present_on_site, attends, minutes, requested_at, state`,
    },
    erased: 'delete',
  },
  { table: 'round_table', personal: [], others: ['list_state'], whose: 'false', erased: 'stays' },
];
