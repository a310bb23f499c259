import type { Browser, BrowserContext, Page } from 'playwright-core';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import { releaseProgramme, setSessionOrganizers, type Session } from '@app/programme';
import { anEdition, aRoom } from '../factories/edition.js';
import { aPerson } from '../factories/person.js';
import { aSession } from '../factories/session.js';
import { anApi, type TestApi } from '../support/api.js';
import { axeFaults } from '../support/axe.js';
import { bringSchedule } from '../support/bring-schedule.js';
import { aBrowser, aVisitor } from '../support/browser.js';
import { tabTo } from '../support/keyboard.js';
import { signInWindow } from '../support/window-session.js';

const EDITOR = 'editor@wsis.example';
const by = systemActor('test');

let api: TestApi;
let browser: Browser;
let edition: Edition;
let session: Session;

beforeAll(async () => {
  [api, browser] = await Promise.all([anApi(), aBrowser()]);
  api.clock.set('2027-05-03T07:40:00Z');
  edition = await anEdition(api.database, { code: 'forum27', startsOn: '2027-07-05', endsOn: '2027-07-09' });
  await aRoom(api.database, edition, { code: 'C', name: 'Plenary Room C' });
  await api.signedIn(EDITOR, [[edition.id, 'programme-editor']]);
  const bilal = await aPerson(api.database, { givenName: 'Bilal', familyName: 'Rahmani' });
  const sara = await aPerson(api.database, { givenName: 'Sara', familyName: 'Quist' });
  const panel = [{ personId: bilal.id, role: 'speaker' }];
  session = await aSession(api.database, edition, { room: 'C', title: 'Bridging the gap', panel });
  await inTransaction(api.database, async (tx) => {
    session = await setSessionOrganizers(tx, session, session.version, [sara.id], by, api.clock.now());
    await releaseProgramme(tx, edition.id, { name: 'First release' }, by, api.clock.now());
  });
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await api?.close();
});

async function screen(window: BrowserContext, language: string): Promise<Page> {
  await signInWindow(api, window, EDITOR);
  await window.addInitScript((kept) => localStorage.setItem('forum-console-language', kept), language);
  const page = await window.newPage();
  await page.goto(`${api.url}/console/forum27/sessions/${session.code}`);
  await page.getByRole('heading', { level: 1, name: 'Bridging the gap' }).waitFor();
  return page;
}

const documentsSeen = async () =>
  (await api.anyone.get(`/api/v1/editions/forum27/sessions/${session.code}`).expect(200)).body.documents;
const organizersKept = async () =>
  (
    await api.database.query(
      `select family_name from session_organizer join person on person.id = person_id where session_id = $1 order by 1`,
      [session.id],
    )
  ).map(({ family_name }: { family_name: string }) => family_name);

it('gives a session documents by keyboard, which everybody sees at once; a wrong address is told at its field', async () => {
  const window = await aVisitor(browser);
  const page = await screen(window, 'en');
  const faults: string[] = [];
  const go = async (name: string | RegExp) => faults.push(...(await tabTo(page, name, 120)));

  await go('Add a document');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Background note'); // the focus went to the title
  await go('Address');
  await page.keyboard.type('http://files.example/note.pdf');
  await go('Format');
  await page.keyboard.type('PDF');
  await go('Size in kB');
  await page.keyboard.type('246');
  await page.keyboard.press('Enter');
  const summary = page.getByRole('alert').getByRole('link');
  await summary.waitFor();
  expect(await documentsSeen()).toEqual([]);

  await summary.focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('documents/0/url');
  expect(await page.locator('[name="documents/0/url"]').getAttribute('aria-invalid')).toBe('true');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('https://files.example/note.pdf');
  await page.keyboard.press('Enter');
  const form = page.getByRole('form', { name: 'Documents' });
  await form.getByText('Saved', { exact: true }).waitFor();

  expect(await documentsSeen()).toEqual([
    { title: 'Background note', url: 'https://files.example/note.pdf', format: 'PDF', bytes: 246_000 },
  ]);
  await form.getByRole('button', { name: 'Remove Document 1' }).press('Enter');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Add a document');
  await form.getByRole('button', { name: 'Save the documents' }).press('Enter');
  await form.getByText('Saved', { exact: true }).waitFor();
  expect(await documentsSeen()).toEqual([]);
  expect(faults).toEqual([]);
  expect(window.watch.foreign).toEqual([]);
  await window.close();
}, 60_000);

