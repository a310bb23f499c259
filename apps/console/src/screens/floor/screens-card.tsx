import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { Faults } from '../../parts/faults';
import { useWords } from '../../words/words';

/** Addresses for the screen in the room and for the booths: made, shown once, taken back. */
export function ScreensCard({ code }: { code: string }) {
  const { t, formats, language } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const path = { edition: edition.code, code };
  const queryKey = [edition.code, 'round-tables', 'screens', code];
  const { data } = useQuery({
    queryKey,
    queryFn: () =>
      answerOf(api.GET('/api/v1/editions/{edition}/round-tables/{code}/floor/screens', { params: { path } })),
  });
  const make = useMutation({
    mutationFn: (kind: 'room' | 'interpreters') =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/round-tables/{code}/floor/screens', {
          params: { path, query: { lang: language } },
          body: { kind },
        }),
      ),
    onSuccess: ({ screens }) => questions.setQueryData(queryKey, { screens }),
  });
  const end = useMutation({
    mutationFn: (id: string) =>
      answerOf(
        api.DELETE('/api/v1/editions/{edition}/round-tables/{code}/floor/screens/{id}', {
          params: { path: { ...path, id } },
        }),
      ),
    onSuccess: (left) => {
      make.reset();
      questions.setQueryData(queryKey, left);
    },
  });
  return (
    <section className="card stack tight" aria-labelledby="screens">
      <h2 id="screens">{t('floor.screens')}</h2>
      <p className="soft">{t('floor.screens-what')}</p>
      <Faults fault={make.error ?? end.error} />
      <ul className="stack tight">
        {data?.screens.map(({ id, kind, madeAt }) => (
          <li key={id} className="row">
            <span>
              {t(`floor.kinds.${kind}`)}{' '}
              <span className="soft">{t('floor.since', { when: formats.dateTime(madeAt, edition.timeZone) })}</span>
            </span>
            <button type="button" className="plain link end" onClick={() => end.mutate(id)}>
              {t('floor.take-back')}
            </button>
          </li>
        ))}
      </ul>
      {make.data && (
        <p className="note" role="status">
          {t('floor.made')}:{' '}
          <a href={make.data.address} target="_blank" rel="noreferrer" dir="ltr">
            {make.data.address}
          </a>
        </p>
      )}
      <p className="row">
        {(['room', 'interpreters'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            className="btn alt"
            onClick={() => {
              if (!make.isPending) make.mutate(kind);
            }}
          >
            {t(`floor.make.${kind}`)}
          </button>
        ))}
      </p>
    </section>
  );
}
