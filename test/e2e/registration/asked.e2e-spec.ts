import type { Edition } from '@app/edition';
import { informationOf, InformationService, type Registration } from '@app/registration';
import {
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
});
afterAll(async () => {
  await office.database.destroy();
  await api.close();
});

const home = (language = 'en') => `/${edition.code}/${language}`;
const post = (path: string, body: object) => api.anyone.post(path).type('form').send(body);

async function asked(language: 'en' | 'ar' = 'en'): Promise<Registration & { token: string; question: string }> {
  const registration = await aRegistration(office, edition, 'under-review', { now, language });
  const officer = { kind: 'account', name: 'Amara Osei' } as const;
  await new InformationService(office.database).ask({ edition, ...registration }, 'Which <b>paper</b>?', officer, now);
  const [{ id }] = await informationOf(office.database, registration.id);
  return {
    ...registration,
    question: id,
    token: tokenIn(await linkTo(office.database, registration, 'forms.question')),
  };
}

describe('a question on the status page', () => {
  it.each([
    ['en', 'Our question', 'Answer by Wednesday 5 May 2027, 18:00 (UTC+2).'],
    ['ar', 'سؤالنا', '18:00'],
  ] as const)('stands there in %s with its day, as typed by the officer', async (language, title, until) => {
    const { token } = await asked(language);

    const { text } = await api.anyone.get(`${home(language)}/registration?token=${token}`).expect(200);

    expect(text).toContain(title);
    expect(text).toContain(until);
    expect(text).toContain('<bdi>Which &lt;b&gt;paper&lt;/b&gt;?</bdi>');
  });

  it('takes the answer once and shows both from then on', async () => {
    const { token, question, email } = await asked();

    for (let click = 0; click < 2; click++) {
      await post(`${home()}/registration/answer`, { token, question, answer: 'The Mountain Post' }).expect(303);
    }

    const { text } = await api.anyone.get(`${home()}/registration?token=${token}`).expect(200);
    expect(text).toContain('<h1>Under review</h1>');
    expect(text).toContain('<bdi>The Mountain Post</bdi>');
    expect(text).not.toContain('answer-form');
    expect(await theRegistration(office.database, edition, email)).toMatchObject({ status: 'under-review' });
  });

  it('keeps what was typed when it cannot be taken', async () => {
    const { token, question } = await asked();
    const tooLong = 'long '.repeat(1001);

    const { text } = await post(`${home()}/registration/answer`, { token, question, answer: tooLong }).expect(422);
    const late = await post(`${home()}/registration/answer`, { token, question: crypto.randomUUID(), answer: 'Late' });

    expect(text).toContain(tooLong);
    expect(text.split('Write your answer, with at most 5000 characters')).toHaveLength(3);
    expect(late.status).toBe(409);
    expect(late.text).toContain('>Late</textarea>');
  });

  it('is nobody else’s to answer', async () => {
    const { question } = await asked();
    const other = await asked();

    await post(`${home()}/registration/answer`, { token: other.token, question, answer: 'Mine' }).expect(409);
    await post(`${home()}/registration/answer`, { token: 'wrong', question, answer: 'Mine' }).expect(410);
    await post(`${home()}/registration/answer`, { question, answer: 'Mine' }).expect(303);
    expect(await informationOf(office.database, other.id)).toMatchObject([{ answer: null }]);
  });
});
