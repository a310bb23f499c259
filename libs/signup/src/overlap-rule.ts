import type { Transaction } from '@app/database';
import type { Reader } from '@app/edition';
import { type Actor, recordAudit } from '@app/identity';
import { SignUpRuleChangedMeanwhile } from './signup.errors.js';

/** What an edition allows of who signs up. */
export interface SignUpRule {
  /** Whether somebody may hold seats in sessions that take place at the same time. */
  overlapsAllowed: boolean;
  /** 0 before anybody has set it. */
  version: number;
}

export async function readSignUpRule(reader: Reader, editionId: string): Promise<SignUpRule> {
  const [rule] = await reader.query<SignUpRule[]>(
    `select overlaps_allowed as "overlapsAllowed", version from sign_up_rules where edition_id = $1`,
    [editionId],
  );
  return rule ?? { overlapsAllowed: false, version: 0 };
}

/** Who holds overlapping seats already keeps them. Refuses `signup.rule-changed-meanwhile` (stale). */
export async function setSignUpRule(
  tx: Transaction,
  editionId: string,
  seen: number,
  overlapsAllowed: boolean,
  by: Actor,
  now: Date,
): Promise<SignUpRule> {
  const [written] = await tx.query<SignUpRule[]>(
    `insert into sign_up_rules as known (edition_id, overlaps_allowed) select $1, $2 where $3 = 0
       or exists (select from sign_up_rules where edition_id = $1)
     on conflict (edition_id) do update set overlaps_allowed = $2, version = known.version + 1 where known.version = $3
     returning overlaps_allowed as "overlapsAllowed", version`,
    [editionId, overlapsAllowed, seen],
  );
  if (!written) throw new SignUpRuleChangedMeanwhile();
  const subject = { kind: 'edition', id: editionId };
  const details = { overlapsAllowed };
  await recordAudit(tx, { by, action: 'signup.rule-set', subject, editionId, details }, now);
  return written;
}
