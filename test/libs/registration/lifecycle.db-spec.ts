import type { Actor } from '@app/identity';
import {
  expireUnproven,
  forgetOldKeys,
  isApprovedRegistrant,
  ownRegistrationByLink,
  readRegistration,
  renewLink,
  seatsOf,
  type RegistrationChange,
} from '@app/registration';
import { anApplication, anEditionWithSeats, aRegistration, theRegistration } from '../../factories/registration.js';
import { anOfficeForThisFile } from '../../support/office-for-this-file.js';

const office = anOfficeForThisFile();
const applied = new Date('2027-04-28T08:12:00Z');
const proven = new Date('2027-04-28T08:15:00Z');
const officer: Actor = { kind: 'account', id: '6f1f2c9e-6a30-4ac3-9d0a-0f7cb1d0c001', name: 'Ada Officer' };

const lettersOf = (id: string) =>
  office.database.query(
    `select kind, secrets->>'link' as link, qr, attachments from letter where subject_id = $1 order by created_at, id`,
    [id],
  );
const kindsOf = async (id: string) => (await lettersOf(id)).map(({ kind }: { kind: string }) => kind);
const tokenIn = (link: string) => new URL(link, 'http://forum.example').searchParams.get('token')!;
const steps = (history: RegistrationChange[]) =>
  history.map(({ from, to, byKind, byName, reason }) => [from, to, byKind, byName, reason]);

describe('proving the address', () => {
  it('begins the review of an on-site application and promises a day', async () => {
    const edition = await anEditionWithSeats(office.database, 3);
    const application = anApplication();
    await office.apply.apply(edition, application, applied);
    const { id } = await theRegistration(office.database, edition, application.email);
    const [{ link }] = await lettersOf(id);

    const token = await office.prove.proveByLink(edition, tokenIn(link), proven);

    const own = await ownRegistrationByLink(office.database, edition, token, proven);
    expect(own).toMatchObject({
      status: 'under-review',
      holdsSeat: true,
      provenAt: proven,
      decisionDueAt: new Date('2027-05-05T16:00:00Z'),
      badgeCode: null,
      mayWithdraw: true,
      clock: { days: ['2027-04-29', '2027-04-30', '2027-05-03', '2027-05-04', '2027-05-05'], used: 0, isLate: false },
    });
    const name = `Wanjiru ${application.familyName}`;
    expect(steps(own.history)).toEqual([
      [null, 'submitted', 'link', name, null],
      ['submitted', 'under-review', 'link', name, null],
    ]);
    expect(await kindsOf(id)).toEqual(['registration.acknowledgement', 'registration.review']);
    const people = await office.database.query(`select given_name, country from person where id = $1`, [own.personId]);
    expect(people).toEqual([{ given_name: 'Wanjiru', country: 'KE' }]);
  });

  it('confirms a remote registration at once, by the rule', async () => {
    const edition = await anEditionWithSeats(office.database, 0);

    const { id, personId, badgeCode } = await aRegistration(office, edition, 'approved', { mode: 'remote' });

    const { registration, history } = await readRegistration(office.database, edition.id, id);
    expect(registration).toMatchObject({ status: 'approved', decidedBy: 'remote-is-automatic', decisionDueAt: null });
    expect(steps(history).at(-1)).toEqual(['submitted', 'approved', 'system', 'remote-is-automatic', null]);
    const [, confirmation] = await lettersOf(id);
    expect(confirmation).toMatchObject({ kind: 'registration.confirmation', qr: badgeCode });
    expect(badgeCode).toMatch(/^[2-9A-HJ-NP-Z]{26}$/);
    expect(await isApprovedRegistrant(office.database, edition.id, personId!)).toBe(true);
  });

  it('leaves somebody without a seat on the waiting list and says so', async () => {
    const edition = await anEditionWithSeats(office.database, 0);
    const application = anApplication();
    await office.apply.apply(edition, application, applied);
    const { id } = await theRegistration(office.database, edition, application.email);

    await office.prove.proveByLink(edition, tokenIn((await lettersOf(id))[0].link), proven);

    expect(await theRegistration(office.database, edition, application.email)).toMatchObject({
      status: 'waiting',
      holdsSeat: false,
      provenAt: proven,
      decisionDueAt: null,
    });
    expect(await kindsOf(id)).toEqual(['registration.acknowledgement', 'registration.waiting']);
  });

  it.each([
    ['twice', async (prove: () => Promise<string>) => void (await prove()), proven],
    ['after 48 hours', async () => undefined, new Date('2027-04-30T08:12:00Z')],
  ])('is not possible %s', async (_, before, at) => {
    const edition = await anEditionWithSeats(office.database, 3);
    const application = anApplication();
    await office.apply.apply(edition, application, applied);
    const { id } = await theRegistration(office.database, edition, application.email);
    const token = tokenIn((await lettersOf(id))[0].link);
    await before(() => office.prove.proveByLink(edition, token, proven));

    await expect(office.prove.proveByLink(edition, token, at)).rejects.toMatchObject({
      code: 'registration.link-gone',
    });
  });

  it('is not possible with the link of another edition, or with one that only shows', async () => {
    const [edition, other] = [
      await anEditionWithSeats(office.database, 3),
      await anEditionWithSeats(office.database, 3),
    ];
    const { id } = await aRegistration(office, edition, 'under-review');
    const [{ link }, { link: review }] = await lettersOf(id);

    await expect(office.prove.proveByLink(other, tokenIn(link), applied)).rejects.toMatchObject({ kind: 'gone' });
    await expect(office.prove.proveByLink(edition, tokenIn(review), applied)).rejects.toMatchObject({ kind: 'gone' });
    await expect(ownRegistrationByLink(office.database, edition, tokenIn(link), applied)).rejects.toMatchObject({
      kind: 'gone',
    });
  });

  it('keeps only hashes of links', async () => {
    const edition = await anEditionWithSeats(office.database, 3);
    const { id } = await aRegistration(office, edition, 'under-review');
    const [{ link }] = await lettersOf(id);

    const found = await office.database.query(
      `select 1 from registration_link where position($1 in encode(token_hash, 'escape')) > 0`,
      [tokenIn(link)],
    );

    expect(found).toEqual([]);
  });
});

