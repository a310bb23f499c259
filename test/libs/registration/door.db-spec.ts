import type { DataSource } from 'typeorm';
import type { Edition } from '@app/edition';
import { type Actor, auditOf } from '@app/identity';
import {
  ADMITS_UNGUARDED,
  admitStatement,
  BadgesService,
  badgeToDraw,
  CheckInService,
  countDoor,
  lookUp,
  mayComeBefore,
  mayFollow,
  readRegistration,
  REGISTRATION_STATUSES,
  type Registration,
} from '@app/registration';
import {
  aRegistration,
  aRegistrationOffice,
  anEditionWithSeats,
  theRegistration,
} from '../../factories/registration.js';
import { aDatabase } from '../../support/database.js';
import { anOfficeForThisFile } from '../../support/office-for-this-file.js';

const office = anOfficeForThisFile(20);
let database: DataSource;
let checkIns: CheckInService;
let badges: BadgesService;
let edition: Edition;

const MORNING = new Date('2028-05-08T06:12:00Z');
const LATER = new Date('2028-05-08T07:40:00Z');
const officer: Actor = { kind: 'account', id: '11111111-1111-4111-8111-111111111111', name: 'Tendai Moyo-Lindqvist' };
const other: Actor = { ...officer, name: 'Ines Carvalhal' };

beforeAll(async () => {
  database = office.database;
  checkIns = new CheckInService(database);
  badges = new BadgesService(database);
  edition = await anEditionWithSeats(database, 500);
});

const approved = (changes = {}) => aRegistration(office, edition, 'approved', changes);
const codeOf = async (badgeId: string): Promise<string> =>
  (await database.query(`select code from badge where id = $1`, [badgeId]))[0].code;
const livingCheckIns = async ({ id }: Registration): Promise<number> =>
  (
    await database.query(`select count(*)::int as n from check_in where registration_id = $1 and undone_at is null`, [
      id,
    ])
  )[0].n;

