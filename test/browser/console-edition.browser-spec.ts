import type { Browser, Locator, Page } from 'playwright-core';
import type { Edition } from '@app/edition';
import { aCall, ANSWERS, CLOSES } from '../factories/consultation.js';
import { anEdition } from '../factories/edition.js';
import { anApi, type TestApi } from '../support/api.js';
import { aBrowser, aVisitor } from '../support/browser.js';
import { signInWindow } from '../support/window-session.js';

const SECRETARY = 'secretary@wsis.example';
const EDITOR = 'editor@wsis.example';

let api: TestApi;
let browser: Browser;
let edition: Edition;

beforeAll(async () => {
  [api, browser] = await Promise.all([anApi(), aBrowser()]);
  api.clock.set('2027-05-03T07:40:00Z');
  edition = await anEdition(api.database, { code: 'forum27', startsOn: '2027-07-05', endsOn: '2027-07-09' });
  await api.signedIn(SECRETARY, [[edition.id, 'secretariat']]);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await api?.close();
});

const heading = (page: Page, text: string) => page.getByRole('heading', { level: 1, name: text }).waitFor();
const row = async (sql: string) => (await api.database.query(sql, [edition.id]))[0];
const rolesOfEditor = () =>
  row(
    `select array_agg(role order by role) as roles from role_assignment join account on account.id = account_id
     where edition_id = $1 and email_key = '${EDITOR}' and revoked_at is null`,
  );

it('makes an empty edition usable by the console alone: days, a room, somebody’s role', async () => {
  const window = await aVisitor(browser);
  await signInWindow(api, window, SECRETARY);
  const page = await window.newPage();
  const { keyboard } = page;
  await page.goto(`${api.url}/console/forum27`);

  await page.getByRole('link', { name: 'Edition', exact: true }).press('Enter');
  await heading(page, 'Edition');
  await page.getByRole('group', { name: 'Last day' }).getByRole('spinbutton', { name: /^day/ }).focus();
  await keyboard.type('10');
  await page.getByLabel('Venue').fill('Lakeside Halls');
  await keyboard.press('Enter');
  await page.getByText('Saved', { exact: true }).first().waitFor();
  expect(await row(`select ends_on::text, venue from edition where id = $1`)).toEqual({
    ends_on: '2027-07-10',
    venue: 'Lakeside Halls',
  });

  await page.getByRole('link', { name: 'Rooms' }).press('Enter');
  await heading(page, 'Rooms');
  await page.getByRole('button', { name: 'Add a room' }).press('Enter');
  await page.getByLabel('Code').fill('K2');
  await page.getByLabel('Name').fill('Room K2');
  await page.getByLabel('Seats').fill('60');
  await keyboard.press('Enter');
  await page.getByText('One room is open').waitFor();
  expect(await row(`select code, name, capacity from room where edition_id = $1`)).toEqual({
    code: 'K2',
    name: 'Room K2',
    capacity: 60,
  });

  await page.getByRole('link', { name: 'People and roles' }).press('Enter');
  await heading(page, 'People and roles');
  await page.getByLabel('E-mail address').fill(EDITOR);
  await page.getByLabel('Role', { exact: true }).selectOption({ label: 'Programme editor' });
  await page.getByRole('button', { name: 'Give the role' }).press('Enter');
  await page.getByText(`Done. A letter is on its way to ${EDITOR}.`).waitFor();
  expect(await rolesOfEditor()).toEqual({ roles: ['programme-editor'] });
  await page.getByRole('button', { name: `Take away: Programme editor, ${EDITOR}` }).press('Enter');
  await page.getByRole('button', { name: 'Take the role away' }).press('Enter');
  await page.getByRole('button', { name: `Take away: Programme editor, ${EDITOR}` }).waitFor({ state: 'detached' });
  expect(await rolesOfEditor()).toEqual({ roles: null });
  expect(window.watch).toEqual({ foreign: [], complaints: [] });
  await window.close();
}, 90_000);

