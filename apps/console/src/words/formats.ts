import { localeOf, type Language } from './language';

/** 'long': Tuesday 6 July 2027 · 'weekday': Tuesday 6 July · 'short': 6 July · 'tiny': Tue 6 Jul */
export type DayStyle = 'long' | 'weekday' | 'short' | 'tiny';

const STYLES: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  short: { day: 'numeric', month: 'long' },
  tiny: { weekday: 'short', day: 'numeric', month: 'short' },
};

/** Between a day and its time, where it is not a comma and a blank. */
const BEFORE_TIME: Partial<Record<Language, string>> = { ar: '، ', zh: ' ' };

/** Dates and times as readers of one language write them, 24 hours, Latin digits. */
export interface Formats {
  /** An instant in a zone, or a day `YYYY-MM-DD`. */
  day(day: string, zone?: string, style?: DayStyle): string;
  /** `5–9 July 2027`: two days `YYYY-MM-DD`, as public pages write them. */
  daySpan(from: string, to: string): string;
  time(instant: string, zone: string): string;
  dateTime(instant: string, zone: string): string;
  number(value: number): string;
  /** `2.4 MB`, `640 kB`. */
  bytes(count: number): string;
  /** `45%`: a part of 1. */
  share(part: number): string;
  /** `a, b, c` with the language's own comma. */
  list(items: readonly string[]): string;
}

export function formatsOf(language: Language): Formats {
  const made = new Map<string, Intl.DateTimeFormat>();
  const formatter = (timeZone: string, options: Intl.DateTimeFormatOptions) => {
    const key = `${timeZone} ${JSON.stringify(options)}`;
    const known = made.get(key) ?? new Intl.DateTimeFormat(localeOf(language), { timeZone, ...options });
    made.set(key, known);
    return known;
  };
  const day: Formats['day'] = (text, zone = 'UTC', style = 'long') => {
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
    const written = formatter(isDay ? 'UTC' : zone, STYLES[style]).format(new Date(isDay ? `${text}T12:00:00Z` : text));
    return language === 'en' ? written.replace(/^(\p{L}+), /u, '$1 ') : written;
  };
  const daySpan: Formats['daySpan'] = (from, to) => {
    if (language === 'zh') return chineseSpan(from, to);
    const [first, last] = [from, to].map((text) => new Date(`${text}T12:00:00Z`));
    const written = formatter('UTC', { day: 'numeric', month: 'long', year: 'numeric' }).formatRange(first, last);
    return written.replace(/[\u2009\u202f ]?–[\u2009\u202f ]?/g, '–');
  };
  const time: Formats['time'] = (instant, zone) =>
    formatter(zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant));
  return {
    day,
    daySpan,
    time,
    dateTime: (instant, zone) => day(instant, zone, 'short') + (BEFORE_TIME[language] ?? ', ') + time(instant, zone),
    list: (items) => new Intl.ListFormat(localeOf(language), { type: 'unit' }).format(items),
    bytes: (count) => {
      const isLarge = count >= 1_000_000;
      const value = isLarge ? count / 1_000_000 : Math.max(1, Math.round(count / 1000));
      const unit = isLarge ? 'megabyte' : 'kilobyte';
      const options = { style: 'unit', unit, maximumFractionDigits: isLarge ? 1 : 0 } as const;
      return new Intl.NumberFormat(localeOf(language), options).format(value);
    },
    share: (part) => new Intl.NumberFormat(localeOf(language), { style: 'percent' }).format(part),
    number: (value) => new Intl.NumberFormat(localeOf(language)).format(value),
  };
}

/** CLDR falls back to slashes for a span of days. */
function chineseSpan(from: string, to: string): string {
  const [first, last] = [from, to].map((day) => day.split('-').map(Number));
  const differsFrom = first.findIndex((part, at) => part !== last[at]);
  return differsFrom === -1 ? chineseDay(first) : `${chineseDay(first)}至${chineseDay(last, differsFrom)}`;
}

/** `7月9日`: year, month and day from the first part that differs. */
function chineseDay(parts: readonly number[], from = 0): string {
  return parts.map((part, at) => (at < from ? '' : part + '年月日'[at])).join('');
}
