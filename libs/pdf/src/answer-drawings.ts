import { parentPort } from 'node:worker_threads';
import type { Drawn, DrawingWish } from './drawing-thread.js';

/** The whole program of a drawing thread: draws what is asked for, and says when it cannot. */
export function answerDrawings<What>(draw: (what: What) => Promise<Uint8Array>): void {
  parentPort?.on('message', async ({ number, what }: DrawingWish<What>) => {
    const answer: Drawn = { number };
    try {
      answer.pdf = await draw(what);
    } catch (fault) {
      console.error(`a paper could not be drawn: ${(fault as Error).stack}`);
    }
    parentPort!.postMessage(answer);
  });
}
