import { inTransaction, type Transaction } from '@app/database';
import type { DataSource } from 'typeorm';
import { nameOf } from '../../applying/application.js';
import { OVER_IN_SQL } from '../../registration-status.js';
import { inLatin, searchable } from '../../searchable.js';
import { consonantsOf, isOtherScript } from './consonants.js';

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
 * Recurring work: looks at every registration once, proven or not (who mistyped an address comes again with another), whether another of the same edition may be the same person under another
 * address: a name that is alike, for the same country or organization. Two at once do no harm. Gives how many pairs it found.
 */
export async function lookForDuplicates(database: DataSource, now: Date): Promise<number> {
  const fresh = await database.query<Looked[]>(
    `select r.id, r.edition_id as "editionId", r.given_name as "givenName", r.family_name as "familyName" from registration r
     where r.status not in ${OVER_IN_SQL}
       and not exists (select from duplicate_look l where l.registration_id = r.id)
     order by r.submitted_at limit ${AT_A_TIME}`,
  );
  let found = 0;
  for (const one of fresh) found += await inTransaction(database, (tx) => lookAt(tx, one, now));
  return found;
}

/** Has a registration looked at anew, under its new name. */
export async function lookForDuplicatesAgain(tx: Transaction, registrationId: string): Promise<void> {
  await tx.query(`delete from duplicate_look where registration_id = $1`, [registrationId]);
}

/** Pairs of one edition whose other facts do not speak against it. */
const MAY_BE_THE_SAME = `other.edition_id = $1 and other.id <> $2
  and other.status not in ${OVER_IN_SQL}
  and (other.country = mine.country or lower(other.organization) = lower(mine.organization))`;

/**
 * Trigrams find the candidates by index; the order of the names does not matter. Between two scripts the consonants decide, since
 * one of them may not write its vowels: who is looked at second finds who was looked at first.
 */
async function lookAt(tx: Transaction, looked: Looked, now: Date): Promise<number> {
  const { id, editionId } = looked;
  const name = nameOf(looked);
  const consonants = consonantsOf(name) ?? null;
  await tx.query(
    `insert into duplicate_look (registration_id, at, consonants, is_other_script) values ($1, $2, $3, $4) on conflict do nothing`,
    [id, now, consonants, isOtherScript(name)],
  );
  const pairs = await tx.query<unknown[]>(
    `insert into probable_duplicate (edition_id, one_id, other_id, likeness, found_at)
     select $1, least($2::uuid, id), greatest($2::uuid, id), max(likeness), $4 from (
       select other.id, word_similarity($3, other.search_text) as likeness from registration other, registration mine
       where mine.id = $2 and $3 <% other.search_text and ${MAY_BE_THE_SAME}
       union all
       select other.id, 0.9 from duplicate_look l join registration other on other.id = l.registration_id, registration mine
       where mine.id = $2 and l.consonants = $5 and l.is_other_script <> $6 and ${MAY_BE_THE_SAME}) as found
     where likeness >= ${ALIKE} group by id order by 4 desc limit ${MOST_OTHERS}
     on conflict do nothing returning 1`,
    [editionId, id, inLatinIfOther(name), now, consonants, isOtherScript(name)],
  );
  return pairs.length;
}

/** What others' search texts hold of such a name in any case. */
function inLatinIfOther(name: string): string {
  return isOtherScript(name) ? inLatin(name) : searchable(name);
}
