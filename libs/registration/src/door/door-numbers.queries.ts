import type { Edition, Reader } from '@app/edition';

/** How the door stands. */
export interface DoorNumbers {
  /** Approved to come on site, inside or not. */
  expected: number;
  inside: number;
  /** Checked in today, as the edition's clocks tell the day. */
  today: number;
  /** Today by hour, from the first to the last that had somebody; `from` is the hour's beginning. */
  byHour: Array<{ from: Date; count: number }>;
}

export async function countDoor(reader: Reader, { id, timeZone }: Edition, now: Date): Promise<DoorNumbers> {
  const [{ expected, inside }] = await reader.query<Array<{ expected: number; inside: number }>>(
    `select count(*) filter (where status in ('approved','attended'))::int as expected,
       (select count(*)::int from check_in where edition_id = $1 and undone_at is null) as inside
     from registration where edition_id = $1 and mode = 'on-site'`,
    [id],
  );
  const byHour = await reader.query<Array<{ from: Date; count: number }>>(
    `select date_trunc('hour', at, $2) as "from", count(*)::int as count from check_in
     where edition_id = $1 and undone_at is null and at >= date_trunc('day', $3::timestamptz, $2) and at <= $3
     group by 1 order by 1`,
    [id, timeZone, now],
  );
  return { expected, inside, today: byHour.reduce((sum, { count }) => sum + count, 0), byHour };
}
