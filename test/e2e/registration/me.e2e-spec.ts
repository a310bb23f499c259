import type { Edition } from '@app/edition';
import { LANGUAGES } from '@app/i18n';
import {
  anEditionWithSeats,
  aRegistration,
  aRegistrationOffice,
  type RegistrationOffice,
} from '../../factories/registration.js';
import { anApi, type TestApi } from '../../support/api.js';

let api: TestApi;
let office: RegistrationOffice;
let edition: Edition;
const now = new Date('2027-04-28T08:12:00.000Z');

beforeAll(async () => {
  api = await anApi();
  api.clock.set(now);
  office = await aRegistrationOffice(api.databaseUrl);
  edition = await anEditionWithSeats(office.database, 50);
});
afterAll(async () => {
  await office.database.destroy();
  await api.close();
});

const me = (rest = '', language = 'en') => `/${edition.code}/${language}/me${rest}`;

/** Somebody registered and signed in. */
async function aParticipant(status: 'under-review' | 'approved' = 'under-review') {
  const registration = await aRegistration(office, edition, status, { now });
  return { registration, browser: await api.signedIn(registration.email) };
}

describe('the page Me', () => {
  it('is for who is signed in: others are led to the door', async () => {
    const answer = await api.anyone.get(me()).set('Accept', 'text/html').expect(303);

    expect(answer.headers.location).toBe(`/${edition.code}/en/sign-in?next=${encodeURIComponent(me())}`);
  });

  it.each(LANGUAGES)('shows in %s where the registration stands', async (language) => {
    const { registration, browser } = await aParticipant();

    const { text } = await browser.get(me('', language)).expect(200);

    expect(text).toContain(registration.number);
    expect(text).toContain(`/${edition.code}/${language}/registration"`);
    expect(text).not.toMatch(/undefined|\[object|registration:|NaN/);
    expect(text.match(/<h1>/g)).toHaveLength(1);
  });

  it('leads somebody without a registration to the form', async () => {
    const browser = await api.signedIn('staff-only@wsis.example');

    const { text } = await browser.get(me()).expect(200);

    expect(text).toContain(`href="/${edition.code}/en/register"`);
    expect(text).not.toContain('/me/calendar-address"');
    await browser.get(`/${edition.code}/en/registration`).expect(303);
  });

  it('shows nobody else’s registration', async () => {
    const { registration } = await aParticipant();
    const { browser } = await aParticipant();

    const [page, own] = [
      await browser.get(me()).expect(200),
      await browser.get(`/${edition.code}/en/registration`).expect(200),
    ];

    expect(page.text + own.text).not.toContain(registration.number);
  });

  it('withdraws without a token, in the account’s name', async () => {
    const { registration, browser } = await aParticipant();

    await browser.get(`/${edition.code}/en/registration/withdrawal`).expect(200);
    await browser.post(`/${edition.code}/en/registration/withdrawal`).type('form').send({}).expect(303);

    const changes = await office.database.query(
      `select to_status, by_kind from registration_change where registration_id = $1 order by id desc limit 1`,
      [registration.id],
    );
    expect(changes).toEqual([{ to_status: 'withdrawn', by_kind: 'account' }]);
  });
});

describe('the private calendar address', () => {
  it('is shown once, works, is replaced by a new one and ended', async () => {
    const { browser } = await aParticipant('approved');
    const make = async () => {
      const { text } = await browser.post(me('/calendar-address')).expect(200);
      return /value="(http:\/\/localhost:\d+\/feeds\/people\/[\w-]{43}\.ics)"/.exec(text)![1];
    };
    const feed = (address: string) => api.anyone.get(new URL(address).pathname);

    const first = await make();
    await feed(first).expect(200);
    expect((await browser.get(me()).expect(200)).text).not.toContain('/feeds/people/');
    const second = await make();
    await feed(first).expect(404);
    await feed(second).expect(200);
    await browser.post(me('/calendar-address/end')).expect(303);
    await feed(second).expect(404);

    expect(second).not.toBe(first);
    for (const [alarm, query] of [
      ['15', '?alarm=15'],
      ['7', ''],
    ]) {
      const { text } = await browser.post(me('/calendar-address')).type('form').send({ alarm }).expect(200);
      expect(/[\w-]{43}\.ics([^"]*)"/.exec(text)![1]).toBe(query);
    }
  });
});

describe('a calendar file', () => {
  it('is asked for and listed, for its owner only', async () => {
    const { browser } = await aParticipant();
    const other = await aParticipant();

    await browser.post(me('/calendar-files')).type('form').send({ scope: 'programme' }).expect(303);
    await browser.post(me('/calendar-files')).type('form').send({ scope: 'everything' }).expect(400);

    expect((await browser.get(me()).expect(200)).text).toContain('Being made.');
    expect((await other.browser.get(me()).expect(200)).text).not.toContain('Being made.');
  });
});

describe('other sessions', () => {
  it('are counted and ended, this one stays', async () => {
    const { registration, browser } = await aParticipant();
    const elsewhere = await api.signedIn(registration.email);

    expect((await browser.get(me()).expect(200)).text).toContain('You are signed in in one other browser.');
    await browser.post(me('/other-sessions/end')).expect(303);

    await elsewhere.get('/api/v1/me').expect(401);
    await browser.get('/api/v1/me').expect(200);
    expect((await browser.get(me()).expect(200)).text).toContain('You are signed in here only.');
  });
});
