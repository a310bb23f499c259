import { Navigate } from '@tanstack/react-router';
import { useDesk } from '../../desk/desk';
import { Screen } from '../../shell/screen';
import { useWords } from '../../words/words';
import { QueueAges } from '../numbers/queue-ages';
import { FailedLetters } from './failed-letters';
import { ProgrammeCards, Unanswered } from './programme-cards';
import { RoundTablesCard } from './round-tables-card';
import { Undecided } from './undecided';

/** What waits for somebody, each with the way to it; only what one's roles work with. Whoever works only at the door, or only reviews, goes there. */
export function Overview() {
  const { t, formats } = useWords();
  const { edition, may } = useDesk();
  if (!may('overview')) {
    const to = may('door') ? '/$edition/door' : '/$edition/review';
    return <Navigate to={to} params={{ edition: edition.code }} replace />;
  }
  return (
    <Screen title={t('overview.title')} lead={formats.daySpan(edition.startsOn, edition.endsOn)}>
      <div className="cols top-aligned">
        {may('registrations') && <Undecided />}
        {may('sessions') && <Unanswered />}
        {may('sessions') && <ProgrammeCards />}
        {may('round-tables') && <RoundTablesCard />}
        {may('letters') && <FailedLetters />}
      </div>
      {may('registrations') && <QueueAges />}
    </Screen>
  );
}
