import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { DataTable } from '../../parts/data-table';
import { ProblemNote } from '../../shell/problem-note';
import { Screen } from '../../shell/screen';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { Differences } from './differences';
import { LeftOut } from './left-out';
import { nextReleaseQuestion } from './next-release-question';
import { ReleaseForm } from './release-form';

/** What a release made now would change for the public, the form that makes it, and those made before. */
export function Releases() {
  const { t, language } = useWords();
  const { edition } = useDesk();
  const next = useQuery(nextReleaseQuestion(edition.code, language));
  return (
    <Screen title={t('places.releases')} lead={t('releases.lead')}>
      {next.error && <ProblemNote fault={next.error} retry={() => void next.refetch()} />}
      {next.isPending && <Waiting />}
      {next.data && (
        <div className="split">
          <div className="stack">
            <Differences differences={next.data.differences} />
            <LeftOut leftOut={next.data.leftOut} />
          </div>
          <ReleaseForm next={next.data} />
        </div>
      )}
      <PastReleases />
    </Screen>
  );
}

function PastReleases() {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const { data } = useQuery({
    queryKey: [edition.code, 'releases', 'list'],
    queryFn: () =>
      answerOf(api.GET('/api/v1/editions/{edition}/releases', { params: { path: { edition: edition.code } } })),
  });
  if (!data) return null;
  return (
    <div className="stack tight">
      <h2>{t('releases.past')}</h2>
      {data.releases.length === 0 ? (
        <p className="soft">{t('releases.none')}</p>
      ) : (
        <DataTable
          label={t('releases.past')}
          heads={[
            t('releases.number'),
            t('releases.name'),
            t('releases.when'),
            t('releases.by'),
            t('releases.sessions'),
          ]}
        >
          {data.releases.map((release) => (
            <tr key={release.number}>
              <td>{formats.number(release.number)}</td>
              <td>
                <b>
                  <bdi>{release.name}</bdi>
                </b>
                {release.note && (
                  <p className="soft" dir="auto">
                    {release.note}
                  </p>
                )}
              </td>
              <td>{formats.dateTime(release.releasedAt, edition.timeZone)}</td>
              <td>
                <bdi>{release.releasedBy}</bdi>
              </td>
              <td>{formats.number(release.sessions)}</td>
            </tr>
          ))}
        </DataTable>
      )}
    </div>
  );
}
