import { parse } from 'csv-parse/sync';
import type { Edition } from '@app/edition';
import { LANGUAGES } from '@app/i18n';
import { aCall, aSubmission, CLOSES, IN_TIME, TOO_LATE } from '../../factories/consultation.js';
import { anEdition } from '../../factories/edition.js';
import { anApi, type TestApi } from '../../support/api.js';

let api: TestApi;
let edition: Edition;
const agreed = { title: 'Agreed <b>title</b>', organization: '=Agreed, Inc.', country: 'NG', stakeholderType: 'CS' };
const silent = {
  title: 'Silent title',
  organization: 'Silent body',
  country: 'KE',
  stakeholderType: 'GOV',
  isPublic: false,
};

beforeAll(async () => {
  api = await anApi();
  edition = await anEdition(api.database);
  await aCall(api.database, edition);
  await aSubmission(api.database, edition, agreed);
  await aSubmission(api.database, edition, silent);
  await aSubmission(api.database, edition, { title: 'Third title', country: 'CH', stakeholderType: 'CS' });
  const gone = await aSubmission(api.database, edition, { title: 'Withdrawn title' });
  const unproven = await aSubmission(api.database, edition, { title: 'Unproven title' });
  await api.database.query(`update submission set status = 'withdrawn' where id = $1`, [gone.id]);
  await api.database.query(`update submission set status = 'submitted', proven_at = null where id = $1`, [unproven.id]);
});
beforeEach(() => api.clock.set(TOO_LATE.toISOString()));
afterAll(() => api.close());

const get = (path: string, language = 'en') =>
  api.anyone.get(`/${edition.code}/${language}/consultation${path}`).expect(200);
const rows = (html: string) =>
  [...html.matchAll(/<th scope="row">(.*?)<\/th><td class="num">(.*?)<\/td>/g)].map(
    ([, name, count]) => `${name}: ${count}`,
  );

it('counts by stakeholder type and region whatever is proven and stands, and names what may be published', async () => {
  const { text } = await get('/results');

  expect(rows(text)).toEqual(['Civil Society: 2', 'Government: 1', 'Africa: 2', 'Europe: 1']);
  expect(text).toContain('3 submissions');
  expect(text).toContain('Agreed &lt;b&gt;title&lt;/b&gt;');
  expect(text).toContain('One more submission is only counted.');
  for (const hidden of ['Silent', 'Withdrawn', 'Unproven', 'planning.example', 'Nwosu'])
    expect(text).not.toContain(hidden);
});

it('gives the same as a table, in which no cell is a formula', async () => {
  const { text, headers } = await get('/results.csv');
  const lines = parse(text, { bom: true, columns: true }) as Array<Record<string, string>>;

  expect(headers['content-type']).toContain('text/csv');
  expect(
    lines.map(({ title, organization, country, itu_region }) => [title, organization, country, itu_region]),
  ).toEqual([
    ['Agreed <b>title</b>', "'=Agreed, Inc.", 'NG', 'AFR'],
    ['Third title', expect.any(String), 'CH', 'EUR'],
  ]);
  expect(text).not.toContain('Silent');
});

it('tells nothing of a call before it has closed, to the instant', async () => {
  api.clock.set(IN_TIME.toISOString());
  expect((await get('/results')).text).toContain('No call has closed yet.');
  api.clock.set(new Date(CLOSES.getTime() - 1).toISOString());
  expect((await get('/results')).text).not.toContain('Agreed');
  expect((await get('/results.csv')).text).not.toContain('Agreed');
  expect((await get('')).text).not.toContain('/consultation/results');
  api.clock.set(CLOSES.toISOString());
  expect((await get('/results')).text).toContain('Agreed');
  expect((await get('')).text).toContain('/consultation/results');
});

it.each(LANGUAGES)('speaks %s', async (language) => {
  const { text } = await get('/results', language);
  expect(text).toContain(`lang="${language}"`);
  expect(text).not.toMatch(/consultation:|\{count/);
});

it('says the same over the API, and nothing before a call has closed', async () => {
  const path = `/api/v1/editions/${edition.code}/consultation/results`;
  const { body } = await api.anyone.get(path).expect(200);
  api.clock.set(IN_TIME.toISOString());
  const early = await api.anyone.get(path).expect(200);

  expect(early.body).toEqual({ results: [] });
  expect(body.results).toEqual([
    {
      kind: 'workshop',
      closedAt: CLOSES.toISOString(),
      total: 3,
      byStakeholderType: [
        { key: 'CS', count: 2 },
        { key: 'GOV', count: 1 },
      ],
      byRegion: [
        { key: 'AFR', count: 2 },
        { key: 'EUR', count: 1 },
      ],
      published: [
        expect.objectContaining({ title: 'Agreed <b>title</b>', organization: '=Agreed, Inc.', ituRegion: 'AFR' }),
        expect.objectContaining({ title: 'Third title', country: 'CH' }),
      ],
    },
  ]);
  expect(JSON.stringify(body)).not.toMatch(/Silent|Withdrawn|Unproven|planning\.example|Nwosu/);
});
