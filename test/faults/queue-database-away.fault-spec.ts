import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, startEmbeddedPostgres } from '@app/database';
import type { DataSource } from 'typeorm';
import { aLetter, eventually, letterStates, openDatabase } from '../support/letters.js';
import { aMailbox, type Mailbox } from '../support/mailbox.js';
import { ownModule } from '../support/own-process.js';
import { aTcpProxy, type TcpProxy } from '../support/tcp-proxy.js';
import { aWorker, type WorkerProcess } from '../support/worker-process.js';

let folder: string;
let postgres: Awaited<ReturnType<typeof startEmbeddedPostgres>>;
let proxy: TcpProxy;
let throughProxy: string;
let mailbox: Mailbox;
let worker: WorkerProcess;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'forum-away-'));
  chmodSync(folder, 0o755);
  postgres = await startEmbeddedPostgres({ dataDir: folder, durable: false });
  await withDatabase(migrate);
  const address = new URL(postgres.url);
  proxy = await aTcpProxy({ host: address.hostname, port: Number(address.port) });
  throughProxy = Object.assign(new URL(postgres.url), { port: String(proxy.port) }).href;
  mailbox = await aMailbox({ delay: 20 });
  worker = await aWorker({ databaseUrl: throughProxy, smtpUrl: mailbox.url, leaseSeconds: 5 });
}, 60_000);

afterAll(async () => {
  await worker.kill();
  await mailbox.stop();
  await proxy.close();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A pool of its own each time, since the server goes away in between. */
async function withDatabase<T>(work: (database: DataSource) => Promise<T>): Promise<T> {
  const database = await eventually(
    () => openDatabase(postgres.url).catch(() => undefined),
    (opened) => opened !== undefined,
  );
  return work(database!).finally(() => database!.destroy());
}

const write = (count: number) =>
  withDatabase(async (database) => {
    for (let n = 0; n < count; n++) await aLetter(database);
  });

const distinct = () => new Set(mailbox.delivered().map(({ messageId }) => messageId)).size;

/** Every letter written so far has gone out and is recorded so; the worker is still the same process. */
async function allSent(letters: number): Promise<void> {
  const states = await eventually(
    () => withDatabase(letterStates),
    ({ sent }) => sent === letters,
    40,
  );
  expect(states).toEqual({ waiting: 0, sending: 0, sent: letters, failed: 0 });
  expect(distinct()).toBe(letters);
  expect(worker.running()).toBe(true);
}

/** A process that holds a connection, as everybody's first program does. */
async function unprepared() {
  const holds = `import pg from 'pg'; const held = new pg.Client(process.env.HELD); await held.connect(); console.log('holds');`;
  const held = ownModule(holds, { HELD: postgres.url });
  await held.saying(/^holds$/m);
  return held;
}

it('an idle worker takes the next letter after the database was killed and came back; (control) who is not prepared ends', async () => {
  await write(1);
  await allSent(1);
  const control = await unprepared();

  process.kill(postgres.pid()!, 'SIGKILL');
  expect(await control.ended).toBe(1);
  await eventually(
    async () => postgres.pid(),
    (pid) => pid === undefined,
  );
  await write(1);

  await allSent(2);
}, 60_000);

it('a busy worker goes on after the database was restarted in the middle', async () => {
  await write(200);
  await eventually(
    async () => distinct(),
    (taken) => taken >= 40,
  );

  const before = postgres.pid()!;
  process.kill(before, 'SIGINT');
  await eventually(
    async () => postgres.pid(),
    (pid) => pid !== before,
  );

  await allSent(202);
}, 90_000);

it('a worker outlives the database being away for some seconds and sends what was written meanwhile', async () => {
  await proxy.cut();
  await write(20);
  await new Promise((wake) => setTimeout(wake, 5000));
  const meanwhile = distinct();
  await proxy.mend();

  expect(meanwhile).toBe(202);
  await allSent(222);
  expect(worker.output().length).toBeLessThan(100_000);
}, 90_000);

it('a letter leaves soon after the connection that listens was ended', async () => {
  await withDatabase((database) =>
    database.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'forum listen'`),
  );
  await write(1);

  await allSent(223);
}, 60_000);

it('has no more connections after all this than its pools allow', async () => {
  const rows = await withDatabase((database) =>
    database.query(`
      select application_name as name, count(*)::int as connections from pg_stat_activity
      where datname = current_database() and application_name not in ('test', '') group by 1 order by 1`),
  );

  const connections = Object.fromEntries(
    rows.map((row: { name: string; connections: number }) => [row.name, row.connections]),
  );
  expect(connections['forum listen']).toBe(1);
  expect(Object.values<number>(connections).reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(6 + 1 + 6);
});
