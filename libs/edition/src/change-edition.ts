import type { Transaction } from '@app/database';
import { recordAudit, type Actor } from '@app/identity';
import { leadHere } from './create-edition.js';
import { Edition } from './edition.entity.js';
import { ChangedMeanwhile, NoSuchEdition } from './edition.errors.js';
import { mustBeUsable } from './edition.rules.js';
import { forgetEditionsAfterCommit } from './known-editions.js';

/** What the console may change. The code stays: it stands in every address that was ever printed. */
export type EditionChanges = Partial<
  Pick<
    Edition,
    | 'names'
    | 'shortName'
    | 'city'
    | 'venue'
    | 'startsOn'
    | 'endsOn'
    | 'timeZone'
    | 'registrationOpensAt'
    | 'onSiteClosesAt'
    | 'remoteClosesAt'
    | 'decisionWorkingDays'
    | 'answersKeptUntil'
    | 'contactAddress'
  >
>;

/**
 * Changes an edition that was read as `version`. Sessions do not move with its days: the programme room reports those that are left
 * outside. Refuses what `mustBeUsable` refuses, `edition.unknown`, and `edition.edition-changed-meanwhile` (stale).
 */
export async function changeEdition(
  tx: Transaction,
  id: string,
  version: number,
  changes: EditionChanges,
  by: Actor,
  now: Date,
): Promise<Edition> {
  const edition = await lockEdition(tx, id);
  if (edition.version !== version) throw new ChangedMeanwhile('edition');
  const fields = (Object.keys(changes) as Array<keyof EditionChanges>).filter((field) => changes[field] !== undefined);
  Object.assign(edition, Object.fromEntries(fields.map((field) => [field, changes[field]])));
  mustBeUsable(edition);
  Object.assign(edition, { version: version + 1, updatedAt: now });
  await tx.save(edition);
  const subject = { kind: 'edition', id };
  await recordAudit(tx, { by, action: 'edition.changed', subject, editionId: id, details: { fields } }, now);
  forgetEditionsAfterCommit(tx);
  return edition;
}

/** Makes `/` lead to this edition. Refuses `edition.unknown`. */
export async function makeCurrent(tx: Transaction, id: string, by: Actor, now: Date): Promise<void> {
  const edition = await lockEdition(tx, id);
  await leadHere(tx, edition);
  await recordAudit(tx, { by, action: 'edition.made-current', subject: { kind: 'edition', id }, editionId: id }, now);
  forgetEditionsAfterCommit(tx);
}

async function lockEdition(tx: Transaction, id: string): Promise<Edition> {
  const edition = await tx.findOne(Edition, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!edition) throw new NoSuchEdition(id);
  return edition;
}
