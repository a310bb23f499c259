// Letters a second from the outbox through the worker, beside nodemailer alone with the same messages, connections and mail server.
import { randomUUID } from 'node:crypto';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createTransport } from 'nodemailer';
import { median } from './measure.mjs';

const dist = (path) => new URL(`../dist/${path}`, import.meta.url).pathname;
const CONNECTIONS = 5; // as ours, libs/mail/src/post-office.ts
const GOAL = 0.8;

/** Each side sends `letters` in turns, after one round for warming up; both from the first to the last that the mail server took. */
export async function letterCosts(forum, rounds, letters = 2_000) {
  const sink = await aSink();
  const worker = await aWorker(forum, sink);
  const { dataSourceFor } = await import(dist('libs/database/src/index.js'));
  const database = await dataSourceFor(forum.databaseUrl).initialize();
  try {
    const messages = await composed(database, forum.edition, letters);
    const runs = [];
    for (let round = 0; round <= rounds; round++) {
      const floor = await rate(sink, letters, () => sendBare(sink, messages));
      const ours = await rate(sink, letters, () => write(database, forum.edition, letters));
      if (round > 0) runs.push({ floor, ours });
    }
    const ratio = median(runs.map(({ floor, ours }) => ours / floor));
    const of = (side) => median(runs.map((run) => run[side]));
    return {
      letters,
      bytes: messages[0].text.length + messages[0].html.length,
      floor: of('floor'),
      ours: of('ours'),
      ratio,
      goal: GOAL,
    };
  } finally {
    await database.destroy();
    worker.kill('SIGTERM');
    await once(worker, 'exit');
    sink.stop();
  }
}

async function aSink() {
  const child = fork(new URL('./sink.mjs', import.meta.url).pathname);
  const [{ port }] = await once(child, 'message');
  return {
    url: `smtp://127.0.0.1:${port}`,
    state: async () => {
      child.send('?');
      return (await once(child, 'message'))[0];
    },
    stop: () => child.disconnect(),
  };
}

async function aWorker({ databaseUrl, folder }, sink) {
  const worker = fork(dist('apps/worker/src/main.js'), {
    execArgv: ['--import', new URL('./react-as-in-production.mjs', import.meta.url).href],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'development',
      DATA_DIR: folder,
      DATABASE_URL: databaseUrl,
      DATABASE_POOL: '10',
      SMTP_URL: sink.url,
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await once(worker, 'message');
  return worker;
}

async function rate(sink, letters, send) {
  const before = (await sink.state()).taken;
  const began = performance.timeOrigin + performance.now();
  await send();
  for (;;) {
    const { taken, last } = await sink.state();
    if (taken - before >= letters) return letters / ((last - began) / 1000);
    await new Promise((wake) => setTimeout(wake, 10));
  }
}

/** The outbox rows of that many invitations to sign in, in one transaction: the bell rings at its commit. */
async function write(database, edition, letters) {
  const { inTransaction } = await import(dist('libs/database/src/index.js'));
  const { writeLetter } = await import(dist('libs/mail/src/index.js'));
  await inTransaction(database, async (tx) => {
    for (let at = 0; at < letters; at++) await writeLetter(tx, draft(edition));
  });
}

function draft({ id }) {
  const person = randomUUID();
  return {
    kind: 'identity.sign-in',
    cause: person,
    editionId: id,
    subject: { kind: 'account', id: person },
    to: { address: `${person}@bench.example`, name: 'Adaeze Okwundu', language: 'en' },
    data: { edition: 'WSIS Forum 2027', minutes: 30 },
    secrets: { link: `/sign-in?token=${person}` },
  };
}

/** What the worker would hand to nodemailer. */
async function composed(database, edition, letters) {
  const { compose } = await import(dist('libs/mail/src/compose.js'));
  const { plainMasthead } = await import(dist('libs/mail/src/masthead.js'));
  const { readSender } = await import(dist('libs/mail/src/sender-address.js'));
  const sender = readSender('WSIS Forum <forum@wsis.example>');
  const masthead = await plainMasthead(edition.id, 'en');
  return Promise.all(
    Array.from({ length: letters }, () => {
      const { data, secrets, ...letter } = draft(edition);
      const id = randomUUID();
      const rest = { attachments: [], differences: [], earlier: [], calendar: null, qr: null, datedAt: new Date() };
      const whole = { ...letter, ...rest, id, data, secrets, messageId: `${id}@wsis.example` };
      return compose(whole, masthead, sender, 'http://127.0.0.1');
    }),
  );
}

async function sendBare(sink, messages) {
  const transport = createTransport({ url: sink.url, pool: true, maxConnections: CONNECTIONS, maxMessages: 200 });
  const queue = [...messages];
  const lane = async () => {
    for (let message = queue.pop(); message; message = queue.pop()) await transport.sendMail(message);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, lane));
  transport.close();
}
