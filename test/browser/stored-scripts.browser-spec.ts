import { inTransaction } from '@app/database';
import { systemActor } from '@app/identity';
import { readInbox, startMailCatcher } from '@app/mail';
import { releaseProgramme } from '@app/programme';
import { ApplyService } from '@app/registration';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { STAFF } from '../../apps/cli/src/demonstration/people/personas.js';
import { anApplication } from '../factories/registration.js';
import { aBrowser, aVisitor, type Watch } from '../support/browser.js';
import { aDemonstration, type Stage } from '../support/demonstration.js';
import { addressOf, type PageToSee } from '../support/page-to-see.js';
import { EVERY_PAGE } from '../support/pages-to-see.js';
import { CONSOLE_PAGES } from '../support/screens-to-see.js';
import { ALL_POLYGLOTS, plantEverywhere, POLYGLOTS } from '../support/polyglots.js';
import { postLetters } from '../support/post-letters.js';
import { layTraps, markupFaults, type Traps } from '../support/script-faults.js';
import { pressEverything, refusalOf } from '../support/press-everything.js';
import { openScreen, see } from '../support/see.js';
import { signInWindow } from '../support/window-session.js';

/** S-20: whatever people type stays a text, on every page, for every reader. */
let stage: Stage;
let browser: Browser;
let planted: string[];

beforeAll(async () => {
  [stage, browser] = await Promise.all([aDemonstration(), aBrowser()]);
  const { api, edition } = stage;
  await api.database.query(
    `with tag as (insert into desk_tag (edition_id, name, name_key, created_at) values ($1, 'x', 'x', now()) returning id)
     insert into registration_tag (registration_id, tag_id, at, by_name) select $2, id, now(), 'x' from tag`,
    [edition.id, stage.rows.registration],
  );
  planted = await plantEverywhere(api.database, ALL_POLYGLOTS);
  await inTransaction(api.database, (tx) =>
    releaseProgramme(
      tx,
      edition.id,
      { name: ALL_POLYGLOTS.slice(0, 100), acceptConflicts: true },
      systemActor('x'),
      api.clock.now(),
    ),
  );
}, 360_000);
afterAll(async () => {
  await browser?.close();
  await stage?.api.close();
});

interface Window {
  context: BrowserContext & { watch: Watch };
  traps: Traps;
}

async function aWindow(): Promise<Window> {
  const context = await aVisitor(browser);
  context.setDefaultTimeout(15_000);
  return { context, traps: await layTraps(context) };
}

/** What went wrong since the last time this was asked. */
async function faultsOf(page: Page, { context, traps }: Window): Promise<string[]> {
  const faults = await markupFaults(page);
  const complaints = context.watch.complaints.splice(0).filter((said) => !/Failed to load resource/.test(said));
  const foreign = context.watch.foreign.splice(0).map((url) => `asked ${url}`);
  return [...faults, ...traps.sprung.splice(0), ...foreign, ...complaints];
}

async function walk(pages: PageToSee[], open: (window: Window, what: PageToSee) => Promise<Page>) {
  const window = await aWindow();
  const found: Record<string, string[]> = {};
  let shown = 0;
  for (const what of pages) {
    const page = await open(window, what);
    const faults = await faultsOf(page, window);
    if (faults.length > 0) found[what.name] = faults;
    if ((await page.content()).includes('xss-mark')) shown += 1;
  }
  await window.context.close();
  return { found, shown };
}

it('the texts stand in every table that people type into', () => {
  expect(POLYGLOTS).toHaveLength(25);
  for (const column of [
    'registration.given_name',
    'registration.organization',
    'registration.reason',
    'registration_change.reason',
    'person.name_in_own_script',
    'person.position_title',
    'session.title',
    'session.description',
    'room.name',
    'edition.names',
    'vocabulary_term.labels',
    'floor_request.entity',
    'desk_tag.name',
    'account.name',
    'speaking_invitation.decline_reason',
    'release.name',
  ])
    expect(planted).toContain(column);
});

it('every page of the public and of persons shows them as they were typed, and nothing else happens', async () => {
  const pages = EVERY_PAGE.filter(({ speaks }) => !speaks);

  const { found, shown } = await walk(pages, ({ context }, what) => see(context, stage, what, 'en'));

  expect(found).toEqual({});
  expect(shown).toBeGreaterThan(25);
}, 360_000);

