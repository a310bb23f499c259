import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useDesk } from '../../desk/desk';
import { DataTable } from '../../parts/data-table';
import { Empty } from '../../parts/empty';
import { SearchField } from '../../parts/search-field';
import { State } from '../../parts/state';
import { ProblemNote } from '../../shell/problem-note';
import { Screen } from '../../shell/screen';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { delegationsQuestion, type DelegationRow } from './delegations-question';
import { NewNomination } from './new-nomination';
import { Nominations } from './nominations';

/** Every delegation with its numbers; beside it what waits for the secretariat. */
export function Delegations() {
  const { t, language } = useWords();
  const { edition, roles } = useDesk();
  const { q = '' } = useSearch({ from: '/$edition/delegations' });
  const navigate = useNavigate({ from: '/$edition/delegations' });
  const question = delegationsQuestion(edition.code, language, q);
  const { data, error, refetch } = useQuery({ ...question, placeholderData: keepPreviousData });
  const isSecretariat = roles.includes('secretariat');
  return (
    <Screen
      title={t('places.delegations')}
      lead={data && q === '' && t('delegations.lead', { count: data.delegations.length })}
    >
      {error && <ProblemNote fault={error} retry={() => void refetch()} />}
      <div className="split">
        <div className="stack">
          <SearchField
            label={t('delegations.find')}
            value={q}
            onChange={(text) => void navigate({ search: { q: text || undefined }, replace: true })}
          />
          {!data && !error && <Waiting />}
          {data && <List delegations={data.delegations} q={q} />}
        </div>
        <div className="stack">
          <Nominations mayDecide={isSecretariat} />
          {isSecretariat && <NewNomination />}
        </div>
      </div>
    </Screen>
  );
}

function List({ delegations, q }: { delegations: DelegationRow[]; q: string }) {
  const { t } = useWords();
  if (delegations.length === 0 && q !== '') return <p role="status">{t('delegations.not-found', { q })}</p>;
  if (delegations.length === 0)
    return (
      <Empty title={t('delegations.none')}>
        <p>{t('delegations.none-how')}</p>
      </Empty>
    );
  const heads = ['name', 'kind', 'focal-points', 'on-site', 'approved', 'undecided'] as const;
  return (
    <DataTable label={t('places.delegations')} heads={heads.map((head) => t(`delegations.${head}`))}>
      {delegations.map((delegation) => (
        <Row key={delegation.id} delegation={delegation} />
      ))}
    </DataTable>
  );
}

function Row({ delegation }: { delegation: DelegationRow }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const { id, title, kind, focalPoints, used, quota, approved, undecided } = delegation;
  return (
    <tr>
      <td>
        <Link to="/$edition/delegations/$id" params={{ edition: edition.code, id }}>
          <b>
            <bdi>{title}</bdi>
          </b>
        </Link>
      </td>
      <td>{t(`delegations.${kind}`)}</td>
      <td>
        {focalPoints > 0 ? formats.number(focalPoints) : <State shape="warn">{t('delegations.no-focal-point')}</State>}
      </td>
      <td className="num">{quota === null ? formats.number(used) : t('delegations.of-quota', { used, quota })}</td>
      <td className="num">{formats.number(approved)}</td>
      <td className="num">{formats.number(undecided)}</td>
    </tr>
  );
}
