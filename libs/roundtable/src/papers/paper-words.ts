import { cityOf, type Edition } from '@app/edition';
import { directionOf, formatDateTime, formatDay, formatTime, type Language, translator } from '@app/i18n';
import type { Sheet } from '@app/pdf';
import type { RoundTableSession } from '../round-table.queries.js';

/** In which words and whose time a paper speaks. */
export interface PaperWords {
  edition: Edition;
  language: Language;
  /** Names of countries by ISO 3166-1 alpha-2. */
  countries: ReadonlyMap<string, string>;
  /** Names of the vocabulary `panel-role` by code. */
  roles: ReadonlyMap<string, string>;
  now: Date;
}

/** For whom somebody speaks: the State by its name, or the entity. */
export function forWhom(
  { speaksFor, country, entity }: { speaksFor: 'state' | 'entity'; country: string | null; entity: string },
  { countries }: Pick<PaperWords, 'countries'>,
): string {
  const state = country ? (countries.get(country) ?? country) : '';
  return speaksFor === 'state' ? state || entity : entity || state;
}

/** “Tuesday 6 July, 14:00–16:00 · Plenary Room C”. */
export function whenAndWhere(
  { startsAt, endsAt, room }: Pick<RoundTableSession, 'startsAt' | 'endsAt' | 'room'>,
  { edition: { timeZone }, language }: PaperWords,
): string {
  const from = startsAt && formatTime(startsAt, language, timeZone);
  const time =
    from &&
    `${formatDay(startsAt, language, timeZone)}, ${from}${endsAt ? `–${formatTime(endsAt, language, timeZone)}` : ''}`;
  return [time || translator(language)('roundtable:paper.no-time'), room].filter(Boolean).join(' · ');
}

/** What every paper has around its pieces. Its title names no person, for titles stand in file managers. */
export function sheetOf(title: string, pieces: Sheet['pieces'], words: PaperWords): Sheet {
  const { edition, language, now } = words;
  const t = translator(language);
  const when = formatDateTime(now, language, edition.timeZone);
  const foot = t('roundtable:paper.foot', { edition: edition.shortName, when, place: cityOf(edition, language) });
  return { title, language, direction: directionOf(language), pieces, foot, drawnAt: now };
}
