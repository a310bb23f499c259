import { formatDateTime } from '@app/i18n';
import type { PublicChange, PublicDifference } from '@app/programme';
import type { AgendaWords } from './agenda-words.js';
import { changeSentences } from './change-sentences.js';
import { ReleaseNote } from './release-note.js';

interface Props {
  change: PublicChange;
  words: AgendaWords;
  /** Codes of the sessions that have a page now. */
  present: ReadonlySet<string>;
  /** Before every address: nothing on a page, the site where others show it. */
  site?: string;
}

/** One release: when, its note, and session by session what it changed. The first only counts. */
export function Change({ change, words, present, site = '' }: Props) {
  const { t, zone, language } = words;
  const { number, releasedAt, notes, sessions, differences, breaksDiffer, returnsTo } = change;
  return (
    <>
      <p className="soft small">
        <time dateTime={releasedAt.toISOString()}>{formatDateTime(releasedAt, language, zone)}</time>
      </p>
      <ReleaseNote notes={notes} language={language} />
      {returnsTo !== null && <p>{t('agenda:changes.returns', { name: returnsTo })}</p>}
      {breaksDiffer && <p>{t('agenda:changes.breaks')}</p>}
      {number === 1 && <p>{t('agenda:changes.first', { count: sessions })}</p>}
      {number > 1 && differences && (
        <>
          <p>{t('agenda:changes.count', { count: differences.length })}</p>
          <ul className="stack tight">
            {differences.map((difference) => (
              <li key={difference.code}>
                <ChangedSession
                  difference={difference}
                  words={words}
                  isPresent={present.has(difference.code)}
                  site={site}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface SessionProps {
  difference: PublicDifference;
  words: AgendaWords;
  isPresent: boolean;
  site: string;
}

/** What is not on the programme any more has no page to go to. */
function ChangedSession({ difference, words, isPresent, site }: SessionProps) {
  const { title, titleLanguage, code } = difference;
  const name = <bdi lang={titleLanguage}>{title}</bdi>;
  return (
    <>
      <b>{isPresent ? <a href={`${site}${words.home}/sessions/${code}`}>{name}</a> : name}</b>
      <br />
      {changeSentences(difference, words).join(' ')}
    </>
  );
}
