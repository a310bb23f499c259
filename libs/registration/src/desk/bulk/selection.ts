import type { Reader } from '@app/edition';
import { mayBeRejected, REGISTRATION_STATUSES, type RegistrationStatus } from '../../registration-status.js';
import { conditionsOf, type DeskFilter } from '../desk-filter.js';
import type { DeskActName } from './desk-job.js';

/** Which registrations: ticked ones, or all that a filter finds now. */
export type Selection = { ids: string[] } | { filter: DeskFilter };

/** What would be done, said before it is done. */
export interface Preview {
  total: number;
  /** So many would be decided on; the others are left out. */
  fits: number;
  /** Why others are left out: where they stand. `focal-point`: a focal point decides. */
  leftOut: Array<{ stands: RegistrationStatus | 'focal-point'; count: number }>;
  /** The countries of those that fit, most first, at most five. */
  countries: Array<{ country: string; count: number }>;
}

const REJECTABLE = REGISTRATION_STATUSES.filter(mayBeRejected);

/** SQL: whether an act is possible on a registration as it stands. What a focal point decides is not decided in bulk by others. */
export function fitsInSql(act: DeskActName): string {
  if (act === 'tag' || act === 'untag') return 'true';
  const statuses = act === 'approve' ? ['under-review'] : REJECTABLE;
  return `(status in ('${statuses.join("','")}') and decider is distinct from 'focal-point')`;
}

/** SQL conditions of a selection; `values` begins with the edition's id. */
export function selectedInSql(selection: Selection, values: unknown[]): string {
  if ('filter' in selection) return conditionsOf(selection.filter, values).join(' and ');
  return `edition_id = $1 and id = any($${values.push(selection.ids)}::uuid[])`;
}

/** Counts what an act on a selection would do now. */
export async function previewOf(
  reader: Reader,
  editionId: string,
  selection: Selection,
  act: DeskActName,
): Promise<Preview> {
  const values: unknown[] = [editionId];
  const rows = await reader.query<
    Array<{ fits: boolean; status: RegistrationStatus; isFocal: boolean; country: string; count: number }>
  >(
    `select ${fitsInSql(act)} as fits, status, decider is not distinct from 'focal-point' as "isFocal", country,
       count(*)::int as count
     from registration where ${selectedInSql(selection, values)} group by 1, 2, 3, 4`,
    values,
  );
  const fitting = rows.filter(({ fits }) => fits);
  const others = rows.filter(({ fits }) => !fits);
  const standsOf = ({ status, isFocal }: (typeof rows)[number]) =>
    isFocal && status === 'under-review' ? ('focal-point' as const) : status;
  return {
    total: summed(rows, () => '').get('') ?? 0,
    fits: summed(fitting, () => '').get('') ?? 0,
    leftOut: [...summed(others, standsOf)].map(([stands, count]) => ({ stands, count })),
    countries: [...summed(fitting, ({ country }) => country)]
      .map(([country, count]) => ({ country, count }))
      .sort((a, b) => b.count - a.count || a.country.localeCompare(b.country))
      .slice(0, 5),
  };
}

function summed<Row extends { count: number }, Key>(rows: Row[], keyOf: (row: Row) => Key): Map<Key, number> {
  const sums = new Map<Key, number>();
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + row.count);
  return sums;
}
