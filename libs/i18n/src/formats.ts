import type { Language } from './language.js';

/** 'long': Tuesday 6 July 2027 · 'weekday': Tuesday 6 July · 'short': 6 July · 'tiny': Tue 6 */
export type DayStyle = 'long' | 'weekday' | 'short' | 'tiny';

const STYLES: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  short: { day: 'numeric', month: 'long' },
  tiny: { weekday: 'short' },
};

const formatters = new Map<string, Intl.DateTimeFormat>();

/** An instant, or a day as `YYYY-MM-DD` (then the zone does not matter), as people of that language read it. */
export function formatDay(day: Date | string, language: Language, zone = 'UTC', style: DayStyle = 'long'): string {
  const isDay = typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day);
  const instant = isDay ? new Date(`${day as string}T12:00:00Z`) : new Date(day);
  const written = formatter(language, isDay ? 'UTC' : zone, STYLES[style]).format(instant);
  return language === 'en' ? written.replace(/^(\p{L}+), /u, '$1 ') : written; // as the Forum writes it: Tuesday 6 July
}

/** "5–9 July 2027" for two days as `YYYY-MM-DD`. */
export function formatDaySpan(from: string, to: string, language: Language): string {
  if (language === 'zh') return chineseSpan(from, to);
  const options = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  const written = formatter(language, 'UTC', options).formatRange(
    new Date(`${from}T12:00:00Z`),
    new Date(`${to}T12:00:00Z`),
  );
  return written.replace(/[\u2009\u202f ]?–[\u2009\u202f ]?/g, '–');
}

/** CLDR falls back to slashes for a span of days; people write 2027年7月5日至9日. */
function chineseSpan(from: string, to: string): string {
  const [first, last] = [from, to].map((day) => day.split('-').map(Number));
  const differsFrom = first.findIndex((part, at) => part !== last[at]);
  return differsFrom === -1 ? chineseDay(first) : `${chineseDay(first)}至${chineseDay(last, differsFrom)}`;
}

/** `7月9日`: year, month and day from the first part that differs. */
function chineseDay(parts: readonly number[], from = 0): string {
  return parts.map((part, at) => (at < from ? '' : part + '年月日'[at])).join('');
}

/** 'HH:MM' on a 24-hour clock, in every language. */
export function formatTime(instant: Date | string, language: Language, zone: string): string {
  return formatter(language, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant));
}

export function formatDateTime(instant: Date | string, language: Language, zone: string): string {
  return joinDayAndTime(formatDay(instant, language, zone, 'long'), formatTime(instant, language, zone), language);
}

/** A written day and a written time or span, with what stands between them: '6 July, 14:00', '7月6日 14:00'. */
export function joinDayAndTime(day: string, time: string, language: Language): string {
  return day + (language === 'zh' ? ' ' : (COMMA[language] ?? ', ')) + time;
}

/** 'Chair, Speaker' with the language's own comma. */
export function formatList(items: readonly string[], language: Language): string {
  return items.join(COMMA[language] ?? ', ');
}

const COMMA: Partial<Record<Language, string>> = { ar: '، ', zh: '、' };

/** Latin digits in every language, grouped as the language groups. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(localeOf(language)).format(value);
}

/** '2.4 MB', '640 kB': decimal units, as people's machines say them. */
export function formatBytes(bytes: number, language: Language): string {
  const isLarge = bytes >= 1_000_000;
  const unit = isLarge ? 'megabyte' : 'kilobyte';
  const options = { style: 'unit', unit, maximumFractionDigits: isLarge ? 1 : 0 } as const;
  const value = isLarge ? bytes / 1_000_000 : Math.max(1, Math.round(bytes / 1000));
  return new Intl.NumberFormat(localeOf(language), options).format(value);
}

/** 'UTC+2' or 'UTC+5:45', the zone's distance from UTC at that instant. */
export function zoneOffsetLabel(instant: Date | string, zone: string): string {
  const parts = formatter('en', zone, { timeZoneName: 'shortOffset' }).formatToParts(new Date(instant));
  return (parts.find((part) => part.type === 'timeZoneName')?.value ?? 'UTC').replace('GMT', 'UTC');
}

/** The zone's city as its own name tells it: 'Africa/Nairobi' → 'Nairobi'. */
export function zoneName(zone: string): string {
  return zone.split('/').at(-1)!.replaceAll('_', ' ');
}

/** The calendar day `YYYY-MM-DD` of an instant in a zone. */
export function dayIn(instant: Date | string, zone: string): string {
  const part = formatter('en', zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(
    new Date(instant),
  );
  const value = (type: string) => part.find((p) => p.type === type)!.value;
  return `${value('year')}-${value('month')}-${value('day')}`;
}

function formatter(language: Language, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${JSON.stringify(options)}`;
  let made = formatters.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(localeOf(language), { timeZone, ...options });
    formatters.set(key, made);
  }
  return made;
}

function localeOf(language: Language): string {
  return language === 'ar' ? 'ar-u-nu-latn' : language === 'en' ? 'en-GB' : language;
}
