import { mkdirSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { inTransaction } from '@app/database';
import { LANGUAGES } from '@app/i18n';
import { systemActor } from '@app/identity';
import { releaseProgramme } from '@app/programme';
import { aRoom } from '../factories/edition.js';
import { aPerson } from '../factories/person.js';
import { aSession } from '../factories/session.js';
import { aBrowser, aVisitor, type Visitor } from '../support/browser.js';
import { noteFigures } from '../support/figures.js';
import { tabTo } from '../support/keyboard.js';
import { aProgrammeApi, type ProgrammeApi } from '../e2e/programme/a-programme.js';

const by = systemActor('test');
const ROOMS = ['A', 'B', 'C', 'D', 'E'];
const LINES = ['C1', 'C2', 'C3', 'C4', 'C7-EGOV', 'C10', 'C11'];
/** Fifty titles as long as real ones, no two alike, so that they do not compress better than real ones. */
const TOPICS =
  `inclusive connectivity|digital skills for rural women|trustworthy artificial intelligence|emergency telecommunications
open data for agriculture|media literacy and elections|affordable broadband|cultural heritage online|health services beyond towns
youth and entrepreneurship`.split(/[|\n]/);
const FORMS =
  `Bridging borders through # in small island States|From pledges to practice: # after twenty years|Who pays for #? A dialogue
What regulators learned about #|Measuring the promise of #`.split(/[|\n]/);

let api: ProgrammeApi;
let browser: Browser;

beforeAll(async () => {
  [api, browser] = await Promise.all([aProgrammeApi(), aBrowser()]);
  const { database, edition } = api;
  for (const code of ROOMS) await aRoom(database, edition, { code, name: `Conference Room ${code}` });
  const speaker = await aPerson(database, { givenName: 'Adaeze', familyName: 'Okwundu' });
  for (let at = 0; at < 50; at++) {
    const from = 8 + Math.floor(at / 5);
    await aSession(database, edition, {
      title: FORMS[at % 5].replace('#', TOPICS[(at * 3 + Math.floor(at / 10)) % 10]),
      room: ROOMS[at % 5],
      day: '2027-07-06',
      from: `${String(from).padStart(2, '0')}:${at % 2 ? '00' : '04'}`,
      to: `${String(from).padStart(2, '0')}:50`,
      actionLines: [LINES[at % 7], LINES[(at + 3) % 7]],
      sdgs: [1 + (at % 17)],
      interpretation: at % 3 ? [] : ['fr', 'ar', 'zh'],
      panel: at === 0 ? [{ personId: speaker.id, role: 'speaker' }] : [],
    });
  }
  await inTransaction(database, (tx) =>
    releaseProgramme(tx, edition.id, { name: 'First release' }, by, api.clock.now()),
  );
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await api?.close();
});

const DAY = '/forum27/en/agenda/2027-07-06';

async function open(path: string, visitor: Visitor = {}) {
  const window = await aVisitor(browser, visitor);
  const page = await window.newPage();
  await page.goto(api.url + path);
  return { window, page };
}

const titles = (page: Page) => page.locator('.ses h3').allTextContents();

/** Runs in the page: when its first session stands in it. */
function markFirstSession(): void {
  const watch = new MutationObserver(() => {
    if (!document.querySelector('.ses h3 a')) return;
    watch.disconnect();
    performance.mark('first-session');
  });
  watch.observe(document, { childList: true, subtree: true });
}

describe('a day of fifty sessions', () => {
  it('weighs at most 14.3 KB with all that it needs in every language, brotli on the wire, and waits for no stylesheet', async () => {
    const { window, page } = await open('/forum27/en/privacy', { width: 390 });
    await page.addInitScript(markFirstSession);
    const phone = await window.newCDPSession(page);
    await phone.send('Network.enable');
    await phone.send('Network.setCacheDisabled', { cacheDisabled: true });
    await phone.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 400,
      downloadThroughput: 400_000 / 8,
      uploadThroughput: 400_000 / 8,
    });
    await phone.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    const kinds = new Map<string, string>();
    let bytes: Record<string, number> = {};
    phone.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
    phone.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const kind = kinds.get(requestId) ?? 'Other';
      bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
    });
    const at = (name: string) =>
      page.evaluate((one) => Math.round(performance.getEntriesByName(one)[0].startTime), name);
    const seen: Record<string, unknown> = {};

    for (const language of LANGUAGES) {
      bytes = {};
      await page.goto(api.url + DAY.replace('/en/', `/${language}/`), { waitUntil: 'load' });
      const all = Object.values(bytes).reduce((sum, some) => sum + some, 0);
      const [firstSessionMs, firstPaintMs] = [await at('first-session'), await at('first-contentful-paint')];
      noteFigures(`agenda day in ${language}, 50 sessions, 400 kbit/s, 400 ms, CPU / 6`, {
        bytes,
        all,
        firstSessionMs,
        firstPaintMs,
      });
      seen[language] = {
        sessions: await page.locator('.ses').count(),
        isWhole: bytes.Document > 8_000 && bytes.Script > 1_000,
        isLight: all <= 14.3 * 1024,
        kinds: Object.keys(bytes).sort(),
        look: await page.locator('h1').evaluate((title) => getComputedStyle(title).textWrapStyle),
      };
    }

    const right = { sessions: 50, isWhole: true, isLight: true, kinds: ['Document', 'Script'], look: 'balance' };
    expect(seen).toEqual(Object.fromEntries(LANGUAGES.map((language) => [language, right])));
    expect(window.watch).toEqual({ foreign: [], complaints: [] }); // the policy lets the page's own look through
    await window.close();
  }, 60_000);
});

