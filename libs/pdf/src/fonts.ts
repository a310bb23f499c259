import { create, type Font } from 'fontkit';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { decompress } from 'wawoff2';
import { type FontSlice, slicesPromising } from './font-slices.js';
import { mendSubset } from './mend-subset.js';
import { visualRuns } from './visual-runs.js';

const require = createRequire(import.meta.url);

export type Weight = 400 | 700;

/** A part of a line that is drawn at once, by one font; `text` in the order in which it is read. */
export interface DrawnRun {
  text: string;
  font: Font;
  /** At one point. */
  width: number;
}

/** Gives a part of the text for which it was made as runs from left to right. */
export type Shaper = (part: string) => DrawnRun[];

const opened = new Map<string, Promise<Font>>();

/** Reads and opens what a text needs, each file once; a badge in one script needs one to four files of some ten kilobytes. */
export async function shaperFor(text: string, weight: Weight): Promise<Shaper> {
  const fonts = await fontsOf(text, weight);
  return (part) =>
    visualRuns(part, (character) => fonts.get(character)).map(({ text: run, font }) => ({
      text: run,
      font,
      width: font.layout(run).advanceWidth / font.unitsPerEm,
    }));
}

/** The characters of a name or a sentence for which no typeface of ours has a glyph; what one does not see anyway is left out. */
export async function unprintable(text: string): Promise<string[]> {
  const fonts = await fontsOf(text, 700);
  return [...new Set(text)].filter((character) => !fonts.has(character) && !/[\s\p{Cf}\p{Cc}]/u.test(character));
}

/** A font for each character: one that the text needs anyway, if it has the glyph. */
async function fontsOf(text: string, weight: Weight): Promise<Map<string, Font>> {
  const fonts = new Map<string, Font>();
  for (const character of new Set(text)) {
    const font = firstWith(character, fonts.values()) ?? (await find(character, weight));
    if (font) fonts.set(character, font);
  }
  return fonts;
}

async function find(character: string, weight: Weight): Promise<Font | undefined> {
  for (const slice of slicesPromising(character)) {
    const font = firstWith(character, [await open(slice, weight)]);
    if (font) return font;
  }
  return undefined;
}

function firstWith(character: string, fonts: Iterable<Font>): Font | undefined {
  return Array.from(fonts).find((font) => font.hasGlyphForCodePoint(character.codePointAt(0)!));
}

function open(slice: FontSlice, weight: Weight): Promise<Font> {
  const key = `${slice.file} ${weight}`;
  const known = opened.get(key) ?? openNow(slice, weight);
  opened.set(key, known);
  return known;
}

/** Decompressed first, since fontkit makes variations of plain TrueType only. The name keeps the fonts of one PDF apart. */
async function openNow({ id, file }: FontSlice, weight: Weight): Promise<Font> {
  const font = create(await unpack(require.resolve(file))).getVariation({ wght: weight });
  Object.defineProperty(font, 'postscriptName', { value: `${id}-${weight}` });
  mendSubset(font);
  return font;
}

let unpacking: Promise<unknown> = Promise.resolve();

/** One after the other: the decompressor keeps its result in a memory that the next call writes over. */
function unpack(path: string): Promise<Buffer> {
  const unpacked = unpacking.then(async () => Buffer.from(await decompress(readFileSync(path))));
  unpacking = unpacked.catch(() => {});
  return unpacked;
}
