import type { ReactNode } from 'react';
import type { Edition } from '@app/edition';
import { directionOf, translator } from '@app/i18n';
import { assetPath } from '../../assets/assets.js';
import type { FloorWords } from './floor-words.js';
import './custom-elements.js';

interface Props {
  edition: Edition;
  words: FloorWords;
  title: string;
  /** Where it is followed; without it the page stands still. */
  events?: string;
  children: ReactNode;
}

/** A page for a screen that nobody touches: no navigation, and it keeps itself right. */
export function FloorFrame({ edition, words, title, events, children }: Props) {
  const { language, now } = words;
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · ${edition.shortName}`}</title>
        {events && (
          <noscript>
            <meta httpEquiv="refresh" content="5" />
          </noscript>
        )}
        <link rel="stylesheet" href={assetPath('forum.css')} />
        <link rel="icon" href={assetPath('icon.svg')} />
        {events && <script type="module" src={assetPath('floor.js')} />}
      </head>
      <body>
        {events ? (
          <floor-screen data-events={events} data-now={String(now.getTime())}>
            {children}
          </floor-screen>
        ) : (
          children
        )}
      </body>
    </html>
  );
}

/** Shown by the script when the server has been silent for some seconds. */
export function LineLost({ words: { language } }: { words: FloorWords }) {
  return (
    <p className="soft" data-lost="" hidden role="status">
      {translator(language)('roundtable:screen.line-lost')}
    </p>
  );
}
