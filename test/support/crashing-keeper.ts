/**
 * A process that takes a file in and kills itself on the way. Its argument, in JSON: the database, the folder of the files, where it
 * dies, and whether it says beforehand that bytes will come (not: control).
 */
import { randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { dataSourceFor, inTransaction } from '@app/database';
import { bytesAt, FileStore, keepFile } from '@app/files';

export interface CrashingKeeper {
  databaseUrl: string;
  folder: string;
  diesAt: 'half the bytes' | 'all the bytes' | 'the row' | 'no time';
  announced: boolean;
}

const { databaseUrl, folder, diesAt, announced } = JSON.parse(process.argv[2]) as CrashingKeeper;
const die = () => process.kill(process.pid, 'SIGKILL');

async function* halfOfIt(): AsyncGenerator<Buffer> {
  yield Buffer.from(`%PDF-1.4\n${'a'.repeat(200_000)}`);
  if (diesAt === 'half the bytes') {
    await new Promise((wake) => setTimeout(wake, 50)); // so that the first half is written
    die();
  }
  yield Buffer.from('b'.repeat(200_000));
}

const database = await dataSourceFor(databaseUrl, { pool: 2, name: 'crashing keeper' }).initialize();
const forgetful = { query: async () => [] } as unknown as typeof database;
const store = new FileStore(
  announced ? database : forgetful,
  bytesAt({ filesUrl: pathToFileURL(folder).href, dataDir: folder }),
);
const put = await store.put(halfOfIt(), { most: 1_000_000, kinds: ['application/pdf'] }, new Date());
if (diesAt === 'all the bytes') die();
await inTransaction(database, async (tx) => {
  await keepFile(tx, put, { owner: { kind: 'test', id: randomUUID() }, name: 'letter.pdf' }, new Date());
  if (diesAt === 'the row') die();
});
await database.destroy();
