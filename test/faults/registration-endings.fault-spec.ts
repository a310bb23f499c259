import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import { expireUnproven, Registration, seatsOf } from '@app/registration';
import { moveTo } from '../../libs/registration/src/move-to.js';
import { registrationOfLink } from '../../libs/registration/src/proving/registration-links.js';
import {
  anApplication,
  anEditionWithSeats,
  aRegistration,
  aRegistrationOffice,
  type RegistrationOffice,
  theRegistration,
} from '../factories/registration.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { brokenInvariants } from '../support/invariants.js';

let db: TestDatabase;
let office: RegistrationOffice;
const applied = new Date('2027-04-28T08:15:00Z');
const overdue = new Date('2027-04-30T08:15:00Z');

beforeEach(async () => {
  db = await aDatabase();
  office = await aRegistrationOffice(db.url, 40);
});
afterEach(async () => {
  await office.database.destroy();
  await db.drop();
});

async function seatsAndEndings(edition: Edition) {
  const [held] = await office.database.query(
    `select count(*) filter (where holds_seat)::int as held from registration where edition_id = $1`,
    [edition.id],
  );
  const endings = await office.database.query(
    `select count(*)::int as count from registration r join registration_change c on c.registration_id = r.id
     where r.edition_id = $1 and c.to_status in ('rejected','withdrawn','expired') group by r.id`,
    [edition.id],
  );
  const letters = await office.database.query(
    `select count(*)::int as count from letter where edition_id = $1
     and kind in ('registration.rejection','registration.withdrawal','registration.expiry')`,
    [edition.id],
  );
  return {
    taken: (await seatsOf(office.database, edition.id)).taken,
    held: held.held,
    endings: endings.map(({ count }: { count: number }) => count),
    letters: letters[0].count,
  };
}

/** Runs all at once; gives the codes of those that were refused. */
async function refusals(acts: Array<Promise<unknown>>): Promise<string[]> {
  const settled = await Promise.allSettled(acts);
  return settled.flatMap((act) => (act.status === 'rejected' ? [String(act.reason.code ?? act.reason)] : []));
}

describe('a seat', () => {
  it('is freed once when its holder withdraws while the team rejects', async () => {
    const edition = await anEditionWithSeats(office.database, 20);
    const rows = await Promise.all(Array.from({ length: 20 }, () => aRegistration(office, edition, 'under-review')));

    const refused = await refusals(
      // Each side is first at every other seat, so that both come too late somewhere.
      rows.flatMap(({ id, version }, at) => {
        const withdraw = () => [1, 2, 3].map(() => office.withdraw.withdraw(edition, id, applied));
        const reject = () =>
          [1, 2, 3].map((no) =>
            office.decide.reject({ edition, id, version }, `No, ${no}.`, systemActor('officer'), applied),
          );
        return at % 2 === 0 ? [...withdraw(), ...reject()] : [...reject(), ...withdraw()];
      }),
    );

    expect(await seatsAndEndings(edition)).toEqual({ taken: 0, held: 0, endings: Array(20).fill(1), letters: 20 });
    expect(new Set(refused)).toEqual(new Set(['registration.changed-meanwhile', 'registration.not-possible-now']));
    expect(await brokenInvariants(office.database)).toEqual([]);
  });

  it('is freed once when its holder withdraws while its time runs out, twice over, and somebody applies anew', async () => {
    const edition = await anEditionWithSeats(office.database, 20);
    const rows = await Promise.all(Array.from({ length: 20 }, () => aRegistration(office, edition)));

    const refused = await refusals([
      expireUnproven(office.database, overdue),
      ...rows.map(({ id }) => office.withdraw.withdraw(edition, id, overdue)),
      ...rows.slice(0, 5).map(({ email }) => office.apply.apply(edition, anApplication({ email }), overdue)),
      expireUnproven(office.database, overdue),
    ]);

    expect(await seatsAndEndings(edition)).toEqual({ taken: 5, held: 5, endings: Array(20).fill(1), letters: 20 });
    expect(refused.filter((code) => code !== 'registration.not-possible-now')).toEqual([]);
    expect(await brokenInvariants(office.database)).toEqual([]);
  });

  it('would be freed twice without the lock on the registration: the test sees it', async () => {
    const edition = await anEditionWithSeats(office.database, 3);
    const rows = [];
    for (let count = 0; count < 3; count++) rows.push(await aRegistration(office, edition, 'under-review'));
    const unlocked = (id: string) =>
      inTransaction(office.database, async (tx) => {
        const registration = await tx.findOneByOrFail(Registration, { id });
        await tx.query('select pg_sleep(0.05)');
        await moveTo(tx, registration, 'withdrawn', { by: systemActor('careless') }, applied);
      });

    await refusals([unlocked(rows[0].id), unlocked(rows[0].id)]);

    expect((await seatsAndEndings(edition)).taken).toBe(1);
  });
});

