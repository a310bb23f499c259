import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Logger } from '@nestjs/common';
import { bytesAt, FileStore, removeLooseBytes } from '@app/files';
import type { DataSource } from 'typeorm';
import type { CrashingKeeper } from '../support/crashing-keeper.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { openDatabase } from '../support/letters.js';
import { smallDisk } from '../support/small-disk.js';
import { aFileStore, aPdf, inPieces } from '../support/stored-files.js';
import { describeWith } from '../support/surroundings.js';

let db: TestDatabase;
let database: DataSource;

beforeAll(async () => {
  Logger.overrideLogger(false);
  db = await aDatabase();
  database = await openDatabase(db.url);
});
afterAll(async () => {
  await database.destroy();
  await db.drop();
});

const rows = async () => (await database.query('select id from stored_file')).length as number;
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);

/** What lies where and what the tables know, after a process ended on the way, and again after the sweep. */
async function killed(diesAt: CrashingKeeper['diesAt'], announced = true) {
  await database.query('delete from stored_file');
  await database.query('delete from loose_file');
  const files = aFileStore(database);
  const settings: CrashingKeeper = { databaseUrl: db.url, folder: files.folder, diesAt, announced };
  const program = ['--import', './test/support/typescript-loader.mjs', 'test/support/crashing-keeper.ts'];
  const child = spawn(process.execPath, [...program, JSON.stringify(settings)], { stdio: 'inherit' });
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  const left = files.lying().length;
  const swept = [
    await removeLooseBytes(database, files.store, inHours(1)),
    await removeLooseBytes(database, files.store, inHours(3)),
  ];
  const remaining = files.lying().length;
  files.remove();
  return { end: signal ?? code, left, swept, remaining, rows: await rows() };
}

describe('a file whose process is killed', () => {
  it.each(['half the bytes', 'all the bytes', 'the row'] as const)(
    'at %s leaves no row, and no bytes after the sweep',
    async (diesAt) => {
      expect(await killed(diesAt)).toEqual({ end: 'SIGKILL', left: 1, swept: [0, 1], remaining: 0, rows: 0 });
    },
    60_000,
  );

  it('at no time is there and stays', async () => {
    expect(await killed('no time')).toEqual({ end: 0, left: 1, swept: [0, 0], remaining: 1, rows: 1 });
  }, 60_000);

  it('would lie there for ever, were it not announced', async () => {
    expect(await killed('all the bytes', false)).toEqual({
      end: 'SIGKILL',
      left: 1,
      swept: [0, 0],
      remaining: 1,
      rows: 0,
    });
  }, 60_000);
});

/** What several files of one megabyte meet, and what is left of those that were refused. */
async function putMany(store: FileStore, howMany: number) {
  const before = await rows();
  const met: string[] = [];
  for (let number = 0; number < howMany; number++) {
    const put = store.put(
      inPieces(aPdf(1_000_000, number)),
      { most: 2_000_000, kinds: ['application/pdf'] },
      new Date(),
    );
    met.push(
      await put.then(
        () => 'put',
        ({ code }) => code,
      ),
    );
  }
  return { met, newRows: (await rows()) - before };
}

describeWith(smallDisk(4), 'a disk that is full', (disk) => {
  afterAll(() => disk.remove());

  it('refuses with a sentence, keeps what is whole, leaves nothing half-kept, and takes files again when there is room', async () => {
    await database.query('delete from loose_file');
    const { store, lying } = aFileStore(database, disk.folder);

    const { met, newRows } = await putMany(store, 6);
    const [first] = await database.query('select id from loose_file order by id');

    expect(met.filter((each) => each === 'put').length).toBeGreaterThanOrEqual(2);
    expect(new Set(met)).toEqual(new Set(['put', 'files.full']));
    expect(lying().filter((name) => !/\/[0-9a-f-]{36}$/.test(name))).toEqual([]);
    expect(lying()).toHaveLength(met.filter((each) => each === 'put').length);
    expect(newRows).toBe(0);
    await store.discard(first.id);
    expect((await putMany(store, 1)).met).toEqual(['put']);
  });

  it('that can only be read opens what it has and refuses the rest for a while; removing goes on when it can', async () => {
    const { store } = aFileStore(database, disk.folder);
    const [{ id }] = await database.query('select id from loose_file limit 1');
    disk.makeReadOnly();

    expect((await putMany(store, 1)).met).toEqual(['files.away']);
    (await store.open(id)).destroy();
    await expect(removeLooseBytes(database, store, inHours(3))).rejects.toThrow('EROFS');
    expect(await database.query('select id from loose_file where id = $1', [id])).toHaveLength(1);
  });
});

describe('a place that is not there', () => {
  it('refuses for a while, and nothing is announced that never came', async () => {
    await database.query('delete from loose_file');
    const store = (folder: string) =>
      new FileStore(database, bytesAt({ filesUrl: pathToFileURL(folder).href, dataDir: '' }));

    expect((await putMany(store('/proc/forum/files'), 1)).met).toEqual(['files.away']);
    expect((await putMany(store(join(process.cwd(), 'package.json', 'files')), 1)).met).toEqual(['files.away']);
    expect(await database.query('select id from loose_file')).toEqual([]);
    await expect(store('/proc/forum/files').open(randomUUID())).rejects.toMatchObject({ code: 'files.unknown' });
  });

  it('that is full while bytes come is told apart from one that is away', async () => {
    const full = {
      put: () => Promise.reject(Object.assign(new Error('no space left'), { code: 'ENOSPC' })),
      remove: async () => undefined,
    };

    expect((await putMany(new FileStore(database, full as never), 1)).met).toEqual(['files.full']);
  });
});
