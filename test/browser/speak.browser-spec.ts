import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import type { Browser } from 'playwright-core';
import { inTransaction } from '@app/database';
import { systemActor } from '@app/identity';
import { releaseProgramme, type Session } from '@app/programme';
import { aPerson } from '../factories/person.js';
import { aSession } from '../factories/session.js';
import { aBrowser, aVisitor } from '../support/browser.js';
import { aWholeForum, pressButtonIn, type WholeForum } from '../support/whole-forum.js';
import { signInWindow } from '../support/window-session.js';

let forum: WholeForum;
let browser: Browser;
let session: Session;
const speaker = 'adaeze@people.example';

beforeAll(async () => {
  [forum, browser] = await Promise.all([aWholeForum(), aBrowser()]);
  const { api, edition } = forum;
  const { id } = await aPerson(api.database, { email: speaker, givenName: 'Adaeze', familyName: 'Okwundu' });
  const panel = [{ personId: id, role: 'speaker' }];
  const when = { day: '2027-07-06', from: '14:00', to: '14:45' };
  session = await aSession(api.database, edition, { room: 'H', title: 'Girls in ICT', panel, ...when });
  await inTransaction(api.database, (tx) =>
    releaseProgramme(tx, edition.id, { name: 'First release' }, systemActor('test'), api.clock.now()),
  );
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await forum?.close();
});

it('accepts by the link of the letter without JavaScript, sees “Your sessions” and what is missing, and takes the calendar file', async () => {
  const { api, edition, letterTo } = forum;
  const editor = await api.signedIn('editor@wsis.example', [[edition.id, 'programme-editor']]);
  await editor.post(`/api/v1/editions/forum27/draft-sessions/${session.code}/invitations`).send({}).expect(201);
  const visitor = await aVisitor(browser, { width: 390, javaScript: false, zone: 'Africa/Nairobi' });
  const page = await visitor.newPage();

  await pressButtonIn(await letterTo(speaker), page);
  expect(await page.locator('h1').textContent()).toBe('Girls in ICT');
  expect(await page.locator('.st').first().textContent()).toBe('Invited');
  await page.getByLabel('On site').check();
  await page.getByRole('button', { name: 'Accept' }).click();
  await page.getByText('You accepted on Monday 3 May 2027, 09:40. You can change your answer here.').waitFor();
  await letterTo(speaker, 2);

  await signInWindow(api, visitor, speaker);
  await page.goto(`${api.url}/forum27/en/me`);
  await page.getByRole('heading', { name: 'Your sessions' }).waitFor();
  await page.getByRole('heading', { name: 'One thing is missing' }).waitFor();
  expect(await page.locator('.card .st').allTextContents()).toEqual(['Your registration for the Forum']);
  expect(await page.locator('.mine > li').first().locator('.st, h3, b').allTextContents()).toEqual([
    'Accepted',
    'Girls in ICT',
    'Tuesday 6 July, 14:00–14:45',
  ]);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download all your sessions as a file' }).click(),
  ]);
  const events = new ICAL.Component(ICAL.parse(readFileSync(await file.path(), 'utf8'))).getAllSubcomponents('vevent');
  expect(
    events.map((event) => [event.getFirstPropertyValue('summary'), String(event.getFirstPropertyValue('dtstart'))]),
  ).toEqual([['Girls in ICT', '2027-07-06T12:00:00Z']]);

  const { panel } = (await editor.get(`/api/v1/editions/forum27/draft-sessions/${session.code}/invitations`)).body;
  expect(panel).toMatchObject([{ state: 'accepted', mode: 'on-site', missing: ['registration'] }]);
  expect(visitor.watch).toEqual({ foreign: [], complaints: [] });
  await visitor.close();
}, 60_000);
