import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { Refusal } from '@app/refusals';
import { giveConsent, lockRegistration } from '@app/registration';
import { signUp } from '@app/signup';
import type { DataSource } from 'typeorm';

const PEOPLE = 60;
const WISHES = 3;

/** Approved participants sign up for sessions with limited seats, the way they do on their page; full ones get a line. Once. */
export async function writeSignUps(database: DataSource, edition: Edition, now: Date): Promise<void> {
  const people = await database.query<Array<{ id: string }>>(
    `select id from registration r where edition_id = $1 and mode = 'on-site' and status = 'approved'
       and not exists (select from session_sign_up s where s.registration_id = r.id) order by number limit ${PEOPLE}`,
    [edition.id],
  );
  const sessions = await database.query<Array<{ code: string }>>(
    `select code from session where edition_id = $1 and access = 'sign-up' and starts_at is not null order by starts_at, guid`,
    [edition.id],
  );
  if (sessions.length === 0) return;
  for (const [at, { id: registrationId }] of people.entries()) {
    if (at % 3 === 0) await beNamed(database, registrationId, now);
    for (let wish = 0; wish < WISHES; wish++) {
      const { code } = sessions[(at % 5 === 0 ? wish : at + wish * 4) % sessions.length];
      await inTransaction(database, (tx) => signUp(tx, edition, { registrationId, code }, undefined, now)).catch(
        mustBeRefusal,
      );
    }
  }
}

/** Ticks that organizers may read the name. */
function beNamed(database: DataSource, id: string, now: Date): Promise<void> {
  return inTransaction(database, async (tx) => {
    await lockRegistration(tx, id);
    await giveConsent(tx, id, { kind: 'session-organizers', version: 1 }, now);
  });
}

/** Two at one hour, or a session that is not released: nobody gets it. */
function mustBeRefusal(fault: unknown): void {
  if (!(fault instanceof Refusal)) throw fault;
}
