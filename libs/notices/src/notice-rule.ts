import type { Transaction } from '@app/database';
import type { Reader } from '@app/edition';
import { type Actor, recordAudit } from '@app/identity';
import { NoticeRuleChangedMeanwhile, QuietTimeUnusable } from './notices.errors.js';

/** How an edition tells people of changes. */
export interface NoticeRule {
  /** How many minutes after a release its letters wait, so that a further one is told in the same letter. */
  quietMinutes: number;
  /** 0 before anybody has set it. */
  version: number;
}

const USUAL_MINUTES = 10;
const A_DAY = 1440;

export async function readNoticeRule(reader: Reader, editionId: string): Promise<NoticeRule> {
  const [rule] = await reader.query<NoticeRule[]>(
    `select quiet_minutes as "quietMinutes", version from notice_rules where edition_id = $1`,
    [editionId],
  );
  return rule ?? { quietMinutes: USUAL_MINUTES, version: 0 };
}

/** Counts for the next release; a quiet time that has begun stays. Refuses `notices.quiet-time-unusable`, `notices.rule-changed-meanwhile`. */
export async function setNoticeRule(
  tx: Transaction,
  editionId: string,
  seen: number,
  quietMinutes: number,
  by: Actor,
  now: Date,
): Promise<NoticeRule> {
  if (!Number.isInteger(quietMinutes) || quietMinutes < 0 || quietMinutes > A_DAY) throw new QuietTimeUnusable(A_DAY);
  const [written] = await tx.query<NoticeRule[]>(
    `insert into notice_rules as known (edition_id, quiet_minutes) select $1, $2 where $3 = 0
       or exists (select from notice_rules where edition_id = $1)
     on conflict (edition_id) do update set quiet_minutes = $2, version = known.version + 1 where known.version = $3
     returning quiet_minutes as "quietMinutes", version`,
    [editionId, quietMinutes, seen],
  );
  if (!written) throw new NoticeRuleChangedMeanwhile();
  const subject = { kind: 'edition', id: editionId };
  await recordAudit(tx, { by, action: 'notices.rules-set', subject, editionId, details: { quietMinutes } }, now);
  return written;
}
