import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, ifMatch, type AnswerOf } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { useDraft } from '../../parts/draft';
import { EditForm } from '../../parts/edit-form';
import { errorOf } from '../../parts/faults';
import { NumberInput } from '../../parts/inputs';
import { useSaving } from '../../parts/saving';
import { useWords } from '../../words/words';

type Retention = AnswerOf<'/api/v1/editions/{edition}/retention', 'get'>;
type Kind = Retention['periods'][number]['kind'];
type Days = Record<Kind, number> & { version: number };

const retentionQuestion = (edition: string) => ({
  queryKey: [edition, 'retention'],
  queryFn: () => answerOf(api.GET('/api/v1/editions/{edition}/retention', { params: { path: { edition } } })),
});

/** How long what is kept. The page "What we keep and why" and the nightly run obey the same numbers. */
export function RetentionPart() {
  const { edition } = useDesk();
  const { data } = useQuery(retentionQuestion(edition.code));
  return data ? <RetentionForm retention={data} /> : null;
}

function RetentionForm({ retention }: { retention: Retention }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const question = retentionQuestion(edition.code);
  const path = { edition: edition.code };
  const draft = useDraft(daysOf(retention));
  const saving = useSaving({
    draft,
    send: async ({ version: _, ...body }, read) => {
      const params = { path, header: ifMatch(read) };
      const saved = await answerOf(api.PATCH('/api/v1/editions/{edition}/retention', { params, body }));
      questions.setQueryData(question.queryKey, saved);
      return daysOf(saved);
    },
    reread: async () => daysOf(await questions.fetchQuery({ ...question, staleTime: 0 })),
  });
  return (
    <section className="card stack" aria-labelledby="retention">
      <h2 id="retention">{t('retention.title')}</h2>
      <p className="soft">{t('retention.lead', { day: formats.day(retention.registrationsUntil) })}</p>
      <EditForm
        label={t('retention.title')}
        draft={draft}
        saving={saving}
        labelOf={(field) => (field === 'version' ? '' : t(`retention.kinds.${field}`))}
        save={t('retention.save')}
      >
        <div className="cols tight">
          {retention.periods.map(({ kind, least, most }) => (
            <NumberInput
              key={kind}
              name={`periods/${kind}`}
              label={t(`retention.kinds.${kind}`)}
              hint={t('retention.range', { least, most })}
              error={errorOf(saving.fault, `periods/${kind}`)}
              value={draft.values[kind]}
              onChange={(days) => draft.set(kind, days)}
            />
          ))}
        </div>
      </EditForm>
      {retention.removals.length > 0 && (
        <ul className="stack tight soft">
          {retention.removals.map(({ kind, at, removed }) => (
            <li key={kind}>
              {t('retention.removed', { what: t(`retention.removals.${kind}`), count: removed })}{' '}
              {formats.dateTime(at, edition.timeZone)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function daysOf({ periods, version }: Retention): Days {
  const days = Object.fromEntries(periods.map(({ kind, days: count }) => [kind, count])) as Record<Kind, number>;
  return { ...days, version };
}
