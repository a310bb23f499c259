import type { Transaction } from '@app/database';
import type { Reader } from '@app/edition';
import { type Actor, recordAudit } from '@app/identity';
import { NoSuchReviewer } from '../consultation.errors.js';

/** Somebody with the role `reviewer`, and which Action Lines they read. */
export interface Reviewer {
  accountId: string;
  name: string;
  email: string;
  actionLines: string[];
  /** Where they work; submissions of it are a conflict of interest. */
  organization: string;
  /** So many submissions are theirs to read, and so many of them are done. */
  assigned: number;
  done: number;
}

/** SQL: whether a submission `s` carries one of a reviewer's (`r`) Action Lines and waits for the decision. */
export const IS_THEIRS = `s.status in ('received','waitlisted') and s.action_lines && r.action_lines`;

/** Whoever holds the role, by address; who has no Action Line yet reads nothing. */
export function readReviewers(reader: Reader, editionId: string): Promise<Reviewer[]> {
  return reader.query<Reviewer[]>(
    `select a.id as "accountId", a.name, a.email, coalesce(r.action_lines, '{}') as "actionLines",
       coalesce(r.organization, '') as organization,
       (select count(*)::int from submission s where s.edition_id = $1 and ${IS_THEIRS}) as assigned,
       (select count(*)::int from submission s join submission_review v on v.submission_id = s.id and v.account_id = a.id
        where s.edition_id = $1 and ${IS_THEIRS} and (v.has_conflict or v.scores <> '{}')) as done
     from role_assignment g join account a on a.id = g.account_id
     left join reviewer r on r.edition_id = g.edition_id and r.account_id = g.account_id
     where g.edition_id = $1 and g.role = 'reviewer' and g.revoked_at is null order by a.email_key`,
    [editionId],
  );
}

/** Says what a reviewer reads. Refuses `consultation.unknown-reviewer` for somebody without the role. */
export async function setReviewer(
  tx: Transaction,
  editionId: string,
  { accountId, actionLines, organization }: Pick<Reviewer, 'accountId' | 'actionLines' | 'organization'>,
  by: Actor,
  now: Date,
): Promise<void> {
  const known = (await readReviewers(tx, editionId)).some((one) => one.accountId === accountId);
  if (!known) throw new NoSuchReviewer();
  await tx.query(
    `insert into reviewer (edition_id, account_id, action_lines, organization, set_at, set_by) values ($1, $2, $3, $4, $5, $6)
     on conflict (edition_id, account_id) do update
       set action_lines = excluded.action_lines, organization = excluded.organization, set_at = excluded.set_at, set_by = excluded.set_by`,
    [editionId, accountId, [...new Set(actionLines)], organization.trim(), now, by.name],
  );
  const subject = { kind: 'account', id: accountId };
  const details = { actionLines };
  await recordAudit(tx, { by, action: 'consultation.reviewer-set', subject, editionId, details }, now);
}
