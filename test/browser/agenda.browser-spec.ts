import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import type { Browser, Page } from 'playwright-core';
import { inTransaction } from '@app/database';
import { systemActor } from '@app/identity';
import { releaseProgramme, type Session } from '@app/programme';
import { aPerson } from '../factories/person.js';
import { aSession } from '../factories/session.js';
import { aBrowser, aVisitor, type Visitor } from '../support/browser.js';
import { tabTo } from '../support/keyboard.js';
import { eventually } from '../support/letters.js';
import { aWholeForum, type WholeForum } from '../support/whole-forum.js';

let forum: WholeForum;
let browser: Browser;
let ethics: Session;

beforeAll(async () => {
  [forum, browser] = await Promise.all([aWholeForum(), aBrowser()]);
  const { api, edition } = forum;
  const speaker = await aPerson(api.database, { givenName: 'Adaeze', familyName: 'Okwundu' });
  const add = (room: string, title: string, day: string, from: string, to: string, more: object = {}) =>
    aSession(api.database, edition, { room, title, day, from, to, ...more });
  await add('C', 'Opening Ceremony', '2027-07-05', '10:00', '11:00', { actionLines: ['C1'] });
  await add('C', 'Leaders TalkX on skills', '2027-07-06', '09:00', '09:30', { actionLines: ['C4'] });
  ethics = await add('H', 'Ethics of new machines', '2027-07-06', '09:34', '10:30', {
    actionLines: ['C10'],
    panel: [{ personId: speaker.id, role: 'speaker' }],
  });
  await add('H', 'Health far from towns', '2027-07-07', '22:00', '23:00', { actionLines: ['C7-EHEA'] });
  await inTransaction(api.database, (tx) =>
    releaseProgramme(tx, edition.id, { name: 'First release' }, systemActor('test'), api.clock.now()),
  );
  const feed = () => fetch(`${api.url}/forum27/sessions/${ethics.code}.ics`);
  await eventually(
    async () => (await feed()).text(),
    (text) => text.includes('BEGIN:VEVENT'),
  );
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await forum?.close();
});

const titles = (page: Page) => page.locator('.ses h3').allTextContents();

async function open(path: string, visitor: Visitor = {}) {
  const window = await aVisitor(browser, visitor);
  await window.clock.setFixedTime('2027-05-03T07:40:00Z');
  const page = await window.newPage();
  await page.goto(forum.api.url + path);
  return { window, page };
}

it('finds a session by keyboard alone: skip link, days, search, filter, session page, calendar file', async () => {
  const { window, page } = await open('/forum27/en/agenda', { width: 390 });
  expect(await titles(page)).toEqual(['Opening Ceremony']);
  const faults: string[] = [];
  const go = async (name: string | RegExp) => faults.push(...(await tabTo(page, name)));
  const enter = () => page.keyboard.press('Enter');

  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content');
  await enter();
  await go('Tue 6');
  await enter();
  await page.waitForURL('**/agenda/2027-07-06');
  expect(await titles(page)).toEqual(['Leaders TalkX on skills', 'Ethics of new machines']);

  await go('Search the agenda');
  await page.keyboard.type('okwundu');
  await enter();
  await page.waitForURL('**/agenda?q=okwundu');
  expect(await page.locator('h1').textContent()).toBe('One session found');
  expect(await titles(page)).toEqual(['Ethics of new machines']);

  await go(/okwundu/); // the filter in use, a link that removes it
  await enter();
  await page.waitForURL('**/agenda');
  await go('Filter');
  await enter();
  await go('Action Line');
  await page.keyboard.type('C7');
  await go('Show sessions');
  await enter();
  await page.waitForURL('**/agenda?line=C7');
  expect(await titles(page)).toEqual(['Health far from towns']);
  await page.goBack();

  await page.goto(`${forum.api.url}/forum27/en/agenda/2027-07-06`);
  await go('Ethics of new machines');
  await enter();
  await page.waitForURL(`**/sessions/${ethics.code}`);
  await go('Add to calendar');
  await enter();
  await page.waitForURL(`**/calendars?feed=sessions/${ethics.code}`);
  await go('Download as a file');
  const [file] = await Promise.all([page.waitForEvent('download'), enter()]);
  const [entry] = new ICAL.Component(ICAL.parse(readFileSync(await file.path(), 'utf8'))).getAllSubcomponents('vevent');
  expect([entry.getFirstPropertyValue('summary'), String(entry.getFirstPropertyValue('dtstart'))]).toEqual([
    'Ethics of new machines',
    '2027-07-06T07:34:00Z',
  ]);
  expect(faults).toEqual([]);
  expect(window.watch).toEqual({ foreign: [], complaints: [] });
  await window.close();
}, 60_000);

it.each([
  [
    'Africa/Nairobi',
    ['10:34–11:30 in Nairobi (UTC+3)', '10:34–11:30 بتوقيت Nairobi (UTC+3)', 'Nairobi (UTC+3)：10:34–11:30'],
  ],
  [
    'America/New_York',
    ['03:34–04:30 in New York (UTC-4)', '03:34–04:30 بتوقيت New York (UTC-4)', 'New York (UTC-4)：03:34–04:30'],
  ],
  ['Europe/Zurich', ['', '', '']],
])('says beside the Forum’s time what a clock in %s shows, in English, Arabic and Chinese', async (zone, said) => {
  const window = await aVisitor(browser, { zone });
  await window.clock.setFixedTime('2027-05-03T07:40:00Z');
  const page = await window.newPage();
  const shown: Array<string | null> = [];
  for (const language of ['en', 'ar', 'zh']) {
    await page.goto(`${forum.api.url}/forum27/${language}/sessions/${ethics.code}`);
    expect(await page.locator('.card time').allTextContents()).toEqual(['09:34', '10:30']);
    shown.push(await page.locator('local-time').textContent());
  }

  expect(shown).toEqual(said);
  await window.close();
});

it('names the other day when a session late in Geneva is tomorrow for the visitor, also in a zone chosen without JavaScript', async () => {
  const late = (await open('/forum27/en/agenda?q=health')).page;
  await late.getByRole('link', { name: 'Health far from towns' }).click();
  const path = new URL(late.url()).pathname;
  const { window, page } = await open(path, { zone: 'Asia/Tokyo' });
  const without = await open(path, { javaScript: false });
  await without.page.locator('summary', { hasText: 'Time zone:' }).click();
  await without.page.getByRole('combobox', { name: 'Show times in' }).selectOption('Asia/Tokyo');
  await without.page.getByRole('button', { name: 'Show' }).click();

  expect(await page.locator('local-time').textContent()).toBe('Thursday 05:00–06:00 in Tokyo (UTC+9)');
  const chosen = await without.page.locator('.card .soft').first().textContent();
  expect(chosen).toBe('Thursday 8 July, 05:00–06:00 in Tokyo (UTC+9)');
  await late.context().close();
  await window.close();
  await without.window.close();
});

it('shows what is under way at this minute', async () => {
  const { window, page } = await open('/forum27/en/agenda/2027-07-06');
  await window.clock.setFixedTime('2027-07-06T08:00:00Z');
  await page.reload();

  expect(await page.locator('live-now:visible').count()).toBe(1);
  expect(await page.locator('.ses:has(live-now:visible) h3').textContent()).toBe('Ethics of new machines');
  expect(await page.locator('.now b').textContent()).toBe('10:00');
  await window.close();
});
