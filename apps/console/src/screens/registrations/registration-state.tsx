import { State, type StateShape } from '../../parts/state';
import { useWords } from '../../words/words';
import { useDesk } from '../../desk/desk';
import { decisionClock } from './decision-clock';
import type { Registration, Status } from './registrations-question';

const SHAPES: Record<Status, StateShape> = {
  submitted: 'wait',
  'under-review': 'half',
  waiting: 'wait',
  approved: 'ok',
  rejected: 'no',
  withdrawn: 'no',
  expired: 'no',
};

/** The clock of a registration that is promised a decision; undefined for the others. */
export function useDecisionClock(registration: Pick<Registration, 'status' | 'provenAt' | 'decisionDueAt'>) {
  const { edition } = useDesk();
  const { status, provenAt, decisionDueAt } = registration;
  if (status !== 'under-review' || !provenAt || !decisionDueAt) return undefined;
  return decisionClock(provenAt, decisionDueAt, new Date(), edition.timeZone);
}

/** Where a registration stands; one whose answer is due today or overdue says so instead. */
export function RegistrationState({ registration }: { registration: Registration }) {
  const { t } = useWords();
  const clock = useDecisionClock(registration);
  if (clock && clock.today >= clock.days.length) return <State shape="warn">{t('registrations.late')}</State>;
  if (clock && clock.today === clock.days.length - 1) return <State shape="warn">{t('registrations.today')}</State>;
  return <State shape={SHAPES[registration.status]}>{t(`registrations.statuses.${registration.status}`)}</State>;
}
