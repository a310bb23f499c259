import { anApiProcess, type ApiProcess } from '../support/api-process.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { freePort } from '../support/free-port.js';
import { aLetter, eventually, openDatabase } from '../support/letters.js';
import { aMailbox, type Mailbox } from '../support/mailbox.js';
import { build } from '../support/own-process.js';
import { aWorker } from '../support/worker-process.js';

const TOKEN = 'a-token-of-the-monitoring';

let db: TestDatabase;
let database: Awaited<ReturnType<typeof openDatabase>>;
let mailbox: Mailbox;
let api: ApiProcess;

beforeAll(async () => {
  build();
  db = await aDatabase();
  database = await openDatabase(db.url);
  mailbox = await aMailbox();
  api = await anApiProcess({ PORT: String(await freePort()), DATABASE_URL: db.url, MONITORING_TOKEN: TOKEN });
}, 120_000);

afterAll(async () => {
  await api.stop();
  await mailbox.stop();
  await database.destroy();
  await db.drop();
});

async function metrics(authorization = `Bearer ${TOKEN}`): Promise<{ status: number; values: Record<string, number> }> {
  const answer = await fetch(`${api.url}/metrics`, { headers: { authorization } });
  const lines = (await answer.text()).split('\n').filter((line) => /^\w+(\{.*\})? \S+$/.test(line));
  return { status: answer.status, values: Object.fromEntries(lines.map((line) => split(line))) };
}

const split = (line: string): [string, number] => {
  const [name, value] = line.split(/ (?=\S+$)/);
  return [name, Number(value)];
};

const alarms = () => api.output().match(/outbox\.stalled/g)?.length ?? 0;

/** As if it had been written so long ago. */
async function aLetterDueFor(seconds: number): Promise<void> {
  const id = await aLetter(database);
  await database.query(`update letter set send_after = now() - make_interval(secs => $2) where id = $1`, [id, seconds]);
}

it('says how old the oldest letter is to the monitoring, and to nobody else (Q-14)', async () => {
  await aLetterDueFor(5);

  expect([(await metrics('Bearer another-token-altogether')).status, (await metrics('')).status]).toEqual([404, 404]);
  const { status, values } = await metrics();
  expect(status).toBe(200);
  expect(values).toMatchObject({
    outbox_stalled: 0,
    'outbox_letters{state="waiting"}': 1,
    'outbox_letters{state="failed"}': 0,
    bells_due: 1,
  });
  expect(values.outbox_oldest_seconds).toBeGreaterThan(4);
  expect(values.process_resident_memory_bytes).toBeGreaterThan(0);
});

it('raises an alarm once when a letter stands still without a worker, and says when they move again', async () => {
  const before = alarms();
  await aLetterDueFor(25);

  await eventually(
    async () => api.output(),
    (said) => said.includes('outbox.stalled'),
    35,
  );
  const stalled = (await metrics()).values;
  const worker = await aWorker({ databaseUrl: db.url, smtpUrl: mailbox.url });
  await eventually(
    async () => api.output(),
    (said) => said.includes('outbox.moving'),
    35,
  );
  const moving = (await metrics()).values;
  await worker.end();

  expect(before).toBe(0); // (control) the younger letter alone was no reason
  expect(alarms()).toBe(1);
  expect([stalled.outbox_stalled, moving.outbox_stalled, moving.outbox_oldest_seconds]).toEqual([1, 0, 0]);
}, 180_000);
