import { answerDrawings } from './answer-drawings.js';
import { drawPlates } from './plates/draw-plates.js';
import type { Plate } from './plates/plate.js';
import { drawSheet } from './sheet/draw-sheet.js';
import type { Sheet } from './sheet/sheet.js';

/** Asked of the thread. */
export type PaperToDraw = { kind: 'sheet'; sheet: Sheet } | { kind: 'plates'; plates: Plate[]; drawnAt: Date };

answerDrawings((paper: PaperToDraw) =>
  paper.kind === 'sheet' ? drawSheet(paper.sheet) : drawPlates(paper.plates, paper.drawnAt),
);
