import type { Browser, Page } from 'playwright-core';
import { inTransaction } from '@app/database';
import { instantIn } from '@app/edition';
import { systemActor } from '@app/identity';
import { watchRounds } from '@app/notices';
import { placeSession, readDraftSession } from '@app/programme';
import { aProgrammeApi, type ProgrammeApi } from '../e2e/programme/a-programme.js';
import { aPerson } from '../factories/person.js';
import { aSession } from '../factories/session.js';
import { axeFaults } from '../support/axe.js';
import { aBrowser, aVisitor } from '../support/browser.js';
import { tabTo } from '../support/keyboard.js';
import { doNoticeWork } from '../support/notice-work.js';
import { signInWindow } from '../support/window-session.js';

const by = systemActor('test');
let api: ProgrammeApi;
let browser: Browser;

beforeAll(async () => {
  [api, browser] = await Promise.all([aProgrammeApi(), aBrowser()]);
  api.clock.set('2027-05-01T09:00:00Z');
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await api?.close();
});

async function release(): Promise<void> {
  await api.editor.post(`${api.path}/releases`).send({ name: 'Release', acceptConflicts: true }).expect(201);
  await work();
}

/** The worker's part. */
async function work(): Promise<void> {
  await watchRounds(api.database, api.clock.now());
  await doNoticeWork(api.database, api.clock);
}

/** A session with somebody who reads Arabic and somebody without an address, released and told, then moved and released again. */
async function aMovedSession() {
  const reem = await aPerson(api.database, { givenName: 'Reem', familyName: 'Example', language: 'ar' });
  const nobody = await aPerson(api.database, { givenName: 'Unreached', familyName: 'Example', email: null });
  const session = await aSession(api.database, api.edition, {
    title: 'Networks of villages',
    room: 'H',
    day: '2027-07-06',
    panel: [reem, nobody].map(({ id }) => ({ personId: id, role: 'speaker' })),
  });
  await release();
  const { headers } = await api.editor.get(`${api.path}/releases/1/notices`);
  await api.editor
    .put(`${api.path}/releases/1/notices/decision`)
    .set('If-Match', headers.etag)
    .send({ decision: 'approved' })
    .expect(200);
  api.clock.advance({ minutes: 30 });
  await work();
  await api.database.query(`update notice set state = 'told-by-hand', settled_at = now() where state = 'by-hand'`);

  const draft = (await readDraftSession(api.database, api.edition.id, session.code))!;
  const [startsAt, endsAt] = ['16:00', '17:00'].map((time) => instantIn(api.edition.timeZone, '2027-07-06', time));
  const ref = { editionId: api.edition.id, code: session.code };
  await inTransaction(api.database, (tx) =>
    placeSession(tx, ref, draft.version, { room: 'H', startsAt, endsAt }, by, api.clock.now()),
  );
  await release();
}

const said = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor({ timeout: 10_000 });
const inTable = (page: Page, text: string) =>
  page.locator('tbody').getByText(text).first().waitFor({ timeout: 10_000 });
const stands = (page: Page, state: string) => page.locator('#round', { hasText: state }).waitFor({ timeout: 10_000 });

it('by keyboard: a release says that its letters wait, one is read in Arabic, somebody is told by hand, then they are approved and written', async () => {
  await aMovedSession();
  const window = await aVisitor(browser);
  await signInWindow(api, window, 'editor@wsis.example');
  const page = await window.newPage();
  await page.goto(`${api.url}/console/${api.edition.code}/releases`);
  await said(page, 'The letters of release 2 wait for a decision. Until then nobody is told of its changes.');
  const faults = await tabTo(page, 'See and decide', 80);
  await page.keyboard.press('Enter');
  await stands(page, 'Waits for a decision');
  await said(page, '2 people are concerned.');
  const line = page.locator('tbody tr', { hasText: 'Reem Example' });
  expect(await line.innerText()).toMatch(/New time[\s\S]*16:00/);

  faults.push(...(await tabTo(page, 'See the letter: Reem Example')));
  await page.keyboard.press('Enter');
  const letter = page.locator('article.letter');
  await letter.waitFor();
  expect(await letter.getAttribute('dir')).toBe('rtl');
  expect(await letter.innerText()).toMatch(/16:00/);
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await letter.waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'I have told them: Unreached Example' }).focus();
  await page.keyboard.press('Enter');
  await inTable(page, 'Told by hand');

  await page.getByRole('button', { name: 'Hold', exact: true }).press('Enter');
  await stands(page, 'Held');
  await page.getByRole('button', { name: 'Approve' }).press('Enter');
  await stands(page, 'Approved');
  api.clock.advance({ minutes: 30 });
  await work();
  await inTable(page, 'Letter written');
  await stands(page, 'Done');
  const written = await api.database.query(`select to_name from letter where kind like 'notices.%'`);
  expect(written).toEqual([{ to_name: 'Reem Example' }, { to_name: 'Reem Example' }]); // once for each release

  await page.goto(`${api.url}/console/${api.edition.code}/releases?lang=ar`);
  await page.locator('h1').waitFor();
  expect(await page.getByText('تنتظر قراراً').count()).toBe(0);
  await page.goto(`${api.url}/console/${api.edition.code}/releases/2/notices?lang=ar`);
  await inTable(page, 'كُتبت الرسالة');
  expect(faults).toEqual([]);
  expect(window.watch).toEqual({ foreign: [], complaints: [] });
  await window.close();
}, 90_000);
