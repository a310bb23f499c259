import type { Page } from 'playwright-core';
import type { Language } from '@app/i18n';
import type { Moment, Seer, Stage } from './demonstration.js';

/** One state of one page that somebody may see. */
export interface PageToSee {
  /** Also the name of its picture. */
  name: string;
  /** Below `/{edition}/{language}`, or from the root for the console and the desk of letters. */
  path(stage: Stage): string;
  /** Whoever is signed in; nobody if left out. */
  as?: Seer;
  /** When; `before` if left out. */
  at?: Moment;
  /** What is done there before it is looked at. */
  act?(page: Page): Promise<unknown>;
  /** Refusals are pages, too. */
  status?: number;
  /** How the addresses end that are refused to the page, as they should be. */
  refused?: string[];
  /** How its address names the language: in its path, in its query (the console), or not at all (tools in English). */
  speaks?: 'by-query' | 'english';
}

/** Not the unseen button of the Enter key, nor the tabs. */
export const submit = (page: Page) =>
  page.locator('main form').last().locator('button:not([aria-hidden], [formnovalidate])').first().click();
/** The page of a registration has several forms. */
export const submitWrongly = (form: string) => async (page: Page) => {
  await page.locator(`${form} button`).click();
  await page.locator('.errors').waitFor();
};
/** Sends a wrong form and waits for its answer. */
export const submitWrong = async (page: Page) => {
  await submit(page);
  await page.locator('.errors').waitFor();
};

export const invitationForm = ({ links }: Stage) => links.invitation.replace('?', '/registration?');

/** Once asked for, it is being made, and the button is gone for the next who look. */
export const askForFile = async (page: Page) => {
  const button = page.locator('form[action$=file-wish] button');
  if ((await button.count()) === 0) return;
  await button.click();
  await page.waitForURL('**/my-data');
};

export const checkList = async (page: Page) => {
  await page.locator('select[name=category]').selectOption('guest');
  const list = ['address, name, language', 'new@guests.example, Ana Prieto-Lund, es', 'guest@wsis.example', 'Hans, de'];
  await page.locator('textarea[name=list]').fill(list.join('\n'));
  await page.locator('main form button').click();
  await page.locator('#checked').waitFor();
};

/** Two sessions that begin at the same time, then the page of what is starred. */
export const starTwo = async (page: Page) => {
  for (const at of [0, 1]) {
    const star = page.locator('.slot').first().locator('.star').nth(at);
    await star.click();
    await star.and(page.locator('[aria-pressed=true]')).waitFor();
  }
  await page.locator('a[href$="/my-agenda"]').first().click();
  await page.waitForURL('**/my-agenda');
};

export const lookUpAtDoor = async (page: Page, typed: string) => {
  await page.locator('input[name=q]').fill(typed);
  await page.keyboard.press('Enter');
  await page.locator('main h2').waitFor();
};

/** The whole address of a page in a language. */
export function addressOf({ path, speaks }: PageToSee, stage: Stage, language: Language): string {
  const { api, edition } = stage;
  if (!speaks) return `${api.url}/${edition.code}/${language}${path(stage)}`;
  const url = new URL(path(stage), api.url);
  if (speaks === 'by-query') url.searchParams.set('lang', language);
  return String(url);
}
