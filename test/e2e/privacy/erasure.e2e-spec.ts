import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CalendarExports, PrivateAddresses } from '@app/calendar';
import { type Holding, inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { recordAudit, sealAudit, systemActor, verifyAuditChain } from '@app/identity';
import { type Person } from '@app/people';
import { eraseAgain, erasePerson, HOLDINGS, readTombstones } from '@app/privacy';
import { cancelSession, releaseProgramme, starSessions } from '@app/programme';
import { setCapacity } from '@app/registration';
import { invite } from '@app/speakers';
import { anEdition, aRoom } from '../../factories/edition.js';
import { aMinisterOf, aRequest, aRoundTable } from '../../factories/round-table.js';
import { aSession } from '../../factories/session.js';
import { anApi, type TestApi } from '../../support/api.js';
import { whereTheyStand } from '../../support/canaries.js';
import { eventually } from '../../support/letters.js';
import { aMailbox, type Mailbox } from '../../support/mailbox.js';
import { aWorker, type WorkerProcess } from '../../support/worker-process.js';

const ADDRESS = 'Canary.Person@vanish.example';
const CANARIES = ['canary.person', 'Quetzalina', 'Canariensis', 'قنارية', 'Institute of Rare Birds', 'AB1234567'];
const TABLES = [
  'badge',
  'focal_point_nomination',
  'information_request',
  'registration_correction',
  'registration_draft',
  'registration_invitation',
  'registration_merge',
  'registration_note',
  'account',
  'audit_record',
  'calendar_entry',
  'calendar_export',
  'calendar_text',
  'floor_request',
  'letter',
  'person',
  'registration',
  'registration_change',
  'released_session',
  'speaking_link',
];
const by = systemActor('test');
const now = new Date();
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);

let api: TestApi;
let mailbox: Mailbox;
let worker: WorkerProcess;
let edition: Edition;

beforeEach(async () => {
  [api, mailbox] = await Promise.all([anApi(), aMailbox()]);
  edition = await anEdition(api.database, { startsOn: inDays(200), endsOn: inDays(204), timeZone: 'Europe/Zurich' });
  await inTransaction(api.database, (tx) => setCapacity(tx, edition.id, { capacity: 10 }, by, now));
  worker = await aWorker({ databaseUrl: api.databaseUrl, smtpUrl: mailbox.url, baseUrl: api.url });
});
afterEach(async () => {
  await worker.end();
  await Promise.all([mailbox.stop(), api.close()]);
});

const page = () => `/${edition.code}/en`;
const tokenIn = (text: string) => /token=([\w-]+)/.exec(text)![1];

async function letterTo(address: string, subject: RegExp): Promise<string> {
  const letters = await eventually(
    async () => (await mailbox.letters()).filter((letter) => JSON.stringify(letter.to).toLowerCase().includes(address)),
    (found) => found.some((letter) => subject.test(letter.subject ?? '')),
  );
  return letters.findLast((letter) => subject.test(letter.subject ?? ''))!.text!;
}

/** Registers and proves by what the letters say; gives the token of the status page. */
async function register(email: string, changes: Record<string, string> = {}): Promise<string> {
  const answers = {
    email,
    givenName: 'Quetzalina',
    familyName: 'Canariensis',
    organization: 'Institute of Rare Birds',
    country: 'KE',
    stakeholderType: 'CS',
    mode: 'on-site',
    language: 'en',
    ...changes,
  };
  await api.anyone.post(`/api/v1/editions/${edition.code}/registrations`).send(answers).expect(202);
  const prove = tokenIn(await letterTo(email.toLowerCase(), /confirm|prove|address/i));
  await api.anyone.post(`${page()}/register/prove`).type('form').send({ token: prove }).expect(303);
  const letters = await eventually(
    () =>
      api.database.query(`select id from letter where kind like 'registration.%' and lower(to_address) = $1`, [
        email.toLowerCase(),
      ]),
    (found: unknown[]) => found.length >= 2,
  );
  expect(letters.length).toBeGreaterThan(1);
  return prove;
}