describe('letting somebody in', () => {
  it('makes the registration attended, with who, when, where and why in history and log', async () => {
    const { id, email } = await approved();

    const { checkIn, isNew } = await checkIns.admit(edition, { registrationId: id, desk: '3' }, officer, MORNING);

    expect({ ...checkIn, isNew }).toEqual({
      id: expect.any(String),
      at: MORNING,
      by: officer.name,
      desk: '3',
      isNew: true,
    });
    expect((await theRegistration(database, edition, email)).status).toBe('attended');
    const { history } = await readRegistration(database, edition.id, id);
    expect(history.at(-1)).toEqual({
      at: MORNING,
      from: 'approved',
      to: 'attended',
      byKind: 'account',
      byName: officer.name,
      reason: null,
      of: null,
    });
    expect((await auditOf(database, { kind: 'registration', id })).at(-1)).toEqual({
      at: MORNING,
      actor: officer.name,
      action: 'registration.attended',
      reason: null,
    });
  });

  it('keeps the first time and desk when it is done again', async () => {
    const { id: registrationId } = await approved();
    const first = await checkIns.admit(edition, { registrationId, desk: '3' }, officer, MORNING);

    const second = await checkIns.admit(edition, { registrationId, desk: '7' }, other, LATER);

    expect(second).toEqual({ checkIn: first.checkIn, isNew: false });
  });

  it('happens once when fifty desks do it at the same moment, and one of them is told that it was the first', async () => {
    const registration = await approved();
    const { id: registrationId } = registration;

    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, desk) =>
        checkIns.admit(edition, { registrationId, desk: String(desk) }, officer, MORNING),
      ),
    );

    expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(new Set(answers.map(({ checkIn }) => `${checkIn.id} ${checkIn.desk}`)).size).toBe(1);
    expect(await livingCheckIns(registration)).toBe(1);
  });

  it('would happen several times without its protection', async () => {
    const clone = await aDatabase();
    const bare = await aRegistrationOffice(clone.url, 20);
    try {
      await bare.database.query('drop index check_in_one_living');
      const there = await anEditionWithSeats(bare.database, 5);
      const { id: registrationId } = await aRegistration(bare, there, 'approved');
      const unguarded = admitStatement(ADMITS_UNGUARDED);
      const service = new CheckInService(bare.database);

      await Promise.all(
        Array.from({ length: 50 }, () =>
          service.admit(there, { registrationId, desk: '' }, officer, MORNING, unguarded),
        ),
      );

      const [{ n }] = await bare.database.query('select count(*)::int as n from check_in');
      expect(n).toBeGreaterThan(1);
    } finally {
      await bare.database.destroy();
      await clone.drop();
    }
  }, 30_000);

  it('lets in exactly those whom the table of changes lets be attended', async () => {
    const { id } = await approved();
    const letIn: string[] = [];
    for (const status of REGISTRATION_STATUSES.filter((status) => status !== 'attended')) {
      await database.query(`update registration set status = $2 where id = $1`, [id, status]);
      const entered = await checkIns.admit(edition, { registrationId: id, desk: '' }, officer, MORNING).then(
        ({ isNew }) => isNew,
        () => false,
      );
      if (entered) letIn.push(status);
    }

    expect(letIn).toEqual(mayComeBefore('attended'));
    expect(REGISTRATION_STATUSES.filter((from) => mayFollow(from, 'attended'))).toEqual(letIn);
  });

  it.each([
    ['under-review', 'on-site', 'door.not-approved'],
    ['waiting', 'on-site', 'door.not-approved'],
    ['rejected', 'on-site', 'door.not-approved'],
    ['withdrawn', 'on-site', 'door.not-approved'],
    ['approved', 'remote', 'door.remote'],
  ] as const)('refuses a registration that is %s (%s)', async (status, mode, code) => {
    const full = status === 'waiting' ? await anEditionWithSeats(database, 0) : edition;
    const registration = await aRegistration(office, full, status, { mode });

    await expect(
      checkIns.admit(full, { registrationId: registration.id, desk: '' }, officer, MORNING),
    ).rejects.toMatchObject({ code });
    expect(await livingCheckIns(registration)).toBe(0);
  });

  it('refuses people of another edition as if they did not exist', async () => {
    const elsewhere = await anEditionWithSeats(database, 5);
    const registration = await approved();

    await expect(
      checkIns.admit(elsewhere, { registrationId: registration.id, desk: '' }, officer, MORNING),
    ).rejects.toMatchObject({ code: 'door.nobody' });
    expect(await livingCheckIns(registration)).toBe(0);
  });
});

describe('taking a check-in back', () => {
  it('makes the registration approved again, keeps what happened, and lets the person in once more', async () => {
    const registration = await approved();
    const wish = { registrationId: registration.id, desk: '3' };
    const { checkIn } = await checkIns.admit(edition, wish, officer, MORNING);

    const person = await checkIns.undo(edition, checkIn.id, other, LATER);
    await checkIns.undo(edition, checkIn.id, officer, LATER);

    expect(person).toMatchObject({ status: 'approved', checkIn: null });
    expect(await database.query('select undone_at, undone_by from check_in where id = $1', [checkIn.id])).toEqual([
      { undone_at: LATER, undone_by: other.name },
    ]);
    expect((await checkIns.admit(edition, wish, officer, LATER)).isNew).toBe(true);
    const { history } = await readRegistration(database, edition.id, registration.id);
    expect(history.slice(-3).map(({ from, to }) => `${from} ${to}`)).toEqual([
      'approved attended',
      'attended approved',
      'approved attended',
    ]);
  });

  it('is refused for a check-in of another edition', async () => {
    const elsewhere = await anEditionWithSeats(database, 5);
    const { id: registrationId } = await approved();
    const { checkIn } = await checkIns.admit(edition, { registrationId, desk: '' }, officer, MORNING);

    await expect(checkIns.undo(elsewhere, checkIn.id, officer, LATER)).rejects.toMatchObject({
      code: 'door.no-such-check-in',
    });
  });
});

