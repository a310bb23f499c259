import { type Holding, nameOfStaff } from '@app/database';

/** What the door holds of people. That somebody came in on a day still counts without them. */
export const DOOR_HOLDINGS: readonly Holding[] = [
  {
    table: 'badge',
    personal: ['code'],
    others: ['deactivated_why'],
    whose: 'badge.registration_id = any(its.registration_ids)',
    given: { part: 'badges', columns: 'printed_at, deactivated_at, deactivated_why' },
    erased: { set: `code = 'erased-' || badge.id` },
  },
  nameOfStaff('badge', 'printed_by'),
  nameOfStaff('badge', 'deactivated_by'),
  {
    table: 'check_in',
    personal: [],
    others: ['desk'],
    whose: 'check_in.registration_id = any(its.registration_ids)',
    given: { part: 'when-you-came-in', columns: 'at, desk, undone_at' },
    erased: 'stays',
  },
  nameOfStaff('check_in', 'by_name'),
  nameOfStaff('check_in', 'undone_by'),
];
