// Unpacks the Chromium of its npm package, with fonts for every script of ours, into the folder TMPDIR, from where it will be
// moved to the folder of its one argument. A program of its own, because the package knows no other way to say where.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { decompress } from 'wawoff2';

/** The scripts in which our pages and invented people are written. */
const FONTS = ['', '-arabic', '-sc', '-kr', '-ethiopic', '-georgian', '-thai'].map((script) => `noto-sans${script}`);

const { default: packaged } = await import('@sparticuz/chromium');
await packaged.executablePath();

const fonts = join(tmpdir(), 'fonts');
rmSync(fonts, { recursive: true });
mkdirSync(fonts);
for (const font of FONTS) {
  const files = join(
    dirname(createRequire(import.meta.url).resolve(`@fontsource-variable/${font}/package.json`)),
    'files',
  );
  for (const file of readdirSync(files).filter((name) => name.endsWith('-wght-normal.woff2')))
    writeFileSync(join(fonts, file.replace(/woff2$/, 'ttf')), await decompress(readFileSync(join(files, file))));
}
writeFileSync(
  join(fonts, 'fonts.conf'),
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>` +
    `<dir>${join(process.argv[2], 'fonts')}</dir><cachedir>${join(process.argv[2], 'fonts', 'cache')}</cachedir>` +
    `<alias><family>system-ui</family><prefer><family>Noto Sans</family></prefer></alias></fontconfig>\n`,
);
