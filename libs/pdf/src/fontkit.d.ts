/** The part of fontkit that we use; it brings no types of its own. */
declare module 'fontkit' {
  import type { OutlineStep } from './glyph-outline.js';

  export interface Font {
    unitsPerEm: number;
    getGlyph(id: number): { advanceWidth: number; path: { commands: OutlineStep[] } };
    getVariation(settings: { wght: number }): Font;
    layout(text: string): { advanceWidth: number };
    hasGlyphForCodePoint(point: number): boolean;
    createSubset(): Subset;
  }

  /** What of a font goes into a PDF. */
  export interface Subset {
    font: Font;
    glyf: Buffer[];
    loca: { offsets: number[] };
    hmtx: { metrics: Array<{ advance: number; bearing: number }> };
    offset: number;
    _addGlyph(id: number): number;
  }

  export function create(bytes: Uint8Array): Font;
}