it('changes who organizes a session by keyboard', async () => {
  const window = await aVisitor(browser);
  const page = await screen(window, 'en');
  const part = page.getByRole('region', { name: 'Session organizers' });
  const faults: string[] = [];
  const go = async (name: string | RegExp) => faults.push(...(await tabTo(page, name, 120)));

  expect(await organizersKept()).toEqual(['Quist']);
  await part.getByRole('button', { name: 'Remove Sara Quist' }).focus();
  await page.keyboard.press('Enter'); // the focus goes to the field that finds somebody
  await page.keyboard.type('rahm');
  await part.getByText('One person found').waitFor();
  await go(/^Bilal Rahmani/);
  await page.keyboard.press('Enter');
  await go('Save the organizers');
  await page.keyboard.press('Enter');
  await part.getByText('Saved', { exact: true }).waitFor();

  expect(await organizersKept()).toEqual(['Rahmani']);
  expect(faults).toEqual([]);
  await window.close();
}, 60_000);

it('names a substitute, gives the place back, and writes down who spoke, by keyboard; the history says so', async () => {
  const [{ id }] = await api.database.query(`select person_id as id from session_person where session_id = $1`, [
    session.id,
  ]);
  const window = await aVisitor(browser);
  const page = await screen(window, 'en');
  const faults: string[] = [];
  const press = async (name: string | RegExp) => {
    faults.push(...(await tabTo(page, name, 200)));
    await page.keyboard.press('Enter');
  };
  await press('Name a substitute');
  for (const [field, text] of [
    ['Given name', 'Bo'],
    ['Family name', 'Lind'],
    ['E-mail address', 'bo@people.example'],
  ])
    await page.getByRole('form', { name: 'Name a substitute' }).getByLabel(field, { exact: true }).fill(text);
  await page.getByRole('form', { name: 'Name a substitute' }).getByLabel('Reason').press('Enter');
  await page.getByText('in place of').waitFor();
  faults.push(...(await axeFaults(page)));
  await press('Give the place back: Bo Lind');
  await page.getByLabel('Reason').fill('Well again');
  await page.getByLabel('Reason').press('Enter');
  await page.getByRole('region', { name: 'Substitutes' }).getByText('Place given back').first().waitFor();

  api.clock.set(new Date(session.startsAt!.getTime() + 60_000).toISOString());
  const during = await screen(window, 'en');
  await tabTo(during, 'Spoke: Bilal Rahmani', 200);
  await during.keyboard.press('Enter');
  await during.getByRole('button', { name: 'Spoke: Bilal Rahmani', pressed: true }).waitFor();
  await during.getByLabel('History: Bilal Rahmani').click();
  const history = await during.locator('details[open] li').allInnerTexts();
  const spoken = await delivery(id);
  await during.getByRole('button', { name: 'Spoke: Bilal Rahmani' }).click();
  await during.getByRole('button', { name: 'Spoke: Bilal Rahmani', pressed: false }).waitFor();
  api.clock.set('2027-05-03T07:40:00Z');

  expect(history.map((line) => line.split('\n')[0].trim())).toEqual([
    'Written down whether they spoke · Spoke',
    'Place given back',
    'Substitute accepted: the place is theirs',
    'Substitute named',
  ]);
  expect(history[1]).toContain('Well again');
  expect([spoken, await delivery(id)]).toEqual(['spoke', null]);
  expect(faults).toEqual([]);
  await window.close();
}, 60_000);

const delivery = async (personId: string) =>
  (await api.database.query(`select delivery from speaking_invitation where person_id = $1`, [personId]))[0].delivery;

const insideSession = async () =>
  (await api.database.query(`select agenda, translations from session where id = $1`, [session.id]))[0];

