import { State } from '../../parts/state';
import { useWords } from '../../words/words';
import { STATUS_SHAPES } from '../registrations/status-shapes';
import type { Member } from './delegations-question';

/** Where a member's registration stands. */
export function MemberState({ status }: Pick<Member, 'status'>) {
  const { t } = useWords();
  return <State shape={STATUS_SHAPES[status]}>{t(`registrations.statuses.${status}`)}</State>;
}
