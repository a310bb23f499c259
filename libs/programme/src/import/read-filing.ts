import type { ImportTerms } from './import-terms.js';
import { plainForm } from './import-terms.js';
import { withLatinC } from './latin-c.js';
import { readList } from './read-list.js';
import { quoted, type Remarks } from './reading.js';

/** `Action Line Interactive Facilitation Meeting (ALFM)`: the abbreviation adds nothing. */
export function readSessionType(value: unknown, terms: ImportTerms, remarks: Remarks): string | null {
  if (value === undefined || value === null || value === '') return null;
  const name = typeof value === 'string' ? value : '';
  const code = [name, name.replace(/\s*\([^()]*\)\s*$/, '')]
    .map((n) => terms.sessionTypes.get(plainForm(n)))
    .find(Boolean);
  if (!code) {
    remarks.notPlaced.push(`type ${quoted(value)} is not in the edition's list (kept in the note)`);
    return null;
  }
  remarks.took.push('type');
  return code;
}

/** `C7-eGov`, `AL C1`, `Action Line C7 E-business`, also with a Cyrillic С. C7 alone is a heading: a session needs its sub-line. */
export function readActionLines(value: unknown, terms: ImportTerms, remarks: Remarks): string[] {
  const codes = readList(value, 'Action Lines', remarks).flatMap((written) => {
    const name = withLatinC(written);
    if (name !== written) remarks.mended.push(`Action Line ${quoted(written)}: its Cyrillic С read as C`);
    const code = terms.actionLines.get(plainForm(name.replace(/^\s*(?:WSIS\s+)?(?:Action\s+Lines?|AL)\b[\s:.]*/i, '')));
    if (!code) remarks.notPlaced.push(`Action Line ${quoted(written)} is unknown`);
    else if (terms.headings.has(code))
      remarks.notPlaced.push(`Action Line ${code} is a heading: choose one of its sub-lines`);
    return code && !terms.headings.has(code) ? [code] : [];
  });
  if (codes.length > 0) remarks.took.push('Action Lines');
  return [...new Set(codes)];
}

/** `5`, `"5"` and `SDG 5` alike. */
export function readSdgs(value: unknown, terms: ImportTerms, remarks: Remarks): number[] {
  const numbers = readList(value, 'SDGs', remarks).flatMap((written) => {
    const number = Number(/^(?:SDG|Goal)?\s*(\d{1,2})$/i.exec(written)?.[1]);
    if (terms.sdgs.has(number)) return [number];
    remarks.notPlaced.push(`SDG ${quoted(written)} is unknown`);
    return [];
  });
  if (numbers.length > 0) remarks.took.push('SDGs');
  return [...new Set(numbers)];
}
