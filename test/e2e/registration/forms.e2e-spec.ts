import type { Edition } from '@app/edition';
import type { Registration } from '@app/registration';
import { A_FORM, aForm } from '../../factories/registration-form.js';
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
});
beforeEach(async () => {
  edition = await anEditionWithSeats(office.database, 50);
});
afterAll(async () => {
  await office.database.destroy();
  await api.close();
});

const home = (language = 'en') => `/${edition.code}/${language}`;
const post = (path: string, body: object) => api.anyone.post(path).type('form').send(body);
const typed = (changes = {}) => ({ ...anApplication(), key: crypto.randomUUID(), category: 'participant', ...changes });
const row = (email: string) => theRegistration(office.database, edition, email);
const alerts = (html: string) =>
  [...(/<div class="errors"[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '').matchAll(/href="#([^"]+)">([^<]+)</g)].map(
    ([, field, message]) => [field, message],
  );

describe('the form of a category', () => {
  it('asks below the fixed questions, says which count only if, and marks what is in English only', async () => {
    await aForm(office.database, edition);

    const english = await api.anyone.get(`${home()}/register`).expect(200);
    const french = await api.anyone.get(`${home('fr')}/register`).expect(200);

    expect(english.text).toContain('<show-when data-field="a-kind" data-is="web">');
    expect(english.text).toContain('Only if “Kind of work” is: Online.');
    expect(english.text).not.toContain('in English only');
    expect(english.text).not.toContain('What do you eat?');
    expect(french.text).toContain('Type de travail');
    expect(french.text).toContain('<span lang="en" dir="ltr">Web address</span>');
    expect(french.text).toContain('Certaines de ces questions ne sont qu’en anglais.');
  });

  it('comes back with every wrong answer and what was typed', async () => {
    await aForm(office.database, edition);
    const wrong = typed({ 'a-kind': 'web', 'a-link': 'no<where', 'a-days': ['mon', 'tue'], email: 'nobody' });

    const { text } = await post(`${home()}/register`, wrong).expect(422);

    expect(alerts(text)).toEqual([
      ['email', 'Enter an e-mail address like name@example.org'],
      ['a-link', 'Web address: write a web address like https://example.org'],
    ]);
    expect(text).toContain('value="no&lt;where"');
    expect(text.match(/type="checkbox"[^>]*name="a-days"[^>]*checked=""/g)).toHaveLength(2);
  });

  it('takes the answers that count, without JavaScript also those that do not', async () => {
    await aForm(office.database, edition);
    const application = typed({ 'a-kind': 'print', 'a-link': 'left over', 'a-days': 'mon' });

    await post(`${home()}/register`, application).expect(303);

    expect(await row(application.email)).toMatchObject({ formVersion: 1, answers: { kind: 'print', days: ['mon'] } });
  });

  it('is chosen by category, where there is a choice', async () => {
    await aForm(office.database, edition, A_FORM, 'media');
    const { text } = await api.anyone.get(`${home()}/register?category=media`).expect(200);
    const application = typed({ category: 'media', 'a-kind': 'print' });

    expect(text).toMatch(/value="media"[^>]*aria-current="true"[^>]*>Media</);
    expect(text).toContain('For journalists with a press card or an assignment letter.');
    expect((await api.anyone.get(`${home()}/register`)).text).not.toContain('Kind of work');
    await post(`${home()}/register`, application).expect(303);
    expect(await row(application.email)).toMatchObject({ category: 'media', answers: { kind: 'print' } });
  });

  it('keeps what was typed when another category is chosen, also what only the first form asks, and puts none of it into an address', async () => {
    const shared = { code: 'beat', type: 'text', label: { en: 'Your subject' } };
    const own = (field: object) => ({ sections: [{ code: 'one', title: { en: 'One' }, fields: [shared, field] }] });
    await aForm(office.database, edition, own({ code: 'diet', type: 'text', label: { en: 'Diet' } }));
    await aForm(office.database, edition, own({ code: 'card', type: 'text', label: { en: 'Press card' } }), 'media');
    const values = typed({ category: 'participant', 'a-beat': 'water', 'a-diet': 'kosher', givenName: 'Ye <tun>' });

    const other = await post(`${home()}/register/category`, { ...values, toCategory: 'media' }).expect(200);
    const inputs = (name: string, html: string) => html.match(new RegExp(`<input[^>]*name="${name}"[^>]*>`))?.[0] ?? '';
    const back = await post(`${home()}/register/category`, {
      ...values,
      category: 'media',
      'a-card': 'P-1',
      toCategory: 'participant',
    }).expect(200);
    const unknown = await post(`${home()}/register/category`, { ...values, toCategory: 'nobody' }).expect(200);

    expect(other.text).toMatch(/value="media"[^>]*aria-current="true"/);
    expect(inputs('givenName', other.text)).toContain('value="Ye &lt;tun&gt;"');
    expect(inputs('email', other.text)).toContain(`value="${values.email}"`);
    expect(inputs('a-beat', other.text)).toMatch(/type="text".*value="water"|value="water".*type="text"/);
    expect(inputs('a-diet', other.text)).toMatch(/type="hidden".*value="kosher"/);
    expect(inputs('category', other.text)).toContain('value="media"');
    expect(other.text).not.toMatch(/(href|action|formaction)="[^"]*(water|kosher|Ye%20)/i);
    expect(other.text).not.toContain('role="alert"');
    expect(inputs('a-diet', back.text)).not.toContain('type="hidden"');
    expect(inputs('a-card', back.text)).toMatch(/type="hidden".*value="P-1"/);
    expect(unknown.text).toMatch(/value="participant"[^>]*aria-current="true"/);
  });

  it('is asked by the JSON API, too, and every wrong answer is named', async () => {
    await aForm(office.database, edition);
    const registrations = `/api/v1/editions/${edition.code}/registrations`;
    const { body } = await api.anyone
      .post(registrations)
      .send(anApplication({ answers: { kind: 'web', days: ['wed'] } }))
      .expect(422);

    expect(body.errors).toEqual([
      { field: 'answers/link', message: 'answer this question' },
      { field: 'answers/days', message: 'choose from the list' },
    ]);
    const application = anApplication({ answers: { kind: 'web', link: 'https://post.example/', days: ['tue'] } });
    await api.anyone.post(registrations).send(application).expect(202);
    expect((await row(application.email)).answers).toEqual(application.answers);
  });
});

