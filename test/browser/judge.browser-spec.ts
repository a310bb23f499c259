import type { Browser, Page } from 'playwright-core';
import { policy } from '../../apps/api/src/access/policy.js';
import { anEdition } from '../factories/edition.js';
import { anApi, type TestApi } from '../support/api.js';
import { axeFaults } from '../support/axe.js';
import { aBrowser, aVisitor } from '../support/browser.js';
import type { Stage } from '../support/demonstration.js';
import { tabTo } from '../support/keyboard.js';
import { pageFaults, sidewaysFaults } from '../support/page-faults.js';
import { addressOf } from '../support/page-to-see.js';
import { EVERY_PAGE } from '../support/pages-to-see.js';

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

  it('finds a stop of the keyboard without a ring, and one that is covered', async () => {
    const { window, page } = await aGoodPage();
    expect(await tabTo(page, 'Send me the link')).toEqual([]);
    await page.reload();

    await page.evaluate(`document.querySelector('#email').style.outline = 'none'`);
    await page.evaluate(
      `document.querySelector('main .btn').insertAdjacentHTML('beforebegin', '<div id="veil" class="veil"></div>');
       document.querySelector('#veil').style.cssText = 'position:fixed;inset:0;background:#fff'`,
    );
    await page.locator('.ed').focus();

    const said = await tabTo(page, 'Send me the link');
    expect(said.filter((fault) => /E-mail|Send/.test(fault))).toEqual([
      'no ring: E-mail address',
      'covered: Send me the link by veil',
    ]);
    await window.close();
  });
});

/** Redirects, files and what programs read are no pages. */
const NO_PAGE =
  /^GET (\/|\/:edition|\/:edition\/:lang|\/(healthz|readyz|metrics)|\/api\/.*|\/assets\/.*|\/console\/assets\/.*|.*(\.ics|\.json|\.csv|\.xml|\.xcal|\.atom|\/html|\/materials\/file|\.jpg|\/photo|\/events))$/;

it('every page of the policy table is on the list of pages to see', () => {
  const stage = {
    edition: { code: 'forum' },
    sessions: { roundTable: 'AAAAAA', panel: 'AAAAAA', cancelled: 'AAAAAA', signUp: 'AAAAAA' },
    rows: { registration: '1', letter: '1', caughtLetter: '1', invitation: '1' },
    acting: { delegation: '1', member: '1', mandate: '1' },
    links: {
      prove: '/register/prove?token=1',
      signIn: '/sign-in/link?token=1',
      speaking: '/speaking?token=1',
      newAddress: '/address-change/confirm?token=1',
      stopAddress: '/address-change/stop?token=1',
      invitation: '/invitation?token=1',
      takenBack: '/invitation?token=1',
      floorRoom: '/floor/1',
      floorBooth: '/floor/1',
      boothTexts: '/floor/1/statements',
      boothText: '/floor/1/statements/AAAAAA',
      statement: '/statement?token=1',
      publicStatement: '/sessions/AAAAAA/statements/AAAAAA?in=en',
    },
    submissions: {
      prove: '/consultation/prove?token=1',
      received: '/submission?token=1',
      underReview: '/submission?token=1',
      edit: '/submission/edit?token=1',
      withdrawal: '/submission/withdrawal?token=1',
      coOrganizer: '/consultation/co-organizer?token=1',
      late: '/consultation/workshop?code=1',
      id: '1',
    },
    person: '1',
    api: { url: 'http://localhost:1' },
  } satisfies Record<Exclude<keyof Stage, 'moveTo' | 'signIn'>, unknown> as unknown as Stage;
  const seen = EVERY_PAGE.map((page) => new URL(addressOf(page, stage, 'en')).pathname);
  const isSeen = (route: string) => {
    const pattern = new RegExp(`^${route.replace('GET ', '').replaceAll(/:\w+|\*/g, '[^?]+')}$`);
    return seen.some((path) => pattern.test(path));
  };

  const pages = Object.keys(policy).filter((route) => route.startsWith('GET ') && !NO_PAGE.test(route));
  expect(pages.length).toBeGreaterThan(15);
  expect(pages.filter((route) => !isSeen(route))).toEqual([]);
});
