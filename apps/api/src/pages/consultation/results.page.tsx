import type { CallResults, ResultFigure } from '@app/consultation';
import { type Edition, inLanguage } from '@app/edition';
import { formatNumber, type Language, translator } from '@app/i18n';
import { Page } from '../layout/page.js';
import type { ResultWords } from './result-words.js';

interface Props {
  edition: Edition;
  language: Language;
  results: CallResults[];
  words: ResultWords;
}

/** What came to the calls that have closed: counted by who sent it, and listed where the submitter agreed. */
export function ResultsPage({ edition, language, results, words }: Props) {
  const t = translator(language);
  const home = `/${edition.code}/${language}/consultation`;
  const title = t('consultation:results.title');
  const isAnyPublished = results.some(({ published }) => published.length > 0);
  return (
    <Page language={language} edition={edition} title={title} path="/consultation/results">
      <main id="main" className="wrap stack roomy">
        <div className="stack tight">
          <h1>{title}</h1>
          <p className="lead">{t('consultation:results.lead')}</p>
          <p className="row small">
            <a href={home}>{t('consultation:list.back')}</a>
            {isAnyPublished && <a href={`${home}/results.csv`}>{t('consultation:results.csv')}</a>}
          </p>
        </div>
        {results.length === 0 && <p className="empty">{t('consultation:results.none')}</p>}
        {results.map((result) => (
          <section key={result.call.kind} className="stack" aria-labelledby={result.call.kind}>
            <h2 id={result.call.kind}>{inLanguage(result.call.names, language)}</h2>
            <p>{t('consultation:results.received', { count: result.total })}</p>
            {result.total > 0 && (
              <div className="cols">
                <Figures
                  title={t('consultation:results.by-kind')}
                  figures={result.byStakeholderType}
                  nameOf={words.stakeholderType}
                  language={language}
                />
                <Figures
                  title={t('consultation:results.by-region')}
                  figures={result.byRegion}
                  nameOf={(code) => words.region(code) || t('consultation:results.no-region')}
                  language={language}
                />
              </div>
            )}
            <Published result={result} words={words} language={language} />
          </section>
        ))}
      </main>
    </Page>
  );
}

interface FiguresProps {
  title: string;
  figures: ResultFigure[];
  nameOf: (code: string) => string;
  language: Language;
}

function Figures({ title, figures, nameOf, language }: FiguresProps) {
  return (
    <div>
      <h3>{title}</h3>
      <table aria-label={title}>
        <tbody>
          {figures.map(({ key, count }) => (
            <tr key={key}>
              <th scope="row">{nameOf(key)}</th>
              <td className="num">{formatNumber(count, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Published({
  result: { total, published },
  words,
  language,
}: Pick<Props, 'words' | 'language'> & { result: CallResults }) {
  const t = translator(language);
  const silent = total - published.length;
  return (
    <>
      {published.length > 0 && (
        <ul className="cols index">
          {published.map((one) => (
            <li key={one.code}>
              <b lang={one.textLanguage} dir="auto">
                {one.title}
              </b>
              <p className="soft small">
                <bdi>{one.organization}</bdi> · {words.country(one.country)} ·{' '}
                {words.stakeholderType(one.stakeholderType)}
                {one.actionLines.length > 0 && <> · {one.actionLines.map(words.line).join(' ')}</>}
              </p>
            </li>
          ))}
        </ul>
      )}
      {silent > 0 && <p className="soft">{t('consultation:results.silent', { count: silent })}</p>}
    </>
  );
}