describe('the link that proves an address', () => {
  async function aLink() {
    const edition = await anEditionWithSeats(office.database, 5);
    const application = anApplication();
    await office.apply.apply(edition, application, applied);
    const [{ link }] = await office.database.query(
      `select secrets->>'link' as link from letter where to_address = $1`,
      [application.email],
    );
    return {
      edition,
      email: application.email,
      token: new URL(link, 'http://forum.example').searchParams.get('token')!,
    };
  }

  it('works for one of fifty who use it at once (L-08)', async () => {
    const { edition, email, token } = await aLink();

    const refused = await refusals(Array.from({ length: 50 }, () => office.prove.proveByLink(edition, token, applied)));

    expect(refused).toEqual(Array(49).fill('registration.link-gone'));
    expect((await theRegistration(office.database, edition, email)).status).toBe('under-review');
    const changes = await office.database.query(
      `select to_status from registration_change c join registration r on r.id = c.registration_id where r.edition_id = $1
       order by c.id`,
      [edition.id],
    );
    expect(changes).toEqual([{ to_status: 'submitted' }, { to_status: 'under-review' }]);
    expect(await brokenInvariants(office.database)).toEqual([]);
  });

  it('would work for several if it were looked at first and used up later: the test sees it', async () => {
    const { edition, token } = await aLink();
    const careless = async () => {
      const id = await registrationOfLink(office.database, edition.id, token, 'prove', applied);
      await office.database.query('select pg_sleep(0.02)');
      await office.database.query(`update registration_link set used_at = $2 where registration_id = $1`, [
        id,
        applied,
      ]);
    };

    const refused = await refusals(Array.from({ length: 50 }, careless));

    expect(refused.length).toBeLessThan(49);
  });

  it('never meets the end of its hours half-way: proven or expired, and the seat fits', async () => {
    const edition = await anEditionWithSeats(office.database, 20);
    const links = [];
    for (let count = 0; count < 20; count++) {
      const application = anApplication();
      await office.apply.apply(edition, application, applied);
      const [{ link }] = await office.database.query(
        `select secrets->>'link' as link from letter where to_address = $1`,
        [application.email],
      );
      links.push(new URL(link, 'http://forum.example').searchParams.get('token')!);
    }
    const lastMoment = new Date(overdue.getTime() - 1);

    await refusals([
      ...links.slice(0, 10).map((token) => office.prove.proveByLink(edition, token, lastMoment)),
      expireUnproven(office.database, overdue),
      ...links.slice(10).map((token) => office.prove.proveByLink(edition, token, lastMoment)),
    ]);

    const rows = await office.database.query(
      `select status, holds_seat, proven_at is not null as proven, count(*)::int as count from registration
       where edition_id = $1 group by 1, 2, 3 order by 1`,
      [edition.id],
    );
    for (const { status, holds_seat, proven } of rows) {
      expect([status, holds_seat, proven]).toEqual(
        status === 'expired' ? ['expired', false, false] : ['under-review', true, true],
      );
    }
    expect((await seatsOf(office.database, edition.id)).taken).toBe(
      rows.find(({ status }: { status: string }) => status === 'under-review')?.count ?? 0,
    );
    expect(await brokenInvariants(office.database)).toEqual([]);
  });
});
