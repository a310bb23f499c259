import type { Browser, Page } from 'playwright-core';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { AccountService, RoleService, systemActor } from '@app/identity';
import {
  ApplyService,
  DecideService,
  lookForDuplicates,
  ProveService,
  type Registration,
  setCapacity,
  WithdrawService,
} from '@app/registration';
import { aRegistration } from '../factories/registration.js';
import { axeFaults } from '../support/axe.js';
import { aBrowser, aVisitor } from '../support/browser.js';
import { signInWindow } from '../support/window-session.js';
import { aWholeForum, type WholeForum } from '../support/whole-forum.js';

let forum: WholeForum;
let browser: Browser;
let edition: Edition;
const officer = 'officer@wsis.example';
const by = systemActor('test');

beforeAll(async () => {
  [forum, browser] = await Promise.all([aWholeForum(), aBrowser()]);
  edition = forum.edition;
  const { api } = forum;
  const { id: accountId } = await api.app
    .get(AccountService)
    .findOrAdd(api.database.manager, officer, { name: 'Ilinca Varodeanu' });
  const grant = { accountId, editionId: edition.id, role: 'accreditation-officer' as const };
  await inTransaction(api.database, async (tx) => {
    await api.app.get(RoleService).grant(tx, grant, by, api.clock.now());
    await setCapacity(tx, edition.id, { capacity: 50 }, by, api.clock.now());
  });
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await forum?.close();
});

const add = (givenName: string, familyName: string, more: object = {}): Promise<Registration> => {
  const { api } = forum;
  const office = {
    database: api.database,
    apply: api.app.get(ApplyService),
    prove: api.app.get(ProveService),
    decide: api.app.get(DecideService),
    withdraw: api.app.get(WithdrawService),
  };
  const email = `${givenName}.${familyName}@people.example`.toLowerCase();
  return aRegistration(office, edition, 'under-review', {
    now: api.clock.now(),
    email,
    givenName,
    familyName,
    ...more,
  });
};
const later = (minutes: number) => new Date(forum.api.clock.now().getTime() + minutes * 60_000);
const statusOf = async (email: string): Promise<string> =>
  (await forum.api.database.query(`select status from registration where email_key = $1`, [email]))[0].status;

async function theDesk(language: 'en' | 'ar', below = ''): Promise<{ page: Page; complaints: string[] }> {
  const window = await aVisitor(browser, { language });
  await window.clock.setFixedTime(forum.api.clock.now());
  await signInWindow(forum.api, window, officer);
  const page = await window.newPage();
  await page.goto(`${forum.api.url}/console/${edition.code}/registrations${below}`);
  await page.locator('tbody tr').first().waitFor();
  return { page, complaints: window.watch.complaints };
}

