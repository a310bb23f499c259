import type { Reader } from '@app/edition';
import { formatDay, formatTime, languageName, translator } from '@app/i18n';
import { type Mandate, mandatesOver } from '@app/identity';
import type { Piece, Sheet } from '@app/pdf';
import { formalName, shownName } from '@app/people';
import { focalPointsOf } from '@app/registration';
import { type PartRow, readPartsOf } from '@app/speakers';
import { type ListOfSpeakers, readList, type Speaker } from '../list-of-speakers.js';
import { NoSuchRequest } from '../roundtable.errors.js';
import { newestTexts } from '../statements/statement.js';
import { readStatement, type StatementRow } from '../statements/statements.queries.js';
import { forWhom, type PaperWords, sheetOf, whenAndWhere } from './paper-words.js';

/** What somebody of high rank finds on one page. */
export interface Brief {
  list: ListOfSpeakers;
  speaker: Speaker;
  statement: StatementRow | undefined;
  /** On which panels else they sit, by time. */
  programme: PartRow[];
  /** Who acts for them, and the focal points of their delegation. */
  people: Mandate[];
}

/** More lines than these do not stand on one page beside everything else. */
const PROGRAMME_AT_MOST = 12;
const PEOPLE_AT_MOST = 8;

/** Refuses `roundtable.unknown`, `roundtable.request-unknown`. */
export async function readBrief(
  reader: Reader,
  editionId: string,
  code: string,
  requestId: string,
  now: Date,
): Promise<Brief> {
  const list = await readList(reader, editionId, code);
  const speaker = list.speakers.find(({ id }) => id === requestId);
  if (!speaker) throw new NoSuchRequest();
  const programme = await readPartsOf(reader, editionId, speaker.personId);
  const acting = await mandatesOver(reader, { kind: 'person', id: speaker.personId }, editionId, now);
  const focalPoints = await focalPointsOfTheirs(reader, editionId, speaker, now);
  return {
    list,
    speaker,
    statement: await readStatement(reader, requestId),
    programme: programme.filter(({ code: other, isCancelled }) => other !== code && !isCancelled),
    people: [...acting, ...focalPoints],
  };
}

async function focalPointsOfTheirs(
  reader: Reader,
  editionId: string,
  { country }: Speaker,
  now: Date,
): Promise<Mandate[]> {
  if (!country) return [];
  const [delegation] = await reader.query<Array<{ id: string }>>(
    `select id from delegation where edition_id = $1 and kind = 'member-state' and country = $2`,
    [editionId, country],
  );
  return delegation ? focalPointsOf(reader, { id: delegation.id, editionId }, now) : [];
}

/** The brief as a sheet of one page. */
export function briefSheet(brief: Brief, words: PaperWords): Sheet {
  const { list, speaker } = brief;
  const { roundTable } = list;
  const t = translator(words.language);
  const { name, also } = shownName(speaker);
  const who = [also, speaker.positionTitle, forWhom(speaker, words)].filter(Boolean).join(' · ');
  const pieces: Piece[] = [
    { kind: 'text', text: t('roundtable:paper.brief'), style: 'title' },
    { kind: 'text', text: name, style: 'lead' },
    { kind: 'text', text: who },
    { kind: 'text', text: roundTable.title, style: 'heading' },
    { kind: 'text', text: whenAndWhere(roundTable, words), style: 'strong' },
    { kind: 'table', widths: [28, 72], rows: factsOf(brief, words) },
    ...programmeOf(brief, words),
    ...peopleOf(brief, words),
  ];
  return sheetOf(t('roundtable:paper.brief'), pieces, words);
}

