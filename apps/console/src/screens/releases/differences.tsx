import { Link } from '@tanstack/react-router';
import { useDesk } from '../../desk/desk';
import { DataTable } from '../../parts/data-table';
import { Empty } from '../../parts/empty';
import { State, type StateShape } from '../../parts/state';
import type { Key } from '../../words/catalogue';
import { useWords } from '../../words/words';
import type { NextRelease } from './next-release-question';

type Difference = NextRelease['differences'][number];
type Place = NonNullable<Difference['is']>;

const SHAPES: Record<Difference['kinds'][number], StateShape> = {
  added: 'ok',
  removed: 'no',
  cancelled: 'no',
  restored: 'ok',
  moved: 'warn',
  changed: 'half',
};

/** Session by session: what happens to it, from where to where. */
export function Differences({ differences }: { differences: readonly Difference[] }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  if (differences.length === 0) {
    return (
      <Empty title={t('releases.no-difference')}>
        <p className="soft">{t('releases.no-difference-why')}</p>
      </Empty>
    );
  }
  return (
    <div className="stack tight">
      <h2>{t('releases.differences', { count: differences.length })}</h2>
      <DataTable
        label={t('releases.differences', { count: differences.length })}
        heads={[t('sessions.session'), t('releases.what'), t('releases.place')]}
      >
        {differences.map((difference) => (
          <tr key={difference.code}>
            <td>
              <Link to="/$edition/sessions/$code" params={{ edition: edition.code, code: difference.code }}>
                <bdi>{difference.title}</bdi>
              </Link>
            </td>
            <td>
              <ul>
                {difference.kinds.map((kind) => (
                  <li key={kind}>
                    <State shape={SHAPES[kind]}>{t(`releases.kinds.${kind}`)}</State>
                  </li>
                ))}
              </ul>
              <span className="soft">
                {formats.list(difference.fields.map((field) => t(`sessions.fields.${field}` as Key)))}
              </span>
            </td>
            <td>
              {difference.was && difference.kinds.some((kind) => kind === 'moved' || kind === 'removed') && (
                <p>
                  <s>
                    <PlaceWords place={difference.was} />
                  </s>
                </p>
              )}
              {difference.is && <PlaceWords place={difference.is} />}
            </td>
          </tr>
        ))}
      </DataTable>
    </div>
  );
}

function PlaceWords({ place: { room, startsAt, endsAt } }: { place: Place }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const zone = edition.timeZone;
  const time = `${formats.time(startsAt, zone)}–${formats.time(endsAt, zone)}`;
  const day = formats.day(startsAt, zone, 'tiny');
  return <>{t('sessions.place-words', { day, time, room: room ?? t('sessions.no-room') })}</>;
}
