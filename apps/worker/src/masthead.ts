import { type Editions, inLanguage } from '@app/edition';
import { formatDaySpan, translator } from '@app/i18n';
import type { MastheadOf } from '@app/mail';

/** The head of an edition's letters: its year, its name, its days and city, and where answers go. */
export function mastheadFrom(editions: Editions): MastheadOf {
  return async (editionId, language) => {
    const edition = editionId ? await editions.editionById(editionId) : await editions.currentEdition();
    if (!edition) return { mark: 'WF', name: 'WSIS Forum', line: '' };
    const days = formatDaySpan(edition.startsOn, edition.endsOn, language);
    const city = inLanguage(edition.city, language);
    return {
      mark: edition.startsOn.slice(2, 4),
      name: inLanguage(edition.names, language),
      line: city ? translator(language)('mail:masthead', { days, city }) : days,
      replyTo: edition.contactAddress || undefined,
    };
  };
}
