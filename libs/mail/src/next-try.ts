/** Tries before we give a letter up; the last comes about half a day after the first. */
export const MAX_TRIES = 8;

const FIRST_PAUSE_SECONDS = 60;
const LONGEST_PAUSE_SECONDS = 6 * 3600;

/**
 * When to try again after try number `attempts` met passing trouble: 1, 3, 9, 27, 81 minutes, 4, 6 hours, each a quarter
 * more or less, so that letters held up together do not come back together.
 */
export function nextTry(
  attempts: number,
  now: Date,
  options: { firstPauseSeconds?: number } = {},
  dice = Math.random,
): Date {
  const pause = (options.firstPauseSeconds ?? FIRST_PAUSE_SECONDS) * 3 ** (attempts - 1);
  const spread = 0.75 + dice() * 0.5;
  return new Date(now.getTime() + Math.min(pause, LONGEST_PAUSE_SECONDS) * spread * 1000);
}
