import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { auditOf, type Mandate, mayActFor, readMandate, systemActor } from '@app/identity';
import { givePersonalMandate } from '@app/people';
import {
  endRunOutMandates,
  focalPointsOf,
  nominate,
  readNominations,
  registerDelegate,
  tellFocalPoints,
  untoldDelegations,
  verifyNomination,
} from '@app/registration';
import { aDelegation, aFocalPoint, aMinister, aNomination, aRequestIn } from '../../factories/delegation.js';
import { anEditionWithSeats, theRegistration } from '../../factories/registration.js';
import { anOfficeForThisFile } from '../../support/office-for-this-file.js';

const by = systemActor('test');
const now = new Date('2027-04-28T08:15:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

const office = anOfficeForThisFile(25);
let edition: Edition;

beforeEach(async () => {
  edition = await anEditionWithSeats(office.database, 100);
});

const aRequest = (changes: Parameters<typeof aRequestIn>[2] = {}, at = now) => aRequestIn(office, edition, changes, at);
const lettersTo = async (address: string): Promise<string[]> =>
  (
    await office.database.query(
      `select kind from letter where to_address = $1 and edition_id = $2 order by created_at, kind`,
      [address, edition.id],
    )
  ).map(({ kind }: { kind: string }) => kind);

describe('focal points', () => {
  it('may do nothing before the secretariat has verified the nomination', async () => {
    const draft = aNomination();
    const id = await inTransaction(office.database, (tx) => nominate(tx, edition, draft, now));
    const again = await inTransaction(office.database, (tx) => nominate(tx, edition, draft, now));
    const delegation = await aDelegation(office.database, edition);

    expect(again).toBe(id);
    expect(await focalPointsOf(office.database, delegation, now)).toEqual([]);
    expect(await lettersTo(draft.email)).toEqual([]);

    await inTransaction(office.database, (tx) => verifyNomination(tx, edition, id, by, now));

    expect((await focalPointsOf(office.database, delegation, now)).map((one) => one.holderEmail)).toEqual([
      draft.email,
    ]);
    expect(await lettersTo(draft.email)).toEqual(['mandates.given-to-you']);
    await expect(
      inTransaction(office.database, (tx) => verifyNomination(tx, edition, id, by, now)),
    ).rejects.toMatchObject({ code: 'delegations.nomination-decided' });
  });

  it('are replaced: the old mandate ends as the new begins, and open requests and ministers’ letters move over', async () => {
    const old = await aFocalPoint(office.database, edition);
    const request = await aRequest();
    const minister = await inTransaction(office.database, (tx) =>
      registerDelegate(tx, edition, old.delegation.id, aMinister(), old.acting, now),
    );

    const next = await aFocalPoint(office.database, edition, { replaces: old.mandate.id }, later(1));

    const may = (accountId: string) =>
      mayActFor(
        office.database,
        { accountId, editionId: edition.id, kind: 'focal-point' },
        { kind: 'delegation', id: old.delegation.id },
        later(2),
      );
    expect([await may(old.mandate.accountId), await may(next.mandate.accountId)]).toEqual([false, true]);
    expect((await theRegistration(office.database, edition, request.email)).decider).toBe('focal-point');
    const [row] = await office.database.query(`select email from registration where id = $1`, [minister.id]);
    expect(row.email).toBe(next.acting.email);
    expect(await lettersTo(old.acting.email)).toContain('mandates.ended-for-you');
  });

  it('get one letter at once, and one an hour for all who came meanwhile', async () => {
    const { delegation, acting } = await aFocalPoint(office.database, edition);
    const tell = (minutes: number) => tellFocalPoints(office.database, delegation.id, later(minutes));
    await aRequest();
    expect([await tell(0), await tell(0)]).toEqual([true, false]);

    for (let made = 0; made < 3; made++) await aRequest({}, later(10));
    expect([await tell(10), await tell(59), await tell(60), await tell(60), await tell(200)]).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);

    const letters = await office.database.query(
      `select data ->> 'count' as count, data ->> 'waiting' as waiting from letter
       where kind = 'delegations.requests' and to_address = $1 order by created_at`,
      [acting.email],
    );
    expect(letters).toEqual([
      { count: '1', waiting: '1' },
      { count: '3', waiting: '4' },
    ]);
  });

  it('whose bell was lost are found, and those whose time ran out give their requests to the team', async () => {
    const { delegation } = await aFocalPoint(office.database, edition);
    const request = await aRequest();
    expect(await untoldDelegations(office.database, later(0))).not.toContain(delegation.id);
    expect(await untoldDelegations(office.database, later(2))).toContain(delegation.id);

    const afterAll = new Date('2028-06-01T00:00:00Z');
    expect(await untoldDelegations(office.database, afterAll)).toContain(delegation.id);
    await tellFocalPoints(office.database, delegation.id, afterAll);
    expect((await theRegistration(office.database, edition, request.email)).decider).toBe('accreditation-team');
  });
});

