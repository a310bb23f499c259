import type { DataSubject, Holding, Transaction } from '@app/database';
import { endSignUpsOf } from './end-sign-ups.js';

/** What this room holds of people: which sessions a registration signed up for. Ended before the registration loses its person. */
export const SIGNUP_HOLDINGS: readonly Holding[] = [
  {
    table: 'session_sign_up',
    personal: [],
    others: ['state'],
    whose: 'session_sign_up.registration_id = any(its.registration_ids)',
    given: {
      part: 'sessions-signed-up-for',
      columns: `(select title from session where id = session_id) as session, state, signed_up_at, seated_at, session_sign_up.ended_at`,
    },
    erased: leaveSessions,
  },
];

/** Seats that are still held go to others; the rows go altogether. */
async function leaveSessions(tx: Transaction, { registrationIds }: DataSubject, now: Date): Promise<void> {
  await endSignUpsOf(tx, registrationIds, now);
  await tx.query(`delete from session_sign_up where registration_id = any($1::uuid[])`, [registrationIds]);
}
