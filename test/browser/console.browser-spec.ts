import type { Browser, Page } from 'playwright-core';
import { inTransaction } from '@app/database';
import { AccountService, RoleService, systemActor } from '@app/identity';
import { releaseProgramme, type Session } from '@app/programme';
import { ApplyService, DecideService, ProveService, setCapacity, WithdrawService } from '@app/registration';
import { aRegistration } from '../factories/registration.js';
import { aSession } from '../factories/session.js';
import { aBrowser, aVisitor } from '../support/browser.js';
import { tabTo } from '../support/keyboard.js';
import { eventually } from '../support/letters.js';
import { aWholeForum, pressButtonIn, type WholeForum } from '../support/whole-forum.js';

let forum: WholeForum;
let browser: Browser;
let opening: Session;
const by = systemActor('test');
const secretary = 'secretary@wsis.example';
const applicant = 'aissatou@people.example';

beforeAll(async () => {
  [forum, browser] = await Promise.all([aWholeForum(), aBrowser()]);
  const { api, edition } = forum;
  const now = api.clock.now();
  const { id: accountId } = await api.app
    .get(AccountService)
    .findOrAdd(api.database.manager, secretary, { name: 'Ilinca Varodeanu' });
  const grant = { accountId, editionId: edition.id, role: 'secretariat' as const };
  await inTransaction(api.database, async (tx) => {
    await api.app.get(RoleService).grant(tx, grant, by, now);
    await setCapacity(tx, edition.id, { capacity: 5 }, by, now);
  });
  const office = {
    database: api.database,
    apply: api.app.get(ApplyService),
    prove: api.app.get(ProveService),
    decide: api.app.get(DecideService),
    withdraw: api.app.get(WithdrawService),
  };
  await aRegistration(office, edition, 'under-review', {
    now,
    email: applicant,
    givenName: 'Aïssatou',
    familyName: 'Kouyabé',
  });
  opening = await aSession(api.database, edition, { room: 'C', title: 'Opening Ceremony', day: '2027-07-05' });
  await inTransaction(api.database, (tx) => releaseProgramme(tx, edition.id, { name: 'First release' }, by, now));
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await forum?.close();
});

/** `SEQUENCE`, start and state of the session in its calendar feed. */
async function entry(): Promise<string[]> {
  const text = await (await fetch(`${forum.api.url}/forum27/sessions/${opening.code}.ics`)).text();
  return ['SEQUENCE', 'DTSTART', 'STATUS'].map((name) => new RegExp(`^${name}:(.*)\\r`, 'm').exec(text)?.[1] ?? '');
}
const entryIs = (...wanted: string[]) =>
  eventually(entry, (seen) => JSON.stringify(seen) === JSON.stringify(wanted), 30);

const heading = (page: Page, text: string) => page.getByRole('heading', { level: 1, name: text }).waitFor();

it('works by keyboard: signs in by a link, approves, moves a session, releases; the letter leaves and the calendars follow', async () => {
  const { api, letterTo } = forum;
  await entryIs('0', '20270705T080000Z', 'CONFIRMED');
  const window = await aVisitor(browser, { zone: 'America/New_York' });
  await window.clock.setFixedTime(api.clock.now());
  const page = await window.newPage();
  const faults: string[] = [];
  const go = async (name: string | RegExp) => faults.push(...(await tabTo(page, name)));
  const press = (key: string) => page.keyboard.press(key);

  await page.goto(`${api.url}/console`);
  await heading(page, 'Sign in to work here');
  await go('Sign in');
  await press('Enter');
  await page.waitForURL('**/sign-in?**');
  await go('E-mail address');
  await page.keyboard.type(secretary);
  await press('Enter');
  await heading(page, 'Look in your inbox');
  await pressButtonIn(await letterTo(secretary), page);
  await go('Sign in');
  await press('Enter');
  await heading(page, 'What waits');

  await go('Registrations');
  await press('Enter');
  await heading(page, 'Registrations');
  await go(/^Kouyabé/);
  await press('Enter');
  await page.getByRole('button', { name: 'Approve' }).waitFor();
  await go(/^Approve/);
  await press('Enter');
  await page.getByText('Approved: Aïssatou Kouyabé. The confirmation leaves in 20 seconds.').waitFor();
  await page.getByText('Nobody here').waitFor();
  expect((await letterTo(applicant, 3)).subject).toMatch(/^Your registration is confirmed: /);

  await go('Programme');
  await press('Enter');
  await heading(page, 'Sessions');
  await page.getByRole('link', { name: 'Opening Ceremony', exact: true }).waitFor();
  await go('Opening Ceremony');
  await press('Enter');
  await heading(page, 'Opening Ceremony');
  await go('Start');
  await page.keyboard.type('1030');
  await go('End');
  await page.keyboard.type('1130');
  await go('Move it');
  await page.getByText('Nothing clashes there').waitFor();
  await press('Enter');
  await page.getByText('Nothing changed').last().waitFor();
  expect(await entry()).toEqual(['0', '20270705T080000Z', 'CONFIRMED']);

  await go('Releases');
  await press('Enter');
  await heading(page, 'Releases');
  await page.getByText('One session would change').waitFor();
  await go('Name');
  await page.keyboard.type('Second release');
  await go('Release one change');
  await press('Enter');
  await page.getByRole('heading', { name: 'Release one change?' }).waitFor();
  await go('Release');
  await press('Enter');
  await page.getByText('Released as number 2: Second release.').waitFor();

  await entryIs('1', '20270705T083000Z', 'CONFIRMED');
  await page.goto(`${api.url}/forum27/en/agenda/2027-07-05`);
  expect(await page.locator('.ses .st').textContent()).toBe('Moved from 10:00');
  expect(faults).toEqual([]);
  expect(window.watch.complaints.filter((said) => !said.endsWith('/api/v1/me'))).toEqual([]);
  await window.close();
}, 120_000);
