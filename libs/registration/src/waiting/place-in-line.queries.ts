import type { Reader } from '@app/edition';

/** The place in line of somebody who waits, counted from 1; undefined for who does not stand in line. */
export async function placeInLine(reader: Reader, registrationId: string): Promise<number | undefined> {
  const [row] = await reader.query<Array<{ place: number }>>(
    `select (select count(*)::int from registration r
             where r.edition_id = mine.edition_id and r.mode = mine.mode and r.seat_pool = mine.seat_pool
               and r.status = 'waiting' and r.proven_at is not null
               and (r.waiting_since, r.id) <= (mine.waiting_since, mine.id)) as place
     from registration mine where mine.id = $1 and mine.status = 'waiting' and mine.proven_at is not null`,
    [registrationId],
  );
  return row?.place;
}
