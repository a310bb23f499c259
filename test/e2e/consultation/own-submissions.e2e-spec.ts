import type { Edition } from '@app/edition';
import { aCall, aSubmission, IN_TIME, TOO_LATE } from '../../factories/consultation.js';
import { anEdition } from '../../factories/edition.js';
import { anApi, type TestApi } from '../../support/api.js';

let api: TestApi;
let edition: Edition;

beforeAll(async () => {
  api = await anApi();
  edition = await anEdition(api.database);
  await aCall(api.database, edition);
});
beforeEach(() => api.clock.set(IN_TIME.toISOString()));
afterAll(() => api.close());

/** The part of the page "Me" about submissions; undefined when there is none. */
async function shownTo(address: string): Promise<string | undefined> {
  const browser = await api.signedIn(address, []);
  const { text } = await browser.get(`/${edition.code}/en/me`).expect(200);
  return /<section[^>]*aria-labelledby="me-submissions">.*?<\/section>/s.exec(text)?.[0].replace(/<[^>]+>/g, ' ');
}

it('shows one’s own submissions with where they stand, and nobody else’s', async () => {
  const mine = await aSubmission(api.database, edition, { email: 'Ada@networks.example', title: 'My networks' });
  await aSubmission(api.database, edition, { title: 'Of another' });

  const early = await shownTo('ada@networks.example');
  expect(early).toContain('My networks');
  expect(early).toContain(mine.code);
  expect(early).toContain('Received');
  expect(early).not.toContain('Of another');
  api.clock.set(TOO_LATE.toISOString());
  expect(await shownTo('ada@networks.example')).toContain('Under review');
  expect(await shownTo('nobody@networks.example')).toBeUndefined();
});

it('shows none whose address was never proven', async () => {
  const { id } = await aSubmission(api.database, edition, { email: 'unproven@networks.example' });
  await api.database.query(`update submission set status = 'submitted', proven_at = null where id = $1`, [id]);

  expect(await shownTo('unproven@networks.example')).toBeUndefined();
});
