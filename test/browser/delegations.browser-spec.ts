import type { Browser, Page } from 'playwright-core';
import { axeFaults } from '../support/axe.js';
import { aBrowser, aVisitor } from '../support/browser.js';
import { aDemonstration, type Stage } from '../support/demonstration.js';
import { tabTo } from '../support/keyboard.js';
import { signInWindow } from '../support/window-session.js';

let stage: Stage;
let browser: Browser;

beforeAll(async () => {
  [stage, browser] = await Promise.all([aDemonstration(), aBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await stage?.api.close();
});

const pageOf = ({ api, edition, acting }: Stage) => `${api.url}/${edition.code}/en/delegations/${acting.delegation}`;

it('a focal point approves, rejects with a reason and registers a minister without JavaScript', async () => {
  stage.moveTo('before');
  const window = await aVisitor(browser, { width: 390, javaScript: false });
  await stage.signIn(window, 'focal-point');
  const page = await window.newPage();
  await page.goto(pageOf(stage));
  const waiting = page.locator('article');
  expect(await waiting.locator('h3').allTextContents()).toEqual(['Ana Lolohealava', 'Siaosi Manuofetoa-Falani']);

  await waiting.first().getByRole('button', { name: 'Approve' }).click();
  expect(await waiting.locator('h3').allTextContents()).toEqual(['Siaosi Manuofetoa-Falani']);
  await waiting.locator('summary').click();
  await waiting.getByLabel('Reason').fill('Not of the ministry.');
  await waiting.getByRole('button', { name: /^Reject Siaosi/ }).click();
  await page.getByText('Nobody waits for your decision.').waitFor();

  await page.getByRole('link', { name: 'Register a minister' }).click();
  await page.getByLabel('Title').selectOption('H.E. Dr');
  await page.getByLabel('Given name in Latin letters').fill('Amina');
  await page.getByLabel('Family name in Latin letters').fill('Al-Mithali');
  await page.getByLabel('Whole name in own script (optional)').fill('أمينة المثالي');
  await page.getByLabel('Office or function').fill('Minister of Digital Affairs');
  await page.locator('#informed').check();
  await page.getByRole('button', { name: 'Register and approve' }).click();
  const row = page.getByRole('row', { name: /أمينة المثالي/ });
  await row.waitFor();
  expect((await row.locator('td').nth(2).textContent())!.trim()).toBe('Confirmed');
  await page.getByText('5 of 6 used, 1 left').waitFor();
  expect(window.watch).toEqual({ foreign: [], complaints: [] });
  await window.close();
}, 60_000);

it('by keyboard alone a member gets a function and becomes the head', async () => {
  stage.moveTo('before');
  const window = await aVisitor(browser, { width: 1440 });
  await stage.signIn(window, 'focal-point');
  const page = await window.newPage();
  await page.goto(`${pageOf(stage)}/members/${stage.acting.member}`);

  expect(await tabTo(page, 'Function in the delegation')).toEqual([]);
  await page.keyboard.type('Adviser');
  await page.keyboard.press('Enter');
  await page.getByRole('cell', { name: 'Adviser' }).waitFor();
  await page.goto(`${pageOf(stage)}/members/${stage.acting.member}`);
  expect(await tabTo(page, 'Make head of delegation')).toEqual([]);
  await page.keyboard.press('Enter');

  await page.locator('td .tag').waitFor();
  expect(
    await page
      .locator('tr', { has: page.locator('.tag') })
      .locator('td')
      .nth(1)
      .textContent(),
  ).toBe('Adviser');
  await window.close();
}, 60_000);

async function theConsole(below: string): Promise<{ page: Page; complaints: string[] }> {
  stage.moveTo('before');
  const window = await aVisitor(browser);
  await window.clock.setFixedTime(stage.api.clock.now());
  await stage.signIn(window, 'secretariat');
  const page = await window.newPage();
  await page.goto(`${stage.api.url}/console/${stage.edition.code}/${below}`);
  return { page, complaints: window.watch.complaints };
}

const TUNISIA = 'focal-point@mission-tn.example';

it('the secretariat sets quota and head by keyboard; beyond the quota the focal point is refused with a sentence, and sends somebody else instead', async () => {
  const { database } = stage.api;
  const [{ id }] = await database.query(`select id from delegation where country = 'TN'`);
  const { page, complaints } = await theConsole(`delegations/${id}`);
  const form = page.getByRole('form', { name: 'Name, quota, head' });
  await form.waitFor();

  expect(await tabTo(page, 'Quota on site (empty: no limit)')).toEqual([]);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('20000');
  await page.keyboard.press('Enter');
  await form
    .getByRole('link', { name: 'A quota is a whole number from 0 to 10,000, or empty for no limit.' })
    .waitFor();
  await form.getByLabel('Quota on site').fill('2');
  await form.getByLabel('Head of delegation').selectOption({ label: 'Youssef Trabelsioui' });
  await page.keyboard.press('Enter');
  await form.getByText('Saved', { exact: true }).waitFor();
  await page.getByRole('row', { name: /Youssef Trabelsioui Head of delegation/ }).waitFor();
  expect(await axeFaults(page)).toEqual([]);

  const window = await aVisitor(browser, { javaScript: false });
  await signInWindow(stage.api, window, TUNISIA);
  const sheet = await window.newPage();
  await sheet.goto(`${stage.api.url}/${stage.edition.code}/en/delegations/${id}`);
  await sheet.getByRole('button', { name: /^Approve ?: Mariem Gharbistani/ }).click();
  await sheet
    .getByText('All 2 places of the delegation are used. Replace a member, or ask the secretariat for a higher quota.')
    .first()
    .waitFor();
  expect(await sheet.locator('article h3').allTextContents()).toEqual(['Mariem Gharbistani']);

  await sheet
    .getByRole('row', { name: /Youssef/ })
    .getByRole('link', { name: /^Change/ })
    .press('Enter');
  await sheet.getByRole('link', { name: 'Send somebody else instead' }).press('Enter');
  await sheet.getByLabel('Given name in Latin letters').fill('Ines');
  await sheet.getByLabel('Family name in Latin letters').fill('Ben Mithalia');
  await sheet.getByLabel('Office or function').fill('Adviser');
  await sheet.locator('#informed').check();
  await sheet.keyboard.press('Enter');
  await sheet.getByRole('row', { name: /Ines Ben Mithalia.*Head of delegation.*Confirmed/s }).waitFor();
  const stands = await database.query(
    `select given_name as name, status, holds_seat as seat, d.head_registration_id = r.id as "isHead"
     from registration r join delegation d on d.id = r.delegation_id
     where d.id = $1 and given_name in ('Ines','Youssef') order by 1`,
    [id],
  );
  expect(stands).toEqual([
    { name: 'Ines', status: 'approved', seat: true, isHead: true },
    { name: 'Youssef', status: 'replaced', seat: false, isHead: false },
  ]);
  expect(complaints.filter((said) => !said.includes('422'))).toEqual([]);
  expect(window.watch).toEqual({ foreign: [], complaints: [] });
}, 90_000);

it('a nomination is verified and the focal point replaced by another, by keyboard', async () => {
  const { page, complaints } = await theConsole('delegations');
  await page.getByRole('button', { name: /^Verify ?: Pema Choedrakpa/ }).press('Enter');
  const bhutan = page.getByRole('row', { name: /Bhutan/ });
  await bhutan.waitFor();
  await bhutan.getByRole('link').press('Enter');
  await page.getByRole('button', { name: /^Replace ?: Pema Choedrakpa/ }).press('Enter');

  const form = page.getByRole('form', { name: 'Nominate somebody instead of Pema Choedrakpa' });
  await form.getByLabel('Name of the person').fill('Dorji Wangchampa');
  await form.getByLabel('E-mail address').fill('no address');
  await form.getByLabel('Office').fill('Counsellor');
  await form.getByLabel('Letter of nomination').fill('The Mission has the honour to nominate.');
  await form.getByRole('button', { name: 'Take the nomination in' }).press('Enter');
  await form.getByRole('link', { name: /e-mail address like/ }).waitFor();
  await form.getByLabel('E-mail address').fill('dorji.wangchampa@mission-bt.example');
  await page.keyboard.press('Enter');
  await page.getByText('Replaces the present focal point').waitFor();
  await page.getByRole('button', { name: /^Verify ?: Dorji Wangchampa/ }).press('Enter');
  await page.getByRole('button', { name: /^Replace ?: Dorji Wangchampa/ }).waitFor();

  expect(await page.getByRole('button', { name: /^Replace ?: Pema Choedrakpa/ }).count()).toBe(0);
  const mandates = await stage.api.database.query(
    `select a.email, m.revoked_at is null as "inForce" from mandate m join account a on a.id = m.account_id
     where a.email like '%@mission-bt.example' order by 1`,
  );
  expect(mandates).toEqual([
    { email: 'dorji.wangchampa@mission-bt.example', inForce: true },
    { email: 'pema.choedrakpa@mission-bt.example', inForce: false },
  ]);
  expect(await axeFaults(page)).toEqual([]);
  expect(complaints.filter((said) => !said.includes('422'))).toEqual([]);
}, 60_000);

it('a mandate is given to an aide and ended with a reason, by keyboard', async () => {
  const { page, complaints } = await theConsole('mandates');
  const form = page.getByRole('form', { name: 'Let somebody act for a person' });
  await form.getByLabel('For whom? Find a person').fill('qartaj');
  await form.getByRole('button', { name: /Qartajaoui/ }).press('Enter');
  await form.getByText('For whom:').waitFor();
  await form.getByLabel('E-mail address').fill('cabinet@digital-tn.example');
  await form.getByRole('combobox', { name: 'As' }).selectOption({ label: 'Aide' });
  await form.getByRole('button', { name: 'Give the mandate' }).press('Enter');
  await form.getByText('Given to cabinet@digital-tn.example').waitFor();
  const row = page.getByRole('row', { name: /cabinet@digital-tn\.example/ });
  await row.getByText('In force').waitFor();

  await row.getByRole('button', { name: /^End the mandate/ }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Both sides get a letter.').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await dialog.getByLabel('Reason').fill('The cabinet has named another.');
  await dialog.getByRole('button', { name: 'End the mandate' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await row.getByText('Ended', { exact: true }).waitFor();

  const kept = await stage.api.database.query(
    `select kind, m.reason, m.revoked_at is not null as ended from mandate m join account a on a.id = m.account_id
     where a.email = 'cabinet@digital-tn.example'`,
  );
  expect(kept).toEqual([{ kind: 'aide', reason: 'The cabinet has named another.', ended: true }]);
  expect(complaints.filter((said) => !said.includes('422'))).toEqual([]);
}, 60_000);
