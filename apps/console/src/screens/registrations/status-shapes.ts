import type { StateShape } from '../../parts/state';
import type { Status } from './registrations-question';

/** The shape that stands before each status. */
export const STATUS_SHAPES: Record<Status, StateShape> = {
  submitted: 'wait',
  'under-review': 'half',
  'information-requested': 'wait',
  waiting: 'wait',
  offered: 'wait',
  approved: 'ok',
  attended: 'ok',
  rejected: 'no',
  withdrawn: 'no',
  expired: 'no',
  replaced: 'no',
};