it('goes through the list by letters, approves, undoes, asks and rejects without a mouse', async () => {
  await add('Ana', 'Abiodun');
  await add('Bela', 'Bosak', { language: 'fr', now: later(1) });
  await add('Chen', 'Ciprian', { now: later(2) });
  const { page, complaints } = await theDesk('en');
  const press = (key: string) => page.keyboard.press(key);
  const title = (name: string) => page.getByRole('heading', { level: 2, name }).waitFor();

  await page.getByRole('button', { name: 'Abiodun, Ana' }).focus();
  await press('j');
  await title('Ana Abiodun');
  await press('a');
  await page.getByText('Approved: Ana Abiodun. The confirmation leaves in 20 seconds.').waitFor();
  await title('Bela Bosak');
  expect(await statusOf('ana.abiodun@people.example')).toBe('approved');

  await press('u');
  await title('Ana Abiodun');
  expect(await statusOf('ana.abiodun@people.example')).toBe('under-review');

  await press('j');
  await title('Bela Bosak');
  await press('r');
  await page.getByText('Write the reason for the rejection').waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  await page.getByLabel('Reasons often used').selectOption('no-answer');
  expect(await page.locator('#decision-box textarea').inputValue()).toContain('renseignements');
  await page.locator('#decision-box textarea').press('Shift+Tab');
  await page.getByRole('button', { name: /^Reject/ }).focus();
  await press('r');
  await page.getByText('Rejected: Bela Bosak.').waitFor();
  await title('Chen Ciprian');

  await page.getByLabel('Reason or question, for the log and the letter').fill('Whom do you come for?');
  await page.getByRole('button', { name: /^Ask/ }).focus();
  await press('i');
  await page.getByText('Asked: Chen Ciprian.').waitFor();
  expect(await statusOf('chen.ciprian@people.example')).toBe('information-requested');
  await title('Ana Abiodun');
  expect(await axeFaults(page)).toEqual([]);

  await press('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  await press('Escape');
  expect(complaints).toEqual([]);
}, 90_000);

it('decides on many after it has counted them, follows the worker, and names whom it left out, each with the reason', async () => {
  const many = { organization: 'Many Hands' };
  for (const name of ['One', 'Two', 'Three']) await add(name, 'Many', { ...many, country: 'UG' });
  const changed = await add('Four', 'Many', { ...many, country: 'KE' });
  const decided = await add('Five', 'Many', many);
  const focal = await add('Six', 'Many', many);
  await forum.api.app.get(DecideService).approve({ edition, ...decided }, by, forum.api.clock.now());
  await forum.api.database.query(`update registration set decider = 'focal-point' where id = $1`, [focal.id]);
  const { page, complaints } = await theDesk('en', '?q=many+hands&queue=all');

  await page.getByLabel('Choose all that are shown').check();
  await page.getByText('Chosen: 6').waitFor();
  await page.getByRole('button', { name: 'Approve …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Approve many' });
  await dialog.getByText('Registrations to approve: 4. They are of Uganda, Kenya.').waitFor();
  await dialog.getByText('Left out, since they stand differently: 2.').waitFor();
  expect((await dialog.getByRole('listitem').allTextContents()).sort()).toEqual(['Approved: 1', 'With focal point: 1']);
  expect(await axeFaults(page)).toEqual([]);
  forum.worker.child.kill('SIGSTOP');
  await dialog.getByRole('button', { name: 'Approve 4' }).press('Enter');
  await page.getByText('0 of 6 done, 2 left out.').waitFor();
  await forum.api.database.query(`update registration set version = version + 1 where id = $1`, [changed.id]);
  forum.worker.child.kill('SIGCONT');

  await page.getByText('Done: 3 of 6. Left out: 3.').waitFor({ timeout: 30_000 });
  await page.getByText('Who was left out, and why (3)').press('Enter');
  const named = page.locator('details[open] li');
  await named.nth(2).waitFor();
  expect((await named.allInnerTexts()).sort()).toEqual(
    [
      [decided, 'The registration stands differently by now, so this is no longer possible. Load it again.'] as const,
      [changed, 'Somebody else has changed this registration meanwhile. Load it again and decide then.'] as const,
      [focal, 'A focal point decides on this registration.'] as const,
    ]
      .map(([{ givenName, number }, why]) => `${givenName} Many ${number}\n${why}`)
      .sort(),
  );
  for (const name of ['one', 'two', 'three']) expect(await statusOf(`${name}.many@people.example`)).toBe('approved');
  for (const name of ['four', 'six']) expect(await statusOf(`${name}.many@people.example`)).toBe('under-review');
  expect(await axeFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
}, 90_000);

it('keeps notes and tags, also from right to left, and filters by them', async () => {
  await add('ريم', 'المنصوري', { email: 'reem@people.example', language: 'ar' });
  const { page, complaints } = await theDesk('ar', '?q=المنصوري&lang=ar');
  await page.locator('tbody button.link').click();
  await page.locator('textarea[name=note]').fill('Called her ministry.');
  await page.getByRole('button', { name: 'حفظ الملاحظة' }).click();
  await page.getByText('Called her ministry.', { exact: true }).first().waitFor();
  await page.locator('input[name=tag]').fill('visa');
  await page.keyboard.press('Enter');
  await page.locator('aside .tag', { hasText: 'visa' }).first().waitFor();
  await page.locator('details > summary', { hasText: 'مرشحات أخرى' }).click();
  await page.getByLabel('الوسم', { exact: true }).selectOption({ label: 'visa' });
  await page.waitForURL(/tag=/);
  await page.locator('tbody tr').first().waitFor();

  expect(await page.locator('tbody tr').count()).toBe(1);
  expect(await axeFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
}, 60_000);

it('shows two registrations of one person side by side and makes them one, after it has said that this is final', async () => {
  const named = { organization: 'Open Networks', country: 'NG' };
  const stays = await add('Adaeze', 'Okwundu', named);
  const goes = await add('Adaeze', 'Okwundu', { ...named, email: 'adaeze@home.example' });
  await lookForDuplicates(forum.api.database, forum.api.clock.now());
  const { page, complaints } = await theDesk('en', `?q=okwundu&registration=${stays.id}`);

  await page.getByRole('button', { name: `Compare with ${goes.number}` }).click();
  const dialog = page.getByRole('dialog', { name: 'One person or two?' });
  await dialog.getByText('adaeze@home.example').waitFor();
  await dialog.getByRole('button', { name: `Keep ${stays.number}` }).click();
  await dialog.getByText('This is final.').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: `Make them one: keep ${stays.number}` }).click();
  await dialog.waitFor({ state: 'detached' });

  await page.goto(`${forum.api.url}/console/${edition.code}/registrations?queue=over&registration=${goes.id}`);
  await page.getByRole('link', { name: 'Open the one that counts' }).click();
  await page.getByRole('heading', { level: 2, name: 'Adaeze Okwundu' }).waitFor();
  expect(await statusOf('adaeze@home.example')).toBe('replaced');
  expect(complaints).toEqual([]);
}, 60_000);

it('adds a category, opens seats of its own and puts a rule at the top of who decides', async () => {
  const window = await aVisitor(browser);
  await window.clock.setFixedTime(forum.api.clock.now());
  await signInWindow(forum.api, window, 'secretary@wsis.example');
  const { id: accountId } = await forum.api.app
    .get(AccountService)
    .findOrAdd(forum.api.database.manager, 'secretary@wsis.example', {});
  const grant = { accountId, editionId: edition.id, role: 'secretariat' as const };
  await inTransaction(forum.api.database, (tx) =>
    forum.api.app.get(RoleService).grant(tx, grant, by, forum.api.clock.now()),
  );
  const page = await window.newPage();
  await page.goto(`${forum.api.url}/console/${edition.code}/edition`);

  await page.getByRole('button', { name: 'Add a category' }).click();
  const form = page.getByRole('form', { name: 'Add a category' });
  await form.getByLabel('Code').fill('exhibitor');
  await form.locator('input[name="names/en"]').fill('Exhibitor');
  await form.getByLabel(/^It has seats of its own/).check();
  await form.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Change: Exhibitor' }).waitFor();

  await page.getByLabel('Seats in all: On site · Exhibitor').fill('25');
  await page
    .getByRole('row', { name: /On site · Exhibitor/ })
    .getByRole('button', { name: 'Open' })
    .click();
  await page
    .getByRole('row', { name: /On site · Exhibitor/ })
    .getByRole('button', { name: 'Save' })
    .waitFor();

  await page.getByRole('button', { name: 'Add a rule at the top' }).click();
  await page.getByRole('button', { name: 'Down: Rule 1: rule-1' }).click();
  await page.getByRole('button', { name: 'Up: Rule 2: rule-1' }).click();
  const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
  await page.getByRole('button', { name: 'Save the rules' }).click();
  await saved;
  const codes = await forum.api.database.query(
    `select code from deciding_rule where edition_id = $1 order by position`,
    [edition.id],
  );
  expect(codes.map(({ code }: { code: string }) => code)).toEqual([
    'rule-1',
    'remote-is-automatic',
    'delegation',
    'accredited-before',
    'everybody-else',
  ]);
  expect(await axeFaults(page)).toEqual([]);
  expect(window.watch.complaints).toEqual([]);
}, 60_000);
