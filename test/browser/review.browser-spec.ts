import type { Browser, Page } from 'playwright-core';
import { setReviewer } from '@app/consultation';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { AccountService, RoleService, systemActor } from '@app/identity';
import { aCall, aSubmission, TOO_LATE } from '../factories/consultation.js';
import { anEdition } from '../factories/edition.js';
import { aBrowser, aVisitor } from '../support/browser.js';
import { signInWindow } from '../support/window-session.js';
import { aWholeForum, type WholeForum } from '../support/whole-forum.js';

let forum: WholeForum;
let browser: Browser;
let edition: Edition;
const by = systemActor('test');

beforeAll(async () => {
  [forum, browser] = await Promise.all([aWholeForum(), aBrowser()]);
  const { api } = forum;
  edition = await anEdition(api.database);
  await aCall(api.database, edition);
  await inTransaction(api.database, async (tx) => {
    for (const role of ['programme-editor', 'reviewer'] as const) {
      const account = await api.app.get(AccountService).findOrAdd(tx, `${role}@forum.example`, { name: role });
      const grant = { accountId: account.id, editionId: edition.id, role };
      await api.app.get(RoleService).grant(tx, grant, by, api.clock.now());
      const wish = { accountId: account.id, actionLines: ['C5'], organization: '', version: 0 };
      if (role === 'reviewer') await setReviewer(tx, edition.id, wish, by, api.clock.now());
    }
  });
  await aSubmission(api.database, edition, { actionLines: ['C5'], title: 'Drills for small hospitals' });
  await aSubmission(api.database, edition, { actionLines: ['C5'], title: 'A drill for a small hospital' });
  await aSubmission(api.database, edition, { actionLines: ['C9'], title: 'Local news' });
  api.clock.set(TOO_LATE.toISOString());
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await forum?.close();
});

async function atTheDesk(role: string): Promise<{ page: Page; close(): Promise<void> }> {
  const window = await aVisitor(browser);
  await window.clock.setFixedTime(TOO_LATE);
  await signInWindow(forum.api, window, `${role}@forum.example`);
  const page = await window.newPage();
  await page.goto(`${forum.api.url}/console/${edition.code}/review`);
  await page.locator('tbody tr').first().waitFor();
  return { page, close: () => window.close() };
}

const statusOf = async (title: string) =>
  (
    await forum.api.database.query(
      `select s.status, d.decision, (select scores from submission_review v where v.submission_id = s.id) as scores
       from submission s left join noted_decision d on d.submission_id = s.id where s.edition_id = $1 and s.title = $2`,
      [edition.id, title],
    )
  )[0];

it('a reviewer opens, scores and saves by keyboard alone, and sees only what is theirs', async () => {
  const { page, close } = await atTheDesk('reviewer');

  expect(await page.locator('tbody tr').count()).toBe(2);
  expect(await page.getByText('Local news').count()).toBe(0);
  expect(await page.getByRole('button', { name: /^Apply/ }).count()).toBe(0);
  await page.locator('tbody button', { hasText: 'Drills for small hospitals' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('#own-review').waitFor();
  await page.keyboard.press('v'); // to one's own review: the box that declares a conflict
  for (const score of ['4', '5', '3', '2']) {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space'); // the first of a row of five
    for (let at = 1; at < Number(score); at++) await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Tab'); // the comment
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('#own-review [role=status] .st').waitFor();

  const { scores } = await statusOf('Drills for small hospitals');
  expect(scores).toEqual({ relevance: 4, quality: 5, diversity: 3, interaction: 2 });
  await close();
}, 60_000);

it('a reviewer declares a conflict of interest: no score of theirs counts, and the editor sees why', async () => {
  const { page, close } = await atTheDesk('reviewer');
  await page.locator('tbody button', { hasText: 'A drill for a small hospital' }).press('Enter');
  await page.locator('#own-review').waitFor();
  await page.keyboard.press('v');
  await page.keyboard.press('Space');
  expect(await page.locator('#own-review input[type=radio]').count()).toBe(0);
  await page.locator('#own-review').getByRole('button', { name: 'Save' }).press('Enter');
  await page.locator('#own-review [role=status]', { hasText: 'Conflict of interest' }).waitFor();
  await close();

  const [review] = await forum.api.database.query(
    `select v.has_conflict as "hasConflict", v.scores from submission_review v join submission s on s.id = v.submission_id
     where s.title = 'A drill for a small hospital'`,
  );
  expect(review).toEqual({ hasConflict: true, scores: {} });
}, 60_000);

it('an editor notes, undoes, merges and applies by keyboard; the worker writes the letters and the list empties', async () => {
  const { page, close } = await atTheDesk('programme-editor');
  const opened = page.locator('aside h2');
  await page.locator('tbody button', { hasText: 'Drills for small hospitals' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('#decision-box select').waitFor();

  await page.keyboard.press('d'); // declined, then taken back
  await page.locator('.toast').waitFor();
  expect(await statusOf('Drills for small hospitals')).toMatchObject({ status: 'received', decision: 'decline' });
  await opened.filter({ hasNotText: 'Drills for small hospitals' }).waitFor(); // the next has the focus
  await page.keyboard.press('u');
  await opened.filter({ hasText: 'Drills for small hospitals' }).waitFor();
  expect(await statusOf('Drills for small hospitals')).toMatchObject({ status: 'received', decision: null });

  await page.locator('#decision-box select').waitFor();
  await opened.focus();
  await page.keyboard.press('a');
  await opened.filter({ hasNotText: 'Drills for small hospitals' }).waitFor();
  expect(await statusOf('Drills for small hospitals')).toMatchObject({ decision: 'accept' });
  await page.locator('tbody button', { hasText: 'A drill for a small hospital' }).focus();
  await page.keyboard.press('Enter');
  await opened.filter({ hasText: 'A drill' }).waitFor();
  await page.locator('#decision-box select').waitFor();
  await page.keyboard.press('m'); // with whom is asked for first
  await page.keyboard.press('ArrowDown');
  await opened.focus();
  await page.keyboard.press('m');
  await page.getByText('2 decisions are noted').waitFor();

  await page.getByRole('button', { name: 'Apply 2 decisions' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('This cannot be taken back').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await page.getByRole('button', { name: 'Yes, apply 2 and write to all' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Last round: 2 of 2 applied').waitFor({ timeout: 30_000 });

  expect(await statusOf('Drills for small hospitals')).toMatchObject({ status: 'accepted' });
  expect(await statusOf('A drill for a small hospital')).toMatchObject({ status: 'merged' });
  await close();
}, 90_000);
