import type { Edition } from '@app/edition';
import type { Application } from '../applying/application.js';
import { HOURS_TO_PROVE, proveBy } from '../registration.rules.js';
import { instantInWords, partFacts } from './letter-facts.js';

/** Values of `registration.acknowledgement`. The statement that applies adds `number` and `isWaiting` (1 or 0), which only it knows. */
export function acknowledgementData(
  edition: Edition,
  { mode, language }: Application,
  now: Date,
): Record<string, string | number> {
  return {
    ...partFacts(edition, mode, language),
    proveBy: instantInWords(proveBy(now), language, edition.timeZone),
    isOnSite: mode === 'on-site' ? 1 : 0,
    hours: HOURS_TO_PROVE,
  };
}
