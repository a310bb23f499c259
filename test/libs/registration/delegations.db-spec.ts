import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { auditOf, systemActor } from '@app/identity';
import {
  approveAsFocalPoint,
  changeDelegation,
  countUsed,
  type Delegation,
  lockRegistration,
  membersCsv,
  readDelegation,
  readDelegations,
  readMembers,
  registerDelegate,
  type Registration,
  rejectAsFocalPoint,
  revokeFocalPoint,
  seatsOf,
  setFunction,
  substitute,
  SwitchModeService,
} from '@app/registration';
import { aFocalPoint, aMinister, aRequestIn } from '../../factories/delegation.js';
import { anEditionWithSeats, theRegistration } from '../../factories/registration.js';
import { anOfficeForThisFile } from '../../support/office-for-this-file.js';

const by = systemActor('test');
const now = new Date('2027-04-28T08:15:00Z');

const office = anOfficeForThisFile(25);
let edition: Edition;

beforeEach(async () => {
  edition = await anEditionWithSeats(office.database, 100);
});

const aRequest = (changes: Parameters<typeof aRequestIn>[2] = {}) => aRequestIn(office, edition, changes, now);
const setQuota = (delegation: Delegation, quota: number | null) =>
  inTransaction(office.database, async (tx) => {
    const { version } = await readDelegation(tx, edition.id, delegation.id);
    return changeDelegation(tx, edition.id, { id: delegation.id, version }, { quota }, by, now);
  });
const onRequest = (delegation: Delegation, { id, version }: Registration) => ({
  edition,
  delegationId: delegation.id,
  id,
  version,
});
const statusOf = async (id: string) =>
  (await office.database.query(`select status from registration where id = $1`, [id]))[0].status;
const lettersTo = async (address: string): Promise<string[]> =>
  (
    await office.database.query(
      `select kind from letter where to_address = $1 and edition_id = $2 order by created_at, kind`,
      [address, edition.id],
    )
  ).map(({ kind }: { kind: string }) => kind);
const register = (
  delegation: Delegation,
  acting: Awaited<ReturnType<typeof aFocalPoint>>['acting'],
  minister = aMinister(),
) => inTransaction(office.database, (tx) => registerDelegate(tx, edition, delegation.id, minister, acting, now));

describe('a request of a member', () => {
  it('belongs to the delegation of its country, and the focal point decides', async () => {
    const { delegation, acting } = await aFocalPoint(office.database, edition);
    const request = await aRequest();

    expect(request).toMatchObject({ delegationId: delegation.id, decider: 'focal-point', status: 'under-review' });
    await approveAsFocalPoint(office.database, onRequest(delegation, request), acting.by, now);
    expect(await statusOf(request.id)).toBe('approved');
  });

  it('belongs to the entity that it names, before its country', async () => {
    const named = { kind: 'entity', country: 'CH', organization: 'Open Networks Association' } as const;
    const { delegation } = await aFocalPoint(office.database, edition, named);

    const request = await aRequest({ organization: 'OPEN  networks Association' });

    expect(request.delegationId).toBe(delegation.id);
  });

  it('goes to the accreditation team while there is no focal point, and to the focal point once there is one', async () => {
    const request = await aRequest();
    expect(request.decider).toBe('accreditation-team');

    await aFocalPoint(office.database, edition);

    expect((await theRegistration(office.database, edition, request.email)).decider).toBe('focal-point');
  });

  it('goes back to the team when the last focal point goes', async () => {
    const { delegation, mandate } = await aFocalPoint(office.database, edition);
    const request = await aRequest();

    const end = { delegationId: delegation.id, mandateId: mandate.id, reason: 'Recalled.' };
    await inTransaction(office.database, (tx) => revokeFocalPoint(tx, edition, end, by, now));

    expect((await theRegistration(office.database, edition, request.email)).decider).toBe('accreditation-team');
  });

  it('of another delegation, decided meanwhile, or given to the team is none of a focal point’s', async () => {
    const kenya = await aFocalPoint(office.database, edition);
    const france = await aFocalPoint(office.database, edition, { country: 'FR' });
    const request = await aRequest();
    const on = onRequest(kenya.delegation, request);

    await expect(
      approveAsFocalPoint(office.database, onRequest(france.delegation, request), france.acting.by, now),
    ).rejects.toMatchObject({ code: 'registration.unknown' });
    await rejectAsFocalPoint(office.database, on, 'Not of the ministry.', kenya.acting.by, now);
    await expect(approveAsFocalPoint(office.database, on, kenya.acting.by, now)).rejects.toMatchObject({
      code: 'registration.changed-meanwhile',
    });

    await office.database.query(`delete from deciding_rule where edition_id = $1`, [edition.id]);
    await office.database.query(
      `insert into deciding_rule (edition_id, code, position, decider) values ($1, 'all', 1, 'accreditation-team')`,
      [edition.id],
    );
    const teams = await aRequest();
    await expect(
      approveAsFocalPoint(office.database, onRequest(kenya.delegation, teams), kenya.acting.by, now),
    ).rejects.toMatchObject({ code: 'delegations.not-yours-to-decide' });
  });
});

