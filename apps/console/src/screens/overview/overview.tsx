import { useDesk } from '../../desk/desk';
import { Screen } from '../../shell/screen';
import { useWords } from '../../words/words';
import { FailedLetters } from './failed-letters';

/** What waits for somebody, each with the way to it. */
export function Overview() {
  const { t, formats } = useWords();
  const { edition, may } = useDesk();
  const days = `${formats.day(edition.startsOn, undefined, 'short')} – ${formats.day(edition.endsOn, undefined, 'long')}`;
  return (
    <Screen title={t('overview.title')} lead={days}>
      <div className="cols">{may('letters') && <FailedLetters />}</div>
    </Screen>
  );
}
