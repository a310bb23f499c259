export type { Fitted, Room } from './fit.js';
export type { DrawnRun, Shaper, Weight } from './fonts.js';
export type { Align, Place, TextLines } from './text-lines.js';
export { DrawingThread, type Drawn, type DrawingWish } from './drawing-thread.js';
export { answerDrawings } from './answer-drawings.js';
export { drawing, type DrawingTools } from './drawing.js';
export { PaperDrawer, PaperNotDrawn } from './paper-drawer.js';
export type { Cell, Piece, Sheet, Style } from './sheet/sheet.js';
export type { Plate } from './plates/plate.js';
