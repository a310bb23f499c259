import { Fragment, type ReactNode } from 'react';
import type { LetterStyle } from './letter-style.js';
import type { LetterWords } from './letter-template.js';
import { END_OF_ISOLATE, ISOLATE } from './literal.js';

/** What every part of a letter is drawn with. */
export interface Look {
  words: LetterWords;
  style: LetterStyle;
  /** The side where lines begin. */
  start: 'left' | 'right';
}

export function Row({ style, start, padding, children }: Look & { padding: string; children: ReactNode }) {
  return (
    <tr>
      <td align={start} style={{ ...style.text, padding }}>
        {children}
      </td>
    </tr>
  );
}

/** A table of one row that only places things. */
export function Layout({ children, ...table }: { children: ReactNode; width?: string; dir?: string; style?: object }) {
  return (
    <table role="presentation" cellPadding="0" cellSpacing="0" border={0} {...table}>
      <tbody>
        <tr>{children}</tr>
      </tbody>
    </table>
  );
}

/** Isolated values become `<bdi>`, and each line begins anew. */
export function withNames(sentence: string): ReactNode {
  return sentence.split('\n').map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {withBdi(line)}
    </Fragment>
  ));
}

function withBdi(line: string): ReactNode {
  return line.split(ISOLATE).flatMap((piece, index) => {
    if (index === 0) return [piece];
    const [name, rest] = piece.split(END_OF_ISOLATE);
    return [<bdi key={index}>{name}</bdi>, rest];
  });
}
