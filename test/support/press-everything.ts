import type { Page } from 'playwright-core';
import { openScreen } from './see.js';

/** What a press or a search brought up. */
export interface Shown {
  pressed: string;
  dialog: boolean;
  search: boolean;
  /** A refusal is shown. */
  refusal: boolean;
}

/** Enough for every kind of button of a screen; rows of a list have the same ones. */
const MOST_PRESSES = 12;
const SETTLES_MS = 80;

/** An answer to a write that does nothing, its sentence and field as given. */
export function refusalOf(sentence: string) {
  const body = {
    type: 'about:blank',
    title: sentence,
    status: 409,
    code: 'test.refused',
    errors: [{ field: sentence, message: sentence }],
  };
  return { status: 409, contentType: 'application/problem+json', body: JSON.stringify(body) };
}

/**
 * Presses each button and fold of a screen once (of those that are called the same, the first), searches in each field that searches,
 * and gives what stands there after each; then the screen is opened anew if it was left.
 */
export async function* pressEverything(page: Page, address: string): AsyncGenerator<Shown> {
  const pressed = new Set<string>();
  for (let presses = 0; presses < MOST_PRESSES; presses++) {
    const next = await page
      .locator('main button:visible, main summary:visible, dialog button:visible')
      .evaluateAll(nameOfNext, [...pressed]);
    if (!next) break;
    pressed.add(next.name);
    const button = page.locator('main button:visible, main summary:visible, dialog button:visible').nth(next.at);
    await button.click({ timeout: 1_000 }).catch(() => undefined); // covered by a dialog, or gone meanwhile
    await page.waitForTimeout(SETTLES_MS);
    yield await shownOn(page, next.name, false);
    await page.keyboard.press('Escape');
    if (!(await page.locator('main').count()) || page.url() !== address) await openScreen(page, address);
  }
  const fields = page.locator('main input[type=search]:visible');
  for (let at = 0; at < (await fields.count()); at++) {
    await fields
      .nth(at)
      .fill('img', { timeout: 1_000 })
      .catch(() => undefined);
    await page.waitForTimeout(500);
    yield await shownOn(page, `search ${at}`, true);
  }
}

async function shownOn(page: Page, pressed: string, search: boolean): Promise<Shown> {
  const dialog = (await page.locator('dialog[open]').count()) > 0;
  const refusal = (await page.locator('.errors, .error, [role=alert]').count()) > 0;
  return { pressed, dialog, search, refusal };
}

/** Runs in the page: the first button whose name was not pressed yet. Numbers make no difference. */
function nameOfNext(buttons: Element[], pressed: string[]): { at: number; name: string } | undefined {
  const nameOf = (button: Element) => {
    const label = button.getAttribute('aria-label') ?? button.textContent ?? '';
    return label.trim().replace(/\d+/g, '#').slice(0, 30) || button.className;
  };
  const at = buttons.findIndex((button) => !pressed.includes(nameOf(button)));
  return at < 0 ? undefined : { at, name: nameOf(buttons[at]) };
}
