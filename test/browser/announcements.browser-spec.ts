import type { Browser, Page } from 'playwright-core';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import { releaseProgramme } from '@app/programme';
import { anEdition, aRoom } from '../factories/edition.js';
import { aPerson } from '../factories/person.js';
import { aSession } from '../factories/session.js';
import { writeAnnouncements } from '../support/announcement-work.js';
import { anApi, type TestApi } from '../support/api.js';
import { axeFaults } from '../support/axe.js';
import { aBrowser, aVisitor } from '../support/browser.js';
import { tabTo } from '../support/keyboard.js';
import { signInWindow } from '../support/window-session.js';

const [WRITER, SECOND] = ['writer@wsis.example', 'second@wsis.example'];
const by = systemActor('test');
let api: TestApi;
let browser: Browser;
let edition: Edition;

beforeAll(async () => {
  [api, browser] = await Promise.all([anApi(), aBrowser()]);
  api.clock.set('2027-05-03T07:40:00Z');
  const { database } = api;
  edition = await anEdition(database, { code: 'forum27', startsOn: '2027-07-05', endsOn: '2027-07-09' });
  await aRoom(database, edition, { code: 'C', name: 'Plenary Room C' });
  for (const email of [WRITER, SECOND]) await api.signedIn(email, [[edition.id, 'programme-editor']]);
  const panel = await Promise.all([
    aPerson(database, { givenName: 'Ana', familyName: 'Example', language: 'en' }),
    aPerson(database, { givenName: 'Reem', familyName: 'Example', language: 'ar' }),
  ]);
  const seats = panel.map(({ id }) => ({ personId: id, role: 'speaker' as const }));
  await aSession(database, edition, { title: 'Opening', room: 'C', day: '2027-07-06', panel: seats });
  await release('First');
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await api?.close();
});

const release = (name: string) =>
  inTransaction(api.database, (tx) =>
    releaseProgramme(tx, edition.id, { name, acceptConflicts: true }, by, api.clock.now()),
  );

async function windowOf(email: string, path: string): Promise<Page> {
  const window = await aVisitor(browser);
  await signInWindow(api, window, email);
  const page = await window.newPage();
  await page.goto(`${api.url}/console/forum27${path}`);
  return page;
}

it('an announcement goes its way by keyboard: a mistake named at its field, read in Arabic, approved by another when more people came', async () => {
  const faults: string[] = [];
  const page = await windowOf(WRITER, '/announcements');
  const press = async (on: Page, name: string | RegExp) => {
    faults.push(...(await tabTo(on, name, 150)));
    await on.keyboard.press('Enter');
  };
  const type = async (name: string, text: string) => {
    await page.locator(`[name="${name}"]`).focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(text);
  };
  await page.getByText('No announcement yet.').waitFor();
  await press(page, 'New announcement');
  await page.getByRole('heading', { name: 'New announcement' }).waitFor();
  await type('name', 'Doors');
  await page.locator('[name="audience/group"]').selectOption('speakers');
  await type('texts/en/subject', 'Be early, {nmae}');
  await type('texts/en/body', 'The doors open at eight.');
  await press(page, 'Make the draft');
  await press(page, /^Line 1: \{nmae\} stands for nothing/);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('texts/en/subject');
  await type('texts/en/subject', 'Be early, {name}');
  await press(page, 'Make the draft');
  await page.getByText('2 people', { exact: true }).waitFor();

  await press(page, /Reem Example$/);
  const letter = page.frameLocator('aside iframe');
  await letter.getByRole('heading', { name: 'Be early, Reem Example' }).waitFor();
  await page.getByText('They read Arabic, which is missing: they get English.').waitFor();
  faults.push(...(await axeFaults(page)));
  await page.keyboard.press('Escape');
  await press(page, 'Ask for a second look');
  await page.getByText('You wrote in it, so somebody else approves it.').waitFor();
  expect(await page.getByRole('button', { name: 'Approve …' }).count()).toBe(0);

  const { pathname } = new URL(page.url());
  const second = await windowOf(SECOND, pathname.replace('/console/forum27', ''));
  await second.getByText('2 people', { exact: true }).waitFor();
  await aThirdSpeaker();
  await press(second, 'Approve …');
  await press(second, 'Send to 2 people');
  await second.getByText('3 people now get this letter: more than you saw.', { exact: false }).waitFor();
  await second.getByText('3 people', { exact: true }).waitFor();
  faults.push(...(await axeFaults(second)));
  await press(second, 'Approve …');
  await press(second, 'Send to 3 people');
  await second.getByText('Being written', { exact: true }).waitFor();
  await writeAnnouncements(api.database, api.clock);
  await second.getByText('3 on their way').waitFor();
  await press(second, 'Stop');
  await second.locator('dialog textarea').fill('Wrong hour');
  await press(second, 'Stop');
  await second.getByText('3 withdrawn').waitFor();
  expect(faults).toEqual([]);
}, 90_000);

async function aThirdSpeaker(): Promise<void> {
  const { id } = await aPerson(api.database, { givenName: 'Third', familyName: 'Example' });
  const panel = [{ personId: id, role: 'speaker' as const }];
  await aSession(api.database, edition, { title: 'Closing', room: 'C', day: '2027-07-07', panel });
  await release('Second');
}
