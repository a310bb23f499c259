import { dataSourceFor, inTransaction } from '@app/database';
import { systemActor } from '@app/identity';
import {
  changePerson,
  findOrAddPerson,
  Person,
  readPerson,
  readPersonByEmailKey,
  readPersons,
  searchPersons,
} from '@app/people';
import { aPerson } from '../../factories/person.js';
import { aDatabase, type TestDatabase } from '../../support/database.js';

const by = systemActor('test');
const now = new Date('2026-12-01T09:00:00Z');
let db: TestDatabase;
let database: ReturnType<typeof dataSourceFor>;

beforeAll(async () => {
  db = await aDatabase();
  database = await dataSourceFor(db.url, { entities: [Person] }).initialize();
});

afterAll(async () => {
  await database.destroy();
  await db.drop();
});

describe('findOrAddPerson', () => {
  it('is the same person by proposal, panel and registration, however the address is spelt', async () => {
    const proposed = await aPerson(database, {
      email: 'Namgay@Mountains.Example',
      givenName: 'Namgay',
      familyName: 'Tsheringma',
    });
    const speaks = await aPerson(database, {
      email: 'namgay@mountains.example',
      givenName: 'N.',
      familyName: 'T.',
      positionTitle: 'Director',
      courtesyTitle: 'Ms.',
    });
    const registers = await aPerson(database, {
      email: 'namgay@MOUNTAINS.example',
      givenName: 'Namgay',
      familyName: 'Other',
      positionTitle: 'Clerk',
      organization: 'Centre',
    });

    const { givenName, familyName, positionTitle, organization, courtesyTitle, email, version } = registers;
    expect(new Set([proposed.id, speaks.id, registers.id]).size).toBe(1);
    expect({ givenName, familyName, positionTitle, organization, courtesyTitle, email, version }).toEqual({
      givenName: 'Namgay',
      familyName: 'Tsheringma',
      positionTitle: 'Director',
      organization: 'Centre',
      courtesyTitle: 'Ms',
      email: 'Namgay@mountains.example',
      version: 3,
    });
  });

  it('makes one person when twenty ask at once', async () => {
    const asked = await Promise.all(
      Array.from({ length: 20 }, () => aPerson(database, { email: 'one@people.example', organization: 'One' })),
    );
    expect(new Set(asked.map(({ id }) => id)).size).toBe(1);
  });

  it('keeps two people without an address apart', async () => {
    const [one, two] = [
      await aPerson(database, { email: null, familyName: 'Same' }),
      await aPerson(database, { email: null, familyName: 'Same' }),
    ];
    expect(one.id).not.toBe(two.id);
  });

  it('refuses a wrong address and no name, naming the field', async () => {
    const refused = (facts: object) => aPerson(database, facts).catch(({ code, field }) => [code, field]);
    expect([await refused({ email: 'a b@c' }), await refused({ givenName: ' ', familyName: '' })]).toEqual([
      ['people.address-unusable', 'email'],
      ['people.name-missing', 'givenName'],
    ]);
  });
});

describe('changePerson', () => {
  it('changes one version, refuses the next, and logs which facts changed but not what they were', async () => {
    const person = await aPerson(database);
    const change = (facts: object) =>
      inTransaction(database, (tx) => changePerson(tx, person.id, 1, facts, by, now)).then(
        () => 'changed',
        ({ code }) => code,
      );

    expect([
      await change({ familyName: 'Новая', email: 'new@people.example' }),
      await change({ familyName: 'Late' }),
    ]).toEqual(['changed', 'people.changed-meanwhile']);
    const { familyName, emailKey, version } = (await readPerson(database, person.id))!;
    expect({ familyName, emailKey, version }).toEqual({
      familyName: 'Новая',
      emailKey: 'new@people.example',
      version: 2,
    });
    const log = await database.query(`select details from audit_record where subject_id = $1`, [person.id]);
    expect(log).toEqual([{ details: { fields: ['familyName', 'email'] } }]);
  });

  it('refuses an address that is another person’s', async () => {
    const other = await aPerson(database);
    const person = await aPerson(database);
    await expect(
      inTransaction(database, (tx) => changePerson(tx, person.id, 1, { email: other.email!.toUpperCase() }, by, now)),
    ).rejects.toMatchObject({
      code: 'people.address-taken',
      field: 'email',
    });
  });
});

it('finds people by a whole address, by ids, and by a piece of a name in any script whom one may find so', async () => {
  const li = await aPerson(database, {
    email: 'li@people.example',
    givenName: 'Ming',
    familyName: 'Li',
    nameInOwnScript: '李明',
    ownScriptLanguage: 'zh',
  });
  const percent = await aPerson(database, { givenName: '100%', familyName: 'Real' });

  expect((await readPersonByEmailKey(database, 'li@people.example'))?.id).toBe(li.id);
  expect(
    [...(await readPersons(database, [li.id, percent.id, '00000000-0000-4000-8000-000000000000'])).keys()].sort(),
  ).toEqual([li.id, percent.id].sort());
  const found = async (text: string, notOf = 'Elsewhere') => {
    const among = { where: 'person.organization <> $value', value: notOf };
    return (await searchPersons(database, text, among)).map(({ id }) => id);
  };
  expect([await found('李'), await found('ming l'), await found('%'), await found(' Li@people.example ')]).toEqual([
    [li.id],
    [li.id],
    [percent.id],
    [li.id],
  ]);
  expect([await found('li@people'), await found('people.example'), await found('ming l', li.organization)]).toEqual([
    [],
    [],
    [],
  ]);
  expect(await found('li@people.example', li.organization)).toEqual([li.id]);
});

it('undoes the person with the transaction that made it', async () => {
  await inTransaction(database, async (tx) => {
    await findOrAddPerson(tx, { email: 'gone@people.example', givenName: 'Gone' });
    throw new Error('change of mind');
  }).catch(() => undefined);
  expect(await readPersonByEmailKey(database, 'gone@people.example')).toBeUndefined();
});
