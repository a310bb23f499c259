import { forgetOldSubmissionLinks, forgetOldSubmissions } from '@app/consultation';
import { inTransaction, type Transaction } from '@app/database';
import { type Edition, endOfDay, readEditions } from '@app/edition';
import { forgetAnswers } from '@app/registration';
import type { DataSource } from 'typeorm';
import { badgesKeptUntil, PERIODS } from './periods.js';
import { blankLetters, forgetBadges, forgetLeftOver, forgetSome } from './purge-statements.js';
import { retentionPlanOf, type RetentionPlan } from './retention-plan.js';

/** One kind of data of one edition whose period was over. Never says whose. */
export interface Removal {
  /** Null for what belongs to no edition. */
  editionId: string | null;
  kind: string;
  removed: number;
}

type Work = (tx: Transaction) => Promise<number>;

const A_DAY = 24 * 3_600_000;
const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * A_DAY);

/**
 * Removes whatever has been kept long enough, in every edition, in small transactions: killed in the middle, the next night goes on.
 * What was removed, and how many, stands in `retention_run`.
 */
export async function purge(database: DataSource, now: Date): Promise<Removal[]> {
  const removals: Removal[] = [];
  for (const edition of await readEditions(database)) {
    const plan = await retentionPlanOf(database, edition);
    for (const [kind, work] of worksOf(edition, plan, now)) {
      removals.push({ editionId: edition.id, kind, removed: await untilNothingLeft(database, work) });
    }
  }
  for (const [kind, work] of worksOfNoEdition(now)) {
    removals.push({ editionId: null, kind, removed: await untilNothingLeft(database, work) });
  }
  const done = removals.filter(({ removed }) => removed > 0);
  for (const { editionId, kind, removed } of done) {
    await database.query(`insert into retention_run (edition_id, kind, at, removed) values ($1, $2, $3, $4)`, [
      editionId,
      kind,
      now,
      removed,
    ]);
  }
  return done;
}

function worksOf(edition: Edition, { periods, registrationsUntil }: RetentionPlan, now: Date): Array<[string, Work]> {
  const { id } = edition;
  const failedBefore = daysBefore(now, periods['failed-applications']);
  const works: Array<[string, Work]> = [
    [
      'failed-applications',
      (tx) =>
        forgetSome(
          tx,
          `edition_id = $1 and status in ('rejected','withdrawn','expired','replaced') and ended_at < $2`,
          [id, failedBefore],
          now,
        ),
    ],
    ['answers', (tx) => forgetAnswers(tx, edition, now)],
    ['links', (tx) => deleteLinks(tx, id, daysBefore(now, periods.links))],
    ['letters', (tx) => blankLetters(tx, id, daysBefore(now, periods.letters))],
  ];
  if (endOfDay(badgesKeptUntil(edition, periods), edition.timeZone) <= now)
    works.push(['badges', (tx) => forgetBadges(tx, id)]);
  if (endOfDay(registrationsUntil, edition.timeZone) <= now) {
    works.push(['registrations', (tx) => forgetSome(tx, `edition_id = $1`, [id], now)]);
    works.push(['submissions', (tx) => forgetOldSubmissions(tx, id)]);
  }
  return [...works, ['people', (tx) => forgetLeftOver(tx, id, now)]];
}

/** Signing in belongs to the platform; it keeps the usual periods. */
function worksOfNoEdition(now: Date): Array<[string, Work]> {
  const linksBefore = daysBefore(now, PERIODS.links.usual);
  return [
    ['links', (tx) => remove(tx, `delete from sign_in_link where expires_at < $1`, [linksBefore])],
    [
      'sessions',
      (tx) => remove(tx, `delete from signed_in_session where coalesce(ended_at, expires_at) < $1`, [linksBefore]),
    ],
    ['letters', (tx) => blankLetters(tx, null, daysBefore(now, PERIODS.letters.usual))],
  ];
}

async function deleteLinks(tx: Transaction, editionId: string, before: Date): Promise<number> {
  const own = await remove(
    tx,
    `delete from registration_link l using registration r where r.id = l.registration_id and r.edition_id = $1 and l.expires_at < $2`,
    [editionId, before],
  );
  const speaking = await remove(
    tx,
    `delete from speaking_link l using speaking_invitation i, session s
     where i.id = l.invitation_id and s.id = i.session_id and s.edition_id = $1 and l.expires_at < $2`,
    [editionId, before],
  );
  return own + speaking + (await forgetOldSubmissionLinks(tx, editionId, before));
}

async function remove(tx: Transaction, sql: string, values: unknown[]): Promise<number> {
  const [, removed] = await tx.query<[unknown, number]>(sql, values);
  return removed;
}

async function untilNothingLeft(database: DataSource, work: Work): Promise<number> {
  for (let removed = 0; ;) {
    const more = await inTransaction(database, work);
    if (more === 0) return removed;
    removed += more;
  }
}
