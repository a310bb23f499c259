import type { Edition } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import type { Obstacle } from '@app/privacy';
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
