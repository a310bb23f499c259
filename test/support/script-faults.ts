import type { BrowserContext, Page } from 'playwright-core';

/** What ran, or would have run, in the pages of a window. */
export interface Traps {
  sprung: string[];
}

/** Lays traps in a window before its pages are opened: `xss()` is there to be called, dialogs and violations of the policy are noted. */
export async function layTraps(window: BrowserContext): Promise<Traps> {
  const traps: Traps = { sprung: [] };
  await window.exposeFunction('xss', () => void traps.sprung.push('a script ran'));
  await window.exposeFunction('violated', (what: string) => void traps.sprung.push(`policy violated: ${what}`));
  await window.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      (globalThis as unknown as { violated(what: string): void }).violated(`${violatedDirective} ${blockedURI}`),
    );
  });
  window.on('page', (page) =>
    page.on('dialog', (dialog) => {
      // The browser asks whether to leave what was typed; no text can do that.
      if (dialog.type() === 'beforeunload') return void dialog.accept();
      traps.sprung.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    }),
  );
  return traps;
}

/** What of a page's markup came from a text: elements of ours never have handlers, inline scripts or addresses that are programs. */
export function markupFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    for (const element of document.querySelectorAll('*')) {
      const name = element.tagName.toLowerCase();
      if (element.classList.contains('xss-mark')) faults.push(`<${name}> out of a text`);
      for (const { name: attribute, value } of element.attributes) {
        if (/^on/i.test(attribute)) faults.push(`<${name} ${attribute}>`);
        if (
          /^(href|src|action|formaction|data|srcdoc)$/i.test(attribute) &&
          /^\s*(javascript|vbscript|data:text)/i.test(value)
        )
          faults.push(`<${name} ${attribute}="${value.slice(0, 40)}">`);
      }
      if (name === 'script' && !element.getAttribute('src') && element.getAttribute('type') !== 'application/ld+json')
        faults.push(`inline script: ${element.textContent?.slice(0, 60)}`);
      if (['object', 'embed'].includes(name) || (name === 'base' && element.hasAttribute('href')))
        faults.push(`<${name}>`);
    }
    for (const data of document.querySelectorAll('script[type="application/ld+json"]')) {
      try {
        JSON.parse(data.textContent ?? '');
      } catch {
        faults.push('JSON-LD that cannot be read');
      }
    }
    return faults;
  });
}
