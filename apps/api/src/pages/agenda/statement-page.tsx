import type { PublicSession } from '@app/programme';
import type { PublicStatement } from '@app/roundtable';
import { Page } from '../layout/page.js';
import { StatementBody } from '../statements/statement-text.js';
import type { Agenda } from './agenda-reader.js';
import { SessionTitle } from './session-card.js';
import { Quotes, TextLanguages, Whose } from './session-statements.js';

interface Props {
  agenda: Agenda;
  session: PublicSession;
  statement: PublicStatement;
  countries: ReadonlyMap<string, string>;
  /** The language that is asked for; else the page's own if there is a text in it, else the original. */
  asked: string;
}

/** A statement as it was handed in, after it was spoken. */
export function StatementPage({ agenda: { words }, session, statement, countries, asked }: Props) {
  const { edition, language, t, home } = words;
  const path = `/sessions/${session.code}`;
  const text = [asked, language].map((one) => statement.texts.find((known) => known.language === one)).find(Boolean);
  const shown = text ?? statement.texts[0];
  return (
    <Page
      language={language}
      edition={edition}
      title={t('roundtable:statement.title')}
      place="agenda"
      path={`${path}/statements/${statement.code}?in=${shown.language}`}
    >
      <main id="main" className="wrap stack loose narrow">
        <div className="stack">
          <p className="small">
            <a href={home + path}>
              <SessionTitle session={session} words={words} />
            </a>
          </p>
          <h1>{t('roundtable:statement.title')}</h1>
          <Whose statement={statement} countries={countries} />
          {statement.againstDelivery && (
            <p>
              <b>{t('roundtable:statement.against-delivery')}</b>
            </p>
          )}
          <nav aria-label={t('roundtable:statement.languages')}>
            <TextLanguages path={home + path} statement={statement} words={words} present={shown.language} />
          </nav>
        </div>
        <StatementBody text={shown.body} language={shown.language} className="stack lead" />
        <Quotes statement={statement} countries={countries} />
      </main>
    </Page>
  );
}
