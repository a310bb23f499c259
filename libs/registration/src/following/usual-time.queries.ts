import type { Reader } from '@app/edition';

/** How long decisions of a rule took of late, from the proof of the address, in hours. */
export interface UsualTime {
  /** Half of them took so long or less. */
  median: number;
  /** Nine of ten took so long or less. */
  nineOfTen: number;
}

const LATEST = 200;
/** Below so many nothing is said. */
const ENOUGH = 20;

/** Of the latest two hundred decisions by the rule; undefined where there are fewer than twenty. */
export async function usualTime(
  reader: Reader,
  editionId: string,
  decidingRule: string,
): Promise<UsualTime | undefined> {
  const [{ count, median, nineOfTen }] = await reader.query<Array<UsualTime & { count: number }>>(
    `select count(*)::int as count, percentile_cont(0.5) within group (order by hours) as median,
            percentile_cont(0.9) within group (order by hours) as "nineOfTen"
     from (select extract(epoch from decided_at - proven_at)::float8 / 3600 as hours from registration
           where edition_id = $1 and deciding_rule = $2 and decided_at is not null and proven_at is not null
           order by decided_at desc limit ${LATEST}) as latest`,
    [editionId, decidingRule],
  );
  return count < ENOUGH ? undefined : { median, nineOfTen };
}
