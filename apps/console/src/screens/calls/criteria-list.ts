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

/**
 * How much of the whole each weight makes, in whole per cent that add up to a hundred: what rounding down leaves over goes to the
 * largest remainders, the first of equal ones first. All 0 while nothing is weighed.
 */
export function sharesOf(weights: readonly number[]): number[] {
  const known = weights.map((weight) => weight || 0);
  const whole = known.reduce((sum, weight) => sum + weight, 0);
  if (whole <= 0) return known.map(() => 0);
  const shares = known.map((weight) => Math.floor((100 * weight) / whole));
  const remainderOf = (at: number) => (100 * known[at]) % whole;
  const left = 100 - shares.reduce((sum, share) => sum + share, 0);
  const largest = known.map((_, at) => at).sort((a, b) => remainderOf(b) - remainderOf(a) || a - b);
  for (const at of largest.slice(0, left)) shares[at] += 1;
  return shares;
}
