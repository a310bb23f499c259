import type { Browser } from 'playwright-core';
import { inTransaction } from '@app/database';
import { systemActor } from '@app/identity';
import { informationOf, InformationService, setCapacity } from '@app/registration';
import { aForm } from '../factories/registration-form.js';
import { aRegistration, aRegistrationOffice, type RegistrationOffice } from '../factories/registration.js';
import { axeFaults } from '../support/axe.js';
import { aBrowser, aVisitor } from '../support/browser.js';
import { linkTo } from '../support/registration-links.js';
import { aWholeForum, pressButtonIn, type WholeForum } from '../support/whole-forum.js';

let forum: WholeForum;
let browser: Browser;
let office: RegistrationOffice;

beforeAll(async () => {
  [forum, browser] = await Promise.all([aWholeForum(), aBrowser()]);
  const { api, edition } = forum;
  office = await aRegistrationOffice(api.databaseUrl, 3);
  await inTransaction(api.database, (tx) =>
    setCapacity(tx, edition.id, { capacity: 50 }, systemActor('test'), new Date()),
  );
  await aForm(api.database, edition);
}, 60_000);
afterAll(async () => {
  await office?.database.destroy();
  await browser?.close();
  await forum?.close();
});

it('hides a question until it counts, by keyboard alone; without a script it says when it counts', async () => {
  const { api } = forum;
  const path = `${api.url}/forum27/en/register`;
  const visitor = await aVisitor(browser, { width: 390 });
  const page = await visitor.newPage();
  await page.goto(path);
  const link = page.getByLabel('Web address');

  expect(await link.isVisible()).toBe(false);
  await page.locator('#a-kind').focus();
  await page.keyboard.press('ArrowDown');
  expect(await page.getByLabel('Online').isChecked()).toBe(true);
  expect(await link.isVisible()).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.type('post.example');
  expect(await link.inputValue()).toBe('post.example');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowUp');
  expect(await link.isVisible()).toBe(false);
  expect(await axeFaults(page)).toEqual([]);
  expect(visitor.watch).toEqual({ foreign: [], complaints: [] });
  await visitor.close();

  const bare = await aVisitor(browser, { width: 390, javaScript: false });
  const plain = await bare.newPage();
  await plain.goto(path);
  expect(await plain.getByLabel('Web address').isVisible()).toBe(true);
  expect(await plain.getByText('Only if “Kind of work” is: Online.').isVisible()).toBe(true);
  await bare.close();
}, 60_000);

it('is saved half filled and gone on with by the link in the letter, in Arabic and without JavaScript', async () => {
  const { api, letterTo } = forum;
  const email = 'reem.halfway@people.example';
  const visitor = await aVisitor(browser, { width: 390, language: 'ar', javaScript: false });
  const page = await visitor.newPage();
  await page.goto(`${api.url}/forum27/ar/register`);

  await page.locator('#email').fill(email);
  await page.locator('#givenName').fill('ريم');
  await page.getByRole('button', { name: 'الحفظ والمتابعة لاحقًا' }).click();
  expect(await page.locator('h1').textContent()).toBe('حُفظ نموذجك');
  await pressButtonIn(await letterTo(email), page);

  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  expect(await page.locator('#givenName').inputValue()).toBe('ريم');
  expect(await page.locator('#email').inputValue()).toBe(email);
  expect(visitor.watch).toEqual({ foreign: [], complaints: [] });
  await visitor.close();
}, 60_000);

it('answers a question and corrects a name by keyboard; the page says before that it is looked at again', async () => {
  const { api, edition } = forum;
  const now = api.clock.now();
  const registration = await aRegistration(office, edition, 'under-review', { now, answers: { kind: 'print' } });
  const officer = { kind: 'account', name: 'Amara Osei' } as const;
  await new InformationService(office.database).ask({ edition, ...registration }, 'Who sends you?', officer, now);
  const visitor = await aVisitor(browser, { width: 390 });
  const page = await visitor.newPage();
  await page.goto(api.url + (await linkTo(office.database, registration, 'forms.question')));

  expect(await axeFaults(page)).toEqual([]);
  await page.locator('#answer').focus();
  await page.keyboard.type('The Mountain Post');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('h1', { hasText: 'Under review' }).waitFor();
  expect(await informationOf(office.database, registration.id)).toMatchObject([{ answer: 'The Mountain Post' }]);

  const { version } = await office.database
    .query(`select version from registration where id = $1`, [registration.id])
    .then(([row]) => row);
  await office.decide.approve({ edition, id: registration.id, version }, systemActor('test'), now);
  await page.reload();
  await page.getByRole('link', { name: 'Correct your answers or the language of our letters' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('h1', { hasText: 'Correct your registration' }).waitFor();
  expect(await page.locator('.note').textContent()).toContain('goes back to whoever decides on it');
  expect(await axeFaults(page)).toEqual([]);
  await page.getByLabel('Family name').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Wangari');
  await page.keyboard.press('Enter');
  await page.locator('h1', { hasText: 'Under review' }).waitFor();
  expect(await page.getByText('It went back to whoever decides.').isVisible()).toBe(true);
  expect(visitor.watch).toEqual({ foreign: [], complaints: [] });
  await visitor.close();
}, 60_000);
