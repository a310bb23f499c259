import { randomUUID } from 'node:crypto';
import { inTransaction } from '@app/database';
import { giveMandate } from '@app/identity';
import { actedForPerson } from '@app/people';
import { cancelSession } from '@app/programme';
import { forgetOldReplies, readPart, repliesToLookAt, takeReply } from '@app/speakers';
import { messageOf, replyMessage, type ReplyWish } from '../../support/calendar-replies.js';
import { aPanel, by, later, now } from './a-panel.js';

let panel: Awaited<ReturnType<typeof aPanel>>;
let ana: { id: string };
let code: string;
let uid: string;

beforeAll(async () => {
  panel = await aPanel();
});
afterAll(() => panel.close());

/** A speaker who has accepted by the page, with a calendar kept by mail; each test has its own. */
beforeEach(async () => {
  const email = `ana-${randomUUID()}@people.example`;
  const person = await panel.person({ email, givenName: 'Ana', familyName: 'Quist' });
  ana = person;
  address = email;
  const session = await panel.session({
    title: 'First',
    room: null,
    mode: 'remote',
    panel: [{ personId: person.id, role: 'speaker' }],
  });
  code = session.code;
  uid = `${session.guid}@wsis-forum`;
  await panel.release();
  await panel.invite(code);
  await panel.answer(code, person.id, { act: 'accept', calendar: 'mail' });
});
let address: string;

const reply = (wish: Partial<ReplyWish> = {}, at = later(60)) =>
  takeReply(panel.database, replyMessage({ from: address, attendee: address, uid, ...wish }), at);
const part = async () => (await readPart(panel.database, panel.edition.id, code, ana.id))!;
/** Who declined, and how, by the log. */
const declined = async () =>
  (
    await panel.database.query(
      `select actor_kind as kind, actor_name as actor, details->>'by' as by from audit_record
       where action = 'speakers.declined' and subject_id = $1`,
      [(await part()).invitationId],
    )
  )[0];
const partstat = async () =>
  (await panel.database.query(`select partstat, method from calendar_told where uid = $1`, [uid]))[0];

it('a no by calendar is the speaker’s answer: noted by mail in the log, acknowledged, and out of the calendar', async () => {
  const taken = await reply({ answer: 'DECLINED', lines: ['COMMENT:I am travelling'] });

  expect(taken).toMatchObject({ outcome: 'noted', answer: 'DECLINED', reason: '', personId: ana.id });
  expect(await part()).toMatchObject({ state: 'declined', declineReason: 'I am travelling' });
  expect(await declined()).toEqual({ kind: 'link', actor: 'Ana Quist', by: 'mail' });
  const [letter] = await panel.database.query(
    `select kind, calendar from letter where to_address = $1 order by created_at desc limit 1`,
    [address],
  );
  expect([letter.kind, /METHOD:(\w+)/.exec(letter.calendar)![1]]).toEqual(['speakers.answer-noted', 'CANCEL']);
});

it('a perhaps is noted beside the answer; a later yes stands over it; the same message twice changes nothing', async () => {
  await reply({ answer: 'TENTATIVE' });
  expect([(await part()).state, (await partstat()).partstat]).toEqual(['accepted', 'TENTATIVE']);

  const yes = { answer: 'ACCEPTED', stamp: '20270601T110000Z' };
  const [first, second] = await Promise.all([reply(yes), reply(yes)]);

  expect(second).toEqual(first);
  expect(first).toMatchObject({ outcome: 'noted' });
  expect(await reply({ answer: 'TENTATIVE', stamp: '20270601T103000Z' })).toMatchObject({ reason: 'older-reply' });
  expect((await partstat()).partstat).toBe('ACCEPTED');
});

it('an assistant answers for the speaker as long as the mandate holds', async () => {
  const email = `aide-${randomUUID()}@people.example`;
  const [{ id: accountId }] = await panel.database.query(
    `insert into account (email, email_key) values ($1, $1) returning id`,
    [email],
  );
  const { edition } = panel;
  await inTransaction(panel.database, async (tx) =>
    giveMandate(tx, { edition, kind: 'assistant', accountId, subject: await actedForPerson(tx, ana.id) }, by, now),
  );
  expect(await reply({ from: email, answer: 'DECLINED' }, new Date('2027-07-12T00:00:00Z'))).toMatchObject({
    reason: 'sender-differs',
  });

  expect(await reply({ from: email, answer: 'DECLINED', stamp: '20270601T120000Z' })).toMatchObject({
    outcome: 'noted',
  });
  expect(await declined()).toEqual({ kind: 'account', actor: email, by: 'mail' });
});

it.each<[reason: string, wish: () => Partial<ReplyWish>]>([
  ['sender-differs', () => ({ from: 'mallory@people.example' })],
  ['sender-unclear', () => ({ from: `${address}, mallory@people.example` })],
  ['not-invited', () => ({ from: 'mallory@people.example', attendee: 'mallory@people.example' })],
  ['not-invited', () => ({ uid: `${randomUUID()}@wsis-forum` })],
  ['other-sequence', () => ({ sequence: 4 })],
  ['delegated', () => ({ answer: 'DELEGATED' })],
  ['counter-proposal', () => ({ method: 'COUNTER' })],
  ['no-answer', () => ({ answer: 'NEEDS-ACTION' })],
  ['recurring', () => ({ lines: ['RRULE:FREQ=SECONDLY;COUNT=1000000000'] })],
  ['too-large', () => ({ lines: Array<string>(20_000).fill('BEGIN:VALARM\r\nEND:VALARM') })],
  ['too-large', () => ({ lines: [`COMMENT:${'a'.repeat(10_000_000)}`] })],
])('keeps %s for a human and acts on nothing', async (reason, wish) => {
  const before = [await part(), await partstat()];
  const began = performance.now();

  const taken = await reply({ answer: 'DECLINED', ...wish() });

  expect(taken).toMatchObject({ outcome: 'kept', reason });

  expect(performance.now() - began).toBeLessThan(5_000);
  expect([await part(), await partstat()]).toEqual(before);
  expect(await repliesToLookAt(panel.database)).toContainEqual(taken);
});

it('keeps what the page would refuse, and what answers an invitation that was taken back', async () => {
  expect(await reply({ answer: 'DECLINED' }, new Date('2027-07-12T00:00:00Z'))).toMatchObject({
    outcome: 'kept',
    reason: 'speakers.session-over',
  });
  await inTransaction(panel.database, (tx) =>
    cancelSession(tx, { editionId: panel.edition.id, code }, '', by, later(1)),
  );
  expect(await reply({ answer: 'DECLINED', stamp: '20270601T120000Z' })).toMatchObject({
    reason: 'speakers.session-cancelled',
  });
  await panel.database.query(`update calendar_told set method = 'CANCEL', sequence = 1 where uid = $1`, [uid]);
  expect(await reply({ answer: 'ACCEPTED', stamp: '20270601T130000Z', sequence: 1 })).toMatchObject({
    reason: 'out-of-calendar',
  });
});

it('leaves a letter without a calendar part to the mailbox, and forgets replies after ninety days', async () => {
  const letter = messageOf(address, [['text/plain; charset=utf-8', ['I accept with pleasure.']]]);
  expect(await takeReply(panel.database, letter, now)).toBeUndefined();

  await reply({}, later(0));
  expect(await forgetOldReplies(panel.database, new Date(now.getTime() + 89 * 86_400_000))).toBe(0);
  expect(await forgetOldReplies(panel.database, new Date(now.getTime() + 365 * 86_400_000))).toBeGreaterThan(0);
  expect(await repliesToLookAt(panel.database)).toEqual([]);
});
