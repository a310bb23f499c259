import type { Browser, BrowserContext, Page } from 'playwright-core';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import type { Session } from '@app/programme';
import { signUp } from '@app/signup';
import { anEdition, aRoom } from '../factories/edition.js';
import { aPerson } from '../factories/person.js';
import { aSession } from '../factories/session.js';
import { approvedRegistrations, release } from '../factories/sign-up.js';
import { anApi, type TestApi } from '../support/api.js';
import { axeFaults } from '../support/axe.js';
import { aBrowser, aVisitor } from '../support/browser.js';
import { signInWindow } from '../support/window-session.js';

const EDITOR = 'editor@wsis.example';

let api: TestApi;
let browser: Browser;
let edition: Edition;
let window: BrowserContext;
let page: Page;

beforeAll(async () => {
  [api, browser] = await Promise.all([anApi(), aBrowser()]);
  api.clock.set('2027-05-03T07:40:00Z');
  edition = await anEdition(api.database, { code: 'forum27', startsOn: '2027-07-05', endsOn: '2027-07-09' });
  for (const code of ['C', 'H']) await aRoom(api.database, edition, { code, name: `Room ${code}` });
  await api.signedIn(EDITOR, [[edition.id, 'programme-editor']]);
  window = await aVisitor(browser);
  await signInWindow(api, window, EDITOR);
  page = await window.newPage();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await api?.close();
});

const open = (place: string) => page.goto(`${api.url}/console/forum27/${place}`);
const rows = (sql: string) => api.database.query(sql, [edition.id]);
const pressed = (name: string | RegExp, within: Pick<Page, 'getByRole'> = page) =>
  within.getByRole('button', { name, exact: typeof name === 'string' }).press('Enter');

it('blocks a room and frees it again, and says when somebody can take part, by keyboard', async () => {
  const ada = await aPerson(api.database, { givenName: 'Ada', familyName: 'Example' });
  await aSession(api.database, edition, {
    room: 'H',
    title: 'On a panel',
    panel: [{ personId: ada.id, role: 'speaker' }],
  });
  await open('constraints?part=blockers');
  await page.getByText('No room is blocked').waitFor();

  await pressed('Block a room');
  const panel = page.getByRole('form', { name: 'Block a room' });
  await panel.getByLabel('Reason').fill('Council meeting');
  await page.keyboard.press('Enter');
  await page.getByRole('cell', { name: 'Council meeting' }).waitFor();
  expect(
    await rows(`select reason from room_blocker b join room r on r.id = b.room_id where r.edition_id = $1`),
  ).toEqual([{ reason: 'Council meeting' }]);
  await page.getByRole('table').getByRole('button', { name: 'Room C' }).press('Enter');
  await pressed(/^Remove/, page.getByRole('complementary'));
  await page.getByText('No room is blocked').waitFor();
  expect(await rows(`select 1 from room_blocker b join room r on r.id = b.room_id where r.edition_id = $1`)).toEqual(
    [],
  );

  await open('constraints?part=people');
  await page.getByLabel('Say something of somebody').fill('Ada');
  await page
    .getByRole('list', { name: /./ })
    .getByRole('button', { name: /Ada Example/ })
    .press('Enter');
  const person = page.getByRole('complementary');
  await pressed('Add a time', person);
  await pressed('Save', person);
  await person.getByText('Saved', { exact: true }).waitFor();
  expect(await rows(`select windows->0->>'kind' as kind from person_constraint where edition_id = $1`)).toEqual([
    { kind: 'available' },
  ]);
  expect(await axeFaults(page)).toEqual([]);
}, 60_000);

