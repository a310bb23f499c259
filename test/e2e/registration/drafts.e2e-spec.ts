import type { Edition } from '@app/edition';
import { aForm } from '../../factories/registration-form.js';
import {
  anApplication,
  anEditionWithSeats,
  aRegistrationOffice,
  type RegistrationOffice,
  theRegistration,
} from '../../factories/registration.js';
import { anApi, type TestApi } from '../../support/api.js';

let api: TestApi;
let office: RegistrationOffice;
let edition: Edition;

beforeAll(async () => {
  api = await anApi();
  api.clock.set('2027-04-28T08:12:00.000Z');
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
const pathFor = async (email: string) => {
  const letters = await office.database.query(
    `select secrets->>'link' as link from letter where to_address = $1 and kind = 'forms.draft' order by created_at desc`,
    [email],
  );
  return letters[0].link as string;
};

it('is saved with nothing but the address, opened by the link, saved again and sent', async () => {
  const { email } = anApplication();
  const key = crypto.randomUUID();
  const first = {
    email,
    key,
    language: 'ar',
    category: 'participant',
    givenName: 'ريم',
    'a-kind': 'web',
    'a-days': ['mon', 'tue'],
  };

  for (let click = 0; click < 2; click++) {
    const saved = await post(`${home()}/register/draft`, first).expect(303);
    expect((await api.anyone.get(saved.headers.location).expect(200)).text).toContain('Your form is saved');
  }
  const path = await pathFor(email);
  expect(path).toContain(`/${edition.code}/ar/register/draft?token=`);
  const { text } = await api.anyone.get(path).expect(200);
  expect(text).toContain('value="ريم"');
  expect(text.match(/name="a-days"[^>]*checked=""/g)).toHaveLength(2);
  const [, draft] = /name="draft" value="([^"]+)"/.exec(text)!;
  const [, nextKey] = /name="key" value="([^"]+)"/.exec(text)!;
  expect(nextKey).not.toBe(key);

  await post(`${home()}/register/draft`, { ...first, key: nextKey, draft, familyName: 'حداد' }).expect(303);
  expect((await api.anyone.get(path).expect(200)).text).toContain('value="حداد"');

  const whole = {
    ...anApplication({ email, language: 'ar' }),
    key: nextKey,
    draft,
    category: 'participant',
    'a-kind': 'print',
  };
  await post(`${home()}/register`, { ...whole, 'a-kind': '' }).expect(422);
  await post(`${home()}/register`, whole).expect(303);
  expect(await theRegistration(office.database, edition, email)).toMatchObject({ status: 'submitted' });
  const gone = await api.anyone.get(path).expect(410);
  expect(gone.text).toContain('لم يعد هذا النموذج المحفوظ موجودًا');
});

it('says at the field that an address is needed, and keeps what was typed', async () => {
  const { text } = await post(`${home()}/register/draft`, { key: 'k', givenName: 'Typed', email: 'nobody' }).expect(
    422,
  );

  expect(text).toContain('href="#email"');
  expect(text).toContain('value="Typed"');
});

it('answers a known address as any other', async () => {
  const application = anApplication({ answers: { kind: 'print' } });
  await api.anyone.post(`/api/v1/editions/${edition.code}/registrations`).send(application).expect(202);

  const known = await post(`${home()}/register/draft`, { email: application.email, key: crypto.randomUUID() }).expect(
    303,
  );
  const unknown = await post(`${home()}/register/draft`, {
    email: anApplication().email,
    key: crypto.randomUUID(),
  }).expect(303);

  expect(known.headers.location).toBe(unknown.headers.location);
});
