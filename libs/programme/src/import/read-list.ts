import { cleanLine } from '../sessions/clean-text.js';
import type { Remarks } from './reading.js';
import { remark, type RemarkField } from './remark.js';

/**
 * A list of texts, whatever the file has in its place: one text, a list with blanks, nulls, repetitions. `between` divides one text
 * into several, e.g. `E/F/R`. Remarks name the field.
 */
export function readList(value: unknown, field: RemarkField, remarks: Remarks, between?: RegExp): string[] {
  if (value === undefined || value === null || value === '') return [];
  const raw = Array.isArray(value) ? value : [value];
  const texts = raw
    .filter((item) => typeof item === 'string' || typeof item === 'number')
    .flatMap((item) => (between && typeof item === 'string' ? item.split(between) : [String(item)]))
    .map(cleanLine);
  const filled = texts.filter(Boolean);
  const once = [...new Set(filled)];
  if (!Array.isArray(value) && !between) remarks.mended.push(remark('list-from-text', { field }));
  const strange = raw.length - raw.filter((item) => ['string', 'number'].includes(typeof item) || item === null).length;
  const blank = texts.length - filled.length + raw.filter((item) => item === null).length;
  if (strange > 0) remarks.mended.push(remark('list-strange', { field, count: strange }));
  if (blank > 0) remarks.mended.push(remark('list-blank', { field, count: blank }));
  const repeated = filled.length - once.length;
  if (repeated > 0) remarks.mended.push(remark('list-repeated', { field, count: repeated }));
  return once;
}