/** One person with a row in as many tables as there are ways to get one. */
async function aPersonEverywhere(): Promise<Person> {
  const { database } = api;
  await aRoom(database, edition, { code: 'A' });
  await register(ADDRESS);
  const [person] = await database.query(`select * from person where email_key = $1`, [ADDRESS.toLowerCase()]);
  await database.query(
    `update person set name_in_own_script = 'قنارية', own_script_language = 'ar', gender = 'female' where id = $1`,
    [person.id],
  );
  const panel = [{ personId: person.id, role: 'speaker' }];
  const session = await aSession(database, edition, { room: 'A', panel });
  const gone = await aSession(database, edition, { room: 'A', from: '12:00', to: '13:00', panel });
  const publish = (name: string) =>
    inTransaction(database, (tx) => releaseProgramme(tx, edition.id, { name, acceptConflicts: true }, by, now));
  await publish('First');
  await inTransaction(database, (tx) => cancelSession(tx, gone, 'The room is gone.', by, now));
  await publish('Second');
  await inTransaction(database, (tx) => invite(tx, edition, session.code, {}, by, now));
  const over = await aSession(database, edition, { room: null, mode: 'remote', from: '15:00', to: '16:00' });
  await database.query(`insert into session_organizer (session_id, person_id) values ($1, $2)`, [over.id, person.id]);
  await database.query(`update session set removed_at = now() where id = $1`, [over.id]);
  const table = await aRoundTable(database, edition, { from: '17:00', to: '18:00' });
  await aRequest(database, table, aMinisterOf('KE'));
  await database.query(
    `update floor_request set person_id = $1, state = 'withdrawn', entity = 'Institute of Rare Birds'`,
    [person.id],
  );

  const agent = await api.signedIn(ADDRESS);
  await agent.get(`${page()}/me`).expect(200);
  await agent.post(`${page()}/sign-out`);
  const [account] = await database
    .query(`update account set name = 'Quetzalina Canariensis' where email_key = $1 returning id`, [
      ADDRESS.toLowerCase(),
    ])
    .then(([rows]: unknown[][]) => rows as Array<{ id: string }>);
  await inTransaction(database, async (tx) => {
    await starSessions(tx, { accountId: account.id, editionId: edition.id }, [session.code], now);
    await api.app
      .get(PrivateAddresses, { strict: false })
      .renew(tx, { personId: person.id, editionId: edition.id, language: 'en' }, now);
    const wish = {
      editionId: edition.id,
      requestedBy: account.id,
      tag: `person:${person.id}`,
      language: 'en',
      name: 'Quetzalina',
      fileName: 'x.ics',
    } as const;
    await api.app.get(CalendarExports, { strict: false }).request(tx, wish, now);
    const reason = 'Quetzalina Canariensis wrote that AB1234567 is her passport.';
    const subject = { kind: 'person', id: person.id };
    await recordAudit(tx, { by, action: 'people.changed', subject, editionId: edition.id, reason }, now);
    const acted = { kind: 'account', id: account.id, name: 'Quetzalina Canariensis' } as const;
    await recordAudit(tx, { by: acted, action: 'programme.released', subject: { kind: 'thing', id: '1' } }, now);
  });
  await writeBeside(person);
  await sealAudit(database, now);
  return person;
}

