import type { Page } from 'playwright-core';

/** What a page in a language must be. */
export interface Expected {
  language: string;
  direction: 'ltr' | 'rtl';
}

/** What everybody would see to be wrong on the page as it stands, one line each; none when nothing is wrong. */
export function pageFaults(page: Page, expected: Expected): Promise<string[]> {
  return page.evaluate(findFaults, expected);
}

/** Whether the page scrolls sideways, and what sticks out the most. */
export function sidewaysFaults(page: Page): Promise<string[]> {
  return page.evaluate(findSideways);
}

/* The functions below run in the page: they know nothing outside themselves. */

function findFaults({ language, direction }: Expected): string[] {
  const root = document.documentElement;
  const faults: string[] = [];
  const headings = document.querySelectorAll('h1').length;
  if (headings !== 1) faults.push(`${headings} h1 instead of one`);
  if (root.lang !== language) faults.push(`lang is "${root.lang}"`);
  if ((root.dir || 'ltr') !== direction) faults.push(`dir is "${root.dir}"`);
  if (!document.title.trim()) faults.push('no title');
  if (!document.querySelector('main')) faults.push('no main');

  let text = document.body.innerText;
  // Where placeholders are written and read as such.
  for (const shown of document.querySelectorAll<HTMLElement>('[data-placeholders]'))
    text = text.replace(shown.innerText, '');
  for (const [what, pattern] of [
    ['a catalogue key', /\b[a-z-]+:[a-z-]+(\.[a-z0-9-]+)+\b/],
    ['a value that is none', /\b(undefined|NaN|Invalid Date|\[object Object\])\b/],
    ['a slot without its value', /\{[a-zA-Z]+\}/],
    ['digits that are not Latin', /[٠-٩۰-۹]/],
    // On one line: below a time a word may begin with the letter that means the morning in Arabic.
    ['a clock of twelve hours', /\d:\d\d[ \u00a0\u202f]?([ap]\.?m\b|[صم](?=\s|$))/i],
  ] as const) {
    const found = pattern.exec(text);
    if (found) faults.push(`${what}: ${found[0]}`);
  }

  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    const { overflowX, overflowY, clipPath, position } = getComputedStyle(element);
    const isHiddenOnPurpose = clipPath !== 'none' || (position === 'absolute' && element.clientWidth <= 1);
    // On the board a block is as high as its session is long; its whole title is its label and stands in the panel.
    if (element.matches('.ec-event-body')) continue;
    if (isHiddenOnPurpose || element.closest('svg') || !element.textContent?.trim()) continue;
    const cutAcross = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
    const cutBelow = /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1;
    if (cutAcross || cutBelow)
      faults.push(
        `text is cut: <${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent.trim().slice(0, 40)}`,
      );
  }
  return faults;
}

function findSideways(): string[] {
  const { scrollWidth } = document.documentElement;
  if (scrollWidth <= window.innerWidth) return [];
  const beyond = (element: Element) => {
    const { left, right } = element.getBoundingClientRect();
    return Math.max(right - window.innerWidth, -left);
  };
  const [widest] = [...document.body.querySelectorAll('*')].sort((a, b) => beyond(b) - beyond(a));
  return [
    `scrolls sideways: ${scrollWidth} of ${window.innerWidth} px, <${widest.tagName.toLowerCase()} class="${widest.className}"> ${widest.textContent?.trim().slice(0, 40)}`,
  ];
}
