import { inTransaction } from '@app/database';
import { forgetOldSuppressions, letterOf, readReturned, recordReturned, retryLetter } from '@app/mail';
import type { DataSource } from 'typeorm';
import { aDatabase, type TestDatabase } from '../../support/database.js';
import { aLetter, openDatabase } from '../../support/letters.js';
import { aMailbox, type Mailbox } from '../../support/mailbox.js';
import { postLetters } from '../../support/post-letters.js';
import { aComplaint, aDeliveryReport, anAutoReply } from '../../support/returned-messages.js';

const now = new Date('2027-06-01T08:00:00Z');
const SEEN = { withProtected: true };

let db: TestDatabase;
let database: DataSource;
let mailbox: Mailbox;

beforeAll(async () => {
  [db, mailbox] = await Promise.all([aDatabase(), aMailbox()]);
  database = await openDatabase(db.url);
});
afterAll(async () => {
  await mailbox.stop();
  await database.destroy();
  await db.drop();
});

async function aSentLetter(over: Parameters<typeof aLetter>[1] = {}): Promise<string> {
  const id = await aLetter(database, over);
  await postLetters(database, mailbox, 'https://forum.example');
  return id;
}

const take = (message: Buffer) => inTransaction(database, (tx) => recordReturned(tx, readReturned(message), now));
const seen = async (id: string) => {
  const { state, failure, lastReply, notReached, canBeSentAgain } = (await letterOf(database.manager, id, SEEN))!;
  return { state, failure, lastReply, notReached, canBeSentAgain };
};
const failed = (letterId: string, status: string) => aDeliveryReport({ letterId, action: 'failed', status });

it('a hard return fails the letter with the server’s words and writes its address down, once however often it comes', async () => {
  const id = await aSentLetter({
    secrets: undefined,
    to: { address: 'Gone@people.example', name: '', language: 'en' },
  });
  const message = aDeliveryReport({ letterId: id, action: 'failed', status: '5.1.1', diagnostic: '550 unknown' });

  const noted = [await take(message), await take(message)];
  const next = await aLetter(database, { to: { address: 'gone@PEOPLE.example', name: '', language: 'en' } });

  const notReached = { reason: 'bounced', since: now };
  expect(noted).toEqual(['noted', 'known']);
  expect(await seen(id)).toEqual({
    state: 'failed',
    failure: 'returned',
    lastReply: 'smtp; 550 unknown',
    notReached,
    canBeSentAgain: true,
  });
  expect(await seen(next)).toMatchObject({ state: 'waiting', notReached }); // what a person needs is tried all the same
  await postLetters(database, mailbox, 'https://forum.example');
  expect(await seen(next)).toMatchObject({ state: 'sent', notReached });
});

it.each([
  ['a soft one fails the letter and blames no address', (id: string) => failed(id, '5.2.2'), 'noted', 'failed', null],
  [
    'a delayed one only says so',
    (id: string) => aDeliveryReport({ letterId: id, action: 'delayed', status: '4.4.1' }),
    'noted',
    'sent',
    null,
  ],
  ['a complaint writes the address down; the letter had arrived', aComplaint, 'noted', 'sent', 'complained'],
  ['an automatic answer changes nothing', anAutoReply, 'ignored', 'sent', null],
])('%s', async (_, message, noted, state, reason) => {
  const id = await aSentLetter();

  expect(await take(message(id))).toBe(noted);

  const letter = await seen(id);
  expect([letter.state, letter.notReached?.reason ?? null]).toEqual([state, reason]);
});

it('a letter to many is not sent to an address that is not reached, and may be sent again once it is', async () => {
  const to = { address: 'Spared@people.example', name: '', language: 'en' } as const;
  await take(failed(await aSentLetter({ to }), '5.1.1'));
  const before = mailbox.recipients().length;
  const [own, many, other] = [
    await aLetter(database, { to }),
    await aLetter(database, { to, line: 'many' }),
    await aLetter(database, { line: 'many' }),
  ];

  await postLetters(database, mailbox, 'https://forum.example');

  expect([(await seen(own)).state, (await seen(other)).state]).toEqual(['sent', 'sent']);
  expect(await seen(many)).toMatchObject({ state: 'failed', failure: 'suppressed', canBeSentAgain: true });
  expect(mailbox.recipients().length - before).toBe(2);
  await inTransaction(database, (tx) => retryLetter(tx, many, SEEN));
  await postLetters(database, mailbox, 'https://forum.example');
  expect(await seen(many)).toMatchObject({ state: 'failed', failure: 'suppressed' });
  await database.query(`delete from suppressed_address where email_key = lower($1)`, [to.address]);
  await inTransaction(database, (tx) => retryLetter(tx, many, SEEN));
  await postLetters(database, mailbox, 'https://forum.example');
  expect(await seen(many)).toMatchObject({ state: 'sent', failure: null });
});

it('names no letter that was never handed over, and none that is not ours', async () => {
  const waiting = await aLetter(database, { sendAfter: new Date(Date.now() + 3600_000) });

  expect(await take(failed(waiting, '5.1.1'))).toBe('not-ours');
  expect(await take(failed('8d3f1c2a-5b6e-4f70-9a81-b2c3d4e5f607', '5.1.1'))).toBe('not-ours');

  expect(await seen(waiting)).toMatchObject({ state: 'waiting', notReached: null });
});

it('a returned letter whose personal link was erased is not sent again without it', async () => {
  const [withLink, without] = [await aSentLetter(), await aSentLetter({ secrets: undefined })];
  for (const id of [withLink, without]) await take(failed(id, '5.2.2'));
  const retry = (id: string) => inTransaction(database, (tx) => retryLetter(tx, id, SEEN));

  await expect(retry(withLink)).rejects.toMatchObject({ code: 'mail.letter-lost-its-link' });
  await retry(without);

  expect(await seen(withLink)).toMatchObject({ state: 'failed', canBeSentAgain: false });
  expect(await seen(without)).toMatchObject({ state: 'waiting' });
});

it('forgets after a year that an address was not reached', async () => {
  const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
  const [{ held }] = await database.query(`select count(*)::int as held from suppressed_address`);

  expect(await forgetOldSuppressions(database.manager, later(365))).toBe(0);
  expect(await forgetOldSuppressions(database.manager, later(366))).toBe(held);
  expect(held).toBeGreaterThan(1);
});
