import type { Browser } from 'playwright-core';
import { aBrowser, aVisitor } from '../support/browser.js';
import { aDemonstration, type Stage } from '../support/demonstration.js';

let stage: Stage;
let browser: Browser;

beforeAll(async () => {
  [stage, browser] = await Promise.all([aDemonstration(), aBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await stage?.api.close();
});

it('the form leads to “What we keep and why”, and the tick for the public list is empty until somebody ticks it', async () => {
  const window = await aVisitor(browser, { javaScript: false });
  const page = await window.newPage();
  await page.goto(`${stage.api.url}/${stage.edition.code}/en/register`);

  const tick = page.getByRole('checkbox', { name: /public list of participants/ });
  expect(await tick.isChecked()).toBe(false);
  await page.getByRole('link', { name: 'What we keep and why' }).click();

  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('What we keep and why');
  expect(await page.getByRole('row').count()).toBeGreaterThan(6);
  await window.close();
});
