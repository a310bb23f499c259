import type { Edition } from '@app/edition';
import { directionOf, type Language, translator } from '@app/i18n';
import { assetPath } from '../../assets/assets.js';
import type { Problem } from '../../http/problem.js';
import { Page } from './page.js';
import { renderPage } from './send-page.js';

/** What a person sees instead of a problem document: what happened, whom to tell, where to go on. */
export function problemPage(problem: Problem, language: Language, edition: Edition | undefined): string {
  const t = translator(language);
  const words = (
    <main id="main" className="wrap stack">
      <h1>{problem.title}</h1>
      {problem.status >= 500 && <p className="soft">{t('common:problem.request', { requestId: problem.requestId })}</p>}
      <p>
        <a href={edition ? `/${edition.code}/${language}/agenda` : '/'}>{t('common:problem.onward')}</a>
      </p>
    </main>
  );
  if (edition) {
    return renderPage(
      <Page language={language} edition={edition} title={problem.title} path="/agenda" isPrivate>
        {words}
      </Page>,
    );
  }
  return renderPage(
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{problem.title}</title>
        <link rel="stylesheet" href={assetPath('forum.css')} />
      </head>
      <body>{words}</body>
    </html>,
  );
}
