import type { PublicSession } from '@app/programme';
import { Page } from '../layout/page.js';
import { ActionLines } from './action-lines.js';
import type { Agenda } from './agenda-reader.js';
import type { AgendaWords } from './agenda-words.js';
import { dayOf } from './days.js';
import { jsonLdOf } from './json-ld.js';
import { SessionTitle } from './session-card.js';
import { SessionChange } from './session-change.js';
import { SessionDocuments } from './session-documents.js';
import { SessionFacts } from './session-facts.js';
import { SessionPanel } from './session-panel.js';
import { SessionTime } from './session-time.js';

interface Props {
  agenda: Agenda;
  session: PublicSession;
  /** Begins every address in the machine-readable part: `https://forum.example`. */
  baseUrl: string;
  /** A zone that the visitor chose, by its IANA name. */
  zone?: string;
}

/** Everything that the public may know of one session. */
export function SessionPage({ agenda, session, baseUrl, zone }: Props) {
  const { words } = agenda;
  const { edition, language, t, home, types, day } = words;
  const path = `/sessions/${session.code}`;
  return (
    <Page language={language} edition={edition} title={session.title} place="agenda" path={path}>
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
          <Description session={session} words={words} />
        </div>
        <aside className="stack" aria-label={t('agenda:session.aside')}>
          <SessionTime session={session} words={words} zone={zone} />
          <SessionChange session={session} words={words} />
          <SessionFacts session={session} words={words} />
        </aside>
        <div className="stack loose">
          <SessionPanel session={session} words={words} />
          <SessionDocuments session={session} words={words} />
        </div>
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLdOf(session, words, baseUrl) }} />
      </main>
    </Page>
  );
}

function Description({ session, words }: { session: PublicSession; words: AgendaWords }) {
  if (session.description === '') return null;
  const [first, ...rest] = session.description.split(/\n{2,}/);
  return (
    <div className="stack" {...ownLanguage(session, words)}>
      <p className="lead">{first}</p>
      {rest.map((paragraph, at) => (
        <p key={at}>{paragraph}</p>
      ))}
    </div>
  );
}

/** Texts of the organizers in another language than the page's say so. */
function ownLanguage({ titleLanguage }: PublicSession, { language }: AgendaWords) {
  return titleLanguage === language ? {} : { lang: titleLanguage, dir: 'auto' };
}
