import type { Browser, BrowserContext, Page } from 'playwright-core';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import type { Language } from '@app/i18n';
import { moveList } from '@app/roundtable';
import { anEdition, aRoom } from '../factories/edition.js';
import { aMinisterOf, aRequest, aRoundTable, aWish } from '../factories/round-table.js';
import { anApi, type TestApi } from '../support/api.js';
import { axeFaults } from '../support/axe.js';
import { aBrowser, aVisitor } from '../support/browser.js';
import { signInWindow } from '../support/window-session.js';

const OFFICER = 'protocol@wsis.example';
let api: TestApi;
let browser: Browser;
let edition: Edition;

beforeAll(async () => {
  [api, browser] = await Promise.all([anApi(), aBrowser()]);
  api.clock.set('2027-07-06T12:00:00Z');
  edition = await anEdition(api.database, { code: 'forum27', startsOn: '2027-07-05', endsOn: '2027-07-09' });
  await aRoom(api.database, edition, { code: 'C', name: 'Plenary Room C' });
  await api.signedIn(OFFICER, [[edition.id, 'protocol-officer']]);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await api?.close();
});

const later = (seconds: number) => api.clock.set(new Date(api.clock.now().getTime() + seconds * 1000).toISOString());

/** Three ministers and an association on a final list, in three scripts. */
async function aFinalList() {
  api.clock.set('2027-07-06T12:00:00Z');
  const table = await aRoundTable(api.database, edition, {
    room: 'C',
    mode: 'on-site-and-remote',
    title: 'Ministerial round table',
    day: '2027-07-06',
    from: '14:00',
    to: '15:00',
  });
  const asked = (minute: number) => ({ requestedAt: new Date(Date.UTC(2027, 4, 1, 8, minute)) });
  const requests = [
    [
      aMinisterOf('BT', { ...asked(1), spokenAs: 'KAR-ma len-du-PO-la' }),
      {
        courtesyTitle: 'H.E. Mr',
        givenName: 'Karma',
        familyName: 'Lhendupola',
        positionTitle: 'Minister of Information',
      },
    ],
    [
      aMinisterOf('JO', { ...asked(2), spokenAs: 'REEM al-man-SU-ri', speaksIn: 'ar' }),
      {
        courtesyTitle: 'H.E. Ms',
        givenName: 'Reem',
        familyName: 'Al-Mansouri',
        nameInOwnScript: 'ريم المنصوري',
        ownScriptLanguage: 'ar',
      },
    ],
    [
      aMinisterOf('CN', asked(3)),
      {
        courtesyTitle: 'H.E. Ms',
        givenName: 'Lan',
        familyName: 'Wei',
        nameInOwnScript: '魏兰',
        ownScriptLanguage: 'zh',
      },
    ],
    [aWish(asked(4)), { givenName: 'Adaeze', familyName: 'Okwundu', positionTitle: 'Director' }],
  ] as const;
  for (const [wish, person] of requests) await aRequest(api.database, table, wish, person);
  await inTransaction(api.database, async (tx) => {
    await moveList(tx, table.sessionId, 1, 'published', '', systemActor('test'), api.clock.now());
    await moveList(tx, table.sessionId, 2, 'final', '', systemActor('test'), api.clock.now());
  });
  return table;
}

interface Words {
  language: Language;
  open: string;
  makeRoom: string;
  makeInterpreters: string;
  over: string;
  spoke: string;
  absent: string;
  closed: string;
  first: string;
  second: string;
  ended: string;
  close: string;
}

const WORDS: Words[] = [
  {
    language: 'en',
    open: 'Open the floor',
    makeRoom: 'New address for the room',
    makeInterpreters: 'New address for the interpreters',
    over: 'Over time',
    spoke: 'Spoke',
    absent: 'Absent',
    closed: 'The floor is closed',
    first: 'Bhutan',
    second: 'Jordan',
    ended: 'The round table has ended',
    close: 'Close the floor',
  },
  {
    language: 'ar',
    open: 'افتح باب الكلمات',
    makeRoom: 'عنوان جديد للقاعة',
    makeInterpreters: 'عنوان جديد للمترجمين',
    over: 'تجاوز الوقت',
    spoke: 'تحدث',
    absent: 'غائب',
    closed: 'أُغلق باب الكلمات',
    first: 'بوتان',
    second: 'الأردن',
    ended: 'انتهت المائدة المستديرة',
    close: 'أغلق باب الكلمات',
  },
];

/** Makes an address on the chair's screen and opens it on a screen of its own. */
async function aScreen(chair: Page, button: string, size: { width: number; height: number }) {
  await chair.getByRole('button', { name: button }).click();
  const link = chair.locator('main [role=status] a[href*="/floor/"]');
  await link.waitFor();
  const window: BrowserContext & { watch?: unknown } = await aVisitor(browser, { javaScript: true });
  const page = await window.newPage();
  await page.setViewportSize(size);
  await page.goto((await link.getAttribute('href'))!);
  return { window, page };
}

