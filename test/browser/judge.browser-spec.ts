import type { Browser, Page } from 'playwright-core';
import { anEdition } from '../factories/edition.js';
import { anApi, type TestApi } from '../support/api.js';
import { axeFaults } from '../support/axe.js';
import { aBrowser, aVisitor } from '../support/browser.js';
import { pageFaults, sidewaysFaults } from '../support/page-faults.js';

let api: TestApi;
let browser: Browser;
let address: string;

beforeAll(async () => {
  [api, browser] = await Promise.all([anApi(), aBrowser()]);
  const { code } = await anEdition(api.database);
  address = `${api.url}/${code}/en/sign-in`;
});
afterAll(async () => {
  await browser?.close();
  await api?.close();
});

const ENGLISH = { language: 'en', direction: 'ltr' } as const;

/** A page without a fault, into which a test plants one. */
async function aGoodPage() {
  const window = await aVisitor(browser, { width: 390 });
  const page = await window.newPage();
  await page.goto(address);
  return { window, page };
}
const judge = async (page: Page) => [
  ...(await axeFaults(page)),
  ...(await pageFaults(page, ENGLISH)),
  ...(await sidewaysFaults(page)),
];

/** The walk over every page is worth what these are worth: each fault is planted once, and found. */
describe('the judge of pages', () => {
  it('has nothing to say about a good page', async () => {
    const { window, page } = await aGoodPage();

    expect(await judge(page)).toEqual([]);
    expect(window.watch).toEqual({ foreign: [], complaints: [] });
    await window.close();
  });

  it.each([
    ['a field without its label', `document.querySelector('label').remove()`, ['axe label: #email']],
    [
      'faint text',
      `document.querySelector('.soft').id = 'faint'; document.querySelector('#faint').style.color = '#bbb'`,
      ['axe color-contrast: #faint'],
    ],
    [
      'a target that is too small',
      `document.querySelector('main').insertAdjacentHTML('beforeend', '<p><button id="tiny">a</button><button>b</button></p>'); document.querySelectorAll('main p > button').forEach((b) => b.style.cssText = 'inline-size:9px;block-size:9px;padding:0;border:0')`,
      ['axe target-size: #tiny', 'axe target-size: button:nth-child(2)'],
    ],
    [
      'a second heading',
      `document.querySelector('main').insertAdjacentHTML('beforeend', '<h1>Again</h1>')`,
      ['2 h1 instead of one'],
    ],
    ['another language', `document.documentElement.lang = 'fr'`, ['lang is "fr"']],
    ['another direction', `document.documentElement.dir = 'rtl'`, ['dir is "rtl"']],
    [
      'a wide element',
      `document.querySelector('h1').style.inlineSize = '500px'`,
      ['scrolls sideways: 516 of 390 px, <h1 class=""> Sign in'],
    ],
    [
      'text that is cut',
      `document.querySelector('h1').style.cssText = 'inline-size:20px;overflow:hidden;white-space:nowrap'`,
      ['text is cut: <h1 class=""> Sign in'],
    ],
    [
      'a key instead of words',
      `document.querySelector('h1').textContent = 'sign-in:title.none'`,
      ['a catalogue key: sign-in:title.none'],
    ],
    [
      'a value that is none',
      `document.querySelector('h1').textContent = 'undefined places'`,
      ['a value that is none: undefined'],
    ],
    [
      'digits that are not Latin',
      `document.querySelector('h1').textContent = '٢٠٢٧'`,
      ['digits that are not Latin: ٢'],
    ],
  ])('finds %s', async (_what, plant, found) => {
    const { window, page } = await aGoodPage();

    await page.evaluate(plant);

    const said = (await judge(page)).map((fault) => (fault.startsWith('axe') ? fault.split(' ', 3).join(' ') : fault));
    expect(said).toEqual(found);
    await window.close();
  });

  it('finds a script that the page’s policy forbids, and an error', async () => {
    const { window, page } = await aGoodPage();

    await page.evaluate(
      `document.body.append(Object.assign(document.createElement('script'), { textContent: 'run()' }))`,
    );
    const heard = page.waitForEvent('pageerror');
    await page.evaluate(`void setTimeout(() => { throw new Error('planted') })`);
    await heard;

    expect(window.watch.complaints).toEqual([
      expect.stringContaining('Content Security Policy'),
      expect.stringContaining('planted'),
    ]);
    await window.close();
  });

  it('finds a request to a foreign host, which it refuses', async () => {
    const window = await aVisitor(browser);
    const page = await window.newPage();

    await page.setContent('<img src="https://tracker.example/dot.png">');
    await page.waitForFunction(`document.images[0].complete`);

    expect(window.watch.foreign).toEqual(['https://tracker.example/dot.png']);
    await window.close();
  });
});
