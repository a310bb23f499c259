/** The list with one entry a place earlier (-1) or later (1). */
export function moved<T>(list: readonly T[], place: number, by: -1 | 1): T[] {
  const next = [...list];
  [next[place], next[place + by]] = [next[place + by], next[place]];
  return next;
}
