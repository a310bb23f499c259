import { languageName } from '@app/i18n';
import { textFor, TRANSLATED_FIELDS, type PublicSession } from '@app/programme';
import type { PublicStatement } from '@app/roundtable';
import { Page } from '../layout/page.js';
import { ActionLines } from './action-lines.js';
import type { Agenda } from './agenda-reader.js';
import type { AgendaWords } from './agenda-words.js';
import { dayOf } from './days.js';
import { jsonLdOf } from './json-ld.js';
import { SessionAgenda } from './session-agenda.js';
import { SessionTitle } from './session-card.js';
import { SessionChange } from './session-change.js';
import { SessionDocuments } from './session-documents.js';
import { SessionFacts } from './session-facts.js';
import { SessionPanel } from './session-panel.js';
import { SessionStatements } from './session-statements.js';
import { SessionTime } from './session-time.js';

interface Props {
  agenda: Agenda;
  session: PublicSession;
  /** Begins every address in the machine-readable part: `https://forum.example`. */
  baseUrl: string;
  /** A zone that the visitor chose, by its IANA name. */
  zone?: string;
  /** Spoken and released; `countries` has their States by ISO 3166-1 alpha-2. */
  statements?: PublicStatement[];
  countries?: ReadonlyMap<string, string>;
}

/** Everything that the public may know of one session. */
export function SessionPage({ agenda, session, baseUrl, zone, statements = [], countries = new Map() }: Props) {
  const { words } = agenda;
  const { edition, language, t, home, types, day } = words;
  const path = `/sessions/${session.code}`;
  return (
    <Page
      language={language}
      edition={edition}
      title={textFor(session, 'title', language).text}
      place="agenda"
      path={path}
    >
      <main id="main" className="wrap duo">
        <div className="stack">
          <p className="small">
            <a href={`${home}/agenda/${dayOf(session, edition)}`}>{day(session.startsAt)}</a>
          </p>
          <p className="row">
            {session.cancelled ? (
              <span className="st no">{t('agenda:cancelled')}</span>
            ) : (
              <live-now
                class="live"
                hidden
                data-from={session.startsAt.toISOString()}
                data-to={session.endsAt.toISOString()}
              >
                {t('agenda:live')}
              </live-now>
            )}
            <span>{types.get(session.typeCode)}</span>
            <span className="soft num">{session.code}</span>
          </p>
          <h1>
            {session.cancelled ? (
              <s>
                <SessionTitle session={session} words={words} />
              </s>
            ) : (
              <SessionTitle session={session} words={words} />
            )}
          </h1>
          {session.actionLines.length > 0 && (
            <p className="row">
              <ActionLines codes={session.actionLines} words={words} areLinks />
            </p>
          )}
          <TextsInOther session={session} words={words} />
          <Description session={session} words={words} />
        </div>
        <aside className="stack" aria-label={t('agenda:session.aside')}>
          <SessionTime session={session} words={words} zone={zone} />
          <SessionChange session={session} words={words} />
          <SessionFacts session={session} words={words} />
        </aside>
        <div className="stack loose">
          <SessionAgenda session={session} words={words} />
          <SessionPanel session={session} words={words} profiles={agenda.programme.profiles} />
          <SessionStatements session={session} words={words} statements={statements} countries={countries} />
          <SessionDocuments session={session} words={words} />
        </div>
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLdOf(session, words, baseUrl) }} />
      </main>
    </Page>
  );
}

/** Which language the reader gets where no checked translation is there. */
function TextsInOther({ session, words: { t, language } }: { session: PublicSession; words: AgendaWords }) {
  const shown = TRANSLATED_FIELDS.filter((field) => session[field] !== '').map((field) => ({
    field,
    language: textFor(session, field, language).language,
  }));
  const others = shown.filter((text) => text.language !== language);
  if (others.length === 0) return null;
  const name = languageName(others[0].language, language);
  const what = others.length === shown.length ? 'all' : others[0].field;
  return <p className="soft small">{t(`agenda:session.in-other.${what}`, { language: name })}</p>;
}

function Description({ session, words }: { session: PublicSession; words: AgendaWords }) {
  const { text, language } = textFor(session, 'description', words.language);
  if (text === '') return null;
  const [first, ...rest] = text.split(/\n{2,}/);
  return (
    <div className="stack" {...(language === words.language ? {} : { lang: language, dir: 'auto' })}>
      <p className="lead">{first}</p>
      {rest.map((paragraph, at) => (
        <p key={at}>{paragraph}</p>
      ))}
    </div>
  );
}