it('opens a call, moves its deadline, gives and takes back a late code, shares out the reading, weighs the criteria', async () => {
  await aCall(api.database, edition);
  await api.signedIn('reader@wsis.example', [[edition.id, 'reviewer']]);
  const window = await aVisitor(browser, { zone: 'America/New_York' });
  await signInWindow(api, window, SECRETARY);
  const page = await window.newPage();
  await page.goto(`${api.url}/console/forum27/calls`);
  await heading(page, 'Calls and reviewers');
  const saved = (form: Locator) => form.getByText('Saved', { exact: true }).waitFor();

  await page.getByRole('button', { name: 'Change', exact: true }).press('Enter');
  const call = page.getByRole('form', { name: 'Change', exact: true });
  await call.getByRole('group', { name: 'Deadline' }).getByRole('spinbutton', { name: /^day/ }).focus();
  await page.keyboard.type('12');
  await call.getByRole('button', { name: 'Save' }).press('Enter');
  await saved(call);
  const twoDaysLater = new Date(CLOSES.getTime() + 2 * 86_400_000); // the edition's clock, not New York's
  expect(await row(`select closes_at, answers_by from consultation_call where edition_id = $1`)).toEqual({
    closes_at: twoDaysLater,
    answers_by: ANSWERS,
  });

  const form = page.getByRole('region', { name: 'Form', exact: true });
  await form.getByText('Version 1', { exact: true }).first().waitFor();
  await form.getByLabel('Read it in').selectOption({ label: 'Arabic' });
  expect(await form.locator('h4 bdi').first().getAttribute('lang')).toBe('ar');
  await form.locator('summary', { hasText: 'New version' }).press('Enter');
  const send = async (definition: object) => {
    const file = { name: 'form.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(definition)) };
    await form.getByLabel('File (JSON)').setInputFiles(file);
    await form.getByRole('button', { name: 'Make it the form' }).press('Enter');
  };
  const asks = (type: string) => ({
    sections: [{ code: 'more', title: { en: 'More' }, fields: [{ code: 'aim', type, label: { en: 'Aim' } }] }],
  });
  await send(asks('melody'));
  await form.getByRole('alert').getByText('sections/0/fields/0/type').waitFor();
  await send(asks('long-text'));
  await form.getByText('Version 2 is asked from now on.').waitFor();
  await form.locator('b bdi', { hasText: 'Aim' }).waitFor();
  await form.locator('summary', { hasText: 'Versions' }).press('Enter');
  expect(await form.locator('details').last().locator('li b').allTextContents()).toEqual(['Version 2', 'Version 1']);

  const late = page.getByRole('form', { name: 'Late codes' });
  await late.getByLabel('For whom').fill('Ministry of Planning');
  await late.getByRole('button', { name: 'Make a code' }).press('Enter');
  await late.getByRole('alert').waitFor(); // until when is not said
  await late.getByRole('spinbutton', { name: /^day/ }).focus();
  await page.keyboard.type('20122027');
  await late.getByRole('button', { name: 'Make a code' }).press('Enter');
  expect(await late.getByRole('status').locator('b').textContent()).toMatch(/^[\w-]{8,}$/);
  await late.getByText('0 of 1 used').waitFor();
  await late.getByRole('button', { name: 'Take back' }).press('Enter');
  await late.getByText('Taken back').waitFor();
  expect(
    await row(
      `select label, uses, revoked_at is null as stands from late_code join consultation_call c on c.id = call_id
       where edition_id = $1`,
    ),
  ).toEqual({ label: 'Ministry of Planning', uses: 1, stands: false });

  const another = page.getByRole('form', { name: 'Another call' });
  await another.getByLabel('Kind').selectOption({ label: 'Speaker' });
  await another.getByRole('button', { name: 'Add this call' }).press('Enter');
  await another.getByRole('alert').waitFor(); // no dates yet
  for (const [group, day] of [
    ['Opens', '01062027'],
    ['Deadline', '30062027'],
    ['Answers by', '31072027'],
  ]) {
    await another.getByRole('group', { name: group }).getByRole('spinbutton', { name: /^day/ }).focus();
    await page.keyboard.type(day); // the time is six in the evening if nothing is said
  }
  await another.getByRole('button', { name: 'Add this call' }).press('Enter');
  await page.getByRole('heading', { level: 2, name: /peaker/ }).waitFor();
  expect(
    await row(`select opens_at, closes_at from consultation_call where edition_id = $1 and kind = 'speaker'`),
  ).toEqual({ opens_at: new Date('2027-06-01T16:00:00Z'), closes_at: new Date('2027-06-30T16:00:00Z') });

  await page.locator('summary', { hasText: 'reader@wsis.example' }).press('Enter');
  const reader = page.locator('details', { hasText: 'reader@wsis.example' });
  await reader.getByLabel(/^C5 /).press('Space');
  await reader.getByLabel('Organization').fill('Rede Viva');
  await reader.getByRole('button', { name: 'Save' }).press('Enter');
  await reader.locator('summary', { hasText: 'C5' }).waitFor();
  expect(await row(`select action_lines, organization from reviewer where edition_id = $1`)).toEqual({
    action_lines: ['C5'],
    organization: 'Rede Viva',
  });

  const criteria = page.getByRole('form', { name: 'Criteria of the review' });
  await criteria.locator('summary', { hasText: 'Interaction' }).press('Enter');
  await criteria.getByRole('button', { name: 'Remove “Interaction”' }).press('Enter');
  await criteria.getByRole('button', { name: 'Add a criterion' }).press('Enter');
  await criteria.getByLabel('English').last().fill('Reach');
  await criteria.getByLabel('Weight').last().fill('900');
  await criteria.getByRole('button', { name: 'Save' }).press('Enter');
  await criteria.getByRole('alert').getByRole('link').press('Enter'); // leads to the weight that was refused
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('3');
  await criteria.getByRole('button', { name: 'Save' }).press('Enter');
  await saved(criteria);
  expect(await criteria.locator('summary').allTextContents()).toEqual([
    'Relevance weight 3, 30 % of the whole',
    'Quality weight 2, 20 % of the whole',
    'Diversity of voices weight 2, 20 % of the whole',
    'Reach weight 3, 30 % of the whole',
  ]);
  expect(
    await row(
      `select array_agg(concat_ws(' ', code, names->>'en', weight) order by position) as kept
       from review_criterion where edition_id = $1`,
    ),
  ).toEqual({
    kept: ['relevance Relevance 3', 'quality Quality 2', 'diversity Diversity of voices 2', 'criterion-1 Reach 3'],
  });

  await page.goto(`${api.url}/console/forum27/constraints?part=rules`);
  const seats = page.getByRole('form', { name: 'Seats at the same hour' });
  await seats.getByText('gets none in another session').waitFor();
  await seats.getByLabel('Allow seats in sessions at the same hour').press('Space');
  await seats.getByRole('button', { name: 'Save' }).press('Enter');
  await saved(seats);
  expect(await row(`select overlaps_allowed from sign_up_rules where edition_id = $1`)).toEqual({
    overlaps_allowed: true,
  });
  expect(window.watch.foreign).toEqual([]);
  await window.close();
}, 90_000);

it('words a letter by keyboard beside the letter itself, which wears its styles and runs nothing, and keeps what is typed', async () => {
  const window = await aVisitor(browser);
  await signInWindow(api, window, SECRETARY);
  const page = await window.newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(`${api.url}/console/forum27/letter-templates`);

  await page.getByLabel('Find a letter').fill('invitation to speak');
  await page.getByRole('link', { name: 'Invitation to speak', exact: true }).press('Enter');
  await heading(page, 'Invitation to speak');
  await page
    .getByRole('navigation', { name: 'Language of the letter' })
    .getByRole('link', { name: 'العربية' })
    .press('Enter');
  const subject = page.getByLabel('Subject', { exact: true });
  await subject.and(page.locator('[lang=ar]')).fill('ندعوك <script>alert(1)</script> ');
  await page.getByRole('button', { name: '{session}' }).press('Enter');
  await page.locator('[name="words/subject"]:focus').waitFor(); // it goes back to where one writes
  await page.getByLabel('Body').fill('تعال.');
  await page.getByText('AR: “answerBy” must stay in the letter').waitFor();
  await page.getByLabel('Body').fill('تعال قبل {answerBy}.');
  const letter = page.frameLocator('iframe.letter-frame');
  await letter.getByText('تعال قبل').waitFor();
  const looks = await letter.locator('html').evaluate((html) => ({
    direction: html.getAttribute('dir'),
    button: getComputedStyle(html.querySelector('a')!).fontWeight,
    scripts: html.querySelectorAll('script').length,
  }));
  await page.getByRole('link', { name: 'All letters' }).press('Enter');
  await page.getByRole('button', { name: 'Stay here' }).press('Enter');
  await page.getByRole('button', { name: 'Save as draft' }).press('Enter');
  await page.getByText('Draft, not in use').waitFor();
  await page.getByRole('button', { name: 'Put in use' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Put in use' }).press('Enter');
  await page.getByText('Version 1 in use').waitFor();

  expect(looks).toEqual({ direction: 'rtl', button: '700', scripts: 0 });
  expect(await row(`select language, words from letter_template_version where edition_id = $1`)).toEqual({
    language: 'ar',
    words: { subject: 'ندعوك <script>alert(1)</script> {session}', body: 'تعال قبل {answerBy}.' },
  });
  expect(faults.filter((fault) => !fault.includes('422'))).toEqual([]);
});
