import type { Browser } from 'playwright-core';
import { aBrowser } from '../support/browser.js';
import { aDemonstration, type Stage } from '../support/demonstration.js';
import { CONSOLE_PAGES } from '../support/screens-to-see.js';
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

it.each(['en', 'ar', 'zh'] as const)(
  'every screen of the console has nothing wrong at 390 and 1440 pixels in %s',
  async (language) => {
    const widths: Width[] = [
      { pixels: 1440, axe: true },
      { pixels: 390, axe: true },
    ];
    expect(await walkOver(browser, stage, CONSOLE_PAGES, { language, widths })).toEqual({});
  },
  600_000,
);

it.each(['fr', 'es', 'ru'] as const)(
  'every screen of the console has nothing wrong in %s, whose words are longer',
  async (language) => {
    const widths: Width[] = [
      { pixels: 1440, axe: true },
      { pixels: 390, axe: false },
    ];
    expect(await walkOver(browser, stage, CONSOLE_PAGES, { language, widths })).toEqual({});
  },
  600_000,
);
