import type { BrowserContext, Page, Request } from 'playwright-core';
import type { Language } from '@app/i18n';
import { type Moment, MOMENTS, type Stage } from './demonstration.js';
import { addressOf, type PageToSee } from './page-to-see.js';

const moments = new WeakMap<BrowserContext, Moment>();

/**
 * Opens a page as whoever sees it, and does there what is to be done; resolves when it stands still. The window keeps one tab for
 * all that it sees, since a new one costs more than many a page.
 */
export async function see(window: BrowserContext, stage: Stage, what: PageToSee, language: Language): Promise<Page> {
  await goTo(what.at ?? 'before', window, stage);
  await window.clearCookies();
  if (what.as) await stage.signIn(window, what.as);
  const page = window.pages()[0] ?? (await window.newPage());
  const isScreen = what.speaks === 'by-query';
  const address = addressOf(what, stage, language);
  const status = isScreen ? await openScreen(page, address) : (await page.goto(address))!.status();
  if (status !== (what.status ?? 200)) throw new Error(`${what.name} answered ${status}`);
  await what.act?.(page);
  return page;
}

/** Opens a screen of the console; resolves with the status of its page when its title stands and nothing more is asked. */
export async function openScreen(page: Page, address: string): Promise<number> {
  const requests = new Requests(page);
  const response = await page.goto(address);
  await page.locator('h1').first().waitFor();
  await requests.end();
  return response!.status();
}

/** The clocks of the server and of the visitor. */
async function goTo(moment: Moment, window: BrowserContext, stage: Stage): Promise<void> {
  stage.moveTo(moment);
  if (moments.get(window) === moment) return;
  moments.set(window, moment);
  await window.clock.setFixedTime(MOMENTS[moment]);
}

/** What a page asks from now on. */
class Requests {
  private underWay = 0;
  private last = Date.now();

  constructor(private readonly page: Page) {
    page.on('request', this.begin).on('requestfinished', this.finish).on('requestfailed', this.finish);
  }

  /** Resolves when nothing has been under way for a moment. */
  async end(): Promise<void> {
    for (const giveUp = Date.now() + 15_000; this.underWay > 0 || Date.now() - this.last < 120;) {
      if (Date.now() > giveUp) throw new Error(`${this.underWay} requests do not end`);
      await new Promise((wake) => setTimeout(wake, 20));
    }
    this.page.off('request', this.begin).off('requestfinished', this.finish).off('requestfailed', this.finish);
  }

  private readonly begin = (request: Request) => this.count(request, 1);
  private readonly finish = (request: Request) => this.count(request, -1);

  /** A stream of events never ends; a page with one stands still all the same. */
  private count(request: Request, by: 1 | -1): void {
    if (request.resourceType() === 'eventsource') return;
    this.underWay += by;
    this.last = Date.now();
  }
}
