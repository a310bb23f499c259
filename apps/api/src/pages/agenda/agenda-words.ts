import { cityOf, inLanguage, type Edition, type InLanguages, type Track, type VocabularyTerm } from '@app/edition';
import { formatDay, formatTime, translator, zoneName, zoneOffsetLabel, type Language, type Translate } from '@app/i18n';

/** An Action Line as pages write it: always code and name; colour and shape only help. */
export interface ShownLine {
  code: string;
  /** Code of the line whose colour it has: C7 for its sub-lines. */
  mark: string;
  /** `C7`, in Arabic `جيم7`. */
  shown: string;
  short: string;
  /** The whole name. */
  name: string;
}

/** Everything that agenda pages of one edition and language say apart from the sessions. */
export interface AgendaWords {
  edition: Edition;
  language: Language;
  t: Translate;
  /** `/wsis2027/en` */
  home: string;
  types: ReadonlyMap<string, string>;
  /** The track of each session type that belongs to one. */
  tracks: ReadonlyMap<string, Track>;
  roles: ReadonlyMap<string, string>;
  sdgs: ReadonlyMap<number, string>;
  lines: ReadonlyMap<string, ShownLine>;
  /** In whose time all of this is told, as an IANA name. */
  zone: string;
  /** 'HH:MM' in that zone. */
  time(instant: Date): string;
  /** 'Tuesday 6 July' in that zone, or of a `YYYY-MM-DD`. */
  day(day: Date | string): string;
  /** 'Geneva time (UTC+2)' at these instants; 'Geneva time (UTC+1 / UTC+2)' where the clocks are changed between them. */
  zoneAt(...instants: Date[]): string;
}

export interface Vocabularies {
  types: VocabularyTerm[];
  roles: VocabularyTerm[];
  sdgs: VocabularyTerm[];
  lines: VocabularyTerm[];
}

export function agendaWords(
  edition: Edition,
  language: Language,
  terms: Vocabularies,
  zone = edition.timeZone,
): AgendaWords {
  const t = translator(language);
  const words = (texts: Partial<InLanguages>) => inLanguage(texts, language);
  const labels = (list: VocabularyTerm[]) => new Map(list.map(({ code, labels: texts }) => [code, words(texts)]));
  const place = zone === edition.timeZone ? cityOf(edition, language) : zoneName(zone);
  return {
    edition,
    language,
    t,
    zone,
    home: `/${edition.code}/${language}`,
    types: labels(terms.types),
    tracks: new Map(terms.types.flatMap(({ code, details }) => (details.track ? [[code, details.track]] : []))),
    roles: labels(terms.roles),
    sdgs: new Map(terms.sdgs.map(({ code, labels: texts }) => [Number(code), words(texts)])),
    lines: new Map(terms.lines.map((term) => [term.code, shownLine(term, words)])),
    time: (instant) => formatTime(instant, language, zone),
    day: (day) => formatDay(day, language, zone, 'weekday'),
    zoneAt: (...instants) => t('agenda:zone', { place, offset: offsetsAt(instants, zone) }),
  };
}

/** 'UTC+2', or each that holds at one of the instants. */
export function offsetsAt(instants: Date[], zone: string): string {
  return [...new Set(instants.map((instant) => zoneOffsetLabel(instant, zone)))].join(' / ');
}

function shownLine(
  { code, parentCode, labels, details }: VocabularyTerm,
  words: (texts: Partial<InLanguages>) => string,
): ShownLine {
  return {
    code,
    mark: parentCode ?? code,
    shown: words(details.shownCode ?? {}) || code,
    short: words(details.short ?? labels),
    name: words(labels),
  };
}
