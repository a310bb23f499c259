import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/** Asked of a thread; answered by `Drawn` with the same number. */
export interface DrawingWish<What> {
  number: number;
  what: What;
}

export interface Drawn {
  number: number;
  /** Absent when it could not be drawn. */
  pdf?: Uint8Array;
}

const PATIENCE_MS = 20_000;
const REST_MS = 10 * 60_000;
/** What a drawing may take; a thread that wants more ends, and whoever waits is refused. */
const MOST_MEGABYTES = 256;
/** How many may wait at once. */
const MOST_WAITING = 16;

/**
 * A thread that draws PDFs one after the other (decision 7): a drawing takes some ten milliseconds of CPU, for which nobody else's
 * request should wait. The first drawing starts it, ten minutes without one end it, for its fonts fill memory.
 */
export class DrawingThread<What> {
  private thread: Worker | undefined;
  private rest: NodeJS.Timeout | undefined;
  private readonly waiting = new Map<number, (drawn: Drawn) => void>();
  private last = 0;

  /** `files`: where its program may lie, beside the compiled room or in `dist` when the sources run themselves (tests). */
  constructor(
    private readonly name: string,
    private readonly files: URL[],
  ) {}

  /** Undefined when it failed, took too long, or too many wait already; the next drawing gets a fresh thread. */
  async draw(what: What): Promise<Buffer | undefined> {
    if (this.waiting.size >= MOST_WAITING) return undefined;
    const number = ++this.last;
    const drawn = await new Promise<Drawn>((answer) => {
      const patience = setTimeout(() => void this.end(), PATIENCE_MS);
      this.waiting.set(number, (answered) => {
        clearTimeout(patience);
        answer(answered);
      });
      this.ready().postMessage({ number, what } satisfies DrawingWish<What>);
    });
    return drawn.pdf && Buffer.from(drawn.pdf);
  }

  /** Whoever still waits learns that there is nothing. */
  async end(which = this.thread): Promise<void> {
    if (which !== this.thread) return;
    clearTimeout(this.rest);
    this.thread = undefined;
    for (const [number, answer] of this.waiting) answer({ number });
    this.waiting.clear();
    await which?.terminate();
  }

  private ready(): Worker {
    clearTimeout(this.rest);
    this.thread ??= this.start();
    return this.thread;
  }

  private start(): Worker {
    const file = this.files.find((one) => existsSync(fileURLToPath(one))) ?? this.files[0];
    const resourceLimits = { maxOldGenerationSizeMb: MOST_MEGABYTES };
    const thread = new Worker(file, { name: this.name, execArgv: [], env: {}, resourceLimits });
    thread.unref();
    thread.on('message', (drawn: Drawn) => {
      this.waiting.get(drawn.number)?.(drawn);
      this.waiting.delete(drawn.number);
      if (this.waiting.size === 0) this.rest = setTimeout(() => void this.end(), REST_MS).unref();
    });
    thread.on('error', () => void this.end(thread));
    return thread;
  }
}
