import { Screen } from '../../shell/screen';
import { useWords } from '../../words/words';
import { ConsentTexts } from './consent-texts';
import { PurgeRuns } from './purge-runs';
import { RetentionPart } from './retention-part';

/** What the edition promises about people's data: how long it is kept, and the words that they agree to. */
export function Privacy() {
  const { t } = useWords();
  return (
    <Screen title={t('places.privacy')}>
      <RetentionPart />
      <PurgeRuns />
      <ConsentTexts />
    </Screen>
  );
}
