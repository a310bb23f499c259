import { answerOf, api, ifMatch } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { useDraft } from '../../parts/draft';
import { EditForm } from '../../parts/edit-form';
import { errorOf } from '../../parts/faults';
import { InstantField } from '../../parts/instant-field';
import { NumberInput } from '../../parts/inputs';
import { useSaving } from '../../parts/saving';
import { useWords } from '../../words/words';
import type { TableProps } from './round-table';
import type { RoundTable } from './round-tables-question';

const settingsOf = ({ minutesPerSpeaker, requestsCloseAt, version }: RoundTable) => ({
  minutesPerSpeaker,
  requestsCloseAt,
  version,
});

/** Minutes for each speaker, and until when one may ask for the floor. */
export function ListSettings({ table, changed, reread }: TableProps) {
  const { t, language, formats } = useWords();
  const { edition } = useDesk();
  const draft = useDraft(settingsOf(table));
  const saving = useSaving({
    draft,
    send: async (changes, read) => {
      const saved = await answerOf(
        api.PATCH('/api/v1/editions/{edition}/round-tables/{code}', {
          params: {
            path: { edition: edition.code, code: table.code },
            query: { lang: language },
            header: ifMatch(read),
          },
          body: { minutesPerSpeaker: changes.minutesPerSpeaker, requestsCloseAt: changes.requestsCloseAt },
        }),
      );
      changed(saved);
      return settingsOf(saved);
    },
    reread: async () => settingsOf(await reread()),
  });
  return (
    <section className="card stack" aria-labelledby="settings">
      <h2 id="settings">{t('round-tables.settings')}</h2>
      <EditForm
        label={t('round-tables.settings')}
        draft={draft}
        saving={saving}
        labelOf={(field) =>
          t(field === 'requestsCloseAt' ? 'round-tables.requestsCloseAt' : 'round-tables.minutesPerSpeaker')
        }
        show={(field, value) => (field === 'requestsCloseAt' ? formats.dateTime(String(value), edition.timeZone) : '')}
        save={t('round-tables.save-settings')}
      >
        <NumberInput
          name="minutesPerSpeaker"
          label={t('round-tables.minutesPerSpeaker')}
          error={errorOf(saving.fault, 'minutesPerSpeaker')}
          value={draft.values.minutesPerSpeaker}
          onChange={(minutes) => draft.set('minutesPerSpeaker', minutes)}
        />
        <InstantField
          name="requestsCloseAt"
          label={t('round-tables.requestsCloseAt')}
          error={errorOf(saving.fault, 'requestsCloseAt')}
          value={draft.values.requestsCloseAt}
          zone={edition.timeZone}
          onChange={(instant) => draft.set('requestsCloseAt', instant)}
        />
      </EditForm>
    </section>
  );
}
