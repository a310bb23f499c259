import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useDesk } from '../../desk/desk';
import { DataTable } from '../../parts/data-table';
import { Empty } from '../../parts/empty';
import { ProblemNote } from '../../shell/problem-note';
import { Screen } from '../../shell/screen';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { BringForm } from './bring-form';
import { ImportState } from './import-state';
import { type Import, importsQuestion } from './imports-question';
import { OneImport } from './one-import';

/** Schedules of other programs: brought, looked at, taken into the drafts. */
export function Imports() {
  const { t } = useWords();
  const { edition } = useDesk();
  const { import: id } = useSearch({ from: '/$edition/imports' });
  const { data, error, refetch } = useQuery(importsQuestion(edition.code));
  return (
    <Screen title={t('places.imports')} lead={t('imports.lead')}>
      {id ? <OneImport key={id} id={id} /> : <BringForm />}
      {error && <ProblemNote fault={error} retry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.imports.length === 0 && (
        <Empty title={t('imports.none')}>
          <p className="soft">{t('imports.none-why')}</p>
        </Empty>
      )}
      {data && data.imports.length > 0 && <Recent imports={data.imports} />}
    </Screen>
  );
}

function Recent({ imports }: { imports: Import[] }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const heads = [t('imports.file'), t('imports.when'), t('imports.by'), t('imports.state')];
  return (
    <section className="stack tight" aria-labelledby="recent">
      <h2 id="recent">{t('imports.recent')}</h2>
      <DataTable label={t('imports.recent')} heads={heads}>
        {imports.map((one) => (
          <tr key={one.id}>
            <td>
              <Link to="/$edition/imports" params={{ edition: edition.code }} search={{ import: one.id }}>
                <bdi>{one.fileName}</bdi>
              </Link>
              <p className="soft">{t(one.lookId ? 'imports.step-taking' : 'imports.step-look')}</p>
            </td>
            <td>{formats.dateTime(one.askedAt, edition.timeZone)}</td>
            <td>
              <bdi>{one.byName}</bdi>
            </td>
            <td>
              <ImportState found={one} />
            </td>
          </tr>
        ))}
      </DataTable>
    </section>
  );
}
