import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import QRCode from 'qrcode';
import { inTransaction } from '@app/database';
import { AccountService, RoleService, systemActor } from '@app/identity';
import {
  ApplyService,
  DecideService,
  ProveService,
  type Registration,
  setCapacity,
  WithdrawService,
} from '@app/registration';
import { anEdition } from '../factories/edition.js';
import { aRegistration, type RegistrationOffice } from '../factories/registration.js';
import { anApi, type TestApi } from '../support/api.js';
import { axeFaults } from '../support/axe.js';
import { aBrowser, aVisitor } from '../support/browser.js';
import { tabTo } from '../support/keyboard.js';
import { signInWindow } from '../support/window-session.js';

let api: TestApi;
let browser: Browser;
let someone: (
  changes: Parameters<typeof aRegistration>[3],
  status?: Parameters<typeof aRegistration>[2],
) => Promise<Registration>;
const MORNING = '2028-05-08T07:12:00Z';
const by = systemActor('test');
const officer = 'desk@wsis.example';

beforeAll(async () => {
  [api, browser] = await Promise.all([anApi(), aBrowser()]);
  api.clock.set(MORNING);
  const edition = await anEdition(api.database, { code: 'door28' });
  const { id: accountId } = await api.app
    .get(AccountService)
    .findOrAdd(api.database.manager, officer, { name: 'Tendai Moyo-Lindqvist' });
  await inTransaction(api.database, async (tx) => {
    await setCapacity(tx, edition.id, { capacity: 50 }, by, new Date(MORNING));
    const grant = { accountId, editionId: edition.id, role: 'check-in-officer' as const };
    await api.app.get(RoleService).grant(tx, grant, by, new Date(MORNING));
  });
  const office: RegistrationOffice = {
    database: api.database,
    apply: api.app.get(ApplyService),
    prove: api.app.get(ProveService),
    decide: api.app.get(DecideService),
    withdraw: api.app.get(WithdrawService),
  } as RegistrationOffice;
  someone = (changes, status = 'approved') => aRegistration(office, edition, status, changes);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await api?.close();
});

async function atTheDoor(visitor: Parameters<typeof aVisitor>[1] = {}) {
  const window = await aVisitor(browser, visitor);
  await window.clock.setFixedTime(new Date(MORNING));
  await signInWindow(api, window, officer);
  const page = await window.newPage();
  return { page, window };
}

const box = (page: Page) => page.locator('input[name=q]');
const scan = async (page: Page, code: string) => {
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
};

it('finds, checks in, takes back and prints by keyboard alone, as a scanner types; whoever works at the door lands there', async () => {
  const guest = await someone({ givenName: 'Mariam', familyName: 'Al-Doorani' });
  await api.database.query(`update person set name_in_own_script = 'مريم الدوراني' where id = $1`, [guest.personId]);
  const { page, window } = await atTheDoor({ language: 'en' });
  const faults: string[] = [];

  await page.goto(`${api.url}/console/door28`);
  await page.getByRole('heading', { level: 1, name: 'Door' }).waitFor();
  await page.getByText('0 of 1 inside · 0 today').waitFor();
  await box(page).waitFor();
  await scan(page, guest.badgeCode!);
  await page.getByRole('heading', { level: 2, name: 'Mariam Al-Doorani' }).waitFor();
  await page.getByText('مريم الدوراني').waitFor();
  await page.getByText('May come in', { exact: true }).waitFor();
  expect(await page.getByRole('status').first().innerText()).toBe('Mariam Al-Doorani: May come in');
  faults.push(...(await axeFaults(page)));

  await page.keyboard.press('Enter');
  await page.getByText('Checked in: Mariam Al-Doorani').waitFor();
  await page.getByText('Checked in', { exact: true }).waitFor();
  await page.getByText('1 of 1 inside · 1 today').waitFor();
  await page.getByText('Today by hour').click();
  await page.getByText('09:00', { exact: true }).waitFor();
  await box(page).focus();
  faults.push(...(await axeFaults(page)));

  await page.keyboard.press('Alt+z');
  await page.getByText('Check-in taken back: Mariam Al-Doorani').waitFor();
  await page.getByText('0 of 1 inside · 0 today').waitFor();

  await page.keyboard.press('Alt+p');
  await page.getByText('The badge is ready to print.', { exact: true }).last().waitFor();
  faults.push(...(await tabTo(page, 'Open the badge (PDF)')));
  const [badge] = await api.database.query('select id, code from badge where registration_id = $1', [guest.id]);
  const path = await page.getByRole('link', { name: 'Open the badge (PDF)' }).getAttribute('href');
  expect(path).toBe(`/api/v1/editions/door28/door/badges/${badge.id}/badge.pdf`);
  await page.keyboard.press('Alt+p');
  await page.getByText('The earlier one is no longer valid.').last().waitFor();
  faults.push(...(await axeFaults(page)));

  await page.reload();
  await box(page).waitFor();
  await scan(page, badge.code);
  await page.getByText('Code no longer valid', { exact: true }).waitFor();
  await page.getByText(/^A newer badge was printed on .*09:12/).waitFor();
  expect(await page.getByRole('button', { name: 'Check in' }).count()).toBe(0);
  await scan(page, '7Q2KH4MN8PZ3XW5RT6YB9CDEFG');
  await page.getByRole('heading', { name: 'This code is not one of ours' }).waitFor();
  expect([faults, window.watch.complaints, window.watch.foreign]).toEqual([[], [], []]);
  await window.close();
}, 90_000);

