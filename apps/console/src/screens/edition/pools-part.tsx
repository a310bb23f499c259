import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, type AnswerOf } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { categoriesQuestion, useCategories } from '../../desk/lists';
import { DataTable } from '../../parts/data-table';
import { ProblemNote } from '../../shell/problem-note';
import { useWords } from '../../words/words';

type Pool = AnswerOf<'/api/v1/editions/{edition}/seat-pools', 'get'>['pools'][number];

const poolsQuestion = (edition: string) => ({
  queryKey: [edition, 'registrations', 'seat-pools'],
  queryFn: () => answerOf(api.GET('/api/v1/editions/{edition}/seat-pools', { params: { path: { edition } } })),
});

/** Every pool of seats: general ones, and those of categories with seats of their own. One that is not open yet counts nobody. */
export function PoolsPart() {
  const { t } = useWords();
  const { edition } = useDesk();
  const { data } = useQuery(poolsQuestion(edition.code));
  const categories = useQuery(categoriesQuestion(edition.code));
  if (!data || !categories.data) return null;
  const owns = categories.data.categories.filter(({ hasOwnSeats }) => hasOwnSeats);
  const possible = [
    { mode: 'on-site' as const, category: '' },
    { mode: 'remote' as const, category: '' },
    ...owns.flatMap(({ code, modes }) => modes.map((mode) => ({ mode, category: code }))),
  ];
  const isIn = (pools: Array<Pick<Pool, 'mode' | 'category'>>, one: Pick<Pool, 'mode' | 'category'>) =>
    pools.some(({ mode, category }) => mode === one.mode && category === one.category);
  const closed = possible
    .filter((one) => !isIn(data.pools, one))
    .map((one) => ({ ...one, capacity: 0, taken: 0, free: 0, inLine: 0, offered: 0 }));
  return (
    <section className="card stack" aria-labelledby="pools">
      <h2 id="pools">{t('edition.pools.title')}</h2>
      <p className="soft">{t('edition.pools.hint')}</p>
      <DataTable
        label={t('edition.pools.title')}
        heads={(['pool', 'capacity', 'taken', 'offered', 'in-line'] as const).map((head) => t(`edition.pools.${head}`))}
      >
        {[...data.pools, ...closed].map((pool) => (
          <PoolLine
            key={`${pool.mode} ${pool.category} ${pool.capacity}`}
            pool={pool}
            isOpen={isIn(data.pools, pool)}
          />
        ))}
      </DataTable>
    </section>
  );
}

function PoolLine({ pool, isOpen }: { pool: Pool; isOpen: boolean }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const { nameOf } = useCategories();
  const questions = useQueryClient();
  const { mode, category, capacity, taken, offered, inLine } = pool;
  const [typed, type] = useState(isOpen ? String(capacity) : '');
  const name = `${t(`registrations.modes.${mode}`)} · ${category ? nameOf(category) : t('edition.pools.general')}`;
  const save = useMutation({
    mutationFn: () =>
      answerOf(
        api.PUT('/api/v1/editions/{edition}/seat-pools/{mode}/{category}', {
          params: {
            path: { edition: edition.code, mode, category: category || 'general' },
            header: { 'If-Match': `"v${capacity}"` },
          },
          body: { capacity: Number(typed) },
        }),
      ),
    onSettled: async (pools) => {
      if (pools) questions.setQueryData(poolsQuestion(edition.code).queryKey, pools);
      else await questions.invalidateQueries({ queryKey: poolsQuestion(edition.code).queryKey });
      await questions.invalidateQueries({ queryKey: [edition.code, 'registrations', 'numbers'] });
    },
  });
  return (
    <tr>
      <th scope="row">
        {name}
        {!isOpen && <p className="soft">{t('edition.pools.closed')}</p>}
      </th>
      <td>
        <form
          className="row tight"
          onSubmit={(event) => {
            event.preventDefault();
            if (!save.isPending) save.mutate();
          }}
        >
          <input
            className="in num"
            inputMode="numeric"
            dir="ltr"
            size={6}
            required
            pattern="\d{1,7}"
            aria-label={t('edition.pools.capacity-of', { pool: name })}
            value={typed}
            onChange={(event) => type(event.target.value)}
          />
          <button className="btn alt">{t(isOpen ? 'editing.save' : 'edition.pools.open')}</button>
        </form>
        {save.error && <ProblemNote fault={save.error} />}
      </td>
      <td className="num">{formats.number(taken)}</td>
      <td className="num">{formats.number(offered)}</td>
      <td className="num">{formats.number(inLine)}</td>
    </tr>
  );
}
