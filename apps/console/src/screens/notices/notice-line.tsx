import { useDesk } from '../../desk/desk';
import { State, type StateShape } from '../../parts/state';
import { useWords } from '../../words/words';
import { type Notice, NOTICE_SHAPES } from './notices-question';

type Change = Notice['changes'][number];

const SHAPES: Record<Change['kinds'][number], StateShape> = {
  added: 'ok',
  removed: 'no',
  left: 'no',
  cancelled: 'no',
  restored: 'ok',
  moved: 'warn',
  room: 'warn',
  mode: 'warn',
  renamed: 'half',
  role: 'half',
};

/** One person, what differs from what they were told last, and whether they know. */
export function NoticeLine({ notice, isOpen, open }: { notice: Notice; isOpen: boolean; open(): void }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  return (
    <tr aria-selected={isOpen}>
      <td>
        <button type="button" className="plain link" onClick={open}>
          <b>
            <bdi>{notice.name}</bdi>
          </b>
        </button>
        {notice.organization && (
          <p className="soft">
            <bdi>{notice.organization}</bdi>
          </p>
        )}
        <p className="soft">{t('letters.in', { language: notice.language.toUpperCase() })}</p>
      </td>
      <td>
        <ul className="stack tight">
          {notice.changes.map((change) => (
            <ChangeWords key={change.code} change={change} />
          ))}
        </ul>
      </td>
      <td>
        <State shape={NOTICE_SHAPES[notice.state]}>{t(`notices.told-states.${notice.state}`)}</State>{' '}
        {notice.isAtOnce && <span className="tag">{t('notices.today')}</span>}
        {notice.settledAt && notice.state !== 'by-hand' && (
          <p className="soft">
            {formats.dateTime(notice.settledAt, edition.timeZone)} <bdi>{notice.settledBy}</bdi>
          </p>
        )}
      </td>
    </tr>
  );
}

/** One session: what happened to it, and from where to where. */
function ChangeWords({ change: { kinds, was, is } }: { change: Change }) {
  const { t } = useWords();
  const { title, titleLanguage } = (is ?? was)!;
  return (
    <li>
      <bdi lang={titleLanguage}>{title}</bdi>{' '}
      {kinds.map((kind) => (
        <span key={kind}>
          <State shape={SHAPES[kind]}>{t(`notices.kinds.${kind}`)}</State>{' '}
        </span>
      ))}
      {was && kinds.some((kind) => kind === 'moved' || kind === 'room' || !is) && (
        <p className="soft">
          <s>
            <Place part={was} />
          </s>
        </p>
      )}
      {is && (
        <p>
          <Place part={is} />
        </p>
      )}
    </li>
  );
}

function Place({ part: { room, startsAt, endsAt } }: { part: NonNullable<Change['is']> }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const zone = edition.timeZone;
  const time = `${formats.time(startsAt, zone)}–${formats.time(endsAt, zone)}`;
  const day = formats.day(startsAt, zone, 'tiny');
  return <>{t('sessions.place-words', { day, time, room: room ?? t('sessions.no-room') })}</>;
}
