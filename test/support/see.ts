import type { BrowserContext, Page } from 'playwright-core';
import type { Language } from '@app/i18n';
import { MOMENTS, type Stage } from './demonstration.js';
import { addressOf, type PageToSee } from './pages-to-see.js';

/** Opens a page as whoever sees it, and does there what is to be done; resolves when it stands still. */
export async function see(window: BrowserContext, stage: Stage, what: PageToSee, language: Language): Promise<Page> {
  const moment = what.at ?? 'before';
  stage.moveTo(moment);
  await window.clock.setFixedTime(MOMENTS[moment]);
  await window.clearCookies();
  if (what.as) await stage.signIn(window, what.as);
  const page = await window.newPage();
  const response = await page.goto(addressOf(what, stage, language));
  const status = response!.status();
  if (status !== (what.status ?? 200)) throw new Error(`${what.name} answered ${status}`);
  if (what.speaks === 'by-query') await settle(page);
  await what.act?.(page);
  return page;
}

/** The console has asked what it wanted to know, and shows it. */
async function settle(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
}
