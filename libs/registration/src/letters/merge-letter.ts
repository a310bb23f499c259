import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { writeLetter } from '@app/mail';
import type { Registration } from '../registration.entity.js';
import { factsOf, frameOf } from './letter-facts.js';
import { freshStatusPath } from './link-letters.js';

/** Which registration counts, and where to see it: to the address of the one that ended, or of the surviving one (`to`). */
export async function writeMerged(
  tx: Transaction,
  ended: Registration,
  surviving: Registration,
  to: Registration,
  edition: Edition,
  now: Date,
): Promise<void> {
  await writeLetter(tx, {
    kind: 'registration.merged',
    cause: `registration:${ended.id}:merged`,
    ...frameOf(to),
    data: { ...factsOf(surviving, edition), ended: ended.number },
    secrets: { link: await freshStatusPath(tx, to, edition, now) },
  });
}
