import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, ifMatch } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { useDraft } from '../../parts/draft';
import { EditForm } from '../../parts/edit-form';
import { errorOf } from '../../parts/faults';
import { Select, TextInput } from '../../parts/inputs';
import { useSaving } from '../../parts/saving';
import { SidePanel } from '../../parts/side-panel';
import { instantOf } from '../../parts/zoned';
import { useWords } from '../../words/words';
import { peopleQuestion, personQuestion, type PersonConstraint } from './constraint-questions';
import { SpanFields } from './span-fields';
import { HOURS, useSpanWords } from './span-words';

type Window = PersonConstraint['windows'][number];
const KINDS = ['available', 'present'] as const;

/** One person's windows and the zone of their clock. */
export function PersonPanel({ personId, close }: { personId: string; close(): void }) {
  const { edition } = useDesk();
  const { data } = useQuery(personQuestion(edition.code, personId));
  return data ? <PersonForm key={personId} known={data} close={close} /> : null;
}

function PersonForm({ known, close }: { known: PersonConstraint; close(): void }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const spanWords = useSpanWords();
  const questions = useQueryClient();
  const question = personQuestion(edition.code, known.personId);
  const draft = useDraft<PersonConstraint>(known);
  const { values, set } = draft;
  const saving = useSaving({
    draft,
    send: (_, base) => {
      const params = { path: { edition: edition.code, personId: known.personId }, header: ifMatch(base) };
      const body = { timeZone: values.timeZone || null, windows: values.windows };
      return answerOf(api.PUT('/api/v1/editions/{edition}/person-constraints/{personId}', { params, body }));
    },
    reread: () => questions.fetchQuery({ ...question, staleTime: 0 }),
    onSaved: (saved) => {
      questions.setQueryData(question.queryKey, saved);
      void questions.invalidateQueries({ queryKey: peopleQuestion(edition.code).queryKey, exact: true });
    },
  });
  const change = (at: number, part: Partial<Window>) =>
    set(
      'windows',
      values.windows.map((one, place) => (place === at ? { ...one, ...part } : one)),
    );
  const add = () => {
    const [startsAt, endsAt] = [HOURS.morning, HOURS.evening].map((time) =>
      instantOf(edition.startsOn, time, edition.timeZone),
    );
    set('windows', [...values.windows, { kind: 'available', startsAt, endsAt }]);
  };
  return (
    <SidePanel title={<bdi>{known.name}</bdi>} below={<bdi>{known.organization}</bdi>} close={close}>
      <EditForm
        label={known.name}
        draft={draft}
        saving={saving}
        labelOf={(field) => t(field === 'timeZone' ? 'constraints.people.zone' : 'constraints.when')}
        show={(field, value) =>
          field === 'windows'
            ? (value as Window[]).map((one) => `${t(`constraints.people.${one.kind}`)}: ${spanWords(one)}`).join(' · ')
            : String(value ?? '')
        }
      >
        <p className="soft">{t('constraints.people.windows-hint')}</p>
        {values.windows.map((window, at) => (
          <fieldset key={at} className="stack tight boxed">
            <legend>{t('constraints.people.window', { number: at + 1 })}</legend>
            <Select
              name={`windows/${at}/kind`}
              label={t('constraints.people.kind')}
              choices={KINDS.map((kind) => ({ value: kind, label: t(`constraints.people.${kind}`) }))}
              value={window.kind}
              onChange={(kind) => change(at, { kind: kind as Window['kind'] })}
            />
            <SpanFields span={window} set={(field, instant) => instant && change(at, { [field]: instant })} />
            {errorOf(saving.fault, `windows/${at}/endsAt`) && (
              <p className="err">{errorOf(saving.fault, `windows/${at}/endsAt`)}</p>
            )}
            <p>
              <button
                type="button"
                className="btn alt"
                onClick={() =>
                  set(
                    'windows',
                    values.windows.filter((_, place) => place !== at),
                  )
                }
              >
                {t('constraints.people.remove-window', { number: at + 1 })}
              </button>
            </p>
          </fieldset>
        ))}
        <p>
          <button type="button" className="btn alt" onClick={add}>
            {t('constraints.people.add-window')}
          </button>
        </p>
        <TextInput
          name="timeZone"
          dir="ltr"
          label={t('constraints.people.zone')}
          hint={t('constraints.people.zone-hint')}
          list="zones"
          error={errorOf(saving.fault, 'timeZone')}
          value={values.timeZone ?? ''}
          onChange={(timeZone) => set('timeZone', timeZone || null)}
        />
        <datalist id="zones">
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      </EditForm>
    </SidePanel>
  );
}
