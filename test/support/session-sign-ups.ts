import { dataSourceFor, inTransaction } from '@app/database';
import { EDITION_ENTITIES, type Edition } from '@app/edition';
import { Account, systemActor } from '@app/identity';
import { addSession, placeSession, PROGRAMME_ENTITIES } from '@app/programme';
import { Refusal } from '@app/refusals';
import { Registration } from '@app/registration';
import { type Guards, signUp } from '@app/signup';
import type { DataSource } from 'typeorm';
import { anEdition, aRoom } from '../factories/edition.js';
import { approvedRegistrations, release } from '../factories/sign-up.js';

/** A run of sign-ups: so many people, each wanting several sessions at once, in a programme of so many sessions in rooms of so many seats. */
export interface SignUpRun {
  people: number;
  wishes: number;
  sessions: number;
  rooms: number;
  seats: number;
  /** How many wishes are under way at any moment. */
  atOnce: number;
}

export const NOW = new Date('2027-06-01T09:00:00Z');

/** Entities of every room that signing up goes through. */
export async function aSignUpDatabase(url: string, pool: number): Promise<DataSource> {
  const entities = [...EDITION_ENTITIES, ...PROGRAMME_ENTITIES, Account, Registration];
  return dataSourceFor(url, { pool, entities, name: 'test' }).initialize();
}

/** Sessions of an hour, one after the other in each room, so that as many run side by side as there are rooms; released. */
export async function aLimitedProgramme(
  database: DataSource,
  run: SignUpRun,
): Promise<{ edition: Edition; codes: string[] }> {
  const edition = await anEdition(database, { startsOn: '2027-07-05', endsOn: '2027-07-09' });
  for (let room = 0; room < run.rooms; room++) {
    await aRoom(database, edition, { code: `R${room}`, name: `Room ${room}`, capacity: run.seats });
  }
  const by = systemActor('test');
  const codes: string[] = [];
  await inTransaction(database, async (tx) => {
    for (let place = 0; place < run.sessions; place++) {
      const draft = { title: `Session ${place}`, typeCode: 'thematic-workshop', access: 'sign-up' } as const;
      const session = await addSession(tx, edition.id, draft, by, NOW);
      const hour = Math.floor(place / run.rooms);
      const startsAt = new Date(
        Date.parse('2027-07-05T05:00:00Z') + (Math.floor(hour / 12) * 24 + (hour % 12)) * 3_600_000,
      );
      const placement = { room: `R${place % run.rooms}`, startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) };
      await placeSession(tx, session, session.version, placement, by, NOW);
      codes.push(session.code);
    }
  });
  await release(database, edition, NOW);
  return { edition, codes };
}

/** Every person wants several sessions, two of each hour, so that overlaps and full rooms are sure. Gives how often what was the answer. */
export async function signUpAll(
  database: DataSource,
  run: SignUpRun,
  { edition, codes }: { edition: Edition; codes: string[] },
  guards?: Guards,
): Promise<Record<string, number>> {
  const people = await approvedRegistrations(database, edition, run.people);
  const hours = run.sessions / run.rooms;
  const wishes = people.flatMap((registrationId, person) =>
    Array.from({ length: run.wishes }, (_, wish) => ({
      registrationId,
      code: codes[((person + Math.floor(wish / 2)) % hours) * run.rooms + ((person + (wish % 2)) % run.rooms)],
    })),
  );
  const answers: Record<string, number> = {};
  const count = (answer: string) => (answers[answer] = (answers[answer] ?? 0) + 1);
  await Promise.all(
    Array.from({ length: run.atOnce }, async () => {
      for (let wish = wishes.shift(); wish; wish = wishes.shift()) {
        const one = wish;
        const done = inTransaction(database, (tx) => signUp(tx, edition, one, undefined, NOW, guards));
        await done.then(count, (fault: unknown) => {
          if (!(fault instanceof Refusal)) throw fault;
          count(fault.code);
        });
      }
    }),
  );
  return answers;
}

/** What must be nothing, looked at in the rows alone. */
export async function wrongs(database: DataSource, edition: Edition, seats: number) {
  const oversold = await database.query(
    `select session_id from session_sign_up s join session on session.id = s.session_id
     where session.edition_id = $1 and s.state = 'seated' group by session_id having count(*) > $2`,
    [edition.id, seats],
  );
  const overlapping = await database.query(
    `select one.id from session_sign_up one join session_sign_up other
       on other.registration_id = one.registration_id and other.session_id > one.session_id
     join session a on a.id = one.session_id join session b on b.id = other.session_id
     where a.edition_id = $1 and one.state in ('seated','waiting') and other.state in ('seated','waiting')
       and a.starts_at < b.ends_at and b.starts_at < a.ends_at`,
    [edition.id],
  );
  const miscounted = await database.query(
    `select pool.session_id from session_seat_pool pool join session on session.id = pool.session_id
     where session.edition_id = $1 and (
       pool.taken <> (select count(*) from session_sign_up s where s.session_id = pool.session_id and s.state = 'seated')
       or pool.in_line <> (select count(*) from session_sign_up s where s.session_id = pool.session_id and s.state = 'waiting'))`,
    [edition.id],
  );
  return { oversold: oversold.length, overlapping: overlapping.length, miscounted: miscounted.length };
}