it('every screen of the console does for the secretariat', async () => {
  stage.moveTo('before');
  const pages = CONSOLE_PAGES.filter(({ as }) => as === 'secretariat');

  const { found, shown } = await walk(pages, async ({ context }, what) => {
    await context.clearCookies();
    await signInWindow(stage.api, context, 'secretariat@wsis.example');
    const page = context.pages()[0] ?? (await context.newPage());
    await openScreen(page, addressOf(what, stage, 'en'));
    return page;
  });

  expect(found).toEqual({});
  expect(shown).toBeGreaterThan(20);
}, 360_000);

/** One of each other role, who sees the screens that the console offers to them. */
const OTHERS = STAFF.filter(
  ({ role }, at) => role !== 'secretariat' && STAFF.findIndex((other) => other.role === role) === at,
);

it.each(OTHERS.map(({ role, email }) => [role, email]))(
  'every screen that is offered to the %s does',
  async (_, email) => {
    stage.moveTo('before');
    const window = await aWindow();
    await signInWindow(stage.api, window.context, email);
    const page = await window.context.newPage();
    const offered = [`${stage.api.url}/console/${stage.edition.code}?lang=en`];
    const found: Record<string, string[]> = {};
    let shown = 0;
    for (let at = 0; at < offered.length; at++) {
      await openScreen(page, offered[at]);
      const faults = await faultsOf(page, window);
      if (faults.length > 0) found[offered[at]] = faults;
      if ((await page.content()).includes('xss-mark')) shown += 1;
      const links = await page.locator('nav a').evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
      for (const link of links) if (!offered.includes(link)) offered.push(link);
    }
    await window.context.close();

    expect(found).toEqual({});
    expect(offered.length).toBeGreaterThan(1);
    expect(shown).toBeGreaterThan(0);
  },
  240_000,
);

it('whatever is pressed or searched in the console shows them as texts: dialogs, panels, menus, lists that drop down, refusals', async () => {
  stage.moveTo('before');
  const window = await aWindow();
  await signInWindow(stage.api, window.context, 'secretariat@wsis.example');
  // Nothing is done, so that every screen stays as it is: each write is refused with a sentence that somebody might have typed.
  await window.context.route('**/api/v1/**', (route) =>
    route.request().method() === 'GET' ? route.fallback() : route.fulfill(refusalOf(ALL_POLYGLOTS)),
  );
  const page = await window.context.newPage();
  const found: Record<string, string[]> = {};
  const opened = { dialogs: 0, searched: 0, refused: 0 };
  for (const what of CONSOLE_PAGES.filter(({ as, act }) => as === 'secretariat' && !act)) {
    const address = addressOf(what, stage, 'en');
    await openScreen(page, address);
    for await (const shown of pressEverything(page, address)) {
      opened.dialogs += Number(shown.dialog);
      opened.searched += Number(shown.search);
      opened.refused += Number(shown.refusal);
      const faults = await faultsOf(page, window);
      if (faults.length > 0) found[`${what.name}: ${shown.pressed}`] = faults;
    }
  }
  await window.context.close();

  expect(found).toEqual({});
  expect(opened.dialogs).toBeGreaterThan(5);
  expect(opened.searched).toBeGreaterThan(5);
  expect(opened.refused).toBeGreaterThan(10);
}, 800_000);

it('what is typed into the searches and forms of pages comes back as a text', async () => {
  const window = await aWindow();
  const page = await window.context.newPage();
  const base = `${stage.api.url}/${stage.edition.code}/en`;
  const found: Record<string, string[]> = {};
  const note = async (name: string) => {
    const faults = await faultsOf(page, window);
    if (faults.length > 0) found[name] = faults;
  };

  for (const text of POLYGLOTS) {
    const typed = encodeURIComponent(text);
    await page.goto(`${base}/agenda?q=${typed}&line=${typed}&mode=${typed}&zone=${typed}&day=${typed}`);
    await note(`agenda ${text}`);
    await page.goto(`${base}/sign-in?next=${typed}`);
    await page.fill('#email', text);
    await page.locator('main form button').click();
    await note(`sign-in ${text}`);
    await page.goto(`${base}/registration?token=${typed}`);
    await note(`token ${text}`);
  }
  await page.goto(`${base}/register`);
  for (const name of ['email', 'givenName', 'familyName', 'organization']) await page.fill(`#${name}`, ALL_POLYGLOTS);
  await page.locator('main form .btn').first().click();
  await note('register');
  await page.goto(`${base}/${encodeURIComponent('<img src=x onerror=xss()>')}`);
  await note('an address that is none');

  expect(found).toEqual({});
  await window.context.close();
}, 360_000);

