import { seatsOf } from '@app/registration';
import { anApplication, anEditionWithSeats, theRegistration } from '../../factories/registration.js';
import { anOfficeForThisFile } from '../../support/office-for-this-file.js';

const office = anOfficeForThisFile();
const now = new Date('2027-04-28T08:12:00.000Z');

const lettersTo = (address: string) =>
  office.database.query(
    `select kind, to_name as name, language, data, secrets->>'link' as link from letter where to_address = $1 order by created_at, id`,
    [address],
  );
const countOf = async (table: string) =>
  (await office.database.query(`select count(*)::int as count from ${table}`))[0].count;

describe('applying', () => {
  it('takes a seat at once and writes the letter with the link to prove the address', async () => {
    const edition = await anEditionWithSeats(office.database, 2);

    const receipt = await office.apply.apply(
      edition,
      anApplication({
        email: 'Namgay@Planning.example',
        givenName: ' Namgay ',
        familyName: 'Tsheringma',
        language: 'fr',
      }),
      now,
    );

    expect(receipt).toEqual({ receivedAt: '2027-04-28T08:12:00.000Z' });
    const registration = await theRegistration(office.database, edition, 'namgay@planning.example');
    expect(registration).toMatchObject({
      email: 'Namgay@planning.example',
      givenName: 'Namgay',
      status: 'submitted',
      holdsSeat: true,
      submittedAt: now,
      proveBy: new Date('2027-04-30T08:12:00Z'),
      provenAt: null,
      version: 1,
    });
    expect(registration.number).toMatch(new RegExp(`^${edition.numberPrefix}-\\d{5}$`));
    expect(await seatsOf(office.database, edition.id)).toEqual({ capacity: 2, taken: 1, free: 1 });
    expect(await lettersTo('Namgay@planning.example')).toEqual([
      {
        kind: 'registration.acknowledgement',
        name: 'Namgay Tsheringma',
        language: 'fr',
        data: {
          number: registration.number,
          isWaiting: 0,
          takesPart: expect.any(String),
          when: expect.any(String),
          edition: edition.names.en,
          proveBy: expect.stringContaining('30 avril 2027'),
          isOnSite: 1,
          hours: 48,
        },
        link: expect.stringMatching(new RegExp(`^/${edition.code}/fr/register/prove\\?token=[\\w-]{43}$`)),
      },
    ]);
    const bells = await office.database.query(
      `select job from bell join letter on letter.id::text = bell.subject_id where to_address = 'Namgay@planning.example'`,
    );
    expect(bells).toEqual([{ job: 'send-letter' }]);
  });

  it('waits when no seat is left, and needs none from afar', async () => {
    const edition = await anEditionWithSeats(office.database, 1);
    const [first, second, remote] = [anApplication(), anApplication(), anApplication({ mode: 'remote' })];

    for (const application of [first, second, remote]) await office.apply.apply(edition, application, now);

    const states = await office.database.query(
      `select mode, status, holds_seat as "holdsSeat" from registration where edition_id = $1 order by number`,
      [edition.id],
    );
    expect(states).toEqual([
      { mode: 'on-site', status: 'submitted', holdsSeat: true },
      { mode: 'on-site', status: 'waiting', holdsSeat: false },
      { mode: 'remote', status: 'submitted', holdsSeat: false },
    ]);
    expect((await lettersTo(second.email))[0].data).toMatchObject({ isWaiting: 1 });
    expect(await seatsOf(office.database, edition.id)).toEqual({ capacity: 1, taken: 1, free: 0 });
  });

  it('has no seats in an edition that nobody gave any', async () => {
    const edition = await anEditionWithSeats(office.database, 0);
    await office.database.query(`delete from seat_pool where edition_id = $1`, [edition.id]);
    const application = anApplication();

    await office.apply.apply(edition, application, now);

    expect((await theRegistration(office.database, edition, application.email)).status).toBe('waiting');
  });

  it.each([
    ['an address that is none', { email: 'n.tsheringma@planning' }, 'registration.address-unusable'],
    ['two names of blanks', { givenName: ' \u200e', familyName: '\u202e ' }, 'registration.name-missing'],
    ['no organization', { organization: '   ' }, 'registration.organization-missing'],
    ['a country that is none', { country: 'XX' }, 'registration.country-unknown'],
    ['an unknown stakeholder type', { stakeholderType: 'VIP' }, 'registration.stakeholder-type-unknown'],
  ])('refuses %s and writes nothing', async (_, changes, code) => {
    const edition = await anEditionWithSeats(office.database, 1);
    const before = [await countOf('registration'), await countOf('letter')];

    await expect(office.apply.apply(edition, anApplication(changes), now)).rejects.toMatchObject({ code });

    expect([await countOf('registration'), await countOf('letter')]).toEqual(before);
    expect((await seatsOf(office.database, edition.id)).taken).toBe(0);
  });

  it('refuses after the deadline, but repeats the answer to a request that came in time', async () => {
    const edition = await anEditionWithSeats(office.database, 5);
    const late = new Date('2029-01-01T00:00:00Z');
    const application = anApplication();
    const receipt = await office.apply.apply(edition, application, now, 'in-time');

    expect(await office.apply.apply(edition, application, late, 'in-time')).toEqual(receipt);
    await expect(office.apply.apply(edition, application, late)).rejects.toMatchObject({
      code: 'registration.on-site-closed',
    });
  });

  it('keeps names of every script and refuses none', async () => {
    const edition = await anEditionWithSeats(office.database, 9);
    const names = [`O'Brien "Bob" \\`, 'محمد العلي', '张伟', 'Zoë 👩🏽‍💻', '{{7*7}}', "'); drop table registration; --"];

    for (const givenName of names) await office.apply.apply(edition, anApplication({ givenName }), now);

    const kept = await office.database.query(
      `select given_name from registration where edition_id = $1 order by number`,
      [edition.id],
    );
    expect(kept.map((row: { given_name: string }) => row.given_name)).toEqual(names);
  });
});

