import { inTransaction, type Transaction } from '@app/database';
import { readLetter, writeLetter } from '@app/mail';
import { cancelSession, placeSession, removePerson, type Session } from '@app/programme';
import { takeCalendarParts, writeCalendarLetters } from '@app/speakers';
import { aMailbox } from '../../support/mailbox.js';
import { postLetters } from '../../support/post-letters.js';
import { aPanel, by, later } from './a-panel.js';

let panel: Awaited<ReturnType<typeof aPanel>>;
let ana: { id: string; version: number };
let first: Session;
let second: Session;

beforeEach(async () => {
  panel = await aPanel();
  ana = await panel.person({ email: 'ana@people.example', givenName: 'Ana', familyName: 'Quist' });
  const seats = [{ personId: ana.id, role: 'speaker' }];
  first = await panel.session({ title: 'First', from: '10:00', to: '11:00', panel: seats });
  second = await panel.session({ title: 'Second', from: '14:00', to: '15:00', panel: seats });
  await panel.release();
  for (const { code } of [first, second]) await panel.invite(code);
});

afterEach(() => panel.close());

const ref = ({ code }: Session) => ({ editionId: panel.edition.id, code });
const change = (act: (tx: Transaction) => Promise<unknown>) => inTransaction(panel.database, act);
const take = (at = later(10)) =>
  inTransaction(panel.database, (tx) => takeCalendarParts(tx, panel.edition, ana.id, at));

/** What the letters of one kind told the calendar, in the order of writing: `REQUEST 0 First`. */
async function told(kind: string): Promise<string[]> {
  const rows = await panel.database.query(`select calendar from letter where kind = $1 order by created_at, id`, [
    kind,
  ]);
  return rows.map(({ calendar }: { calendar: string | null }) =>
    ['METHOD', 'SEQUENCE', 'SUMMARY']
      .map((name) => new RegExp(`^${name}:(.*)\r$`, 'm').exec(calendar ?? '')?.[1] ?? 'nothing')
      .join(' '),
  );
}

it('goes with the letter about the answer: in with the acceptance, out when it turns into a no', async () => {
  await panel.answer(first.code, ana.id, { act: 'accept', calendar: 'mail' });
  await panel.answer(first.code, ana.id, { act: 'accept', calendar: 'mail' }, later(1));
  await panel.answer(second.code, ana.id, { act: 'accept' }, later(2));
  await panel.answer(first.code, ana.id, { act: 'decline' }, later(3));

  expect(await told('speakers.answer-noted')).toEqual(['REQUEST 0 First', 'REQUEST 0 Second', 'CANCEL 1 First']);
  expect(await told('speakers.calendar-entry')).toEqual([]);
  const [{ id }] = await panel.database.query(
    `select id from letter where kind = 'speakers.answer-noted' order by created_at desc limit 1`,
  );
  const read = await readLetter(panel.database.manager, id, { withProtected: true }, () => ({
    mark: '27',
    name: 'Forum',
    line: '',
  }));
  expect(read?.words?.attachments).toEqual(['text/calendar CANCEL']);
  expect(await take()).toEqual([]);
});

it('is not told anything of sessions that are not accepted, nor without the choice of mail', async () => {
  await panel.answer(first.code, ana.id, { act: 'accept', calendar: 'none' });
  expect(await take()).toEqual([]);

  await panel.answer(first.code, ana.id, { act: 'accept', calendar: 'mail' }, later(1));
  expect(await told('speakers.answer-noted')).toEqual(['nothing nothing nothing']);
  expect(await told('speakers.calendar-entry')).toEqual(['REQUEST 0 First']);

  await panel.answer(first.code, ana.id, { act: 'accept', calendar: 'subscription' }, later(2));
  expect(await told('speakers.calendar-entry')).toEqual(['REQUEST 0 First', 'CANCEL 1 First']);
});

it('follows a release: one letter carries the first part, the others stand in its thread, each with one UID', async () => {
  for (const { code } of [first, second]) await panel.answer(code, ana.id, { act: 'accept', calendar: 'mail' });
  const mailbox = await aMailbox();
  await postLetters(panel.database, mailbox, 'https://forum.example');
  const hours = { startsAt: new Date('2027-07-06T14:00:00Z'), endsAt: new Date('2027-07-06T15:00:00Z') };
  await change((tx) => placeSession(tx, ref(first), first.version, { ...hours, room: 'H' }, by, later(1)));
  await change((tx) => cancelSession(tx, ref(second), '', by, later(1)));
  await panel.release();

  await inTransaction(panel.database, async (tx) => {
    const [inside, ...further] = await takeCalendarParts(tx, panel.edition, ana.id, later(10));
    const letter = await writeLetter(tx, {
      kind: 'identity.sign-in',
      cause: 'digest',
      subject: { kind: 'person', id: ana.id },
      to: { address: 'ana@people.example', name: 'Ana', language: 'en' },
      data: { edition: 'WSIS Forum 2027', minutes: 30 },
      secrets: { link: '/sign-in' },
      calendar: inside.text,
    });
    await writeCalendarLetters(tx, panel.edition, ana.id, further, later(10), { answersLetter: letter });
  });
  await postLetters(panel.database, mailbox, 'https://forum.example');

  const latest = (await mailbox.letters()).slice(-2); // written in one instant, so they may leave in either order
  const [further, digest] = latest[0].inReplyTo ? latest : latest.reverse();
  const methodOf = (letter: typeof digest) =>
    letter.attachments.map(({ content }) => /METHOD:(\w+)/.exec(content.toString())![1]);
  expect([methodOf(digest), methodOf(further)]).toEqual([['CANCEL'], ['REQUEST']]);
  expect(further.inReplyTo).toBe(digest.messageId);
  expect(further.subject).toBe('In your calendar: First');
  expect(await take()).toEqual([]);
  await mailbox.stop();
});

it('takes out a session from whose panel the speaker was removed', async () => {
  await panel.answer(first.code, ana.id, { act: 'accept', calendar: 'mail' });
  await change((tx) => removePerson(tx, ref(first), ana.id, by, later(1)));

  expect(await take()).toMatchObject([{ method: 'CANCEL', why: 'left', summary: 'First', sequence: 1 }]);
});