it('letters show them as texts, too, in the inbox and in the letter itself', async () => {
  const { api, edition } = stage;
  stage.moveTo('before');
  for (const [n, text] of POLYGLOTS.entries()) {
    const name = { givenName: text.slice(0, 100), familyName: text.slice(-100), organization: text };
    await api.app
      .get(ApplyService)
      .apply(edition, anApplication({ email: `letter-${n}@people.example`, ...name }), api.clock.now());
  }
  const catcher = await startMailCatcher({ dataDir: api.config.dataDir });
  await postLetters(api.database, catcher, api.url);
  await catcher.stop();
  const letters = (await readInbox(api.config.dataDir)).slice(0, 60);
  const window = await aWindow();
  const page = await window.context.newPage();
  const found: Record<string, string[]> = {};

  for (const path of ['', ...letters.flatMap(({ id }) => [`/${id}`, `/${id}/html`])]) {
    await page.goto(`${api.url}/dev/mail${path}`);
    const faults = (await faultsOf(page, window)).filter((fault) => !isLetterFrame(fault));
    if (faults.length > 0) found[path] = faults;
  }

  expect(letters.length).toBeGreaterThan(25);
  expect(found).toEqual({});
  await window.context.close();
}, 360_000);

/** The browser notes that the traps themselves, too, are kept out of a letter's sandboxed frame. */
function isLetterFrame(fault: string): boolean {
  return /sandboxed and the 'allow-scripts' permission/.test(fault);
}

it('no address of a link can be a program', async () => {
  const { api, edition, sessions } = stage;
  const editor = await api.signedIn('links@wsis.example', [[edition.id, 'programme-editor']]);
  const draft = `/api/v1/editions/${edition.code}/draft-sessions/${sessions.panel}`;
  const { headers } = await editor.get(draft).expect(200);

  for (const url of [
    'javascript:xss()',
    ' javascript:xss()',
    'data:text/html,<script>xss()</script>',
    'vbscript:x',
    '//evil.example',
  ]) {
    const note = { title: 'Note', url, language: 'en', format: 'PDF', bytes: 1 };
    const link = await editor.put(`${draft}/joining-link`).set('If-Match', headers.etag).send({ url });
    const documents = await editor
      .put(`${draft}/documents`)
      .set('If-Match', headers.etag)
      .send({ documents: [note] });
    expect([url, link.status >= 400, documents.status >= 400]).toEqual([url, true, true]);
  }
});

it('the traps would spring: each kind of fault is found on a page that forgets to escape', async () => {
  const window = await aWindow();
  const page = await window.context.newPage();
  const bare = {
    contentType: 'text/html',
    body: `<!doctype html><main>${[0, 3, 13, 18].map((at) => POLYGLOTS[at]).join(' ')}</main>`,
  };
  await page.route('**/bare', (route) => route.fulfill(bare));
  const policy = (await stage.api.anyone.get('/healthz')).headers['content-security-policy'];
  await page.route('**/guarded', (route) => route.fulfill({ ...bare, headers: { 'content-security-policy': policy } }));

  await page.goto(`${stage.api.url}/bare`);
  await page.waitForTimeout(300);
  const found = await faultsOf(page, window);
  await page.goto(`${stage.api.url}/guarded`);
  await page.waitForTimeout(300);
  const guarded = await faultsOf(page, window);
  await window.context.close();

  expect(found).toContain('a script ran');
  expect(found.some((fault) => fault.includes('out of a text'))).toBe(true);
  expect(guarded).not.toContain('a script ran');
  expect(guarded.some((fault) => fault.startsWith('policy violated: script-src'))).toBe(true);
});
