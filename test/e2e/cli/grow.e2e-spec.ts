import { growRegistrations } from '../../../apps/cli/src/demonstration/grow-registrations.js';
import { poolsOf, readDesk } from '@app/registration';
import { anEditionWithSeats, aRegistrationOffice, type RegistrationOffice } from '../../factories/registration.js';
import { aDatabase, type TestDatabase } from '../../support/database.js';

let db: TestDatabase;
let office: RegistrationOffice;
const now = new Date('2027-05-03T07:40:00Z');

beforeAll(async () => {
  db = await aDatabase();
  office = await aRegistrationOffice(db.url);
});
afterAll(async () => {
  await office.database.destroy();
  await db.drop();
});

describe('forum grow', () => {
  it('fills a demonstration edition once, with seats that are counted right, found in any script', async () => {
    const edition = await anEditionWithSeats(office.database, 10, { isDemonstration: true });

    expect(await growRegistrations(office.database, edition, 3000, now)).toBe(3000);
    expect(await growRegistrations(office.database, edition, 3000, now)).toBe(3000);

    const [pool] = await poolsOf(office.database, edition.id);
    const [held] = await office.database.query(
      `select count(*) filter (where holds_seat)::int as taken, count(distinct country)::int as countries,
              count(*) filter (where status = 'waiting')::int as "inLine" from registration where edition_id = $1`,
      [edition.id],
    );
    expect(pool).toMatchObject({ taken: held.taken, inLine: held.inLine, free: 0 });
    expect(held.countries).toBeGreaterThan(160);
    const { items } = await readDesk(office.database, edition.id, { search: 'طارق' }, 5);
    expect(items.length).toBeGreaterThan(0);
  });

  it('leaves an edition of real people alone', async () => {
    const edition = await anEditionWithSeats(office.database, 10);

    await expect(growRegistrations(office.database, edition, 10, now)).rejects.toMatchObject({
      code: 'edition.unknown',
    });
  });
});
