import type { ImportTerms } from './import-terms.js';
import { plainForm } from './import-terms.js';
import { withLatinC } from './latin-c.js';
import { readList } from './read-list.js';
import { shown, type Remarks } from './reading.js';
import { remark } from './remark.js';

/** `Action Line Interactive Facilitation Meeting (ALFM)`: the abbreviation adds nothing. */
export function readSessionType(value: unknown, terms: ImportTerms, remarks: Remarks): string | null {
  if (value === undefined || value === null || value === '') return null;
  const name = typeof value === 'string' ? value : '';
  const code = [name, name.replace(/\s*\([^()]*\)\s*$/, '')]
    .map((n) => terms.sessionTypes.get(plainForm(n)))
    .find(Boolean);
  if (!code) {
    remarks.notPlaced.push(remark('type-unknown', { text: shown(value) }));
    return null;
  }
  remarks.took.push(remark('took', { field: 'type' }));
  return code;
}

/** `C7-eGov`, `AL C1`, `Action Line C7 E-business`, also with a Cyrillic С. C7 alone is a heading: a session needs its sub-line. */
export function readActionLines(value: unknown, terms: ImportTerms, remarks: Remarks): string[] {
  const codes = readList(value, 'action-lines', remarks).flatMap((written) => {
    const name = withLatinC(written);
    if (name !== written) remarks.mended.push(remark('action-line-latin-c', { text: shown(written) }));
    const code = terms.actionLines.get(plainForm(name.replace(/^\s*(?:WSIS\s+)?(?:Action\s+Lines?|AL)\b[\s:.]*/i, '')));
    if (!code) remarks.notPlaced.push(remark('action-line-unknown', { text: shown(written) }));
    else if (terms.headings.has(code)) remarks.notPlaced.push(remark('action-line-heading', { text: code }));
    return code && !terms.headings.has(code) ? [code] : [];
  });
  if (codes.length > 0) remarks.took.push(remark('took', { field: 'action-lines' }));
  return [...new Set(codes)];
}

/** `5`, `"5"` and `SDG 5` alike. */
export function readSdgs(value: unknown, terms: ImportTerms, remarks: Remarks): number[] {
  const numbers = readList(value, 'sdgs', remarks).flatMap((written) => {
    const number = Number(/^(?:SDG|Goal)?\s*(\d{1,2})$/i.exec(written)?.[1]);
    if (terms.sdgs.has(number)) return [number];
    remarks.notPlaced.push(remark('sdg-unknown', { text: shown(written) }));
    return [];
  });
  if (numbers.length > 0) remarks.took.push(remark('took', { field: 'sdgs' }));
  return [...new Set(numbers)];
}
