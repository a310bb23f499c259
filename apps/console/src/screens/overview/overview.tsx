import { useDesk } from '../../desk/desk';
import { Screen } from '../../shell/screen';
import { useWords } from '../../words/words';
import { FailedLetters } from './failed-letters';
import { ProgrammeCards, Unanswered } from './programme-cards';
import { RoundTablesCard } from './round-tables-card';
import { Undecided } from './undecided';

/** What waits for somebody, each with the way to it; only what one's roles work with. */
export function Overview() {
  const { t, formats } = useWords();
  const { edition, may } = useDesk();
  return (
    <Screen title={t('overview.title')} lead={formats.daySpan(edition.startsOn, edition.endsOn)}>
      <div className="cols top-aligned">
        {may('registrations') && <Undecided />}
        {may('sessions') && <Unanswered />}
        {may('sessions') && <ProgrammeCards />}
        {may('round-tables') && <RoundTablesCard />}
        {may('letters') && <FailedLetters />}
      </div>
    </Screen>
  );
}
