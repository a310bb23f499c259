import type { Edition } from '@app/edition';
import { inTransaction } from '@app/database';
import { systemActor } from '@app/identity';
import {
  applyStatement,
  offerFreeSeats,
  ON_SITE,
  OffersService,
  passOnOffers,
  poolsOf,
  Registration,
  setCapacity,
  TAKES_SEAT_UNGUARDED,
} from '@app/registration';
import { moveTo } from '../../libs/registration/src/move-to.js';
import {
  anApplication,
  anEditionWithSeats,
  aRegistrationOffice,
  type RegistrationOffice,
} from '../factories/registration.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { brokenInvariants } from '../support/invariants.js';

let db: TestDatabase;
let office: RegistrationOffice;
const now = new Date('2027-04-28T08:12:00Z');
const by = systemActor('test');

beforeEach(async () => {
  db = await aDatabase();
  office = await aRegistrationOffice(db.url, 60);
  await rememberOversold();
});
afterEach(async () => {
  await office.database.destroy();
  await db.drop();
});

/** Every change that takes a seat is looked at as it is written: `oversold` keeps those that took one too many. */
async function rememberOversold(): Promise<void> {
  await office.database.query(`create table oversold (at timestamptz not null default now(), taken int, capacity int)`);
  await office.database.query(`create function note_oversold() returns trigger language plpgsql as $$ begin
    if new.taken > old.taken and new.taken > new.capacity then insert into oversold (taken, capacity) values (new.taken, new.capacity); end if;
    return new; end $$`);
  await office.database.query(
    `create trigger note_oversold after update on seat_pool for each row execute function note_oversold()`,
  );
}

const oversold = async () => (await office.database.query(`select taken, capacity from oversold`)) as unknown[];
const atOnce = <T>(count: number, act: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => act(index)));

/** Rows as the services would have left them, in one statement: so many in that status, the n-th having waited n minutes less. */
async function registrations(edition: Edition, status: string, count: number): Promise<string[]> {
  const holds = status !== 'waiting';
  const rows: Array<{ id: string }> = await office.database.query(
    `with made as (
       insert into registration (edition_id, number, email, email_key, given_name, family_name, organization, country, stakeholder_type,
         mode, language, status, holds_seat, submitted_at, prove_by, proven_at, search_text, waiting_since, offer_expires_at, offers_made)
       select $1, $2 || '-' || n, $2 || n || '@people.example', $2 || n || '@people.example', 'Ngozi', 'Example', 'Centre', 'KE', 'CS',
         'on-site', 'en', $3, $4, $5, $5::timestamptz + interval '2 days', $5, 'ngozi', $5::timestamptz - interval '1 day' + n * interval '1 minute',
         case when $3 = 'offered' then $5::timestamptz end, (case when $3 = 'offered' then 1 else 0 end)
       from generate_series(1, $6::int) as n returning id, waiting_since)
     , pool as (
       update seat_pool set taken = taken + (case when $4 then $6::int else 0 end), in_line = in_line + (case when $4 then 0 else $6::int end)
       where edition_id = $1)
     select id from made order by waiting_since`,
    [edition.id, `${edition.code}-${status}`, status, holds, now, count],
  );
  return rows.map(({ id }) => id);
}

async function standing(edition: Edition) {
  const [pool] = await poolsOf(office.database, edition.id);
  const [counted] = await office.database.query(
    `select count(*) filter (where holds_seat)::int as held, count(*) filter (where status = 'waiting')::int as waiting
     from registration where edition_id = $1`,
    [edition.id],
  );
  return { capacity: pool.capacity, taken: pool.taken, inLine: pool.inLine, ...counted };
}

const offered = async (edition: Edition): Promise<string[]> =>
  (
    await office.database.query(
      `select id from registration where edition_id = $1 and status = 'offered' order by waiting_since, id`,
      [edition.id],
    )
  ).map(({ id }: { id: string }) => id);

