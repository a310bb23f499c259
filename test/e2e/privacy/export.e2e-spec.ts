import supertest from 'supertest';
import { unzipSync } from 'fflate';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import { removeExpiredPersonalExports } from '@app/privacy';
import { setCapacity } from '@app/registration';
import { anEdition, aRoom } from '../../factories/edition.js';
import { aRegistration, aRegistrationOffice, type RegistrationOffice } from '../../factories/registration.js';
import { aSession } from '../../factories/session.js';
import { anApi, type TestApi } from '../../support/api.js';
import { eventually } from '../../support/letters.js';
import { aMailbox, type Mailbox } from '../../support/mailbox.js';
import { aWorker } from '../../support/worker-process.js';

const by = systemActor('test');
const now = new Date();
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
const dayIn = (days: number) => inDays(days).toISOString().slice(0, 10);

let api: TestApi;
let office: RegistrationOffice;
let mailbox: Mailbox;
let edition: Edition;

beforeEach(async () => {
  [api, mailbox] = await Promise.all([anApi(), aMailbox()]);
  office = await aRegistrationOffice(api.databaseUrl, 3);
  edition = await anEdition(api.database, { startsOn: dayIn(200), endsOn: dayIn(204) });
  await inTransaction(api.database, (tx) => setCapacity(tx, edition.id, { capacity: 10 }, by, now));
});
afterEach(async () => {
  await office.database.destroy();
  await Promise.all([mailbox.stop(), api.close()]);
});

const startWorker = () => aWorker({ databaseUrl: api.databaseUrl, smtpUrl: mailbox.url, baseUrl: api.url });

/** Two people on one panel, both registered; the first is the owner. */
async function twoPeople(): Promise<void> {
  await aRoom(api.database, edition, { code: 'A' });
  const owner = { email: 'owner@people.example', givenName: 'Ómar', familyName: '=Owner', now };
  await aRegistration(office, edition, 'approved', owner);
  await aRegistration(office, edition, 'approved', { email: 'other@people.example', familyName: 'Otherson', now });
  const persons = await api.database.query(`select id from person order by email_key desc`);
  const panel = persons.map(({ id }: { id: string }) => ({ personId: id, role: 'speaker' }));
  await aSession(api.database, edition, { room: 'A', title: 'Shared panel', panel });
}

async function letterAbout(subject: RegExp) {
  const letters = await eventually(
    () => mailbox.letters(),
    (found) => found.some((letter) => subject.test(letter.subject ?? '')),
    40,
  );
  return letters.find((letter) => subject.test(letter.subject ?? ''))!;
}

const wish = (agent: TestApi['anyone']) =>
  agent.post(`/${edition.code}/en/my-data/file-wish`).type('form').send({ token: '' });

/** What the letter's button leads to. */
const linkIn = (text: string) => new URL(/https?:\S+\/my-data\/file\?token=[\w-]+/.exec(text)![0]);

/** The button of the page behind the letter's link. */
const press = (link: URL) =>
  supertest(api.url)
    .post(link.pathname)
    .type('form')
    .send({ token: link.searchParams.get('token') });

/** The address of the file that the button gives. */
async function addressOf(link: URL): Promise<string> {
  return (await press(link).expect(303)).headers.location as string;
}

async function download(address: string): Promise<Record<string, string>> {
  const { body } = await supertest(api.url)
    .get(address)
    .buffer(true)
    .parse((answer, done) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => done(null, Buffer.concat(chunks)));
    })
    .expect(200)
    .expect('content-type', 'application/zip');
  return Object.fromEntries(
    Object.entries(unzipSync(body as Buffer)).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]),
  );
}

