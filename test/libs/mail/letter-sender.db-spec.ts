import { randomUUID } from 'node:crypto';
import { Clock } from '@app/config';
import { LetterSender } from '../../../libs/mail/src/letter-sender.js';
import type { LetterOffice } from '@app/mail';
import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { compose } from '../../../libs/mail/src/compose.js';
import { plainMasthead } from '../../../libs/mail/src/masthead.js';
import { smtpPostOffice } from '../../../libs/mail/src/post-office.js';
import { readSender } from '../../../libs/mail/src/sender-address.js';
import { aDatabase, type TestDatabase } from '../../support/database.js';
import { aLetter, openDatabase } from '../../support/letters.js';
import { aMailbox, type Mailbox } from '../../support/mailbox.js';

let db: TestDatabase;
let database: DataSource;
let mailbox: Mailbox;
const offices: LetterOffice[] = [];

beforeAll(async () => {
  Logger.overrideLogger(false);
  db = await aDatabase();
  database = await openDatabase(db.url);
  mailbox = await aMailbox();
});

afterAll(async () => {
  offices.forEach((office) => office.post.close());
  await mailbox.stop();
  await database.destroy();
  await db.drop();
});

async function aSender(
  over: Partial<LetterOffice> = {},
  smtpUrl = mailbox.url,
  deadline?: number,
): Promise<LetterSender> {
  const sender = readSender('WSIS Forum <forum@wsis.example>');
  const office: LetterOffice = {
    sender,
    post: await smtpPostOffice(smtpUrl, { deadline }),
    write: async (letter) =>
      compose(letter, await plainMasthead(null, letter.to.language), sender, 'https://forum.example'),
    ...over,
  };
  offices.push(office);
  return new LetterSender(database, office, new Clock());
}

async function rowOf(id: string) {
  const [row] = await database.query(
    `select state, attempts, failure, last_reply, secrets, send_after > now() as later,
            (select count(*)::int from bell where subject_id = letter.id::text and rings_at > now()) as bells
     from letter where id = $1`,
    [id],
  );
  return row;
}

it('sends a letter, records it and erases its link', async () => {
  mailbox.answer({});
  const before = mailbox.delivered().length;
  const id = await aLetter(database, { to: { address: 'a@people.example', name: 'Ana', language: 'en' } });

  await (await aSender()).run(id);

  expect(mailbox.delivered().slice(before)).toMatchObject([
    { to: ['a@people.example'], messageId: `<${id}@wsis.example>` },
  ]);
  expect(await rowOf(id)).toMatchObject({ state: 'sent', attempts: 1, failure: null, secrets: null, bells: 0 });
});

it('sends it once however often it is rung', async () => {
  mailbox.answer({ delay: 50 });
  const before = mailbox.delivered().length;
  const id = await aLetter(database);
  const senders = [await aSender(), await aSender()];

  await Promise.all(Array.from({ length: 10 }, (_, n) => senders[n % 2].run(id)));

  expect(mailbox.delivered().length - before).toBe(1);
});

it('(control) sends it more than once when a claim lasts no time', async () => {
  mailbox.answer({ delay: 50 });
  const before = mailbox.delivered().length;
  const id = await aLetter(database);
  const sender = await aSender({ leaseSeconds: 0 });

  await Promise.all(Array.from({ length: 5 }, () => sender.run(id)));

  expect(mailbox.delivered().length - before).toBeGreaterThan(1);
});

it.each([421, 450, 452])('tries again later when the server says %i', async (code) => {
  mailbox.answer({ onLetter: () => ({ code, text: 'come back later' }) });
  const id = await aLetter(database);

  await (await aSender()).run(id);

  expect(await rowOf(id)).toMatchObject({ state: 'waiting', attempts: 1, later: true, bells: 1, failure: null });
});

it('gives up at once when the server refuses the recipient for good, and says why', async () => {
  mailbox.answer({ onRecipient: () => ({ code: 550, text: 'no such person here' }) });
  const id = await aLetter(database);

  await (await aSender()).run(id);

  expect(await rowOf(id)).toMatchObject({
    state: 'failed',
    attempts: 1,
    failure: 'refused',
    last_reply: '550 no such person here',
    secrets: { link: '/sign-in/use?token=abc' },
    bells: 0,
  });
});

it.each([
  ['550 5.1.1 no such user', true],
  ['550 nobody of that name', true],
  ['553 5.1.3 no such name', true],
  ['552 5.2.2 mailbox full', false],
  ['550 5.7.1 you are on a list', false],
  ['554 no', false],
])('a recipient refused with «%s» is written down as not reached: %s (Q-10)', async (reply, isListed) => {
  const address = `gone-${randomUUID()}@people.example`;
  mailbox.answer({ onRecipient: () => ({ code: Number(reply.slice(0, 3)), text: reply.slice(4) }) });
  const id = await aLetter(database, { to: { address, name: '', language: 'en' } });

  await (await aSender()).run(id);

  expect(await rowOf(id)).toMatchObject({ state: 'failed', attempts: 1, failure: 'refused', last_reply: reply });
  const listed = await database.query(`select reason, said from suppressed_address where email_key = $1`, [address]);
  expect(listed).toEqual(isListed ? [{ reason: 'bounced', said: reply }] : []);
});

