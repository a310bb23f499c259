import { useQueryClient } from '@tanstack/react-query';
import { answerOf, api, ifMatch } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { useDraft } from '../../parts/draft';
import { EditForm } from '../../parts/edit-form';
import { errorOf } from '../../parts/faults';
import { InstantField } from '../../parts/instant-field';
import { useSaving } from '../../parts/saving';
import { SixLanguages } from '../../parts/six-languages';
import { useWords } from '../../words/words';
import { type Call, callsQuestion } from './calls';

const DATES = ['opensAt', 'closesAt', 'answersBy'] as const;

/** Dates and words of a call. */
export function EditCall({ call }: { call: Call }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const draft = useDraft(call);
  const reread = async () => {
    await questions.invalidateQueries({ queryKey: [edition.code, 'calls'] });
    const { calls } = await questions.fetchQuery(callsQuestion(edition.code));
    return calls.find(({ kind }) => kind === call.kind)!;
  };
  const saving = useSaving<Call>({
    draft,
    send: ({ kind: _, state: __, version: ___, ...changes }, base) =>
      answerOf(
        api.PATCH('/api/v1/editions/{edition}/consultation/calls/{kind}', {
          params: { path: { edition: edition.code, kind: call.kind }, header: ifMatch(base) },
          body: changes,
        }),
      ),
    reread,
    onSaved: () => void questions.invalidateQueries({ queryKey: [edition.code, 'calls'] }),
  });
  return (
    <EditForm
      label={t('calls.change')}
      draft={draft}
      saving={saving}
      labelOf={(field) =>
        DATES.some((date) => date === field) ? t(`calls.${field as (typeof DATES)[number]}`) : field
      }
    >
      <div className="cols">
        {DATES.map((field) => (
          <InstantField
            key={field}
            name={field}
            label={t(`calls.${field}`)}
            error={errorOf(saving.fault, field)}
            zone={edition.timeZone}
            value={draft.values[field]}
            onChange={(instant) => instant && draft.set(field, instant)}
          />
        ))}
      </div>
      <SixLanguages
        name="names"
        legend={t('calls.names')}
        value={draft.values.names}
        onChange={(names) => draft.set('names', names)}
        fault={saving.fault}
      />
      <SixLanguages
        name="intro"
        legend={t('calls.intro')}
        rows={2}
        value={draft.values.intro}
        onChange={(intro) => draft.set('intro', intro)}
        fault={saving.fault}
      />
    </EditForm>
  );
}
