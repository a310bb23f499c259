import { languageName, translator } from '@app/i18n';
import { shownName } from '@app/people';
import { type ListOfSpeakers, newestTexts, type Speaker, type StatementRow } from '@app/roundtable';
import { StatementBody } from '../statements/statement-text.js';
import type { FloorWords } from './floor-words.js';

/** Statements by the ids of their persons. */
export type Statements = ReadonlyMap<string, StatementRow>;

/** Links to a speaker's texts, by language; what nobody has checked is called a draft. */
export function TextLinks({ statement, words, path }: { statement: StatementRow; words: FloorWords; path: string }) {
  const { language } = words;
  const t = translator(language);
  return (
    <ul className="dots">
      {newestTexts(statement.texts, statement.originalLanguage).map((text) => (
        <li key={text.id}>
          <a href={`${path}/statements/${statement.code}#${text.language}`} target="_blank" rel="noreferrer">
            {languageName(text.language, language)}
          </a>
          {text.language === statement.originalLanguage && ` (${t('roundtable:statement.original')})`}
          {text.state === 'draft' && ` (${t('roundtable:statement.draft')})`}
        </li>
      ))}
    </ul>
  );
}

/** A statement whole, in large type: the original first, then in the reader's language, then the others. */
export function TextsInFull({
  statement,
  words,
  heading: Heading = 'h3',
}: {
  statement: StatementRow;
  words: FloorWords;
  heading?: 'h2' | 'h3';
}) {
  const { language } = words;
  const t = translator(language);
  const { originalLanguage, againstDelivery } = statement;
  const texts = newestTexts(statement.texts, originalLanguage);
  const [original, ...others] = texts;
  const ordered = [
    original,
    ...others.toSorted((a, b) => Number(b.language === language) - Number(a.language === language)),
  ];
  return (
    <div className="stack loose">
      {againstDelivery && <p className="st half">{t('roundtable:statement.against-delivery')}</p>}
      {ordered.map((text) => (
        <section key={text.id} className="stack tight" aria-labelledby={text.language}>
          <Heading id={text.language}>
            {languageName(text.language, language)}{' '}
            <span className="soft small">
              {t(`roundtable:statement.${text.language === originalLanguage ? 'original' : 'translation'}`)}
              {text.state === 'draft' && ` · ${t('roundtable:statement.draft')}`}
            </span>
          </Heading>
          <StatementBody text={text.body} language={text.language} className="stack read-out" />
        </section>
      ))}
    </div>
  );
}

/** What has been handed in so far, in the order of the list, also before the floor is opened. */
export function BoothStatements({
  list,
  statements,
  words,
  path,
}: {
  list: ListOfSpeakers;
  statements: Statements;
  words: FloorWords;
  path: string;
}) {
  const { language, countries } = words;
  const t = translator(language);
  const { title, titleLanguage } = list.roundTable;
  return (
    <main className="wrap stack" id="main">
      <h1>{t('roundtable:statement.all')}</h1>
      <p className="lead">
        <bdi lang={titleLanguage}>{title}</bdi>
      </p>
      <p>
        <a href={path}>{t('roundtable:statement.to-floor')}</a>
      </p>
      <ol className="mine">
        {list.speakers.map((speaker) => (
          <li key={speaker.id} className="stack tight">
            <Who speaker={speaker} countries={countries} />
            {statements.has(speaker.personId) ? (
              <TextLinks statement={statements.get(speaker.personId)!} words={words} path={path} />
            ) : (
              <p className="soft">{t('roundtable:statement.none')}</p>
            )}
          </li>
        ))}
      </ol>
    </main>
  );
}

/** The page of one statement. */
export function BoothStatement({
  list,
  statement,
  words,
  path,
}: {
  list: ListOfSpeakers;
  statement: StatementRow;
  words: FloorWords;
  path: string;
}) {
  const speaker = list.speakers.find(({ id }) => id === statement.requestId)!;
  const t = translator(words.language);
  return (
    <main className="wrap stack" id="main">
      <h1>{t('roundtable:statement.title')}</h1>
      <Who speaker={speaker} countries={words.countries} />
      <p>
        <a href={`${path}/statements`}>{t('roundtable:statement.all')}</a>
      </p>
      <TextsInFull statement={statement} words={words} heading="h2" />
    </main>
  );
}

function Who({ speaker, countries }: { speaker: Speaker; countries: FloorWords['countries'] }) {
  const { name, lang, also } = shownName(speaker);
  const state = speaker.country ? (countries.get(speaker.country) ?? speaker.country) : '';
  const whom = speaker.speaksFor === 'state' ? state || speaker.entity : speaker.entity || state;
  return (
    <div>
      <p>
        <b>
          <bdi>{whom}</bdi>
        </b>
      </p>
      <p>
        <bdi lang={lang}>{name}</bdi>
      </p>
      {also && (
        <p className="soft">
          <bdi>{also}</bdi>
        </p>
      )}
    </div>
  );
}
