import type { Criterion } from './criteria';

/** As many as the API takes. */
const MOST = 12;

export const mayAdd = (criteria: readonly Criterion[]) => criteria.length < MOST;

export const without = (criteria: readonly Criterion[], place: number) => criteria.filter((_, at) => at !== place);

/** A code that none of them has; scores are kept under it, so it never changes with the name. */
export function freeCode(criteria: ReadonlyArray<Pick<Criterion, 'code'>>): string {
  const taken = new Set(criteria.map(({ code }) => code));
  for (let number = 1; ; number++) if (!taken.has(`criterion-${number}`)) return `criterion-${number}`;
}

/** How much of the whole a weight makes, in whole per cent; 0 while nothing is weighed. */
export function shareOf(weight: number, whole: number): number {
  return whole > 0 ? Math.round((100 * (weight || 0)) / whole) : 0;
}
