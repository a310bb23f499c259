import type { Transaction } from '@app/database';
import { type Edition, endOfDay, type Reader, readEditions } from '@app/edition';
import { forgetOldSubmissionLinks, forgetOldSubmissions } from '@app/consultation';
import { forgetAnnouncements } from '@app/announcements';
import { forgetNotices } from '@app/notices';
import { forgetStars } from '@app/programme';
import { forgetAnswers, forgetDocuments, forgetInvitationLinks, forgetInvitations } from '@app/registration';
import { badgesKeptUntil, documentsKeptUntil, PERIODS } from './periods.js';
import { blankLetters, forgetBadges, forgetLeftOver, forgetSome } from './purge-statements.js';
import { retentionPlanOf, type RetentionPlan } from './retention-plan.js';

/** What is removed, in the words of the runs; `sessions` and some links and letters belong to no edition. */
export const REMOVAL_KINDS = [
  'failed-applications',
  'answers',
  'links',
  'letters',
  'documents',
  'badges',
  'registrations',
  'submissions',
  'invitations',
  'stars',
  'people',
  'sessions',
] as const;
export type RemovalKind = (typeof REMOVAL_KINDS)[number];

/** One kind of data of one edition whose period may be over. */
export interface DueRemoval {
  /** Null for what belongs to no edition. */
  editionId: string | null;
  kind: RemovalKind;
  /** Removes some of it in one small transaction and gives how many; 0: nothing is left. */
  removeSome(tx: Transaction): Promise<number>;
}

type Work = DueRemoval['removeSome'];

const A_DAY = 24 * 3_600_000;
const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * A_DAY);

/** Everything whose period may be over at `now`, in every edition, in the order in which it is removed. */
export async function dueRemovals(reader: Reader, now: Date): Promise<DueRemoval[]> {
  const due: DueRemoval[] = [];
  for (const edition of await readEditions(reader)) {
    const plan = await retentionPlanOf(reader, edition);
    for (const [kind, removeSome] of worksOf(edition, plan, now)) due.push({ editionId: edition.id, kind, removeSome });
  }
  for (const [kind, removeSome] of worksOfNoEdition(now)) due.push({ editionId: null, kind, removeSome });
  return due;
}

function worksOf(
  edition: Edition,
  { periods, registrationsUntil }: RetentionPlan,
  now: Date,
): Array<[RemovalKind, Work]> {
  const { id } = edition;
  const failedBefore = daysBefore(now, periods['failed-applications']);
  const works: Array<[RemovalKind, Work]> = [
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
    ['invitations', (tx) => forgetInvitations(tx, id, { endedBefore: failedBefore })],
    ['answers', (tx) => forgetAnswers(tx, edition, now)],
    ['links', (tx) => deleteLinks(tx, id, daysBefore(now, periods.links))],
    ['letters', (tx) => blankLetters(tx, id, daysBefore(now, periods.letters))],
  ];
  if (endOfDay(documentsKeptUntil(edition, periods), edition.timeZone) <= now)
    works.push(['documents', (tx) => forgetDocuments(tx, id)]);
  if (endOfDay(badgesKeptUntil(edition, periods), edition.timeZone) <= now)
    works.push(['badges', (tx) => forgetBadges(tx, id)]);
  if (endOfDay(registrationsUntil, edition.timeZone) <= now) {
    works.push(['registrations', (tx) => forgetSome(tx, `edition_id = $1`, [id], now)]);
    works.push(['submissions', (tx) => forgetOldSubmissions(tx, id)]);
    works.push(['invitations', (tx) => forgetInvitations(tx, id)]);
    works.push(['stars', (tx) => forgetStars(tx, id)]);
    works.push(['letters', async (tx) => (await forgetNotices(tx, id)) + (await forgetAnnouncements(tx, id))]);
  }
  return [...works, ['people', (tx) => forgetLeftOver(tx, id, now)]];
}

/** Signing in belongs to the platform; it keeps the usual periods. */
function worksOfNoEdition(now: Date): Array<[RemovalKind, Work]> {
  const linksBefore = daysBefore(now, PERIODS.links.usual);
  return [
    ['links', (tx) => remove(tx, `delete from sign_in_link where expires_at < $1`, [linksBefore])],
    ['sessions', (tx) => deleteWaysIn(tx, linksBefore)],
    ['letters', (tx) => blankLetters(tx, null, daysBefore(now, PERIODS.letters.usual))],
  ];
}

/** Sessions of browsers and tokens of programs that are over. */
async function deleteWaysIn(tx: Transaction, before: Date): Promise<number> {
  const sessions = `delete from signed_in_session where coalesce(ended_at, expires_at) < $1`;
  const tokens = `delete from api_token where least(revoked_at, expires_at) < $1`;
  return (await remove(tx, sessions, [before])) + (await remove(tx, tokens, [before]));
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
  const submissions = await forgetOldSubmissionLinks(tx, editionId, before);
  return own + speaking + submissions + (await forgetInvitationLinks(tx, editionId, before));
}

async function remove(tx: Transaction, sql: string, values: unknown[]): Promise<number> {
  const [, removed] = await tx.query<[unknown, number]>(sql, values);
  return removed;
}
