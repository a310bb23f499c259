import type { Browser, Page } from 'playwright-core';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import { decideOnRound, openRound, readRound } from '@app/notices';
import { releaseProgramme } from '@app/programme';
import { anEdition, aRoom } from '../factories/edition.js';
import { aPerson } from '../factories/person.js';
import { aSession } from '../factories/session.js';
import { anApi, type TestApi } from '../support/api.js';
import { axeFaults } from '../support/axe.js';
import { aBrowser, aVisitor } from '../support/browser.js';
import { tabTo } from '../support/keyboard.js';
import { doNoticeWork } from '../support/notice-work.js';
import { signInWindow } from '../support/window-session.js';

const EDITOR = 'editor@wsis.example';
const by = systemActor('another editor');
let api: TestApi;
let browser: Browser;
let edition: Edition;

beforeAll(async () => {
  [api, browser] = await Promise.all([anApi(), aBrowser()]);
  api.clock.set('2027-05-03T07:40:00Z');
  const { database, clock } = api;
  edition = await anEdition(database, { code: 'forum27', startsOn: '2027-07-05', endsOn: '2027-07-09' });
  await aRoom(database, edition, { code: 'C', name: 'Plenary Room C' });
  await api.signedIn(EDITOR, [[edition.id, 'programme-editor']]);
  const panel = await Promise.all([
    aPerson(database, { givenName: 'Ana', familyName: 'Example', language: 'en' }),
    aPerson(database, { givenName: 'Reem', familyName: 'Example', language: 'ar' }),
    aPerson(database, { givenName: 'Unknown', familyName: 'Example', language: 'fr', email: null }),
  ]);
  const seats = panel.map(({ id }) => ({ personId: id, role: 'speaker' as const }));
  await aSession(database, edition, { title: 'Opening', room: 'C', day: '2027-07-06', panel: seats });
  await inTransaction(database, async (tx) => {
    await releaseProgramme(tx, edition.id, { name: 'First', acceptConflicts: true }, by, clock.now());
    await openRound(tx, edition.id, clock.now());
  });
  await doNoticeWork(database, clock);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await api?.close();
});

/** As another editor does it, on whatever version there is. */
async function decideElsewhere(decision: 'held' | 'with-next') {
  const { version } = (await readRound(api.database, edition.id, 1))!;
  const ref = { number: 1, version };
  const said = { decision, reason: '' };
  await inTransaction(api.database, (tx) => decideOnRound(tx, edition.id, ref, said, by, api.clock.now()));
}

const stateShown = (page: Page, words: string) =>
  page.locator('section[aria-labelledby=how-far]').getByText(words, { exact: true }).waitFor();

it('decides on notices by keyboard alone: marked on the board, read in Arabic, told by hand, held, decided by another, approved', async () => {
  const window = await aVisitor(browser);
  await signInWindow(api, window, EDITOR);
  const page = await window.newPage();
  const faults: string[] = [];
  const press = async (name: string | RegExp) => {
    faults.push(...(await tabTo(page, name, 150)));
    await page.keyboard.press('Enter');
  };

  await page.goto(`${api.url}/console/forum27/board`);
  await page.getByText('3 people know nothing of it yet').waitFor();
  await press('Decide');
  await page.getByRole('heading', { name: 'Notices of release 1' }).waitFor();
  await stateShown(page, 'Waits for a decision');
  expect(await page.locator('section[aria-labelledby=how-far] dd li').allTextContents()).toEqual([
    'English: one person',
    'Arabic: one person',
  ]);

  await press(/Reem Example$/);
  const letter = page.locator('aside article.letter');
  await letter.waitFor();
  expect([await letter.getAttribute('lang'), await letter.getAttribute('dir')]).toEqual(['ar', 'rtl']);
  expect(await letter.textContent()).toContain('جديدة: \u2068Opening\u2069');
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');

  await press(/Unknown Example$/);
  await press('This person has been told');
  await page.locator('aside').getByText('Told by hand').waitFor();
  await page.keyboard.press('Escape');

  await press('Hold');
  await page.getByRole('dialog').waitFor();
  faults.push(...(await tabTo(page, 'Reason', 10)));
  await page.keyboard.type('The room is not sure');
  faults.push(...(await tabTo(page, 'Hold', 10)));
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await stateShown(page, 'Held');
  await page.getByText('The room is not sure').waitFor();

  await decideElsewhere('with-next');
  await press('Approve for 3 people');
  await page.getByText('Somebody else decided meanwhile').waitFor();
  await stateShown(page, 'Left to the next release');
  api.clock.advance({ minutes: 11 });
  await press('Approve for 3 people');
  await page.getByRole('button', { name: 'Stop now' }).waitFor();
  await doNoticeWork(api.database, api.clock);
  await stateShown(page, 'Done');
  await page.getByText('2 letters were written, copies included').waitFor();
  await page.getByText('2 waiting').waitFor();
  expect(faults).toEqual([]);
  expect({
    ...window.watch,
    complaints: window.watch.complaints.filter((said) => !said.endsWith('/decision')),
  }).toEqual({ foreign: [], complaints: [] });
  await window.close();
}, 120_000);