/** What officers, the door and the forms keep beside a registration. */
async function writeBeside(person: Person): Promise<void> {
  const [{ id }] = await api.database.query(`select id from registration where person_id = $1`, [person.id]);
  const beside = [
    `insert into registration_note (registration_id, at, by_name, text) values ($1, now(), 'Ines', 'Canariensis called us.')`,
    `insert into information_request (registration_id, asked_at, asked_by, question, answer_by, answered_at, answer)
     values ($1, now(), 'Ines', 'Dear Quetzalina, why?', now(), now(), 'AB1234567')`,
    `insert into registration_correction (registration_id, at, by_kind, by_name, fields, changes, went_back)
     values ($1, now(), 'link', 'Quetzalina Canariensis', '{name}', '[{"field": "name", "was": "Q.", "is": "Quetzalina Canariensis"}]', false)`,
    `insert into registration_merge (ended_id, surviving_id, at, by_name, kept) values ($1, $1, now(), 'Ines', '{"email": "canary.person@vanish.example"}')`,
    `insert into badge (registration_id, code, printed_at, printed_by) values ($1, 'QUETZALINA', now(), 'Ines')`,
    `update registration set answers = '{"passport": "AB1234567"}' where id = $1`,
  ];
  for (const sql of beside) await api.database.query(sql, [id]);
  const typed = JSON.stringify({ familyName: 'Canariensis' });
  await api.database.query(
    `insert into registration_draft (edition_id, email, email_key, language, typed, token_hash, saved_at, expires_at)
     values ($1, $2, lower($2), 'en', $3, '\\x01', now(), now() + interval '1 day')`,
    [edition.id, ADDRESS, typed],
  );
  await api.database.query(
    `insert into registration_invitation (edition_id, category, email, email_key, name, language, note, search_text, state, invited_at,
       invited_by, expires_at, last_letter_at, ended_at, decline_reason)
     values ($1, 'guest', $2, lower($2), 'Quetzalina Canariensis', 'en', 'Dear Quetzalina', 'quetzalina', 'declined', now(), 'Ines', now(),
       now(), now(), 'AB1234567')`,
    [edition.id, ADDRESS],
  );
  await api.database.query(
    `insert into focal_point_nomination (edition_id, kind, country, organization, organization_key, name, email, email_key, language, nominated_by, state)
     values ($1, 'entity', 'KE', 'Birds', 'birds', 'Quetzalina Canariensis', $2, lower($2), 'en', 'A ministry', 'declined')`,
    [edition.id, ADDRESS],
  );
}

const stars = async () => (await api.database.query(`select count(*)::int as count from starred_session`))[0].count;

