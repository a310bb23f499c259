import { dayIn, directionOf, formatList } from '@app/i18n';
import { plainName } from '@app/people';
import type { DifferenceKind, Place, PublicDifference } from '@app/programme';
import type { AgendaWords } from './agenda-words.js';

/** What a release did to one session, one sentence for each thing, in the language of `words`. */
export function changeSentences(difference: PublicDifference, words: AgendaWords): string[] {
  return difference.kinds.flatMap((kind) => SENTENCES[kind](difference, words));
}

type Say = (difference: PublicDifference, words: AgendaWords) => string[];

const SENTENCES: Record<DifferenceKind, Say> = {
  added: ({ is }, words) => [words.t('agenda:changes.added', placeWords(is!, words))],
  removed: ({ was }, words) => [words.t('agenda:changes.removed', placeWords(was!, words))],
  cancelled: (_, { t }) => [t('agenda:changes.cancelled')],
  restored: ({ is }, words) => [words.t('agenda:changes.restored', placeWords(is!, words))],
  moved: ({ was, is }, words) => [movedSentence(was!, is!, words)],
  room: ({ was, is }, words) => [
    words.t('agenda:session.room-instead', { is: roomOf(is!, words), was: roomOf(was!, words) }),
  ],
  renamed: ({ wasTitle }, words) => [words.t('agenda:changes.renamed', { was: apart(wasTitle!, words) })],
  panel: panelSentences,
  changed: ({ fields }, { t, language }) => {
    const names = fields.map((field) => t(`agenda:changes.fields.${field}`));
    return [t('agenda:changes.changed', { fields: formatList(names, language) })];
  },
};

/** The day is named only when it is another. */
function movedSentence(was: Place, is: Place, words: AgendaWords): string {
  const { t, zone } = words;
  const [before, after] = [placeWords(was, words), placeWords(is, words)];
  const day = (place: Place) => dayIn(new Date(place.startsAt), zone);
  if (day(was) === day(is)) return t('agenda:changes.moved', { is: after.time, was: before.time });
  return t('agenda:changes.moved-day', {
    ...{ day: after.day, time: after.time, wasDay: before.day, wasTime: before.time },
  });
}

function panelSentences({ panel }: PublicDifference, words: AgendaWords): string[] {
  const { t, language } = words;
  const joined = panel?.joined.map((seat) => apart(seat.nameInOwnScript ?? plainName(seat), words)) ?? [];
  const left = panel?.left ?? 0;
  const said = [
    ...(joined.length > 0 ? [t('agenda:changes.joined', { names: formatList(joined, language) })] : []),
    ...(left > 0 ? [t('agenda:changes.left', { count: left })] : []),
  ];
  return said.length > 0 ? said : [t('agenda:changes.panel')];
}

function placeWords(place: Place, words: AgendaWords) {
  const [startsAt, endsAt] = [new Date(place.startsAt), new Date(place.endsAt)];
  const time = `${words.time(startsAt)}–${words.time(endsAt)}`;
  return { day: words.day(startsAt), time, room: roomOf(place, words) };
}

function roomOf({ room }: Place, words: AgendaWords): string {
  return room === null ? words.t('agenda:session.no-room') : apart(room, words);
}

/** A name keeps its own direction inside a sentence that runs the other way. */
function apart(name: string, { language }: AgendaWords): string {
  return directionOf(language) === 'rtl' ? `\u2068${name}\u2069` : name;
}
