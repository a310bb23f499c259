import { readFileSync } from 'node:fs';
import { systemActor } from '@app/identity';
import type { Edition } from '@app/edition';
import {
  type FileEntry,
  importIf,
  importSchedule,
  readSchedule,
  type ScheduleFile,
  type SchedulePicture,
} from '@app/programme';
import {
  anEmptyEdition,
  type ComparableDraft,
  comparableDrafts,
  type Days,
  pictureOf,
  readText,
  sourceKeys,
} from '../../libs/programme/round-trip.js';
import { anApi, type TestApi } from '../../support/api.js';
import { bringSchedule } from '../../support/bring-schedule.js';
import { jsonFaults, xsdFaults } from '../../support/schedule-schemas.js';
import { describeWith, sharedData } from '../../support/surroundings.js';

let api: TestApi;
beforeAll(async () => {
  api = await anApi();
});
afterAll(() => api.close());

interface Taken {
  edition: Edition;
  clashes: string[];
  picture: SchedulePicture;
  out: Record<'xml' | 'json' | 'csv', string>;
}

/** What reads the same comes in the same: of large files, the JSON is read only, and the import of the XML counts for both. */
const FEW = 200;

/** Only the JSON says when a session ends, and only the XML has lines. */
function withoutEnd({ line: _, end: __, ...entry }: FileEntry): Omit<FileEntry, 'line' | 'end'> {
  return entry;
}

/**
 * In over the API, released and out over HTTP as schedule.xml, schedule.json and CSV; each of the three comes in again elsewhere, and
 * every fact of every session is the same.
 */
async function goesRound(path: string, days: Days): Promise<Taken> {
  const bytes = readFileSync(path);
  const records = readSchedule(bytes).entries.length;
  const edition = await anEmptyEdition(api.database, days);
  const editor = await api.signedIn(`${edition.code}@wsis.example`, [[edition.id, 'programme-editor']]);
  const base = `/api/v1/editions/${edition.code}`;
  const wishes = { addRooms: 'true', addTerms: 'true', withPersons: 'true', type: 'Session' };
  const look = (await editor.post(`${base}/schedule-imports`).field(wishes).attach('file', path).expect(202)).body;
  await bringSchedule(api, look.id);
  const taking = (await editor.post(`${base}/schedule-imports/${look.id}/taking`).expect(202)).body;
  await bringSchedule(api, taking.id);
  const { body: taken } = await editor.get(`${base}/schedule-imports/${taking.id}`).expect(200);
  expect(taken).toMatchObject({ outcome: 'taken', counts: { records, taken: records, placed: records, leftOut: 0 } });
  await editor.post(`${base}/releases`).send({ name: 'Whole', acceptConflicts: true }).expect(201);
  const out = { xml: '', json: '', csv: '' };
  for (const format of ['xml', 'json', 'csv'] as const) {
    const answer = await fetch(`${api.url}/${edition.code}/schedule/export/schedule.${format}`);
    out[format] = await answer.text();
  }
  const picture = await pictureOf(api.database, edition);
  const drafts = withAddressesAsWritten(await comparableDrafts(api.database, edition, 'guid'), picture);
  const elsewhere = await anEmptyEdition(api.database, days);
  expect(readText(out.json).entries.map(withoutEnd)).toEqual(readText(out.xml).entries.map(withoutEnd));
  const again = records > FEW ? (['xml', 'csv'] as const) : (['xml', 'json', 'csv'] as const);
  for (const format of again) {
    expect([format, await broughtTo(elsewhere, readText(out[format]))]).toEqual([format, drafts]);
  }
  const clashes = taken.clashes.map(({ what }: { what: string }) => what);
  return { edition, clashes, out, picture };
}

/** Files have addresses of documents as URIs, percent-encoded throughout. */
function withAddressesAsWritten(drafts: ComparableDraft[], { sessions }: SchedulePicture): ComparableDraft[] {
  const written = new Map(sessions.map(({ guid, documents }) => [guid, documents]));
  return drafts.map((draft) => ({ ...draft, documents: written.get(draft.key)! }));
}

/** What the drafts would be; nothing of it stays, so that the next file finds the edition as empty. */
async function broughtTo(edition: Edition, file: ScheduleFile): Promise<ComparableDraft[]> {
  const wishes = { addRooms: true, addTerms: true, withPersons: true };
  let drafts: ComparableDraft[] = [];
  await importIf(
    api.database,
    (tx) => importSchedule(tx, edition, file, wishes, systemActor('test'), api.clock.now()),
    async (_, tx) => {
      drafts = await comparableDrafts(tx, edition, 'sourceKey');
      return false;
    },
  );
  return drafts;
}

const clashesOf = ({ clashes }: Taken) => ({
  rooms: clashes.filter((what) => what.includes(' holds two sessions ')).length,
  persons: clashes.filter((what) => what.includes(' is needed in two sessions at once ')).length,
});

/** What the file says, beside what the public sees of it. */
async function saysTheSame(file: ScheduleFile, { picture, edition }: Taken): Promise<void> {
  const line = (text: string) => text.replace(/\s+/g, ' ').trim();
  const keyOf = await sourceKeys(api.database, edition);
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
    const path = 'test/data/invented-schedule.xml';

    const taken = await goesRound(path, { startsOn: '2026-09-12', endsOn: '2026-09-14', timeZone: 'Asia/Kolkata' });

    await saysTheSame(readSchedule(readFileSync(path)), taken);
    expect(clashesOf(taken)).toEqual({ rooms: 2, persons: 1 });
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
    '$file comes in whole, goes out as XML, JSON and CSV and comes in again the same, its clashes said',
    async ({ file: name, days, ...facts }) => {
      const taken = await goesRound(`${folder}/${name}`, days);

      await saysTheSame(readSchedule(readFileSync(`${folder}/${name}`)), taken);
      const { sessions } = taken.picture;
      expect({
        sessions: sessions.length,
        rooms: new Set(sessions.map(({ room }) => room)).size,
        speakers: new Set(sessions.flatMap(({ persons }) => persons)).size,
        clashes: clashesOf(taken),
        speechless: sessions.filter(({ persons }) => persons.length === 0).length,
      }).toEqual(facts);
      expect(await xsdFaults(taken.out.xml, `${folder}/schemas/voc-schedule.xml.xsd`)).toEqual([]);
      expect(jsonFaults(JSON.parse(taken.out.json), `${folder}/schemas/voc-schedule-json-schema.json`)).toEqual([]);
    },
    300_000,
  );
});
