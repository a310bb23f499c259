import { dataSourceFor, inTransaction } from '@app/database';
import { type Edition, EDITION_ENTITIES } from '@app/edition';
import { writeLetter } from '@app/mail';
import { systemActor } from '@app/identity';
import { Person } from '@app/people';
import { PROGRAMME_ENTITIES } from '@app/programme';
import { InformationService, watchInvitations, watchQuestions } from '@app/registration';
import { invite, remindSpeakers } from '@app/speakers';
import { aGuestCategory, anInvitation } from '../factories/invitation.js';
import {
  anEditionWithSeats,
  aRegistration,
  aRegistrationOffice,
  type RegistrationOffice,
} from '../factories/registration.js';
import { aPerson } from '../factories/person.js';
import { aSession } from '../factories/session.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aDraft, eventually } from '../support/letters.js';
import { aMailbox, type Mailbox } from '../support/mailbox.js';
import { build } from '../support/own-process.js';
import { aBuiltWorker, type WorkerProcess } from '../support/worker-process.js';

const QUESTIONS = 12;
const INVITATIONS = 12;
const SPEAKERS = 12;
const REMINDER = 'forms.question-reminder';
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

let db: TestDatabase;
let office: RegistrationOffice;
let edition: Edition;
let mailbox: Mailbox;
let workers: WorkerProcess[];

beforeEach(async () => {
  build();
  workers = [];
  [db, mailbox] = await Promise.all([aDatabase(), aMailbox()]);
  office = await aRegistrationOffice(db.url, 20);
  edition = await anEditionWithSeats(office.database, 100);
  const information = new InformationService(office.database);
  for (let n = 0; n < QUESTIONS; n++) {
    const registration = await aRegistration(office, edition, 'under-review', { now: new Date() });
    const officer = { kind: 'account', name: 'Amara Osei' } as const;
    await information.ask({ edition, ...registration }, 'Which newspaper sends you?', officer, new Date());
  }
  await aGuestCategory(office.database, edition);
  for (let n = 0; n < INVITATIONS; n++) await anInvitation(office.database, edition, daysAgo(16));
  await someSpeakers();
  await office.database.query(
    `update information_request set asked_at = now() - interval '6 days', answer_by = now() + interval '1 day'`,
  );
}, 120_000);

afterEach(async () => {
  for (const worker of workers) if (worker.running()) await worker.kill();
  await mailbox.stop();
  await office.database.destroy();
  await db.drop();
});

const start = async () => {
  const worker = await aBuiltWorker({ databaseUrl: db.url, smtpUrl: mailbox.url });
  workers.push(worker);
  return worker;
};

/** How many registrations have how many letters of a kind: `{ 1: 12 }`. */
async function lettersEach(kind: string): Promise<Record<string, number>> {
  const rows = await office.database.query(
    `select letters, count(*)::int as registrations from (
       select count(letter.id)::int as letters from registration
       left join letter on letter.subject_id = registration.id::text and letter.kind = $1 group by registration.id) each
     group by 1`,
    [kind],
  );
  return Object.fromEntries(rows.map(({ letters, registrations }: Record<string, number>) => [letters, registrations]));
}

/** How many invitations have how many reminders. */
async function remindersOfInvitations(): Promise<Record<string, number>> {
  const rows = await office.database.query(
    `select letters, count(*)::int as invitations from (
       select count(letter.id)::int as letters from registration_invitation i
       left join letter on letter.subject_id = i.id::text and letter.kind = 'inviting.reminder' group by i.id) each
     group by 1`,
  );
  return Object.fromEntries(rows.map(({ letters, invitations }: Record<string, number>) => [letters, invitations]));
}

/** Panellists who were invited long ago and have a day left to answer. */
async function someSpeakers(): Promise<void> {
  const entities = [...EDITION_ENTITIES, ...PROGRAMME_ENTITIES, Person];
  const programme = await dataSourceFor(db.url, { pool: 4, entities, name: 'test' }).initialize();
  const people = await Promise.all(Array.from({ length: SPEAKERS }, () => aPerson(programme)));
  const panel = people.map(({ id }) => ({ personId: id, role: 'speaker' }));
  const { code } = await aSession(programme, edition, { room: null, mode: 'remote', panel });
  await programme.destroy();
  await inTransaction(office.database, (tx) => invite(tx, edition, code, {}, systemActor('test'), daysAgo(6)));
  await office.database.query(`update speaking_invitation set answer_by = now() + interval '1 day'`);
}

/** How many speakers have how many letters, the invitation among them. */
async function lettersOfSpeakers(): Promise<Record<string, number>> {
  const rows = await office.database.query(
    `select letters, count(*)::int as speakers from (
       select count(letter.id)::int as letters from speaking_invitation i
       left join letter on letter.subject_id = i.id::text group by i.id) each group by 1`,
  );
  return Object.fromEntries(rows.map(({ letters, speakers }: Record<string, number>) => [letters, speakers]));
}

/** All kinds of reminders have been looked for. */
const turnsTaken = async (): Promise<number> =>
  (await office.database.query(`select 1 from recurring_run where name like 'remind of%'`)).length;

/** As if nobody had taken the turn. */
const comesAgain = () => office.database.query('delete from recurring_run');

it('reminds everybody once though three workers have the same turn, one is killed over it, and the turn comes again (R-13)', async () => {
  const [first] = await Promise.all([start(), start(), start()]);
  await first.kill();
  await start();
  await comesAgain(); // what the killed one had begun is for the next turn
  const once = await eventually(
    () => lettersEach(REMINDER),
    (each) => each[0] === undefined,
  );
  const speaking = await eventually(lettersOfSpeakers, (each) => each[1] === undefined);
  const invited = await eventually(remindersOfInvitations, (each) => each[0] === undefined);
  await comesAgain();
  await eventually(turnsTaken, (taken) => taken === 3);
  await Promise.all(Array.from({ length: 4 }, () => watchQuestions(office.database, new Date())));
  await Promise.all(Array.from({ length: 4 }, () => watchInvitations(office.database, new Date())));

  expect([once, await lettersEach(REMINDER)]).toEqual([{ 1: QUESTIONS }, { 1: QUESTIONS }]);
  await Promise.all(Array.from({ length: 4 }, () => remindSpeakers(office.database, new Date())));
  expect([speaking, await lettersOfSpeakers()]).toEqual([{ 2: SPEAKERS }, { 2: SPEAKERS }]);
  expect([invited, await remindersOfInvitations()]).toEqual([{ 1: INVITATIONS }, { 1: INVITATIONS }]);
}, 180_000);

it('(control) reminds some twice when what was done is looked at outside the lock and the letter has a cause of its own each time', async () => {
  const carelessly = async (worker: number) => {
    const rows = await office.database.query(
      `select registration_id as id from information_request where reminded_at is null`,
    );
    for (const { id } of rows) {
      await inTransaction(office.database, async (tx) => {
        const letter = { kind: REMINDER, cause: `${id}:${worker}`, subject: { kind: 'registration', id } };
        await writeLetter(tx, aDraft(letter));
        await tx.query(`update information_request set reminded_at = now() where registration_id = $1`, [id]);
      });
    }
  };

  await Promise.all([1, 2, 3].map(carelessly));

  expect(await lettersEach(REMINDER)).not.toEqual({ 1: QUESTIONS });
}, 120_000);