it('chooses among several, says in Arabic why one may not come in, and when another came', async () => {
  await someone({ givenName: 'Karim', familyName: 'Manyfold' });
  await someone({ givenName: 'Lena', familyName: 'Manyfold' }, 'under-review');
  await someone({ givenName: 'Rosa', familyName: 'Manyfold', mode: 'remote' });
  const { page, window } = await atTheDoor({ language: 'ar' });
  const faults: string[] = [];

  await page.goto(`${api.url}/console/door28/door`);
  await page.getByRole('heading', { level: 1, name: 'المدخل' }).waitFor();
  await page.getByText('لا اسم لهذا المكتب بعد').click();
  await page.getByLabel('اسم هذا المكتب').fill('3');
  await box(page).focus();
  await scan(page, 'manyfold');
  await page.getByRole('heading', { name: 'عُثر على 3 أشخاص' }).waitFor();
  faults.push(...(await axeFaults(page)));
  faults.push(...(await tabTo(page, /^Karim Manyfold/)));
  await page.keyboard.press('Enter');
  await page.getByText('يجوز الدخول', { exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText(/سُجّل حضور .*Karim Manyfold/).waitFor();
  await scan(page, 'karim manyfold');
  await page.getByText(/عند المكتب .*3.* على يد .*Tendai Moyo-Lindqvist/).waitFor();
  faults.push(...(await axeFaults(page)));
  await scan(page, 'lena manyfold');
  await page.getByText('لم يُبتّ في التسجيل بعد. وجّه الشخص إلى مكتب الاعتماد.').waitFor();
  faults.push(...(await axeFaults(page)));

  expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
  expect([faults, window.watch.complaints, window.watch.foreign]).toEqual([[], [], []]);
  await window.close();
}, 90_000);

it('reads a code with the camera of the desk, and shows whose it is', async () => {
  const guest = await someone({ givenName: 'Camilla', familyName: 'Lensworth' });
  const folder = mkdtempSync(join(tmpdir(), 'forum-camera-'));
  const film = join(folder, 'badge.y4m');
  writeFileSync(film, filmOf(guest.badgeCode!));
  const withCamera = await aBrowser([
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ]);
  try {
    const window = await aVisitor(withCamera, { language: 'en' });
    await signInWindow(api, window, officer);
    const page = await window.newPage();

    await page.goto(`${api.url}/console/door28/door`);
    await page.getByRole('button', { name: 'Scan with the camera' }).click();

    await page.getByRole('heading', { level: 2, name: 'Camilla Lensworth' }).waitFor();
    await page.getByText('May come in', { exact: true }).waitFor();
    expect([await axeFaults(page), window.watch.complaints, window.watch.foreign]).toEqual([[], [], []]);
  } finally {
    await withCamera.close();
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);

/** What a camera would see of a badge: one picture of 640 × 480 in grey, as Y4M. */
function filmOf(code: string): Buffer {
  const { modules } = QRCode.create(code, { errorCorrectionLevel: 'Q' });
  const [width, height, side] = [640, 480, 12];
  const picture = Buffer.alloc(width * height, 235);
  const [left, top] = [(width - modules.size * side) / 2, (height - modules.size * side) / 2];
  for (let y = 0; y < modules.size * side; y++)
    for (let x = 0; x < modules.size * side; x++)
      if (modules.get(Math.floor(y / side), Math.floor(x / side))) picture[(top + y) * width + left + x] = 16;
  const colours = Buffer.alloc((width * height) / 2, 128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), picture, colours]);
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), frame, frame]);
}

it('offers the camera only where there is one', async () => {
  const { page, window } = await atTheDoor();

  await page.goto(`${api.url}/console/door28/door`);
  await box(page).waitFor();

  expect(await page.getByRole('button', { name: 'Scan with the camera' }).count()).toBe(0);
  await window.close();
});
