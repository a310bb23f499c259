import { readFileSync } from 'node:fs';
import { dataSourceFor, inTransaction } from '@app/database';
import { EDITION_ENTITIES } from '@app/edition';
import { systemActor } from '@app/identity';
import {
  editSession,
  importSessions,
  PROGRAMME_ENTITIES,
  readDraftSessions,
  remarkSentence,
  type ImportedRecord,
} from '@app/programme';
import { anEdition } from '../../factories/edition.js';
import { aDatabase, type TestDatabase } from '../../support/database.js';
import { describeWith, sharedData } from '../../support/surroundings.js';

const by = systemActor('test');
const now = new Date('2026-12-01T09:00:00Z');
let db: TestDatabase;
let database: ReturnType<typeof dataSourceFor>;

beforeAll(async () => {
  db = await aDatabase();
  database = await dataSourceFor(db.url, { entities: [...EDITION_ENTITIES, ...PROGRAMME_ENTITIES] }).initialize();
});

afterAll(async () => {
  await database.destroy();
  await db.drop();
});

const importInto = (edition: { id: string; timeZone: string }, file: unknown) =>
  inTransaction(database, (tx) => importSessions(tx, edition, file, by, now));
const outcomes = (records: ImportedRecord[]) => {
  const count = { taken: 0, 'already-there': 0, 'left-out': 0 };
  for (const { outcome } of records) count[outcome]++;
  return count;
};
const everything = async () => JSON.stringify(await database.query(`select * from session order by id`));
const hostile = JSON.parse(readFileSync(new URL('../../data/hostile-sessions.json', import.meta.url), 'utf8'));

describe('importSessions', () => {
  it('takes what can be a session of a hostile file, unscheduled, and leaves out the rest with a reason', async () => {
    const edition = await anEdition(database);

    const records = await importInto(edition, hostile);

    expect(
      records.map((record) =>
        record.outcome === 'left-out'
          ? [record.name, remarkSentence(record.reason, 'en')]
          : [record.name, record.outcome],
      ),
    ).toEqual([
      ['h-01', 'taken'],
      ['h-02', 'taken'],
      ['h-03', 'taken'],
      ['h-04', 'taken'],
      ['h-05', 'taken'],
      ['h-01', 'record 6 has the same id as record 1'],
      ['h-06', 'taken'],
      ['h-07', 'taken'],
      ['h-08', 'it has no title'],
      ['#10', 'it has no usable id'],
      ['#11', 'it has no usable id'],
      ['h-09', 'its title has 301 characters, 300 at most'],
      ['h-10', 'taken'],
      ['h-11', 'taken'],
      ['h-12', 'taken'],
      ['13', 'taken'],
      ['#17', 'it is not a record'],
      ['#18', 'it is not a record'],
      ['#19', 'it is not a record'],
    ]);
    const drafts = await readDraftSessions(database, edition.id);
    expect(drafts.length).toBe(11);
    expect(drafts.filter(({ startsAt, room, panel }) => startsAt || room || panel.length > 0)).toEqual([]);
    expect(drafts.find(({ sourceKey }) => sourceKey === 'h-01')).toMatchObject({
      title: 'Action Lines C1 and C11: a Cyrillic letter that looks Latin',
      typeCode: 'action-line-facilitation-meeting',
      actionLines: ['C1', 'C11', 'C7-EGOV'],
      sourceNote: { startsAt: '2026-07-07T09:34:00+02:00', addresses: ['https://forum.example/1'] },
    });
    const written = (await everything()) + JSON.stringify(records);
    expect([
      written.includes('Nobody'),
      written.includes('Nemo'),
      (await database.query('select * from person')).length,
    ]).toEqual([false, false, 0]);
  });

  it('changes nothing the second time, whatever editors or the file changed meanwhile', async () => {
    const edition = await anEdition(database);
    await importInto(edition, hostile);
    const [edited, removed] = await readDraftSessions(database, edition.id);
    await inTransaction(database, (tx) =>
      editSession(tx, { ...edited, editionId: edition.id }, edited.version, { title: 'Ours now' }, by, now),
    );
    await database.query(`update session set removed_at = $2 where id = $1`, [removed.id, now]);
    const before = await everything();
    const changed = {
      sessions: hostile.sessions.map((record: unknown) =>
        typeof record === 'object' && record !== null ? { ...record, type: 'Hackathon' } : record,
      ),
    };

    expect(outcomes(await importInto(edition, changed))).toEqual({ taken: 0, 'already-there': 11, 'left-out': 8 });

    expect(await everything()).toBe(before);
  });

  it('writes each record once when two imports run at the same time', async () => {
    const edition = await anEdition(database);
    const both = await Promise.all([importInto(edition, hostile), importInto(edition, hostile)]);
    expect(both.map(outcomes).sort((a, b) => a.taken - b.taken)).toEqual([
      { taken: 0, 'already-there': 11, 'left-out': 8 },
      { taken: 11, 'already-there': 0, 'left-out': 8 },
    ]);
  });

  it('leaves nothing when it breaks off in the middle', async () => {
    const edition = await anEdition(database);
    await database.query(
      `create function break_off() returns trigger language plpgsql as $$ begin if new.source_key = 'h-11' then raise 'disk'; end if; return new; end $$`,
    );
    await database.query(`create trigger break_off before insert on session for each row execute function break_off()`);

    await expect(importInto(edition, hostile)).rejects.toThrow('disk');
    await database.query(`drop trigger break_off on session`);

    expect(await readDraftSessions(database, edition.id)).toEqual([]);
    expect(outcomes(await importInto(edition, hostile)).taken).toBe(11);
  });

  it('refuses a file that is no list of records', async () => {
    const edition = await anEdition(database);
    for (const file of [null, 42, 'text', {}, { sessions: 'none' }]) {
      await expect(importInto(edition, file)).rejects.toMatchObject({ code: 'programme.not-a-list-of-records' });
    }
    expect(await importInto(edition, [])).toEqual([]);
  });
});

