import type { Transaction } from '@app/database';
import type { Reader } from '@app/edition';
import { recordAudit, type Actor } from '@app/identity';
import { setTimeZone } from '@app/people';
import { ConstraintChangedMeanwhile, TooMany, WindowUnusable } from '../programme.errors.js';
import { lockProgrammeOf } from '../programme-lock.js';
import { mustKnowPersons } from '../sessions/panel.js';

/**
 * A stretch of time of one person. `available`: when they can take part at all; `present`: when they are at the venue, as a
 * minister's office tells it. A person without windows of a kind is not bound by it.
 */
export interface PersonWindow {
  kind: WindowKind;
  startsAt: Date;
  endsAt: Date;
}
export const WINDOW_KINDS = ['available', 'present'] as const;
export type WindowKind = (typeof WINDOW_KINDS)[number];

/** What binds one person in one edition. */
export interface PersonConstraint {
  personId: string;
  /** As in a list: family name, given name. */
  name: string;
  organization: string;
  /** IANA name; null: that of the country. */
  timeZone: string | null;
  /** In the order of time. */
  windows: PersonWindow[];
  /** 0 while nothing was said of them. */
  version: number;
}

const MOST_WINDOWS = 60;

/** Everybody of whom the edition knows something, by name; with `personId` that person, even if nothing was said. */
export async function readPersonConstraints(
  reader: Reader,
  editionId: string,
  personId?: string,
): Promise<PersonConstraint[]> {
  const rows = await reader.query<Array<PersonConstraint & { windows: Array<Record<'startsAt' | 'endsAt', string>> }>>(
    `select p.id as "personId", concat_ws(', ', nullif(p.family_name, ''), nullif(p.given_name, '')) as name,
            p.organization, p.time_zone as "timeZone", coalesce(c.windows, '[]') as windows, coalesce(c.version, 0) as version
     from person p left join person_constraint c on c.person_id = p.id and c.edition_id = $1
     where case when $2::uuid is null then c.person_id is not null else p.id = $2 end
     order by p.family_name, p.given_name, p.id`,
    [editionId, personId ?? null],
  );
  return rows.map((row) => ({
    ...row,
    windows: row.windows.map((w) => ({ ...w, startsAt: new Date(w.startsAt), endsAt: new Date(w.endsAt) })),
  }));
}

/**
 * Replaces what binds a person, read as `version` (0: nothing yet); no window of a kind lifts it. Refuses `programme.window-unusable`,
 * `too-many`, `person-unknown`, `constraint-changed-meanwhile` (stale), `people.zone-unknown`.
 */
export async function setPersonConstraint(
  tx: Transaction,
  { editionId, personId }: { editionId: string; personId: string },
  version: number,
  wanted: Pick<PersonConstraint, 'timeZone' | 'windows'>,
  by: Actor,
  now: Date,
): Promise<PersonConstraint> {
  const windows = [...wanted.windows].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  mustBeWindows(windows);
  await lockProgrammeOf(tx, editionId);
  await mustKnowPersons(tx, [personId]);
  const [written] = await tx.query(
    `insert into person_constraint as known (edition_id, person_id, windows)
     select $1, $2, $4 where $3 = 0 or exists (select from person_constraint where edition_id = $1 and person_id = $2)
     on conflict (edition_id, person_id) do update set windows = $4, version = known.version + 1
       where known.version = $3 returning version`,
    [editionId, personId, version, JSON.stringify(windows)],
  );
  if (!written) throw new ConstraintChangedMeanwhile();
  await setTimeZone(tx, personId, wanted.timeZone, by, now);
  const subject = { kind: 'person', id: personId };
  const details = { windows: windows.length };
  await recordAudit(tx, { by, action: 'programme.person-constraint-set', subject, editionId, details }, now);
  const [constraint] = await readPersonConstraints(tx, editionId, personId);
  return constraint;
}

function mustBeWindows(windows: PersonWindow[]): void {
  if (windows.length > MOST_WINDOWS) throw new TooMany('windows', MOST_WINDOWS);
  for (const [at, { startsAt, endsAt }] of windows.entries()) {
    const isToTheMinute = startsAt.getTime() % 60_000 === 0 && endsAt.getTime() % 60_000 === 0;
    if (!isToTheMinute || endsAt <= startsAt) throw new WindowUnusable(at);
  }
}
