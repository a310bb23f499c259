/** A text broken into the lines that are drawn, at a size in points. */
export interface Fitted {
  size: number;
  lines: string[];
}

/** Where a text may go: `sizes` from the largest to the smallest, each with the lines that there is room for. */
export interface Room {
  width: number;
  sizes: ReadonlyArray<{ size: number; lines: number }>;
}

/**
 * The largest size at which a text fits without breaking a word (`widthOf`: at one point); else the smallest, broken inside words, on as many lines as it
 * needs: nothing is ever cut.
 */
export function fit(text: string, widthOf: (part: string) => number, { width, sizes }: Room): Fitted {
  for (const { size, lines: most } of sizes) {
    const lines = breakLines(wordsOf(text), (line) => widthOf(line) * size <= width);
    if (lines && lines.length <= most) return { size, lines };
  }
  const { size } = sizes.at(-1)!;
  const fits = (line: string) => widthOf(line) * size <= width;
  return { size, lines: breakLines(wordsOf(text), fits) ?? breakLines(lettersOf(text), fits) ?? [text] };
}

/** Undefined when one part alone is too wide. */
function breakLines(parts: readonly string[], fits: (line: string) => boolean): string[] | undefined {
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    if (!fits(part.trim())) return undefined;
    if (line !== '' && !fits((line + part).trim())) {
      lines.push(line.trim());
      line = '';
    }
    line += part;
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}

/** Each with the space or hyphen behind it. Han and Thai have no spaces; there a line may end after any letter. */
function wordsOf(text: string): string[] {
  return text
    .split(/(?<=[\s\-‐־/])/u)
    .flatMap((word) => (/[\p{Script=Han}\p{Script=Thai}\p{Script=Hangul}]/u.test(word) ? lettersOf(word) : [word]));
}

function lettersOf(text: string): string[] {
  return Array.from(new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);
}
