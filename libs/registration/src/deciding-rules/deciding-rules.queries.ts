import type { Transaction } from '@app/database';
import type { Reader } from '@app/edition';
import type { Registration } from '../registration.entity.js';
import { searchable } from '../searchable.js';
import { type DecidingRule, STARTING_RULES } from './deciding-rule.js';

/** An edition's table in its order; one that has decided nothing of its own has the table that every edition begins with. */
export async function readDecidingRules(reader: Reader, editionId: string): Promise<readonly DecidingRule[]> {
  const rules = await reader.query<DecidingRule[]>(
    `select code, conditions, decider, working_days as "workingDays" from deciding_rule
     where edition_id = $1 order by position, code`,
    [editionId],
  );
  return rules.length > 0 ? rules : STARTING_RULES;
}

/** Gives a new edition the table of an earlier one. */
export async function copyDecidingRules(tx: Transaction, from: string, to: string): Promise<void> {
  await tx.query(
    `insert into deciding_rule (edition_id, code, position, conditions, decider, working_days)
     select $2, code, position, conditions, decider, working_days from deciding_rule where edition_id = $1`,
    [from, to],
  );
}

/** Puts these in the place of the table that was. */
export async function writeDecidingRules(
  tx: Transaction,
  editionId: string,
  rules: readonly DecidingRule[],
): Promise<void> {
  await tx.query(`delete from deciding_rule where edition_id = $1`, [editionId]);
  await tx.query(
    `insert into deciding_rule (edition_id, code, position, conditions, decider, working_days)
     select $1, code, position, conditions, decider, "workingDays"
     from jsonb_to_recordset($2::jsonb) as rule (code text, position int, conditions jsonb, decider text, "workingDays" int)`,
    [editionId, JSON.stringify(rules.map((rule, position) => ({ ...rule, position })))],
  );
}

/** Approved on site at an edition before, for the same organization and country: normally exempt (R3). */
export async function wasAccreditedBefore(
  reader: Reader,
  { personId, editionId, organization, country }: Registration,
): Promise<boolean> {
  const earlier = await reader.query<Array<{ organization: string }>>(
    `select r.organization from registration r join edition then_ on then_.id = r.edition_id, edition now_
     where r.person_id = $1 and now_.id = $2 and then_.ends_on < now_.starts_on
       and r.mode = 'on-site' and r.status in ('approved','attended') and r.country = $3`,
    [personId, editionId, country],
  );
  return earlier.some((before) => searchable(before.organization) === searchable(organization));
}
