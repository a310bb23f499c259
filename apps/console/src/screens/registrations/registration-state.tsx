import { State } from '../../parts/state';
import { useWords } from '../../words/words';
import { useDesk } from '../../desk/desk';
import { decisionClock } from './decision-clock';
import type { Registration } from './registrations-question';
import { STATUS_SHAPES } from './status-shapes';

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
  const { status, decider, place } = registration;
  if (clock && clock.today >= clock.days.length) return <State shape="warn">{t('registrations.late')}</State>;
  if (clock && clock.today === clock.days.length - 1) return <State shape="warn">{t('registrations.today')}</State>;
  if (status === 'under-review' && decider === 'focal-point') {
    return <State shape="wait">{t('registrations.with-focal-point')}</State>;
  }
  if (status === 'waiting' && place !== null) {
    return <State shape="wait">{t('registrations.place-in-line', { place })}</State>;
  }
  return <State shape={STATUS_SHAPES[status]}>{t(`registrations.statuses.${status}`)}</State>;
}
