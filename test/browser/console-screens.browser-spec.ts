import type { Browser } from 'playwright-core';
import { aBrowser } from '../support/browser.js';
import { aDemonstration, type Stage } from '../support/demonstration.js';
import { CONSOLE_PAGES } from '../support/pages-to-see.js';
import { walkOver } from '../support/walk.js';

let stage: Stage;
let browser: Browser;

beforeAll(async () => {
  [stage, browser] = await Promise.all([aDemonstration(), aBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await stage?.api.close();
});

describe.each(['en', 'ar', 'zh'] as const)('every screen of the console in %s', (language) => {
  it.each([390, 1440] as const)(
    'has nothing wrong at %d pixels',
    async (width) => {
      const axe = language !== 'zh' || width === 390;
      expect(await walkOver(browser, stage, CONSOLE_PAGES, { language, width, axe })).toEqual({});
    },
    180_000,
  );
});
