import type { Reader } from '@app/edition';
import { PARTICIPATION_MODES, type ParticipationMode } from '../registration.entity.js';
import { REGISTRATION_STATUSES, type RegistrationStatus } from '../registration-status.js';
import { type Seats, seatsOf } from '../seats.js';

export interface RegistrationNumbers {
  byMode: Record<ParticipationMode, Record<RegistrationStatus, number>>;
  seats: Seats;
  /** Under review although the promised answer is overdue. */
  late: number;
}

/** How many registrations stand where, by way of taking part. */
export async function countRegistrations(reader: Reader, editionId: string, now: Date): Promise<RegistrationNumbers> {
  const rows = await reader.query<Array<{ mode: string; status: string; count: number; late: number }>>(
    `select mode, status, count(*)::int as count,
            count(*) filter (where status = 'under-review' and decision_due_at < $2)::int as late
     from registration where edition_id = $1 group by mode, status`,
    [editionId, now],
  );
  const countOf = (mode: string, status: string) =>
    rows.find((row) => row.mode === mode && row.status === status)?.count ?? 0;
  const byStatus = (mode: string) =>
    Object.fromEntries(REGISTRATION_STATUSES.map((status) => [status, countOf(mode, status)]));
  return {
    byMode: Object.fromEntries(
      PARTICIPATION_MODES.map((mode) => [mode, byStatus(mode)]),
    ) as RegistrationNumbers['byMode'],
    seats: await seatsOf(reader, editionId),
    late: rows.reduce((sum, { late }) => sum + late, 0),
  };
}
