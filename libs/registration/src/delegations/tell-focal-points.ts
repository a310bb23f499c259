import type { DataSource } from 'typeorm';
import { inTransaction, type Transaction } from '@app/database';
import { readEdition, type Reader } from '@app/edition';
import { ringBell } from '@app/jobs';
import { nameOf } from '../applying/application.js';
import type { Registration } from '../registration.entity.js';
import { writeRequestsLetter } from './delegation-letters.js';
import { readDelegation } from './delegations.queries.js';
import { focalPointsOf, giveOpenRequests } from './focal-points.js';

/** A focal point has at most one letter about requests in so long; who comes meanwhile stands in the next. */
const PAUSE_MS = 3_600_000;

/** Rings for a request that a focal point has to decide on: at once, or when the pause after the last letter is over. */
export async function ringForRequest(
  tx: Transaction,
  { delegationId, decider }: Pick<Registration, 'delegationId' | 'decider'>,
  now: Date,
): Promise<void> {
  if (delegationId === null || decider !== 'focal-point') return;
  const [{ told_at }] = await tx.query<Array<{ told_at: Date | null }>>(
    `select told_at from delegation where id = $1`,
    [delegationId],
  );
  const due = told_at ? new Date(told_at.getTime() + PAUSE_MS) : now;
  await ringBell(tx, 'tell-focal-points', delegationId, due > now ? due : undefined);
}

/** Requests of a delegation that wait for its focal points; `isTold`: they stood in a letter. */
const OPEN = `
  select r.given_name as "givenName", r.family_name as "familyName", m.told_at is not null as "isTold", r.id
  from registration r join delegation_member m on m.registration_id = r.id
  where r.delegation_id = $1 and r.decider = 'focal-point' and r.status = 'under-review' order by r.proven_at, r.id`;

interface OpenRequest {
  id: string;
  givenName: string;
  familyName: string;
  isTold: boolean;
}

/**
 * Writes one letter to each focal point of a delegation about the requests that came since the last. Twice is harmless; too early, it
 * rings again. Without a focal point in force the requests go to the accreditation team. Gives whether letters were written.
 */
export async function tellFocalPoints(database: DataSource, delegationId: string, now: Date): Promise<boolean> {
  return inTransaction(database, async (tx) => {
    const [known] = await tx.query<Array<{ edition_id: string }>>(`select edition_id from delegation where id = $1`, [
      delegationId,
    ]);
    if (!known) return false;
    const delegation = await readDelegation(tx, known.edition_id, delegationId);
    const focalPoints = await focalPointsOf(tx, delegation, now);
    if (focalPoints.length === 0) await giveOpenRequests(tx, delegation, now);
    const row = await lockTold(tx, delegationId);
    const open = await tx.query<OpenRequest[]>(OPEN, [delegationId]);
    const fresh = open.filter(({ isTold }) => !isTold);
    if (focalPoints.length === 0 || fresh.length === 0) return false;
    const due = row.told_at ? new Date(row.told_at.getTime() + PAUSE_MS) : now;
    if (due > now) {
      await ringBell(tx, 'tell-focal-points', delegationId, due);
      return false;
    }
    const edition = (await readEdition(tx, known.edition_id))!;
    const told = { names: fresh.map(nameOf), waiting: open.length, no: row.letters + 1 };
    for (const focalPoint of focalPoints) await writeRequestsLetter(tx, edition, delegation, focalPoint, told);
    await tx.query(`update delegation set told_at = $2, letters = letters + 1 where id = $1`, [delegationId, now]);
    await tx.query(`update delegation_member set told_at = $2 where registration_id = any($1::uuid[])`, [
      fresh.map(({ id }) => id),
      now,
    ]);
    return true;
  });
}

/** Locked only after the requests changed hands: everybody else locks a registration before its delegation. */
async function lockTold(tx: Transaction, id: string): Promise<{ told_at: Date | null; letters: number }> {
  const [row] = await tx.query<Array<{ told_at: Date | null; letters: number }>>(
    `select told_at, letters from delegation where id = $1 for update`,
    [id],
  );
  return row;
}

/** Delegations whose bell was lost, and those whose last focal point's time ran out while requests are open. */
export async function untoldDelegations(reader: Reader, now: Date): Promise<string[]> {
  const rows = await reader.query<Array<{ id: string }>>(
    `select d.id from delegation d
     where (d.told_at is null or d.told_at <= $1::timestamptz - interval '61 minutes')
       and exists (select from registration r join delegation_member m on m.registration_id = r.id
         where r.delegation_id = d.id and r.decider = 'focal-point' and r.status = 'under-review' and m.told_at is null
           and r.proven_at <= $1::timestamptz - interval '1 minute')
     union
     select r.delegation_id from registration r join edition e on e.id = r.edition_id
     where r.decider = 'focal-point' and r.status = 'under-review' and r.delegation_id is not null and not exists (
       select from mandate m where m.subject_id = r.delegation_id and m.kind = 'focal-point' and m.revoked_at is null
         and $1 < coalesce(m.valid_until, (e.ends_on + 1)::timestamp at time zone e.time_zone))
     limit 500`,
    [now],
  );
  return rows.map(({ id }) => id);
}
