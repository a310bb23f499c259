import { formatNumber, formatTime, translator } from '@app/i18n';
import { shownName } from '@app/people';
import type { Floor, FloorTurn } from '@app/roundtable';
import { LineLost } from './floor-frame.js';
import { clockText, type FloorWords, forWhom, timeLeft } from './floor-words.js';

interface Props {
  floor: Floor;
  words: FloorWords;
}

/** From this length a name is set smaller (LOOK.md). */
const LONG = 14;
const NEXT_SHOWN = 3;

/** What everybody in the room reads: who has the floor, how long still, who is next. */
export function RoomScreen({ floor, words }: Props) {
  const { language, zone, now } = words;
  const { title, titleLanguage, room } = floor.roundTable;
  return (
    <main className="floor">
      <header className="row">
        <h1 lang={titleLanguage} dir="auto">
          {title}
        </h1>
        <p className="end num soft">
          <time data-zone={zone}>{formatTime(now, language, zone)}</time>
          {room && (
            <>
              {' · '}
              <bdi>{room}</bdi>
            </>
          )}
        </p>
      </header>
      <div className="stage">
        {floor.speaking ? <Speaking turn={floor.speaking} words={words} /> : <Silence floor={floor} words={words} />}
      </div>
      <Next turns={floor.closedAt === null ? floor.waiting : []} words={words} />
    </main>
  );
}

function Speaking({ turn, words }: { turn: FloorTurn; words: FloorWords }) {
  const t = translator(words.language);
  const whom = forWhom(turn, words);
  const { name, lang, also } = shownName(turn);
  const left = timeLeft(turn, words.now);
  const phase = left < 0 ? 'over' : turn.stoppedAt === null ? 'left' : 'stopped';
  return (
    <>
      <section aria-labelledby="say">
        <h2>
          <span className="live">{t('roundtable:screen.now-speaking')}</span>
        </h2>
        <p className={whom.length > LONG ? 'say long' : 'say'} id="say">
          <bdi>{whom}</bdi>
        </p>
        <p className="who">
          <bdi lang={lang}>{name}</bdi>
        </p>
        <p className="soft">
          <bdi>{[also, turn.positionTitle].filter(Boolean).join(' · ')}</bdi>
        </p>
      </section>
      <section className="tick">
        <h2>
          {(['left', 'soon', 'over', 'stopped'] as const).map((one) => (
            <span key={one} data-phase={one} hidden={one !== phase}>
              {t(`roundtable:screen.${one}`)}
            </span>
          ))}
        </h2>
        <p
          className="clock"
          role="timer"
          dir="ltr"
          data-up-at={turn.timeIsUpAt ?? undefined}
          data-left={left}
          data-allowed={turn.allowed}
        >
          {clockText(left)}
        </p>
        <div className="bar" aria-hidden="true">
          <i />
        </div>
        <p className="soft">{t('roundtable:screen.of-minutes', { minutes: turn.allowed / 60_000 })}</p>
        <LineLost words={words} />
      </section>
    </>
  );
}

/** Nobody has the floor: before it begins, between two speakers, after the end. */
function Silence({ floor, words }: Props) {
  const { language, zone } = words;
  const t = translator(language);
  const { startsAt } = floor.roundTable;
  const time = startsAt ? formatTime(startsAt, language, zone) : '';
  const phase =
    floor.closedAt !== null ? 'ended' : floor.openedAt === null ? (startsAt ? 'begins' : 'soon-begins') : 'between';
  return (
    <section>
      <p className="say long">{t(`roundtable:screen.${phase}`, { time })}</p>
      <LineLost words={words} />
    </section>
  );
}

function Next({ turns, words }: { turns: FloorTurn[]; words: FloorWords }) {
  if (turns.length === 0) return <section />;
  return (
    <section aria-labelledby="nx">
      <h2 id="nx">{translator(words.language)('roundtable:screen.next')}</h2>
      <ol className="next">
        {turns.slice(0, NEXT_SHOWN).map((turn) => {
          const { name, lang } = shownName(turn);
          return (
            <li key={turn.id}>
              <span className="num">{turn.place === undefined ? '' : formatNumber(turn.place, words.language)}</span>
              <b>
                <bdi>{forWhom(turn, words)}</bdi>
              </b>
              <span className="soft">
                <bdi lang={lang}>{name}</bdi>
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
