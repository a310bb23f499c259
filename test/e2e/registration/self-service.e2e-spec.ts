import type { Edition } from '@app/edition';
import type { Registration } from '@app/registration';
import { aForm } from '../../factories/registration-form.js';
import {
  anApplication,
  anEditionWithSeats,
  aRegistration,
  aRegistrationOffice,
  type RegistrationOffice,
  theRegistration,
} from '../../factories/registration.js';
import { anApi, type TestApi } from '../../support/api.js';
import { linkTo, tokenIn } from '../../support/registration-links.js';

let api: TestApi;
let office: RegistrationOffice;
let edition: Edition;
const now = new Date('2027-04-28T08:12:00.000Z');

beforeAll(async () => {
  api = await anApi();
  api.clock.set(now.toISOString());
  office = await aRegistrationOffice(api.databaseUrl);
  edition = await anEditionWithSeats(office.database, 50);
  await aForm(office.database, edition);
});
afterAll(async () => {
  await office.database.destroy();
  await api.close();
});

const home = (language = 'en') => `/${edition.code}/${language}`;
const post = (path: string, body: object) => api.anyone.post(path).type('form').send(body);
const row = (email: string) => theRegistration(office.database, edition, email);
const person = ({ givenName, familyName, organization, country, stakeholderType, language }: Registration) => ({
  givenName,
  familyName,
  organization,
  country,
  stakeholderType,
  language,
  'a-kind': 'print',
});

async function approved(): Promise<Registration & { token: string }> {
  const registration = await aRegistration(office, edition, 'approved', { now, answers: { kind: 'print' } });
  return {
    ...registration,
    token: tokenIn(await linkTo(office.database, registration, 'registration.confirmation')),
  };
}

it('goes from a form with conditions over a question and the approval to a correction that is looked at again', async () => {
  const application = { ...anApplication(), key: crypto.randomUUID(), category: 'participant' };
  const officer = await api.signedIn('officer@wsis.example', [[edition.id, 'accreditation-officer']]);
  const desk = `/api/v1/editions/${edition.code}/registrations`;
  const etagOf = async (id: string) => (await officer.get(`${desk}/${id}`).expect(200)).headers.etag;

  await post(`${home()}/register`, { ...application, 'a-kind': 'web' }).expect(422);
  await post(`${home()}/register`, { ...application, 'a-kind': 'web', 'a-link': 'post.example' }).expect(303);
  const { id } = await row(application.email);
  const proof = tokenIn(await linkTo(office.database, { id }, 'registration.acknowledgement'));
  const status = (await post(`${home()}/register/prove`, { token: proof }).expect(303)).headers.location;
  const token = tokenIn(status);

  await officer
    .post(`${desk}/${id}/information-requests`)
    .set('If-Match', await etagOf(id))
    .send({ question: 'Who sends you?' })
    .expect(200);
  const [, question] = /name="question" value="([^"]+)"/.exec((await api.anyone.get(status).expect(200)).text)!;
  await post(`${home()}/registration/answer`, { token, question, answer: 'The Mountain Post' }).expect(303);
  await officer
    .post(`${desk}/${id}/approval`)
    .set('If-Match', await etagOf(id))
    .expect(200);
  expect((await api.anyone.get(status)).text).toContain('<h1>Confirmed</h1>');

  const { text } = await api.anyone.get(`${home()}/registration/correction?token=${token}`).expect(200);
  const [, version] = /name="version" value="(\d+)"/.exec(text)!;
  const stands = await row(application.email);
  await post(`${home()}/registration/correction`, {
    ...person(stands),
    token,
    version,
    organization: 'The Valley Post',
    'a-kind': 'web',
    'a-link': 'https://post.example/',
  }).expect(303);

  expect(await row(application.email)).toMatchObject({ status: 'under-review', organization: 'The Valley Post' });
  const page = await api.anyone.get(status).expect(200);
  expect(page.text).toContain('<h1>Under review</h1>');
  expect(page.text).toContain('organization. It went back to whoever decides.');
  expect(page.text).toContain('<bdi>The Mountain Post</bdi>');
  expect((await officer.get(`${desk}/${id}`).expect(200)).body.corrections).toEqual([
    {
      at: expect.any(String),
      byKind: 'link',
      fields: ['organization'],
      changes: [{ field: 'organization', was: stands.organization, is: 'The Valley Post' }],
      wentBack: true,
    },
  ]);
});

describe('the page to correct a registration', () => {
  it('shows what stands, and says before that an approved one is looked at again', async () => {
    const { token, familyName } = await approved();

    const { text } = await api.anyone.get(`${home()}/registration/correction?token=${token}`).expect(200);

    expect(text).toContain(`value="${familyName}"`);
    expect(text).toMatch(/name="a-kind"[^>]*checked="" value="print"|value="print"[^>]*checked=""/);
    expect(text).toContain('goes back to whoever decides on it');
  });

  it('keeps what was typed when it is wrong or came too late', async () => {
    const registration = await approved();
    const typed = { ...person(registration), token: registration.token, version: registration.version };
    const path = `${home()}/registration/correction`;

    const wrong = await post(path, { ...typed, organization: ' ', 'a-kind': 'web', 'a-link': 'typed<so' }).expect(422);
    await post(path, { ...typed, language: 'fr' }).expect(303);
    const stale = await post(path, { ...typed, organization: 'Typed too late' }).expect(409);

    expect([...wrong.text.matchAll(/<li><a href="#([^"]+)">([^<]+)</g)].map(([, field]) => field)).toEqual([
      'organization',
      'a-link',
    ]);
    expect(wrong.text).toContain('value="typed&lt;so"');
    expect(stale.text).toContain('Somebody else has changed this registration meanwhile.');
    expect(stale.text).toContain('value="Typed too late"');
    expect(await row(registration.email)).toMatchObject({ status: 'approved', language: 'fr' });
  });

  it('is nobody else’s, and not there once it is over', async () => {
    const registration = await approved();
    const typed = { ...person(registration), version: registration.version, organization: 'Taken over' };

    await post(`${home()}/registration/correction`, { ...typed, token: 'wrong' }).expect(410);
    await post(`${home()}/registration/correction`, typed).expect(303);
    await post(`${home()}/registration/withdrawal`, { token: registration.token }).expect(303);
    const away = await api.anyone.get(`${home()}/registration/correction?token=${registration.token}`).expect(303);

    expect(away.headers.location).toBe(`${home()}/registration?token=${registration.token}`);
    expect(await row(registration.email)).toMatchObject({ organization: registration.organization });
  });
});

describe('the letter again', () => {
  it('is sent five times in an hour, then the page says so', async () => {
    const { token, email } = await approved();
    api.clock.set('2027-04-28T12:00:00.000Z');

    for (let count = 0; count < 5; count++) await post(`${home()}/registration/letters`, { token }).expect(303);
    const { text } = await post(`${home()}/registration/letters`, { token }).expect(429);
    api.clock.set(now.toISOString());

    expect(text).toContain('5 letters in an hour are enough.');
    const sent = await office.database.query(
      `select kind from letter where to_address = $1 and kind = 'registration.confirmation'`,
      [email],
    );
    expect(sent).toHaveLength(6);
  });
});
