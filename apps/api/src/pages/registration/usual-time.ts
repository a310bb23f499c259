import type { Language } from '@app/i18n';

const HOURS_UP_TO = 48;

/** "36 hours", "3 days", rounded up: a promise must not be shorter than it was. */
export function spanInWords(hours: number, language: Language): string {
  const isShort = hours <= HOURS_UP_TO;
  const count = Math.max(1, Math.ceil(isShort ? hours : hours / 24));
  const unit = isShort ? 'hour' : 'day';
  return new Intl.NumberFormat(`${language}-u-nu-latn`, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
