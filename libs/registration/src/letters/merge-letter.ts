import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { writeLetter } from '@app/mail';
import type { Registration } from '../registration.entity.js';
import { factsOf, frameOf } from './letter-facts.js';
import { freshStatusPath } from './link-letters.js';

/** To the address of the one that ended: which registration counts, and where to see it. */
export async function writeMerged(
  tx: Transaction,
  ended: Registration,
  surviving: Registration,
  edition: Edition,
  now: Date,
): Promise<void> {
  await writeLetter(tx, {
    kind: 'registration.merged',
    cause: `registration:${ended.id}:merged`,
    ...frameOf(ended),
    data: { ...factsOf(surviving, edition), ended: ended.number },
    secrets: { link: await freshStatusPath(tx, ended, edition, now) },
  });
}