describe('stars', () => {
  it('by keyboard: pressed on the day, kept when it is opened again, gathered with what overlaps', async () => {
    const { window, page } = await open(DAY, { width: 390 });
    const faults: string[] = [];
    for (const at of [0, 1, 5]) {
      const star = page.locator('.star').nth(at);
      await star.focus();
      await page.keyboard.press('Enter');
      await star.and(page.locator('[aria-pressed=true]')).waitFor();
    }
    const name = `In my agenda: ${(await titles(page))[0]}`;
    expect(await page.getByRole('button', { name, exact: true, pressed: true }).count()).toBe(1);

    await page.reload();
    expect(await page.locator('.star[aria-pressed=true]').count()).toBe(3);
    await page.locator('.star').nth(1).click();
    await page.locator('.star[aria-pressed=true]').nth(2).waitFor({ state: 'detached' });
    await page.locator('.star').nth(1).click();
    await page.locator('.star[aria-pressed=true]').nth(2).waitFor();

    await page.goto(api.url + DAY);
    faults.push(...(await tabTo(page, 'My agenda')));
    await page.keyboard.press('Enter');
    await page.waitForURL('**/my-agenda');
    expect(await titles(page)).toHaveLength(3);
    expect(await page.getByRole('status').textContent()).toBe('2 sessions overlap with others');
    expect(faults).toEqual([]);
    expect(window.watch).toEqual({ foreign: [], complaints: [] });
    await window.close();
  }, 60_000);

  it('on a session’s own page the word says what stands', async () => {
    const { window, page } = await open(DAY);
    await page.locator('.ses h3 a').first().click();
    await page.getByRole('button', { name: 'Add to my agenda' }).click();
    await page.getByRole('button', { name: 'In my agenda', pressed: true }).click();
    await page.getByRole('button', { name: 'Add to my agenda', pressed: false }).waitFor();
    await window.close();
  });

  it('without JavaScript the star leads to one’s own agenda', async () => {
    const { window, page } = await open(DAY, { javaScript: false });
    const [first] = await titles(page);
    await page.locator('.star').first().click();
    await page.waitForURL('**/my-agenda#*');
    expect(await titles(page)).toEqual([first]);
    await page.locator('.star').click();
    expect(await titles(page)).toEqual([]);
    await window.close();
  });
});

describe('the time zone', () => {
  it.each([
    ['Africa/Nairobi', 'en', '09:00'],
    ['Africa/Nairobi', 'ar', '09:00'],
    ['Africa/Nairobi', 'zh', '09:00'],
    ['America/New_York', 'en', '02:00'],
    ['America/New_York', 'ar', '02:00'],
    ['America/New_York', 'zh', '02:00'],
  ])('%s, %s: one’s own is offered, chosen by keyboard, and remembered', async (zone, language, first) => {
    const { window, page } = await open(DAY.replace('/en/', `/${language}/`), { zone, language });
    const faults = await tabTo(page, /Europe\/Zurich \(UTC\+2\)/);
    await page.keyboard.press('Enter');
    faults.push(...(await tabTo(page, new RegExp(zone))));
    await page.keyboard.press('Enter');
    await page.locator('.zone summary', { hasText: zone }).waitFor();

    expect(await page.locator('.slot time').first().textContent()).toBe(first);
    await page.goto(`${api.url}/forum27/${language}/rooms/B`);
    expect(await page.locator('.slot time').first().textContent()).toBe(first);
    expect(faults).toEqual([]);
    await window.close();
  });

  it('whoever has the Forum’s own clocks is offered nothing, in English, Arabic and Chinese, and reads its times', async () => {
    const { window, page } = await open(DAY, { zone: 'Europe/Zurich' });
    for (const language of ['en', 'ar', 'zh']) {
      await page.goto(api.url + DAY.replace('/en/', `/${language}/`));
      const faults = await tabTo(page, /Europe\/Zurich \(UTC\+2\)/);
      await page.keyboard.press('Enter');
      expect([language, faults, await page.locator('.zone[open]').count()]).toEqual([language, [], 1]);
      expect(await page.locator('own-zone button').count()).toBe(0);
      expect(await page.locator('.slot time').first().textContent()).toBe('08:00');
    }
    await window.close();
  });
});

describe('on paper', () => {
  const printed = async (page: Page, name: string) => {
    await page.emulateMedia({ media: 'print' });
    const pdf = await page.pdf({ format: 'A4', printBackground: false });
    if (process.env.KEEP_PDFS) {
      mkdirSync(process.env.KEEP_PDFS, { recursive: true });
      writeFileSync(`${process.env.KEEP_PDFS}/${name}.pdf`, pdf);
    }
    return pdf;
  };
  const hidden = ['nav', '.find', '.star', '.zone', '.menu', '.btn', '#stars'];

  it.each([
    ['day', DAY],
    ['room', '/forum27/en/rooms/A'],
    ['my-agenda', '/forum27/en/my-agenda'],
  ])('%s: the sessions and the zone, no navigation, no buttons', async (name, path) => {
    const { window, page } = await open(DAY);
    for (const at of [0, 1, 5]) {
      await page.locator('.star').nth(at).click();
      await page.locator('.star[aria-pressed=true]').nth([0, 1, 2][[0, 1, 5].indexOf(at)]).waitFor();
    }
    await page.goto(api.url + path);
    const pdf = await printed(page, name);

    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    for (const what of hidden) expect([what, await page.locator(`${what}:visible`).count()]).toEqual([what, 0]);
    expect(await page.locator('.ses:visible').count()).toBe({ day: 50, room: 10, 'my-agenda': 3 }[name]);
    expect(await page.getByText('Geneva time (UTC+2)').isVisible()).toBe(true);
    await window.close();
  });
});