describe('a decision', () => {
  it('approves: badge code, confirmation with QR code and calendar file, who and when in history and audit', async () => {
    const edition = await anEditionWithSeats(office.database, 3);
    const { id, version, number } = await aRegistration(office, edition, 'under-review', { language: 'ar' });

    const approved = await office.decide.approve({ edition, id, version }, officer, new Date('2027-05-03T09:00:00Z'));

    expect(approved).toMatchObject({
      status: 'approved',
      decidedBy: 'Ada Officer',
      holdsSeat: true,
      version: version + 1,
    });
    const { history } = await readRegistration(office.database, edition.id, id);
    expect(steps(history).at(-1)).toEqual(['under-review', 'approved', 'account', 'Ada Officer', null]);
    const confirmation = (await lettersOf(id)).at(-1);
    expect(confirmation).toMatchObject({ kind: 'registration.confirmation', qr: approved.badgeCode });
    const [{ fileName, contentType, text }] = confirmation.attachments;
    expect([fileName, contentType]).toEqual([`${edition.code}.ics`, 'text/calendar; charset=utf-8; method=PUBLISH']);
    expect(text).toContain('DTSTART;VALUE=DATE:20280508\r\nDTEND;VALUE=DATE:20280513\r\n');
    expect(text).not.toContain(number);
    const audit = await office.database.query(
      `select action, actor_name, details from audit_record where subject_id = $1 order by id desc limit 1`,
      [id],
    );
    expect(audit).toEqual([
      { action: 'registration.approved', actor_name: 'Ada Officer', details: { from: 'under-review' } },
    ]);
  });

  it('rejects with a reason and frees the seat', async () => {
    const edition = await anEditionWithSeats(office.database, 1);
    const { id, version } = await aRegistration(office, edition, 'under-review');

    await office.decide.reject(
      { edition, id, version },
      ' The link to the organization\nis not clear. ',
      officer,
      proven,
    );

    const { registration, history } = await readRegistration(office.database, edition.id, id);
    const reason = 'The link to the organization is not clear.';
    expect(registration).toMatchObject({ status: 'rejected', reason, holdsSeat: false, endedAt: proven });
    expect(steps(history).at(-1)).toEqual(['under-review', 'rejected', 'account', 'Ada Officer', reason]);
    expect(await seatsOf(office.database, edition.id)).toEqual({ capacity: 1, taken: 0, free: 1 });
    expect((await kindsOf(id)).at(-1)).toBe('registration.rejection');
  });

  it.each([
    ['what was changed since it was read', 'under-review', -1, 'registration.changed-meanwhile'],
    ['what is not proven', 'submitted', 0, 'registration.not-possible-now'],
    ['what is withdrawn', 'withdrawn', 0, 'registration.not-possible-now'],
    ['what is decided', 'approved', 0, 'registration.not-possible-now'],
  ] as const)('is refused on %s', async (_, status, off, code) => {
    const edition = await anEditionWithSeats(office.database, 3);
    const { id, version } = await aRegistration(office, edition, status);
    const on = { edition, id, version: version + off };

    await expect(office.decide.approve(on, officer, proven)).rejects.toMatchObject({ code });
    if (status !== 'submitted') {
      await expect(office.decide.reject(on, 'No.', officer, proven)).rejects.toMatchObject({ code });
    }
  });

  it('is refused without a reason, on a foreign edition, and on somebody who waits', async () => {
    const [edition, other] = [
      await anEditionWithSeats(office.database, 1),
      await anEditionWithSeats(office.database, 1),
    ];
    const { id, version } = await aRegistration(office, edition, 'under-review');
    const waiting = await aRegistration(office, edition, 'waiting');

    await expect(office.decide.reject({ edition, id, version }, ' \n', officer, proven)).rejects.toMatchObject({
      code: 'registration.reason-missing',
    });
    await expect(office.decide.approve({ edition: other, id, version }, officer, proven)).rejects.toMatchObject({
      code: 'registration.unknown',
    });
    await expect(
      office.decide.approve({ edition, id: waiting.id, version: waiting.version }, officer, proven),
    ).rejects.toMatchObject({ code: 'registration.not-possible-now' });
  });
});

