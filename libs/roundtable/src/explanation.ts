import { formatDateTime, type Language, translator } from '@app/i18n';
import type { RequestRow } from './round-table.queries.js';
import type { TimeNeeded } from './running-times.js';
import type { FloorWish, Placed } from './speaking-order.js';

/** Whom a list explains: a wish, and who set its category why. */
type Explained = Placed<FloorWish> & Partial<Pick<RequestRow, 'setCategoryBy' | 'setCategoryReason'>>;

/** In which words and which zone a list is explained. */
export interface Wording {
  language: Language;
  zone: string;
  /** The edition's names of its VIP categories in that language, by code. */
  categories: ReadonlyMap<string, string>;
}

/** Why somebody speaks at this place: two sentences, the category and then what decided against the speaker before. */
export function explain(speaker: Explained, wording: Wording): string {
  return [whatTheyAre(speaker, wording), whatDecided(speaker, wording)].join(' ');
}

function whatTheyAre(
  { part, category, setCategoryBy, setCategoryReason }: Explained,
  { language, categories }: Wording,
): string {
  const t = translator(language);
  if (part !== 'speaker') return t(`roundtable:why.${part}`);
  if (category.code === '') return t('roundtable:why.outside');
  return t(`roundtable:why.${category.because}`, {
    category: categories.get(category.code) ?? category.code,
    name: setCategoryBy ?? '',
    reason: setCategoryReason ?? '',
  });
}

function whatDecided({ decidedBy, requestedAt }: Placed<FloorWish>, { language, zone }: Wording): string {
  const asked = formatDateTime(requestedAt, language, zone);
  return translator(language)(`roundtable:why.decided.${decidedBy}`, { asked });
}

/** Whether the list fits its session, in a sentence; says so, too, when the session has no time yet. */
export function timeSentence(time: TimeNeeded | undefined, language: Language): string {
  const t = translator(language);
  if (!time) return t('roundtable:time.unplaced');
  const over = time.speakers - time.fitting;
  if (over > 0) return t('roundtable:time.over', { ...time, over });
  return t('roundtable:time.fits', { ...time, left: Math.round((time.available - time.minutes) * 10) / 10 });
}
