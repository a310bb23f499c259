import type { Edition } from '@app/edition';
import { LANGUAGES } from '@app/i18n';
import { aCall, aSubmission, CLOSES, IN_TIME, OPENS, proofOf, TOO_LATE } from '../../factories/consultation.js';
import { anEdition } from '../../factories/edition.js';
import { answerWishes } from '../../support/answer-wishes.js';
import { anApi, type TestApi } from '../../support/api.js';
import { tokenIn } from '../../support/registration-links.js';

let api: TestApi;
let edition: Edition;

beforeAll(async () => {
  api = await anApi();
  edition = await anEdition(api.database);
  await aCall(api.database, edition);
});
beforeEach(() => api.clock.set(IN_TIME.toISOString()));
afterAll(() => api.close());

const home = (language = 'en') => `/${edition.code}/${language}`;
const get = (path: string, language = 'en') => api.anyone.get(home(language) + path);
const post = (path: string, body: object, language = 'en') =>
  api.anyone
    .post(home(language) + path)
    .type('form')
    .send(body);
const linkIn = async (address: string, kind: string): Promise<string> => {
  const [{ link }] = await api.database.query(
    `select secrets->>'link' as link from letter where to_address = $1 and kind = $2 order by created_at desc, id limit 1`,
    [address, kind],
  );
  return link;
};

/** What a browser sends for a whole form. */
const TYPED = {
  title: '<b>Networks</b> of villages',
  summary: 'First.\r\n\r\nSecond.',
  textLanguage: 'en',
  actionLines: ['C2', 'C6'],
  sdgs: '9',
  languages: ['en', 'sw'].slice(0, 1),
  mode: 'on-site',
  minutes: '45',
  speakers: 'Ana Lima, Rede Viva\r\n\r\nRui Costa',
  'a-format': 'panel',
  'a-interaction': 'Questions.',
  'co-0-name': 'Rui Costa',
  'co-0-email': 'rui@carriers.example',
  'co-3-name': '',
  email: 'adaeze@networks.example',
  givenName: 'Adaeze',
  familyName: 'Nwosu',
  organization: 'Open Networks',
  country: 'NG',
  stakeholderType: 'CS',
  language: 'fr',
  isPublic: 'yes',
};

describe('the calls', () => {
  it.each([
    ['soon', new Date(OPENS.getTime() - 1), 'Opens soon', 'This call is not open yet.'],
    ['open', IN_TIME, 'Open', '<form'],
    ['closed', CLOSES, 'Closed', 'The deadline has passed.'],
  ] as const)('are listed as %s with hour and zone, and so is the page of each', async (_, now, word, said) => {
    api.clock.set(now.toISOString());

    const list = await get('/consultation').expect(200);
    const page = await get('/consultation/workshop').expect(200);

    expect(list.text).toMatch(new RegExp(`class="st [a-z]+">${word}<`));
    expect(list.text).toContain('Friday 10 December 2027, 23:00 (UTC+1)');
    expect(list.text).toContain('<local-time class="soft small" data-from="2027-12-10T22:00:00.000Z"');
    expect(page.text).toContain(said);
  });

  it('are 404 where the edition has none of a kind, and in Arabic from the right', async () => {
    await get('/consultation/exhibition').expect(404);
    await get('/consultation/opera').expect(404);
    const { text } = await get('/consultation', 'ar').expect(200);
    expect(text).toContain('<html lang="ar" dir="rtl">');
    expect(text).toContain('طلبات مُلزِمة لعقد ورش عمل');
  });
});

