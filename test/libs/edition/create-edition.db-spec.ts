import { dataSourceFor, inTransaction } from '@app/database';
import {
  addBreak,
  blockRoom,
  changeRoom,
  createEdition,
  EDITION_ENTITIES,
  readBlockers,
  readBreaks,
  readCountries,
  readEditions,
  readRooms,
  readVocabulary,
  readWalkingTimes,
  setWalkingTimes,
  VOCABULARIES,
} from '@app/edition';
import { Account, AccountService, RoleService, staffOf, systemActor } from '@app/identity';
import { aDatabase, type TestDatabase } from '../../support/database.js';
import { anEdition, aRoom } from '../../factories/edition.js';

const by = systemActor('test');
const now = new Date('2026-11-01T09:00:00Z');
let db: TestDatabase;
let database: ReturnType<typeof dataSourceFor>;

beforeAll(async () => {
  db = await aDatabase();
  database = await dataSourceFor(db.url, { entities: [...EDITION_ENTITIES, Account] }).initialize();
});

afterAll(async () => {
  await database.destroy();
  await db.drop();
});

const draft = (code: string) => ({ code, name: 'WSIS Forum 2029', startsOn: '2029-05-07', endsOn: '2029-05-11' });

describe('createEdition', () => {
  it('makes a real, empty edition that is usable at once, and leads there when it is the first', async () => {
    const first = await anEdition(database, { code: 'first' });
    const second = await anEdition(database, { code: 'second' });

    const vocabularies = await Promise.all(VOCABULARIES.map((name) => readVocabulary(database, second.id, name)));
    expect(vocabularies.map((terms) => terms.length)).toEqual([19, 17, 23, 6, 6, 5, 6, 3, 8, 7, 8]);
    expect((await readCountries(database)).length).toBe(249);
    expect(await readRooms(database, second.id)).toEqual([]);
    expect((await readEditions(database)).map(({ code, isCurrent }) => [code, isCurrent])).toEqual([
      ['first', true],
      ['second', false],
    ]);
    expect((await readEditions(database))[0]).toEqual({ ...first, isCurrent: true });
    const log = await database.query(`select action, actor_name from audit_record where subject_id = $1`, [first.id]);
    expect(log).toEqual([{ action: 'edition.created', actor_name: 'test' }]);
  });

  it('copies rooms, vocabularies, rules and staff of an earlier edition, not closed rooms and not people who left', async () => {
    const earlier = await anEdition(database, {
      code: 'earlier',
      venue: 'The Halls',
      contactAddress: 'desk@wsis.example',
    });
    const hall = { layout: 'stage', boothLanguages: ['fr', 'ar'] } as const;
    await aRoom(database, earlier, {
      ...{ code: 'C', name: 'Plenary Room C', capacity: 900, booths: 6, captioning: true },
      layout: hall.layout,
      boothLanguages: [...hall.boothLanguages],
    });
    const closed = await aRoom(database, earlier, { code: 'X' });
    await inTransaction(database, (tx) => changeRoom(tx, closed.id, 1, { closedAt: now }, by, now));
    await database.query(
      `update vocabulary_term set labels = '{"en":"Ours"}' where edition_id = $1 and code = 'hackathon'`,
      [earlier.id],
    );
    await database.query(`update edition set decision_working_days = 3 where id = $1`, [earlier.id]);
    await inTransaction(database, async (tx) => {
      const grant = async (email: string, role: string) => ({
        accountId: (await new AccountService().findOrAdd(tx, email)).id,
        editionId: earlier.id,
        role,
      });
      await new RoleService().grant(tx, await grant('anna@wsis.example', 'secretariat'), by, now);
      await new RoleService().grant(tx, await grant('anna@wsis.example', 'protocol-officer'), by, now);
      await new RoleService().grant(tx, await grant('left@wsis.example', 'programme-editor'), by, now);
      await new RoleService().revoke(tx, await grant('left@wsis.example', 'programme-editor'), by, now);
    });

    const copy = await inTransaction(database, (tx) => createEdition(tx, draft('copy'), by, now, 'earlier'));

    const { venue, contactAddress, decisionWorkingDays, timeZone, isCurrent } = copy;
    expect({ venue, contactAddress, decisionWorkingDays, timeZone, isCurrent }).toEqual({
      venue: 'The Halls',
      contactAddress: 'desk@wsis.example',
      decisionWorkingDays: 3,
      timeZone: 'Europe/Zurich',
      isCurrent: false,
    });
    const rooms = await readRooms(database, copy.id);
    expect(
      rooms.map(({ code, name, capacity, booths, captioning, layout, boothLanguages }) => ({
        ...{ code, name, capacity, booths, captioning },
        ...{ layout, boothLanguages },
      })),
    ).toEqual([{ code: 'C', name: 'Plenary Room C', capacity: 900, booths: 6, captioning: true, ...hall }]);
    const types = await readVocabulary(database, copy.id, 'session-type');
    expect([types.length, types.find(({ code }) => code === 'hackathon')?.labels.en]).toEqual([23, 'Ours']);
    expect((await staffOf(database, copy.id)).map(({ email, roles }) => ({ email, roles }))).toEqual([
      { email: 'anna@wsis.example', roles: ['protocol-officer', 'secretariat'] },
    ]);
  });

  it('copies walking times, and breaks to the same day and clock of the new edition where it has that day; blockers stay', async () => {
    const dates = { startsOn: '2028-10-23', endsOn: '2028-10-27' };
    const earlier = await anEdition(database, { code: 'autumn', ...dates });
    await aRoom(database, earlier, { code: 'H' });
    const walking = { withinBuilding: 2, betweenBuildings: 10, walks: [{ from: 'Hall 1', to: 'Tower', minutes: 7 }] };
    await inTransaction(database, async (tx) => {
      await setWalkingTimes(tx, earlier.id, 0, walking, by, now);
      for (const day of ['2028-10-24', '2028-10-27']) {
        const span = { startsAt: new Date(`${day}T10:30:00Z`), endsAt: new Date(`${day}T12:00:00Z`) };
        await addBreak(tx, earlier.id, { names: { en: 'Lunch', fr: 'Déjeuner' }, ...span, isPublic: true }, by, now);
        await blockRoom(tx, earlier.id, { room: 'H', ...span, reason: 'Council' }, by, now);
      }
    });

    const wanted = { code: 'winter', name: 'Winter', startsOn: '2029-12-03', endsOn: '2029-12-06' };
    const copy = await inTransaction(database, (tx) => createEdition(tx, wanted, by, now, 'autumn'));

    expect(await readWalkingTimes(database, copy.id)).toEqual({ ...walking, version: 1 });
    expect((await readBreaks(database, copy.id)).map(({ id: _, version: _version, ...facts }) => facts)).toEqual([
      {
        names: { en: 'Lunch', fr: 'Déjeuner' },
        startsAt: new Date('2029-12-04T11:30:00Z'), // 12:30 in Zurich as before, without summer time
        endsAt: new Date('2029-12-04T13:00:00Z'),
        isPublic: true,
      },
    ]);
    expect(await readBlockers(database, copy.id)).toEqual([]);
  });

  it('refuses what is wrong and leaves nothing half-written', async () => {
    await anEdition(database, { code: 'taken' });
    const refused = async (changes: object, copyOf?: string) =>
      inTransaction(database, (tx) => createEdition(tx, { ...draft('new'), ...changes }, by, now, copyOf)).catch(
        ({ code, field }) => [code, field],
      );

    expect([
      await refused({ code: 'taken' }),
      await refused({ code: 'Ü' }),
      await refused({ endsOn: '2029-05-01' }),
      await refused({}, 'nowhere'),
    ]).toEqual([
      ['edition.code-taken', 'code'],
      ['edition.code-unusable', 'code'],
      ['edition.ends-before-it-starts', 'endsOn'],
      ['edition.unknown', 'edition'],
    ]);
    expect((await readEditions(database)).map(({ code }) => code)).not.toContain('new');
  });

  it('lets one of two win that take the same code at once', async () => {
    const attempt = () =>
      inTransaction(database, (tx) => createEdition(tx, draft('race'), by, now)).then(
        () => 'made',
        ({ code }) => code,
      );
    expect((await Promise.all([attempt(), attempt()])).sort()).toEqual(['edition.code-taken', 'made']);
  });
});
