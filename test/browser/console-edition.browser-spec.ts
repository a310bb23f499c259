import type { Browser, Page } from 'playwright-core';
import type { Edition } from '@app/edition';
import { anEdition } from '../factories/edition.js';
import { anApi, type TestApi } from '../support/api.js';
import { aBrowser, aVisitor } from '../support/browser.js';
import { signInWindow } from '../support/window-session.js';

const SECRETARY = 'secretary@wsis.example';
const EDITOR = 'editor@wsis.example';

let api: TestApi;
let browser: Browser;
let edition: Edition;

beforeAll(async () => {
  [api, browser] = await Promise.all([anApi(), aBrowser()]);
  api.clock.set('2027-05-03T07:40:00Z');
  edition = await anEdition(api.database, { code: 'forum27', startsOn: '2027-07-05', endsOn: '2027-07-09' });
  await api.signedIn(SECRETARY, [[edition.id, 'secretariat']]);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await api?.close();
});

const heading = (page: Page, text: string) => page.getByRole('heading', { level: 1, name: text }).waitFor();
const row = async (sql: string) => (await api.database.query(sql, [edition.id]))[0];
const rolesOfEditor = () =>
  row(
    `select array_agg(role order by role) as roles from role_assignment join account on account.id = account_id
     where edition_id = $1 and email_key = '${EDITOR}' and revoked_at is null`,
  );

it('makes an empty edition usable by the console alone: days, a room, somebody’s role', async () => {
  const window = await aVisitor(browser);
  await signInWindow(api, window, SECRETARY);
  const page = await window.newPage();
  const { keyboard } = page;
  await page.goto(`${api.url}/console/forum27`);

  await page.getByRole('link', { name: 'Edition', exact: true }).press('Enter');
  await heading(page, 'Edition');
  await page.getByRole('group', { name: 'Last day' }).getByRole('spinbutton', { name: /^day/ }).focus();
  await keyboard.type('10');
  await page.getByLabel('Venue').fill('Lakeside Halls');
  await keyboard.press('Enter');
  await page.getByText('Saved', { exact: true }).first().waitFor();
  expect(await row(`select ends_on::text, venue from edition where id = $1`)).toEqual({
    ends_on: '2027-07-10',
    venue: 'Lakeside Halls',
  });

  await page.getByRole('link', { name: 'Rooms' }).press('Enter');
  await heading(page, 'Rooms');
  await page.getByRole('button', { name: 'Add a room' }).press('Enter');
  await page.getByLabel('Code').fill('K2');
  await page.getByLabel('Name').fill('Room K2');
  await page.getByLabel('Seats').fill('60');
  await keyboard.press('Enter');
  await page.getByText('One room is open').waitFor();
  expect(await row(`select code, name, capacity from room where edition_id = $1`)).toEqual({
    code: 'K2',
    name: 'Room K2',
    capacity: 60,
  });

  await page.getByRole('link', { name: 'People and roles' }).press('Enter');
  await heading(page, 'People and roles');
  await page.getByLabel('E-mail address').fill(EDITOR);
  await page.getByLabel('Role', { exact: true }).selectOption({ label: 'Programme editor' });
  await page.getByRole('button', { name: 'Give the role' }).press('Enter');
  await page.getByText(`Done. A letter is on its way to ${EDITOR}.`).waitFor();
  expect(await rolesOfEditor()).toEqual({ roles: ['programme-editor'] });
  await page.getByRole('button', { name: `Take away: Programme editor, ${EDITOR}` }).press('Enter');
  await page.getByRole('button', { name: 'Take the role away' }).press('Enter');
  await page.getByRole('button', { name: `Take away: Programme editor, ${EDITOR}` }).waitFor({ state: 'detached' });
  expect(await rolesOfEditor()).toEqual({ roles: null });
  expect(window.watch).toEqual({ foreign: [], complaints: [] });
  await window.close();
}, 90_000);