describe('badges', () => {
  it('ends every earlier badge of the person when one is printed, and says so when the old code is scanned (R9)', async () => {
    const registration = await approved();
    const first = await badges.make(edition, registration.id, officer, MORNING);
    const second = await badges.make(edition, registration.id, officer, LATER);
    const [firstCode, secondCode] = [await codeOf(first.id), await codeOf(second.id)];

    expect([first.deactivated, second.deactivated]).toEqual([[], [MORNING]]);
    expect(firstCode).toMatch(/^[2-9A-HJ-NP-Z]{26}$/);
    const scans = await Promise.all(
      [registration.badgeCode!, firstCode, secondCode].map((code) => lookUp(database, edition.id, code)),
    );
    expect(scans.map(({ scanned, people }) => [scanned, people[0].number, people[0].badge])).toEqual(
      ['badge-printed', 'printed-anew', 'valid'].map((worth) => [
        worth,
        registration.number,
        { id: second.id, printedAt: LATER },
      ]),
    );
    const entry = (code: string) => ({ registrationId: registration.id, code, desk: '1' });
    for (const code of [registration.badgeCode!, firstCode]) {
      await expect(checkIns.admit(edition, entry(code), officer, LATER)).rejects.toMatchObject({
        code: 'door.code-no-longer-valid',
      });
    }
    expect((await checkIns.admit(edition, entry(secondCode), officer, LATER)).isNew).toBe(true);
    expect(
      (await auditOf(database, { kind: 'registration', id: registration.id })).map(({ action }) => action),
    ).toEqual(
      expect.arrayContaining(['registration.badge-printed', 'registration.badge-printed', 'registration.attended']),
    );
  });

  it('says country and category in English and in the language of its bearer, once where that is English', async () => {
    const words = async (language: 'en' | 'ar' | 'ru') => {
      const { id } = await approved({ country: 'EG', language });
      const badge = await badges.make(edition, id, officer, MORNING);
      const { country, category } = (await badgeToDraw(database, edition, badge.id)).facts;
      return [country, category];
    };

    expect(await words('en')).toEqual(['Egypt', 'Participant']);
    expect(await words('ar')).toEqual(['Egypt · مصر', 'Participant · مشارك']);
    expect(await words('ru')).toEqual(['Egypt · Египет', 'Participant · Участник']);
  });

  it('leaves one valid badge when ten desks print at the same moment', async () => {
    const registration = await approved();

    await Promise.all(Array.from({ length: 10 }, () => badges.make(edition, registration.id, officer, MORNING)));

    const rows = await database.query<Array<{ valid: boolean }>>(
      'select deactivated_at is null as valid from badge where registration_id = $1',
      [registration.id],
    );
    expect([rows.length, rows.filter(({ valid }) => valid).length]).toEqual([10, 1]);
  });

  it('lets in by the code of the confirmation while no badge was printed, and never by the code of somebody else', async () => {
    const [one, another] = [await approved(), await approved()];

    await expect(
      checkIns.admit(edition, { registrationId: one.id, code: another.badgeCode!, desk: '' }, officer, MORNING),
    ).rejects.toMatchObject({ code: 'door.code-no-longer-valid' });
    const entry = { registrationId: one.id, code: one.badgeCode!, desk: '' };
    expect((await checkIns.admit(edition, entry, officer, MORNING)).isNew).toBe(true);
  });

  it('ends a lost badge without a new one', async () => {
    const registration = await approved();
    const { id } = await badges.make(edition, registration.id, officer, MORNING);

    await badges.end(edition, id, officer, LATER);
    await badges.end(edition, id, officer, LATER);

    const { scanned, people } = await lookUp(database, edition.id, await codeOf(id));
    expect([scanned, people[0].badge]).toEqual(['lost', null]);
    const ended = (await auditOf(database, { kind: 'registration', id: registration.id })).filter(
      ({ action }) => action === 'registration.badge-ended',
    );
    expect(ended).toHaveLength(1);
  });

  it.each([
    ['under-review', 'on-site', 'door.not-approved'],
    ['approved', 'remote', 'door.remote'],
  ] as const)('are not printed for a registration that is %s (%s)', async (status, mode, code) => {
    const { id } = await aRegistration(office, edition, status, { mode });

    await expect(badges.make(edition, id, officer, MORNING)).rejects.toMatchObject({ code });
  });
});

