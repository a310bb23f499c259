import { inTransaction, type Transaction } from '@app/database';
import type { DataSource } from 'typeorm';
import { nameOf } from '../../applying/application.js';
import { OVER_IN_SQL } from '../../registration-status.js';
import { searchable } from '../../searchable.js';

/** From here on two names are so alike that somebody should look: 0 nothing in common, 1 the same. */
const ALIKE = 0.7;
/** So many are looked at in one turn, and so many others are named for each. */
const AT_A_TIME = 100;
const MOST_OTHERS = 5;

interface Looked {
  id: string;
  editionId: string;
  givenName: string;
  familyName: string;
}

/**
 * Recurring work: looks at every proven registration once, whether another of the same edition may be the same person under another
 * address: a name that is alike, for the same country or organization. Two at once do no harm. Gives how many pairs it found.
 */
export async function lookForDuplicates(database: DataSource, now: Date): Promise<number> {
  const fresh = await database.query<Looked[]>(
    `select r.id, r.edition_id as "editionId", r.given_name as "givenName", r.family_name as "familyName" from registration r
     where r.proven_at is not null and r.status not in ${OVER_IN_SQL}
       and not exists (select from duplicate_look l where l.registration_id = r.id)
     order by r.proven_at limit ${AT_A_TIME}`,
  );
  let found = 0;
  for (const one of fresh) found += await inTransaction(database, (tx) => lookAt(tx, one, now));
  return found;
}

/** Trigrams find the candidates by index; the order of the names does not matter. */
async function lookAt(tx: Transaction, looked: Looked, now: Date): Promise<number> {
  const { id, editionId } = looked;
  await tx.query(`insert into duplicate_look (registration_id, at) values ($1, $2) on conflict do nothing`, [id, now]);
  const pairs = await tx.query<unknown[]>(
    `insert into probable_duplicate (edition_id, one_id, other_id, likeness, found_at)
     select $1, least($2::uuid, other.id), greatest($2::uuid, other.id), word_similarity($3, other.search_text), $4
     from registration other, registration mine
     where mine.id = $2 and other.edition_id = $1 and other.id <> $2 and $3 <% other.search_text
       and other.proven_at is not null and other.status not in ${OVER_IN_SQL}
       and (other.country = mine.country or lower(other.organization) = lower(mine.organization))
       and word_similarity($3, other.search_text) >= ${ALIKE}
     order by 4 desc limit ${MOST_OTHERS}
     on conflict do nothing returning 1`,
    [editionId, id, searchable(nameOf(looked)), now],
  );
  return pairs.length;
}
