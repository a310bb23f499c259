import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, type BrowserContext, chromium as driver, type Page } from 'playwright-core';

// The package unpacks the libraries that it brings only where it believes to be on such a machine; read when it is imported.
process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';

const FONTS = ['noto-sans', 'noto-sans-arabic', 'noto-sans-sc'];
/** An address that no page asks for by itself; the browser never leaves this machine. */
const FONT_HOST = 'https://fonts.test/';

/** Chromium from its npm package: needs no browser, and no library, of the system. */
export async function aBrowser(): Promise<Browser> {
  const { default: packaged } = await import('@sparticuz/chromium');
  return driver.launch({
    executablePath: await packaged.executablePath(),
    args: [
      ...packaged.args.filter((arg) => !/^--(single-process|no-zygote|headless)/.test(arg)),
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
    ],
    headless: true,
  });
}

export interface Visitor {
  width?: 390 | 1440 | 1920 | 320;
  language?: string;
  zone?: string;
  javaScript?: boolean;
  colorScheme?: 'light' | 'dark';
  /** Lends the fonts that a bare machine lacks (for pictures). Needs the pages' content policy out of the way, so journeys go without. */
  fonts?: boolean;
}

/** A visitor's window of their own: nothing is shared with others. Requests to foreign hosts are refused and kept in `foreign`. */
export async function aVisitor(
  browser: Browser,
  visitor: Visitor = {},
): Promise<BrowserContext & { foreign: string[] }> {
  const {
    width = 1440,
    language = 'en',
    zone = 'Europe/Zurich',
    javaScript = true,
    colorScheme = 'light',
    fonts = false,
  } = visitor;
  const context = await browser.newContext({
    viewport: { width, height: width === 390 ? 844 : 900 },
    locale: language,
    timezoneId: zone,
    javaScriptEnabled: javaScript,
    colorScheme,
    reducedMotion: 'reduce',
    bypassCSP: fonts,
  });
  const foreign: string[] = [];
  await context.route(
    (url) => url.protocol.startsWith('http') && !['localhost', '127.0.0.1'].includes(url.hostname),
    (route) => {
      const address = route.request().url();
      if (address.startsWith(FONT_HOST))
        return route.fulfill({
          body: fontFile(address.slice(FONT_HOST.length)),
          contentType: 'font/woff2',
          headers: { 'access-control-allow-origin': '*' },
        });
      foreign.push(address);
      return route.abort();
    },
  );
  return Object.assign(context, { foreign });
}

const styles = FONTS.map((font) =>
  readFileSync(join(folderOf(font), 'index.css'), 'utf8')
    .replaceAll(/url\(\.\/files\//g, `url(${FONT_HOST}${font}/`)
    .replaceAll(/'Noto Sans( \w+)? Variable'/g, "'Noto Sans$1'"),
).join('\n');

/** The bundled Chromium has Latin and Cyrillic glyphs only: lends a page the fonts that its own style names. Call it when the page is there. */
export async function lendFonts(page: Page): Promise<void> {
  await page.addStyleTag({ content: styles });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

function folderOf(font: string): string {
  return dirname(createRequire(import.meta.url).resolve(`@fontsource-variable/${font}/package.json`));
}

function fontFile(path: string): Buffer {
  const [font, file] = path.split('/');
  return readFileSync(join(folderOf(font), 'files', file));
}
