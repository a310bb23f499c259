import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { leanScript, leanStyle } from './lean.js';

export interface Asset {
  type: string;
  bytes: Buffer;
  gzip: Buffer;
  brotli: Buffer;
}

const TYPES: Record<string, string> = {
  'forum.css': 'text/css; charset=utf-8',
  'forum.js': 'text/javascript; charset=utf-8',
  'floor.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
};

const LEAN: Record<string, (text: string) => string> = {
  'forum.css': leanStyle,
  'forum.js': leanScript,
  'floor.js': leanScript,
};

const byHashedName = new Map<string, Asset>();
const hashedNames = new Map<string, string>();
for (const [name, type] of Object.entries(TYPES)) keep(name, type);

/** Address of a file that changes its name with its content, so that browsers may keep it for ever. */
export function assetPath(name: 'forum.css' | 'forum.js' | 'floor.js' | 'icon.svg'): string {
  return `/assets/${hashedNames.get(name)}`;
}

export function findAsset(hashedName: string): Asset | undefined {
  return byHashedName.get(hashedName);
}

/** The stylesheet itself, for a page that stands on a weak line before a second request could bring it. */
export const LOOK = byHashedName.get(hashedNames.get('forum.css')!)!.bytes.toString();

/** By this the content policy knows it: `style-src 'self' 'sha256-…'`. */
export const LOOK_HASH = `sha256-${createHash('sha256').update(LOOK).digest('base64')}`;

function keep(name: string, type: string): void {
  const file = readFileSync(new URL(`./${name}`, import.meta.url));
  const bytes = LEAN[name] ? Buffer.from(LEAN[name](file.toString())) : file;
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 10);
  const hashedName = name.replace('.', `.${hash}.`);
  hashedNames.set(name, hashedName);
  byHashedName.set(hashedName, { type, bytes, gzip: gzipSync(bytes, { level: 9 }), brotli: brotliCompressSync(bytes) });
}
