import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import { LANGUAGES } from '@app/i18n';
import { type Registration, setCapacity } from '@app/registration';
import { anEdition } from '../../factories/edition.js';
import {
  anApplication,
  aRegistration,
  aRegistrationOffice,
  type RegistrationOffice,
  theRegistration,
} from '../../factories/registration.js';
import { answerWishes } from '../../support/answer-wishes.js';
import { anApi, type TestApi } from '../../support/api.js';

let api: TestApi;
let office: RegistrationOffice;
let edition: Edition;
const now = '2027-04-28T08:12:00.000Z';

beforeAll(async () => {
  api = await anApi();
  api.clock.set(now);
  office = await aRegistrationOffice(api.databaseUrl);
  edition = await anEditionWith(412);
});
afterAll(async () => {
  await office.database.destroy();
  await api.close();
});

async function anEditionWith(seats: number, changes = {}) {
  const made = await anEdition(office.database, { city: { en: 'Geneva', fr: 'Genève' }, ...changes });
  await inTransaction(office.database, (tx) =>
    setCapacity(tx, made.id, { capacity: seats }, systemActor('test'), new Date()),
  );
  return made;
}
const home = (language = 'en') => `/${edition.code}/${language}`;
const post = (path: string, body: object) => api.anyone.post(path).type('form').send(body);
const answers = (changes = {}) => ({ ...anApplication(), key: crypto.randomUUID(), ...changes });
const alerts = (html: string) => /<div class="errors"[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '';

async function linkTo(registration: Registration, kind: string): Promise<string> {
  const [letter] = await office.database.query(
    `select secrets->>'link' as link from letter where subject_id = $1 and kind = $2 order by created_at desc limit 1`,
    [registration.id, kind],
  );
  return letter.link;
}
const tokenIn = (link: string) => new URL(link, 'http://forum.example').searchParams.get('token')!;

describe('the form', () => {
  it.each(LANGUAGES)('asks in %s, countries in the order of its readers, free seats named', async (language) => {
    const { text } = await api.anyone.get(`${home(language)}/register`).expect(200);

    expect(text).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
    expect(text).toContain('412');
    const [list] = /<select[^>]*name="country"[\s\S]*?<\/select>/.exec(text)!;
    const countries = [...list.matchAll(/<option value="[A-Z]{2}">([^<]+)<\/option>/g)].map(([, name]) => name);
    expect(countries.length).toBeGreaterThan(190);
    expect(countries).toEqual([...countries].sort(new Intl.Collator(language).compare));
    expect(text).toContain(`<option value="${language}" lang="${language}" selected="">`);
  });

  it('leads on to the inbox and takes the registration in', async () => {
    const application = answers({ givenName: 'Namgay', mode: 'on-site', country: 'BT' });

    const answer = await post(`${home('fr')}/register`, application).expect(303);

    expect(answer.headers.location).toBe(`${home('fr')}/register/sent`);
    await api.anyone.get(answer.headers.location).expect(200);
    expect(await theRegistration(office.database, edition, application.email)).toMatchObject({
      givenName: 'Namgay',
      country: 'BT',
      status: 'submitted',
    });
  });

  it('says every wrong answer twice in the same words and keeps what was typed', async () => {
    const typed = answers({
      email: 'n.tsheringma@planning',
      country: '',
      givenName: '<b>"Nam\'gay"</b>',
      organization: ' ',
    });

    const { text } = await post(`${home()}/register`, typed).expect(422);

    for (const [field, message] of [
      ['email', 'Enter an e-mail address like name@example.org'],
      ['organization', 'Write your organization, or “none”'],
      ['country', 'Choose the country you represent'],
    ]) {
      expect(alerts(text)).toContain(`<a href="#${field}">${message}</a>`);
      expect(text).toContain(`<p class="err" id="${field}-error">${message}</p>`);
    }
    expect(text).toContain('3 answers need your attention');
    expect(text).toContain('value="n.tsheringma@planning"');
    expect(text).toContain('value="&lt;b&gt;&quot;Nam&#x27;gay&quot;&lt;/b&gt;"');
    expect(text).toContain(`value="${typed.key}"`);
    expect(text).toMatch(/<option value="CS" selected="">/);
    expect(text).toContain('<title>Error: Register for');
  });

  it('is one registration when the button is pressed twice, and another when the answers were changed', async () => {
    const typed = answers();
    const letters = async (email: string) =>
      (await office.database.query(`select 1 from letter where to_address = $1`, [email])).length;

    const twice = await Promise.all([1, 2].map(() => post(`${home()}/register`, typed)));
    const corrected = await post(`${home()}/register`, { ...typed, email: `right-${typed.email}` }).expect(303);

    expect(twice.map(({ status }) => status)).toEqual([303, 303]);
    expect(await letters(typed.email)).toBe(1);
    expect(await letters(`right-${typed.email}`)).toBe(1);
    expect(corrected.headers.location).toBe(`${home()}/register/sent`);
  });

  it('shows the same page for an address that is registered already', async () => {
    const typed = answers();
    const first = await post(`${home()}/register`, typed).expect(303);

    const again = await post(`${home()}/register`, answers({ email: typed.email })).expect(303);

    expect(again.headers.location).toBe(first.headers.location);
  });

  it('takes rubbish for wrong answers, not for a fault', async () => {
    for (const body of [
      '',
      'email=a&email=b&mode[]=x',
      '__proto__=1&constructor=2',
      'email=%FF%FE',
      `email=${'a'.repeat(5000)}`,
    ]) {
      const answer = await post(`${home()}/register`, body as never);
      expect([400, 422]).toContain(answer.status);
    }
  });

  it('names the deadline of each way and says since when one is closed', async () => {
    const { text: open } = await api.anyone.get(`${home()}/register`).expect(200);
    api.clock.set('2028-04-25T08:00:00Z');
    const { text: remoteOnly } = await api.anyone.get(`${home()}/register`).expect(200);
    const tooLate = await post(`${home()}/register`, answers({ mode: 'on-site' })).expect(422);
    api.clock.set(now);

    expect(open).toContain('On-site registration closes on ');
    expect(remoteOnly).toMatch(
      /<input type="radio" disabled="" name="mode" value="on-site"|<input[^>]*value="on-site"[^>]*disabled/,
    );
    expect(remoteOnly).toContain('Closed since ');
    expect(remoteOnly).toMatch(/<input[^>]*checked=""[^>]*value="remote"|<input[^>]*value="remote"[^>]*checked=""/);
    expect(alerts(tooLate.text)).toContain('On-site registration is closed.');
  });

  it('is shut before its time and after it, in a sentence', async () => {
    api.clock.set('2026-10-01T08:00:00Z');
    const early = await api.anyone.get(`${home()}/register`).expect(200);
    const knocking = await post(`${home()}/register`, answers()).expect(409);
    api.clock.set('2029-01-01T08:00:00Z');
    const over = await api.anyone.get(`${home()}/register`).expect(200);
    api.clock.set(now);

    expect(early.text).toContain('<h1>Registration is not open yet</h1>');
    expect(early.text).toContain('It opens on Sunday 1 November 2026, 10:00 (UTC+1).');
    expect(knocking.text).toContain('<h1>Registration is not open yet</h1>');
    expect(over.text).toContain('<h1>Registration is closed</h1>');
  });
});

describe('proving', () => {
  it('is not done by opening the link, however often; the button does it, once', async () => {
    const registration = await aRegistration(office, edition, 'submitted', {
      now: new Date(now),
      organization: '<i>Centre</i>',
    });
    const link = await linkTo(registration, 'registration.acknowledgement');

    for (let scan = 0; scan < 5; scan++) await api.anyone.get(link).expect(200);
    await api.anyone.head(link).expect(200);
    const shown = await api.anyone.get(link).expect(200);
    expect(await theRegistration(office.database, edition, registration.email)).toMatchObject({
      status: 'submitted',
      version: 1,
    });

    const pressed = await post(link.split('?')[0], { token: tokenIn(link) }).expect(303);
    const again = await post(link.split('?')[0], { token: tokenIn(link) }).expect(200);

    expect(shown.text).toContain(registration.email);
    expect(shown.text).toContain('&lt;i&gt;Centre&lt;/i&gt;');
    expect(again.text).toContain('<h1>Your address is proven</h1>');
    expect(again.text).not.toContain(registration.email);
    expect(await theRegistration(office.database, edition, registration.email)).toMatchObject({
      status: 'under-review',
    });
    const { text } = await api.anyone.get(pressed.headers.location).expect(200);
    expect(text).toContain('<h1>Under review</h1>');
    expect((await api.anyone.get(link).expect(200)).text).toContain('<h1>Your address is proven</h1>');
  });

  it('ends well for whoever presses the button twice, and says no more of a registration that is over', async () => {
    const registration = await aRegistration(office, edition, 'submitted', { now: new Date(now) });
    const link = await linkTo(registration, 'registration.acknowledgement');
    const press = () => post(link.split('?')[0], { token: tokenIn(link) });

    const twice = await Promise.all([press(), press()]);
    await office.withdraw.withdraw(edition, registration.id, new Date(now));
    const over = await press();

    expect(twice.map(({ status }) => status).sort()).toEqual([200, 303]);
    expect([over.status, over.text.includes('<h1>This link no longer works</h1>')]).toEqual([410, true]);
  });

  it('shows nothing for a token that is none, and does nothing', async () => {
    for (const token of ['', 'x', 'a'.repeat(43), "' or 1=1 --", 'a'.repeat(5000)]) {
      await api.anyone.get(`${home()}/register/prove`).query({ token }).expect(410);
      await post(`${home()}/register/prove`, { token }).expect(410);
      await api.anyone
        .get(`${home()}/registration`)
        .query({ token })
        .expect(token === '' ? 303 : 410);
    }
  });
});

describe('the status page', () => {
  const statusOf = async (registration: Registration, kind: string, language = 'en') =>
    (await api.anyone.get((await linkTo(registration, kind)).replace('/en/', `/${language}/`)).expect(200)).text;

  it('shows the clock, the steps, the seat and what one can do', async () => {
    const registration = await aRegistration(office, edition, 'under-review', { now: new Date(now) });
    api.clock.set('2027-05-03T07:40:00Z');
    const text = await statusOf(registration, 'registration.review');
    api.clock.set('2027-05-05T16:01:00Z');
    const late = await statusOf(registration, 'registration.review');
    api.clock.set(now);

    expect(text).toContain('<h2 id="clk">Day 3 of 5</h2>');
    expect(text).toContain('<b>Wednesday 5 May 2027, 18:00 (UTC+2)</b>');
    expect([...text.matchAll(/<li(?: class="(\w+)")?>(\w{3} \d+)<\/li>/g)].map(([, mark, day]) => [mark, day])).toEqual(
      [
        ['u', 'Thu 29'],
        ['u', 'Fri 30'],
        ['n', 'Mon 3'],
        [undefined, 'Tue 4'],
        [undefined, 'Wed 5'],
      ],
    );
    expect(text).toMatch(/<li aria-current="step"><b>Under review by the accreditation team<\/b>/);
    expect(text).toContain('<span class="st ok">Yes, on site</span>');
    expect(text).toContain('/registration/withdrawal?token=');
    expect(late).toContain('<h2 id="clk">We are late</h2>');
  });

  it.each([
    ['approved', 'registration.confirmation', 'on-site', 'Confirmed', 'You are registered.'],
    ['approved', 'registration.confirmation', 'remote', 'Confirmed', 'Sign in with your address'],
  ] as const)('of one that is %s (%s, %s) shows the QR code', async (status, kind, mode, heading, words) => {
    const registration = await aRegistration(office, edition, status, { now: new Date(now), mode });

    const text = await statusOf(registration, kind);

    expect(text).toContain(`<h1>${heading}</h1>`);
    expect(text).toContain(words);
    expect(text).toMatch(
      /<img src="data:image\/svg\+xml;base64,[\w+/=]+" width="200" height="200" alt="QR code of registration /,
    );
  });

  it.each(LANGUAGES)('reads in %s in every state', async (language) => {
    const full = await anEditionWith(0);
    const rows: Array<[Registration, string]> = [
      [await aRegistration(office, edition, 'under-review', { now: new Date(now) }), 'registration.review'],
      [await aRegistration(office, edition, 'approved', { now: new Date(now) }), 'registration.confirmation'],
      [
        await aRegistration(office, edition, 'approved', { now: new Date(now), mode: 'remote' }),
        'registration.confirmation',
      ],
    ];
    const waiting = await aRegistration(office, full, 'waiting', { now: new Date(now) });
    await post(`/${full.code}/en/register/prove`, {
      token: tokenIn(await linkTo(waiting, 'registration.acknowledgement')),
    }).expect(303);
    const withdrawn = await aRegistration(office, edition, 'under-review', { now: new Date(now) });
    await office.withdraw.withdraw(edition, withdrawn.id, new Date(now));
    const rejected = await aRegistration(office, edition, 'under-review', { now: new Date(now) });
    await office.decide.reject(
      { edition, id: rejected.id, version: rejected.version },
      'Because.',
      systemActor('test'),
      new Date(now),
    );

    for (const [row, kind] of [
      ...rows,
      [waiting, 'registration.waiting'],
      [withdrawn, 'registration.review'],
      [rejected, 'registration.review'],
    ] as Array<[Registration, string]>) {
      const text = await statusOf(row, kind, language);
      expect(text).toContain(`lang="${language}"`);
      expect(text.match(/<h1>/g)).toHaveLength(1);
      expect(text).not.toMatch(/undefined|\[object|registration:|NaN|Invalid Date/);
    }
  });

  it('gives the days as a calendar file', async () => {
    const registration = await aRegistration(office, edition, 'under-review', { now: new Date(now) });
    const link = await linkTo(registration, 'registration.review');

    const answer = await api.anyone.get(link.replace('/registration?', '/registration/calendar.ics?')).expect(200);

    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(answer.text).toContain('DTSTART;VALUE=DATE:20280508\r\n');
  });

  it('withdraws after a question, by POST only', async () => {
    const registration = await aRegistration(office, edition, 'under-review', { now: new Date(now) });
    const token = tokenIn(await linkTo(registration, 'registration.review'));

    const question = await api.anyone.get(`${home()}/registration/withdrawal`).query({ token }).expect(200);
    expect(await theRegistration(office.database, edition, registration.email)).toMatchObject({
      status: 'under-review',
    });
    const done = await post(`${home()}/registration/withdrawal`, { token }).expect(303);
    await post(`${home()}/registration/withdrawal`, { token }).expect(303);

    expect(question.text).toContain('Your seat goes to somebody else.');
    const { text } = await api.anyone.get(done.headers.location).expect(200);
    expect(text).toContain('<h1>Withdrawn</h1>');
    await api.anyone.get(`${home()}/registration/withdrawal`).query({ token }).expect(303);
  });

  it('stays out of search engines, caches and referrers', async () => {
    const registration = await aRegistration(office, edition, 'under-review', { now: new Date(now) });

    const answer = await api.anyone.get(await linkTo(registration, 'registration.review')).expect(200);

    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'same-origin' });
    expect(answer.text).toContain('<meta name="robots" content="noindex"/>');
  });

  it('opens no other edition and no other registration', async () => {
    const other = await anEditionWith(3);
    const registration = await aRegistration(office, edition, 'under-review', { now: new Date(now) });
    const link = await linkTo(registration, 'registration.review');

    await api.anyone.get(link.replace(edition.code, other.code)).expect(410);
    await post(`/${other.code}/en/registration/withdrawal`, { token: tokenIn(link) }).expect(410);
  });
});

describe('a new link', () => {
  it('is promised in the same words to everybody', async () => {
    const registration = await aRegistration(office, edition, 'under-review', { now: new Date(now) });

    const known = await post(`${home()}/registration/link`, { email: registration.email }).expect(303);
    const unknown = await post(`${home()}/registration/link`, { email: 'nobody@people.example' }).expect(303);
    const wrong = await post(`${home()}/registration/link`, { email: 'nobody' }).expect(422);

    expect([known.headers.location, known.text]).toEqual([unknown.headers.location, unknown.text]);
    await api.anyone.get(known.headers.location).expect(200);
    await answerWishes(api.app);
    await api.anyone.get(await linkTo(registration, 'registration.link')).expect(200);
    expect(wrong.text).toContain('value="nobody"');
  });
});
