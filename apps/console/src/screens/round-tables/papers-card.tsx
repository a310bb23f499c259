import { useDesk } from '../../desk/desk';
import { useWords } from '../../words/words';
import type { RoundTable } from './round-tables-question';

/** What is printed: for the podium, the tables and those who speak. */
export function PapersCard({ table }: { table: RoundTable }) {
  const { t, language } = useWords();
  const { edition } = useDesk();
  const papers = `/api/v1/editions/${edition.code}/round-tables/${table.code}/papers`;
  return (
    <section className="card stack" aria-labelledby="papers">
      <h2 id="papers">{t('papers.title')}</h2>
      <p className="soft">{t('papers.what')}</p>
      <p className="row">
        {(['running-order', 'nameplates'] as const).map((paper) => (
          <a
            key={paper}
            className="btn alt"
            href={`${papers}/${paper}.pdf?lang=${language}`}
            target="_blank"
            rel="noreferrer"
          >
            {t(`papers.${paper}`)}
          </a>
        ))}
      </p>
    </section>
  );
}

/** The link to the brief of one speaker. */
export function BriefLink({ code, request, name }: { code: string; request: string; name: string }) {
  const { t, language } = useWords();
  const { edition } = useDesk();
  const address = `/api/v1/editions/${edition.code}/round-tables/${code}/papers/briefs/${request}/brief.pdf?lang=${language}`;
  return (
    <a href={address} target="_blank" rel="noreferrer" aria-label={t('papers.brief-of', { name })}>
      {t('papers.brief')}
    </a>
  );
}
