import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '@app/database';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aLetter, eventually, openDatabase } from '../support/letters.js';
import { aMailbox, type Mailbox } from '../support/mailbox.js';

let db: TestDatabase;
let mailbox: Mailbox;

beforeAll(async () => {
  db = await aDatabase();
  mailbox = await aMailbox();
});

afterAll(async () => {
  await mailbox.stop();
  await db.drop();
});

/** The worker as `npm start` and production run it. */
function theWorker(environment: Record<string, string | undefined>) {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', './test/support/typescript-loader.mjs', 'apps/worker/src/main.ts'],
    {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { PATH: process.env.PATH, NO_COLOR: '1', NODE_ENV: 'test', SMTP_URL: mailbox.url, ...environment },
    },
  );
  let output = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk: Buffer) => (output += chunk));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const ready = once(child, 'message').then(([word]) => word as string);
  return { child, ended, ready, output: () => output };
}

it('says that it is ready, sends what waits, and ends with 0 when asked to', async () => {
  const database = await openDatabase(db.url);
  await aLetter(database);
  const worker = theWorker({ DATABASE_URL: db.url, BASE_URL: 'https://forum.example' });

  const word = await worker.ready;
  const [letter] = await mailbox.waitFor(1);
  worker.child.kill('SIGTERM');

  expect(word).toBe('ready');
  expect(letter.text).toContain('https://forum.example/sign-in/use?token=abc');
  expect(await worker.ended).toBe(0);
  expect(worker.output()).not.toContain('token=abc');
  await database.destroy();
}, 40_000);

it('ends by itself when the launcher is gone', async () => {
  const worker = theWorker({ DATABASE_URL: db.url });
  await worker.ready;

  worker.child.disconnect();

  expect(await worker.ended).toBe(0);
}, 40_000);

it('waits for a database that is not there yet, says so once, and ends when asked to', async () => {
  const worker = theWorker({ DATABASE_URL: `postgres://nobody@127.0.0.1:${await freePort()}/none` });

  await eventually(
    async () => worker.output(),
    (said) => said.includes('waiting'),
  );
  await new Promise((wake) => setTimeout(wake, 2500));
  worker.child.kill('SIGTERM');

  expect(await worker.ended).toBe(0);
  expect(worker.output().match(/waiting: the database does not answer/g)).toHaveLength(1);
}, 40_000);

it('waits for a database that has not been migrated', async () => {
  const empty = await aDatabase({ empty: true });
  const worker = theWorker({ DATABASE_URL: empty.url });

  await eventually(
    async () => worker.output(),
    (said) => said.includes('waiting'),
  );
  worker.child.kill('SIGTERM');

  expect(await worker.ended).toBe(0);
  expect(worker.output()).toContain('waiting: the database has not been migrated yet');
  await empty.drop();
}, 40_000);

it('says in one sentence which setting is wrong or missing, without a stack', async () => {
  const wrong = { DATABASE_URL: undefined, SMTP_URL: undefined, MAIL_FROM: 'nobody in particular' };
  const workers = Object.entries(wrong).map(([name, value]) => theWorker({ DATABASE_URL: db.url, [name]: value }));

  const codes = await Promise.all(workers.map(({ ended }) => ended));

  expect(codes).toEqual([1, 1, 1]);
  expect(workers.map(({ output }) => output().trim())).toEqual([
    'DATABASE_URL must be set for the worker (npm start sets it)',
    'SMTP_URL must be set for the worker (npm start runs a mail catcher)',
    'MAIL_FROM must be an address, or a name and an address in <>',
  ]);
}, 40_000);
