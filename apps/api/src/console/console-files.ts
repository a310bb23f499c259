import { Injectable } from '@nestjs/common';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export interface ConsoleFile {
  type: string;
  bytes: Buffer;
  gzip: Buffer;
  brotli: Buffer;
  /** When it was written; a file that was built anew since then is read anew. */
  writtenAt: number;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Beside the compiled server, or in `dist` when the sources run themselves (tests). */
const FOLDERS = ['../../../../console/', '../../../../dist/console/'];

/** The console as `vite build` left it; each file is read and compressed once, and again when it was built anew. */
@Injectable()
export class ConsoleFiles {
  folder = FOLDERS.map((path) => fileURLToPath(new URL(path, import.meta.url))).find((path) =>
    existsSync(join(path, 'index.html')),
  );
  private readonly kept = new Map<string, ConsoleFile>();

  /** The one page; undefined when the console has not been built. */
  page(): ConsoleFile | undefined {
    return this.read('index.html');
  }

  /** A script or style by its hashed name. */
  asset(name: string): ConsoleFile | undefined {
    return name === basename(name) && !name.startsWith('.') ? this.read(join('assets', name)) : undefined;
  }

  private read(name: string): ConsoleFile | undefined {
    const path = this.folder && join(this.folder, name);
    const type = TYPES[extname(name)];
    if (!path || !type || !existsSync(path)) return undefined;
    const known = this.kept.get(path);
    const writtenAt = statSync(path).mtimeMs;
    return known?.writtenAt === writtenAt ? known : this.keep(path, type, writtenAt);
  }

  private keep(path: string, type: string, writtenAt: number): ConsoleFile {
    const bytes = readFileSync(path);
    const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
    const file = { type, bytes, gzip: gzipSync(bytes), brotli, writtenAt };
    this.kept.set(path, file);
    return file;
  }
}