describe('a hundred withdrawals, a hundred promotions and fifty offers that run out, all at once (L-07)', () => {
  it('give each freed seat once, to who has waited longest, and never more than there are', async () => {
    const edition = await anEditionWithSeats(office.database, 150);
    const seated = await registrations(edition, 'under-review', 100);
    await registrations(edition, 'offered', 50);
    const line = await registrations(edition, 'waiting', 200);
    const samples: Array<{ taken: number; capacity: number; held: number }> = [];
    let isOver = false;
    const watch = (async () => {
      while (!isOver) {
        samples.push(await standing(edition));
        await new Promise((wake) => setTimeout(wake, 100));
      }
    })();

    await Promise.all([
      ...seated.map((id) => office.withdraw.withdraw(edition, id, now)),
      atOnce(100, () => offerFreeSeats(office.database, edition.id, ON_SITE, now)),
      atOnce(5, () => passOnOffers(office.database, now)),
    ]);
    await offerFreeSeats(office.database, edition.id, ON_SITE, now);
    isOver = true;
    await watch;

    expect(await offered(edition)).toEqual(line.slice(0, 150));
    expect(await standing(edition)).toEqual({ capacity: 150, taken: 150, inLine: 100, held: 150, waiting: 100 });
    expect(samples.filter(({ taken, capacity, held }) => taken > capacity || held > capacity)).toEqual([]);
    const letters = await office.database.query(
      `select count(*)::int as letters, count(distinct subject_id)::int as people from letter
       where edition_id = $1 and kind = 'registration.offer'`,
      [edition.id],
    );
    expect(letters).toEqual([{ letters: 150, people: 150 }]);
    expect(await oversold()).toEqual([]);
  });

  it('would give a seat twice if the first in line were not locked: the test sees it', async () => {
    const edition = await anEditionWithSeats(office.database, 20);
    await registrations(edition, 'waiting', 40);

    await atOnce(20, async () => {
      const [first] = await office.database.query(
        `select id from registration where edition_id = $1 and status = 'waiting' order by waiting_since limit 1`,
        [edition.id],
      );
      await office.database.query(`update seat_pool set taken = taken + 1 where edition_id = $1`, [edition.id]);
      await office.database.query(`update registration set status = 'offered', holds_seat = true where id = $1`, [
        first.id,
      ]);
    });

    const { taken, held } = await standing(edition);
    expect(held).toBeLessThan(taken);
  });
});

describe('one offer', () => {
  it('is taken once by fifty presses of the button, and not after it has passed on', async () => {
    const edition = await anEditionWithSeats(office.database, 1);
    const [id] = await registrations(edition, 'offered', 1);
    const offers = new OffersService(office.database);
    const before = new Date(now.getTime() - 1000);

    await Promise.allSettled([
      ...Array.from({ length: 50 }, () => offers.accept(edition, id, before)),
      passOnOffers(office.database, now),
    ]);

    const changes: Array<{ to_status: string }> = await office.database.query(
      `select to_status from registration_change where registration_id = $1 order by id`,
      [id],
    );
    expect(['under-review', 'waiting']).toContain(changes[0].to_status);
    expect(changes).toHaveLength(1);
  });

  it('(control) would be taken by several presses if the registration were not locked: the test sees it', async () => {
    const edition = await anEditionWithSeats(office.database, 1);
    const [id] = await registrations(edition, 'offered', 1);
    const careless = () =>
      inTransaction(office.database, async (tx) => {
        const registration = await tx.findOneByOrFail(Registration, { id });
        if (registration.status !== 'offered') return;
        await tx.query('select pg_sleep(0.2)');
        await moveTo(tx, registration, 'under-review', { by }, now);
      });

    await Promise.allSettled(Array.from({ length: 50 }, careless));

    const changes = await office.database.query(`select 1 from registration_change where registration_id = $1`, [id]);
    expect(changes.length).toBeGreaterThan(1);
  });
});

describe('two thousand applications while the seats go from 500 to 300 and to 800 (L-09)', () => {
  it('never take a seat beyond what there is at that moment, and never deadlock', async () => {
    const edition = await anEditionWithSeats(office.database, 500);
    await office.database.query(`truncate oversold`);
    const seats = (capacity: number) =>
      inTransaction(office.database, (tx) => setCapacity(tx, edition.id, { capacity }, by, now));
    let applied = 0;
    let toCome = 2000;

    await atOnce(60, async () => {
      while (applied < toCome) {
        applied += 1;
        if (applied === 250) await seats(300);
        if (applied === 1200) {
          await seats(800);
          // On a busy machine many apply while this waits for its turn: as many as there are seats come after it.
          toCome = applied + 800;
        }
        await office.apply.apply(edition, anApplication(), now);
      }
    });

    const { taken, held, capacity } = await standing(edition);
    expect({ taken, held, capacity }).toEqual({ taken: 800, held: 800, capacity: 800 });
    expect(await oversold()).toEqual([]);
    const [{ deadlocks }] = await office.database.query(
      `select deadlocks::int from pg_stat_database where datname = current_database()`,
    );
    expect(deadlocks).toBe(0);
    expect(await brokenInvariants(office.database)).toEqual([]);
  });
  it('(control) would take seats that are gone if a free one were looked for first and counted later: oversold sees it', async () => {
    const careless = applyStatement(TAKES_SEAT_UNGUARDED);
    for (let round = 0; round < 10 && (await oversold()).length === 0; round++) {
      const edition = await anEditionWithSeats(office.database, 40);
      let applied = 0;
      await atOnce(60, async () => {
        while (applied++ < 200) {
          if (applied === 20)
            await inTransaction(office.database, (tx) => setCapacity(tx, edition.id, { capacity: 30 }, by, now));
          if (applied === 120)
            await inTransaction(office.database, (tx) => setCapacity(tx, edition.id, { capacity: 80 }, by, now));
          await office.apply.applyWith(careless, edition, anApplication(), now);
        }
      });
    }

    expect((await oversold()).length).toBeGreaterThan(0);
  });
});
