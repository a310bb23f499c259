import { dataSourceFor, inTransaction, Notifications } from '@app/database';
import {
  changeEdition,
  changeRoom,
  EDITION_ENTITIES,
  Editions,
  makeCurrent,
  readEdition,
  readRooms,
} from '@app/edition';
import { systemActor } from '@app/identity';
import { anEdition, aRoom } from '../../factories/edition.js';
import { aDatabase, type TestDatabase } from '../../support/database.js';

const by = systemActor('test');
const now = new Date('2026-12-01T09:00:00Z');
let db: TestDatabase;
let database: ReturnType<typeof dataSourceFor>;

beforeAll(async () => {
  db = await aDatabase();
  database = await dataSourceFor(db.url, { entities: EDITION_ENTITIES }).initialize();
});

afterAll(async () => {
  await database.destroy();
  await db.drop();
});

describe('changeEdition', () => {
  it('changes what was named, keeps the rest and counts the version', async () => {
    const before = await anEdition(database);

    await inTransaction(database, (tx) =>
      changeEdition(tx, before.id, 1, { endsOn: '2028-05-13', venue: 'Hall 2', contactAddress: undefined }, by, now),
    );

    expect(await readEdition(database, before.id)).toEqual({
      ...before,
      isCurrent: true,
      endsOn: '2028-05-13',
      venue: 'Hall 2',
      version: 2,
      updatedAt: now,
    });
    const log = await database.query(
      `select action, details from audit_record where subject_id = $1 order by id desc limit 1`,
      [before.id],
    );
    expect(log).toEqual([{ action: 'edition.changed', details: { fields: ['endsOn', 'venue'] } }]);
  });

  it('refuses the second of two who edit the same version, and a wrong date, and changes nothing', async () => {
    const edition = await anEdition(database);
    const change = (changes: object) =>
      inTransaction(database, (tx) => changeEdition(tx, edition.id, 1, changes, by, now)).then(
        () => 'changed',
        ({ kind, code }) => [kind, code],
      );

    expect(await change({ startsOn: '2028-05-20' })).toEqual(['invalid', 'edition.ends-before-it-starts']);
    expect((await Promise.all([change({ venue: 'A' }), change({ venue: 'B' })])).sort()).toEqual([
      'changed',
      ['stale', 'edition.edition-changed-meanwhile'],
    ]);
    expect((await readEdition(database, edition.id))?.version).toBe(2);
  });
});

describe('changeRoom', () => {
  it('changes and closes a room; the second editor is told', async () => {
    const edition = await anEdition(database);
    const room = await aRoom(database, edition, { code: 'K' });
    const change = (changes: object) =>
      inTransaction(database, (tx) => changeRoom(tx, room.id, 1, changes, by, now)).then(
        () => 'changed',
        ({ code }) => code,
      );

    expect(await change({ capacity: -4 })).toBe('edition.room-capacity-unusable');
    expect(await change({ capacity: 120, closedAt: now })).toBe('changed');
    expect(await change({ capacity: 300 })).toBe('edition.room-changed-meanwhile');
    expect(await readRooms(database, edition.id)).toEqual([{ ...room, capacity: 120, closedAt: now, version: 2 }]);
  });

  it('refuses a second room with the same code', async () => {
    const edition = await anEdition(database);
    await aRoom(database, edition, { code: 'K' });
    await expect(aRoom(database, edition, { code: 'K' })).rejects.toMatchObject({
      code: 'edition.room-code-taken',
      field: 'code',
    });
  });
});

describe('Editions', () => {
  it('sees its own process’s changes at once, and reads nothing twice in between', async () => {
    const editions = new Editions(database);
    const edition = await anEdition(database);
    await aRoom(database, edition, { code: 'K' });
    const read = [
      await editions.editionById(edition.id),
      await editions.editionByCode(edition.code),
      await editions.roomsOf(edition.id),
    ];
    const again = await editions.roomsOf(edition.id);

    await inTransaction(database, (tx) => changeRoom(tx, again[0].id, 1, { name: 'Hall K' }, by, now));

    expect(read[0]).toBe(read[1]);
    expect(again).toBe(read[2]);
    expect((await editions.roomsOf(edition.id)).map(({ name }) => name)).toEqual(['Hall K']);
  });

  it('hears of changes that another process makes', async () => {
    const other = await dataSourceFor(db.url, { entities: EDITION_ENTITIES }).initialize();
    const notifications = new Notifications(db.url);
    const editions = new Editions(other, notifications);
    await editions.onModuleInit();
    const edition = await anEdition(database);
    await editions.currentEdition();

    await inTransaction(database, (tx) => makeCurrent(tx, edition.id, by, now));
    const deadline = Date.now() + 4000;
    while ((await editions.currentEdition())?.id !== edition.id && Date.now() < deadline)
      await new Promise((wake) => setTimeout(wake, 10));

    expect((await editions.currentEdition())?.code).toBe(edition.code);
    expect((await editions.all()).filter(({ isCurrent }) => isCurrent).length).toBe(1);
    await notifications.onApplicationShutdown();
    await other.destroy();
  });

  it('gives countries as a language sorts them', async () => {
    await anEdition(database);
    const editions = new Editions(database);
    const first = async (language: 'en' | 'ru') => (await editions.countriesIn(language))[0].names[language];
    expect([await first('en'), await first('ru')]).toEqual(['Afghanistan', 'Австралия']);
  });
});