it('accepts a clash with a reason that stands at the next release, and returns to an older release after it was shown', async () => {
  const at = { room: 'C', day: '2027-07-06', from: '10:00', to: '11:00' };
  await api.database.query(`delete from session_person; delete from session`);
  const first = await aSession(api.database, edition, { ...at, title: 'Open data' });
  await release(api.database, edition, api.clock.now());
  await aSession(api.database, edition, { ...at, title: 'Girls in ICT' });
  const reason = 'One group, two titles.';

  await open(`sessions/${first.code}`);
  const clash = page.getByRole('listitem').filter({ hasText: 'Room twice' });
  await pressed('Accept with a reason', clash);
  const asked = page.getByRole('dialog', { name: 'Accept this conflict?' });
  await pressed('Accept it', asked);
  await asked.getByRole('alert').waitFor(); // without a reason it is refused at its field
  await asked.getByLabel('Reason').fill(reason);
  await pressed('Accept it', asked);
  await clash.getByText(reason).waitFor();

  await open('releases');
  await page.getByText('One conflict was accepted with its reason').waitFor();
  await page.getByText('No error is open').waitFor();
  await page.getByLabel('Name').fill('Second draft');
  await pressed('Release one change');
  await pressed('Release', page.getByRole('dialog'));
  await page.getByText('Released as number 2: Second draft.').waitFor();
  await page.getByText('One conflict was accepted with its reason').waitFor(); // for the one after, too

  await pressed('Return to this: Release');
  const back = page.getByRole('dialog', { name: /Release/ });
  await back.getByText('Girls in ICT').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await back.getByRole('button', { name: 'Return with one change' }).press('Enter');
  await back.waitFor({ state: 'detached' });
  await page.getByRole('cell', { name: '3', exact: true }).waitFor();
  expect(
    await rows(`select number, returns_to as "returnsTo" from release where edition_id = $1 order by number`),
  ).toEqual([
    { number: 1, returnsTo: null },
    { number: 2, returnsTo: null },
    { number: 3, returnsTo: 1 },
  ]);
}, 60_000);

it('gives a seat out of turn and takes somebody off the list, each with a reason, by keyboard', async () => {
  const small: Session = await aSession(api.database, edition, {
    ...{ access: 'sign-up', seatLimit: 1, title: 'Small room' },
    ...{ room: 'H', day: '2027-07-07', from: '10:00', to: '11:00' },
  });
  await release(api.database, edition, api.clock.now());
  const people = await approvedRegistrations(api.database, edition, 2);
  for (const registrationId of people) {
    await inTransaction(api.database, (tx) =>
      signUp(tx, edition, { registrationId, code: small.code }, systemActor('test'), api.clock.now()),
    );
  }
  await open(`sessions/${small.code}`);
  const list = page.getByRole('region', { name: 'Sign-ups' }).first();

  await list.getByRole('button', { name: /^Give a seat/ }).press('Enter');
  const seat = page.getByRole('dialog', { name: /a seat before those who came first/ });
  await seat.getByLabel('Reason').fill('She interprets.');
  await pressed('Give a seat', seat);
  await seat.getByText('All seats are taken.', { exact: false }).waitFor();
  await seat.getByLabel('All seats are taken: one more chair').press('Space');
  expect(await axeFaults(page)).toEqual([]);
  await pressed('Give a seat', seat);
  await page.getByText('2 of 1 seats taken, 0 in line.').waitFor();

  await list
    .getByRole('button', { name: /^Remove/ })
    .first()
    .press('Enter');
  const removal = page.getByRole('dialog', { name: /^Remove / });
  await removal.getByLabel('Reason').fill('For teams of two.');
  await pressed('Remove', removal);
  await page.getByText('1 of 1 seats taken, 0 in line.').waitFor();
  expect(
    await rows(
      `select action, reason from audit_record where edition_id = $1 and action in ('signup.seat-given','signup.removed') order by id`,
    ),
  ).toEqual([
    { action: 'signup.seat-given', reason: 'She interprets.' },
    { action: 'signup.removed', reason: 'For teams of two.' },
  ]);
  expect(window.pages()).toHaveLength(1);
}, 60_000);
