import type { Browser } from 'playwright-core';
import { aBrowser, aVisitor } from '../support/browser.js';
import { aDemonstration, type Stage } from '../support/demonstration.js';
import { ACTING_PAGES, PERSONAL_PAGES, PRIVACY_PAGES, PUBLIC_PAGES, TOOL_PAGES } from '../support/pages-to-see.js';
import { walkOver, type Width } from '../support/walk.js';

let stage: Stage;
let browser: Browser;

beforeAll(async () => {
  [stage, browser] = await Promise.all([aDemonstration(), aBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await stage?.api.close();
});

const PAGES = [...PUBLIC_PAGES, ...PERSONAL_PAGES, ...PRIVACY_PAGES, ...ACTING_PAGES];
const pagesIn = (language: string) => (language === 'en' ? [...PAGES, ...TOOL_PAGES] : PAGES);

it.each(['en', 'ar', 'zh'] as const)(
  'every public and personal page has nothing wrong at 390 and 1440 pixels, and no page scrolls sideways at 320, in %s',
  async (language) => {
    const widths: Width[] = [
      { pixels: 1440, axe: true },
      { pixels: 390, axe: true },
      { pixels: 320, axe: false },
    ];
    expect(await walkOver(browser, stage, pagesIn(language), { language, widths })).toEqual({});
  },
  600_000,
);

/** The same markup as in English: what differs is how long words are, and every one of them is read by axe once. */
it.each(['fr', 'es', 'ru'] as const)(
  'every public and personal page has nothing wrong on a phone, and scrolls sideways in no width, in %s',
  async (language) => {
    const widths: Width[] = [
      { pixels: 390, axe: true },
      { pixels: 1440, axe: false },
      { pixels: 320, axe: false },
    ];
    expect(await walkOver(browser, stage, pagesIn(language), { language, widths })).toEqual({});
  },
  600_000,
);

it('the description of the API asks nothing of a foreign host', async () => {
  const window = await aVisitor(browser);
  const page = await window.newPage();

  await page.goto(`${stage.api.url}/api/docs`);
  await page.getByText('/api/v1/editions').first().waitFor();

  expect(window.watch).toEqual({ foreign: [], complaints: [] });
  await window.close();
});
