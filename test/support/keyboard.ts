import type { Page } from 'playwright-core';

/**
 * Presses Tab until the focus stands on what has this name (or text), as somebody without a mouse does. Gives what was wrong on
 * the way: a stop without a visible ring, or one that something else covers.
 */
export async function tabTo(page: Page, name: string | RegExp, most = 60): Promise<string[]> {
  const faults: string[] = [];
  for (let stops = 0; stops < most; stops++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtFocus);
    if (stop.fault) faults.push(stop.fault);
    if (typeof name === 'string' ? stop.name === name : name.test(stop.name)) return faults;
  }
  throw new Error(`${most} stops without ${name}`);
}

/** Runs in the page. */
function lookAtFocus(): { name: string; fault?: string } {
  const element = document.activeElement as HTMLElement & { labels?: NodeListOf<HTMLElement> };
  const label = element.getAttribute('aria-label') ?? element.labels?.[0]?.innerText ?? element.innerText ?? '';
  const name = label.trim().replace(/\s+/g, ' ');
  if (element === document.body) return { name: '' };
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return { name, fault: `no ring: ${name}` };
  const box = [...element.getClientRects()][0];
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const top = document.elementFromPoint(x, y);
  const isSeen = top !== null && (element.contains(top) || top.contains(element) || top.tagName === 'LABEL');
  return isSeen ? { name } : { name, fault: `covered: ${name} by ${top?.className || top?.tagName || 'the edge'}` };
}
