import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Refusal } from '@app/refusals';
import { DrawingThread } from './drawing-thread.js';
import type { PaperToDraw } from './paper-thread.js';
import type { Plate } from './plates/plate.js';
import type { Sheet } from './sheet/sheet.js';

/** The thread failed, took too long, or too many wait: asking again may work. */
export class PaperNotDrawn extends Refusal {
  constructor() {
    super('busy', 'pdf.not-drawn');
  }
}

/** Beside the compiled drawer, or in `dist` when the sources run themselves (tests). */
const FILES = ['./paper-thread.js', '../../../dist/libs/pdf/src/paper-thread.js'].map(
  (path) => new URL(path, import.meta.url),
);

/** Draws papers in a thread of their own, one after the other; nothing is kept. Refuses `pdf.not-drawn`. */
@Injectable()
export class PaperDrawer implements OnModuleDestroy {
  private readonly thread = new DrawingThread<PaperToDraw>('papers', FILES);

  sheet(sheet: Sheet): Promise<Buffer> {
    return this.draw({ kind: 'sheet', sheet });
  }

  /** One page for each plate. */
  plates(plates: Plate[], drawnAt: Date): Promise<Buffer> {
    return this.draw({ kind: 'plates', plates, drawnAt });
  }

  async onModuleDestroy(): Promise<void> {
    await this.thread.end();
  }

  private async draw(paper: PaperToDraw): Promise<Buffer> {
    const pdf = await this.thread.draw(paper);
    if (!pdf) throw new PaperNotDrawn();
    return pdf;
  }
}
