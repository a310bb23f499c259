import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import {
  lockRegistration,
  offerFreeSeats,
  ON_SITE,
  OffersService,
  ownRegistrationOf,
  passOnOffers,
  poolsOf,
  prove,
  type Registration,
  setCapacity,
} from '@app/registration';
import { anEditionWithSeats, aRegistration, theRegistration } from '../../factories/registration.js';
import { anOfficeForThisFile } from '../../support/office-for-this-file.js';

const office = anOfficeForThisFile();
let edition: Edition;
const by = systemActor('test');
const now = new Date('2027-04-28T08:15:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

beforeEach(async () => {
  edition = await anEditionWithSeats(office.database, 1);
});

const seats = (capacity: number) =>
  inTransaction(office.database, (tx) => setCapacity(tx, edition.id, { capacity }, by, now));
const pool = async () => (await poolsOf(office.database, edition.id))[0];
const again = (registration: Registration) => theRegistration(office.database, edition, registration.email);
const offer = (at = now) => offerFreeSeats(office.database, edition.id, ON_SITE, at);
const offers = () => new OffersService(office.database);
const bells = () => office.database.query(`select subject_id from bell where job = 'offer-free-seats'`);

/** Waiting, and proven: in line. */
async function inLine(at = now): Promise<Registration> {
  const registration = await aRegistration(office, edition, 'waiting', { now: at });
  await inTransaction(office.database, async (tx) =>
    prove(tx, await lockRegistration(tx, registration.id), edition, by, at),
  );
  return again(registration);
}

describe('the line for a seat', () => {
  it('is entered with the proof of the address, not before', async () => {
    await aRegistration(office, edition, 'submitted');
    await aRegistration(office, edition, 'waiting');
    expect(await pool()).toMatchObject({ taken: 1, inLine: 0 });

    await inLine();

    expect(await pool()).toMatchObject({ taken: 1, inLine: 1 });
  });

  it('offers a seat that came free to who has waited longest, and keeps it', async () => {
    const seated = await aRegistration(office, edition, 'under-review');
    const [first, second] = [await inLine(now), await inLine(later(1))];

    await office.withdraw.withdraw(edition, seated.id, later(2));
    expect(await bells()).toContainEqual({ subject_id: `${edition.id}:on-site:` });
    expect(await offer(later(2))).toBe(1);

    expect(await again(first)).toMatchObject({ status: 'offered', holdsSeat: true, offerExpiresAt: later(50) });
    expect(await again(second)).toMatchObject({ status: 'waiting', holdsSeat: false });
    expect(await pool()).toMatchObject({ capacity: 1, taken: 1, inLine: 1 });
    const letters = await office.database.query(
      `select kind, to_address from letter where subject_id = $1 order by created_at desc, kind limit 1`,
      [first.id],
    );
    expect(letters).toEqual([{ kind: 'registration.offer', to_address: first.email }]);
  });

  it('stands before whoever comes anew, even when a seat is free', async () => {
    await aRegistration(office, edition, 'under-review');
    await inLine();

    await seats(2);
    const newcomer = await aRegistration(office, edition, 'waiting');

    expect(newcomer.holdsSeat).toBe(false);
    expect(await pool()).toMatchObject({ capacity: 2, taken: 1, inLine: 1 });
  });

  it('tells somebody their place', async () => {
    await aRegistration(office, edition, 'under-review');
    const [first, second] = [await inLine(now), await inLine(later(1))];
    const placeOf = async ({ emailKey }: Registration) =>
      (await ownRegistrationOf(office.database, edition, { personId: null, emailKey }, now))?.place;

    expect([await placeOf(first), await placeOf(second)]).toEqual([1, 2]);
  });
});

describe('an offer', () => {
  let offered: Registration;

  beforeEach(async () => {
    await aRegistration(office, edition, 'under-review');
    offered = await inLine();
    await seats(2);
    await offer();
  });

  it('is taken once, and then decided on by the rules of the edition', async () => {
    await offers().accept(edition, offered.id, later(1));
    await offers().accept(edition, offered.id, later(2));

    expect(await again(offered)).toMatchObject({
      status: 'under-review',
      holdsSeat: true,
      decider: 'accreditation-team',
      offerExpiresAt: null,
    });
    expect(await pool()).toMatchObject({ taken: 2, inLine: 0 });
  });

  it('is over when its time is, to the moment', async () => {
    await expect(offers().accept(edition, offered.id, later(48))).rejects.toMatchObject({
      code: 'registration.offer-over',
    });
    expect(await passOnOffers(office.database, new Date(later(48).getTime() - 1))).toBe(0);
    expect(await passOnOffers(office.database, later(48))).toBe(1);
    expect(await pool()).toMatchObject({ taken: 1, inLine: 1 });
  });

  it('goes to the next in line when nobody answers, and the first stands at the end', async () => {
    const next = await inLine(later(1));

    await passOnOffers(office.database, later(48));
    await offer(later(48));

    expect(await again(offered)).toMatchObject({ status: 'waiting', waitingSince: later(48), offersMade: 1 });
    expect(await again(next)).toMatchObject({ status: 'offered' });
  });

  it('ends after the third that stays without an answer', async () => {
    for (const hours of [48, 96, 144]) {
      await passOnOffers(office.database, later(hours));
      await offer(later(hours));
    }

    expect(await again(offered)).toMatchObject({ status: 'expired', offersMade: 3, holdsSeat: false });
    expect(await pool()).toMatchObject({ taken: 1, inLine: 0 });
  });

  it('frees the seat when its owner withdraws', async () => {
    await office.withdraw.withdraw(edition, offered.id, later(1));

    expect(await pool()).toMatchObject({ taken: 1, inLine: 0 });
  });
});
