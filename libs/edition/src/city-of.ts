import { type Language, zoneName } from '@app/i18n';
import type { Edition } from './edition.entity.js';
import { inLanguage } from './in-language.js';

/** Whose clocks the edition's times follow: its city as the reader writes it, else the city after which its zone is named. */
export function cityOf({ city, timeZone }: Pick<Edition, 'city' | 'timeZone'>, language: Language): string {
  return inLanguage(city, language) || zoneName(timeZone);
}
