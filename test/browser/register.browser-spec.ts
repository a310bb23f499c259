import ICAL from 'ical.js';
import type { Browser } from 'playwright-core';
import { inTransaction } from '@app/database';
import { systemActor } from '@app/identity';
import { setCapacity } from '@app/registration';
import { axeFaults } from '../support/axe.js';
import { aBrowser, aVisitor } from '../support/browser.js';
import { aWholeForum, pressButtonIn, type WholeForum } from '../support/whole-forum.js';
import { signInWindow } from '../support/window-session.js';

let forum: WholeForum;
let browser: Browser;

beforeAll(async () => {
  [forum, browser] = await Promise.all([aWholeForum(), aBrowser()]);
  const { api, edition } = forum;
  await inTransaction(api.database, (tx) =>
    setCapacity(tx, edition.id, { capacity: 5 }, systemActor('test'), new Date()),
  );
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await forum?.close();
});

it('registers without JavaScript: form, inbox, link, button, status; approved, with QR code and calendar file', async () => {
  const { api, edition, letterTo } = forum;
  const email = 'namgay@planning.example';
  const visitor = await aVisitor(browser, { width: 390, javaScript: false, zone: 'America/New_York' });
  const page = await visitor.newPage();
  await page.goto(`${api.url}/forum27/en/register`);

  // A form with mistakes comes back with what was typed, and says twice what is wrong.
  await page.getByLabel('E-mail address').fill('namgay@planning');
  await page.getByLabel('Given name').fill('Namgay');
  // The Enter key sends it, although the tabs of the categories are buttons that stand before; they keep what was typed.
  await page.getByRole('button', { name: 'Media' }).click();
  await page.getByLabel('Family name').fill('Tsheringma');
  await page.getByRole('button', { name: 'Participant', exact: true }).click();
  expect(await page.getByLabel('Given name').inputValue()).toBe('Namgay');
  expect(page.url()).toBe(`${api.url}/forum27/en/register/category`);
  await page.getByLabel('Family name').press('Enter');
  expect(await page.locator('.errors a').allTextContents()).toEqual([
    'Enter an e-mail address like name@example.org',
    'Write your organization, or “none”',
    'Choose the country you represent',
    'Choose where you come from',
  ]);
  expect(await page.getByLabel('Family name').inputValue()).toBe('Tsheringma');
  await page.getByRole('link', { name: 'Choose the country you represent' }).click();
  expect(new URL(page.url()).hash).toBe('#country');

  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('textbox', { name: 'Organization' }).fill('Centre for Mountain Connectivity');
  await page.getByLabel('Country you represent').selectOption({ label: 'Bhutan' });
  await page.getByLabel('You come from').selectOption({ label: 'Civil Society' });
  await page.getByLabel('On site (Geneva)').check();
  await page.getByRole('button', { name: 'Send registration' }).click();
  expect(await page.locator('h1').textContent()).toBe('Look in your inbox');

  await pressButtonIn(await letterTo(email), page);
  expect(await page.locator('h1').textContent()).toBe('Prove your address');
  expect(await page.locator('dd').allTextContents()).toEqual([
    'Namgay Tsheringma',
    email,
    'Centre for Mountain Connectivity',
    'Bhutan',
    'On site (Geneva)',
  ]);
  await page.getByRole('button', { name: 'Prove my address' }).click();
  expect(await page.locator('h1').textContent()).toBe('Under review');
  expect(await page.locator('.lead').textContent()).toBe('You have our answer by Monday 10 May 2027, 18:00 (UTC+2)');
  expect(await page.locator('.facts .st').textContent()).toBe('Yes, on site');

  const officer = await api.signedIn('officer@wsis.example', [[edition.id, 'accreditation-officer']]);
  const desk = `/api/v1/editions/${edition.code}/registrations`;
  const [{ id, number }] = (await officer.get(desk).query({ q: 'tsheringma' }).expect(200)).body.registrations;
  const { headers } = await officer.get(`${desk}/${id}`).expect(200);
  await officer.post(`${desk}/${id}/approval`).set('If-Match', headers.etag).expect(200);

  const confirmation = await letterTo(email, 3);
  expect(confirmation.subject).toBe(`Your registration is confirmed: ${number}`);
  const calendar = confirmation.attachments.find(({ filename }) => filename === 'forum27.ics')!;
  const [entry] = new ICAL.Component(ICAL.parse(calendar.content.toString())).getAllSubcomponents('vevent');
  expect(String(entry.getFirstPropertyValue('dtstart'))).toBe('2027-07-05');
  await pressButtonIn(confirmation, page);
  expect(await page.locator('h1').textContent()).toBe('Confirmed');
  await page.getByRole('img', { name: `QR code of registration ${number}` }).waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the calendar file' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('forum27.ics');

  await page.getByRole('link', { name: 'Withdraw' }).click();
  await page.getByRole('button', { name: 'Withdraw' }).click();
  expect(await page.locator('h1').textContent()).toBe('Withdrawn');
  expect((await letterTo(email, 4)).subject).toBe('Withdrawn: your registration for Forum 2027');
  expect(visitor.watch).toEqual({ foreign: [], complaints: [] });
  await visitor.close();
}, 90_000);

it('registers in Arabic by keyboard, from right to left, and follows it signed in', async () => {
  const { api, letterTo } = forum;
  const email = 'reem@people.example';
  const visitor = await aVisitor(browser, { width: 390, language: 'ar', zone: 'Africa/Nairobi' });
  const page = await visitor.newPage();
  await page.goto(`${api.url}/forum27/ar/agenda`);
  const { keyboard } = page;

  await page.getByRole('link', { name: 'التسجيل', exact: true }).focus();
  await keyboard.press('Enter');
  await page.locator('#email').focus();
  await keyboard.type(email);
  await keyboard.press('Tab');
  await keyboard.type('ريم');
  await keyboard.press('Tab');
  await keyboard.type('المنصوري');
  await keyboard.press('Tab');
  await keyboard.type('الهيئة الوطنية للاتصالات');
  await keyboard.press('Tab');
  for (let down = 0; down < 60 && (await page.locator('#country').inputValue()) !== 'JO'; down++)
    await keyboard.press('ArrowDown');
  await keyboard.press('Tab');
  await keyboard.press('ArrowDown');
  await keyboard.press('Tab');
  await keyboard.press('ArrowDown'); // on site → remote
  for (const _ of ['language', 'what is kept', 'public list', 'send']) await keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('إرسال التسجيل');
  await keyboard.press('Enter');
  await page.waitForURL('**/register/sent');

  const letter = await letterTo(email);
  const mail = await visitor.newPage();
  await mail.setContent(letter.html as string);
  expect(await mail.locator('html').getAttribute('dir')).toBe('rtl');
  expect(await axeFaults(mail)).toEqual([]);
  await mail.close();
  await pressButtonIn(letter, page);
  expect(await page.locator('dd').allTextContents()).toEqual([
    'ريم المنصوري',
    email,
    'الهيئة الوطنية للاتصالات',
    'الأردن',
    'عن بُعد',
  ]);
  await page.locator('main button').focus();
  await keyboard.press('Enter');
  await page.waitForURL('**/registration?**');
  expect(await page.locator('h1').textContent()).toBe('مؤكَّد');

  await signInWindow(api, visitor, email);
  await page.goto(`${api.url}/forum27/ar/me`);
  expect(await page.locator('.st.ok').first().textContent()).toBe('مؤكَّد');
  expect(visitor.watch).toEqual({ foreign: [], complaints: [] });
  await visitor.close();
}, 60_000);
