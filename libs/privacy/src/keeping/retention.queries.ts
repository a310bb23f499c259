import type { Reader } from '@app/edition';
import type { RemovalKind } from './due-removals.js';

export interface LastRemoval {
  kind: RemovalKind;
  at: Date;
  removed: number;
}

/** What was removed last of each kind of an edition. */
export function lastRemovals(reader: Reader, editionId: string): Promise<LastRemoval[]> {
  return reader.query(
    `select distinct on (kind) kind, at, removed from retention_run where edition_id = $1 order by kind, id desc`,
    [editionId],
  );
}
