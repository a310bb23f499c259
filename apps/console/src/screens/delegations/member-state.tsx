import { State, type StateShape } from '../../parts/state';
import { useWords } from '../../words/words';
import type { Member } from './delegations-question';

const SHAPES: Record<Member['status'], StateShape> = {
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

/** Where a member's registration stands. */
export function MemberState({ status }: Pick<Member, 'status'>) {
  const { t } = useWords();
  return <State shape={SHAPES[status]}>{t(`registrations.statuses.${status}`)}</State>;
}
