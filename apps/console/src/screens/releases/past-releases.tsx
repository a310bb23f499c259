import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import type { AnswerOf } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { DataTable } from '../../parts/data-table';
import { LANGUAGES } from '../../words/language';
import { useWords } from '../../words/words';
import { roundsQuestion } from '../notices/notices-question';
import { ChangedSessions } from './changed-sessions';
import { releasesQuestion } from './releases-question';
import { ReturnDialog } from './return-dialog';

type Release = AnswerOf<'/api/v1/editions/{edition}/releases', 'get'>['releases'][number];

/** Those made before, newest first, each with its note in every language and what it changed. */
export function PastReleases() {
  const { t } = useWords();
  const { edition } = useDesk();
  const { data } = useQuery(releasesQuestion(edition.code));
  const rounds = useQuery(roundsQuestion(edition.code)).data?.rounds ?? [];
  if (!data) return null;
  const heads = [t('releases.number'), t('releases.name'), t('releases.when'), t('releases.by'), t('releases.changes')];
  return (
    <div className="stack tight">
      <h2>{t('releases.past')}</h2>
      {data.releases.length === 0 ? (
        <p className="soft">{t('releases.none')}</p>
      ) : (
        <DataTable label={t('releases.past')} heads={heads}>
          {data.releases.map((release, at) => (
            <PastRelease
              key={release.number}
              release={release}
              isNewest={at === 0}
              hasNotices={rounds.some(({ number }) => number === release.number)}
            />
          ))}
        </DataTable>
      )}
    </div>
  );
}

function PastRelease({ release, isNewest, hasNotices }: { release: Release; isNewest: boolean; hasNotices: boolean }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const [isReturning, returnTo] = useState(false);
  return (
    <tr>
      <td>{formats.number(release.number)}</td>
      <td>
        <b>
          <bdi>{release.name}</bdi>
        </b>
        {LANGUAGES.filter((language) => release.notes[language]).map((language) => (
          <p key={language} className="soft" lang={language} dir="auto">
            {release.notes[language]}
          </p>
        ))}
      </td>
      <td>{formats.dateTime(release.releasedAt, edition.timeZone)}</td>
      <td>
        <bdi>{release.releasedBy}</bdi>
      </td>
      <td>
        <Kept release={release} />
        {release.returnsTo !== null && (
          <p>{t('releases.returned-to', { number: formats.number(release.returnsTo) })}</p>
        )}
        <p className="soft">{t('releases.held', { count: release.sessions })}</p>
        {hasNotices && (
          <Link
            className="btn alt"
            to="/$edition/releases/$number/notices"
            params={{ edition: edition.code, number: String(release.number) }}
            aria-label={`${t('notices.see')}: ${release.name}`}
          >
            {t('notices.see')}
          </Link>
        )}{' '}
        {!isNewest && (
          <button
            type="button"
            className="btn alt"
            aria-label={`${t('releases.return')}: ${release.name}`}
            onClick={() => returnTo(true)}
          >
            {t('releases.return')}
          </button>
        )}
        {isReturning && <ReturnDialog number={release.number} name={release.name} onClose={() => returnTo(false)} />}
      </td>
    </tr>
  );
}

/** What it changed, or why nobody knows. */
function Kept({ release: { number, differences: count } }: { release: Release }) {
  const { t } = useWords();
  if (count === null) return <p className="soft">{t('releases.not-kept')}</p>;
  if (count === 0) return <p>{t('releases.no-difference')}</p>;
  return <ChangedSessions number={number} count={count} />;
}
