import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Language } from '@app/i18n';
import { aBrowser, aVisitor, type Visitor } from '../support/browser.js';
import { aDemonstration, type Stage } from '../support/demonstration.js';
import type { PageToSee } from '../support/page-to-see.js';
import { EVERY_PAGE } from '../support/pages-to-see.js';
import { pictureOf } from '../support/picture.js';
import { see } from '../support/see.js';
import { sheetOf } from './sheet.js';

const FOLDER = 'pictures';

interface Look extends Visitor {
  language: Language;
  width: 390 | 1440;
  of?: RegExp;
}

/** Every page on a phone and on a desk, left to right and right to left; some in Chinese, in the long languages, in the dark. */
const LOOKS: Look[] = [
  { language: 'en', width: 390 },
  { language: 'en', width: 1440 },
  { language: 'ar', width: 390 },
  { language: 'ar', width: 1440 },
  {
    language: 'zh',
    width: 390,
    of: /^(agenda|session|register|status-under-review|me-speaker|console-registrations)$/,
  },
  { language: 'fr', width: 390, of: /^(agenda|register-wrong|status-under-review|me-speaker)$/ },
  { language: 'ru', width: 390, of: /^(agenda|register|status-approved|me-speaker)$/ },
  {
    language: 'en',
    width: 390,
    colorScheme: 'dark',
    of: /^(agenda-today|session|register-wrong|status-under-review)$/,
  },
  { language: 'en', width: 1440, colorScheme: 'dark', of: /^(agenda-today|console-registration|console-session)$/ },
];

let stage: Stage;
let browser: Browser;

beforeAll(async () => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER);
  [stage, browser] = await Promise.all([aDemonstration(), aBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await stage?.api.close();
});

const titleOf = ({ language, width, colorScheme }: Look) => [language, width, colorScheme].filter(Boolean).join('-');

it.each(LOOKS.map((look) => [titleOf(look), look] as const))(
  'pictures: %s',
  async (title, look) => {
    const window = await aVisitor(browser, look);
    for (const what of pagesOf(look)) {
      const page = await see(window, stage, what, look.language);
      writeFileSync(join(FOLDER, `${what.name}-${title}.png`), await pictureOf(page));
      await page.close();
    }
    await window.close();
  },
  600_000,
);

it('one sheet shows them all', () => {
  const pictures = EVERY_PAGE.map(({ name }) => ({
    name,
    files: LOOKS.filter((look) => pagesOf(look).some((page) => page.name === name)).map(
      (look) => `${name}-${titleOf(look)}.png`,
    ),
  }));
  writeFileSync(join(FOLDER, 'index.html'), sheetOf(pictures));
});

function pagesOf({ of, language }: Look): PageToSee[] {
  return EVERY_PAGE.filter(({ name, speaks }) => (!of || of.test(name)) && (speaks !== 'english' || language === 'en'));
}
