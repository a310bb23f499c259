import { directionOf, translator, type Language } from '@app/i18n';
import { assetPath } from '../assets/assets.js';
import { renderPage } from '../pages/layout/send-page.js';

/** Stands where the console would be, until it has been built: says so, and the command. */
export function unbuiltPage(language: Language): string {
  const t = translator(language);
  return renderPage(
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{t('console:unbuilt.title')}</title>
        <link rel="stylesheet" href={assetPath('forum.css')} />
      </head>
      <body className="dense">
        <main id="main" className="wrap stack">
          <h1>{t('console:unbuilt.title')}</h1>
          <p>{t('console:unbuilt.what')}</p>
          <p>
            <code dir="ltr">npm run build</code>
          </p>
          <p>
            <a href="/">{t('console:unbuilt.agenda')}</a>
          </p>
        </main>
      </body>
    </html>,
  );
}
