import { parentPort } from 'node:worker_threads';
import type { BadgeFacts } from './badge-facts.js';
import { drawBadge } from './draw-badge.js';

/** Asked of the thread; answered by `BadgeDrawn` with the same number. */
export interface BadgeWish {
  number: number;
  facts: BadgeFacts;
  printedAt: Date;
}

export interface BadgeDrawn {
  number: number;
  /** Absent when it could not be drawn. */
  pdf?: Uint8Array;
}

parentPort?.on('message', async ({ number, facts, printedAt }: BadgeWish) => {
  const answer: BadgeDrawn = { number };
  try {
    answer.pdf = await drawBadge(facts, printedAt);
  } catch (fault) {
    console.error(`a badge could not be drawn: ${(fault as Error).stack}`);
  }
  parentPort!.postMessage(answer);
});
