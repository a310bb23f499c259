import { setTimeout as pause } from 'node:timers/promises';

/** Longer than applying takes on a machine that is not overloaded, whether the address is known or new. */
const PACE_MS = 40;

/** Answers no sooner than after `PACE_MS`, so that the time of the answer does not tell what was found. Refusals of a wrong form come at once. */
export async function atAnEvenPace<T>(work: () => Promise<T>): Promise<T> {
  const [result] = await Promise.all([work(), pause(PACE_MS)]);
  return result;
}
