import { readFileSync } from 'node:fs';
import { readSchedule, type FileEntry, type ScheduleFile } from '@app/programme';
import { jsonFaults, xsdFaults } from '../../support/schedule-schemas.js';
import { describeWith, sharedData } from '../../support/surroundings.js';
import { aProgramme } from './a-programme.js';
import { comparable, readText, sourceKeys, takenWhole, type Taken } from './round-trip.js';

let programme: Awaited<ReturnType<typeof aProgramme>>;
beforeAll(async () => {
  programme = await aProgramme();
});
afterAll(() => programme.close());

type Days = Parameters<typeof takenWhole>[2];

/** In, out, and in again elsewhere: both pictures must be the same; the JSON must say what the XML says. */
async function goesRound(file: ScheduleFile, days: Days): Promise<Taken> {
  const { database } = programme;
  const first = await takenWhole(database, file, days);
  expect(first.imported.entries.filter(({ outcome }) => outcome !== 'taken')).toEqual([]);

  const out = readText(first.xml);
  expect(readText(first.json)).toEqual({ ...out, format: 'schedule.json', entries: out.entries.map(withEnd(first)) });
  const second = await takenWhole(database, out, days);

  expect(second.imported.entries.filter(({ outcome }) => outcome !== 'taken')).toEqual([]);
  const guids = (guid: string) => guid;
  expect(comparable(second.picture, await sourceKeys(database, second.edition))).toEqual(
    comparable(first.picture, guids),
  );
  return first;
}

/** Only the JSON says when a session ends, and only the XML has lines. */
function withEnd({ picture }: Taken) {
  const ends = new Map(picture.sessions.map(({ guid, ends: end }) => [guid, end]));
  return ({ line: _, ...entry }: FileEntry): FileEntry => ({ ...entry, end: ends.get(entry.guid)! });
}

const clashes = ({ imported }: Taken) => {
  const count = (kind: string) => imported.conflicts.filter((conflict) => conflict.kind === kind).length;
  return { rooms: count('room-twice'), persons: count('person-twice') };
};

/** What the file says, beside what the public sees of it. */
async function saysTheSame(file: ScheduleFile, { picture, edition }: Taken): Promise<void> {
  const line = (text: string) => text.replace(/\s+/g, ' ').trim();
  const keyOf = await sourceKeys(programme.database, edition);
  const said = file.entries.map(({ guid, id, title, room, track, type, language, persons }) => ({
    key: guid || `id:${id}`,
    title: line(title),
    room,
    track: line(track),
    type: line(type) || 'Session',
    language,
    persons: persons.map(({ name }) => line(name)),
  }));
  const seen = picture.sessions.map(({ guid, title, room, track, type, languages, persons }) => ({
    key: keyOf(guid),
    title,
    room,
    track,
    type,
    language: languages[0] ?? '',
    persons,
  }));
  const sorted = <T extends { key: string }>(list: T[]) => list.sort((a, b) => (a.key < b.key ? -1 : 1));
  expect(sorted(seen)).toEqual(sorted(said));
}

describe('a schedule of another program', () => {
  it('comes in whole, goes out and comes in again the same', async () => {
    const file = readSchedule(readFileSync(new URL('../../data/invented-schedule.xml', import.meta.url)));

    const taken = await goesRound(file, { startsOn: '2026-09-12', endsOn: '2026-09-14', timeZone: 'Asia/Kolkata' });

    await saysTheSame(file, taken);
    expect(clashes(taken)).toEqual({ rooms: 2, persons: 1 });
    expect(taken.picture.sessions.map(({ starts, minutes, title }) => [starts, minutes, title])).toEqual([
      ['2026-09-12T10:30:00+05:30', 20, 'Opening & welcome'],
      ['2026-09-12T10:40:00+05:30', 50, '=1+1 <b>is</b> not two'],
      ['2026-09-12T10:45:00+05:30', 45, 'مرحبا بالعالم'],
      ['2026-09-13T23:50:00+05:30', 100, 'Through the night'],
      ['2026-09-14T01:15:00+05:30', 30, 'After midnight'],
    ]);
    expect(taken.picture.sessions[0]).toMatchObject({
      description: 'The short of it\n\nFirst & foremost\n\n• one\n• two\n\n<List<String>> stays',
      documents: [{ title: 'Slides', url: 'https://slides.example/opening.pdf' }],
    });
  });
});

interface Real {
  file: string;
  days: Days;
  sessions: number;
  rooms: number;
  speakers: number;
  clashes: { rooms: number; persons: number };
  speechless: number;
}

const REAL: Real[] = [
  {
    file: 'fosdem-2020.xml',
    days: { startsOn: '2020-02-01', endsOn: '2020-02-02', timeZone: 'Europe/Brussels' },
    sessions: 872,
    rooms: 35,
    speakers: 841,
    clashes: { rooms: 0, persons: 3 },
    speechless: 19,
  },
  {
    file: 'fosdem-2016.xml',
    days: { startsOn: '2016-01-30', endsOn: '2016-01-31', timeZone: 'Europe/Brussels' },
    sessions: 617,
    rooms: 27, // a 28th stands in the file without a session
    speakers: 569,
    clashes: { rooms: 0, persons: 0 },
    speechless: 5,
  },
  {
    file: '31c3-2014.xml',
    days: { startsOn: '2014-12-27', endsOn: '2014-12-31', timeZone: 'Europe/Berlin' },
    sessions: 138,
    rooms: 4,
    speakers: 197, // by name; two of 198 numbers bear the same
    clashes: { rooms: 0, persons: 2 },
    speechless: 0,
  },
  {
    file: 'debconf-2023.xml',
    days: { startsOn: '2023-09-10', endsOn: '2023-09-18', timeZone: 'Asia/Kolkata' },
    sessions: 117,
    rooms: 5,
    speakers: 87,
    clashes: { rooms: 0, persons: 0 },
    speechless: 32,
  },
  {
    file: 'cccamp-2019-frab.json',
    days: { startsOn: '2019-08-21', endsOn: '2019-08-26', timeZone: 'Europe/Berlin' },
    sessions: 79,
    rooms: 2,
    speakers: 90,
    clashes: { rooms: 0, persons: 0 },
    speechless: 1,
  },
];

describeWith(sharedData('schedules'), 'the real schedules', (folder) => {
  it.each(REAL)(
    '$file comes in whole, goes out and comes in again the same, its clashes said',
    async ({ file: name, days, ...facts }) => {
      const file = readSchedule(readFileSync(`${folder}/${name}`));

      const taken = await goesRound(file, days);

      await saysTheSame(file, taken);
      const { sessions } = taken.picture;
      expect({
        sessions: sessions.length,
        rooms: new Set(sessions.map(({ room }) => room)).size,
        speakers: new Set(sessions.flatMap(({ persons }) => persons)).size,
        clashes: clashes(taken),
        speechless: sessions.filter(({ persons }) => persons.length === 0).length,
      }).toEqual(facts);
      expect(await xsdFaults(taken.xml, `${folder}/schemas/voc-schedule.xml.xsd`)).toEqual([]);
      expect(jsonFaults(JSON.parse(taken.json), `${folder}/schemas/voc-schedule-json-schema.json`)).toEqual([]);
    },
    300_000,
  );
});
