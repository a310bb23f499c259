import { type Browser, type BrowserContext, type Page, chromium as driver } from 'playwright-core';
import { unpackedChromium } from './chromium.js';

/** Of the package's own switches those that would make the browser more lenient, or that belong to its cloud, are left out. */
const LEFT_OUT =
  /^--(single-process|no-zygote|headless|disable-web-security|allow-running-insecure-content|in-process-gpu|use-gl|use-angle|enable-unsafe-swiftshader|ignore-gpu-blocklist)/;

const OUR_HOSTS = ['localhost', '127.0.0.1'];

/** Chromium from its npm package, with glyphs for our six languages: needs nothing of the system. `switches`: further ones of its own. */
export async function aBrowser(switches: string[] = []): Promise<Browser> {
  const { default: packaged } = await import('@sparticuz/chromium');
  const { executablePath, env } = await unpackedChromium();
  return driver.launch({
    executablePath,
    env: { ...process.env, ...env } as Record<string, string>,
    args: [
      ...packaged.args.filter((arg) => !LEFT_OUT.test(arg)),
      // Other hosts are not found. (Refusing them by routes would switch the browser's cache off.)
      `--host-resolver-rules=MAP * ~NOTFOUND, ${OUR_HOSTS.map((host) => `EXCLUDE ${host}`).join(', ')}`,
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      '--disable-gpu',
      ...switches,
    ],
    headless: true,
  });
}

export interface Visitor {
  width?: 320 | 390 | 1440 | 1920;
  language?: string;
  zone?: string;
  javaScript?: boolean;
  colorScheme?: 'light' | 'dark';
}

/** What a page did that nobody should see: requests to foreign hosts (refused), errors and policy violations in the console. */
export interface Watch {
  foreign: string[];
  complaints: string[];
}

/** A phone's height below 600 pixels, else a desk's. */
export function viewportOf(width: number): { width: number; height: number } {
  return { width, height: width < 600 ? 844 : 900 };
}

/** A visitor's window of their own: nothing is shared with others, and what their pages do wrong is kept in `watch`. */
export async function aVisitor(
  browser: Browser,
  { width = 1440, language = 'en', zone = 'Europe/Zurich', javaScript = true, colorScheme = 'light' }: Visitor = {},
): Promise<BrowserContext & { watch: Watch }> {
  const context = await browser.newContext({
    viewport: viewportOf(width),
    locale: language,
    timezoneId: zone,
    javaScriptEnabled: javaScript,
    colorScheme,
    reducedMotion: 'reduce',
  });
  const watch: Watch = { foreign: [], complaints: [] };
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && !OUR_HOSTS.includes(hostname)) watch.foreign.push(request.url());
  });
  context.on('page', (page) => listen(page, watch));
  return Object.assign(context, { watch });
}

/** A refusal of the page itself is what a test asked for; the browser notes it as an error, and it is not kept. */
function listen(page: Page, watch: Watch): void {
  page.on('console', (message) => {
    const { url } = message.location();
    const isPageItself = url === page.url() && message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isPageItself) watch.complaints.push(`${message.text()} ${url}`);
  });
  page.on('pageerror', (fault) => watch.complaints.push(String(fault)));
}
