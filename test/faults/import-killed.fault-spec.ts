import { readFileSync } from 'node:fs';
import { dataSourceFor, inTransaction } from '@app/database';
import { type Edition, EDITION_ENTITIES } from '@app/edition';
import { lookAtSchedule, PROGRAMME_ENTITIES, readImport, readSchedule, takeSchedule } from '@app/programme';
import { anEdition } from '../factories/edition.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aFileStore, type TestStore } from '../support/stored-files.js';
import { taskProcess } from '../support/task-process.js';

const FILE = readFileSync('test/data/invented-schedule.xml');
const by = { kind: 'account', id: crypto.randomUUID(), name: 'Salma' } as const;
const began = new Date('2026-05-03T08:00:00Z');
const after = (seconds: number) => new Date(began.getTime() + seconds * 1000);

let db: TestDatabase;
let database: ReturnType<typeof dataSourceFor>;
let files: TestStore;

beforeAll(async () => {
  db = await aDatabase();
  const entities = [...EDITION_ENTITIES, ...PROGRAMME_ENTITIES];
  database = await dataSourceFor(db.url, { entities, pool: 4, name: 'test' }).initialize();
  files = aFileStore(database);
});
afterAll(async () => {
  files.remove();
  await database.destroy();
  await db.drop();
});

const inEdition = async ({ id }: Edition) => {
  const count = async (table: string) =>
    (await database.query(`select count(*)::int as n from ${table} where edition_id = $1`, [id]))[0].n as number;
  return { sessions: await count('session'), rooms: await count('room') };
};

/** A look that ended, then its taking, whose worker is killed over the fourth session; another comes half a minute later. */
async function killedOnce(isUnprotected: boolean) {
  const edition = await anEdition(database, { startsOn: '2026-09-12', endsOn: '2026-09-14', timeZone: 'Asia/Kolkata' });
  const put = await files.store.put(bytes(), { most: FILE.length, as: 'application/octet-stream' }, began);
  const brought = { put, fileName: 'a.xml', file: readSchedule(FILE), wishes: { addRooms: true, addTerms: true } };
  const lookId = await inTransaction(database, (tx) => lookAtSchedule(tx, edition, brought, by, began));
  const settings = { databaseUrl: db.url, folder: files.folder };
  const run = (taskId: string, at: number, isControl: boolean, time?: number) =>
    taskProcess({
      ...settings,
      taskId,
      now: after(at).toISOString(),
      isUnprotected: isControl,
      ...(time && { diesAt: { statement: 'INSERT INTO "session"', time } }),
    });
  const looked = [await run(lookId, 0, false, 4), await run(lookId, 31, false)];
  const afterLook = await inEdition(edition);
  const takingId = await inTransaction(database, (tx) => takeSchedule(tx, edition, lookId, by, after(40)));
  const taken = [await run(takingId, 41, isUnprotected, 4)];
  const broken = { ...(await inEdition(edition)), ...(await standing(edition, takingId)) };
  taken.push(await run(takingId, 80, isUnprotected));
  const whole = { ...(await inEdition(edition)), ...(await standing(edition, takingId)) };
  return { looked, afterLook, taken, broken, whole };
}

async function standing(edition: Edition, id: string) {
  const { state, outcome } = await readImport(database, edition.id, id, after(100));
  return { state, outcome };
}

async function* bytes() {
  yield FILE;
}

describe('a schedule whose worker is killed', () => {
  it('stands whole or not at all, and another worker goes on with the look and with the taking', async () => {
    const { looked, afterLook, taken, broken, whole } = await killedOnce(false);

    expect({ looked, taken }).toEqual({ looked: ['SIGKILL', 0], taken: ['SIGKILL', 0] });
    expect(afterLook).toEqual({ sessions: 0, rooms: 0 });
    expect(broken).toEqual({ sessions: 0, rooms: 0, state: 'running', outcome: null });
    expect(whole).toEqual({ sessions: 5, rooms: 2, state: 'done', outcome: 'taken' });
  }, 90_000);

  it('would be over with nothing taken, were its end not written with its sessions', async () => {
    const { broken, whole } = await killedOnce(true);

    expect(broken).toEqual({ sessions: 0, rooms: 0, state: 'done', outcome: null });
    expect(whole).toEqual(broken);
  }, 90_000);
});
