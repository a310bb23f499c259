import type { Edition } from '@app/edition';
import type { Application } from '../applying/application.js';
import { HOURS_TO_PROVE, proveBy } from '../registration.rules.js';
import { instantInWords, partFacts } from './letter-facts.js';

type Words = Record<string, string | number>;

/** Wording dates costs more than all the rest of applying, and thousands apply in the same minute with the same words. */
const remembered = new WeakMap<Edition, Map<string, Words>>();

/** Values of `registration.acknowledgement`. The statement that applies adds `number` and `isWaiting` (1 or 0), which only it knows. */
export function acknowledgementData(edition: Edition, { mode, language }: Application, now: Date): Words {
  const known = remembered.get(edition) ?? new Map<string, Words>();
  remembered.set(edition, known);
  const key = `${mode} ${language} ${Math.floor(now.getTime() / 60_000)}`;
  const words = known.get(key) ?? wordsOf(edition, { mode, language }, now);
  known.set(key, words);
  return words;
}

function wordsOf(edition: Edition, { mode, language }: Pick<Application, 'mode' | 'language'>, now: Date): Words {
  return {
    ...partFacts(edition, mode, language),
    proveBy: instantInWords(proveBy(now), language, edition.timeZone),
    isOnSite: mode === 'on-site' ? 1 : 0,
    hours: HOURS_TO_PROVE,
  };
}
