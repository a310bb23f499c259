import { dataSourceFor, inTransaction } from '@app/database';
import { EDITION_ENTITIES, type Edition } from '@app/edition';
import {
  Account,
  AccountService,
  auditOf,
  type Actor,
  giveMandate,
  mandatesHeldBy,
  mandatesOf,
  mandatesOver,
  mayActFor,
  revokeMandate,
} from '@app/identity';
import { actedForPerson, givePersonalMandate, type Person } from '@app/people';
import { Person as PersonEntity } from '@app/people';
import type { DataSource } from 'typeorm';
import { anEdition } from '../../factories/edition.js';
import { aPerson } from '../../factories/person.js';
import { aDatabase, type TestDatabase } from '../../support/database.js';

const by: Actor = { kind: 'system', name: 'Secretariat' };
const now = new Date('2027-05-03T08:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

let db: TestDatabase;
let database: DataSource;
let edition: Edition;
let minister: Person;
let made = 0;

beforeAll(async () => {
  db = await aDatabase();
  database = await dataSourceFor(db.url, {
    pool: 10,
    entities: [...EDITION_ENTITIES, Account, PersonEntity],
    name: 'test',
  }).initialize();
  edition = await anEdition(database, { startsOn: '2027-07-05', endsOn: '2027-07-09', timeZone: 'Europe/Zurich' });
});
afterAll(async () => {
  await database.destroy();
  await db.drop();
});
beforeEach(async () => {
  minister = await aPerson(database, { courtesyTitle: 'H.E. Ms', givenName: 'Ilinca', familyName: 'Varodeanu' });
});

const anAccount = () => new AccountService().findOrAdd(database.manager, `aide-${++made}@cabinet.example`, {});
const give = async (accountId: string, validUntil?: Date, at = now) =>
  inTransaction(database, async (tx) =>
    giveMandate(
      tx,
      { edition, kind: 'aide', accountId, subject: await actedForPerson(tx, minister.id), validUntil },
      by,
      at,
    ),
  );
const revoke = (id: string, reason?: string, at = now) =>
  inTransaction(database, async (tx) =>
    revokeMandate(tx, { id, edition, subject: await actedForPerson(tx, minister.id), reason }, by, at),
  );
const may = (accountId: string, at: Date) =>
  mayActFor(database, { accountId, editionId: edition.id, kind: 'aide' }, { kind: 'person', id: minister.id }, at);
const lettersOf = async (id: string): Promise<string[]> =>
  (
    await database.query(
      `select kind || ' ' || to_address as line from letter where subject_id = $1 order by created_at, kind desc`,
      [id],
    )
  ).map(({ line }: { line: string }) => line);

it('counts from the giving to the last instant of the edition when no end was said', async () => {
  const { id } = await anAccount();
  await give(id);

  expect(await may(id, later(-1))).toBe(false);
  expect(await may(id, now)).toBe(true);
  expect(await may(id, new Date('2027-07-09T21:59:59Z'))).toBe(true);
  expect(await may(id, new Date('2027-07-09T22:00:00Z'))).toBe(false);
});

it('counts no more at the instant that was said', async () => {
  const { id } = await anAccount();
  await give(id, later(24));

  expect(await may(id, new Date(later(24).getTime() - 1))).toBe(true);
  expect(await may(id, later(24))).toBe(false);
  expect(await mandatesHeldBy(database, id, edition.id, later(24))).toEqual([]);
});

it('is no mandate for another kind, another person or another edition', async () => {
  const { id } = await anAccount();
  await give(id);
  const other = await anEdition(database);
  const who = { accountId: id, editionId: edition.id, kind: 'aide' as const };

  expect(await mayActFor(database, { ...who, kind: 'assistant' }, { kind: 'person', id: minister.id }, now)).toBe(
    false,
  );
  expect(await mayActFor(database, who, { kind: 'person', id: (await aPerson(database)).id }, now)).toBe(false);
  expect(await mayActFor(database, { ...who, editionId: other.id }, { kind: 'person', id: minister.id }, now)).toBe(
    false,
  );
});

it('is visible to both sides, who both get a letter when it begins and when it ends', async () => {
  const account = await anAccount();
  const { id } = await give(account.id);

  expect((await mandatesHeldBy(database, account.id, edition.id, now)).map((one) => one.subject)).toEqual([
    { kind: 'person', id: minister.id },
  ]);
  expect(
    (await mandatesOver(database, { kind: 'person', id: minister.id }, edition.id, now)).map((one) => one.holderEmail),
  ).toEqual([account.email]);

  await revoke(id, 'The cabinet changed.', later(1));
  await revoke(id, 'Again.', later(2));

  expect(await may(account.id, later(1))).toBe(false);
  expect(await lettersOf(id)).toEqual([
    `mandates.given-to-you ${account.email}`,
    `mandates.given-over-you ${minister.email}`,
    `mandates.ended-over-you ${minister.email}`,
    `mandates.ended-for-you ${account.email}`,
  ]);
  expect(await auditOf(database, { kind: 'person', id: minister.id })).toEqual([
    { at: now, actor: 'Secretariat', action: 'identity.mandate-given', reason: null },
    { at: later(1), actor: 'Secretariat', action: 'identity.mandate-revoked', reason: 'The cabinet changed.' },
  ]);
});

it('writes only to the holder when the person acted for has no address', async () => {
  minister = await aPerson(database, { email: null, givenName: 'Reem', familyName: 'Example' });
  const account = await anAccount();
  const { id } = await give(account.id);

  expect(await lettersOf(id)).toEqual([`mandates.given-to-you ${account.email}`]);
});

it('is given once by ten at the same moment', async () => {
  const account = await anAccount();
  const given = await Promise.all(Array.from({ length: 10 }, () => give(account.id)));

  expect(new Set(given.map(({ id }) => id)).size).toBe(1);
  expect((await lettersOf(given[0].id)).length).toBe(2);
});

it('is given anew after it ran out, and after it was ended', async () => {
  const account = await anAccount();
  const first = await give(account.id, later(1));
  const second = await give(account.id, later(9), later(2));
  await revoke(second.id, undefined, later(3));
  const third = await give(account.id, undefined, later(4));

  expect(new Set([first.id, second.id, third.id]).size).toBe(3);
  expect(await may(account.id, later(5))).toBe(true);
  const all = (await mandatesOf(database, edition.id, later(5))).filter(({ accountId }) => accountId === account.id);
  expect(all.map(({ id, isInForce }) => [id, isInForce])).toEqual([
    [third.id, true],
    [second.id, false],
    [first.id, false],
  ]);
});

it('refuses an end in the past, oneself, and a mandate of another edition', async () => {
  const account = await anAccount();
  const { id } = await give(account.id);
  const oneself = { edition, kind: 'aide' as const, personId: minister.id, holder: { email: minister.email! } };
  const other = await anEdition(database);

  await expect(give((await anAccount()).id, later(-1))).rejects.toMatchObject({ code: 'mandates.until-unusable' });
  await expect(inTransaction(database, (tx) => givePersonalMandate(tx, oneself, by, now))).rejects.toMatchObject({
    code: 'mandates.oneself',
  });
  await expect(
    inTransaction(database, async (tx) =>
      revokeMandate(tx, { id, edition: other, subject: await actedForPerson(tx, minister.id) }, by, now),
    ),
  ).rejects.toMatchObject({ code: 'mandates.unknown' });
  expect(await may(account.id, now)).toBe(true);
});

it('counts no more for an account that was disabled', async () => {
  const account = await anAccount();
  await give(account.id);
  await inTransaction(database, (tx) => new AccountService().disable(tx, account.id, now));

  expect(await may(account.id, now)).toBe(false);
});