describe('the quota', () => {
  it('holds under twenty approvals at once', async () => {
    const { delegation, acting } = await aFocalPoint(office.database, edition);
    await setQuota(delegation, 7);
    const requests: Registration[] = [];
    for (let made = 0; made < 20; made++) requests.push(await aRequest());

    const ends = await Promise.allSettled(
      requests.map((request) => approveAsFocalPoint(office.database, onRequest(delegation, request), acting.by, now)),
    );

    expect(ends.filter(({ status }) => status === 'fulfilled').length).toBe(7);
    expect(await countUsed(office.database, delegation.id)).toBe(7);
    expect(new Set(ends.flatMap((end) => (end.status === 'rejected' ? [end.reason.code] : [])))).toEqual(
      new Set(['delegations.quota-used']),
    );
  });

  it('would not hold if nobody waited for the delegation’s row (so that the test above can be trusted)', async () => {
    const { delegation } = await aFocalPoint(office.database, edition);
    const requests: Registration[] = [];
    for (let made = 0; made < 12; made++) requests.push(await aRequest());

    await Promise.all(
      requests.map(({ id }) =>
        inTransaction(office.database, async (tx) => {
          await lockRegistration(tx, id);
          const used = await countUsed(tx, delegation.id);
          await tx.query(`select pg_sleep(0.05)`);
          if (used < 3) await tx.query(`update registration set status = 'approved' where id = $1`, [id]);
        }),
      ),
    );

    expect(await countUsed(office.database, delegation.id)).toBeGreaterThan(3);
  });

  it('counts on-site members only, and also those whom the accreditation team approves', async () => {
    const { delegation, acting } = await aFocalPoint(office.database, edition);
    await setQuota(delegation, 1);
    await aRequest({ mode: 'remote' });
    const [first, second] = [await aRequest(), await aRequest()];

    await office.decide.approve({ edition, id: first.id, version: first.version }, by, now);

    await expect(
      office.decide.approve({ edition, id: second.id, version: second.version }, by, now),
    ).rejects.toMatchObject({ code: 'delegations.quota-used' });
    await expect(register(delegation, acting)).rejects.toMatchObject({ code: 'delegations.quota-used' });
    expect((await readMembers(office.database, delegation.id)).map(({ mode, status }) => `${mode} ${status}`)).toEqual([
      'remote approved',
      'on-site approved',
      'on-site under-review',
    ]);
  });
});

describe('a minister whom a focal point registers', () => {
  it('has nothing to do: approved at once with a seat, and the confirmation goes to the focal point', async () => {
    const { delegation, acting } = await aFocalPoint(office.database, edition);

    const minister = await register(
      delegation,
      acting,
      aMinister({ nameInOwnScript: 'أمينة المثال', ownScriptLanguage: 'ar' }),
    );

    expect(minister).toMatchObject({ status: 'approved', holdsSeat: true, category: 'delegation', country: 'KE' });
    expect(minister.badgeCode).toMatch(/.{20,}/);
    expect((await seatsOf(office.database, edition.id)).taken).toBe(1);
    expect(await lettersTo(acting.email)).toEqual(['mandates.given-to-you', 'delegations.registered']);
    const [member] = await readMembers(office.database, delegation.id);
    expect(member).toMatchObject({
      courtesyTitle: 'H.E. Ms',
      nameInOwnScript: 'أمينة المثال',
      function: 'Minister of Digital Affairs',
      isHighLevel: true,
      email: '',
    });
    expect(
      (await auditOf(office.database, { kind: 'registration', id: minister.id })).map(({ action }) => action),
    ).toEqual(['delegations.informed', 'registration.approved']);
  });

  it('with an address gets a confirmation too; all letters about a minister are protected, also after a change', async () => {
    const { delegation, acting } = await aFocalPoint(office.database, edition);
    const { id } = await register(delegation, acting, aMinister({ email: 'minister@cabinet.example' }));
    await new SwitchModeService(office.database).switchMode(edition, id, 'remote', now);
    await office.withdraw.withdraw(edition, id, now);

    expect(await lettersTo('minister@cabinet.example')).toEqual([
      'delegations.registered-for-you',
      'registration.confirmation',
      'registration.withdrawal',
    ]);
    const [{ open }] = await office.database.query(
      `select count(*)::int as open from letter where subject_id = $1 and not is_protected`,
      [id],
    );
    expect(open).toBe(0);
  });

  it('is refused without a seat, with an address that is registered, without a name, or uninformed of what is kept', async () => {
    const { delegation, acting } = await aFocalPoint(office.database, edition);
    for (const informedOf of [null, 0, 2]) {
      await expect(register(delegation, acting, aMinister({ informedOf }))).rejects.toMatchObject({
        code: 'delegations.not-informed',
      });
    }
    const { email } = await aRequest();
    await expect(register(delegation, acting, aMinister({ email }))).rejects.toMatchObject({
      code: 'delegations.registered-already',
    });
    await expect(register(delegation, acting, aMinister({ givenName: ' ', familyName: '' }))).rejects.toMatchObject({
      code: 'delegations.name-missing',
    });
    await office.database.query(`update seat_pool set capacity = taken where edition_id = $1`, [edition.id]);
    await expect(register(delegation, acting)).rejects.toMatchObject({ code: 'delegations.no-seat' });
    expect((await seatsOf(office.database, edition.id)).taken).toBe(1);
  });
});