describe('a mandate whose last day is over', () => {
  /** An aide until the next day, with the addresses of both sides. */
  async function anAide(validUntil = later(60)): Promise<{ mandate: Mandate; holder: string; subject: string }> {
    const subject = await aRequest();
    const holder = `aide-of-${subject.email}`;
    const wish = { edition, kind: 'aide', personId: subject.personId!, validUntil, holder: { email: holder } } as const;
    const mandate = await inTransaction(office.database, (tx) => givePersonalMandate(tx, wish, by, now));
    return { mandate, holder, subject: subject.email };
  }
  const endedLetters = async (address: string) =>
    (await lettersTo(address)).filter((kind) => kind.startsWith('mandates.ended'));

  it('is closed and told to both sides once, by one of six workers that look at once', async () => {
    const { mandate, holder, subject } = await anAide();
    expect(await endRunOutMandates(office.database, later(59))).toBe(0);

    const ended = await Promise.all(Array.from({ length: 6 }, () => endRunOutMandates(office.database, later(60))));
    await endRunOutMandates(office.database, later(61));

    expect(ended.toSorted()).toEqual([0, 0, 0, 0, 0, 1]);
    expect([await endedLetters(holder), await endedLetters(subject)]).toEqual([
      ['mandates.ended-for-you'],
      ['mandates.ended-over-you'],
    ]);
    expect(await readMandate(office.database, mandate.id, later(61))).toMatchObject({
      revokedAt: later(60),
      revokedBy: '',
      isInForce: false,
    });
    const audits = await auditOf(office.database, mandate.subject);
    expect(audits.filter(({ action }) => action === 'identity.mandate-ran-out')).toHaveLength(1);
  });

  it('(control) would be closed several times by whoever looks first and writes then', async () => {
    const { mandate } = await anAide();
    const carelessly = () =>
      inTransaction(office.database, async (tx) => {
        const [open] = await tx.query<unknown[]>(`select 1 from mandate where id = $1 and revoked_at is null`, [
          mandate.id,
        ]);
        await tx.query('select pg_sleep(0.1)');
        if (open) await tx.query(`update mandate set revoked_at = valid_until where id = $1`, [mandate.id]);
        return Boolean(open);
      });

    const closed = await Promise.all([carelessly(), carelessly(), carelessly()]);

    expect(closed.filter(Boolean).length).toBeGreaterThan(1);
  });

  it('is closed in silence when it lay for longer than a week, and stays without an end of its own', async () => {
    const { holder } = await anAide();
    const { mandate } = await aFocalPoint(office.database, edition);

    await endRunOutMandates(office.database, new Date(later(61).getTime() + 8 * 86_400_000));

    expect(await endedLetters(holder)).toEqual([]);
    expect((await readMandate(office.database, mandate.id, now))?.revokedAt).toBeNull();
  });
});

it('a nomination that nobody may have made is refused with its field', async () => {
  const refused = (changes: Parameters<typeof aNomination>[0]) =>
    expect(inTransaction(office.database, (tx) => nominate(tx, edition, aNomination(changes), now))).rejects;
  await refused({ email: 'nobody' }).toMatchObject({ code: 'delegations.address-unusable', field: 'email' });
  await refused({ name: ' ' }).toMatchObject({ code: 'delegations.name-missing', field: 'name' });
  await refused({ country: 'ZZ' }).toMatchObject({ code: 'delegations.country-unknown', field: 'country' });
  await refused({ kind: 'entity' }).toMatchObject({ code: 'delegations.entity-missing', field: 'organization' });
  expect(await readNominations(office.database, edition.id)).toEqual([]);
});
