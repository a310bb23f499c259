export type DrawingTools = typeof import('./drawing-tools.js');

/** What draws, with its fonts and libraries (30 MB): read by threads when they begin, never by a process that only asks for a drawing. */
export const drawing = (): Promise<DrawingTools> => import('./drawing-tools.js');
