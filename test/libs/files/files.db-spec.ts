import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inTransaction } from '@app/database';
import { fileOf, filesOf, keepFile, removeExpiredFiles, removeFile, removeLooseBytes, type Taken } from '@app/files';
import type { DataSource } from 'typeorm';
import { aDatabase, type TestDatabase } from '../../support/database.js';
import { openDatabase } from '../../support/letters.js';
import { aFileStore, aPdf, bytesOf, inPieces, type TestStore } from '../../support/stored-files.js';

const now = new Date('2027-05-01T09:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const PDF: Taken = { most: 1_000_000, kinds: ['application/pdf'] };

let db: TestDatabase;
let database: DataSource;
let files: TestStore;

beforeAll(async () => {
  db = await aDatabase();
  database = await openDatabase(db.url);
});
afterAll(async () => {
  await database.destroy();
  await db.drop();
});
beforeEach(() => (files = aFileStore(database)));
afterEach(async () => {
  await database.query(`delete from stored_file`);
  await database.query(`delete from loose_file`);
  files.remove();
});

const anOwner = () => ({ kind: 'applicant', id: randomUUID() });
const inTx = <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(database, work);
const sweep = (at = now) => removeLooseBytes(database, files.store, at);
const looseIds = async () => (await database.query('select id from loose_file')).map(({ id }: { id: string }) => id);

it('comes in as a stream, is kept in the transaction of its cause, and goes out as it came', async () => {
  const bytes = aPdf(300_000);
  const owner = anOwner();

  const put = await files.store.put(inPieces(bytes), PDF, now);
  const kept = await inTx((tx) => keepFile(tx, put, { owner, name: '../Lettre d’été.PDF' }, now));

  expect(kept).toEqual({
    id: put.id,
    owner,
    name: 'Lettre d’été.pdf',
    mediaType: 'application/pdf',
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    createdAt: now,
  });
  expect(await filesOf(database, owner, now)).toEqual([kept]);
  expect((await bytesOf(await files.store.open(kept.id))).equals(bytes)).toBe(true);
  expect([await looseIds(), files.lying()]).toEqual([[], [`${put.id.slice(0, 2)}/${put.id}`]]);
});

it('is its owner’s and nobody else’s', async () => {
  const owner = anOwner();
  const { id } = await files.keep(owner);
  const asked = [owner, { ...owner, kind: 'another kind' }, anOwner()].map((by) =>
    fileOf(database, id, by, now).then(
      () => 'opened',
      ({ code }) => code,
    ),
  );

  expect(await Promise.all(asked)).toEqual(['opened', 'files.unknown', 'files.unknown']);
});

it('is refused by what it holds, whatever it is called, and then nothing of it is left', async () => {
  const refused = async (bytes: Buffer, taken: Taken = PDF) =>
    files.store.put(inPieces(bytes, 7), taken, now).then(
      () => 'taken',
      ({ code }) => code as string,
    );

  expect([
    await refused(Buffer.alloc(0)),
    await refused(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')),
    await refused(Buffer.from('%PD')),
    await refused(Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')),
    await refused(aPdf(1_000_001)),
    await refused(aPdf(1_000_000)),
    await refused(Buffer.from('a,b\r\n'), { most: 5, as: 'text/csv' }),
  ]).toEqual(['files.empty', ...Array(3).fill('files.kind-unknown'), 'files.too-big', 'taken', 'taken']);
  expect(files.lying()).toHaveLength(2);
  expect(await looseIds()).toHaveLength(2);
});

it('leaves nothing when its source breaks off in the middle', async () => {
  async function* broken() {
    yield aPdf(100_000);
    throw new Error('the phone is in a tunnel');
  }

  await expect(files.store.put(broken(), PDF, now)).rejects.toThrow('tunnel');
  expect([files.lying(), await looseIds()]).toEqual([[], []]);
});

it('does not become anybody’s when its cause fails, and its bytes go after two hours', async () => {
  const put = await files.store.put(inPieces(aPdf()), PDF, now);
  await inTx(async (tx) => {
    await keepFile(tx, put, { owner: anOwner(), name: 'x' }, now);
    throw new Error('refused after all');
  }).catch(() => undefined);

  expect([await sweep(later(119)), files.lying().length]).toEqual([0, 1]);
  expect([await sweep(later(121)), files.lying(), await looseIds()]).toEqual([1, [], []]);
  await expect(inTx((tx) => keepFile(tx, put, { owner: anOwner(), name: 'x' }, now))).rejects.toMatchObject({
    code: 'files.away',
  });
});

it('is kept or swept, never both, when the two meet', async () => {
  const puts = await Promise.all(Array.from({ length: 20 }, () => files.store.put(inPieces(aPdf()), PDF, now)));
  const owner = anOwner();

  const kept = puts.map((put) =>
    inTx((tx) => keepFile(tx, put, { owner, name: 'x' }, now)).then(
      () => true,
      () => false,
    ),
  );
  await Promise.all([...kept, sweep(later(121)), sweep(later(121))]);
  await sweep(later(121));

  const rows = (await filesOf(database, owner, now)).map(({ id }) => id).sort();
  expect(rows).toHaveLength((await Promise.all(kept)).filter(Boolean).length);
  expect(
    files
      .lying()
      .map((path) => path.slice(3))
      .sort(),
  ).toEqual(rows);
});

it('loses its bytes soon after its row, whoever deletes that', async () => {
  const [first, second, third] = [
    await files.keep(anOwner()),
    await files.keep(anOwner()),
    await files.keep(anOwner()),
  ];
  await inTx((tx) => removeFile(tx, first.id));
  await inTx((tx) => removeFile(tx, first.id));
  await database.query(`delete from stored_file where owner_id = $1`, [second.owner.id]);
  await inTx(async (tx) => {
    await removeFile(tx, third.id);
    throw new Error('thought better of it');
  }).catch(() => undefined);

  expect([await sweep(), await sweep()]).toEqual([2, 0]);
  expect(files.lying()).toEqual([`${third.id.slice(0, 2)}/${third.id}`]);
  await expect(files.store.open(first.id)).rejects.toMatchObject({ code: 'files.unknown' });
});

it('ends by itself at its time: for its owner at once, from the table and the disk at night', async () => {
  const owner = anOwner();
  const put = await files.store.put(
    inPieces(Buffer.from('﻿a,b\r\n')),
    { most: 100, as: 'text/csv; charset=utf-8' },
    now,
  );
  const csv = await inTx((tx) => keepFile(tx, put, { owner, name: 'everybody.csv', until: later(60) }, now));
  const lasting = await files.keep(owner, aPdf(), 'x', later(1));

  expect([csv.name, csv.mediaType]).toEqual(['everybody.csv', 'text/csv; charset=utf-8']);
  expect(await filesOf(database, owner, later(59))).toEqual([csv, lasting]);
  expect(await filesOf(database, owner, later(60))).toEqual([lasting]);
  await expect(fileOf(database, csv.id, owner, later(60))).rejects.toMatchObject({ code: 'files.unknown' });
  expect([await removeExpiredFiles(database, later(59)), await removeExpiredFiles(database, later(60))]).toEqual([
    0, 1,
  ]);
  expect([await sweep(), files.lying().length]).toEqual([1, 1]);
});

it('is named by no path that somebody wrote', async () => {
  writeFileSync(join(files.folder, 'secret'), 'x');

  for (const id of ['../secret', '..%2fsecret', 'secret', '', `${'a'.repeat(8)}/../../secret`])
    await expect(files.store.open(id)).rejects.toMatchObject({ code: 'files.unknown' });
  expect(readFileSync(join(files.folder, 'secret'), 'utf8')).toBe('x');
});