it('blames no address when the text is refused, whatever the server says of it', async () => {
  const address = `spam-${randomUUID()}@people.example`;
  mailbox.answer({ onLetter: () => ({ code: 550, text: '5.1.1 spam' }) });
  const id = await aLetter(database, { to: { address, name: '', language: 'en' } });

  await (await aSender()).run(id);

  expect(await rowOf(id)).toMatchObject({ state: 'failed', failure: 'refused' });
  expect(await database.query(`select 1 from suppressed_address where email_key = $1`, [address])).toEqual([]);
});

it('tries again when the connection is lost before the text', async () => {
  mailbox.answer({ onRecipient: () => 'lose' });
  const id = await aLetter(database);

  await (await aSender()).run(id);

  expect(await rowOf(id)).toMatchObject({ state: 'waiting', attempts: 1, later: true, bells: 1 });
});

it('hands nothing over in the clear where TLS is demanded and refused, and tries again', async () => {
  mailbox.answer({});
  const before = mailbox.delivered().length;
  const id = await aLetter(database);

  await (await aSender({}, `${mailbox.url}?requireTLS=true`)).run(id);

  expect(mailbox.delivered().length).toBe(before);
  expect(await rowOf(id)).toMatchObject({ state: 'waiting', attempts: 1, later: true, bells: 1 });
});

it('gives up after eight tries', async () => {
  mailbox.answer({ onLetter: () => ({ code: 451, text: 'still busy' }) });
  const id = await aLetter(database);
  const sender = await aSender();

  for (let n = 1; n <= 9; n++) {
    await database.query('update letter set send_after = now() where id = $1', [id]);
    await sender.run(id);
  }

  expect(await rowOf(id)).toMatchObject({
    state: 'failed',
    attempts: 8,
    failure: 'gave-up',
    last_reply: '451 still busy',
  });
});

it('tries again when nobody answers at the address of the server', async () => {
  const id = await aLetter(database);

  await (await aSender({}, 'smtp://127.0.0.1:1')).run(id);

  expect(await rowOf(id)).toMatchObject({ state: 'waiting', attempts: 1, later: true, bells: 1 });
});

it('tries again under the same Message-ID and date when the connection was lost after the text', async () => {
  const seen: string[] = [];
  mailbox.answer({
    onLetter: ({ raw }, tries) => {
      seen.push(raw.toString().replace(/--_NmP[^\r"]*|boundary="[^"]*"/g, ''));
      return tries === 1 ? 'lose' : undefined;
    },
  });
  const id = await aLetter(database);
  const sender = await aSender();

  await sender.run(id);
  const between = await rowOf(id);
  await new Promise((wake) => setTimeout(wake, 1100)); // a Date header counts in seconds
  await database.query('update letter set send_after = now() where id = $1', [id]);
  await sender.run(id);

  expect(between).toMatchObject({ state: 'waiting', attempts: 1 });
  expect(await rowOf(id)).toMatchObject({ state: 'sent', attempts: 2 });
  expect(seen).toHaveLength(2);
  expect(seen[1]).toBe(seen[0]);
});

it('lets a server that never answers go after the deadline, and the others are not held up', async () => {
  mailbox.answer({ onLetter: ({ to }) => (to[0].startsWith('slow') ? 'stall' : undefined) });
  const sender = await aSender({}, mailbox.url, 1000);
  const slow = await aLetter(database, { to: { address: 'slow@people.example', name: '', language: 'en' } });
  const quick = await aLetter(database);

  const stalled = sender.run(slow);
  await sender.run(quick);
  const meanwhile = (await rowOf(slow)).state;
  await stalled;

  expect(meanwhile).toBe('sending');
  expect(await rowOf(quick)).toMatchObject({ state: 'sent' });
  expect(await rowOf(slow)).toMatchObject({ state: 'waiting', attempts: 1, bells: 1 });
});

it('fails a letter whose template lacks a value, without a try at the server', async () => {
  mailbox.answer({});
  const before = mailbox.delivered().length;
  const id = await aLetter(database, { data: {} });

  await (await aSender()).run(id);

  expect(await rowOf(id)).toMatchObject({ state: 'failed', failure: 'unwritable' });
  expect(mailbox.delivered().length).toBe(before);
});

it('leaves a letter alone that is set for later', async () => {
  const id = await aLetter(database, { sendAfter: new Date(Date.now() + 3600_000) });

  await (await aSender()).run(id);

  expect(await rowOf(id)).toMatchObject({ state: 'waiting', attempts: 0, later: true, bells: 1 });
});