describe('submitting', () => {
  it('says what is wrong at the field and in the summary, and keeps what was typed', async () => {
    const typed = { ...TYPED, email: 'nobody', minutes: '7', 'co-0-email': 'rui', 'a-interaction': '' };

    const { text } = await post('/consultation/workshop', typed).expect(422);

    for (const [field, message] of [
      ['email', 'Write a full e-mail address'],
      ['minutes', 'Write a number of minutes from 15 to 240.'],
      ['co-0-email', 'Write a full e-mail address'],
      ['a-interaction', 'How do people take part, on site and remotely?'],
    ]) {
      expect(text).toContain(`<a href="#${field}">${message}`);
      expect(text).toMatch(new RegExp(`id="${field}"`));
    }
    expect(text).toContain('value="&lt;b&gt;Networks&lt;/b&gt; of villages"');
    expect(text).toMatch(/checked="" value="C6"/);
    expect(text).toContain('value="nobody"');
    expect(await lettersFor('nobody')).toEqual([]);
  });

  it('goes from the form to the page of the submission, by letters and buttons alone', async () => {
    const form = await get('/consultation/workshop').expect(200);
    const key = /name="key" value="([^"]+)"/.exec(form.text)![1];
    for (let click = 0; click < 2; click++) await post('/consultation/workshop', { ...TYPED, key }).expect(303);

    const proof = await proofOf(api.database, TYPED.email);
    for (let look = 0; look < 2; look++) {
      const { text } = await get(`/consultation/prove?token=${proof}`).expect(200);
      expect(text).toContain('<bdi>&lt;b&gt;Networks&lt;/b&gt; of villages</bdi>');
    }
    const proven = await post('/consultation/prove', { token: proof }).expect(303);
    await post('/consultation/prove', { token: proof }).expect(200); // pressed twice: it is done already

    const status = await api.anyone.get(proven.headers.location).expect(200);
    expect(status.text).toContain('<li aria-current="step"><b>Received</b>');
    expect(status.text).toContain('You have our answer by Tuesday 1 February 2028, 18:00 (UTC+1).');
    expect(status.text).toContain('<bdi>Rui Costa</bdi> (<bdi dir="ltr">rui@carriers.example</bdi>)');
    expect(await lettersFor(TYPED.email)).toEqual(['consultation.acknowledgement', 'consultation.received']);

    api.clock.set(TOO_LATE.toISOString());
    const later = await api.anyone.get(proven.headers.location).expect(200);
    expect(later.text).toContain('<li aria-current="step"><b>Under review</b>');
    expect(later.text).not.toContain('/submission/edit');
  });

  it('asks a co-organizer by link: looking says nothing, a button says yes or no', async () => {
    const coOrganizers = [{ name: 'Lindiwe Moyo', email: 'lindiwe@carriers.example' }];
    const { token } = await aSubmission(api.database, edition, { coOrganizers });
    const link = await linkIn('lindiwe@carriers.example', 'consultation.co-organizer');
    const stateOnPage = async () =>
      /lindiwe@carriers\.example<\/bdi>\) <span class="st [a-z]+">([^<]+)</.exec(
        (await get(`/submission?token=${token}`)).text,
      )![1];

    await api.anyone.get(link).expect(200);
    expect(await stateOnPage()).toBe('Asked');
    await post('/consultation/co-organizer', { token: tokenIn(link), answer: 'confirmed' }).expect(303);
    expect(await stateOnPage()).toBe('Says yes');
    await post('/consultation/co-organizer', { token: tokenIn(link), answer: 'declined' }).expect(303);

    expect(await stateOnPage()).toBe('Says no');
    await post('/consultation/co-organizer', { token: 'wrong', answer: 'confirmed' }).expect(410);
    await post('/consultation/co-organizer', { token: tokenIn(link), answer: 'perhaps' }).expect(400);
  });

  it('goes on from a half-filled form by link, and takes that form away once it is sent', async () => {
    const typed = { ...TYPED, email: 'half@networks.example', title: 'Half' };
    await post('/consultation/workshop/draft', typed).expect(303);
    const link = await linkIn('half@networks.example', 'consultation.saved-form');

    const opened = await api.anyone.get(link).expect(200);
    expect(opened.text).toContain('value="Half"');
    expect(opened.text).toContain('value="rui@carriers.example"');
    const draft = tokenIn(link);
    await post('/consultation/workshop/draft', { ...typed, draft, title: 'Three quarters' }).expect(303);
    expect((await api.anyone.get(link)).text).toContain('value="Three quarters"');
    expect(await lettersFor('half@networks.example')).toEqual(['consultation.saved-form']);
    await post('/consultation/workshop', { ...typed, draft }).expect(303);

    await api.anyone.get(link).expect(410);
  });

  it('is written anew and withdrawn on its page, by its own link only', async () => {
    const { token } = await aSubmission(api.database, edition);
    const form = await get(`/submission/edit?token=${token}`).expect(200);
    const version = /name="version" value="(\d+)"/.exec(form.text)![1];

    await post('/submission/edit', { ...TYPED, token, version, email: 'thief@networks.example' }).expect(303);
    const stale = await post('/submission/edit', { ...TYPED, token, version, title: 'Kept' }).expect(422);
    await post('/submission/edit', { ...TYPED, token: 'wrong', version }).expect(410);
    const { text } = await get(`/submission?token=${token}`).expect(200);
    await get(`/submission/withdrawal?token=${token}`).expect(200);
    await post('/submission/withdrawal', { token }).expect(303);

    expect(text).toContain('<bdi>&lt;b&gt;Networks&lt;/b&gt; of villages</bdi>');
    expect(stale.text).toContain('value="Kept"');
    expect(await lettersFor('thief@networks.example')).toEqual([]);
    expect((await get(`/submission?token=${token}`)).text).toContain('<b>Decided</b>');
  });

  it('lets a late code in, and says the same of every code that does not work', async () => {
    api.clock.set(TOO_LATE.toISOString());
    const editor = await api.signedIn('editor@forum.example', [[edition.id, 'programme-editor']]);
    const codes = `/api/v1/editions/${edition.code}/consultation/calls/workshop/late-codes`;
    const wish = { label: 'Ministry of Roads', uses: 1, expiresAt: '2027-12-12T00:00:00Z' };
    const { body } = await editor.post(codes).send(wish).expect(201);

    const shut = await get('/consultation/workshop?code=AAAA-BBBB-CCCC').expect(422);
    const form = await get(`/consultation/workshop?code=${body.code}`).expect(200);
    const late = { ...TYPED, email: 'late@networks.example' };
    await post('/consultation/workshop', { ...late, code: body.code }).expect(303);
    await post('/consultation/workshop', { ...late, title: 'Again', code: body.code }).expect(422);
    const kept = await post('/consultation/workshop', { ...late, title: 'Not lost' }).expect(422);

    expect(kept.text).toContain('value="Not lost"');
    expect(kept.text).toContain('<a href="#code">The deadline has passed.');
    expect(shut.text).toContain('This late code does not work');
    expect(form.text).toContain('Your late code lets you in until then.');
    expect(form.text).toContain(`name="code" value="${body.code}"`);
    const list = await editor.get(codes).expect(200);
    expect(list.body.codes).toMatchObject([{ label: 'Ministry of Roads', uses: 1, used: 1, revokedAt: null }]);
    expect(JSON.stringify(list.body)).not.toContain(body.code);
    await editor.delete(`${codes}/${list.body.codes[0].id}`).expect(204);
  });

  it('sends fresh links to an address that has submissions, and says the same to every other', async () => {
    const { email } = await aSubmission(api.database, edition);

    const known = await post('/consultation/link', { email }).expect(303);
    const stranger = await post('/consultation/link', { email: 'stranger@networks.example' }).expect(303);
    await answerWishes(api.app);

    expect(known.headers.location).toBe(stranger.headers.location);
    await api.anyone.get(await linkIn(email, 'consultation.link')).expect(200);
    expect(await lettersFor('stranger@networks.example')).toEqual([]);
  });
});