describe('withdrawing', () => {
  it('ends it, frees the seat and the address, and is done once', async () => {
    const edition = await anEditionWithSeats(office.database, 1);
    const { id, email } = await aRegistration(office, edition, 'approved');

    await office.withdraw.withdraw(edition, id, proven);
    await office.withdraw.withdraw(edition, id, proven);

    expect(await seatsOf(office.database, edition.id)).toMatchObject({ taken: 0 });
    expect((await kindsOf(id)).filter((kind: string) => kind === 'registration.withdrawal')).toHaveLength(1);
    const { personId } = await theRegistration(office.database, edition, email);
    expect(await isApprovedRegistrant(office.database, edition.id, personId!)).toBe(false);
    await office.apply.apply(edition, anApplication({ email }), new Date('2027-05-01T00:00:00Z'));
    expect(await theRegistration(office.database, edition, email)).toMatchObject({
      status: 'submitted',
      holdsSeat: true,
    });
  });
});

describe('48 hours unproven', () => {
  it('end it, with its letter; proven ones and younger ones stay', async () => {
    const edition = await anEditionWithSeats(office.database, 2);
    const old = await aRegistration(office, edition, 'submitted', { now: applied });
    const oldProven = await aRegistration(office, edition, 'under-review', { now: applied });
    const oldWaiting = await aRegistration(office, edition, 'waiting', { now: applied });
    const young = await aRegistration(office, edition, 'submitted', { now: proven, mode: 'remote' });

    const ended = await expireUnproven(office.database, new Date('2027-04-30T08:12:00Z'));

    expect(ended).toBeGreaterThanOrEqual(2);
    const statuses = await office.database.query(
      `select id, status from registration where edition_id = $1 order by number`,
      [edition.id],
    );
    expect(statuses).toEqual([
      { id: old.id, status: 'expired' },
      { id: oldProven.id, status: 'under-review' },
      { id: oldWaiting.id, status: 'expired' },
      { id: young.id, status: 'submitted' },
    ]);
    expect(await seatsOf(office.database, edition.id)).toEqual({ capacity: 2, taken: 1, free: 1 });
    expect((await kindsOf(old.id)).at(-1)).toBe('registration.expiry');
    expect(await expireUnproven(office.database, new Date('2027-04-30T08:12:00Z'))).toBe(0);
  });
});

describe('asking for a new link', () => {
  it('writes to those who have a registration and is silent about the others', async () => {
    const edition = await anEditionWithSeats(office.database, 3);
    const toProve = await aRegistration(office, edition, 'submitted', { now: applied });
    const followed = await aRegistration(office, edition, 'under-review', { now: applied });

    for (const email of [toProve.email, followed.email, 'nobody@people.example']) {
      await renewLink(office.database, edition, email.toUpperCase(), proven);
    }

    const links = [await lettersOf(toProve.id), await lettersOf(followed.id)].map((letters) => letters.at(-1));
    expect(links.map(({ kind, link }) => [kind, link.replace(/token=.*/, '')])).toEqual([
      ['registration.link', `/${edition.code}/en/register/prove?`],
      ['registration.link', `/${edition.code}/en/registration?`],
    ]);
    await office.prove.proveByLink(edition, tokenIn(links[0].link), proven);
    expect(await ownRegistrationByLink(office.database, edition, tokenIn(links[1].link), proven)).toMatchObject({
      id: followed.id,
    });
    expect(await office.database.query(`select 1 from letter where to_address ilike 'nobody%'`)).toEqual([]);
    await expect(renewLink(office.database, edition, 'nobody', proven)).rejects.toMatchObject({ kind: 'invalid' });
  });
});

it('forgets idempotency keys after a day', async () => {
  const edition = await anEditionWithSeats(office.database, 3);
  await office.apply.apply(edition, anApplication(), applied, 'old');
  await office.apply.apply(edition, anApplication(), new Date(applied.getTime() + 2 * 3_600_000), 'young');

  await forgetOldKeys(office.database, new Date(applied.getTime() + 25 * 3_600_000));

  expect(
    await office.database.query(`select key from idempotency_key where scope like '%' || $1`, [edition.id]),
  ).toEqual([{ key: 'young' }]);
});
