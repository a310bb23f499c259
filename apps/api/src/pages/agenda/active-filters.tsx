import { criteriaIn, queryString, type AgendaQuery, type Criterion } from './agenda-query.js';
import type { Agenda } from './agenda-reader.js';
import { choicesOf } from './find-form.js';

interface Props {
  agenda: Agenda;
  query: AgendaQuery;
  /** The page that is narrowed: `/agenda` or one of its days, below the edition and language. */
  path: string;
}

/** What the list is narrowed to, each with a link that takes it away. */
export function ActiveFilters({ agenda, query, path }: Props) {
  const { t, home } = agenda.words;
  const active = criteriaIn(query);
  if (active.length === 0) return null;
  const labels = new Map(choicesOf(agenda).map(([name, options]) => [name, new Map(options)]));
  const shown = (name: Criterion) => {
    if (name === 'q') return t('agenda:filter.words', { words: query.q! });
    const value = labels.get(name)?.get(query[name]!) ?? query[name]!;
    return t('agenda:filter.is', { name: t(`agenda:filter.${name}`), value });
  };
  return (
    <ul className="row" aria-label={t('agenda:filter.active')}>
      {active.map((name) => (
        <li key={name}>
          <a className="btn alt" href={`${home}${path}${queryString(query, name)}`}>
            <span className="vh">{t('agenda:filter.remove')} </span>
            <bdi>{shown(name)}</bdi>
            <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      {active.length > 1 && (
        <li>
          <a href={`${home}${path}`}>{t('agenda:filter.remove-all')}</a>
        </li>
      )}
    </ul>
  );
}