describe('looking people up', () => {
  it('finds by number, by parts of a name without accents, by organization, by address, and in the own script', async () => {
    const registration = await approved({
      email: 'thi-minh@unusual.example',
      givenName: 'Thị Minh',
      familyName: 'Nguyễn-Okafor',
      organization: 'Zebrafish Institute',
    });
    await database.query('update person set name_in_own_script = $2 where id = $1', [registration.personId, '阮氏明']);
    const typed = [
      registration.number,
      registration.number.toLowerCase(),
      'nguyen thi',
      'zebrafish',
      'thi-minh@unusual.example',
      '阮氏',
      registration.badgeCode!,
      registration.badgeCode!.toLowerCase(),
    ];

    const found = await Promise.all(typed.map((q) => lookUp(database, edition.id, q)));

    expect(found.map(({ people }) => people.map(({ number }) => number))).toEqual(
      typed.map(() => [registration.number]),
    );
    expect(found[0].people[0]).toEqual({
      id: registration.id,
      number: registration.number,
      name: 'Thị Minh Nguyễn-Okafor',
      nameInOwnScript: '阮氏明',
      organization: 'Zebrafish Institute',
      country: 'KE',
      category: 'participant',
      mode: 'on-site',
      status: 'approved',
      badge: null,
      checkIn: null,
    });
  });

  it('says that a code is unknown, shows at most twenty people, those who may come in first, and nobody of another edition', async () => {
    const crowd = await anEditionWithSeats(database, 40);
    const named = { familyName: 'Crowdsworth' };
    for (let i = 0; i < 20; i++) await aRegistration(office, crowd, 'under-review', named);
    const last = await aRegistration(office, crowd, 'approved', { ...named, familyName: 'Zz Crowdsworth' });

    const { people, hasMore } = await lookUp(database, crowd.id, 'crowdsworth');

    expect([people.length, hasMore, people[0].number]).toEqual([20, true, last.number]);
    expect(await lookUp(database, crowd.id, '7Q2KH4MN8PZ3XW5RT6YB9CDEFG')).toEqual({
      people: [],
      hasMore: false,
      isUnknownCode: true,
    });
    const nobody = { people: [], hasMore: false, isUnknownCode: false };
    for (const q of ['crowdsworth', last.number, ' ', '%'])
      expect(await lookUp(database, edition.id, q)).toEqual(nobody);
    expect(await lookUp(database, edition.id, last.badgeCode!)).toEqual({ ...nobody, isUnknownCode: true });
  });
});

describe('the numbers of the door', () => {
  it('counts who is expected, who is inside, and today by hour of the edition', async () => {
    const there = await anEditionWithSeats(database, 10);
    const people: Registration[] = [];
    for (let i = 0; i < 5; i++) people.push(await aRegistration(office, there, 'approved'));
    await aRegistration(office, there, 'approved', { mode: 'remote' });
    await aRegistration(office, there, 'under-review');
    const at = (i: number, time: string) =>
      checkIns.admit(there, { registrationId: people[i].id, desk: '' }, officer, new Date(time));
    await at(0, '2028-05-07T14:00:00Z');
    await at(1, '2028-05-07T22:10:00Z');
    await at(2, '2028-05-08T06:05:00Z');
    await at(3, '2028-05-08T06:55:00Z');
    const { checkIn } = await at(4, '2028-05-08T06:56:00Z');
    await checkIns.undo(there, checkIn.id, officer, LATER);

    expect(await countDoor(database, there, LATER)).toEqual({
      expected: 5,
      inside: 4,
      today: 3,
      byHour: [
        { from: new Date('2028-05-07T22:00:00Z'), count: 1 },
        { from: new Date('2028-05-08T06:00:00Z'), count: 2 },
      ],
    });
  });
});
