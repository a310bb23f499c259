import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import { lockRegistration, offerFreeSeats, ON_SITE, prove, type Registration, setCapacity } from '@app/registration';
import {
  anEditionWithSeats,
  aRegistration,
  aRegistrationOffice,
  type RegistrationOffice,
  theRegistration,
} from '../../factories/registration.js';
import { anApi, type TestApi } from '../../support/api.js';

let api: TestApi;
let office: RegistrationOffice;
let edition: Edition;
const by = systemActor('test');
const now = new Date('2027-04-28T08:12:00Z');

beforeAll(async () => {
  api = await anApi();
  office = await aRegistrationOffice(api.databaseUrl);
});
beforeEach(async () => {
  api.clock.set(now.toISOString());
  edition = await anEditionWithSeats(office.database, 1);
});
afterAll(async () => {
  await office.database.destroy();
  await api.close();
});

const seats = (capacity: number) =>
  inTransaction(office.database, (tx) => setCapacity(tx, edition.id, { capacity }, by, now));
const home = () => `/${edition.code}/en/registration`;
const again = (registration: Registration) => theRegistration(office.database, edition, registration.email);

async function tokenOf({ id }: Registration): Promise<string> {
  const [{ link }] = await office.database.query(
    `select secrets->>'link' as link from letter where subject_id = $1 and secrets is not null order by created_at desc limit 1`,
    [id],
  );
  return new URL(link, 'http://forum.example').searchParams.get('token')!;
}

async function inLine(): Promise<Registration> {
  const registration = await aRegistration(office, edition, 'waiting', { now });
  await inTransaction(office.database, async (tx) =>
    prove(tx, await lockRegistration(tx, registration.id), edition, by, now),
  );
  return again(registration);
}

describe('waiting for a seat', () => {
  it('shows the place in line, then the seat that is kept and until when; the button takes it', async () => {
    await aRegistration(office, edition, 'under-review');
    const waiting = await inLine();
    const token = await tokenOf(waiting);
    const waits = await api.anyone.get(`${home()}?token=${token}`).expect(200);
    expect(waits.text).toContain('You are number 1 in line.');

    await seats(2);
    await offerFreeSeats(office.database, edition.id, ON_SITE, now);
    const offered = await api.anyone.get(`${home()}?token=${token}`).expect(200);
    expect(offered.text).toContain('It is kept for you until Friday 30 April 2027, 10:12 (UTC+2).');

    const taken = await api.anyone.post(`${home()}/seat`).type('form').send({ token }).expect(303);
    expect(taken.headers.location).toBe(`${home()}?token=${token}`);
    expect(await again(waiting)).toMatchObject({ status: 'under-review', holdsSeat: true });
  });

  it('refuses a seat that went on, in a sentence', async () => {
    await aRegistration(office, edition, 'under-review');
    const waiting = await inLine();
    await seats(2);
    await offerFreeSeats(office.database, edition.id, ON_SITE, now);
    const token = await tokenOf(waiting);
    api.clock.set('2027-04-30T08:12:00.000Z');

    const late = await api.anyone
      .post(`${home()}/seat`)
      .set('Accept', 'text/html')
      .type('form')
      .send({ token })
      .expect(410);

    expect(late.text).toContain('This seat is no longer kept for you: the time to answer is over.');
    expect(await again(waiting)).toMatchObject({ status: 'offered' });
  });

  it('does nothing for a stranger', async () => {
    const answers = [
      await api.anyone.post(`${home()}/seat`).type('form').send({ token: 'x' }),
      await api.anyone.post(`${home()}/seat`).type('form').send({}),
    ];

    expect(answers.map(({ status }) => status)).toEqual([410, 303]);
  });
});

describe('another way of taking part', () => {
  it('is asked about first, then changed; the seat goes back', async () => {
    const approved = await aRegistration(office, edition, 'approved');
    const token = await tokenOf(approved);

    const status = await api.anyone.get(`${home()}?token=${token}`).expect(200);
    expect(status.text).toContain(`${home()}/mode?token=${token}`);
    const asked = await api.anyone.get(`${home()}/mode?token=${token}`).expect(200);
    expect(asked.text).toContain('Take part remotely instead?');
    expect(await again(approved)).toMatchObject({ mode: 'on-site' });
    await api.anyone.post(`${home()}/mode`).type('form').send({ token, mode: 'remote' }).expect(303);

    expect(await again(approved)).toMatchObject({ mode: 'remote', status: 'approved', holdsSeat: false });
  });

  it('keeps what one has when no seat is free, and says so', async () => {
    await aRegistration(office, edition, 'approved');
    const remote = await aRegistration(office, edition, 'approved', { mode: 'remote' });
    const token = await tokenOf(remote);

    const refused = await api.anyone.post(`${home()}/mode`).type('form').send({ token, mode: 'on-site' }).expect(409);

    expect(refused.text).toContain('No seat is free at this moment. What you have stays as it is.');
    expect(await again(remote)).toMatchObject({ mode: 'remote', status: 'approved' });
  });
});
