import { inTransaction } from '@app/database';
import { LANGUAGES } from '@app/i18n';
import {
  importSchedule,
  importSessions,
  REMARK_CODES,
  remarkSentence,
  type ImportWishes,
  type Remark,
} from '@app/programme';
import { anEdition, aRoom } from '../../factories/edition.js';
import { aProgramme, by, now } from './a-programme.js';
import { readText } from './round-trip.js';

let programme: Awaited<ReturnType<typeof aProgramme>>;
beforeAll(async () => {
  programme = await aProgramme();
});
afterAll(() => programme.close());

type Edition = Awaited<ReturnType<typeof anEdition>>;
type Event = Record<string, unknown>;

const importInto = (edition: Edition, text: string, wishes: ImportWishes = {}) =>
  inTransaction(programme.database, (tx) => importSchedule(tx, edition, readText(text), wishes, by, now));

const days = (...list: unknown[]) => JSON.stringify({ schedule: { conference: { days: list } } });
const talk = { title: 'Talk', date: '2027-07-05T10:00:00+02:00', duration: '01:00' };
const oneDay = (...events: Event[]) =>
  days({ date: '2027-07-05', rooms: { 'Room H': events.map((event) => ({ ...talk, ...event })) } });

/** Something for every remark that there is. */
async function everyRemark(): Promise<Remark[]> {
  const edition = await anEdition(programme.database, { startsOn: '2027-07-05', endsOn: '2027-07-09' });
  const { database } = programme;
  await aRoom(database, edition, { code: 'H', name: 'Room H' });
  const shut = await aRoom(database, edition, { code: 'SHUT', name: 'Shut' });
  await database.query(`update room set closed_at = $2 where id = $1`, [shut.id, now]);
  await database.query(
    `insert into vocabulary_term (edition_id, vocabulary, code, labels, details, position)
     values ($1, 'language', 'no_tag', '{"en": "No tag"}', '{}', 99)`,
    [edition.id],
  );
  const files = [
    await importInto(edition, oneDay(...ODD_EVENTS), { withPersons: true }),
    await importInto(edition, days(...ODD_DAYS)),
    await importInto(edition, 'guid,title,cancelled,persons\nt1,Gone,yes,\nt2,With somebody,no,Ada Quist'),
    await importInto(edition, oneDay({ guid: 'new', room: 'New', type: 'New', track: 'New' }), {
      addRooms: true,
      addTerms: true,
    }),
  ];
  const records = await inTransaction(database, (tx) => importSessions(tx, edition, ODD_RECORDS, by, now));
  const entries = [...files.flatMap((file) => file.entries), ...records];
  return [
    ...files.flatMap(({ added }) => added),
    ...entries.flatMap((entry) => {
      if (entry.outcome === 'left-out') return [entry.reason];
      return entry.outcome === 'taken' ? Object.values(entry.remarks).flat() : [];
    }),
  ];
}

const LINK = { url: 'http://plain.example' };
const ODD_EVENTS: Event[] = [
  { guid: 'mended', title: ' Mended ', subtitle: 'Sub', abstract: `<p>${'word '.repeat(3_000)}</p>`, links: [LINK] },
  { guid: 'mended' },
  { id: 7, date: '2027-07-05T10:00:15+02:00', start: '11:00' },
  { id: 7 },
  { title: 'Nameless' },
  { guid: 'untitled', title: ' ' },
  { guid: 'long', title: 'x'.repeat(301) },
  {
    guid: 'filed',
    type: 'Keysigning',
    track: 'Microkernels',
    language: 'none-of-the-languages',
    persons: [{ name: 'Ada' }],
  },
  { guid: 'heading', track: 'C7', persons: [{ name: '' }] },
  { guid: 'timeless', date: '' },
  { guid: 'start', start: '99:00' },
  { guid: 'instant', date: 'tomorrow' },
  { guid: 'endless', duration: '' },
  { guid: 'vague', duration: 'long' },
  { guid: 'nothing', duration: '00:00' },
  { guid: 'weeks', duration: '999:00' },
  { guid: 'elsewhere', room: 'Room Z' },
  { guid: 'shut', room: 'Shut' },
  { guid: 'early', date: '2027-07-04T10:00:00+02:00' },
];
const ofDay = (date: string, room: string, event: Event) => ({
  date,
  day_start: '2027-07-06T06:00:00+02:00',
  rooms: { [room]: [{ title: 'Talk', duration: '00:30', ...event }] },
});
const ODD_DAYS = [
  ofDay('2027-07-06', 'Room H', { guid: 'night', start: '01:15' }),
  ofDay('2027-13-01', 'Room H', { guid: 'no day', start: '09:00' }),
  ofDay('2027-07-06', '', { guid: 'no room', start: '09:00' }),
];
const ODD_RECORDS = [
  'no record',
  { title: 'No id' },
  {
    id: 4,
    title: 'Line С1',
    organizers: ['ITU', 'ITU', '', {}, 'x'.repeat(301)],
    action_lines: ['С1', 'C7', 'C12'],
    sdgs: '99',
    participation: 'by telex',
    interpretation: 'Passive A',
    captioning: 42,
    date: '2027/2/15',
    start: '9:34',
    end: '08:00',
    utc_offset: 'UTC+2',
    sources: ['page 12'],
    speakers: [{ name: 'Somebody' }],
    run_of_show: [],
  },
  { id: 'times', title: 'Times', date: '2027-02-30', start: '25:00', utc_offset: 'CET' },
  { id: 'tag', title: 'Refused', interpretation: ['no_tag'] },
];

describe('what an import says', () => {
  it('is said of some record for every code, in six languages, with what the record has', async () => {
    const remarks = await everyRemark();

    expect([...new Set(remarks.map(({ code }) => code))].sort()).toEqual([...REMARK_CODES].sort());
    for (const remark of remarks) {
      const sentences = LANGUAGES.map((language) => remarkSentence(remark, language));
      const { field: _, startsOn: __, endsOn: ___, ...values } = remark.values;
      for (const sentence of sentences) {
        expect(sentence).not.toMatch(/[{}]|undefined/);
        for (const text of Object.values(values)) if (typeof text === 'string') expect(sentence).toContain(text);
      }
      if (remark.code !== 'took')
        expect([remark.code, new Set(sentences).size]).toEqual([remark.code, LANGUAGES.length]);
    }
  });

  it('counts as each language counts, and turns no brackets round in Arabic', () => {
    const persons = (count: number, language: 'ar' | 'ru') =>
      remarkSentence({ code: 'persons-left', values: { count } }, language);
    const type = { code: 'added-type', values: { name: 'BoF', code: 'bof' } } as const;

    expect([1, 2, 3, 11, 100].map((count) => persons(count, 'ar'))).toEqual([
      'شخص واحد',
      'شخصان',
      '3 أشخاص',
      '11 شخصًا',
      '100 شخص',
    ]);
    expect([1, 2, 5, 21].map((count) => persons(count, 'ru'))).toEqual([
      '1 человек',
      '2 человека',
      '5 человек',
      '21 человек',
    ]);
    expect(remarkSentence(type, 'ar')).toBe('النوع «\u2068BoF\u2069» (\u2068bof\u2069)');
  });
});
