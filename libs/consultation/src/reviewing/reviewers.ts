import type { Transaction } from '@app/database';
import type { Reader } from '@app/edition';
import { type Actor, recordAudit } from '@app/identity';
import { NoSuchReviewer, ReviewSettingsChanged } from '../consultation.errors.js';

/** Somebody with the role `reviewer`, and which Action Lines they read. */
export interface Reviewer {
  accountId: string;
  name: string;
  email: string;
  actionLines: string[];
  /** Where they work; submissions of it are a conflict of interest. */
  organization: string;
  /** 0 while nobody has said what they read. */
  version: number;
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
       coalesce(r.organization, '') as organization, coalesce(r.version, 0) as version,
       (select count(*)::int from submission s where s.edition_id = $1 and ${IS_THEIRS}) as assigned,
       (select count(*)::int from submission s join submission_review v on v.submission_id = s.id and v.account_id = a.id
        where s.edition_id = $1 and ${IS_THEIRS} and (v.has_conflict or v.scores <> '{}')) as done
     from role_assignment g join account a on a.id = g.account_id
     left join reviewer r on r.edition_id = g.edition_id and r.account_id = g.account_id
     where g.edition_id = $1 and g.role = 'reviewer' and g.revoked_at is null order by a.email_key`,
    [editionId],
  );
}

/** Says what a reviewer reads, who was read as `version`. Refuses `consultation.unknown-reviewer` for somebody without the role, and `changed-meanwhile`. */
export async function setReviewer(
  tx: Transaction,
  editionId: string,
  {
    accountId,
    actionLines,
    organization,
    version,
  }: Pick<Reviewer, 'accountId' | 'actionLines' | 'organization' | 'version'>,
  by: Actor,
  now: Date,
): Promise<void> {
  const known = (await readReviewers(tx, editionId)).some((one) => one.accountId === accountId);
  if (!known) throw new NoSuchReviewer();
  const written = await tx.query<unknown[]>(
    `insert into reviewer as known (edition_id, account_id, action_lines, organization, set_at, set_by)
     select $1, $2, $3, $4, $5, $6 where $7 = 0 or exists (select from reviewer where edition_id = $1 and account_id = $2)
     on conflict (edition_id, account_id) do update
       set action_lines = $3, organization = $4, set_at = $5, set_by = $6, version = known.version + 1
       where known.version = $7
     returning version`,
    [editionId, accountId, [...new Set(actionLines)], organization.trim(), now, by.name, version],
  );
  if (written.length === 0) throw new ReviewSettingsChanged();
  const subject = { kind: 'account', id: accountId };
  const details = { actionLines };
  await recordAudit(tx, { by, action: 'consultation.reviewer-set', subject, editionId, details }, now);
}
