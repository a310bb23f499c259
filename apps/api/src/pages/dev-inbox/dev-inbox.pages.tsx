import type { ReactNode } from 'react';
import type { CaughtLetter } from '@app/mail';
import { assetPath } from '../../assets/assets.js';

/** Every letter that was caught, the newest first. A tool for whoever develops, so in English only. */
export function InboxPage({ letters }: { letters: CaughtLetter[] }) {
  return (
    <Frame title="Inbox">
      <div>
        <h1>Inbox</h1>
        <p className="soft">
          Every letter of this platform ends here instead of being sent; the last 500 are kept. For programs:{' '}
          <a href="/dev/mail.json">/dev/mail.json</a>
        </p>
      </div>
      {letters.length === 0 ? (
        <p className="empty">No letter yet. Register, or ask for a link to sign in.</p>
      ) : (
        <ul className="mine">
          {letters.map((letter) => (
            <li key={letter.id}>
              <div>
                <h2>
                  <a href={`/dev/mail/${letter.id}`}>
                    <bdi>{letter.subject}</bdi>
                  </a>
                </h2>
                <p>
                  <bdi dir="ltr">{letter.to.join(', ')}</bdi> · <time dateTime={letter.at}>{instant(letter.at)}</time>
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Frame>
  );
}

/** One letter: its links, how it looks, and its plain text. */
export function LetterPage({ letter }: { letter: CaughtLetter }) {
  return (
    <Frame title={letter.subject}>
      <p>
        <a href="/dev/mail">Inbox</a>
      </p>
      <h1>
        <bdi>{letter.subject}</bdi>
      </h1>
      <dl className="facts">
        <Fact name="To">
          <bdi dir="ltr">{letter.to.join(', ')}</bdi>
        </Fact>
        <Fact name="Caught">
          <time dateTime={letter.at}>{instant(letter.at)}</time>
        </Fact>
        {letter.links.map((link) => (
          <Fact key={link} name="Link">
            <a href={link} dir="ltr">
              {link}
            </a>
          </Fact>
        ))}
        {letter.ics !== undefined && (
          <Fact name="Calendar file">
            <a href={`/dev/mail/${letter.id}/calendar.ics`}>
              {letter.attachments.find((name) => name.endsWith('.ics'))}
            </a>
          </Fact>
        )}
      </dl>
      <iframe
        src={`/dev/mail/${letter.id}/html`}
        title="The letter as a mail program shows it"
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        width="100%"
        height="900"
      />
      <h2 id="plain">Plain text</h2>
      <pre className="scroll" dir="auto" tabIndex={0} role="region" aria-labelledby="plain">
        {letter.text}
      </pre>
    </Frame>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Frame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{`${title} · caught letters`}</title>
        <link rel="stylesheet" href={assetPath('forum.css')} />
      </head>
      <body>
        <main id="main" className="wrap stack">
          {children}
        </main>
      </body>
    </html>
  );
}

function instant(at: string): string {
  return `${at.slice(0, 10)}, ${at.slice(11, 19)} UTC`;
}
