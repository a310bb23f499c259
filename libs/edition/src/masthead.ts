import { formatDaySpan, type Language, translator } from '@app/i18n';
import type { Masthead } from '@app/mail';
import type { Edition } from './edition.entity.js';
import { inLanguage } from './in-language.js';

/** The head of an edition's letters: its year, its name, its days and city, and where answers go. */
export function mastheadOf(edition: Edition, language: Language): Masthead {
  const days = formatDaySpan(edition.startsOn, edition.endsOn, language);
  const city = inLanguage(edition.city, language);
  return {
    mark: edition.startsOn.slice(2, 4),
    name: inLanguage(edition.names, language),
    line: city ? translator(language)('mail:masthead', { days, city }) : days,
    replyTo: edition.contactAddress || undefined,
  };
}