const numbers = () =>
  api.database.query(
    `select r.country, r.stakeholder_type, r.mode, p.gender, count(*)::int from registration r join person p on p.id = r.person_id
     group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
  );

async function statusLink(): Promise<string> {
  await api.anyone.post(`${page()}/registration/link`).type('form').send({ email: ADDRESS }).expect(303);
  return tokenIn(await letterTo(ADDRESS.toLowerCase(), /link|registration/i));
}

it('erases a person from every table, the queue and the outbox, and leaves numbers, the log and everybody else as they were (P-06)', async () => {
  const person = await aPersonEverywhere();
  await register('neighbour@people.example', { givenName: 'Nora', familyName: 'Neighbour', organization: 'Office' });
  const before = await whereTheyStand(api.database, CANARIES);
  const numbersBefore = await numbers();
  expect(before.map((line) => line.split(/[.:]/)[1])).toEqual(expect.arrayContaining(TABLES));
  expect(before.filter((table) => table.startsWith('bullmq'))).toEqual([]);
  expect(await stars()).toBe(1);
  const agent = await api.signedIn(ADDRESS);
  await api.anyone.get(`${page()}/people`).expect(200, /Canariensis/);

  await agent.get(`${page()}/my-data/erasure`).expect(200, /nameless numbers/);
  await agent.post(`${page()}/my-data/erasure`).type('form').send({ token: '' }).expect(303);
  await agent.post(`${page()}/my-data/erasure`).type('form').send({ token: '' }).expect(303);

  expect(await letterTo(ADDRESS.toLowerCase(), /erasing/)).toContain('last letter');
  await eventually(
    () => whereTheyStand(api.database, CANARIES),
    (tables) => tables.length === 0,
    40,
  );
  expect(await whereTheyStand(api.database, [person.id], ['bullmq'])).toEqual([]);
  expect(filesWith(api.config.dataDir)).toEqual([]);
  expect(await numbers()).toEqual(numbersBefore);
  expect(await whereTheyStand(api.database, ['neighbour@people.example'])).not.toEqual([]);
  await agent.get(`${page()}/me`).set('Accept', 'text/html').expect(303);
  for (const path of ['/agenda', '/people'])
    await api.anyone.get(page() + path).expect((answer) => expect(answer.text).not.toContain('Canariensis'));
  expect(await stars()).toBe(0);
  const report = await verifyAuditChain(api.database);
  expect([report.fault, report.forgotten > 0]).toEqual([undefined, true]);
  expect(await api.database.query(`select action from audit_record where action like 'privacy.%' order by id`)).toEqual(
    [{ action: 'privacy.erasure-asked' }, { action: 'privacy.erased' }],
  );
});

it('erases all or nothing, and would leave somebody behind without the holdings of one room', async () => {
  await aPersonEverywhere();
  const before = await whereTheyStand(api.database, CANARIES);
  const broken: Holding = { table: 'letter', personal: [], others: [], whose: 'true', erased: { set: 'nothing = 1' } };
  await expect(
    inTransaction(api.database, (tx) =>
      erasePerson(tx, ADDRESS.toLowerCase(), { kind: 'erasure', id: 'test' }, now, [...HOLDINGS, broken]),
    ),
  ).rejects.toThrow('nothing');
  expect(await whereTheyStand(api.database, CANARIES)).toEqual(before);
  const withoutLetters = HOLDINGS.filter(({ table }) => table !== 'letter');

  await inTransaction(api.database, (tx) =>
    erasePerson(tx, ADDRESS.toLowerCase(), { kind: 'erasure', id: 'test' }, now, withoutLetters),
  );

  expect(await whereTheyStand(api.database, CANARIES)).toEqual(
    expect.arrayContaining([expect.stringContaining('public.letter')]),
  );
});

it('tells somebody with duties what stands in the way, and erases nothing', async () => {
  const person = await aPersonEverywhere();
  const session = await aSession(api.database, edition, {
    room: null,
    mode: 'remote',
    title: 'Bridging the gap',
    from: '08:00',
    to: '09:00',
  });
  await api.database.query(`insert into session_organizer (session_id, person_id) values ($1, $2)`, [
    session.id,
    person.id,
  ]);
  const agent = await api.signedIn(ADDRESS, [[edition.id, 'programme-editor']]);
  const before = await whereTheyStand(api.database, CANARIES);

  const looked = await agent.get(`${page()}/my-data/erasure`).expect(200);
  await agent.post(`${page()}/my-data/erasure`).type('form').send({ token: '' }).expect(409);

  expect([looked.text.includes('Bridging the gap'), looked.text.includes('Your role in')]).toEqual([true, true]);
  expect(looked.text).not.toContain('<form method="post" action="/' + edition.code + '/en/my-data/erasure"');
  expect(await whereTheyStand(api.database, CANARIES)).toEqual(before);
});

it('erases again after a backup from before came back, and leaves whoever registered anew afterwards', async () => {
  await aPersonEverywhere();
  const stones = async () => readTombstones(api.database);
  const rows = await api.database.query(`select * from person where email_key = $1`, [ADDRESS.toLowerCase()]);
  await inTransaction(api.database, (tx) =>
    erasePerson(tx, ADDRESS.toLowerCase(), { kind: 'erasure', id: 'x' }, new Date()),
  );
  const kept = await stones();
  await api.database.query(`delete from erasure_tombstone`);
  await api.database.query(
    `insert into person (email, email_key, given_name, family_name, created_at) values ($1, $2, 'Quetzalina', 'Canariensis', $3)`,
    [ADDRESS, ADDRESS.toLowerCase(), rows[0].created_at],
  );

  const [first, second] = [
    await eraseAgain(api.database, kept, new Date()),
    await eraseAgain(api.database, kept, new Date()),
  ];
  await api.database.query(
    `insert into person (email, email_key, given_name, created_at) values ($1, $2, 'Quetzalina', now() + interval '1 minute')`,
    [ADDRESS, ADDRESS.toLowerCase()],
  );
  const third = await eraseAgain(api.database, kept, new Date());

  expect([first, second, third]).toEqual([1, 0, 0]);
  expect(kept).toEqual([{ addressHash: expect.stringMatching(/^[0-9a-f]{64}$/), erasedAt: expect.any(Date) }]);
});

it('needs a link that works, or somebody signed in', async () => {
  await register(ADDRESS);
  const token = await statusLink();

  await api.anyone.get(`${page()}/my-data/erasure?token=${token}`).expect(200);
  await api.anyone.get(`${page()}/my-data/erasure?token=${'x'.repeat(43)}`).expect(410);
  await api.anyone.post(`${page()}/my-data/erasure`).type('form').send({ token: 'nothing' }).expect(410);
  await api.anyone.get(`${page()}/my-data`).expect(303);
  expect(await api.database.query(`select * from personal_erasure`)).toEqual([]);
});

function filesWith(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => CANARIES.some((word) => readFileSync(file).includes(word)));
}
