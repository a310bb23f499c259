import { directionOfText, languageName } from '@app/i18n';
import { shownName } from '@app/people';
import type { PublicSession } from '@app/programme';
import type { PublicStatement } from '@app/roundtable';
import type { AgendaWords } from './agenda-words.js';

interface Props {
  session: PublicSession;
  words: AgendaWords;
  statements: PublicStatement[];
  /** Names of States by ISO 3166-1 alpha-2. */
  countries: ReadonlyMap<string, string>;
}

/** Statements that were spoken and released: who, what is quoted, and the texts by language. */
export function SessionStatements({ session, words, statements, countries }: Props) {
  if (statements.length === 0) return null;
  const { t, home } = words;
  return (
    <section className="stack" aria-labelledby="statements">
      <h2 id="statements">{t('roundtable:statement.public')}</h2>
      <ul className="stack loose">
        {statements.map((statement) => (
          <li key={statement.code} className="stack tight">
            <Whose statement={statement} countries={countries} />
            <Quotes statement={statement} countries={countries} />
            <TextLanguages path={`${home}/sessions/${session.code}`} statement={statement} words={words} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** For whom somebody spoke, then who it was. */
export function Whose({ statement, countries }: Pick<Props, 'countries'> & { statement: PublicStatement }) {
  const { name, lang, also } = shownName(statement);
  return (
    <p>
      <b>
        <bdi>{forWhom(statement, countries)}</bdi>
      </b>
      <br />
      <bdi lang={lang}>{name}</bdi>
      {[also, statement.positionTitle].filter(Boolean).map((part) => (
        <span className="soft small" key={part}>
          {' · '}
          <bdi>{part}</bdi>
        </span>
      ))}
    </p>
  );
}

/** Each with whose words they are. */
export function Quotes({ statement, countries }: Pick<Props, 'countries'> & { statement: PublicStatement }) {
  const { name, lang } = shownName(statement);
  return statement.quotes.map(({ language, words }) => (
    <figure key={words} className="said">
      <blockquote lang={language} dir={directionOfText(language)}>
        {words}
      </blockquote>
      <figcaption className="soft small">
        <bdi lang={lang}>{name}</bdi>, <bdi>{forWhom(statement, countries)}</bdi>
      </figcaption>
    </figure>
  ));
}

interface LanguagesProps {
  /** Of the session’s page. */
  path: string;
  statement: PublicStatement;
  words: AgendaWords;
  /** The one that is read. */
  present?: string;
}

/** The language switch of a statement. */
export function TextLanguages({ path, statement, words, present }: LanguagesProps) {
  const { t, language } = words;
  return (
    <ul className="dots" aria-label={t('roundtable:statement.languages')}>
      {statement.texts.map((text) => (
        <li key={text.language}>
          <a
            href={`${path}/statements/${statement.code}?in=${text.language}`}
            hrefLang={text.language}
            aria-current={text.language === present ? 'true' : undefined}
          >
            {languageName(text.language, language)}
          </a>
          {text.language === statement.originalLanguage && ` (${t('roundtable:statement.original')})`}
        </li>
      ))}
      {statement.againstDelivery && !present && <li className="soft">{t('roundtable:statement.against-delivery')}</li>}
    </ul>
  );
}

function forWhom({ speaksFor, country, entity }: PublicStatement, countries: ReadonlyMap<string, string>): string {
  const state = country ? (countries.get(country) ?? country) : '';
  return speaksFor === 'state' ? state || entity : entity || state;
}
