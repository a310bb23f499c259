import type { Browser } from 'playwright-core';
import { aBrowser, aVisitor } from '../support/browser.js';
import { aDemonstration, type Stage } from '../support/demonstration.js';
import { tabTo } from '../support/keyboard.js';

let stage: Stage;
let browser: Browser;

beforeAll(async () => {
  [stage, browser] = await Promise.all([aDemonstration(), aBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await stage?.api.close();
});

const pageOf = ({ api, edition, acting }: Stage) => `${api.url}/${edition.code}/en/delegations/${acting.delegation}`;

it('a focal point approves, rejects with a reason and registers a minister without JavaScript', async () => {
  stage.moveTo('before');
  const window = await aVisitor(browser, { width: 390, javaScript: false });
  await stage.signIn(window, 'focal-point');
  const page = await window.newPage();
  await page.goto(pageOf(stage));
  const waiting = page.locator('article');
  expect(await waiting.locator('h3').allTextContents()).toEqual(['Ana Lolohealava', 'Siaosi Manuofetoa-Falani']);

  await waiting.first().getByRole('button', { name: 'Approve' }).click();
  expect(await waiting.locator('h3').allTextContents()).toEqual(['Siaosi Manuofetoa-Falani']);
  await waiting.locator('summary').click();
  await waiting.getByLabel('Reason').fill('Not of the ministry.');
  await waiting.getByRole('button', { name: /^Reject Siaosi/ }).click();
  await page.getByText('Nobody waits for your decision.').waitFor();

  await page.getByRole('link', { name: 'Register a minister' }).click();
  await page.getByLabel('Title').selectOption('H.E. Dr');
  await page.getByLabel('Given name in Latin letters').fill('Amina');
  await page.getByLabel('Family name in Latin letters').fill('Al-Mithali');
  await page.getByLabel('Whole name in own script (optional)').fill('أمينة المثالي');
  await page.getByLabel('Office or function').fill('Minister of Digital Affairs');
  await page.locator('#informed').check();
  await page.getByRole('button', { name: 'Register and approve' }).click();
  const row = page.getByRole('row', { name: /أمينة المثالي/ });
  await row.waitFor();
  expect((await row.locator('td').nth(2).textContent())!.trim()).toBe('Confirmed');
  await page.getByText('5 of 6 used, 1 left').waitFor();
  expect(window.watch).toEqual({ foreign: [], complaints: [] });
  await window.close();
}, 60_000);

it('by keyboard alone a member gets a function and becomes the head', async () => {
  stage.moveTo('before');
  const window = await aVisitor(browser, { width: 1440 });
  await stage.signIn(window, 'focal-point');
  const page = await window.newPage();
  await page.goto(`${pageOf(stage)}/members/${stage.acting.member}`);

  expect(await tabTo(page, 'Function in the delegation')).toEqual([]);
  await page.keyboard.type('Adviser');
  await page.keyboard.press('Enter');
  await page.getByRole('cell', { name: 'Adviser' }).waitFor();
  await page.goto(`${pageOf(stage)}/members/${stage.acting.member}`);
  expect(await tabTo(page, 'Make head of delegation')).toEqual([]);
  await page.keyboard.press('Enter');

  await page.locator('td .tag').waitFor();
  expect(
    await page
      .locator('tr', { has: page.locator('.tag') })
      .locator('td')
      .nth(1)
      .textContent(),
  ).toBe('Adviser');
  await window.close();
}, 60_000);
