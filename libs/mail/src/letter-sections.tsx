import { Fragment } from 'react';
import { Layout, Row, withNames, type Look } from './letter-boxes.js';
import { ground, INK, LAKE, LINE, PAPER } from './letter-style.js';

/** Content-ID of the QR picture. */
export const QR_PICTURE = 'qr@letter';

export function Text(look: Look) {
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

export function Facts({ words, style, start }: Look) {
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

export function Button({ style, start, action }: Look & { action: { label: string; url: string } }) {
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

export function QrCode(look: Look & { caption: string }) {
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

export function List(look: Look & { list: { heading: string; items: string[] } }) {
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
