import type { Holding } from '@app/database';
import { forgetListsWith } from './lists/forget-lists.js';

/** What was looked for may be a name; the files that were made of it are full of people. Both live for a day. */
export const REPORTING_HOLDINGS: readonly Holding[] = [
  {
    table: 'registration_list',
    personal: ['filter'],
    others: ['language'],
    whose: 'false',
    erased: forgetListsWith,
  },
];
