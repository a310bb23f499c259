import type { Edition } from '@app/edition';
import { formatDateTime, languageName, type Language, translator } from '@app/i18n';
import { shownName } from '@app/people';
import {
  newestTexts,
  type RoundTable,
  type RoundTableSession,
  type Speaker,
  type StatementRow,
  type StatementText,
} from '@app/roundtable';
import { readingWords } from '../../roundtable/reading-words.js';
import { ErrorSummary, Field, type FieldError } from '../layout/form.js';
import { Page } from '../layout/page.js';
import type { Key } from '../speaking/own-part.js';
import { StatementBody } from './statement-text.js';

/** What came with the form. */
export interface TypedStatement {
  language: string;
  text: string;
  original: string;
  delivery: string;
}

interface Props {
  edition: Edition;
  language: Language;
  opens: Key;
  roundTable: RoundTable & RoundTableSession;
  speaker: Speaker;
  statement: StatementRow | undefined;
  closesAt: Date | null;
  isOpen: boolean;
  languages: string[];
  form?: TypedStatement;
  error?: FieldError;
}

/** What was handed in, how long it takes, and the form for the next text. */
export function HandInPage(props: Props) {
  const { edition, language, opens, roundTable, speaker, closesAt, isOpen, error } = props;
  const t = translator(language);
  const { name, lang } = shownName(speaker);
  const when = closesAt && formatDateTime(closesAt, language, edition.timeZone);
  return (
    <Page
      language={language}
      edition={edition}
      title={t('roundtable:statement.title')}
      path={`/statement?${opens.token ? `token=${opens.token}` : `session=${roundTable.code}${opens.mandate ? `&mandate=${opens.mandate}` : ''}`}`}
      isPrivate
    >
      <main id="main" className="wrap stack loose">
        <div className="stack tight">
          <h1>{t('roundtable:statement.title')}</h1>
          <p className="lead">
            <bdi lang={roundTable.titleLanguage}>{roundTable.title}</bdi>
          </p>
          <p>
            <b>
              <bdi lang={lang}>{name}</bdi>
            </b>
            {' · '}
            {t('roundtable:statement.slot', { minutes: speaker.minutesGiven })}
          </p>
          <p className="soft">{t('roundtable:statement.what')}</p>
          {when && (
            <p className={isOpen ? undefined : 'st no'}>
              {t(isOpen ? 'roundtable:statement.until' : 'roundtable:statement.was-until', { when })}
            </p>
          )}
        </div>
        {error && !isOpen && <ErrorSummary errors={[error]} language={language} />}
        <Texts {...props} />
        {isOpen && <HandInForm {...props} />}
      </main>
    </Page>
  );
}

function Texts(props: Props) {
  const { language, statement } = props;
  const t = translator(language);
  if (!statement) return <p className="soft">{t('roundtable:statement.none')}</p>;
  return (
    <section className="stack" aria-labelledby="texts">
      <h2 id="texts">{t('roundtable:statement.handed-in')}</h2>
      {statement.againstDelivery && <p className="st half">{t('roundtable:statement.against-delivery')}</p>}
      <ul className="mine">
        {newestTexts(statement.texts, statement.originalLanguage).map((text) => (
          <Text key={text.id} {...props} text={text} isOriginal={text.language === statement.originalLanguage} />
        ))}
      </ul>
    </section>
  );
}

function Text({ edition, language, speaker, text, isOriginal }: Props & { text: StatementText; isOriginal: boolean }) {
  const t = translator(language);
  const { takes, tooLong } = readingWords(text.body, speaker.minutesGiven, language);
  const when = formatDateTime(text.givenAt, language, edition.timeZone);
  return (
    <li className="stack tight">
      <h3>
        {languageName(text.language, language)}{' '}
        <span className="soft small">{t(`roundtable:statement.${isOriginal ? 'original' : 'translation'}`)}</span>
      </h3>
      <p className="soft small">{t('roundtable:statement.version', { number: text.number, when })}</p>
      <p className={tooLong ? 'st no' : 'st ok'}>{tooLong ?? takes}</p>
      {tooLong && <p className="soft small">{takes}</p>}
      <details>
        <summary>{t('roundtable:statement.read')}</summary>
        <StatementBody text={text.body} language={text.language} />
      </details>
    </li>
  );
}

function HandInForm({ edition, language, opens, roundTable, speaker, statement, languages, form, error }: Props) {
  const t = translator(language);
  const wrong = (field: string) => (error?.field === field ? error.message : undefined);
  const chosen = form?.language ?? statement?.originalLanguage ?? speaker.speaksIn ?? '';
  return (
    <section className="stack" aria-labelledby="hand-in">
      <h2 id="hand-in">{t(statement ? 'roundtable:statement.next' : 'roundtable:statement.first')}</h2>
      <form className="stack" method="post" action={`/${edition.code}/${language}/statement`} noValidate>
        {error && <ErrorSummary errors={[error]} language={language} />}
        <input type="hidden" name={opens.token ? 'token' : 'session'} value={opens.token ?? roundTable.code} />
        {opens.mandate && <input type="hidden" name="mandate" value={opens.mandate} />}
        <Field name="language" label={t('roundtable:statement.language')} error={wrong('language')}>
          {(ids) => (
            <select className="in" defaultValue={chosen} {...ids}>
              <option value="">{t('roundtable:statement.choose')}</option>
              {languages.map((one) => (
                <option key={one} value={one}>
                  {languageName(one, language)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          name="text"
          label={t('roundtable:statement.text')}
          hint={t('roundtable:statement.text-hint')}
          error={wrong('text')}
        >
          {(ids) => <textarea className="in" rows={14} dir="auto" defaultValue={form?.text} required {...ids} />}
        </Field>
        <label className="pick">
          <input
            type="checkbox"
            name="original"
            value="yes"
            defaultChecked={form ? form.original !== '' : !statement}
          />
          <span>{t('roundtable:statement.is-original')}</span>
        </label>
        <label className="pick">
          <input
            type="checkbox"
            name="delivery"
            value="yes"
            defaultChecked={form ? form.delivery !== '' : (statement?.againstDelivery ?? true)}
          />
          <span>
            {t('roundtable:statement.against-delivery')}
            <br />
            <span className="hint">{t('roundtable:statement.against-delivery-hint')}</span>
          </span>
        </label>
        <p>
          <button className="btn">{t('roundtable:statement.hand-in')}</button>
        </p>
      </form>
    </section>
  );
}
