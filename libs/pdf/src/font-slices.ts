import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Part of a typeface: the file that holds the glyphs of some scripts, or of some hundred Chinese characters. */
export interface FontSlice {
  /** Unique, and fit to be a name in a PDF: `noto-sans-sc-115`. */
  id: string;
  file: string;
  /** By the package's own list. */
  promises(character: string): boolean;
}

/** Packages `@fontsource-variable/<name>`; `only`: the slices of it that we want, since each package repeats Latin. */
const TYPEFACES: ReadonlyArray<{ name: string; only?: readonly string[] }> = [
  { name: 'noto-sans' },
  { name: 'noto-sans-arabic', only: ['arabic'] },
  { name: 'noto-sans-ethiopic', only: ['ethiopic'] },
  { name: 'noto-sans-hebrew', only: ['hebrew'] },
  { name: 'noto-sans-armenian', only: ['armenian'] },
  { name: 'noto-sans-georgian', only: ['georgian'] },
  { name: 'noto-sans-thai', only: ['thai'] },
  { name: 'noto-sans-sc' },
  { name: 'noto-sans-kr' },
];

let known: FontSlice[] | undefined;

/** The slices that should hold a character, best first. The packages promise a few characters that their files lack. */
export function slicesPromising(character: string): FontSlice[] {
  return allSlices().filter((slice) => slice.promises(character));
}

function allSlices(): FontSlice[] {
  return (known ??= TYPEFACES.flatMap(slicesOf));
}

function slicesOf({ name, only }: (typeof TYPEFACES)[number]): FontSlice[] {
  const ranges = JSON.parse(readFileSync(require.resolve(`@fontsource-variable/${name}/unicode.json`), 'utf8'));
  return Object.entries<string>(ranges)
    .map(([key, range]) => ({ slice: key.replace(/[[\]]/g, ''), range }))
    .filter(({ slice }) => !only || only.includes(slice))
    .toSorted((a, b) => rank(a.slice) - rank(b.slice))
    .map(({ slice, range }) => ({
      id: `${name}-${slice}`,
      file: `@fontsource-variable/${name}/files/${name}-${slice}-wght-normal.woff2`,
      promises: promiseOf(range),
    }));
}

/** Plain Latin first: punctuation, digits and spaces stand in several slices, and should come from the same one. */
function rank(slice: string): number {
  return slice === 'latin' ? 0 : 1;
}

/** `U+0301,U+0400-045F` as a question. */
function promiseOf(range: string): (character: string) => boolean {
  const spans = range.split(',').map((part) => {
    const [from, to] = part.trim().slice(2).split('-');
    return [parseInt(from, 16), parseInt(to ?? from, 16)] as const;
  });
  return (character) => {
    const point = character.codePointAt(0)!;
    return spans.some(([from, to]) => point >= from && point <= to);
  };
}
