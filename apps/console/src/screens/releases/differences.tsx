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
  room: 'warn',
  renamed: 'half',
  panel: 'half',
  changed: 'half',
};

const RELOCATED: ReadonlyArray<Difference['kinds'][number]> = ['moved', 'room', 'removed'];

/** What a release made now would change; only the breaks may differ, too. */
export function Differences({
  differences,
  breaksDiffer,
}: {
  differences: readonly Difference[];
  breaksDiffer: boolean;
}) {
  const { t } = useWords();
  const title = t('releases.differences', { count: differences.length });
  return (
    <div className="stack tight">
      {breaksDiffer && <p>{t('releases.breaks-differ')}</p>}
      {differences.length > 0 && (
        <>
          <h2>{title}</h2>
          <DifferenceTable label={title} differences={differences} />
        </>
      )}
      {differences.length === 0 && !breaksDiffer && (
        <Empty title={t('releases.no-difference')}>
          <p className="soft">{t('releases.no-difference-why')}</p>
        </Empty>
      )}
    </div>
  );
}

/** Session by session: what happens to it, from where to where. */
export function DifferenceTable({ label, differences }: { label: string; differences: readonly Difference[] }) {
  const { t } = useWords();
  const { edition } = useDesk();
  return (
    <DataTable label={label} heads={[t('sessions.session'), t('releases.what'), t('releases.place')]}>
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
            <More difference={difference} />
          </td>
          <td>
            {difference.was && difference.kinds.some((kind) => RELOCATED.includes(kind)) && (
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
  );
}

/** What it was called, how many came and went, which other facts differ. */
function More({ difference: { wasTitle, panel, fields } }: { difference: Difference }) {
  const { t, formats } = useWords();
  return (
    <>
      {wasTitle !== undefined && (
        <p className="soft">
          <s>
            <bdi>{wasTitle}</bdi>
          </s>
        </p>
      )}
      {panel && panel.joined > 0 && <p className="soft">{t('releases.joined', { count: panel.joined })}</p>}
      {panel && panel.left > 0 && <p className="soft">{t('releases.left', { count: panel.left })}</p>}
      {fields.length > 0 && (
        <p className="soft">{formats.list(fields.map((field) => t(`sessions.fields.${field}` as Key)))}</p>
      )}
    </>
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
