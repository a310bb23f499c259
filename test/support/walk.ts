import type { Browser, Page } from 'playwright-core';
import { directionOf, type Language } from '@app/i18n';
import { axeFaults } from './axe.js';
import { aVisitor, type Visitor, viewportOf } from './browser.js';
import type { Stage } from './demonstration.js';
import { pageFaults, sidewaysFaults } from './page-faults.js';
import type { PageToSee } from './page-to-see.js';
import { see } from './see.js';

export interface Walk {
  language: Language;
  /** Each page is opened once and looked at in all of these widths. */
  widths: Width[];
}

export interface Width {
  pixels: NonNullable<Visitor['width']>;
  /** Judges the markup as well, by far the longest part. */
  axe: boolean;
}

/** What is wrong on which page, by its name; `{}` when nothing is. */
export async function walkOver(
  browser: Browser,
  stage: Stage,
  pages: PageToSee[],
  { language, widths }: Walk,
): Promise<Record<string, string[]>> {
  const window = await aVisitor(browser, { width: widths[0].pixels, language });
  window.setDefaultTimeout(15_000);
  const found: Record<string, string[]> = {};
  for (const what of pages) {
    const faults: string[] = [];
    try {
      const page = await see(window, stage, what, language);
      for (const width of widths) faults.push(...(await faultsAt(page, width, language)));
      if (widths.length > 1) await page.setViewportSize(viewportOf(widths[0].pixels));
    } catch (fault) {
      faults.push(String(fault));
    }
    faults.push(...window.watch.foreign.splice(0).map((url) => `asked ${url}`));
    faults.push(
      ...window.watch.complaints.splice(0).filter((said) => !what.refused?.some((path) => said.endsWith(path))),
    );
    if (faults.length > 0) found[what.name] = faults;
  }
  await window.close();
  return found;
}

async function faultsAt(page: Page, { pixels, axe }: Width, language: Language): Promise<string[]> {
  await page.setViewportSize(viewportOf(pixels));
  const faults = await pageFaults(page, { language, direction: directionOf(language) });
  faults.push(...(await sidewaysFaults(page)));
  if (axe) faults.push(...(await axeFaults(page)));
  return faults.map((fault) => `at ${pixels}: ${fault}`);
}
