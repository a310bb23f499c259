import { directionOf, formatDay, hasMessage, translator, type Language, type Translate } from '@app/i18n';
import type { Remark } from './remark.js';

/** A remark of an import in a reader's language, without a full stop: remarks are listed behind one another. */
export function remarkSentence({ code, values }: Remark, language: Language): string {
  const t = translator(language);
  const said = Object.entries(values).map(([name, value]) => [name, valueIn(name, value, language, t)] as const);
  const why = typeof values.refusal === 'string' ? { why: refusalIn(values.refusal, values, t) } : {};
  return t(`programme:imports.remarks.${code}`, { ...Object.fromEntries(said), ...why });
}

function valueIn(name: string, value: string | number, language: Language, t: Translate): string | number {
  if (typeof value === 'number') return value;
  if (name === 'field') return t(`programme:imports.fields.${value}`);
  const text = name === 'startsOn' || name === 'endsOn' ? formatDay(value, language) : value;
  // Texts of the other direction must not drag quotation marks and brackets with them (U+2068 … U+2069).
  return directionOf(language) === 'rtl' ? `\u2068${text}\u2069` : text;
}

/** The rules' own sentence; a code whose sentence is no more is said as it is. */
function refusalIn(code: string, values: Remark['values'], t: Translate): string {
  const key = code.replace('.', ':refusals.');
  return hasMessage(key) ? t(key, values) : code;
}
