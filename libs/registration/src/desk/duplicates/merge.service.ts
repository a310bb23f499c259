import { Injectable } from '@nestjs/common';
import { inTransaction, type Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { type Actor, type AuditEntry, recordAudit } from '@app/identity';
import { type KeptRow, mergePersons, PersonFollowers } from '@app/people';
import { DataSource } from 'typeorm';
import { writeMerged } from '../../letters/merge-letter.js';
import { writeLinkLetter } from '../../letters/link-letters.js';
import { carryDocumentsOver } from '../../documents/documents.queries.js';
import { keep, lockInEdition, moveTo } from '../../move-to.js';
import type { Registration } from '../../registration.entity.js';
import { RegistrationFollowers } from './registration-followers.js';
import { ChangedMeanwhile, KeepTheProven, NotPossibleNow } from '../../registration.errors.js';
import { isLiving } from '../../registration-status.js';

/** A registration and the version that was on the screen. */
interface Seen {
  id: string;
  version: number;
}

/** Two registrations that are one person's: which one survives, and which one ends. */
export interface MergeWish {
  edition: Edition;
  surviving: Seen;
  ended: Seen;
}

@Injectable()
export class MergeService {
  constructor(
    private readonly database: DataSource,
    private readonly persons: PersonFollowers,
    private readonly followers: RegistrationFollowers,
  ) {}

  /**
   * Makes two registrations one, and their persons too. Notes, tags, documents, answers that the surviving one lacks, and what other
   * rooms keep of it (`RegistrationFollower`) go over; everything
   * else stays where it is, and the ended one says where to look. Its seat is free, its owner is told. It is final. An address that
   * nobody has proven never becomes a way to the surviving one: it has no person to merge, and no letter goes to it.
   * Refuses `registration.unknown`, `changed-meanwhile` (stale), `keep-the-proven`, `not-possible-now` (offered, at the door, or merged).
   */
  async merge({ edition, surviving, ended }: MergeWish, by: Actor, now: Date): Promise<void> {
    await inTransaction(this.database, async (tx) => {
      const [stays, goes] = await lockBoth(tx, edition, surviving, ended);
      await mustBeMergeable(tx, stays, goes);
      const removed = await this.mergePersonsOf(tx, stays, goes, now);
      await takeOver(tx, stays, goes, now);
      await this.followers.follow(tx, { from: goes.id, into: stays.id }, now);
      if (isLiving(goes.status)) await end(tx, goes, stays, edition, by, now);
      else await keep(tx, goes, now);
      await remember(tx, stays, goes, removed, by, now);
    });
  }

  /** Who has proven nothing has no person yet. */
  private async mergePersonsOf(
    tx: Transaction,
    stays: Registration,
    goes: Registration,
    now: Date,
  ): Promise<KeptRow[]> {
    if (!stays.personId || !goes.personId) return [];
    const removed = await mergePersons(tx, this.persons, { from: goes.personId, into: stays.personId }, now);
    Object.assign(goes, { personId: stays.personId });
    return removed;
  }
}

/** The surviving one must live, and its address must be proven if one of the two is. */
async function mustBeMergeable(tx: Transaction, stays: Registration, goes: Registration): Promise<void> {
  if (!isLiving(stays.status)) throw new NotPossibleNow();
  if (!stays.personId && goes.personId) throw new KeepTheProven();
  const merged = await tx.query<unknown[]>(`select 1 from registration_merge where ended_id = $1`, [goes.id]);
  if (merged.length > 0) throw new NotPossibleNow();
}

/** In the order of ids, as everybody who locks several. */
async function lockBoth(tx: Transaction, edition: Edition, stays: Seen, goes: Seen): Promise<Registration[]> {
  if (stays.id === goes.id) throw new NotPossibleNow();
  const locked = new Map<string, Registration>();
  for (const { id } of [stays, goes].toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    locked.set(id, await lockInEdition(tx, edition, id));
  }
  return [stays, goes].map(({ id, version }) => {
    const registration = locked.get(id)!;
    if (registration.version !== version) throw new ChangedMeanwhile();
    return registration;
  });
}

/** An answer in conflict stays with the one that gave it. */
async function takeOver(tx: Transaction, stays: Registration, goes: Registration, now: Date): Promise<void> {
  if (stays.category === goes.category) {
    const lacking = Object.keys(goes.answers).filter((code) => stays.answers[code] === undefined);
    const versions = Object.fromEntries(
      lacking.flatMap((code) => {
        const version = goes.answerVersions[code] ?? goes.formVersion;
        return version === null ? [] : [[code, version]];
      }),
    );
    stays.answers = { ...goes.answers, ...stays.answers };
    stays.answerVersions = { ...versions, ...stays.answerVersions };
    stays.formVersion ??= goes.formVersion;
  }
  await keep(tx, stays, now);
  await carryDocumentsOver(tx, goes.id, stays.id);
  await tx.query(`update registration_note set registration_id = $1 where registration_id = $2`, [stays.id, goes.id]);
  await tx.query(`update registration_invitation set registration_id = $1 where registration_id = $2`, [
    stays.id,
    goes.id,
  ]);
  await tx.query(
    `insert into registration_tag (registration_id, tag_id, at, by_name)
     select $1, tag_id, at, by_name from registration_tag where registration_id = $2 on conflict do nothing`,
    [stays.id, goes.id],
  );
}

async function end(
  tx: Transaction,
  goes: Registration,
  stays: Registration,
  edition: Edition,
  by: Actor,
  now: Date,
): Promise<void> {
  const isProven = goes.provenAt !== null;
  await moveTo(tx, goes, 'replaced', { by, reason: stays.number }, now);
  if (isProven) await writeMerged(tx, goes, stays, goes, edition, now);
  else if (stays.provenAt) await writeMerged(tx, goes, stays, stays, edition, now);
  else await writeLinkLetter(tx, 'registration.link', stays, edition, now);
}

async function remember(
  tx: Transaction,
  stays: Registration,
  goes: Registration,
  removed: KeptRow[],
  by: Actor,
  now: Date,
): Promise<void> {
  await tx.query(
    `insert into registration_merge (ended_id, surviving_id, at, by_name, kept) values ($1, $2, $3, $4, $5)`,
    [goes.id, stays.id, now, by.name, JSON.stringify({ rows: removed })],
  );
  await tx.query(
    `update probable_duplicate set state = 'merged', decided_at = $2, decided_by = $3
     where state = 'open' and $1 in (one_id, other_id)`,
    [goes.id, now, by.name],
  );
  const subject = { kind: 'registration', id: stays.id };
  const entry: AuditEntry = { by, action: 'registration.merged', subject, editionId: stays.editionId };
  await recordAudit(tx, { ...entry, details: { ended: goes.id } }, now);
}
