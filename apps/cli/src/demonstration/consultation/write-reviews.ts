import type { INestApplicationContext } from '@nestjs/common';
import {
  beginRound,
  type Decision,
  doRound,
  noteDecision,
  setReviewer,
  writeReview,
  writeSubmissionNote,
} from '@app/consultation';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { AccountService, systemActor } from '@app/identity';
import { DataSource } from 'typeorm';
import { daysBefore } from '../demonstration-clock.js';
import { STAFF } from '../people/personas.js';
import { LOADER } from '../programme/write-programme.js';
import { seededRandom } from '../seeded-random.js';

const SEED = 2003;

/** What each of the two reviewers reads, and where they work. */
const READS = [
  { actionLines: ['C2', 'C3', 'C4', 'C6', 'C7-ELEA', 'C7-EGOV'], organization: 'Open Networks Association' },
  { actionLines: ['C1', 'C5', 'C7-EENV', 'C7-EHEA', 'C8', 'C9', 'C10', 'C11'], organization: 'Karsund Polytechnic' },
];

/** Decided in a first round, and noted for the next; by the place of the request in the list. */
const FIRST_ROUND: Array<[at: number, decision: Decision, into?: number]> = [
  [3, 'accept'],
  [4, 'merge', 3],
  [16, 'accept'],
  [24, 'decline'],
  [26, 'waitlist'],
];
const NEXT_ROUND: Array<[at: number, decision: Decision, into?: number]> = [
  [20, 'accept'],
  [21, 'merge', 20],
  [31, 'decline'],
];

/** Two reviewers who have done a part of their work, one round that was applied, and decisions that are noted. Done once. */
export async function writeReviews(app: INestApplicationContext, edition: Edition, present: Date): Promise<void> {
  const database = app.get(DataSource);
  const [known] = await database.query<unknown[]>(`select 1 from decision_round where edition_id = $1 limit 1`, [
    edition.id,
  ]);
  if (known) return;
  const ids = await idsOf(database, edition.id);
  const random = seededRandom(SEED);
  const reviewers = STAFF.filter(({ role }) => role === 'reviewer');
  for (const [at, { email, name }] of reviewers.entries()) {
    await inTransaction(database, async (tx) => {
      const { id: accountId } = await new AccountService().findOrAdd(tx, email);
      await setReviewer(tx, edition.id, { accountId, version: 0, ...READS[at] }, LOADER, daysBefore(present, 28));
      const theirs = await tx.query<Array<{ id: string }>>(
        `select id from submission where edition_id = $1 and status = 'received' and action_lines && $2::text[] order by page_key`,
        [edition.id, READS[at].actionLines],
      );
      const who = { accountId, isEditor: false };
      for (const { id } of theirs.filter((_, place) => place % 3 !== 2)) {
        const score = () => 2 + random.below(4);
        const scores = { relevance: score(), quality: score(), diversity: score(), interaction: score() };
        const hasConflict = random.below(9) === 0;
        const review = { scores, comment: '', hasConflict, seen: 0 };
        await writeReview(tx, edition.id, id, who, review, systemActor(name), daysBefore(present, 20));
      }
    });
  }
  await decide(database, edition.id, ids, FIRST_ROUND, daysBefore(present, 15));
  const round = await inTransaction(database, (tx) =>
    beginRound(tx, edition.id, FIRST_ROUND.length, LOADER, daysBefore(present, 14)),
  );
  await doRound(database, round, daysBefore(present, 14));
  await decide(database, edition.id, ids, NEXT_ROUND, daysBefore(present, 2));
  await inTransaction(database, (tx) =>
    writeSubmissionNote(
      tx,
      edition.id,
      ids[0],
      'Three ask for nearly this. One session?',
      LOADER,
      daysBefore(present, 3),
    ),
  );
}

async function idsOf(database: DataSource, editionId: string): Promise<string[]> {
  const rows = await database.query<Array<{ id: string; at: number }>>(
    `select id, substr(page_key, 23)::int as at from submission
     where edition_id = $1 and page_key like 'demonstration request %' order by at`,
    [editionId],
  );
  return rows.map(({ id }) => id);
}

async function decide(
  database: DataSource,
  editionId: string,
  ids: string[],
  decisions: Array<[at: number, decision: Decision, into?: number]>,
  now: Date,
): Promise<void> {
  for (const [at, decision, into] of decisions) {
    await inTransaction(database, async (tx) => {
      const [{ version }] = await tx.query<Array<{ version: number }>>(`select version from submission where id = $1`, [
        ids[at],
      ]);
      const intoId = into === undefined ? undefined : ids[into];
      const reason = decision === 'decline' ? 'Two other sessions have this subject already.' : undefined;
      await noteDecision(tx, editionId, { id: ids[at], version, decision, intoId, reason }, LOADER, now);
    });
  }
}
