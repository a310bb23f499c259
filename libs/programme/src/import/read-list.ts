import { cleanLine } from '../sessions/clean-text.js';
import type { Remarks } from './reading.js';

/**
 * A list of texts, whatever the file has in its place: one text, a list with blanks, nulls, repetitions. `between` divides one text
 * into several, e.g. `E/F/R`. Remarks name the field.
 */
export function readList(value: unknown, field: string, remarks: Remarks, between?: RegExp): string[] {
  if (value === undefined || value === null || value === '') return [];
  const raw = Array.isArray(value) ? value : [value];
  const texts = raw
    .filter((item) => typeof item === 'string' || typeof item === 'number')
    .flatMap((item) => (between && typeof item === 'string' ? item.split(between) : [String(item)]))
    .map(cleanLine);
  const filled = texts.filter(Boolean);
  const once = [...new Set(filled)];
  if (!Array.isArray(value) && !between) remarks.mended.push(`${field}: one text read as a list`);
  const strange = raw.length - raw.filter((item) => ['string', 'number'].includes(typeof item) || item === null).length;
  const blank = texts.length - filled.length + raw.filter((item) => item === null).length;
  if (strange > 0) remarks.mended.push(`${field}: ${strange} that are no text left out`);
  if (blank > 0) remarks.mended.push(`${field}: ${blank} blank left out`);
  if (filled.length > once.length) remarks.mended.push(`${field}: ${filled.length - once.length} repeated left out`);
  return once;
}
