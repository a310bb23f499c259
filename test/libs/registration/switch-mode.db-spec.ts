import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import { lockRegistration, ownRegistrationOf, poolsOf, prove, setCapacity, SwitchModeService } from '@app/registration';
import { anEditionWithSeats, aRegistration, theRegistration } from '../../factories/registration.js';
import { anOfficeForThisFile } from '../../support/office-for-this-file.js';

const office = anOfficeForThisFile();
let edition: Edition;
const by = systemActor('test');
const now = new Date('2027-04-28T08:15:00Z');

beforeEach(async () => {
  edition = await anEditionWithSeats(office.database, 1);
});

const change = (id: string, mode: 'on-site' | 'remote', at = now) =>
  new SwitchModeService(office.database).switchMode(edition, id, mode, at);
const pools = () => poolsOf(office.database, edition.id);
const row = (email: string) => theRegistration(office.database, edition, email);

describe('from on site to remote', () => {
  it.each(['under-review', 'approved'] as const)(
    'gives the seat of somebody %s back and confirms at once',
    async (status) => {
      const { id, email } = await aRegistration(office, edition, status);

      await change(id, 'remote');
      await change(id, 'remote');

      expect(await row(email)).toMatchObject({
        mode: 'remote',
        status: 'approved',
        holdsSeat: false,
        decider: 'automatic',
      });
      expect(await pools()).toMatchObject([{ mode: 'on-site', taken: 0 }]);
    },
  );

  it('leaves the line', async () => {
    await aRegistration(office, edition, 'under-review');
    const waiting = await aRegistration(office, edition, 'waiting');
    await inTransaction(office.database, async (tx) =>
      prove(tx, await lockRegistration(tx, waiting.id), edition, by, now),
    );

    await change(waiting.id, 'remote');

    expect(await row(waiting.email)).toMatchObject({ mode: 'remote', status: 'approved', waitingSince: null });
    expect(await pools()).toMatchObject([{ taken: 1, inLine: 0 }]);
  });

  it('waits for the proof of an address that is not proven', async () => {
    const { id, email } = await aRegistration(office, edition, 'submitted');

    await change(id, 'remote');

    expect(await row(email)).toMatchObject({ mode: 'remote', status: 'submitted', holdsSeat: false });
  });

  it('changes nothing when the remote places are counted and none is free', async () => {
    await inTransaction(office.database, (tx) =>
      setCapacity(tx, edition.id, { capacity: 0, pool: { mode: 'remote', category: '' } }, by, now),
    );
    const { id, email } = await aRegistration(office, edition, 'approved');

    await expect(change(id, 'remote')).rejects.toMatchObject({ code: 'registration.no-seat-free' });

    expect(await row(email)).toMatchObject({ mode: 'on-site', status: 'approved', holdsSeat: true });
  });
});

describe('from remote to on site', () => {
  it('takes a seat and goes to who decides', async () => {
    const { id, email, badgeCode } = await aRegistration(office, edition, 'approved', { mode: 'remote' });

    await change(id, 'on-site');

    expect(badgeCode).not.toBeNull();
    expect(await row(email)).toMatchObject({
      mode: 'on-site',
      status: 'under-review',
      holdsSeat: true,
      badgeCode: null,
    });
    expect(await pools()).toMatchObject([{ taken: 1 }]);
  });

  it('keeps the remote place where no seat is free, or somebody stands in line for it', async () => {
    await aRegistration(office, edition, 'under-review');
    const { id, email } = await aRegistration(office, edition, 'approved', { mode: 'remote' });

    await expect(change(id, 'on-site')).rejects.toMatchObject({ code: 'registration.no-seat-free' });
    const waiting = await aRegistration(office, edition, 'waiting');
    await inTransaction(office.database, async (tx) =>
      prove(tx, await lockRegistration(tx, waiting.id), edition, by, now),
    );
    await inTransaction(office.database, (tx) => setCapacity(tx, edition.id, { capacity: 2 }, by, now));

    await expect(change(id, 'on-site')).rejects.toMatchObject({ code: 'registration.no-seat-free' });
    expect(await row(email)).toMatchObject({ mode: 'remote', status: 'approved' });
  });

  it('is closed after the deadline for coming on site', async () => {
    const { id } = await aRegistration(office, edition, 'approved', { mode: 'remote' });

    await expect(change(id, 'on-site', new Date('2028-05-01T08:00:00Z'))).rejects.toMatchObject({
      code: 'registration.on-site-closed',
    });
  });

  it('is offered while it is open, and only then', async () => {
    const { emailKey } = await aRegistration(office, edition, 'approved', { mode: 'remote' });
    const offeredAt = async (at: string) =>
      (await ownRegistrationOf(office.database, edition, { personId: null, emailKey }, new Date(at)))?.maySwitchTo;

    expect(await offeredAt('2027-06-01T08:00:00Z')).toBe('on-site');
    expect(await offeredAt('2028-05-01T08:00:00Z')).toBeUndefined();
  });
});
