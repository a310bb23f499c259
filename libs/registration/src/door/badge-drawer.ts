import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { BadgeFacts } from './badge-pdf/badge-facts.js';
import type { BadgeDrawn, BadgeWish } from './badge-pdf/badge-thread.js';
import { BadgeNotDrawn } from './door.errors.js';

const PATIENCE_MS = 20_000;
const REST_MS = 10 * 60_000;

/** Beside the compiled drawer, or in `dist` when the sources run themselves (tests). */
const THREADS = [
  './badge-pdf/badge-thread.js',
  '../../../../dist/libs/registration/src/door/badge-pdf/badge-thread.js',
];

/**
 * Draws badges in a thread of its own (decision 7): a drawing takes some ten milliseconds of CPU, for which nobody else's request
 * should wait. The thread is started by the first badge and ends after ten minutes without one, for its fonts fill memory.
 */
@Injectable()
export class BadgeDrawer implements OnModuleDestroy {
  private thread: Worker | undefined;
  private rest: NodeJS.Timeout | undefined;
  private readonly waiting = new Map<number, (drawn: BadgeDrawn) => void>();
  private last = 0;

  /** Refuses `door.badge-not-drawn` when the thread fails or takes too long; the next badge gets a fresh one. */
  async draw(facts: BadgeFacts, printedAt: Date): Promise<Buffer> {
    const number = ++this.last;
    const drawn = await new Promise<BadgeDrawn>((answer) => {
      const patience = setTimeout(() => void this.end(), PATIENCE_MS);
      this.waiting.set(number, (answered) => {
        clearTimeout(patience);
        answer(answered);
      });
      this.ready().postMessage({ number, facts, printedAt } satisfies BadgeWish);
    });
    if (!drawn.pdf) throw new BadgeNotDrawn();
    return Buffer.from(drawn.pdf);
  }

  async onModuleDestroy(): Promise<void> {
    await this.end();
  }

  private ready(): Worker {
    clearTimeout(this.rest);
    this.thread ??= this.start();
    return this.thread;
  }

  private start(): Worker {
    const thread = new Worker(threadFile(), { name: 'badges', execArgv: [], env: {} });
    thread.unref();
    thread.on('message', (drawn: BadgeDrawn) => {
      this.waiting.get(drawn.number)?.(drawn);
      this.waiting.delete(drawn.number);
      if (this.waiting.size === 0) this.rest = setTimeout(() => void this.end(), REST_MS).unref();
    });
    thread.on('error', () => void this.end(thread));
    return thread;
  }

  /** Whoever still waits learns that there is no badge. */
  private async end(which = this.thread): Promise<void> {
    if (which !== this.thread) return;
    clearTimeout(this.rest);
    this.thread = undefined;
    for (const [number, answer] of this.waiting) answer({ number });
    this.waiting.clear();
    await which?.terminate();
  }
}

function threadFile(): URL {
  const files = THREADS.map((path) => new URL(path, import.meta.url));
  return files.find((file) => existsSync(fileURLToPath(file))) ?? files[0];
}
