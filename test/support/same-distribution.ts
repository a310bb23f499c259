export interface Comparison {
  /** Difference of the medians, in the unit of the samples. */
  medians: number;
  /** Two-sample Kolmogorov–Smirnov: how likely samples of one distribution differ at least this much. */
  p: number;
}

/** How much two samples differ. */
export function compareSamples(one: number[], other: number[]): Comparison {
  return { medians: Math.abs(median(one) - median(other)), p: significance(one, other) };
}

export function median(sample: number[]): number {
  const sorted = [...sample].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function significance(one: number[], other: number[]): number {
  const size = (one.length * other.length) / (one.length + other.length);
  const lambda = (Math.sqrt(size) + 0.12 + 0.11 / Math.sqrt(size)) * distance(one, other);
  if (lambda < 0.2) return 1;
  let sum = 0;
  for (let k = 1; k <= 100; k++) sum += 2 * (-1) ** (k - 1) * Math.exp(-2 * k * k * lambda * lambda);
  return Math.min(1, Math.max(0, sum));
}

/** The greatest distance between the two empirical distribution functions. */
function distance(one: number[], other: number[]): number {
  const below = (sample: number[], value: number) => sample.filter((each) => each <= value).length / sample.length;
  return Math.max(...[...one, ...other].map((value) => Math.abs(below(one, value) - below(other, value))));
}