describeWith(sharedData('wsis/sessions.json'), 'importSessions with the real sessions', (path) => {
  it('takes all 146 as drafts, 86 with date and times in the note, 24 with type and Action Lines in the file', async () => {
    const file = JSON.parse(readFileSync(path, 'utf8')) as { sessions: Array<Record<string, unknown>> };
    const edition = await anEdition(database);

    const records = await importInto(edition, file);

    const drafts = await readDraftSessions(database, edition.id);
    const notes = drafts.map(({ sourceNote }) => sourceNote ?? {});
    expect({
      ...outcomes(records),
      drafts: drafts.length,
      dateAndTimes: notes.filter(({ date, start, end }) => date && start && end).length,
      typeAndActionLinesInFile: file.sessions.filter(({ type, action_lines: lines }) => type && lines).length,
      startsAt0934: notes.filter(({ start }) => start === '09:34').length,
      scheduled: drafts.filter(({ startsAt }) => startsAt).length,
      withAddress: notes.filter(({ addresses }) => addresses).length,
    }).toEqual({
      taken: 146,
      'already-there': 0,
      'left-out': 0,
      drafts: 146,
      dateAndTimes: 86,
      typeAndActionLinesInFile: 24,
      startsAt0934: 1,
      scheduled: 0,
      withAddress: 146,
    });
    const persons = file.sessions
      .flatMap(({ speakers }) => (speakers as Array<{ name: string }> | undefined) ?? [])
      .map(({ name }) => name);
    const written = await everything();
    expect([persons.length, persons.filter((name) => written.includes(name))]).toEqual([189, []]);
    expect(outcomes(await importInto(edition, file))).toEqual({ taken: 0, 'already-there': 146, 'left-out': 0 });
  });
});
