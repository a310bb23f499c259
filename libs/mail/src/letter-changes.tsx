import type { CSSProperties } from 'react';
import { Row, withNames, type Look } from './letter-boxes.js';
import type { ShownDifference } from './letter-differences.js';
import { INK, LAKE, LINE } from './letter-style.js';

/** One box for each difference: what happened, to what, and line by line what was and what is. */
export function Differences(look: Look) {
  return (
    <Row {...look} padding="0 28px 12px">
      {look.words.differences.map((difference, index) => (
        <OneDifference key={index} {...look} difference={difference} />
      ))}
    </Row>
  );
}

function OneDifference({ style, start, difference }: Look & { difference: ShownDifference }) {
  const { mark, title, titleLanguage, url, lines } = difference;
  const edge = start === 'right' ? 'borderRight' : 'borderLeft';
  const cell = { ...style.text, padding: '4px 0' };
  return (
    <table
      width="100%"
      cellPadding="0"
      cellSpacing="0"
      border={0}
      style={{ margin: '0 0 16px', border: `1px solid ${LINE}`, [edge]: `4px solid ${LAKE}` }}
    >
      <tbody>
        <tr>
          <td align={start} colSpan={2} style={{ ...style.text, padding: '12px 16px 4px' }}>
            <b style={{ color: LAKE }}>{mark}</b>
            <br />
            <b lang={titleLanguage} style={{ fontSize: 18 }}>
              {url ? (
                <a href={url} style={{ color: INK }}>
                  {withNames(title)}
                </a>
              ) : (
                withNames(title)
              )}
            </b>
          </td>
        </tr>
        {lines.map(({ label, was, is }, index) => (
          <tr key={index}>
            <th
              scope="row"
              align={start}
              {...{ valign: 'top', width: '24%' }}
              style={labelCell(cell, style.small, start)}
            >
              {label}
            </th>
            <td align={start} valign="top" style={{ ...cell, paddingInlineEnd: 16 }}>
              <WasAndIs was={was} is={is} soft={style.small.color!} />
            </td>
          </tr>
        ))}
        <tr>
          <td colSpan={2} height="8" style={{ fontSize: 1, lineHeight: '8px' }}>
            &nbsp;
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** The old struck through, the new in bold below it; a line that did not change is neither. */
function WasAndIs({ was, is, soft }: { was?: string; is?: string; soft: string }) {
  if (was === undefined) return <>{withNames(is ?? '')}</>;
  return (
    <>
      <s style={{ color: soft }}>{withNames(was)}</s>
      {is !== undefined && (
        <>
          <br />
          <b>→ {withNames(is)}</b>
        </>
      )}
    </>
  );
}

function labelCell(cell: CSSProperties, small: CSSProperties, start: 'left' | 'right'): CSSProperties {
  const outside = start === 'right' ? { paddingRight: 16 } : { paddingLeft: 16 };
  return { ...cell, ...outside, fontSize: 15, fontWeight: 'normal', color: small.color };
}
