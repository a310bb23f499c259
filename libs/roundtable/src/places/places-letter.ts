import { type Edition, inLanguage } from '@app/edition';
import { formatDateTime, formatNumber, type Language, translator } from '@app/i18n';
import type { LetterDifference, LetterDraft } from '@app/mail';
import type { ListOfSpeakers } from '../list-of-speakers.js';
import type { PlaceChange } from './place-changes.js';

export type ToldChange = PlaceChange & {
  /** Of the speaker, with the title, in Latin letters. */
  name: string;
};

/** Somebody who gets one letter about all the places that concern them. */
export interface PlaceReader {
  /** Comparable form of the address. */
  key: string;
  address: string;
  name: string;
  language: Language;
  /** Whether it is their own place and no other's. */
  isOwn: boolean;
  changes: ToldChange[];
}

type Words = Pick<Edition, 'timeZone'> & { language: Language };

/** What was and what is, to one reader; `number` counts the tellings of a list. */
export function placesLetter(
  { key, address, name, language, isOwn, changes }: PlaceReader,
  { roundTable }: ListOfSpeakers,
  edition: Edition,
  number: number,
): LetterDraft {
  const { sessionId, title, startsAt, room, listState } = roundTable;
  return {
    kind: 'roundtable.places',
    cause: `places:${sessionId}:${number}:${key}`,
    thread: `places:${sessionId}:${key}`,
    editionId: edition.id,
    subject: { kind: 'round-table', id: sessionId },
    to: { address, name, language },
    data: {
      edition: inLanguage(edition.names, language),
      session: title,
      state: listState,
      own: isOwn ? 'yes' : 'no',
      when: startsAt ? formatDateTime(startsAt, language, edition.timeZone) : '',
      room: room ?? '',
      link: `/${edition.code}/${language}/me`,
    },
    differences: changes.map((change) => inWords(change, { language, timeZone: edition.timeZone })),
    isProtected: true,
  };
}

function inWords({ name, was, is }: ToldChange, words: Words): LetterDifference {
  const t = translator(words.language);
  const mark = !is ? 'gone' : !was ? 'new' : is.place !== was.place ? 'moved' : is.isFinal ? 'final' : 'changed';
  const line = (label: string, of: (place: NonNullable<PlaceChange['is']>) => string) => {
    const before = (was && of(was)) || undefined;
    const after = (is && of(is)) || undefined;
    if (!before && !after) return [];
    return [{ label: t(`roundtable:told.${label}`), was: before === after ? undefined : before, is: after }];
  };
  return {
    mark: t(`roundtable:told.${mark}`),
    title: name,
    titleLanguage: 'en', // names in Latin letters
    lines: [
      ...line('place', ({ place }) => formatNumber(place, words.language)),
      ...line('begins', ({ startsAt }) => (startsAt ? formatDateTime(startsAt, words.language, words.timeZone) : '')),
      ...line('minutes', ({ minutes }) => formatNumber(minutes, words.language)),
    ],
  };
}
