import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { inTransaction } from '@app/database';
import { addBreak, blockRoom, type Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import { anEdition, aRoom } from '../factories/edition.js';
import { aPerson } from '../factories/person.js';
import { aDraft, aSession } from '../factories/session.js';
import { anApi, type TestApi } from '../support/api.js';
import { axeFaults } from '../support/axe.js';
import { aBrowser } from '../support/browser.js';
import { eventually } from '../support/letters.js';
import { signInWindow } from '../support/window-session.js';

const EDITORS = ['editor@wsis.example', 'second@wsis.example'];
const DAY = '2027-07-06';
/** Of a day whose sessions lie between nine and six. */
const FIRST_HOUR = 9;

let api: TestApi;
let browser: Browser;
let edition: Edition;
let windows: BrowserContext[] = [];

beforeAll(async () => {
  [api, browser] = await Promise.all([anApi(), aBrowser()]);
  api.clock.set('2027-01-15T07:40:00Z'); // winter, so that a zone's distance of today is not that of the Forum
  edition = await anEdition(api.database, { code: 'forum27', startsOn: '2027-07-05', endsOn: '2027-07-09' });
  for (const code of ['C', 'H', 'K']) await aRoom(api.database, edition, { code, name: `Room ${code}` });
  for (const email of EDITORS) await api.signedIn(email, [[edition.id, 'programme-editor']]);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await api?.close();
});
beforeEach(async () => {
  await api.database.query(`delete from session_person; delete from accepted_conflict; delete from session`);
});
afterEach(async () => {
  await Promise.all(windows.map((window) => window.close()));
  windows = [];
});

async function aBoard(timezoneId = 'Europe/Zurich', language = 'en', editor = EDITORS[0], query = ''): Promise<Page> {
  const window = await browser.newContext({ timezoneId, viewport: { width: 1440, height: 1000 } });
  windows.push(window);
  await signInWindow(api, window, editor);
  await window.addInitScript((kept) => localStorage.setItem('forum-console-language', kept), language);
  const page = await window.newPage();
  await page.goto(`${api.url}/console/forum27/board?day=${DAY}${query}`);
  await page
    .locator(query.includes('table') ? 'tbody tr' : '.ec-day')
    .first()
    .waitFor();
  return page;
}

const placed = (title: string, facts: object = {}) =>
  aSession(api.database, edition, { room: 'C', day: DAY, from: '10:00', to: '11:00', title, ...facts });
const where = async (code: string) => {
  const [row] = await api.database.query(
    `select r.code as room, to_char(starts_at at time zone 'Europe/Zurich', 'HH24:MI') as from,
            to_char(ends_at at time zone 'Europe/Zurich', 'HH24:MI') as to
     from session s left join room r on r.id = s.room_id where s.code = $1`,
    [code],
  );
  return row;
};
const block = (page: Page, code: string) => page.locator(`.ec-event[data-code="${code}"]`);
/** What is said aloud when something was saved, not what is said while dragging. */
const said = (page: Page, text: string) =>
  page.locator('main > p.vh[role=status]', { hasText: text }).waitFor({ state: 'attached' });

/** The middle of a room's column at a wall clock, by the clock column and the heads. */
async function pointOf(page: Page, room: string, time: string): Promise<{ x: number; y: number }> {
  const head = await page.locator('.ec-col-head', { hasText: `Room ${room}` }).boundingBox();
  const body = await page.locator('.ec-day:not(.ec-col-head)').first().boundingBox();
  const [hours, minutes] = time.split(':').map(Number);
  return { x: head!.x + head!.width / 2, y: body!.y + ((hours - FIRST_HOUR) * 60 + minutes) * (18 / 15) + 1 };
}

async function dragTo(page: Page, from: Locator, to: { x: number; y: number }): Promise<void> {
  const box = (await from.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + 3);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y - 20, { steps: 4 });
  await page.mouse.move(to.x, to.y + 3, { steps: 4 });
}

