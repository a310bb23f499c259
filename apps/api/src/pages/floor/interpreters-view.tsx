import { formatNumber, formatTime, languageName, translator } from '@app/i18n';
import { shownName } from '@app/people';
import type { Floor, FloorTurn } from '@app/roundtable';
import { type Statements, TextLinks, TextsInFull } from './booth-statements.js';
import { LineLost } from './floor-frame.js';
import { clockText, type FloorWords, forWhom, timeLeft } from './floor-words.js';

interface Props {
  floor: Floor;
  words: FloorWords;
  statements: Statements;
  /** Of this screen's own address. */
  path: string;
}

/** For the booths: names as they are said and in which language, of now and of everybody who waits. */
export function InterpretersView({ floor, words, statements, path }: Props) {
  const { language, zone, now } = words;
  const t = translator(language);
  const { title, titleLanguage, room } = floor.roundTable;
  const spoken = floor.speaking && statements.get(floor.speaking.personId);
  return (
    <main className="wrap stack" id="main">
      <div className="row">
        <h1 lang={titleLanguage} dir="auto">
          {title}
        </h1>
        {room && (
          <p className="soft">
            <bdi>{room}</bdi>
          </p>
        )}
        <b className="num lead end">
          <time data-zone={zone}>{formatTime(now, language, zone)}</time>
        </b>
      </div>
      <LineLost words={words} />
      <p>
        <a href={`${path}/statements`} target="_blank" rel="noreferrer">
          {t('roundtable:statement.count', { count: statements.size })}
        </a>
      </p>
      <section className="card stack tight" aria-labelledby="now">
        <h2 id="now">{t('roundtable:screen.now-speaking')}</h2>
        {floor.speaking ? <Now turn={floor.speaking} words={words} /> : <p>{t('roundtable:screen.nobody')}</p>}
      </section>
      {spoken && (
        <section className="card stack" aria-labelledby="text">
          <h2 id="text">{t('roundtable:statement.title')}</h2>
          <TextsInFull statement={spoken} words={words} />
        </section>
      )}
      {floor.waiting.length > 0 && (
        <div className="scroll" tabIndex={0} role="region" aria-label={t('roundtable:screen.next')}>
          <table>
            <caption className="vh">{t('roundtable:screen.next')}</caption>
            <thead>
              <tr>
                {['place', 'speaker', 'said', 'speaks', 'statement'].map((column) => (
                  <th key={column} scope="col">
                    {t(`roundtable:screen.columns.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {floor.waiting.map((turn) => (
                <tr key={turn.id}>
                  <td>{turn.place !== undefined && formatNumber(turn.place, language)}</td>
                  <td>
                    <Who turn={turn} words={words} />
                  </td>
                  <td>
                    <bdi>{turn.spokenAs || t('roundtable:screen.not-said')}</bdi>
                  </td>
                  <td>{inWhichLanguage(turn, words)}</td>
                  <td>
                    {statements.has(turn.personId) && (
                      <TextLinks statement={statements.get(turn.personId)!} words={words} path={path} />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </main>
  );
}

function Now({ turn, words }: { turn: FloorTurn; words: FloorWords }) {
  const left = timeLeft(turn, words.now);
  return (
    <div className="row">
      <div>
        <Who turn={turn} words={words} />
        <p className="lead">
          <bdi>{turn.spokenAs}</bdi>
        </p>
        <p>{inWhichLanguage(turn, words)}</p>
      </div>
      <div className="end">
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
      </div>
    </div>
  );
}

function Who({ turn, words }: { turn: FloorTurn; words: FloorWords }) {
  const { name, lang, also } = shownName(turn);
  return (
    <>
      <b>
        <bdi>{forWhom(turn, words)}</bdi>
      </b>
      <p>
        <bdi lang={lang}>{name}</bdi>
      </p>
      <p className="soft">
        <bdi>{[also, turn.positionTitle].filter(Boolean).join(' · ')}</bdi>
      </p>
    </>
  );
}

function inWhichLanguage({ speaksIn }: FloorTurn, { language }: FloorWords): string {
  return speaksIn ? languageName(speaksIn, language) : translator(language)('roundtable:screen.language-unknown');
}