describe('a substitute', () => {
  it('takes over seat, place and head; the one before is replaced and has no badge', async () => {
    const { delegation, acting } = await aFocalPoint(office.database, edition);
    await setQuota(delegation, 1);
    const minister = await register(delegation, acting, aMinister({ email: 'first@cabinet.example' }));
    await inTransaction(office.database, async (tx) => {
      const { version } = await readDelegation(tx, edition.id, delegation.id);
      const head = { headRegistrationId: minister.id };
      await changeDelegation(tx, edition.id, { id: delegation.id, version }, head, by, now);
    });
    await office.database.query(`update seat_pool set capacity = 1 where edition_id = $1`, [edition.id]);
    const of = { delegationId: delegation.id, id: minister.id, version: minister.version };

    const deputy = await inTransaction(office.database, (tx) =>
      substitute(tx, edition, of, aMinister({ function: 'Deputy Minister' }), acting, now),
    );

    expect(await statusOf(minister.id)).toBe('replaced');
    expect(deputy).toMatchObject({ status: 'approved', holdsSeat: true });
    expect(deputy.badgeCode).not.toBe(minister.badgeCode);
    expect(await seatsOf(office.database, edition.id)).toEqual({ capacity: 1, taken: 1, free: 0 });
    expect(await countUsed(office.database, delegation.id)).toBe(1);
    expect((await readDelegation(office.database, edition.id, delegation.id)).headRegistrationId).toBe(deputy.id);
    expect(await lettersTo('first@cabinet.example')).toEqual([
      'delegations.registered-for-you',
      'delegations.replaced',
    ]);
    await expect(
      inTransaction(office.database, (tx) => substitute(tx, edition, of, aMinister(), acting, now)),
    ).rejects.toMatchObject({ code: 'registration.changed-meanwhile' });
  });

  it('of ten at once there is one', async () => {
    const { delegation, acting } = await aFocalPoint(office.database, edition);
    const { id, version } = await register(delegation, acting);
    const of = { delegationId: delegation.id, id, version };

    const ends = await Promise.allSettled(
      Array.from({ length: 10 }, () =>
        inTransaction(office.database, (tx) => substitute(tx, edition, of, aMinister(), acting, now)),
      ),
    );

    expect(ends.filter(({ status }) => status === 'fulfilled').length).toBe(1);
    expect((await seatsOf(office.database, edition.id)).taken).toBe(1);
  });
});

it('a delegation changes only as it was seen; its head is an approved member; functions are kept', async () => {
  const { delegation, acting } = await aFocalPoint(office.database, edition);
  const request = await aRequest();
  const change = (version: number, changes: Parameters<typeof changeDelegation>[3]) =>
    inTransaction(office.database, (tx) =>
      changeDelegation(tx, edition.id, { id: delegation.id, version }, changes, by, now),
    );

  await expect(change(1, { headRegistrationId: request.id })).rejects.toMatchObject({
    code: 'delegations.not-a-member',
  });
  await expect(change(1, { quota: -1 })).rejects.toMatchObject({ code: 'delegations.quota-unusable' });
  await change(1, { quota: 3, name: 'Republic of Kenya' });
  await expect(change(1, { quota: 4 })).rejects.toMatchObject({ code: 'delegations.changed-meanwhile' });

  const at = { delegationId: delegation.id, id: request.id, version: request.version };
  await inTransaction(office.database, (tx) => setFunction(tx, at, '  Adviser ', acting.by, now));
  const [member] = await readMembers(office.database, delegation.id);
  expect([member.function, member.version]).toEqual(['Adviser', request.version + 1]);

  const [found] = await readDelegations(office.database, edition.id, { search: 'kénya', language: 'en', now });
  expect(found).toMatchObject({
    name: 'Republic of Kenya',
    quota: 3,
    focalPoints: 1,
    used: 0,
    approved: 0,
    undecided: 1,
  });
  expect(await readDelegations(office.database, edition.id, { search: 'Фр', language: 'ru', now })).toEqual([]);
});

it('the list as a file has a BOM, headings, and no cell that a spreadsheet runs', async () => {
  const { delegation, acting } = await aFocalPoint(office.database, edition);
  const minister = await register(delegation, acting, aMinister({ givenName: '=1+1', function: '@SUM(A1)' }));

  const csv = membersCsv(await readMembers(office.database, delegation.id), minister.id, 'en');

  expect(csv).toBe(
    '\ufeffNumber,Title,Given name,Family name,Own script,Function,Head,State,Takes part,E-mail\r\n' +
      `${minister.number},H.E. Ms,'=1+1,${minister.familyName},,'@SUM(A1),Head of delegation,Confirmed,On site,\r\n`,
  );
});
