import { SESSION_MODES, type SessionMode } from '../sessions/session.entity.js';
import type { ImportTerms } from './import-terms.js';
import { plainForm } from './import-terms.js';
import { readList } from './read-list.js';
import { shown, type Remarks } from './reading.js';
import { remark } from './remark.js';

/** `Physical (on-site) and Virtual (remote) participation`, `Hybrid Event`, `online`. Undefined when the file does not say. */
export function readMode(value: unknown, terms: ImportTerms, remarks: Remarks): SessionMode | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const mode = typeof value === 'string' ? terms.modes.get(plainForm(value)) : undefined;
  if (!SESSION_MODES.includes(mode as SessionMode)) {
    remarks.notPlaced.push(remark('participation-unknown', { text: shown(value) }));
    return undefined;
  }
  remarks.took.push(remark('took', { field: 'participation' }));
  return mode as SessionMode;
}

/** `["EN","FR"]`, `EN/FR`, and the single letters of printed agendas: `E/F/R/S/C/A`. */
export function readInterpretation(value: unknown, terms: ImportTerms, remarks: Remarks): string[] {
  const tags = readList(value, 'interpretation', remarks, /[/,;]/).flatMap((written) => {
    const tag = terms.languages.get(plainForm(written));
    if (!tag) remarks.notPlaced.push(remark('interpretation-unknown', { text: shown(written) }));
    return tag ? [tag] : [];
  });
  if (tags.length > 0) remarks.took.push(remark('took', { field: 'interpretation' }));
  return [...new Set(tags)];
}

/** Agenda pages say it in words: `Real-time human captioning`, `Captioning EN/FR`. */
export function readCaptioning(value: unknown, remarks: Remarks): boolean {
  if (value === undefined || value === null || value === '' || value === false) return false;
  if (typeof value === 'string' && /^\s*(?:no|none|without)\b/i.test(value)) return false;
  const says = value === true || (typeof value === 'string' && /caption/i.test(value));
  if (says) remarks.took.push(remark('took', { field: 'captioning' }));
  else remarks.notPlaced.push(remark('captioning-unknown', { text: shown(value) }));
  return says;
}
