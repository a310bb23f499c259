import type { Browser, Page } from 'playwright-core';
import { aGuestCategory } from '../factories/invitation.js';
import { aBrowser, aVisitor } from '../support/browser.js';
import { tabTo } from '../support/keyboard.js';
import { aWholeForum, pressButtonIn, type WholeForum } from '../support/whole-forum.js';
import { signInWindow } from '../support/window-session.js';

let forum: WholeForum;
let browser: Browser;
const OFFICER = 'officer@wsis.example';

beforeAll(async () => {
  [forum, browser] = await Promise.all([aWholeForum(), aBrowser()]);
  await aGuestCategory(forum.api.database, forum.edition, 5);
  await forum.api.signedIn(OFFICER, [[forum.edition.id, 'accreditation-officer']]);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await forum?.close();
});

async function console() {
  const window = await aVisitor(browser);
  await signInWindow(forum.api, window, OFFICER);
  const page = await window.newPage();
  await page.goto(`${forum.api.url}/console/${forum.edition.code}/registrations`);
  await page.getByRole('link', { name: 'Invitations' }).waitFor();
  return { window, page };
}
const told = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

it('an officer invites from a pasted list, sends one again and takes it back, by keyboard alone', async () => {
  const { window, page } = await console();
  const { keyboard } = page;
  const faults: string[] = [];
  const go = async (name: string | RegExp) => faults.push(...(await tabTo(page, name)));

  await go('Invitations');
  await keyboard.press('Enter');
  await told(page, 'Nobody was invited yet');
  await go('Invite people');
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Invite people' }).waitFor();
  await go('Invite as');
  await keyboard.type('Invited');
  await go('Whom to invite');
  await keyboard.type('amina@guests.example, Amina Diallo\nnobody');
  await go('Check the list');
  await keyboard.press('Enter');
  await told(page, 'One line cannot be read. Mend it first: nothing is sent before.');
  expect(await page.getByRole('button', { name: /^Send/ }).count()).toBe(0);

  await page.getByLabel('Whom to invite').focus();
  await keyboard.press('Control+End');
  await keyboard.type('@guests.example, No Body');
  await go('Check the list');
  await keyboard.press('Enter');
  await told(page, '2 people get a letter.');
  await go('Send 2 invitations');
  await keyboard.press('Enter');
  await told(page, /^As: Invited guest\. To be answered until/);
  await keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await keyboard.press('Enter'); // the focus went back to where it came from
  await keyboard.press('Enter');
  await told(page, '2 invitations are on their way.');
  await told(page, '0 of 2 have answered.');

  await go('No Body');
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: 'No Body' }).waitFor();
  await go('Send again, with a new link');
  await keyboard.press('Enter');
  await told(page, 'Sent again to No Body.');
  await go('Take back');
  await keyboard.press('Enter');
  await told(page, 'Take the invitation of No Body back');
  await keyboard.press('Enter');
  await page
    .getByRole('row', { name: /No Body/ })
    .getByText('Taken back')
    .waitFor();
  await told(page, '0 of 1 have answered.');

  // The parts of a day show the focus by their ground.
  expect(faults.filter((fault) => !/^no ring: (day|month|year),/.test(fault))).toEqual([]);
  expect(window.watch).toEqual({ foreign: [], complaints: [] });
  await window.close();
}, 90_000);

it('the invited register and decline behind the letter’s button without JavaScript, and the officer sees it', async () => {
  const { api, edition, letterTo } = forum;
  const officer = await api.signedIn(OFFICER);
  const wish = {
    category: 'guest',
    list: 'ebo@guests.example, Ebo\nfatou@guests.example, Fatou',
    language: 'en',
    confirmed: 2,
  };
  await officer.post(`/api/v1/editions/${edition.code}/registration-invitations`).send(wish).expect(201);
  const visitor = await aVisitor(browser, { width: 390, javaScript: false });
  const page = await visitor.newPage();

  await pressButtonIn(await letterTo('ebo@guests.example'), page);
  await page.getByRole('link', { name: 'Accept and register' }).click();
  expect(await page.locator('dd').allTextContents()).toEqual(['Invited guest', 'ebo@guests.example']);
  await page.getByRole('button', { name: 'Send registration' }).click();
  await page.locator('.errors').waitFor();
  await page.getByLabel('Given name').fill('Ebo');
  await page.getByLabel('Family name').fill('Quartey-Lund');
  await page.getByLabel('Organization', { exact: true }).fill('Harbour Radio');
  await page.getByLabel('Country you represent').selectOption('GH');
  await page.getByLabel('You come from').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Send registration' }).click();
  await page.getByRole('heading', { level: 1, name: 'Under review' }).waitFor();

  await pressButtonIn(await letterTo('fatou@guests.example'), page);
  await page.locator('summary', { hasText: 'You cannot come?' }).click();
  await page.getByLabel('Reason (optional)').fill('A wedding in the family.');
  await page.getByRole('button', { name: 'Decline the invitation' }).click();
  await page.getByRole('heading', { name: 'You have declined' }).waitFor();
  expect(visitor.watch).toEqual({ foreign: [], complaints: [] });
  await visitor.close();

  const { window, page: desk } = await console();
  await desk.goto(`${api.url}/console/${edition.code}/invitations?q=guests`);
  await told(desk, '2 of 3 have answered.');
  await desk.getByRole('row', { name: /Ebo/ }).getByText('To decide').waitFor();
  await desk.getByRole('button', { name: 'Fatou' }).click();
  await told(desk, 'A wedding in the family.');
  await window.close();
}, 90_000);
