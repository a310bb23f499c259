import type { Edition } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import { EXPORT_DAYS, type Obstacle } from '@app/privacy';
import { instantInWords } from '@app/registration';
import { Page } from '../layout/page.js';

interface Props {
  edition: Edition;
  language: Language;
  token?: string;
}

const WHAT = ['registration', 'programme', 'letters', 'numbers', 'last-letter'] as const;

/** The second look: what would happen, or what stands in the way. */
export function ErasurePage({ edition, language, token, obstacles }: Props & { obstacles: Obstacle[] }) {
  const t = translator(language);
  const title = t('privacy:erasure.title');
  const query = token ? `?token=${token}` : '';
  const home = `/${edition.code}/${language}`;
  return (
    <Page
      language={language}
      edition={edition}
      title={title}
      place={token ? 'register' : 'me'}
      path={`/my-data/erasure${query}`}
      isPrivate
    >
      <main id="main" className="wrap stack">
        <h1>{title}</h1>
        {obstacles.length > 0 ? (
          <InTheWay obstacles={obstacles} language={language} />
        ) : (
          <>
            <p className="lead">{t('privacy:erasure.lead')}</p>
            <ul className="stack tight">
              {WHAT.map((what) => (
                <li key={what}>{t(`privacy:erasure.what.${what}`)}</li>
              ))}
            </ul>
          </>
        )}
        <div className="row">
          {obstacles.length === 0 && (
            <form method="post" action={`${home}/my-data/erasure`}>
              <input type="hidden" name="token" value={token ?? ''} />
              <button className="btn bad">{t('privacy:erasure.action')}</button>
            </form>
          )}
          <a href={`${home}/my-data${query}`}>{t('privacy:erasure.keep')}</a>
        </div>
      </main>
    </Page>
  );
}

function InTheWay({ obstacles, language }: { obstacles: Obstacle[]; language: Language }) {
  const t = translator(language);
  return (
    <section className="note stack" aria-labelledby="first">
      <h2 id="first">{t('privacy:erasure.blocked')}</h2>
      <ul className="stack tight">
        {obstacles.map(({ kind, what }) => (
          <li key={`${kind} ${what}`}>
            <bdi>{t(`privacy:erasure.obstacles.${kind}`, { what })}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** After the wish; says nothing of the person, since it may be read when nobody is known any more. */
export function ErasureAskedPage({ edition, language }: Props) {
  const t = translator(language);
  const title = t('privacy:erasure.asked');
  return (
    <Page language={language} edition={edition} title={title} path="/my-data/erasure/asked" isPrivate>
      <main id="main" className="wrap stack">
        <h1>{title}</h1>
        <p className="lead">{t('privacy:erasure.asked-text')}</p>
      </main>
    </Page>
  );
}

/** The page behind the letter's link; the file itself comes by the button, so that what opens links ahead of people gets nothing. */
export function FilePage({ edition, language, token, until }: Props & { until?: Date }) {
  const t = translator(language);
  const title = t(until ? 'privacy:file.title' : 'privacy:file.gone');
  const home = `/${edition.code}/${language}`;
  const query = until && token ? `?token=${token}` : '';
  return (
    <Page language={language} edition={edition} title={title} path={`/my-data/file${query}`} isPrivate>
      <main id="main" className="wrap stack">
        <h1>{title}</h1>
        {until ? (
          <>
            <p className="lead">
              {t('privacy:file.text', { when: instantInWords(until, language, edition.timeZone) })}
            </p>
            <form method="post" action={`${home}/my-data/file`}>
              <input type="hidden" name="token" value={token} />
              <button className="btn">{t('privacy:file.action')}</button>
            </form>
          </>
        ) : (
          <>
            <p className="lead">{t('privacy:file.gone-text', { days: EXPORT_DAYS })}</p>
            <p>
              <a href={`${home}/my-data`}>{t('privacy:data.title')}</a>
            </p>
          </>
        )}
      </main>
    </Page>
  );
}