it.each(WORDS)(
  'is played through by keyboard in $language: opened, spoken, overrun, extended, absent, taken back, closed; screens follow',
  async (words) => {
    const table = await aFinalList();
    const office = await aVisitor(browser, { javaScript: true });
    await signInWindow(api, office, OFFICER);
    const chair = await office.newPage();
    await chair.setViewportSize({ width: 1440, height: 900 });
    await chair.goto(`${api.url}/console/forum27/round-tables/${table.code}/floor?lang=${words.language}`);
    const openButton = chair.getByRole('button', { name: words.open });
    await openButton.waitFor();
    const room = await aScreen(chair, words.makeRoom, { width: 1920, height: 1080 });
    const booth = await aScreen(chair, words.makeInterpreters, { width: 1440, height: 900 });
    await openButton.press('Enter');

    const press = async (key: string) => {
      await chair.locator('h1').focus();
      await chair.keyboard.press(key);
    };
    const said = (page: Page, text: string) =>
      page.getByText(text, { exact: true }).first().waitFor({ timeout: 5_000 });
    await chair.getByRole('table').waitFor();
    await press('Space');
    await chair.locator('.hero .name', { hasText: words.first }).waitFor();
    await room.page.locator('#say', { hasText: words.first }).waitFor();
    await booth.page.getByText('KAR-ma len-du-PO-la').first().waitFor();
    expect(await room.page.locator('.clock').textContent()).toMatch(/^(3:00|2:5\d)$/);
    expect(await axeFaults(chair)).toEqual([]);
    expect(await axeFaults(room.page)).toEqual([]);
    expect(await axeFaults(booth.page)).toEqual([]);

    // Over time: the clock counts upwards and says so, on the next word of the server's clock.
    later(192);
    await said(room.page, words.over);
    expect(await room.page.locator('.clock').textContent()).toMatch(/^\+0:1\d$/);
    await press('+');
    await room.page.locator('[data-phase=soon]:not([hidden])').waitFor();

    await press('Space');
    await room.page.locator('#say', { hasText: words.second }).waitFor();
    expect(await room.page.locator('.who').textContent()).toBe('ريم المنصوري');
    await press('x');
    await chair
      .locator('tbody tr', { hasText: words.second })
      .getByText(words.absent, { exact: true })
      .first()
      .waitFor();
    await press('z');
    await room.page.locator('#say', { hasText: words.second }).waitFor();
    await press('x');
    await press('Space');
    await room.page.locator('.who', { hasText: '魏兰' }).waitFor();

    // A reload, then a line that is lost and comes back: whole again each time.
    await room.page.reload();
    await room.page.locator('.who', { hasText: '魏兰' }).waitFor();
    await room.window.setOffline(true);
    await press('Space');
    await chair.locator('tbody tr', { hasText: 'Okwundu' }).locator('.live').waitFor();
    await room.window.setOffline(false);
    await room.page.locator('.who', { hasText: 'Okwundu' }).waitFor({ timeout: 15_000 });

    later(60);
    await chair.getByRole('button', { name: words.close }).click();
    await said(room.page, words.ended);
    await said(chair, words.closed);
    const record = await chair
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => row.children[2].textContent));
    expect(record[0]).toMatch(/^3:1\d$/);
    expect(record.slice(1, 3)).toEqual([expect.stringMatching(/^–$/), expect.stringMatching(/^0:0\d$/)]);
    for (const { window } of [{ window: office }, room, booth]) {
      expect((window as typeof office).watch.foreign).toEqual([]);
      await window.close();
    }
  },
  120_000,
);

it('needs no script to be right: the page comes anew every few seconds', async () => {
  const table = await aFinalList();
  const protocol = await api.signedIn(OFFICER);
  const path = `/api/v1/editions/forum27/round-tables/${table.code}/floor`;
  const { body } = await protocol.post(`${path}/screens?lang=en`).send({ kind: 'room' }).expect(201);
  const window = await aVisitor(browser, { javaScript: false });
  const page = await window.newPage();
  await page.goto(body.address);
  await page.getByText('Begins at 14:00').waitFor();
  await protocol.post(path).expect(201);
  await protocol.post(`${path}/acts`).set('If-Match', '"v1"').send({ act: 'next' }).expect(200);
  await page.locator('#say', { hasText: 'Bhutan' }).waitFor({ timeout: 15_000 });
  expect(await page.locator('.clock').textContent()).toBe('3:00');
  await window.close();
}, 60_000);
