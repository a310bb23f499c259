import type { Reader } from '@app/edition';

/** For whom registrations wait. */
export const AWAITED = ['accreditation-team', 'focal-point', 'answer', 'proof', 'seat', 'offer'] as const;
export type Awaited = (typeof AWAITED)[number];

/** How many wait, and how long already. */
export interface WaitingAge {
  for: Awaited;
  count: number;
  /** Full hours; 0 when nobody waits. */
  medianHours: number;
  oldestHours: number;
  /** Past the promised answer. */
  late: number;
}

/** Queues and their ages: what waits for the team, a focal point, the applicant's answer or proof, a seat, or the answer to an offer. */
export async function waitingAges(reader: Reader, editionId: string, now: Date): Promise<WaitingAge[]> {
  const rows = await reader.query<WaitingAge[]>(
    `with waiting as (
       select case when status = 'under-review' and decider = 'focal-point' then 'focal-point'
                   when status = 'under-review' then 'accreditation-team' when status = 'information-requested' then 'answer'
                   when status = 'submitted' then 'proof' when status = 'waiting' then 'seat' else 'offer' end as for,
              extract(epoch from $2::timestamptz - case status when 'submitted' then submitted_at when 'waiting' then waiting_since
                else coalesce(proven_at, submitted_at) end) / 3600 as hours,
              status = 'under-review' and decision_due_at < $2 as is_late
       from registration
       where edition_id = $1 and status in ('submitted','under-review','information-requested','waiting','offered'))
     select waiting.for, count(*)::int as count, floor(percentile_cont(0.5) within group (order by hours))::int as "medianHours",
            floor(max(hours))::int as "oldestHours", count(*) filter (where is_late)::int as late
     from waiting group by waiting.for`,
    [editionId, now],
  );
  const none = { count: 0, medianHours: 0, oldestHours: 0, late: 0 };
  return AWAITED.map((whom) => rows.find((row) => row.for === whom) ?? { for: whom, ...none });
}
