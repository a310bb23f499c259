import { randomUUID } from 'node:crypto';
import { AddressUnknown, PrivateAddresses, type AddressOwner } from '@app/calendar';
import { inTransaction } from '@app/database';
import { aCalendar } from './a-calendar.js';

let calendar: Awaited<ReturnType<typeof aCalendar>>;
let addresses: PrivateAddresses;
beforeAll(async () => {
  calendar = await aCalendar();
  addresses = new PrivateAddresses(calendar.database);
});
afterAll(() => calendar.close());

const now = new Date('2027-05-01T09:00:00Z');

async function anOwner(): Promise<AddressOwner & { personId: string }> {
  const personId = randomUUID();
  await calendar.database.query(`insert into person (id, given_name) values ($1, 'Amina')`, [personId]);
  return { personId, editionId: calendar.editionId, language: 'fr' };
}

function renew(owner: AddressOwner): Promise<string> {
  return inTransaction(calendar.database, (tx) => addresses.renew(tx, owner, now));
}

it('leads from the secret to the person, and keeps only a hash of it', async () => {
  const owner = await anOwner();

  const token = await renew(owner);

  expect(token).toMatch(/^[\w-]{43}$/);
  expect(await addresses.ownerOf(token)).toEqual({ ...owner, revision: '0' });
  expect(await addresses.addressOf(owner, owner.editionId)).toEqual({ ...owner, createdAt: now });
  const [{ kept }] = await calendar.database.query(`select string_agg(a::text, '') as kept from calendar_address a`);
  expect(kept).not.toContain(token);
  expect(kept).not.toContain(Buffer.from(token).toString('hex'));
});

it('ends the old address with the new one', async () => {
  const owner = await anOwner();
  const old = await renew(owner);

  const current = await renew({ ...owner, language: 'ar' });

  await expect(addresses.ownerOf(old)).rejects.toThrow(AddressUnknown);
  expect(await addresses.ownerOf(current)).toMatchObject({ ...owner, language: 'ar' });
});

it('leaves one working address when it is renewed many times at once', async () => {
  const owner = await anOwner();

  const tokens = await Promise.all(Array.from({ length: 8 }, () => renew(owner)));

  const working = await Promise.all(tokens.map((token) => addresses.ownerOf(token).catch(() => undefined)));
  expect(working.filter(Boolean)).toEqual([{ ...owner, revision: '0' }]);
});

it('is gone once revoked, and can be made again', async () => {
  const owner = await anOwner();
  const old = await renew(owner);

  await inTransaction(calendar.database, (tx) => addresses.revoke(tx, owner, owner.editionId, now));

  await expect(addresses.ownerOf(old)).rejects.toThrow(AddressUnknown);
  expect(await addresses.addressOf(owner, owner.editionId)).toBeUndefined();
  expect(await addresses.ownerOf(await renew(owner))).toMatchObject(owner);
});

it.each(['', 'x', '../../etc', 'A'.repeat(43), '\u0000'])('knows nobody under %j', async (token) => {
  await expect(addresses.ownerOf(token)).rejects.toThrow(AddressUnknown);
});
