import { LANGUAGES, type Language } from '@app/i18n';
import { type Refusal, SeveralRefusals } from '@app/refusals';
import type { AnnouncementText, AnnouncementTexts } from './announcement.js';
import { PlaceholderUnknown, TextMissing, TextTooLong } from './announcements.errors.js';

/** What may stand in braces in a text: `{name}` is the recipient's, with its title. */
export const PLACEHOLDERS = ['name', 'organization', 'edition', 'days'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];
export type Values = Record<Placeholder, string>;

export const SUBJECT_AT_MOST = 150;
export const BODY_AT_MOST = 8000;

/** Anything in braces, and a brace that stands alone. */
const IN_BRACES = /\{([^{}]*)\}|[{}]/g;

/**
 * The texts as they are kept; a language that says nothing is left out. Refuses what is missing (`announcements.text-missing`), too long
 * or unknown in braces (`announcements.placeholder-unknown`), each with its field (`texts/fr/body`) and, for braces, its line.
 */
export function usableTexts(given: AnnouncementTexts): AnnouncementTexts {
  const texts = tidy(given);
  const languages = LANGUAGES.filter((language) => texts[language]);
  const refusals: Refusal[] = languages.flatMap((language) => faultsOf(language, texts[language]!));
  if (languages.length === 0) refusals.push(new TextMissing('texts/en/subject'));
  if (refusals.length > 0) throw new SeveralRefusals(refusals as [Refusal, ...Refusal[]]);
  return texts;
}

function tidy(given: AnnouncementTexts): AnnouncementTexts {
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const subject = given[language]?.subject.replace(/\s+/g, ' ').trim() ?? '';
      const body = given[language]?.body.replace(/\r\n?/g, '\n').trim() ?? '';
      return subject || body ? [[language, { subject, body }]] : [];
    }),
  );
}

function faultsOf(language: Language, text: AnnouncementText): Refusal[] {
  const most = { subject: SUBJECT_AT_MOST, body: BODY_AT_MOST };
  return (['subject', 'body'] as const).flatMap((part): Refusal[] => {
    const field = `texts/${language}/${part}`;
    if (!text[part]) return [new TextMissing(field)];
    if (text[part].length > most[part]) return [new TextTooLong(field, most[part])];
    const unknown = firstUnknown(text[part]);
    return unknown ? [new PlaceholderUnknown(field, unknown)] : [];
  });
}

/** The first thing in braces that is none of ours, and where it stands. */
function firstUnknown(text: string): { found: string; line: number } | undefined {
  for (const { 0: found, 1: name, index } of text.matchAll(IN_BRACES))
    if (!PLACEHOLDERS.some((known) => known === name)) return { found, line: text.slice(0, index).split('\n').length };
  return undefined;
}

/** A text with its values in it. */
export function filled(text: string, values: Values): string {
  return text.replace(IN_BRACES, (_, name: Placeholder) => values[name]);
}

/** Each line is a paragraph. */
export function paragraphsOf(body: string): string[] {
  return body
    .split('\n')
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}
