import type { Edition } from '@app/edition';
import { formatDay, type Language, translator } from '@app/i18n';
import { type ConsentKind, type ConsentText, consentWords, CONSENT_KINDS, editionName } from '@app/registration';
import { Page } from '../layout/page.js';
import type { KeptThing } from './kept-things.js';

interface Props {
  edition: Edition;
  language: Language;
  things: KeptThing[];
  texts: Record<ConsentKind, ConsentText>;
}

const COLUMNS = ['what', 'why', 'how-long', 'who'] as const;

/** What is kept, why, how long, who sees it: made from the rows that the nightly purge obeys, so that it cannot say anything else. */
export function NoticePage({ edition, language, things, texts }: Props) {
  const t = translator(language);
  const title = t('privacy:notice.title');
  return (
    <Page language={language} edition={edition} title={title} path="/privacy">
      <main id="main" className="wrap stack loose">
        <div>
          <h1>{title}</h1>
          <p className="lead">{t('privacy:notice.lead', { edition: editionName(edition, language) })}</p>
        </div>
        <div className="scroll" tabIndex={0} role="region" aria-label={title}>
          <table>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col">
                    {t(`privacy:notice.columns.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {things.map(({ kind, howLong }) => (
                <tr key={kind}>
                  <th scope="row">{t(`privacy:notice.kinds.${kind}.what`)}</th>
                  <td>{t(`privacy:notice.kinds.${kind}.why`)}</td>
                  <td>{howLong}</td>
                  <td>{t(`privacy:notice.kinds.${kind}.who`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p>{t('privacy:notice.after')}</p>
        <section className="stack" aria-labelledby="words">
          <h2 id="words">{t('privacy:notice.words')}</h2>
          {CONSENT_KINDS.map((kind) => (
            <div key={kind} className="note">
              <p>{consentWords(texts[kind], language)}</p>
              <p className="soft small">{versionOf(texts[kind], edition, language)}</p>
            </div>
          ))}
          <p>
            <a href={`/${edition.code}/${language}/participants`}>{t('privacy:data.list.title')}</a>
          </p>
        </section>
        <section className="stack" aria-labelledby="rights">
          <h2 id="rights">{t('privacy:notice.rights')}</h2>
          <p>{t('privacy:notice.rights-text')}</p>
          <p>
            <a href={`/${edition.code}/${language}/my-data`}>{t('privacy:notice.rights-link')}</a>
          </p>
          {edition.contactAddress && <Questions edition={edition} language={language} />}
        </section>
      </main>
    </Page>
  );
}

function Questions({ edition, language }: Pick<Props, 'edition' | 'language'>) {
  const [before, after] = translator(language)('privacy:notice.questions', { address: '\u0000' }).split('\u0000');
  return (
    <p>
      {before}
      <bdi dir="ltr">{edition.contactAddress}</bdi>
      {after}
    </p>
  );
}

function versionOf({ version, validFrom }: ConsentText, edition: Edition, language: Language): string {
  const t = translator(language);
  if (!validFrom) return t('privacy:notice.first-version');
  return t('privacy:notice.version', { version, day: formatDay(validFrom, language, edition.timeZone) });
}
