import { inLanguage, type Edition, type VocabularyTerm } from '@app/edition';
import type { Language } from '@app/i18n';

type Term = Pick<VocabularyTerm, 'code' | 'labels' | 'details'>;

/** What an exported programme says in words of one language, apart from the sessions. */
export interface ScheduleWords {
  language: Language;
  /** Of the edition. */
  title: string;
  types: ReadonlyMap<string, string>;
  /** Action Lines: `C1 The role of governments`. */
  tracks: ReadonlyMap<string, string>;
  /** Stands where a room stands, for sessions that have none. */
  remote: string;
}

export function scheduleWords(
  edition: Edition,
  language: Language,
  terms: { types: Term[]; lines: Term[]; modes: Term[] },
): ScheduleWords {
  const remote = terms.modes.find(({ code }) => code === 'remote');
  return {
    language,
    title: inLanguage(edition.names, language),
    types: new Map(terms.types.map(({ code, labels }) => [code, inLanguage(labels, language)])),
    tracks: new Map(terms.lines.map((line) => [line.code, trackName(line, language)])),
    remote: remote ? inLanguage(remote.labels, language) : 'remote',
  };
}

/** An Action Line as a track: its code as that language writes it, where it has one, and its few words. */
export function trackName({ labels, details }: Pick<Term, 'labels' | 'details'>, language: Language): string {
  const shown = inLanguage(details.shownCode ?? {}, language);
  return [shown, inLanguage(details.short ?? labels, language)].filter(Boolean).join(' ');
}
