import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, ifMatch } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { useDraft } from '../../parts/draft';
import { EditForm } from '../../parts/edit-form';
import { errorOf } from '../../parts/faults';
import { NumberInput } from '../../parts/inputs';
import { useSaving } from '../../parts/saving';
import { ProblemNote } from '../../shell/problem-note';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { walkingQuestion, type WalkingTimes } from './constraint-questions';

/** Minutes from room to room; a pair that is left empty takes the general number. */
export function WalkingPart() {
  const { edition } = useDesk();
  const { data, error, refetch } = useQuery(walkingQuestion(edition.code));
  if (error) return <ProblemNote fault={error} retry={() => void refetch()} />;
  return data ? <WalkingForm known={data} /> : <Waiting />;
}

function WalkingForm({ known }: { known: WalkingTimes }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const question = walkingQuestion(edition.code);
  const draft = useDraft<WalkingTimes>(known);
  const { values, set } = draft;
  const saving = useSaving({
    draft,
    send: (_, base) => {
      const { withinBuilding, betweenBuildings, walks } = values;
      const body = { withinBuilding, betweenBuildings, walks };
      const params = { path: { edition: edition.code }, header: ifMatch(base) };
      return answerOf(api.PUT('/api/v1/editions/{edition}/walking-times', { params, body }));
    },
    reread: () => questions.fetchQuery({ ...question, staleTime: 0 }),
    onSaved: (saved) => questions.setQueryData(question.queryKey, saved),
  });
  const labels = { walks: 'pairs', withinBuilding: 'within', betweenBuildings: 'between' } as const;
  return (
    <section className="card stack" aria-label={t('constraints.walking.title')}>
      <p className="soft">{t('constraints.walking.what')}</p>
      <EditForm
        label={t('constraints.walking.title')}
        draft={draft}
        saving={saving}
        labelOf={(field) => t(`constraints.walking.${labels[field as keyof typeof labels] ?? 'title'}`)}
        show={(field, value) => (field === 'walks' ? pairsOf(value as WalkingTimes['walks']) : String(value))}
      >
        <div className="cols tight">
          {(['withinBuilding', 'betweenBuildings'] as const).map((field) => (
            <NumberInput
              key={field}
              name={field}
              label={t(`constraints.walking.${labels[field]}`)}
              error={errorOf(saving.fault, field)}
              value={values[field]}
              onChange={(minutes) => set(field, minutes)}
            />
          ))}
        </div>
        <fieldset className="stack tight">
          <legend>{t('constraints.walking.pairs')}</legend>
          <p className="hint">
            {t(values.buildings.length < 2 ? 'constraints.walking.one-building' : 'constraints.walking.pairs-hint')}
          </p>
          <div className="cols tight">
            {everyPair(values.buildings).map(([from, to]) => {
              const at = values.walks.findIndex((walk) => isBetween(walk, from, to));
              return (
                <NumberInput
                  key={`${from}\n${to}`}
                  name={at === -1 ? `${from} ${to}` : `walks/${at}/minutes`}
                  label={t('constraints.walking.pair', { from, to })}
                  error={at === -1 ? undefined : errorOf(saving.fault, `walks/${at}/minutes`)}
                  value={values.walks[at]?.minutes ?? null}
                  onChange={(minutes) => set('walks', withWalk(values.walks, from, to, minutes))}
                />
              );
            })}
          </div>
        </fieldset>
      </EditForm>
    </section>
  );
}

type Walk = WalkingTimes['walks'][number];

const isBetween = (walk: Walk, one: string, other: string) =>
  (walk.from === one && walk.to === other) || (walk.from === other && walk.to === one);

function everyPair(buildings: readonly string[]): Array<[string, string]> {
  return buildings.flatMap((from, at) => buildings.slice(at + 1).map((to): [string, string] => [from, to]));
}

/** An emptied field means the general number again. */
function withWalk(walks: readonly Walk[], from: string, to: string, minutes: number): Walk[] {
  const others = walks.filter((walk) => !isBetween(walk, from, to));
  return Number.isNaN(minutes) ? others : [...others, { from, to, minutes }];
}

const pairsOf = (walks: readonly Walk[]) =>
  walks.map(({ from, to, minutes }) => `${from} – ${to}: ${minutes}`).join(', ');