describe('an editor', () => {
  it('opens a call, moves its deadline as it was seen, and gives it another form', async () => {
    const editor = await api.signedIn('editor@forum.example', [[edition.id, 'programme-editor']]);
    const calls = `/api/v1/editions/${edition.code}/consultation/calls`;
    const dates = {
      opensAt: '2027-09-01T08:00:00Z',
      closesAt: '2027-10-01T08:00:00Z',
      answersBy: '2027-11-01T08:00:00Z',
    };

    await editor
      .post(calls)
      .send({ kind: 'speaker', ...dates, closesAt: dates.opensAt })
      .expect(422);
    const { body } = await editor
      .post(calls)
      .send({ kind: 'speaker', ...dates })
      .expect(201);
    await editor
      .post(calls)
      .send({ kind: 'speaker', ...dates })
      .expect(409);
    const change = { closesAt: '2027-12-01T08:00:00Z', answersBy: '2028-01-01T08:00:00Z' };
    await editor.patch(`${calls}/speaker`).send(change).expect(428);
    await editor.patch(`${calls}/speaker`).set('if-match', `"v${body.version}"`).send(change).expect(200);
    await editor.patch(`${calls}/speaker`).set('if-match', `"v${body.version}"`).send(change).expect(412);
    const form = await editor.get(`${calls}/speaker/form`).expect(200);
    const definition = {
      sections: [{ code: 'one', title: { en: 'One' }, fields: [{ code: 'why', type: 'text', label: { en: 'Why?' } }] }],
    };
    const later = { sections: [{ ...definition.sections[0], asked: 'later' }] };
    const put = (body: object) => editor.put(`${calls}/speaker/form`).set('if-match', form.headers.etag).send(body);
    await put(later).expect(422);
    await put(definition).expect(200);

    expect(body.names.ar).toBe('المتحدثون الموصى بهم');
    expect((await get('/consultation/speaker')).text).toContain('Why?');
    expect((await get('/consultation/speaker')).text).not.toContain('name="minutes"');
  });
});

describe('the form of each kind of call', () => {
  const PARTS = ['actionLines', 'speakers', 'minutes', 'co-0-name'];

  it.each([
    ['thematic-views', ['actionLines'], ['structure', 'high-level', 'interaction', 'activities', 'partnerships']],
    ['workshop', PARTS, ['format', 'interaction', 'outcome', 'partnerships']],
    ['speaker', ['actionLines'], ['function', 'organization', 'country', 'biography', 'knows']],
    ['facilitator', ['actionLines'], ['group', 'contact', 'biography', 'experience', 'agrees']],
    ['exhibition', ['actionLines', 'co-0-name'], ['area', 'needs', 'partnership']],
  ] as const)('%s asks for its own parts and questions, in six languages', async (kind, parts, questions) => {
    const own = await anEdition(api.database, {});
    await aCall(api.database, own, kind);
    api.clock.set(IN_TIME.toISOString());
    const pages = [];
    for (const language of LANGUAGES)
      pages.push((await api.anyone.get(`/${own.code}/${language}/consultation/${kind}`).expect(200)).text);

    for (const html of pages) {
      expect(PARTS.filter((name) => html.includes(`name="${name}"`))).toEqual(parts);
      expect([...new Set([...html.matchAll(/name="a-([\w-]+)"/g)].map(([, code]) => code))]).toEqual(questions);
    }
    const heads = pages.map((html) => /<h1[^>]*>(.*?)<\/h1>/s.exec(html)![1]);
    expect(new Set(heads).size).toBe(LANGUAGES.length);
  });
});

async function lettersFor(address: string): Promise<string[]> {
  const rows = await api.database.query(`select kind from letter where to_address = $1 order by created_at, kind`, [
    address,
  ]);
  return rows.map(({ kind }: { kind: string }) => kind);
}
