import type { Page } from 'playwright-core';

/** The whole page as it stands, as PNG. The window grows to the page's height, so that what is fixed to its edge stays there. */
export async function pictureOf(page: Page, { whole = true } = {}): Promise<Buffer> {
  const { width, height } = page.viewportSize()!;
  const needed = await page.evaluate(() => document.documentElement.scrollHeight);
  if (whole) await page.setViewportSize({ width, height: Math.max(height, needed) });
  return page.screenshot({ animations: 'disabled', caret: 'hide' });
}
