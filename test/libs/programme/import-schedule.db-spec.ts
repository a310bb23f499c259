import { inTransaction } from '@app/database';
import { readRooms } from '@app/edition';
import {
  conflictSentence,
  importSchedule,
  readDraftSessions,
  type ImportWishes,
  type Remark,
  remarkSentence,
} from '@app/programme';
import { anEdition, aRoom } from '../../factories/edition.js';
import { aPerson } from '../../factories/person.js';
import { aProgramme, by, now } from './a-programme.js';
import { readText } from './round-trip.js';

let programme: Awaited<ReturnType<typeof aProgramme>>;
beforeAll(async () => {
  programme = await aProgramme();
});
afterAll(() => programme.close());

type Edition = Awaited<ReturnType<typeof anEdition>>;

const importInto = (edition: Edition, text: string, wishes: ImportWishes = {}) =>
  inTransaction(programme.database, (tx) => importSchedule(tx, edition, readText(text), wishes, by, now));
const anotherEdition = async () => {
  const edition = await anEdition(programme.database, { startsOn: '2027-07-05', endsOn: '2027-07-09' });
  await aRoom(programme.database, edition, { code: 'H', name: 'Room H' });
  return edition;
};
const inEnglish = (remarks: Remark[]) => remarks.map((one) => remarkSentence(one, 'en'));
const everything = async () =>
  JSON.stringify(
    await Promise.all(
      ['session', 'session_person', 'person', 'room', 'vocabulary_term', 'audit_record'].map((table) =>
        programme.database.query(`select t::text from ${table} t order by 1`),
      ),
    ),
  );

interface Event {
  guid?: string;
  id?: number;
  [field: string]: unknown;
}
const schedule = (...events: Event[]) =>
  JSON.stringify({
    schedule: {
      conference: {
        days: [
          {
            date: '2027-07-05',
            rooms: {
              'Room H': events.map((event) => ({
                title: 'Talk',
                date: '2027-07-05T10:00:00+02:00',
                duration: '01:00',
                ...event,
              })),
            },
          },
        ],
      },
    },
  });

