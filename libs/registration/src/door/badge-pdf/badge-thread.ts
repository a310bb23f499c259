import { answerDrawings } from '@app/pdf';
import type { BadgeFacts } from './badge-facts.js';
import { drawBadge } from './draw-badge.js';

/** Asked of the thread. */
export interface BadgeToDraw {
  facts: BadgeFacts;
  printedAt: Date;
}

answerDrawings(({ facts, printedAt }: BadgeToDraw) => drawBadge(facts, printedAt));
