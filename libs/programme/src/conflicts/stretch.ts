import type { Stretch } from './conflict.js';

export const later = (a: Date, b: Date) => (a > b ? a : b);
export const earlier = (a: Date, b: Date) => (a < b ? a : b);
export const minutesBetween = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 60_000;

/** What two stretches have in common; undefined when one ends before, or when, the other begins. */
export function common(a: Stretch, b: Stretch): Stretch | undefined {
  const from = later(a.from, b.from);
  const to = earlier(a.to, b.to);
  return from < to ? { from, to } : undefined;
}

/** How many minutes of a stretch none of the windows covers; windows that touch or overlap count once. */
export function minutesOutside(stretch: Stretch, windows: Stretch[]): number {
  let uncovered = minutesBetween(stretch.from, stretch.to);
  let covered = stretch.from;
  for (const window of [...windows].sort((a, b) => a.from.getTime() - b.from.getTime())) {
    const part = common({ from: covered, to: stretch.to }, window);
    if (!part) continue;
    uncovered -= minutesBetween(part.from, part.to);
    covered = part.to;
    if (covered >= stretch.to) break;
  }
  return uncovered;
}
