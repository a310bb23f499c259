import type { Language } from '@app/i18n';
import type { FloorTurn } from '@app/roundtable';

/** What a screen of the floor is shown in. */
export interface FloorWords {
  language: Language;
  /** IANA zone of the edition. */
  zone: string;
  /** Names of countries by ISO 3166-1 alpha-2. */
  countries: ReadonlyMap<string, string>;
  now: Date;
}

/** For whom somebody has the floor: the State by its name, or the entity. */
export function forWhom({ speaksFor, country, entity }: FloorTurn, { countries }: FloorWords): string {
  const state = country ? (countries.get(country) ?? country) : '';
  return speaksFor === 'state' ? state || entity : entity || state;
}

/** As the clock of a page without a script shows it: `1:48`, `+0:12` when the time is up. */
export function clockText(left: number): string {
  const seconds = left >= 0 ? Math.ceil(left / 1000) : Math.floor(-left / 1000);
  return `${left < 0 ? '+' : ''}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Milliseconds that are left to whoever speaks; negative when the time is up. */
export function timeLeft({ timeIsUpAt, allowed, spoken }: FloorTurn, now: Date): number {
  return timeIsUpAt === null ? allowed - (spoken ?? 0) : timeIsUpAt - now.getTime();
}