describe('an address that is registered already', () => {
  it('gets the same answer and a letter with a fresh link; nothing else changes', async () => {
    const edition = await anEditionWithSeats(office.database, 5);
    const application = anApplication();
    const first = await office.apply.apply(edition, application, now);
    const again = await office.apply.apply(edition, { ...application, givenName: 'Stranger', mode: 'remote' }, now);

    expect(again).toEqual(first);
    expect(await seatsOf(office.database, edition.id)).toMatchObject({ taken: 1 });
    expect(
      (await lettersTo(application.email)).map(({ kind, name }: { kind: string; name: string }) => [kind, name]),
    ).toEqual([
      ['registration.acknowledgement', `Wanjiru ${application.familyName}`],
      ['registration.known', `Wanjiru ${application.familyName}`],
    ]);
  });

  it('gets at most five such letters an hour', async () => {
    const edition = await anEditionWithSeats(office.database, 5);
    const application = anApplication();

    for (let time = 0; time < 9; time++) await office.apply.apply(edition, application, now);

    expect(await lettersTo(application.email)).toHaveLength(5);
  });

  it('can apply again as soon as its unproven hours are over, even before the clean-up has come by', async () => {
    const edition = await anEditionWithSeats(office.database, 1);
    const application = anApplication();
    await office.apply.apply(edition, application, now);

    await office.apply.apply(edition, application, new Date('2027-04-30T08:12:00Z'));

    const states = await office.database.query(
      `select status from registration where edition_id = $1 order by number`,
      [edition.id],
    );
    expect(states).toEqual([{ status: 'expired' }, { status: 'submitted' }]);
    expect(await seatsOf(office.database, edition.id)).toEqual({ capacity: 1, taken: 1, free: 0 });
  });
});
