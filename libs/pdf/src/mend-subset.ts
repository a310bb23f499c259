import type { Font, Subset } from 'fontkit';
import { glyphEntry } from './glyph-outline.js';

/**
 * fontkit 2.0.4 cannot put a variable font into a PDF: its encoder hands a number where restructure 3 wants a buffer. So the
 * outlines are taken at the wanted weight and written by ourselves; composed glyphs become simple ones on the way.
 */
export function mendSubset(font: Font): void {
  const make = font.createSubset.bind(font);
  font.createSubset = () => Object.assign(make(), { _addGlyph: addGlyph });
}

function addGlyph(this: Subset, id: number): number {
  const { advanceWidth, path } = this.font.getGlyph(id);
  const entry = glyphEntry(path.commands);
  this.glyf.push(entry);
  this.loca.offsets.push(this.offset);
  this.hmtx.metrics.push({ advance: Math.round(advanceWidth), bearing: entry.length > 0 ? entry.readInt16BE(2) : 0 });
  this.offset += entry.length;
  return this.glyf.length - 1;
}
