import { Fragment, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { LetterWords } from './letter-template.js';
import { ground, GROUND, INK, LAKE, LINE, PAPER, styleFor, type LetterStyle } from './letter-style.js';
import { END_OF_ISOLATE, ISOLATE, unlinked } from './literal.js';

/** Content-ID of the QR picture. */
export const QR_PICTURE = 'qr@letter';

interface Look {
  words: LetterWords;
  style: LetterStyle;
  /** The side where lines begin. */
  start: 'left' | 'right';
}

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

function Text(look: Look) {
  const { words, style } = look;
  const lines = [words.greeting, ...words.paragraphs];
  return (
    <Row {...look} padding="28px 28px 20px">
      <h1 style={style.heading}>{withNames(words.heading)}</h1>
      {lines.map((line, index) => (
        <p key={index} style={{ margin: index < lines.length - 1 ? '0 0 12px' : 0 }}>
          {withNames(line)}
        </p>
      ))}
    </Row>
  );
}

function Facts({ words, style, start }: Look) {
  const cell = { padding: '10px 0', borderBottom: `1px solid ${LINE}` };
  const label = { ...style.text, ...cell, fontSize: 15, fontWeight: 'normal', color: style.small.color };
  return (
    <tr>
      <td style={{ padding: '0 28px 20px' }}>
        <table width="100%" cellPadding="0" cellSpacing="0" border={0} style={{ borderTop: `2px solid ${INK}` }}>
          <tbody>
            {words.facts.map((fact, index) => (
              <tr key={index}>
                <th scope="row" align={start} {...{ valign: 'top', width: '34%' }} style={label}>
                  {fact.label}
                </th>
                <td align={start} valign="top" style={{ ...style.text, ...cell, fontWeight: 'bold' }}>
                  {fact.lines.map((line, number) => (
                    <Fragment key={number}>
                      {number > 0 && <br />}
                      {withNames(line)}
                    </Fragment>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </td>
    </tr>
  );
}

function Button({ style, start, action }: Look & { action: { label: string; url: string } }) {
  const link = {
    ...style.text,
    display: 'inline-block',
    padding: '13px 24px',
    fontSize: 16,
    lineHeight: '20px',
    fontWeight: 'bold',
    color: PAPER,
    textDecoration: 'none',
  };
  return (
    <tr>
      <td align={start} style={{ padding: '4px 28px 24px' }}>
        <Layout>
          <td {...ground(LAKE)} style={{ borderRadius: 4, backgroundColor: LAKE }}>
            <a href={action.url} style={link}>
              {action.label}
            </a>
          </td>
        </Layout>
      </td>
    </tr>
  );
}

function QrCode(look: Look & { caption: string }) {
  return (
    <Row {...look} padding="0 28px 24px">
      <img
        src={`cid:${QR_PICTURE}`}
        width={200}
        height={200}
        alt={look.caption}
        loading="lazy" // otherwise React puts a preload into the head, which no mail program can use
        style={{ display: 'block' }}
      />
      <p style={{ ...look.style.small, margin: '8px 0 0' }}>{withNames(look.caption)}</p>
    </Row>
  );
}

function List(look: Look & { list: { heading: string; items: string[] } }) {
  const { style, start, list } = look;
  const cell = { ...style.text, padding: '4px 0' };
  return (
    <Row {...look} padding="0 28px 28px">
      {list.heading && <h2 style={style.subheading}>{withNames(list.heading)}</h2>}
      <table role="presentation" cellPadding="0" cellSpacing="0" border={0}>
        <tbody>
          {list.items.map((item, index) => (
            <tr key={index}>
              <td valign="top" align={start} width="24" style={{ ...cell, fontWeight: 'bold' }}>
                {index + 1}.
              </td>
              <td align={start} style={cell}>
                {withNames(item)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Row>
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
      </td>
    </tr>
  );
}

function Row({ style, start, padding, children }: Look & { padding: string; children: ReactNode }) {
  return (
    <tr>
      <td align={start} style={{ ...style.text, padding }}>
        {children}
      </td>
    </tr>
  );
}

/** A table of one row that only places things. */
function Layout({ children, ...table }: { children: ReactNode; width?: string; dir?: string; style?: object }) {
  return (
    <table role="presentation" cellPadding="0" cellSpacing="0" border={0} {...table}>
      <tbody>
        <tr>{children}</tr>
      </tbody>
    </table>
  );
}

/** Isolated values become `<bdi>`. */
function withNames(sentence: string): ReactNode {
  return sentence.split(ISOLATE).flatMap((piece, index) => {
    if (index === 0) return [piece];
    const [name, rest] = piece.split(END_OF_ISOLATE);
    return [<bdi key={index}>{name}</bdi>, rest];
  });
}