describe('importSchedule', () => {
  it('takes, mends, leaves unscheduled or refuses, each with its reason', async () => {
    const edition = await anotherEdition();

    const { entries, added, conflicts } = await importInto(
      edition,
      schedule(
        { guid: 'placed', title: ' Placed\u0000 \u202etalk ', type: 'Thematic Workshop', track: 'C7 e-government' },
        { guid: 'placed', title: 'The same guid' },
        { id: 7, title: 'By its number', room: 'ROOM h' },
        { title: 'Nameless' },
        { guid: 'untitled', title: ' \u0000 ' },
        { guid: 'long', title: 'x'.repeat(301) },
        { guid: 'elsewhere', room: 'Room Z' },
        { guid: 'early', date: '2027-07-04T10:00:00+02:00' },
        { guid: 'never', date: '2027-02-30T10:00:00+02:00' },
        { guid: 'night', date: '2027-07-09T23:30:00+02:00', duration: '01:00' },
        { guid: 'overnight', date: '2027-07-08T23:30:00+02:00', duration: '01:00' },
        { guid: 'odd', type: 'Keysigning', track: 'Microkernels', language: 'xx-invalid-tag-of-a-language-1' },
        { guid: 'wordy', description: 'word '.repeat(3_000), date: '2027-07-06T10:00:00+02:00' },
        { guid: 'online', room: 'online', date: '2027-07-06T12:00:00+02:00' },
        {
          guid: 'linked',
          date: '2027-07-07T10:00:00+02:00',
          links: [
            { url: 'javascript:alert(1)' },
            { url: 'http://plain.example' },
            { url: 'https://ok.example', title: '' },
          ],
        },
      ),
    );

    expect(
      entries.map((entry) =>
        entry.outcome === 'taken'
          ? [
              entry.name,
              entry.startsAt?.toISOString() ?? null,
              entry.room,
              inEnglish(entry.remarks.mended),
              inEnglish(entry.remarks.notPlaced),
            ]
          : [entry.name, entry.outcome === 'left-out' ? remarkSentence(entry.reason, 'en') : entry.outcome],
      ),
    ).toEqual([
      ['placed', '2027-07-05T08:00:00.000Z', 'Room H', ['title: blanks or control characters taken out'], []],
      ['placed', 'record 2 has the same guid as record 1'],
      ['id:7', '2027-07-05T08:00:00.000Z', 'Room H', [], []],
      ['#4', 'it has neither guid nor id'],
      ['untitled', 'it has no title'],
      ['long', 'its title has 301 characters, 300 at most'],
      ['elsewhere', null, '', [], ['there is no room “Room Z” in the edition (kept in the note)']],
      [
        'early',
        null,
        '',
        [],
        ['its time lies outside the edition’s days, Monday 5 July 2027 to Friday 9 July 2027 (kept in the note)'],
      ],
      ['never', null, '', [], ['date “2027-02-30T10:00:00+02:00” is not an instant (kept in the note)']],
      [
        'night',
        null,
        '',
        [],
        ['its time lies outside the edition’s days, Monday 5 July 2027 to Friday 9 July 2027 (kept in the note)'],
      ],
      ['overnight', '2027-07-08T21:30:00.000Z', 'Room H', [], []],
      [
        'odd',
        '2027-07-05T08:00:00.000Z',
        'Room H',
        [],
        [
          'language “xx-invalid-tag-of-a-language-1” is no language of the edition',
          'track “Microkernels” is no Action Line of the edition (kept in the note)',
          'type “Keysigning” is not in the edition’s list (kept in the note)',
        ],
      ],
      ['wordy', '2027-07-06T08:00:00.000Z', 'Room H', ['description: cut from 14,999 to 10,000 characters'], []],
      ['online', '2027-07-06T10:00:00.000Z', '', [], []],
      ['linked', '2027-07-07T08:00:00.000Z', 'Room H', [], []],
    ]);
    expect(added).toEqual([]);
    expect(conflicts.map((conflict) => conflictSentence(conflict, 'en', edition.timeZone).what)).toHaveLength(3);
    const drafts = new Map(
      (await readDraftSessions(programme.database, edition.id)).map((draft) => [draft.sourceKey, draft]),
    );
    expect(drafts.get('placed')).toMatchObject({
      title: 'Placed talk',
      typeCode: 'thematic-workshop',
      actionLines: ['C7-EGOV'],
      languages: [],
    });
    expect(drafts.get('online')).toMatchObject({ mode: 'remote', room: null });
    expect(drafts.get('linked')!.documents).toEqual([{ title: 'ok.example', url: 'https://ok.example' }]);
    expect(drafts.get('early')!.sourceNote).toEqual({
      date: '2027-07-04T10:00:00+02:00',
      end: '01:00',
      place: 'Room H',
    });
    expect(drafts.get('odd')!.sourceNote).toEqual({ words: { track: 'Microkernels', type: 'Keysigning' } });
  });

  it('changes nothing the second time, nor with an export of the edition itself', async () => {
    const edition = await anotherEdition();
    const file = schedule({ guid: 'a', persons: [{ id: 1, name: 'Ada Quist' }], room: 'New', type: 'New' }, { id: 2 });
    const wishes = { addRooms: true, addTerms: true, withPersons: true };
    await importInto(edition, file, wishes);
    const [{ guid }] = await readDraftSessions(programme.database, edition.id);
    const before = await everything();

    const again = await importInto(edition, file, wishes);
    const own = await importInto(edition, schedule({ guid }), wishes);

    expect([...again.entries, ...own.entries].map(({ outcome }) => outcome)).toEqual(Array(3).fill('already-there'));
    expect(await everything()).toBe(before);
  });

  it('brings rooms, types and names only when that is wished, each once', async () => {
    const edition = await anotherEdition();
    const known = await aPerson(programme.database, { givenName: 'Ada', familyName: 'Quist' });
    const panel = [
      { id: 1, public_name: 'Ada Quist' },
      { id: 2, public_name: 'Ada Quist' },
      { id: 1, public_name: 'Ada Quist' },
      { id: 3, public_name: 'n'.repeat(101) },
    ];
    const events = [
      { guid: 'a', room: 'Grand Hall (Level 2)', type: 'Keysigning', persons: panel },
      { guid: 'b', room: 'grand hall, level 2', type: 'keysigning', persons: [{ id: 1, public_name: 'Ada Quist' }] },
    ];

    const without = await importInto(edition, schedule({ ...events[0], guid: 'z' }));
    const withAll = await importInto(edition, schedule(...events), {
      addRooms: true,
      addTerms: true,
      withPersons: true,
    });

    expect(without.entries).toMatchObject([
      { startsAt: null, remarks: { dropped: [{ code: 'persons-left', values: { count: 4 } }] } },
    ]);
    expect(inEnglish(withAll.added)).toEqual([
      'type “Keysigning” (keysigning)',
      'room “Grand Hall (Level 2)” (Grand-Hall-Level-2); say how many people it holds',
    ]);
    expect((await readRooms(programme.database, edition.id)).map(({ code }) => code)).toEqual([
      'H',
      'Grand-Hall-Level-2',
    ]);
    const panels = (await readDraftSessions(programme.database, edition.id))
      .filter(({ sourceKey }) => sourceKey !== 'z')
      .sort((a, b) => (a.sourceKey! < b.sourceKey! ? -1 : 1))
      .map((draft) => draft.panel.map(({ personId, givenName, role }) => [personId, givenName, role]));
    const [[first, second], [again]] = panels;
    expect(panels).toEqual([
      [
        [expect.any(String), 'Ada Quist', 'speaker'],
        [expect.any(String), 'Ada Quist', 'speaker'],
      ],
      [[first[0], 'Ada Quist', 'speaker']],
    ]);
    expect(new Set([first[0], second[0], known.id]).size).toBe(3);
    expect(again[0]).toBe(first[0]);
    expect(withAll.conflicts.map(({ kind }) => kind).sort()).toEqual(['person-twice', 'room-twice']);
  });

  it('leaves nothing when it breaks off in the middle, and refuses a type that nobody knows before it begins', async () => {
    const edition = await anotherEdition();
    const { database } = programme;
    await database.query(
      `create function break_off() returns trigger language plpgsql as $$ begin if new.source_key = 'last' then raise 'disk'; end if; return new; end $$`,
    );
    await database.query(`create trigger break_off before insert on session for each row execute function break_off()`);
    const before = await everything();
    const file = schedule({ guid: 'first', room: 'New', persons: [{ name: 'Ada' }] }, { guid: 'last' });

    await expect(importInto(edition, file, { addRooms: true, withPersons: true })).rejects.toThrow('disk');
    await database.query(`drop trigger break_off on session`);
    await expect(importInto(edition, file, { type: 'Unheard-of' })).rejects.toMatchObject({
      code: 'programme.schedule-type-unknown',
    });

    expect(await everything()).toBe(before);
  });

  it('takes a table with what only a table says', async () => {
    const edition = await anotherEdition();
    const table = [
      'guid;title;type;date;start;end;room;participation;languages;interpretation;captioning;action_lines;sdgs;organizers;cancelled',
      't1;Ethics;Thematic Workshop;2027-07-05;9:34;10:30;Room H;on-site;fr | English;ar;yes;C7-EGOV | C11 | C7;5|16|99;UNESCO | ITU;no',
      't2;Gone;;2027-07-05;11:00;12:00;Room H;;;;;;;;yes',
    ].join('\r\n');

    const { entries } = await importInto(edition, table);

    expect(entries).toMatchObject([
      { outcome: 'taken', name: 't1' },
      { outcome: 'left-out', name: 't2', reason: { code: 'cancelled', values: {} } },
    ]);
    expect(await readDraftSessions(programme.database, edition.id)).toMatchObject([
      {
        title: 'Ethics',
        typeCode: 'thematic-workshop',
        startsAt: new Date('2027-07-05T07:34:00Z'),
        endsAt: new Date('2027-07-05T08:30:00Z'),
        mode: 'on-site',
        languages: ['fr', 'en'],
        interpretation: ['ar'],
        captioning: true,
        actionLines: ['C7-EGOV', 'C11'],
        sdgs: [5, 16],
        organizers: ['UNESCO', 'ITU'],
        givenFields: [],
      },
    ]);
  });
});
