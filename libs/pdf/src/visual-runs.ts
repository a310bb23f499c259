import bidiFactory from 'bidi-js';
import type { Font } from 'fontkit';

const bidi = bidiFactory();

/** A part of a line that one font draws. */
export interface VisualRun {
  text: string;
  font: Font;
}

type LogicalRun = VisualRun & { level: number };

/**
 * A line in runs from left to right (UAX #9). Letters that are written from the right stay in the order in which they are read, for
 * the font turns them itself; what stands between them (a bracket, a hyphen) is turned and mirrored here, since its font would not.
 */
export function visualRuns(line: string, fontFor: (character: string) => Font | undefined): VisualRun[] {
  return reordered(logicalRuns(line, fontFor)).map(({ text, font, level }) => {
    const isTurnedByUs = level % 2 === 1 && !/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text);
    return { font, text: isTurnedByUs ? turned(text) : text };
  });
}

/** A character without a glyph joins the run before. */
function logicalRuns(line: string, fontFor: (character: string) => Font | undefined): LogicalRun[] {
  const { levels } = bidi.getEmbeddingLevels(line);
  const runs: LogicalRun[] = [];
  let at = 0;
  for (const character of line) {
    const level = levels[at];
    at += character.length;
    const last = runs.at(-1);
    const font = fontFor(character) ?? last?.font;
    if (!font) continue;
    if (last?.font === font && last.level === level) last.text += character;
    else runs.push({ text: character, font, level });
  }
  return runs;
}

/** Rule L2: from the highest level down to 1, what stands at that level or above is reversed. */
function reordered(runs: LogicalRun[]): LogicalRun[] {
  let ordered = runs;
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level >= 1; level--) {
    const parts: LogicalRun[][] = [];
    for (const run of ordered) {
      const last = parts.at(-1);
      const goesOn = last && last[0].level >= level === run.level >= level;
      if (goesOn) last.push(run);
      else parts.push([run]);
    }
    ordered = parts.flatMap((part) => (part[0].level >= level ? part.toReversed() : part));
  }
  return ordered;
}

function turned(text: string): string {
  return Array.from(text, (character) => bidi.getMirroredCharacter(character) ?? character)
    .toReversed()
    .join('');
}
