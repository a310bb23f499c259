import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { backUp, restore } from '@app/database';
import { bytesBeside, filesOf } from '@app/files';
import type { DataSource } from 'typeorm';
import { aDatabase, type TestDatabase } from '../../support/database.js';
import { openDatabase } from '../../support/letters.js';
import { aFileStore, aPdf, bytesOf, type TestStore } from '../../support/stored-files.js';

const owner = { kind: 'test', id: randomUUID() };
let source: TestDatabase;
let target: TestDatabase;
let database: DataSource;
let files: TestStore;
let elsewhere: TestStore;
let folder: string;
let copy: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'forum-copy-'));
  copy = join(folder, 'forum.copy');
  [source, target] = [await aDatabase(), await aDatabase()];
  database = await openDatabase(source.url);
  [files, elsewhere] = [aFileStore(database), aFileStore(database)];
});
afterEach(async () => {
  await database.destroy();
  await source.drop();
  await target.drop();
  for (const store of [files, elsewhere]) store.remove();
  rmSync(folder, { recursive: true });
});

const pathOf = (id: string) => join(files.folder, id.slice(0, 2), id);
const back = () => restore(target.url, copy, bytesBeside(elsewhere.store.place));
async function rowsBack() {
  const restored = await openDatabase(target.url);
  return filesOf(restored, owner, new Date()).finally(() => restored.destroy());
}

it('a copy takes the files along, and a restore brings them back byte for byte', async () => {
  const bytes = [aPdf(2_000_000, 1), aPdf(600, 2)];
  const kept = [await files.keep(owner, bytes[0]), await files.keep(owner, bytes[1])];

  const { files: copied } = await backUp(source.url, copy, { beside: bytesBeside(files.store.place) });
  await back();

  expect(copied.map(({ id, sha256 }) => [id, sha256]).sort()).toEqual(
    kept.map(({ id, sha256 }) => [id, sha256]).sort(),
  );
  expect(await rowsBack()).toEqual(kept);
  for (const [at, { id }] of kept.entries())
    expect((await bytesOf(await elsewhere.store.open(id))).equals(bytes[at])).toBe(true);
});

it('a damaged copy brings nothing back, neither rows nor files', async () => {
  await files.keep(owner);
  await backUp(source.url, copy, { beside: bytesBeside(files.store.place) });
  const lines = gunzipSync(readFileSync(copy)).toString();
  writeFileSync(copy, gzipSync(lines.replace('{"bytes":"JVBE', '{"bytes":"JVBF')));

  await expect(back()).rejects.toThrow('the copy is damaged: its files are not those that were written');
  expect([await rowsBack(), elsewhere.lying()]).toEqual([[], []]);
});

it('tells of files that were gone or damaged when it was made; a restore has no row without bytes', async () => {
  const [gone, damaged] = [await files.keep(owner), await files.keep(owner)];
  rmSync(pathOf(gone.id));
  writeFileSync(pathOf(damaged.id), 'something else');

  const tail = await backUp(source.url, copy, { beside: bytesBeside(files.store.place) });
  await back();

  expect([tail.gone, tail.damaged]).toEqual([[gone.id], [damaged.id]]);
  expect((await rowsBack()).map(({ id }) => id)).toEqual([damaged.id]);
});
