import type { ReactNode } from 'react';
import type { Edition } from '@app/edition';
import { directionOf, formatDaySpan, LANGUAGES, languageName, type Language, translator } from '@app/i18n';
import { assetPath, LOOK } from '../../assets/assets.js';

/** The places of the main navigation. */
export type Place = 'agenda' | 'now' | 'register' | 'me';

export interface PageProps {
  language: Language;
  edition: Edition;
  /** Of the browser's tab; the edition's name is added. */
  title: string;
  /** Where the visitor is; marks it in the navigation. */
  place?: Place;
  /** The same page in another language: path below `/{edition}/{lang}`, with its query, e.g. `/agenda?q=media`. */
  path: string;
  /** Keeps search engines and previews out of personal pages. */
  isPrivate?: boolean;
  /** The same in formats for programs. */
  alternates?: Array<{ href: string; type: string }>;
  /** Whether the stylesheet stands in the page itself: for where people arrive from outside (docs/decisions/0020). */
  carriesLook?: boolean;
  children: ReactNode;
}

const PLACES: Array<[Place, string]> = [
  ['agenda', '/agenda'],
  ['now', '/agenda/now'],
  ['register', '/register'],
  ['me', '/me'],
];

/** The frame of every public and personal page. Works without JavaScript; `forum.js` only adds comfort. */
export function Page(props: PageProps) {
  const { language, edition, title, place, path, isPrivate, alternates = [], carriesLook, children } = props;
  const t = translator(language);
  const home = `/${edition.code}/${language}`;
  const days = formatDaySpan(edition.startsOn, edition.endsOn, language);
  const city = edition.city[language];
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{`${title} · ${edition.shortName}`}</title>
        {isPrivate && <meta name="robots" content="noindex" />}
        {carriesLook ? (
          <style dangerouslySetInnerHTML={{ __html: LOOK }} />
        ) : (
          <link rel="stylesheet" href={assetPath('forum.css')} />
        )}
        <link rel="icon" href={assetPath('icon.svg')} />
        {alternates.map(({ href, type }) => (
          <link key={href} rel="alternate" type={type} href={href} />
        ))}
        <script type="module" src={assetPath('forum.js')} />
      </head>
      <body className="has-nav">
        <a className="skip" href="#main">
          {t('common:skip')}
        </a>
        <header className="top">
          <span className="logo" aria-hidden="true">
            {edition.startsOn.slice(2, 4)}
          </span>
          <a className="ed" href={`${home}/agenda`}>
            <bdi>{edition.shortName}</bdi>
            <small>{city ? t('common:dateline', { days, city }) : days}</small>
          </a>
          <nav className="nav" aria-label={t('common:nav.main')}>
            {PLACES.map(([name, below]) => (
              <a key={name} href={home + below} aria-current={name === place ? 'page' : undefined}>
                {t(`common:nav.${name}`)}
              </a>
            ))}
          </nav>
          <LanguageMenu language={language} edition={edition} path={path} />
        </header>
        {children}
      </body>
    </html>
  );
}

function LanguageMenu({ language, edition, path }: { language: Language; edition: Edition; path: string }) {
  return (
    <details className="menu">
      <summary>
        <span className="vh">{translator(language)('common:nav.language')} </span>
        {languageName(language, language)}
      </summary>
      <ul>
        {LANGUAGES.map((other) => (
          <li key={other}>
            <a href={`/${edition.code}/${other}${path}`} lang={other} hrefLang={other} dir={directionOf(other)}>
              {languageName(other, other)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
