import type { Browser, Page } from 'playwright-core';
import type { Edition } from '@app/edition';
import type { Session } from '@app/programme';
import { anEdition, aRoom } from '../factories/edition.js';
import { aSession } from '../factories/session.js';
import { anApi, type TestApi } from '../support/api.js';
import { axeFaults } from '../support/axe.js';
import { aBrowser, aVisitor } from '../support/browser.js';
import { tabTo } from '../support/keyboard.js';
import { signInWindow } from '../support/window-session.js';

const OFFICER = 'protocol@wsis.example';
let api: TestApi;
let browser: Browser;
let edition: Edition;
let session: Session;

beforeAll(async () => {
  [api, browser] = await Promise.all([anApi(), aBrowser()]);
  api.clock.set('2027-05-03T07:40:00Z');
  edition = await anEdition(api.database, { code: 'forum27', startsOn: '2027-07-05', endsOn: '2027-07-09' });
  await aRoom(api.database, edition, { code: 'C', name: 'Plenary Room C' });
  await api.signedIn(OFFICER, [[edition.id, 'protocol-officer']]);
  session = await aSession(api.database, edition, {
    room: 'C',
    title: 'Ministerial round table',
    from: '14:00',
    to: '15:00',
  });
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await api?.close();
});

async function anOfficersPage(javaScript = true) {
  const window = await aVisitor(browser, { javaScript });
  await signInWindow(api, window, OFFICER);
  return { window, page: await window.newPage() };
}

const speakers = (page: Page) => page.locator('tbody tr td:nth-child(2) button').allTextContents();

it('takes the floor by keyboard alone: made, filled, ordered by protocol, published, withdrawn; the printed order needs no JavaScript', async () => {
  const { window, page } = await anOfficersPage();
  const faults: string[] = [];
  const go = async (name: string | RegExp) => faults.push(...(await tabTo(page, name, 150)));
  const enter = () => page.keyboard.press('Enter');
  const type = async (field: string | RegExp, text: string) => {
    await go(field);
    await page.keyboard.type(text);
  };
  /** One request, from the button to the list. */
  const ask = async (given: string, family: string, office: string, country: string) => {
    await go('Add a request for the floor');
    await enter();
    await page.getByRole('heading', { name: 'Add a request for the floor' }).waitFor();
    await type('Given name', given);
    await type('Family name', family);
    await type('Office', office);
    await type('Country', country);
    await go('Add to the list');
    await enter();
    await page.getByRole('button', { name: `${given} ${family}` }).waitFor();
  };

  await page.goto(`${api.url}/console/forum27/round-tables`);
  await page.getByText('There is no round table yet').waitFor();
  await type('Code of the session', session.code.toLowerCase());
  await enter();
  await page.waitForURL(`**/round-tables/${session.code}`);
  await page.getByRole('heading', { name: 'Nobody has asked for the floor yet' }).waitFor();

  await ask('Dalia', 'Quist', 'Ambassador', 'Kenya');
  await ask('Ngozi', 'Example', 'Minister', 'Nigeria');
  expect(await speakers(page)).toEqual(['Ngozi Example', 'Dalia Quist']);
  await go('Publish the list');
  await enter();
  await page.getByText('Published').first().waitFor();

  await go(/^Dalia Quist/);
  await enter();
  await go('Withdraw');
  await enter();
  await page.getByRole('button', { name: 'Dalia Quist' }).waitFor({ state: 'detached' });
  expect(await axeFaults(page)).toEqual([]);
  // The parts of a date show by their colour that they have the focus.
  expect(faults.filter((fault) => !/^no ring: (day|month|year),/.test(fault))).toEqual([]);
  expect(window.watch).toEqual({ foreign: [], complaints: [] });
  await window.close();

  const plain = await anOfficersPage(false);
  await plain.page.goto(`${api.url}/forum27/en/round-tables/${session.code}/order`);
  const rows = await plain.page.locator('tbody tr').allInnerTexts();
  expect(rows).toHaveLength(1);
  expect(rows[0]).toContain('Ngozi Example');
  expect(rows[0]).toContain('Nigeria');
  await plain.window.close();
}, 90_000);
