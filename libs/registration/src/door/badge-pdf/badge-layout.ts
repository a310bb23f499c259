import type { Room, Weight } from '@app/pdf';

/** A6 upright, in points of 1/72 inch. */
export const PAGE = { width: 297.64, height: 419.53 };
export const MARGIN = 18;
export const INK = '#0a1c24';
export const PAPER = '#ffffff';

/** Side of the QR code with its quiet zone: a module is about 0.9 mm, which every reader sees. */
export const QR_SIDE = 82;
/** Empty modules around it (ISO/IEC 18004). */
export const QUIET = 4;
/** Between the number and the band. */
export const GAP = 4;
/** Between the category and the edges of its band. */
export const BAND_PADDING = 6;

/** How a part of the badge is set: its room, its weight, and the height of a line as a multiple of the size. */
export interface Setting extends Room {
  weight: Weight;
  leading: number;
}

/** The heights of all parts at their fullest, the QR code and the margins together fill the page and never more. */
export const SETTINGS = {
  edition: setting(700, 1.3, [11, 1], [9, 2], [7, 3]),
  daysAndPlace: setting(400, 1.3, [9, 1], [7.5, 2]),
  name: setting(700, 1.15, [34, 1], [30, 2], [26, 2], [22, 3], [18, 3], [15, 4], [12, 5], [9, 7]),
  nameInOwnScript: setting(700, 1.35, [26, 1], [22, 2], [18, 2], [15, 3], [12, 3], [9, 5]),
  organization: setting(400, 1.3, [14, 1], [12, 2], [10, 3], [8, 4], [6.5, 5]),
  country: setting(700, 1.3, [14, 1], [12, 2], [10, 2], [8, 3]),
  number: setting(400, 1.3, [9, 1]),
  category: setting(700, 1.3, [20, 1], [16, 1], [13, 1], [10, 2], [8, 3]),
} as const satisfies Record<string, Setting>;

export type Part = keyof typeof SETTINGS;

function setting(weight: Weight, leading: number, ...steps: Array<[size: number, lines: number]>): Setting {
  const sizes = steps.map(([size, lines]) => ({ size, lines }));
  return { weight, leading, sizes, width: PAGE.width - 2 * MARGIN };
}
