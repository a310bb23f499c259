import { inTransaction, type Transaction } from '@app/database';
import {
  cancelSession,
  editSession,
  placeSession,
  releaseProgramme,
  removeSession,
  restoreSession,
  type Session,
} from '@app/programme';
import { aSession } from '../../factories/session.js';
import { aProgramme, by } from './a-programme.js';

let programme: Awaited<ReturnType<typeof aProgramme>>;
let session: Session;
let minute = 0;

beforeAll(async () => {
  programme = await aProgramme();
  session = await aSession(programme.database, programme.edition, {
    title: 'Ethics',
    room: 'H',
    from: '09:00',
    to: '10:00',
  });
});
afterAll(() => programme.close());

const later = () => new Date(Date.parse('2027-05-01T09:00:00Z') + 60_000 * minute++);

/** Does something to the session, releases, and reads what calendars are told. */
async function released(act: (tx: Transaction, now: Date) => Promise<Session | void>) {
  const { database, edition } = programme;
  const now = later();
  const changed = await inTransaction(database, (tx) => act(tx, now));
  if (changed) session = changed;
  await inTransaction(database, (tx) => releaseProgramme(tx, edition.id, { name: `Release ${minute}` }, by, now));
  const [row] = await database.query(
    `select uid, sequence, status, starts_at, ends_at, location, content->>'summary' as summary, modified_at from calendar_entry`,
  );
  return { ...row, modifiedNow: row.modified_at.getTime() === now.getTime() };
}

const span = (room: string, from: string, to: string) => ({
  room,
  startsAt: new Date(`2027-07-05T${from}:00+02:00`),
  endsAt: new Date(`2027-07-05T${to}:00+02:00`),
});

it('keeps the UID and counts SEQUENCE from the first release to the removal (I-05)', async () => {
  const uid = `${session.guid}@wsis-forum`;
  const told = [];
  told.push(await released(async () => undefined));
  told.push(await released((tx, now) => editSession(tx, session, session.version, { title: 'Ethics in AI' }, by, now)));
  told.push(
    await released((tx, now) => placeSession(tx, session, session.version, span('H', '09:34', '10:30'), by, now)),
  );
  told.push(
    await released((tx, now) => placeSession(tx, session, session.version, span('K', '09:34', '10:30'), by, now)),
  );
  told.push(await released((tx, now) => cancelSession(tx, session, 'ill', by, now)));
  told.push(await released((tx, now) => restoreSession(tx, session, by, now)));
  told.push(await released(async () => undefined));
  told.push(await released((tx, now) => removeSession(tx, session, session.version, by, now)));

  const brief = told.map(({ sequence, status, location, summary, starts_at, modifiedNow }) =>
    [sequence, status, location, summary, starts_at.toISOString().slice(11, 16), modifiedNow].join(' '),
  );
  expect(told.map((row) => row.uid)).toEqual(told.map(() => uid));
  expect(brief).toEqual([
    '0 CONFIRMED Room H Ethics 07:00 true',
    '0 CONFIRMED Room H Ethics in AI 07:00 true',
    '1 CONFIRMED Room H Ethics in AI 07:34 true',
    '2 CONFIRMED Room K Ethics in AI 07:34 true',
    '3 CANCELLED Room K Ethics in AI 07:34 true',
    '4 CONFIRMED Room K Ethics in AI 07:34 true',
    '4 CONFIRMED Room K Ethics in AI 07:34 false',
    '5 CANCELLED Room K Ethics in AI 07:34 true',
  ]);
});
