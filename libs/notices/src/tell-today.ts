import { inTransaction, type Transaction } from '@app/database';
import { type Edition, readEditions } from '@app/edition';
import { dayIn } from '@app/i18n';
import { readRoleWords, type RoleWords } from '@app/speakers';
import type { DataSource } from 'typeorm';
import { randomUUID } from 'node:crypto';
import { isReachable, readAddressees } from './addressees.queries.js';
import { isToday, type PartChange } from './part.js';
import { readChanges } from './parts.queries.js';
import { lockTellingOf, tellOne } from './tell.js';

const AT_A_TIME = 50;

/**
 * Tells of what changed about the sessions of today, without quiet time and approval: by a release, by a cancellation, or by somebody
 * leaving a panel. Everything else waits for the notices of its release. Gives how many people.
 */
export async function tellToday(database: DataSource, edition: Edition, now: Date): Promise<number> {
  const day = dayIn(now, edition.timeZone);
  if (day < edition.startsOn || day > edition.endsOn) return 0;
  const concerned = [...todayIn(await readChanges(database, edition.id, now), edition, now).keys()].sort();
  if (concerned.length === 0) return 0;
  const roles = await readRoleWords(database, edition.id);
  let told = 0;
  for (let from = 0; from < concerned.length; from += AT_A_TIME) {
    const some = concerned.slice(from, from + AT_A_TIME);
    told += await inTransaction(database, (tx) => tellSome(tx, some, edition, roles, now));
  }
  return told;
}

/** The same for every edition; for the clock. */
export async function tellTodayEverywhere(database: DataSource, now: Date): Promise<number> {
  let told = 0;
  for (const edition of await readEditions(database)) told += await tellToday(database, edition, now);
  return told;
}

async function tellSome(
  tx: Transaction,
  personIds: string[],
  edition: Edition,
  roles: RoleWords,
  now: Date,
): Promise<number> {
  await lockTellingOf(tx, edition.id);
  const changes = todayIn(await readChanges(tx, edition.id, now, personIds), edition, now);
  const addressees = await readAddressees(tx, edition.id, [...changes.keys()], now);
  let told = 0;
  for (const [personId, to] of addressees) {
    const theirs = changes.get(personId)!;
    const noticeId = randomUUID();
    const letters = isReachable(to)
      ? await tellOne(tx, { noticeId, to, changes: theirs, isAtOnce: true }, edition, roles, now)
      : 0;
    told += await noteAtOnce(tx, edition.id, { id: noticeId, personId, language: to.language, letters, theirs }, now);
  }
  return told;
}

/** Beside the newest release, where its editors look; whoever must be told by hand stands there once. */
async function noteAtOnce(
  tx: Transaction,
  editionId: string,
  notice: { id: string; personId: string; language: string; letters: number; theirs: PartChange[] },
  now: Date,
): Promise<number> {
  const { id, personId, language, letters, theirs } = notice;
  const state = letters > 0 ? 'written' : 'by-hand';
  const rows = await tx.query<unknown[]>(
    `insert into notice (id, release_id, person_id, is_at_once, state, language, differences, letters, settled_at)
     select $2, n.release_id, $3, true, $4, $5, $6, $7, $8 from notice_round n join release r on r.id = n.release_id
     where n.edition_id = $1 order by r.number desc limit 1
     on conflict (release_id, person_id) where is_at_once and state = 'by-hand'
       do update set differences = excluded.differences where notice.differences <> excluded.differences
     returning 1`,
    [editionId, id, personId, state, language, JSON.stringify(theirs), letters, now],
  );
  return rows.length;
}

function todayIn(changes: Map<string, PartChange[]>, edition: Edition, now: Date): Map<string, PartChange[]> {
  const today = new Map<string, PartChange[]>();
  for (const [personId, theirs] of changes) {
    const some = theirs.filter((change) => isToday(change, edition.timeZone, now));
    if (some.length > 0) today.set(personId, some);
  }
  return today;
}