function factsOf({ list, speaker, statement }: Brief, words: PaperWords) {
  const { language, edition } = words;
  const t = translator(language);
  const { place, minutesGiven, turn, speaksIn } = speaker;
  const given = list.roundTable.listState !== 'provisional';
  const count = list.speakers.length;
  const slot = [
    t('roundtable:paper.place', { place, count }),
    turn ? formatTime(turn.startsAt, language, edition.timeZone) : '',
    t('roundtable:statement.slot', { minutes: minutesGiven }),
  ];
  const before = list.speakers.find((other) => other.place === place - 1);
  const after = list.speakers.find((other) => other.place === place + 1);
  const chairs = list.speakers.filter(({ part }) => part !== 'speaker');
  const texts = statement ? newestTexts(statement.texts, statement.originalLanguage) : [];
  const rows: Array<[string, string]> = [
    [
      'slot',
      given ? slot.filter(Boolean).join(' · ') : t('roundtable:paper.slot-provisional', { minutes: minutesGiven }),
    ],
    ['before', given && before ? `${forWhom(before, words)} · ${formalName(before)}` : ''],
    ['after', given && after ? `${forWhom(after, words)} · ${formalName(after)}` : ''],
    ['leads', chairs.map((one) => `${t(`roundtable:parts.${one.part}`)}: ${formalName(one)}`).join(' · ')],
    ['speaks', speaksIn ? languageName(speaksIn, language) : ''],
    ['statement', texts.map((text) => textWords(text, words)).join(' · ') || t('roundtable:statement.none')],
  ];
  return rows
    .filter(([, text]) => text !== '')
    .map(([key, text]) => [
      [{ text: t(`roundtable:paper.facts.${key}`), style: 'soft' as const }],
      [{ text, style: 'normal' as const }],
    ]);
}

function textWords({ language, state }: StatementRow['texts'][number], { language: reader }: PaperWords): string {
  const name = languageName(language, reader);
  return state === 'draft' ? `${name} (${translator(reader)('roundtable:statement.draft')})` : name;
}

function programmeOf({ programme }: Brief, words: PaperWords): Piece[] {
  const { language, edition, roles } = words;
  const t = translator(language);
  const shown = programme.slice(0, PROGRAMME_AT_MOST);
  const pieces: Piece[] = [{ kind: 'text', text: t('roundtable:paper.programme'), style: 'heading' }];
  if (shown.length === 0) return [...pieces, { kind: 'text', text: t('roundtable:paper.no-programme'), style: 'soft' }];
  pieces.push({
    kind: 'table',
    widths: [26, 46, 28],
    rows: shown.map(({ startsAt, title, room, roles: parts }) => [
      [
        {
          text: startsAt
            ? `${formatDay(startsAt, language, edition.timeZone, 'short')}, ${formatTime(startsAt, language, edition.timeZone)}`
            : t('roundtable:paper.no-time'),
        },
      ],
      [{ text: title }],
      [
        {
          text: [...parts.map((part) => roles.get(part) ?? part), room ?? ''].filter(Boolean).join(' · '),
          style: 'soft',
        },
      ],
    ]),
  });
  const more = programme.length - shown.length;
  if (more > 0) pieces.push({ kind: 'text', text: t('roundtable:paper.more', { more }), style: 'soft' });
  return pieces;
}

function peopleOf({ people }: Brief, words: PaperWords): Piece[] {
  const { edition, language } = words;
  const t = translator(language);
  const rows = people
    .slice(0, PEOPLE_AT_MOST)
    .map(({ kind, holderName, holderEmail }) => [
      [{ text: t(`mandates:kinds.${kind}`), style: 'soft' as const }],
      [{ text: holderName || holderEmail }],
      [{ text: holderName === holderEmail ? '' : holderEmail, style: 'soft' as const }],
    ]);
  if (edition.contactAddress)
    rows.push([[{ text: t('roundtable:paper.secretariat'), style: 'soft' }], [{ text: edition.contactAddress }], []]);
  if (rows.length === 0) return [];
  return [
    { kind: 'text', text: t('roundtable:paper.people'), style: 'heading' },
    { kind: 'table', widths: [26, 37, 37], rows },
  ];
}
