import { inLanguage } from '@app/edition';
import {
  dayIn,
  directionOf,
  formatDay,
  formatList,
  formatTime,
  languageName,
  translator,
  type Language,
  type Values,
} from '@app/i18n';
import type { Conflict, Stretch } from './conflict.js';

/** What a conflict is, in one sentence: who, where, when, by how much; and in a second one what to do next. */
export interface ConflictWords {
  what: string;
  next: string;
}

/** So many windows are told; more would hide the sentence. */
const MOST_WINDOWS = 4;

/** A board tells the same hundreds of sentences after every move: making one costs more than finding the conflict. */
const said = new Map<string, ConflictWords>();
const MOST_SAID = 20_000;

/** Times are those of the edition's zone. */
export function conflictSentence(conflict: Conflict, language: Language, zone: string): ConflictWords {
  const key = `${language} ${zone} ${JSON.stringify(conflict)}`;
  let words = said.get(key);
  if (!words) {
    if (said.size >= MOST_SAID) said.clear();
    words = makeSentence(conflict, language, zone);
    said.set(key, words);
  }
  return words;
}

function makeSentence(conflict: Conflict, language: Language, zone: string): ConflictWords {
  const t = translator(language);
  const facts = valuesOf(conflict, language, zone);
  const values = directionOf(language) === 'rtl' ? isolated(facts) : facts;
  return {
    what: t(`programme:conflicts.${conflict.kind}.what`, values),
    next: t(`programme:conflicts.${conflict.kind}.next`, values),
  };
}

/** Titles and names of the other direction must not drag quotation marks and brackets with them (U+2068 … U+2069). */
function isolated(values: Values): Values {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? `\u2068${value}\u2069` : value,
  ]);
  return Object.fromEntries(entries) as Values;
}

/** One flat list for every kind; a message takes what it names. */
function valuesOf(conflict: Conflict, language: Language, zone: string): Values {
  const { sessions, people = [], codes = [], names = [] } = conflict;
  const [first, second] = sessions;
  return {
    ...spanOf(conflict, language, zone),
    title: first.title,
    code: first.code,
    first: first.title,
    firstCode: first.code,
    second: second?.title ?? '',
    secondCode: second?.code ?? '',
    who:
      conflict.kind === 'room-twice'
        ? conflict.room!.name
        : (conflict.person?.name ??
          formatList(
            people.map(({ name }) => name),
            language,
          )),
    count: people.length,
    room: conflict.room?.name ?? '',
    otherRoom: conflict.otherRoom?.name ?? '',
    minutes: conflict.minutes ?? 0,
    has: conflict.has ?? 0,
    needs: conflict.needs ?? 0,
    of: conflict.of ?? 0,
    lines: formatList(codes, language),
    ...(conflict.lacks && { wants: languagesIn(codes, language), lacks: languagesIn(conflict.lacks, language) }),
    names: formatList(
      names.map((name) => inLanguage(name, language)),
      language,
    ),
    reason: conflict.reason ?? '',
    ...(conflict.taken && {
      takenFrom: formatTime(conflict.taken.from, language, zone),
      takenTo: formatTime(conflict.taken.to, language, zone),
    }),
    windows: (conflict.windows ?? [])
      .slice(0, MOST_WINDOWS)
      .map((one) => spanText(one, language, zone))
      .join('; '),
    ...(conflict.zone && {
      zone: conflict.zone,
      thereFrom: formatTime(conflict.from, language, conflict.zone),
      thereTo: formatTime(conflict.to, language, conflict.zone),
    }),
    ...(conflict.days && {
      firstDay: formatDay(conflict.days.startsOn, language),
      lastDay: formatDay(conflict.days.endsOn, language),
    }),
  };
}

function spanOf({ from, to }: Stretch, language: Language, zone: string) {
  return {
    day: formatDay(from, language, zone, 'weekday'),
    from: formatTime(from, language, zone),
    to: formatTime(to, language, zone),
  };
}

/** `Tuesday 6 July, 08:00–19:00`, with both days when it goes over midnight. */
function spanText(stretch: Stretch, language: Language, zone: string): string {
  const { day, from, to } = spanOf(stretch, language, zone);
  const comma = formatList(['', ''], language);
  if (dayIn(stretch.from, zone) === dayIn(stretch.to, zone)) return `${day}${comma}${from}–${to}`;
  return `${day}${comma}${from} – ${formatDay(stretch.to, language, zone, 'weekday')}${comma}${to}`;
}

function languagesIn(tags: string[], language: Language): string {
  return formatList(
    tags.map((tag) => languageName(tag, language)),
    language,
  );
}
