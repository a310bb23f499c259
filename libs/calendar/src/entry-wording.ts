import { languageName, translator, type Language, type Translate } from '@app/i18n';
import type { CalendarEntry, EntryFacts } from './entry.js';
import { partLines, type PartReaders } from './entry-part.js';
import { clean, cleanLine, uriValue } from './ical-text.js';

/** What a calendar shows of an entry to readers of one language. */
export interface EntryWording {
  summary: string;
  description: string;
  location: string;
  url: string;
  categories: string[];
}

/**
 * Puts an entry into words: labels in `language`, titles and free text as they were written. `baseUrl` stands before a path. What is written for
 * some persons begins with their own slots.
 */
export function wordingOf(
  entry: CalendarEntry,
  language: Language,
  baseUrl: string,
  readers?: PartReaders,
): EntryWording {
  const t = translator(language);
  const { content } = entry;
  const cancelled = entry.status === 'CANCELLED';
  const summary = cleanLine(content.summary);
  const url = uriValue(addressOf(content.url, language, baseUrl));
  const joinAt = content.facts?.joinAt;
  const lines = [...factLines(entry, t), ...(content.perLanguage?.[language]?.lines ?? []).map(cleanLine)];
  const paragraphs = [
    cancelled ? t('calendar:entry.cancelled') : '',
    readers ? partLines(entry, readers, language).join('\n') : '',
    clean(content.description),
    lines.join('\n'),
    joinAt && !cancelled ? t('calendar:entry.joining', { url: uriValue(addressOf(joinAt, language, baseUrl)) }) : '',
    t('calendar:entry.details', { url }),
  ];
  return {
    summary: cancelled ? t('calendar:entry.cancelled-summary', { summary }) : summary,
    description: paragraphs.filter(Boolean).join('\n\n'),
    location: placeOf(entry, t),
    url,
    categories: (content.perLanguage?.[language]?.categories ?? []).map(cleanLine).filter(Boolean),
  };
}

function addressOf(url: string, language: Language, baseUrl: string): string {
  const own = url.replaceAll('{lang}', language);
  return own.startsWith('/') ? baseUrl + own : own;
}

function placeOf(entry: CalendarEntry, t: Translate): string {
  const place = cleanLine(entry.location);
  return place === '' && entry.content.facts?.mode === 'remote' ? t('calendar:entry.online') : place;
}

function factLines(entry: CalendarEntry, t: Translate): string[] {
  const facts: EntryFacts = entry.content.facts ?? {};
  const place = cleanLine(entry.location);
  return [
    place && t('calendar:entry.room', { room: place }),
    labelled('calendar:entry.organizers', facts.organizers?.map(cleanLine), t),
    labelled('calendar:entry.languages', languageNames(facts.languages, t), t),
    labelled('calendar:entry.interpretation', languageNames(facts.interpretation, t), t),
    facts.captioning ? t('calendar:entry.captioning') : '',
    facts.mode ? t(`calendar:entry.modes.${facts.mode}`) : '',
  ].filter(Boolean);
}

function labelled(key: string, items: string[] | undefined, t: Translate): string {
  if (!items?.length) return '';
  return t(key, { count: items.length, list: items.join(t('calendar:entry.separator')) });
}

function languageNames(codes: string[] | undefined, t: Translate): string[] | undefined {
  return codes?.map((code) => languageName(code, t.language));
}
