import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DrawingThread } from '@app/pdf';
import type { BadgeFacts } from './badge-pdf/badge-facts.js';
import type { BadgeToDraw } from './badge-pdf/badge-thread.js';
import { BadgeNotDrawn } from './door.errors.js';

/** Beside the compiled drawer, or in `dist` when the sources run themselves (tests). */
const FILES = [
  './badge-pdf/badge-thread.js',
  '../../../../dist/libs/registration/src/door/badge-pdf/badge-thread.js',
].map((path) => new URL(path, import.meta.url));

/** Draws badges in a thread of its own (decision 7). */
@Injectable()
export class BadgeDrawer implements OnModuleDestroy {
  private readonly thread = new DrawingThread<BadgeToDraw>('badges', FILES);

  /** Refuses `door.badge-not-drawn` when the thread fails or takes too long; the next badge gets a fresh one. */
  async draw(facts: BadgeFacts, printedAt: Date): Promise<Buffer> {
    const pdf = await this.thread.draw({ facts, printedAt });
    if (!pdf) throw new BadgeNotDrawn();
    return pdf;
  }

  async onModuleDestroy(): Promise<void> {
    await this.thread.end();
  }
}