it('writes the agenda inside a session and a checked translation by keyboard', async () => {
  const window = await aVisitor(browser);
  const page = await screen(window, 'en');
  const agenda = page.getByRole('region', { name: 'Agenda inside the session' });
  const faults: string[] = [];
  const go = async (name: string | RegExp) => faults.push(...(await tabTo(page, name, 20)));

  await agenda.getByRole('button', { name: 'Add an item' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Welcome'); // the focus went to the title
  await go('Minutes');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('70');
  await page.keyboard.press('Enter');
  await agenda.getByRole('alert').getByText('The agenda ends 10 minutes after the session. Shorten an item.').waitFor();
  await page.locator('[name="agenda/0/minutes"]').fill('5');
  await agenda.getByText('5 of 60 minutes of the session.').waitFor();
  await agenda.getByRole('button', { name: 'Add an item' }).press('Enter');
  await page.keyboard.type('A talk');
  await page.locator('[name="agenda/1/seatId"]').selectOption({ label: 'Bilal Rahmani' });
  await agenda.getByText('Item 2 · 10:05–10:15').waitFor();
  await agenda.getByRole('button', { name: 'Save the agenda' }).press('Enter');
  await agenda.getByText('Saved', { exact: true }).waitFor();

  const translations = page.getByRole('region', { name: 'Translations' });
  await translations.getByText(/^Missing or not checked: Français, Español/).waitFor();
  await translations.locator('summary').first().focus();
  await page.keyboard.press('Enter');
  await go('Title');
  await page.keyboard.type('Combler le fossé');
  await go('Checked: Title');
  await page.keyboard.press('Space');
  await go('Save the translations');
  await page.keyboard.press('Enter');
  await translations.getByText('Saved', { exact: true }).waitFor();

  const kept = await insideSession();
  expect(kept.agenda).toEqual([
    { startsAfter: 0, minutes: 5, title: 'Welcome', seatId: null },
    { startsAfter: 5, minutes: 10, title: 'A talk', seatId: expect.any(String) },
  ]);
  expect(kept.translations).toEqual({ fr: { title: { text: 'Combler le fossé', state: 'checked' } } });
  expect(faults).toEqual([]);
  await window.close();
}, 60_000);

it.each(['en', 'ar', 'zh'] as const)(
  'shows both without a fault in %s, on a phone, too',
  async (language) => {
    const window = await aVisitor(browser, { width: 390, language });
    const page = await screen(window, language);
    const add = page.locator('section[aria-labelledby="documents"] button[type="button"]').last();
    await add.click();
    await page.locator('section[aria-labelledby="organizer-persons"] > p button').click();

    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await page.locator('section[aria-labelledby="documents"]').innerText()).not.toMatch(
      /sessions\.|documents\./,
    );
    await window.close();
  },
  60_000,
);

/** What the worker does while somebody looks at the bar. */
async function letWorkerBring(): Promise<void> {
  const running = `select id from task where kind = 'schedule-import' and state = 'running'`;
  let [task]: Array<{ id: string }> = [];
  for (let tries = 0; !task && tries < 100; tries++) {
    [task] = await api.database.query<Array<{ id: string }>>(running);
    if (!task) await new Promise((wake) => setTimeout(wake, 50));
  }
  await bringSchedule(api, task.id);
}

it('brings a table of sessions: seen first with its lines and clashes, then taken into the drafts', async () => {
  const window = await aVisitor(browser);
  const page = await screen(window, 'en');
  await page.goto(`${api.url}/console/forum27/imports`);
  const table = [
    'guid,title,date,start,end,room',
    'one,Brought by a table,2027-07-06,10:00,11:00,Plenary Room C',
    'two,Beside it,2027-07-06,10:30,11:30,Plenary Room C',
    'three,,2027-07-06,12:00,13:00,Plenary Room C',
  ].join('\n');

  await page.getByText('No schedule was brought in the last day').waitFor();
  await page.getByLabel('File').setInputFiles({ name: 'table.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  await tabTo(page, 'See what it would do', 40);
  await page.keyboard.press('Enter');
  await page.getByText('Looking: 0 of 3').first().waitFor();
  await letWorkerBring();
  await page.getByText('This is a look: nothing was written yet.').first().waitFor();
  const row = (title: string) => page.locator('tr', { hasText: title });
  await row('Beside it').waitFor();
  const lines = await row('it has no title').innerText();
  const clashes = await page.getByText('Plenary Room C holds two sessions').innerText();
  const faults = await axeFaults(page);
  await page.goto(`${page.url()}&lang=ar`);
  await row('three').getByText('لا عنوان له').waitFor();
  await page.goto(page.url().replace('lang=ar', 'lang=en'));
  await row('three').getByText('it has no title').waitFor();
  await tabTo(page, 'Take 2 sessions into the drafts', 60);
  await page.keyboard.press('Enter');
  await page.getByText('Taking: 0 of 3').first().waitFor();
  await letWorkerBring();
  await page.getByText('It stands in the drafts.').first().waitFor();
  await page.getByRole('link', { name: 'To the drafts' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sessions' }).waitFor();
  await page.getByRole('link', { name: 'Brought by a table' }).waitFor();
  await window.close();

  expect(lines).toContain('line 4');
  expect(clashes).toContain('(#1)');
  expect(faults).toEqual([]);
  const kept = await api.database.query(
    `select source_key as key from session where source_key is not null order by 1`,
  );
  expect(kept.map(({ key }: { key: string }) => key)).toEqual(['one', 'two']);
}, 60_000);
