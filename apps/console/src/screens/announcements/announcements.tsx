import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDesk } from '../../desk/desk';
import { DataTable } from '../../parts/data-table';
import { Empty } from '../../parts/empty';
import { State } from '../../parts/state';
import { ProblemNote } from '../../shell/problem-note';
import { Screen } from '../../shell/screen';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { type AnnouncementLine, announcementsQuestion, onTheWay, SHAPES, shownState } from './announcements-question';
import { useAudienceWords } from './audience-words';

/** Letters to many: what is being written, what waits for another's look, what went out. */
export function Announcements() {
  const { t } = useWords();
  const { edition } = useDesk();
  const { data, error, refetch } = useQuery(announcementsQuestion(edition.code));
  const params = { edition: edition.code };
  return (
    <Screen
      title={t('places.announcements')}
      lead={t('announcements.lead')}
      action={
        <Link className="btn" to="/$edition/new-announcement" params={params}>
          {t('announcements.new')}
        </Link>
      }
    >
      {error && <ProblemNote fault={error} retry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.announcements.length === 0 && (
        <Empty title={t('announcements.none')}>
          <p className="soft">{t('announcements.none-why')}</p>
        </Empty>
      )}
      {data && data.announcements.length > 0 && (
        <DataTable
          label={t('places.announcements')}
          heads={[t('announcements.name'), t('announcements.to'), t('letters.state'), t('announcements.written')]}
        >
          {data.announcements.map((one) => (
            <Line key={one.id} announcement={one} />
          ))}
        </DataTable>
      )}
    </Screen>
  );
}

function Line({ announcement }: { announcement: AnnouncementLine }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const wordsOf = useAudienceWords();
  const { id, name, audience, writtenBy, writtenAt, letters } = announcement;
  return (
    <tr>
      <td>
        <Link to="/$edition/announcements/$id" params={{ edition: edition.code, id }}>
          <b>
            <bdi>{name}</bdi>
          </b>
        </Link>
      </td>
      <td>{wordsOf(audience)}</td>
      <td>
        <State shape={SHAPES[shownState(announcement)]}>{t(`announcements.states.${shownState(announcement)}`)}</State>
        {letters.sent > 0 && <p className="soft">{t('announcements.sent', { count: letters.sent })}</p>}
        {onTheWay(announcement) > 0 && (
          <p className="soft">{t('announcements.on-the-way', { count: onTheWay(announcement) })}</p>
        )}
      </td>
      <td>
        {formats.dateTime(writtenAt, edition.timeZone)}
        <p className="soft">
          <bdi>{writtenBy}</bdi>
        </p>
      </td>
    </tr>
  );
}
