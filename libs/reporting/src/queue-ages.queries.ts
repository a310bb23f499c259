import type { Reader } from '@app/edition';
import { queueInSql, type Queue } from '@app/registration';

/** Queues in which somebody waits for somebody; in the others nothing is awaited. */
export const WAITING_QUEUES = [
  'to-decide',
  'focal-points',
  'asked',
  'unproven',
  'waiting',
  'offered',
] as const satisfies readonly Queue[];
export type WaitingQueue = (typeof WAITING_QUEUES)[number];

/** How many wait in a queue, and for how long already. */
export interface QueueAges {
  queue: WaitingQueue;
  count: number;
  /** How many came into it less than one day ago, one to three, three to seven, and longer. A day has 24 hours. */
  underOneDay: number;
  oneToThreeDays: number;
  threeToSevenDays: number;
  overSevenDays: number;
  /** Past the promised answer. */
  late: number;
  /** Who has stood in it longest, in full hours; null when nobody does. */
  oldest: { id: string; number: string; hours: number } | null;
}

type Row = Omit<QueueAges, 'oldest'> & NonNullable<QueueAges['oldest']> & { age: unknown };

/** Every queue and its ages in one scan. Who came back into a queue stands in it anew. */
export async function queueAges(reader: Reader, editionId: string, now: Date): Promise<QueueAges[]> {
  const rows = await reader.query<Row[]>(
    `with standing as materialized (
       select ${queueInSql(WAITING_QUEUES)} as queue, id, decision_due_at,
              $2::timestamptz - coalesce(case when status = 'waiting' then waiting_since end,
                (select max(at) from registration_change c where c.registration_id = r.id), submitted_at) as age
       from registration r
       where edition_id = $1 and status in ('submitted','under-review','information-requested','waiting','offered'))
     , counted as (
       select queue, count(*)::int as count,
              count(*) filter (where age < interval '24 hours')::int as "underOneDay",
              count(*) filter (where age >= interval '24 hours' and age < interval '72 hours')::int as "oneToThreeDays",
              count(*) filter (where age >= interval '72 hours' and age < interval '168 hours')::int as "threeToSevenDays",
              count(*) filter (where age >= interval '168 hours')::int as "overSevenDays",
              count(*) filter (where queue in ('to-decide','focal-points') and decision_due_at < $2)::int as late,
              floor(extract(epoch from max(age)) / 3600)::int as hours, max(age) as age
       from standing group by queue)
     select distinct on (queue) counted.*, r.id, r.number
     from counted join standing s using (queue, age) join registration r on r.id = s.id order by queue, r.number`,
    [editionId, now],
  );
  return WAITING_QUEUES.map((queue) =>
    agesOf(
      queue,
      rows.find((row) => row.queue === queue),
    ),
  );
}

function agesOf(queue: WaitingQueue, row: Row | undefined): QueueAges {
  if (!row) return { queue, count: 0, ...NO_AGES, late: 0, oldest: null };
  const { id, number, hours, age: _, ...counts } = row;
  return { ...counts, oldest: { id, number, hours } };
}

const NO_AGES = { underOneDay: 0, oneToThreeDays: 0, threeToSevenDays: 0, overSevenDays: 0 };
