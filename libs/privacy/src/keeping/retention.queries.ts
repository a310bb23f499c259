import type { Reader } from '@app/edition';

export interface LastRemoval {
  kind: string;
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