describe('the file with one’s own data (P-07)', () => {
  it('comes by a letter to the owner, as JSON and CSV, with everything of theirs and nothing of anybody else', async () => {
    await twoPeople();
    const worker = await startWorker();
    const owner = await api.signedIn('owner@people.example');

    await wish(owner).expect(303);
    const letter = await letterAbout(/Your data are ready/);
    const files = await download(await addressOf(linkIn(letter.text!)));
    await worker.end();

    expect(JSON.stringify(letter.to)).toContain('owner@people.example');
    const { person, registrations, letters, panels, account, ...rest } = JSON.parse(files['everything.json']);
    expect(person).toEqual([expect.objectContaining({ email: 'owner@people.example', given_name: 'Ómar' })]);
    expect(registrations).toEqual([
      expect.objectContaining({ edition: edition.code, status: 'approved', country: 'KE' }),
    ]);
    expect(panels).toEqual([{ session: 'Shared panel', role: 'speaker', objects_to_recording: false }]);
    expect(account).toHaveLength(1);
    expect(letters.length).toBeGreaterThanOrEqual(2);
    expect(Object.keys(rest)).toEqual(expect.arrayContaining(['madeAt', 'history-of-registrations', 'consents']));
    const all = Object.values(files).join('\n').toLowerCase();
    for (const foreign of ['otherson', 'other@people.example']) expect(all).not.toContain(foreign);
    expect(files['person.csv'].startsWith('\uFEFFemail,')).toBe(true);
    expect(files['person.csv']).toContain("Ómar,'=Owner");
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['registrations.csv', 'letters.csv', 'panels.csv']));
  });

  it('shows how far it is, is made although the worker died over it, once, and is gone after a week', async () => {
    await twoPeople();
    const owner = await api.signedIn('owner@people.example');
    await wish(owner).expect(303);
    await wish(owner).expect(303);
    await api.database.query(`update personal_export set parts = 20, parts_done = 7, tried_at = $1`, [inDays(-1)]);
    await api.database.query(`delete from bell`);
    const page = (await owner.get(`/${edition.code}/en/my-data`).expect(200)).text;

    const worker = await startWorker();
    const letter = await letterAbout(/Your data are ready/);
    await worker.end();
    const link = linkIn(letter.text!);
    const opened = (await api.anyone.get(`${link.pathname}${link.search}`).expect(200)).text;
    api.clock.set(inDays(8));
    await api.anyone.get(`${link.pathname}${link.search}`).expect(410);
    await press(link).expect(410);

    expect([page.includes('7 of 20'), page.includes('>Make the file<')]).toEqual([true, false]);
    expect(opened).toContain('Fetch the file');
    expect(opened).toContain('owner@people.example');
    expect((await mailbox.letters()).filter(({ subject }) => /Your data are ready/.test(subject ?? ''))).toHaveLength(
      1,
    );
    expect(await removeExpiredPersonalExports(api.database, inDays(8))).toBe(1);
  }, 90_000);

  it('has an address of its own for ten minutes, one at a time; the page gives another as long as the file is there', async () => {
    await twoPeople();
    await wish(await api.signedIn('owner@people.example')).expect(303);
    const worker = await startWorker();
    const link = linkIn((await letterAbout(/Your data are ready/)).text!);
    await worker.end();
    const statusOf = async (address: string) => (await api.anyone.get(address)).status;

    const first = await addressOf(link);
    const whileItIsNew = await statusOf(first);
    const second = await addressOf(link);
    const replaced = await statusOf(first);
    api.clock.advance({ minutes: 9, seconds: 59 });
    const justBefore = await statusOf(second);
    api.clock.advance({ seconds: 1 });
    const over = await api.anyone.get(second);

    expect([whileItIsNew, replaced, justBefore, over.status]).toEqual([200, 410, 200, 410]);
    expect(over.text).toContain('This download address has run out');
    expect(first).not.toContain(link.searchParams.get('token'));
    expect(await statusOf(link.pathname.replace('file', 'file/download') + link.search)).toBe(410);
    api.clock.set(inDays(6));
    const files = await download(await addressOf(link));
    expect(Object.keys(files)).toContain('everything.json');
    api.clock.set(new Date(inDays(7).getTime() - 120_000));
    const late = await addressOf(link);
    api.clock.set(inDays(7.01));
    expect(await statusOf(late)).toBe(410);
  }, 90_000);

  it('is refused a fourth time a day, and to a link that is not ours', async () => {
    await twoPeople();
    const owner = await api.signedIn('owner@people.example');
    for (let times = 0; times < 3; times++) {
      await wish(owner).expect(303);
      await api.database.query(`update personal_export set state = 'ready'`);
    }

    const refused = await wish(owner).expect(422);
    await api.anyone
      .post(`/${edition.code}/en/my-data/file`)
      .type('form')
      .send({ token: 'x'.repeat(43) })
      .expect(410);
    const stranger = await api.signedIn('stranger@people.example');
    const [{ id }] = await api.database.query(`select id from personal_export limit 1`);
    await stranger.post(`/${edition.code}/en/my-data/file`).type('form').send({ token: id }).expect(410);

    expect(refused.text).toContain('three times today');
  });
});
