import { useDesk } from '../../desk/desk';
import { State, type StateShape } from '../../parts/state';
import { useWords } from '../../words/words';
import type { Notice } from './notices-question';

type Change = Notice['changes'][number];
type Part = NonNullable<Change['is']>;

const SHAPES: Record<Change['kinds'][number], StateShape> = {
  added: 'ok',
  restored: 'ok',
  removed: 'no',
  cancelled: 'no',
  left: 'no',
  moved: 'warn',
  room: 'warn',
  mode: 'half',
  renamed: 'half',
  role: 'half',
};

/** Session by session: what it was, what it is. */
export function ChangeWords({ changes }: { changes: Notice['changes'] }) {
  const { t } = useWords();
  return (
    <ul className="stack tight">
      {changes.map((change) => {
        const part = (change.is ?? change.was)!;
        return (
          <li key={change.code}>
            <bdi lang={part.titleLanguage}>{part.title}</bdi>
            <p className="row">
              {change.kinds.map((kind) => (
                <State key={kind} shape={SHAPES[kind]}>
                  {t(`notices.kinds.${kind}`)}
                </State>
              ))}
            </p>
            {change.was && (change.kinds.includes('moved') || change.kinds.includes('room') || !change.is) && (
              <p className="soft">
                <s>
                  <PlaceWords part={change.was} />
                </s>
              </p>
            )}
            {change.is && (
              <p className="soft">
                <PlaceWords part={change.is} />
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function PlaceWords({ part: { room, startsAt, endsAt } }: { part: Part }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const zone = edition.timeZone;
  const time = `${formats.time(startsAt, zone)}–${formats.time(endsAt, zone)}`;
  const day = formats.day(startsAt, zone, 'tiny');
  return <>{t('sessions.place-words', { day, time, room: room ?? t('sessions.no-room') })}</>;
}
