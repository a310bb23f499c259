import type { Transaction } from '@app/database';
import { forgetEditionsAfterCommit, readCountries, type Reader, readVocabulary } from '@app/edition';
import { type Actor, recordAudit } from '@app/identity';
import { readCategories } from '../categories/categories.queries.js';
import { RulesChangedMeanwhile, RuleTwice, RuleUnusable } from '../registration.errors.js';
import { type DecidingRule, EVERYBODY_ELSE } from './deciding-rule.js';
import { readDecidingRules, writeDecidingRules } from './deciding-rules.queries.js';

/** An edition's table of who decides, and the version that a change must have seen. */
export interface DecidingTable {
  rules: readonly DecidingRule[];
  version: number;
}

export async function readDecidingTable(reader: Reader, editionId: string): Promise<DecidingTable> {
  const [{ version }] = await reader.query<[{ version: number }]>(
    `select deciding_rules_version as version from edition where id = $1`,
    [editionId],
  );
  return { rules: await readDecidingRules(reader, editionId), version };
}

const CODE = /^[a-z][a-z0-9-]{1,59}$/;
const MOST_DAYS = 60;

/**
 * Puts a table in the place of the one that was read as `version`. It counts from now on: what is being decided stays where it is.
 * Refuses `registration.rule-unusable` (with the place of the rule), `rule-twice`, `rules-changed-meanwhile` (stale).
 */
export async function changeDecidingRules(
  tx: Transaction,
  editionId: string,
  { rules, version }: DecidingTable,
  by: Actor,
  now: Date,
): Promise<DecidingTable> {
  await mustBeUsable(tx, editionId, rules);
  const [, changed] = await tx.query<[unknown, number]>(
    `update edition set deciding_rules_version = deciding_rules_version + 1 where id = $1 and deciding_rules_version = $2`,
    [editionId, version],
  );
  if (changed === 0) throw new RulesChangedMeanwhile();
  await writeDecidingRules(tx, editionId, rules);
  const subject = { kind: 'deciding-rules', id: editionId };
  const details = { rules: rules.map(({ code, decider }) => `${code}: ${decider}`) };
  await recordAudit(tx, { by, action: 'registration.deciding-rules-changed', subject, editionId, details }, now);
  forgetEditionsAfterCommit(tx);
  return readDecidingTable(tx, editionId);
}

async function mustBeUsable(reader: Reader, editionId: string, rules: readonly DecidingRule[]): Promise<void> {
  if (new Set(rules.map(({ code }) => code)).size < rules.length) throw new RuleTwice();
  const known = {
    categories: (await readCategories(reader, editionId)).map(({ code }) => code),
    stakeholderTypes: (await readVocabulary(reader, editionId, 'stakeholder-type')).map(({ code }) => code),
    countries: (await readCountries(reader)).map(({ alpha2 }) => alpha2),
  };
  for (const [place, { code, conditions, workingDays }] of rules.entries()) {
    const isKnown = (Object.keys(known) as Array<keyof typeof known>).every((what) =>
      isSomeOf(conditions[what], known[what]),
    );
    const isUsable = CODE.test(code) && (workingDays === null || isDays(workingDays)) && conditions.modes?.length !== 0;
    const endsTheTable = code === EVERYBODY_ELSE.code && place < rules.length - 1;
    if (!isKnown || !isUsable || endsTheTable) throw new RuleUnusable(place);
  }
}

/** An empty list would fit nobody; silence fits everybody. */
function isSomeOf(asked: readonly string[] | undefined, known: readonly string[]): boolean {
  return asked === undefined || (asked.length > 0 && asked.every((code) => known.includes(code)));
}

function isDays(count: number): boolean {
  return Number.isInteger(count) && count >= 1 && count <= MOST_DAYS;
}
