import { inTransaction } from '@app/database';
import { writeLetter } from '@app/mail';
import type { DataSource } from 'typeorm';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { noteFigures } from '../support/figures.js';
import { aDraft, aLetter, eventually, letterStates, openDatabase } from '../support/letters.js';
import { aMailbox, type Mailbox } from '../support/mailbox.js';
import { aWorker, type WorkerProcess } from '../support/worker-process.js';

const OWN = 20;

let db: TestDatabase;
let database: DataSource;
let mailbox: Mailbox;
let workers: WorkerProcess[] = [];

beforeEach(async () => {
  [db, mailbox] = await Promise.all([aDatabase(), aMailbox({ delay: 10 })]);
  database = await openDatabase(db.url);
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.kill()));
  await mailbox.stop();
  await database.destroy();
  await db.drop();
});

const start = async (settings: { mailPerSecond?: number; mailConnections?: number } = {}) => {
  workers.push(await aWorker({ databaseUrl: db.url, smtpUrl: mailbox.url, leaseSeconds: 20, ...settings }));
};

const write = (count: number, line: 'own' | 'many') =>
  inTransaction(database, async (tx) => {
    for (let n = 0; n < count; n++) await writeLetter(tx, { ...aDraft(), line });
  });

describe('two thousand letters to many that are under way', () => {
  /** How many of them were taken over before the last of twenty confirmations that came after them. */
  async function beforeTheLastOwn(line: 'own' | 'many', count: number): Promise<{ before: number; seconds: number }> {
    await write(count, line);
    await start();
    await mailbox.waitFor(20, 60);
    const came = performance.now();
    for (let n = 0; n < OWN; n++) {
      await aLetter(database, { to: { address: `own-${n}@people.example`, name: '', language: 'en' } });
    }
    const places = await eventually(
      async () => mailbox.recipients().flatMap((address, place) => (address.startsWith('own-') ? [place] : [])),
      (found) => found.length === OWN,
      120,
    );
    const seconds = Math.round((performance.now() - came) / 100) / 10;
    return { before: places.at(-1)! + 1 - OWN, seconds };
  }

  it('do not hold twenty confirmations up (Q-12)', async () => {
    const { before, seconds } = await beforeTheLastOwn('many', 2_000);
    noteFigures('Q-12, twenty confirmations behind 2 000 letters to many', { seconds, before });

    expect(before).toBeLessThan(500);
  }, 180_000);

  it('(control) would hold them up if they stood in one line: the test sees it', async () => {
    const { before } = await beforeTheLastOwn('own', 800);

    expect(before).toBeGreaterThan(500);
  }, 180_000);
});

describe('a pace of twenty letters a second', () => {
  /** The most that were taken over within any second, and the most connections that were open at once. */
  async function most(settings: { mailPerSecond?: number; mailConnections?: number }, count: number) {
    const taken: number[] = [];
    mailbox.answer({ onLetter: () => void taken.push(performance.now()) });
    await write(count / 2, 'own');
    await write(count / 2, 'many');
    await Promise.all([start(settings), start(settings)]);
    await mailbox.waitFor(count, 60);
    const perSecond = Math.max(...taken.map((from) => taken.filter((at) => at >= from && at < from + 1000).length));
    return { perSecond, connections: mailbox.mostConnections() };
  }

  it('is kept by two workers together, on three connections each, and everything arrives (Q-11)', async () => {
    const found = await most({ mailPerSecond: 20, mailConnections: 3 }, 100);

    expect(found.perSecond).toBeLessThanOrEqual(20);
    expect(found.perSecond).toBeGreaterThan(10);
    expect(found.connections).toBeLessThanOrEqual(6);
    expect(await letterStates(database)).toMatchObject({ waiting: 0, failed: 0 });
  }, 120_000);

  it('(control) would not be kept without the setting: the count sees it', async () => {
    const found = await most({}, 100);

    expect(found.perSecond).toBeGreaterThan(20);
    expect(found.connections).toBeGreaterThan(6);
  }, 120_000);
});

it('a domain that asks to slow down rests alone; its letters are not lost, and the others arrive meanwhile', async () => {
  let refusals = 0;
  mailbox.answer({
    onRecipient: (address) =>
      address.endsWith('@slow.example') ? (refusals++, { code: 421, text: '4.7.0 Too many, slow down' }) : undefined,
  });
  const to = (address: string) => ({ line: 'many' as const, to: { address, name: '', language: 'en' as const } });
  for (let n = 0; n < 30; n++) await aLetter(database, to(`p${n}@slow.example`));
  for (let n = 0; n < 30; n++) await aLetter(database, to(`p${n}@people.example`));
  await start({ mailPerSecond: 5 });
  await mailbox.waitFor(30, 60);

  const [resting] = await database.query(`select domain, times from resting_domain`);
  expect(resting).toEqual({ domain: 'slow.example', times: 1 });
  expect(refusals).toBeLessThan(20);
  expect(await letterStates(database)).toEqual({ waiting: 30, sending: 0, sent: 30, failed: 0 });
}, 120_000);
