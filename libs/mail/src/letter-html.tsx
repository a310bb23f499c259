import { Fragment } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Differences } from './letter-changes.js';
import { Layout, Row, withNames, type Look } from './letter-boxes.js';
import { Button, Facts, List, QrCode, Text } from './letter-sections.js';
import type { LetterWords } from './letter-template.js';
import { ground, GROUND, INK, LINE, PAPER, styleFor } from './letter-style.js';
import { unlinked } from './literal.js';

/** The letter as one HTML page: tables, inline values, one button, 600 pixels, in the letter's direction. */
export function letterHtml(words: LetterWords): string {
  const start = words.direction === 'rtl' ? 'right' : 'left';
  return `<!doctype html>${renderToStaticMarkup(<Page words={words} style={styleFor(words.language)} start={start} />)}`;
}

function Page(look: Look) {
  const { words } = look;
  return (
    <html lang={words.language} dir={words.direction}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{unlinked(words.subject)}</title>
      </head>
      <body style={{ margin: 0, padding: 0, background: GROUND }}>
        {words.preview && (
          <div style={{ display: 'none', maxHeight: 0, overflow: 'hidden' }}>{withNames(words.preview)}</div>
        )}
        <main>
          <Layout width="100%" dir={words.direction} {...ground(GROUND)}>
            <td align="center" style={{ padding: '24px 12px' }}>
              <Sheet {...look} />
            </td>
          </Layout>
        </main>
      </body>
    </html>
  );
}

function Sheet(look: Look) {
  const { words } = look;
  return (
    <table
      role="presentation"
      width="100%"
      cellPadding="0"
      cellSpacing="0"
      border={0}
      {...ground(PAPER)}
      style={{ maxWidth: 600, border: `1px solid ${LINE}`, borderRadius: 8, backgroundColor: PAPER }}
    >
      <tbody>
        <Head {...look} />
        <Text {...look} />
        {words.facts.length > 0 && <Facts {...look} />}
        {words.differences.length > 0 && <Differences {...look} />}
        {words.action && <Button {...look} action={words.action} />}
        {words.qr && <QrCode {...look} caption={words.qr.caption} />}
        {words.list && <List {...look} list={words.list} />}
        {words.closing && (
          <Row {...look} padding="0 28px 28px">
            <p style={{ margin: 0 }}>{withNames(words.closing)}</p>
          </Row>
        )}
        <Foot {...look} />
      </tbody>
    </table>
  );
}

function Head({ words, style, start }: Look) {
  const { masthead } = words;
  const mark = { ...style.text, fontSize: 16, fontWeight: 'bold', color: PAPER, borderRadius: 4, backgroundColor: INK };
  return (
    <tr>
      <td style={{ padding: '20px 28px', borderBottom: `1px solid ${LINE}` }}>
        <Layout>
          <td width="36" height="36" align="center" {...ground(INK)} style={mark}>
            {masthead.mark}
          </td>
          <td align={start} style={{ ...style.text, padding: '0 12px', fontSize: 15, lineHeight: '20px' }}>
            <b>{masthead.name}</b>
            {masthead.line && (
              <>
                <br />
                <span style={{ color: style.small.color, fontSize: 13 }}>{masthead.line}</span>
              </>
            )}
          </td>
        </Layout>
      </td>
    </tr>
  );
}

function Foot({ words, style, start }: Look) {
  const cell = { ...style.small, padding: '16px 28px', borderTop: `1px solid ${LINE}`, borderRadius: '0 0 8px 8px' };
  return (
    <tr>
      <td align={start} {...ground(GROUND)} style={{ ...cell, backgroundColor: GROUND }}>
        {words.foot.map((line, index) => (
          <Fragment key={index}>
            {index > 0 && <br />}
            {line}
          </Fragment>
        ))}
        {words.unsubscribe && (
          <>
            <br />
            <a href={words.unsubscribe.url} style={{ color: style.small.color }}>
              {words.unsubscribe.label}
            </a>
          </>
        )}
      </td>
    </tr>
  );
}