describe('the board', () => {
  it.each([
    ['Europe/Zurich', 'en'],
    ['Africa/Nairobi', 'ar'],
    ['America/New_York', 'zh'],
  ])('shows and moves by the clocks of the edition in %s, in %s, and axe finds nothing', async (zone, language) => {
    const session = await placed('Ethics in AI', { from: '09:34', to: '10:30' });
    const page = await aBoard(zone, language);

    await expect(block(page, session.code).textContent()).resolves.toContain('09:34–10:30');
    await dragTo(page, block(page, session.code), await pointOf(page, 'H', '13:04'));
    await page.mouse.up();
    await said(page, 'Room H');

    expect(await where(session.code)).toEqual({ room: 'H', from: '13:04', to: '14:00' });
    await block(page, session.code).getByText('13:04–14:00').waitFor();
    expect(await axeFaults(page)).toEqual([]);
  });

  it('says while dragging whether a place is free and why not, marks the clash, and takes it back', async () => {
    const ada = await aPerson(api.database, { givenName: 'Ada', familyName: 'Example' });
    const panel = [{ personId: ada.id, role: 'speaker' }];
    const first = await placed('Girls in ICT', { panel });
    const second = await placed('Open data', { room: 'K', from: '14:00', to: '15:00', panel });
    const page = await aBoard();

    await dragTo(page, block(page, second.code), await pointOf(page, 'C', '10:30'));
    const hint = page.locator('.drag-hint.no', { hasText: 'Room twice' });
    await page.locator('.ec-bg-event.drop.error').first().waitFor();
    await page.mouse.move((await pointOf(page, 'C', '10:45')).x, (await pointOf(page, 'C', '10:45')).y);
    await hint.waitFor();
    expect(await hint.textContent()).toContain('Girls in ICT');
    await page.mouse.up();
    await block(page, first.code).getByText('Clash').waitFor();
    await block(page, second.code).click();
    await page.locator('aside .conflict', { hasText: 'Room C holds two sessions' }).waitFor();

    await page.keyboard.press('Control+z');
    await said(page, 'Taken back');
    expect(await where(second.code)).toEqual({ room: 'K', from: '14:00', to: '15:00' });
    expect(await page.getByText('Clash', { exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: 'Redo' }).click();
    await said(page, 'Done again');
    expect((await where(second.code)).room).toBe('C');
  });

  it('takes a session from the tray by mouse, and gives it another length by its edge', async () => {
    const { code } = await aDraft(api.database, edition, { title: 'From the tray' });
    const page = await aBoard();

    const to = await pointOf(page, 'K', '11:00');
    const body = page.locator('.ec-body').first();
    const box = (await body.boundingBox())!;
    const targetPosition = { x: to.x - box.x, y: to.y + 3 - box.y };
    await page.locator('.tray .blk', { hasText: 'From the tray' }).dragTo(body, { targetPosition, force: true });
    await said(page, 'Room K');
    const start = await where(code);
    await block(page, code).hover();
    const edge = (await block(page, code).boundingBox())!;
    await page.mouse.move(edge.x + edge.width / 2, edge.y + edge.height - 2);
    await page.mouse.down();
    await page.mouse.move(edge.x + edge.width / 2, edge.y + edge.height + 30, { steps: 6 });
    await page.mouse.up();
    await said(page, '11:00–12:30');

    expect([start, await where(code)]).toEqual([
      { room: 'K', from: '11:00', to: '12:00' },
      { room: 'K', from: '11:00', to: '12:30' },
    ]);
  });
});

describe('by keyboard alone', () => {
  it('a session is placed from the tray in the form, with what would clash, and moved on by arrows', async () => {
    await placed('There already');
    const { code } = await aDraft(api.database, edition, { title: 'By keyboard' });
    const page = await aBoard();

    await page.locator('.tray .blk', { hasText: 'By keyboard' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Room').selectOption('C');
    await dialog.getByLabel('Start').fill('10:15');
    await dialog.getByText('Room C holds two sessions').waitFor();
    await dialog.getByLabel('Start').fill('11:15');
    await dialog.getByText('Nothing clashes there').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Place it' }).press('Enter');
    await said(page, 'By keyboard: Room C');
    expect(await where(code)).toEqual({ room: 'C', from: '11:15', to: '12:15' });

    await block(page, code).focus();
    await page.keyboard.press('Shift+ArrowDown');
    await said(page, '11:30–12:30');
    await page.waitForFunction((one) => (document.activeElement as HTMLElement).dataset.code === one, code);
    await page.keyboard.press('Shift+ArrowRight');
    await said(page, 'Room H');
    expect(await where(code)).toEqual({ room: 'H', from: '11:30', to: '12:30' });
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
  });

  it('many are changed in the table after a question with their number, and one Undo takes all back', async () => {
    const [one, two] = [await placed('First of two'), await placed('Second of two', { room: 'H' })];
    const page = await aBoard('Europe/Zurich', 'en', EDITORS[0], '&view=table').catch(
      async () => windows[0].pages()[0],
    );
    await page.getByLabel('Choose all 2 sessions').check();
    await page.getByLabel('What to change').selectOption('shift');
    await page.getByLabel('Minutes').fill('-30');
    await page.getByRole('button', { name: 'Change 2 sessions' }).click();
    const dialog = page.getByRole('dialog', { name: 'Change 2 sessions?' });
    await dialog.getByRole('button', { name: 'Change 2 sessions' }).click();
    await said(page, '2 sessions were changed');

    expect([await where(one.code), await where(two.code)]).toEqual([
      { room: 'C', from: '09:30', to: '10:30' },
      { room: 'H', from: '09:30', to: '10:30' },
    ]);
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await said(page, 'Taken back');
    expect((await where(one.code)).from).toBe('10:00');
  });
});

it('shows another editor’s move by itself, and tells who came second (R-18)', async () => {
  const session = await placed('Wanted by two');
  const [mine, theirs] = [await aBoard(), await aBoard('America/New_York', 'en', EDITORS[1])];
  await theirs.route('**/board', (route) => (route.request().method() === 'GET' ? route.abort() : route.continue()));

  await block(mine, session.code).focus();
  await mine.keyboard.press('Shift+ArrowDown');
  await said(mine, '10:15–11:15');
  await block(theirs, session.code).focus();
  await theirs.keyboard.press('Shift+ArrowRight');
  await theirs.getByRole('alert').filter({ hasText: 'Somebody else changed this session meanwhile' }).waitFor();
  await theirs.unroute('**/board');
  await block(theirs, session.code).getByText('10:15–11:15').waitFor({ timeout: 8_000 });

  expect(await where(session.code)).toEqual({ room: 'C', from: '10:15', to: '11:15' });
}, 60_000);

it('asks before a fixed session is moved, and suggests places for others', async () => {
  const fixed = await placed('Opening', { from: '09:00', to: '10:00' });
  await api.database.query(`update session set is_fixed = true where code = $1`, [fixed.code]);
  const other = await placed('Movable', { from: '09:00', to: '10:00' });
  const page = await aBoard();

  await block(page, fixed.code).focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page
    .getByRole('dialog', { name: 'Move a fixed session?' })
    .getByRole('button', { name: 'Leave it there' })
    .click();
  expect((await where(fixed.code)).from).toBe('09:00');

  await block(page, other.code).click();
  await page.getByText('Nothing clashes.').first().waitFor();
  await page.getByRole('button', { name: 'Move here' }).first().click();
  await said(page, 'Movable: Room');
  expect(await page.getByText('Clash', { exact: true }).count()).toBe(0);
});

it.each(['Europe/Zurich', 'Africa/Nairobi', 'America/New_York'])(
  'in %s, in English, Arabic and Chinese: the form and the arrows keep the edition’s clocks, which the head names',
  async (zone) => {
    const { code } = await aDraft(api.database, edition, { title: 'By keyboard' });
    const page = await aBoard(zone);
    for (const [language, next] of [
      ['en', 'ArrowRight'],
      ['ar', 'ArrowLeft'],
      ['zh', 'ArrowRight'],
    ]) {
      await api.database.query(
        `update session set room_id = null, starts_at = null, ends_at = null, version = version + 1`,
      );
      await page.goto(`${api.url}/console/forum27/board?day=${DAY}&lang=${language}`);
      const card = page.locator('.tray .blk', { hasText: 'By keyboard' });
      await card.waitFor();
      // Of an edition without a city.
      expect(await page.locator('header').first().textContent()).toMatch(/(?:times in|[:为])\s?\u2068?Zurich/);

      await card.press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.locator('[name=room]').selectOption('C');
      await dialog.locator('[name=start]').fill('11:15');
      expect(await axeFaults(page)).toEqual([]);
      await dialog.locator('button.btn:not(.alt)').first().press('Enter');
      await said(page, '11:15–12:15');
      expect([language, await where(code)]).toEqual([language, { room: 'C', from: '11:15', to: '12:15' }]);

      await block(page, code).press(`Shift+${next}`);
      await said(page, 'Room H');
      await page.keyboard.press('Control+z');
      const back = await eventually(
        () => where(code),
        ({ room }) => room === 'C',
      );
      expect([language, back]).toEqual([language, { room: 'C', from: '11:15', to: '12:15' }]);
    }
  },
  60_000,
);

it('moves by 1, 5, 15 and 30 minutes; breaks and blocked rooms stand in their places by name; a long title is cut between two lines', async () => {
  const by = systemActor('test');
  const at = (time: string) => new Date(`${DAY}T${time}:00+02:00`);
  await inTransaction(api.database, async (tx) => {
    const lunch = { names: { en: 'Lunch by the lake' }, startsAt: at('12:30'), endsAt: at('13:30'), isPublic: true };
    await addBreak(tx, edition.id, lunch, by, api.clock.now());
    const blocked = { room: 'H', reason: 'Sound check', startsAt: at('15:00'), endsAt: at('16:00') };
    await blockRoom(tx, edition.id, blocked, by, api.clock.now());
  });
  const title =
    'What regulators, teachers and engineers of small island States have learned from each other in ten years';
  const { code } = await placed(title, { from: '10:00', to: '10:55' });
  const page = await aBoard();

  for (const [step, from, to] of [
    ['1', '10:01', '10:56'],
    ['5', '10:06', '11:01'],
    ['15', '10:21', '11:16'],
    ['30', '10:51', '11:46'],
  ]) {
    await page.getByLabel('Step of dragging').selectOption(step);
    await block(page, code).press('Shift+ArrowDown');
    await said(page, `${from}–${to}`);
    expect(await where(code)).toEqual({ room: 'C', from, to });
  }

  expect(await page.locator('.ec-bg-event.brk').allInnerTexts()).toEqual(Array(3).fill('Lunch by the lake')); // every room
  const blocker = page.locator('.ec-bg-event.blocked');
  expect(await blocker.textContent()).toContain('Sound check');
  const [column, stripe] = [await pointOf(page, 'H', '15:00'), (await blocker.boundingBox())!];
  expect(Math.abs(stripe.x + stripe.width / 2 - column.x)).toBeLessThan(6);
  expect(Math.abs(stripe.y - column.y)).toBeLessThan(3);

  const shown = await block(page, code).evaluate((one) => {
    const body = one.querySelector('.ec-event-body')!;
    return { line: parseFloat(getComputedStyle(body).lineHeight), height: body.clientHeight, inAll: body.scrollHeight };
  });
  expect(shown.inAll).toBeGreaterThan(shown.height);
  expect(shown.height / shown.line).toBe(3); // 55 minutes: three quarters of an hour and a rest
});