describe('PUT /editions/{edition}/forms/{category}', () => {
  const path = (category = 'participant') => `/api/v1/editions/${edition.code}/forms/${category}`;

  it('makes a new version for who saw the newest, and names the place of what cannot be used', async () => {
    const secretariat = await api.signedIn('secretary@wsis.example', [[edition.id, 'secretariat']]);
    const { headers, body } = await api.anyone.get(path()).expect(200);
    expect(body).toEqual({ category: 'participant', version: 0, definition: { sections: [] } });

    const put = await secretariat.put(path()).set('If-Match', headers.etag).send(A_FORM).expect(200);
    await secretariat.put(path()).set('If-Match', headers.etag).send(A_FORM).expect(412);
    await secretariat.put(path()).send(A_FORM).expect(428);
    const circle = structuredClone(A_FORM);
    Object.assign(circle.sections[0].fields[0], { when: { field: 'kind', is: ['tv'] } });
    const refused = await secretariat.put(path()).set('If-Match', put.headers.etag).send(circle).expect(422);

    expect(put.headers.etag).toBe('"v1"');
    expect(refused.body.errors).toEqual([
      {
        field: 'sections/0/fields/0/when/is/0',
        message: 'sections/0/fields/0/when/is/0: the field that it looks at has no such option.',
      },
      {
        field: 'sections/0/fields/0/when/field',
        message: 'sections/0/fields/0/when/field: the conditions run in a circle.',
      },
    ]);
    await secretariat.put(path('pilots')).set('If-Match', '"v0"').send(A_FORM).expect(404);
    await api.anyone.get(path('pilots')).expect(404);
  });
});

describe('the status page of an approved registration', () => {
  const approved = async (): Promise<Registration & { token: string }> => {
    await aForm(office.database, edition);
    const registration = await aRegistration(office, edition, 'approved', { now, answers: { kind: 'print' } });
    const link = await linkTo(office.database, registration, 'registration.confirmation');
    return { ...registration, token: tokenIn(link) };
  };

  it('asks what was left for later, says what is missing, and keeps the answer', async () => {
    const { token, email } = await approved();
    const page = () => api.anyone.get(`${home()}/registration?token=${token}`).expect(200);

    expect((await page()).text).toContain('Missing: What do you eat?');
    const { text } = await post(`${home()}/registration/later`, { token, 'a-diet': ' ' }).expect(422);
    expect(alerts(text)).toEqual([['a-diet', 'What do you eat?: answer this question']]);
    await post(`${home()}/registration/later`, { token, 'a-diet': 'Vegan' }).expect(303);

    expect((await row(email)).answers).toEqual({ kind: 'print', diet: 'Vegan' });
    expect((await page()).text).toContain('We have all your answers.');
    expect((await page()).text).toContain('<bdi>Vegan</bdi>');
  });

  it('shows the desk what was answered, and nobody else', async () => {
    const { id } = await approved();
    const officer = await api.signedIn('officer@wsis.example', [[edition.id, 'accreditation-officer']]);
    const path = `/api/v1/editions/${edition.code}/registrations/${id}/answers`;

    expect((await officer.get(path).query({ lang: 'fr' }).expect(200)).body).toEqual({
      answers: [{ code: 'kind', label: 'Type de travail', lines: ['Newspaper'] }],
    });
    await api.anyone.get(path).expect(401);
  });
});

describe('an expression of interest on the status page', () => {
  it('asks the questions of the form and goes on to review', async () => {
    await aForm(office.database, edition);
    await office.database.query(
      `insert into deciding_rule (edition_id, code, position, decider) values ($1, 'interest', 1, 'expression-of-interest')`,
      [edition.id],
    );
    const application = anApplication({ answers: { kind: 'print' } });
    await office.apply.apply(edition, application, now);
    const proof = tokenIn(await linkTo(office.database, await row(application.email), 'registration.acknowledgement'));
    const proven = await post(`${home()}/register/prove`, { token: proof }).expect(303);
    const page = await api.anyone.get(proven.headers.location).expect(200);
    const token = tokenIn(proven.headers.location);
    const [, question] = /name="question" value="([^"]+)"/.exec(page.text)!;

    expect(page.text).toContain('Why do you want to come?');
    const { text } = await post(`${home()}/registration/answer`, { token, question }).expect(422);
    expect(alerts(text)).toEqual([['a-why', 'Why do you want to come?: answer this question']]);
    for (let click = 0; click < 2; click++) {
      await post(`${home()}/registration/answer`, { token, question, 'a-why': 'To connect.' }).expect(303);
    }

    expect(await row(application.email)).toMatchObject({ status: 'under-review', answers: { why: 'To connect.' } });
  });
});
