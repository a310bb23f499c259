import type { Transaction } from '@app/database';
import { recordAudit, type Actor } from '@app/identity';
import { ChangedMeanwhile } from '../edition.errors.js';
import type { Reader } from '../edition.queries.js';
import { MinutesUnusable, WalkUnusable } from './venue.errors.js';

/** How long people walk at the venue, in whole minutes. Buildings are those that rooms name. */
export interface WalkingTimes {
  /** From one room to another of the same building. */
  withinBuilding: number;
  /** Between two buildings that `walks` does not name. */
  betweenBuildings: number;
  /** Both ways take the same. */
  walks: Array<{ from: string; to: string; minutes: number }>;
  /** 0 while the edition has said nothing. */
  version: number;
}

const LONGEST_WALK = 120;
const NONE: WalkingTimes = { withinBuilding: 0, betweenBuildings: 0, walks: [], version: 0 };

export async function readWalkingTimes(reader: Reader, editionId: string): Promise<WalkingTimes> {
  const [known] = await reader.query<WalkingTimes[]>(
    `select within_building as "withinBuilding", between_buildings as "betweenBuildings", walks, version
     from walking_times where edition_id = $1`,
    [editionId],
  );
  return known ?? NONE;
}

/**
 * Replaces the walking times that were read as `version`. Refuses `edition.walking-minutes-unusable`, `walk-unusable`,
 * `walks-changed-meanwhile` (stale).
 */
export async function setWalkingTimes(
  tx: Transaction,
  editionId: string,
  version: number,
  wanted: Omit<WalkingTimes, 'version'>,
  by: Actor,
  now: Date,
): Promise<WalkingTimes> {
  mustBeWalkable(wanted);
  const { withinBuilding, betweenBuildings, walks } = wanted;
  const [written] = await tx.query(
    `insert into walking_times as known (edition_id, within_building, between_buildings, walks)
     select $1, $3, $4, $5 where $2 = 0 or exists (select from walking_times where edition_id = $1)
     on conflict (edition_id) do update
       set within_building = $3, between_buildings = $4, walks = $5, version = known.version + 1
       where known.version = $2
     returning version`,
    [editionId, version, withinBuilding, betweenBuildings, JSON.stringify(walks)],
  );
  if (!written) throw new ChangedMeanwhile('walks');
  const subject = { kind: 'edition', id: editionId };
  const details = { walks: walks.length };
  await recordAudit(tx, { by, action: 'edition.walking-times-set', subject, editionId, details }, now);
  return { ...wanted, version: written.version };
}

function mustBeWalkable({ withinBuilding, betweenBuildings, walks }: Omit<WalkingTimes, 'version'>): void {
  mustBeMinutes('withinBuilding', withinBuilding);
  mustBeMinutes('betweenBuildings', betweenBuildings);
  const known = new Set<string>();
  for (const [at, { from, to, minutes }] of walks.entries()) {
    mustBeMinutes(`walks/${at}/minutes`, minutes);
    const pair = [from, to].sort().join('\u0000');
    if (from === '' || to === '' || from === to || known.has(pair)) throw new WalkUnusable(at);
    known.add(pair);
  }
}

function mustBeMinutes(field: string, minutes: number): void {
  if (!Number.isInteger(minutes) || minutes < 0 || minutes > LONGEST_WALK) throw new MinutesUnusable(field);
}
