/** How a text is set on a sheet. */
export type Style = 'title' | 'lead' | 'heading' | 'strong' | 'normal' | 'soft';

/** A text in a table: lines below each other, each in its style. */
export type Cell = Array<{ text: string; style?: Style }>;

/** What stands on a sheet, from the top down. */
export type Piece =
  | { kind: 'text'; text: string; style?: Style }
  | {
      kind: 'table';
      /** Shares of the width, one for each column in reading order; they need not sum up to anything. */
      widths: number[];
      head?: string[];
      rows: Cell[][];
    };

/** A paper of A4 pages, upright. A table that goes on has its head on every page. */
export interface Sheet {
  /** In the file's properties; no name of a person. */
  title: string;
  /** BCP 47. */
  language: string;
  direction: 'ltr' | 'rtl';
  pieces: Piece[];
  /** Below every page; the number of the page is set beside it. */
  foot: string;
  drawnAt: Date;
}
