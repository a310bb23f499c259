import { useMutation } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { Faults } from '../../parts/faults';
import { useWords } from '../../words/words';
import type { Statement } from './statements-question';

/** An address at which the delegation hands in by itself: made, shown once, taken back. */
export function LinkCard({ code, statement, changed }: { code: string; statement: Statement; changed(): void }) {
  const { t, language } = useWords();
  const { edition } = useDesk();
  const path = { edition: edition.code, code, request: statement.requestId };
  const route = '/api/v1/editions/{edition}/round-tables/{code}/statements/{request}/links' as const;
  const make = useMutation({
    mutationFn: () => answerOf(api.POST(route, { params: { path, query: { lang: language } } })),
    onSuccess: changed,
  });
  const end = useMutation({
    mutationFn: () => answerOf(api.DELETE(route, { params: { path } })),
    onSuccess: () => {
      make.reset();
      changed();
    },
  });
  return (
    <section className="stack tight" aria-labelledby="link">
      <h3 id="link">{t('statements.link')}</h3>
      <p className="soft">{t('statements.link-what')}</p>
      <Faults fault={make.error ?? end.error} />
      {make.data && (
        <p className="note" role="status">
          {t('floor.made')}:{' '}
          <a href={make.data.address} target="_blank" rel="noreferrer" dir="ltr">
            {make.data.address}
          </a>
        </p>
      )}
      <p className="row">
        <button type="button" className="btn alt" onClick={() => !make.isPending && make.mutate()}>
          {t('statements.make-link')}
        </button>
        {(statement.links > 0 || make.data) && (
          <button type="button" className="plain link" onClick={() => !end.isPending && end.mutate()}>
            {t('statements.end-links')}
          </button>
        )}
      </p>
    </section>
  );
}
