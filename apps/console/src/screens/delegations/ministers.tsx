import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../desk/desk';
import { useCountries } from '../../desk/lists';
import { DataTable } from '../../parts/data-table';
import { Empty } from '../../parts/empty';
import { ProblemNote } from '../../shell/problem-note';
import { Screen } from '../../shell/screen';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { ministersQuestion } from './delegations-question';
import { MemberState } from './member-state';
import { MemberName } from './members-table';

/** Those whom focal points registered, for accreditation and protocol. */
export function Ministers() {
  const { t } = useWords();
  const { edition } = useDesk();
  const countries = useCountries();
  const { data, error, refetch } = useQuery(ministersQuestion(edition.code));
  const heads = ['member', 'in-delegation', 'country', 'state'] as const;
  return (
    <Screen title={t('places.ministers')} lead={t('delegations.ministers-lead')}>
      {error && <ProblemNote fault={error} retry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.ministers.length === 0 && <Empty title={t('delegations.ministers-none')} />}
      {data && data.ministers.length > 0 && (
        <DataTable label={t('places.ministers')} heads={heads.map((head) => t(`delegations.${head}`))}>
          {data.ministers.map((minister) => (
            <tr key={minister.registrationId}>
              <td>
                <MemberName member={minister} />
              </td>
              <td>
                <bdi>{minister.function}</bdi>
              </td>
              <td>{countries.nameOf(minister.country)}</td>
              <td>
                <MemberState status={minister.status} />
              </td>
            </tr>
          ))}
        </DataTable>
      )}
    </Screen>
  );
}
