import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { growRegistrations } from '../../apps/cli/src/demonstration/grow-registrations.js';
import { inTransaction } from '@app/database';
import { AccountService, RoleService, systemActor } from '@app/identity';
import { beginPurge } from '@app/privacy';
import { ApplyService, DecideService, ProveService, setCapacity, WithdrawService } from '@app/registration';
import { aRegistration } from '../factories/registration.js';
import { axeFaults } from '../support/axe.js';
import { aBrowser, aVisitor } from '../support/browser.js';
import { tabTo } from '../support/keyboard.js';
import { eventually } from '../support/letters.js';
import { aWholeForum, type WholeForum } from '../support/whole-forum.js';
import { signInWindow } from '../support/window-session.js';

const ROWS = 8_000;
const SECRETARY = 'secretary@wsis.example';
const by = systemActor('test');

let forum: WholeForum;
let browser: Browser;

beforeAll(async () => {
  [forum, browser] = await Promise.all([aWholeForum(), aBrowser()]);
  const { api, edition } = forum;
  const { id: accountId } = await api.app.get(AccountService).findOrAdd(api.database.manager, SECRETARY, {});
  await inTransaction(api.database, async (tx) => {
    const grant = { accountId, editionId: edition.id, role: 'secretariat' as const };
    await api.app.get(RoleService).grant(tx, grant, by, api.clock.now());
    await setCapacity(tx, edition.id, { capacity: 5 }, by, api.clock.now());
  });
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await forum?.close();
});

async function theConsole(below: string): Promise<{ page: Page; complaints: string[] }> {
  const window = await aVisitor(browser);
  await window.clock.setFixedTime(forum.api.clock.now());
  await signInWindow(forum.api, window, SECRETARY);
  const page = await window.newPage();
  await page.goto(`${forum.api.url}/console/${forum.edition.code}/${below}`);
  return { page, complaints: window.watch.complaints };
}

/** How far the work of a kind is, as the table has it. */
const howFar = (kind: string) => async (): Promise<{ state: string; done: number; total: number } | undefined> =>
  (await forum.api.database.query(`select state, done, total from task where kind = $1`, [kind]))[0];

it('the form leads to “What we keep and why”, and the tick for the public list is empty until somebody ticks it', async () => {
  const window = await aVisitor(browser, { javaScript: false });
  const page = await window.newPage();
  await page.goto(`${forum.api.url}/${forum.edition.code}/en/register`);

  const tick = page.getByRole('checkbox', { name: /public list of participants/ });
  expect(await tick.isChecked()).toBe(false);
  await page.getByRole('link', { name: 'What we keep and why' }).click();

  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('What we keep and why');
  expect(await page.getByRole('row').count()).toBeGreaterThan(6);
  await window.close();
});

it('a period that makes no sense is refused with a sentence, a good one is what the public page says', async () => {
  const { page, complaints } = await theConsole('privacy');
  const badges = 'Badges and times of entry, days after the last day';
  await page.getByLabel(badges).waitFor();

  expect(await tabTo(page, badges)).toEqual([]);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('9999');
  await page.keyboard.press('Enter');
  const refused = page.getByRole('alert').getByRole('link');
  await refused.press('Enter');
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('periods/badges');
  const sentence = (await refused.textContent())!;
  expect(sentence).toContain('730');
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('45');
  await page.keyboard.press('Enter');
  await page.getByText('Saved', { exact: true }).first().waitFor();

  const told = await fetch(`${forum.api.url}/${forum.edition.code}/en/privacy`);
  expect((await told.text()).split('<tr').filter((row) => /badge/i.test(row) && row.includes('45'))).toHaveLength(1);
  expect(complaints.filter((said) => !said.includes('422'))).toEqual([]);
}, 60_000);

it('the nightly removal is followed step by step while it runs, then says what it removed', async () => {
  const { api, edition } = forum;
  const office = {
    database: api.database,
    apply: api.app.get(ApplyService),
    prove: api.app.get(ProveService),
    decide: api.app.get(DecideService),
    withdraw: api.app.get(WithdrawService),
  };
  const { id } = await aRegistration(office, edition, 'rejected', { now: new Date('2027-03-01T08:00:00Z') });
  const isForgotten = async () =>
    (await api.database.query(`select email_key = 'erased:' || id as yes from registration where id = $1`, [id]))[0]
      .yes;
  const { page, complaints } = await theConsole('privacy');
  await page.getByText('It has not run yet.').waitFor();
  const held = api.database.createQueryRunner();
  await held.startTransaction();
  await held.query(`lock table sign_in_link in share mode`); // the night's work waits where it removes old links
  await beginPurge(api.database, api.clock.now());
  await eventually(howFar('purge'), (seen) => (seen?.total ?? 0) > 0);

  await page.reload();
  const { done, total } = (await howFar('purge')())!;
  await page.getByText(`step ${done} of ${total}`).waitFor();
  const bar = page.getByRole('progressbar', { name: 'Nightly removal' });
  expect(await bar.evaluate((one: HTMLProgressElement) => [one.value, one.max])).toEqual([done, total]);
  expect(await axeFaults(page)).toEqual([]);
  await held.rollbackTransaction();
  await held.release();

  await page.getByText(/^Last ended/).waitFor();
  await page.getByText('Registrations that came to nothing: 1').waitFor();
  expect(await bar.count()).toBe(0);
  expect(await isForgotten()).toBe(true);
  expect(complaints).toEqual([]);
}, 60_000);

it('a long list is asked for by keyboard, seen growing, and its file fetched with every row', async () => {
  const { api, edition, worker } = forum;
  await growRegistrations(api.database, { ...edition, isDemonstration: true }, ROWS, api.clock.now());
  const [{ rows }] = await api.database.query(`select count(*)::int as rows from registration where edition_id = $1`, [
    edition.id,
  ]);
  const { page, complaints } = await theConsole('numbers');
  await page.getByRole('button', { name: 'Prepare the list (CSV)' }).waitFor();

  expect(await tabTo(page, 'Prepare the list (CSV)')).toEqual([]);
  const begun = eventually(howFar('registration-list'), (seen) => (seen?.done ?? 0) > 0, 30);
  await page.keyboard.press('Enter');
  await begun;
  worker.child.kill('SIGSTOP');
  const bar = page.getByRole('progressbar', { name: 'Your lists' });
  const both = async () => ({
    shown: await bar.evaluate((one: HTMLProgressElement) => [one.value, one.max]),
    kept: (await howFar('registration-list')())!,
  });
  // What was on its way to the database when the worker stood still is written yet.
  const { shown, kept } = await eventually(both, (seen) => seen.shown[0] === seen.kept.done);
  expect(kept.state).toBe('running');
  expect(shown).toEqual([kept.done, rows]);
  expect(kept.done).toBeLessThan(rows);
  expect(await axeFaults(page)).toEqual([]);
  worker.child.kill('SIGCONT');

  await page.getByText(/^Ready: /).waitFor();
  expect(await tabTo(page, /^Download \(/)).toEqual([]);
  const fetched = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const download = await fetched;
  const lines = parse(readFileSync(await download.path()), { bom: true, columns: true }) as Array<{ Number: string }>;
  const numbers = await api.database.query(`select number from registration where edition_id = $1`, [edition.id]);
  expect(download.suggestedFilename()).toBe(`${edition.code}-registrations-2027-05-03.csv`);
  expect(lines.map((line) => line.Number).sort()).toEqual(numbers.map((row: { number: string }) => row.number).sort());
  expect(complaints).toEqual([]);
}, 90_000);
