import type { Transaction } from '@app/database';
import type { Edition, Reader } from '@app/edition';
import { type Actor, recordAudit } from '@app/identity';
import { isHighLevel } from '@app/people';
import type { PartRow } from '../part.queries.js';
import { RulesChangedMeanwhile } from './substitutes.errors.js';

/** `each`: the programme team decides on each substitute · `high-level`: only on those of prominent parts, others take the seat at once. */
export const SUBSTITUTE_RULES = ['each', 'high-level'] as const;

/** What an edition wants of its speakers; version 0 while nobody has changed the usual rules. */
export interface SpeakingRules {
  substitutes: (typeof SUBSTITUTE_RULES)[number];
  version: number;
}

export async function readSpeakingRules(reader: Reader, editionId: string): Promise<SpeakingRules> {
  const [own] = await reader.query<SpeakingRules[]>(
    `select substitutes, version from speaking_rules where edition_id = $1`,
    [editionId],
  );
  return own ?? { substitutes: 'each', version: 0 };
}

/** Sets the rules; `version` is that of the rules that the editor saw. Refuses `speakers.rules-changed-meanwhile` (stale). */
export async function setSpeakingRules(
  tx: Transaction,
  { id }: Pick<Edition, 'id'>,
  version: number,
  { substitutes }: Pick<SpeakingRules, 'substitutes'>,
  by: Actor,
  now: Date,
): Promise<SpeakingRules> {
  const [written] = await tx.query(
    `insert into speaking_rules as known (edition_id, substitutes)
     select $1, $2 where $3 = 0 or exists (select from speaking_rules where edition_id = $1)
     on conflict (edition_id) do update set substitutes = $2, version = known.version + 1 where known.version = $3
     returning version`,
    [id, substitutes, version],
  );
  if (!written) throw new RulesChangedMeanwhile();
  const subject = { kind: 'edition', id };
  await recordAudit(tx, { by, action: 'speakers.rules-set', subject, editionId: id, details: { substitutes } }, now);
  return readSpeakingRules(tx, id);
}

const PROMINENT_ROLES = ['keynote', 'chair'];

/**
 * Whether the programme team decides before a substitute has the seat. A prominent part always: of "H.E." persons, of who gives the
 * keynote or takes the chair, since rank does not pass to a substitute (DOMAIN R22), and what somebody says of a substitute's rank proves nothing.
 */
export function needsDecision(
  part: Pick<PartRow, 'roles' | 'courtesyTitle'>,
  { substitutes }: Pick<SpeakingRules, 'substitutes'>,
): boolean {
  return substitutes === 'each' || isHighLevel(part) || part.roles.some((role) => PROMINENT_ROLES.includes(role));
}
