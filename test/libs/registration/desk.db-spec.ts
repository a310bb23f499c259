import type { Edition } from '@app/edition';
import {
  countDesk,
  countRegistrations,
  type DeskFilter,
  type DeskPlace,
  readDesk,
  REGISTRATION_STATUSES,
  registrationsOfPersons,
} from '@app/registration';
import { anEditionWithSeats, aRegistration } from '../../factories/registration.js';
import { anOfficeForThisFile } from '../../support/office-for-this-file.js';

const office = anOfficeForThisFile();
let edition: Edition;
const day = (number: number) => new Date(`2027-04-${number}T09:00:00Z`);

beforeAll(async () => {
  edition = await anEditionWithSeats(office.database, 3);
  const people = [
    {
      givenName: 'Émile',
      familyName: 'Çelik',
      organization: 'Université du Lac',
      email: 'emile@lac.example',
      country: 'FR',
      now: day(12),
    },
    {
      givenName: 'Одиссей',
      familyName: 'Йорданов',
      organization: 'Министерство связи',
      stakeholderType: 'GOV',
      email: 'o@bg.example',
      country: 'BG',
      now: day(10),
    },
    {
      givenName: '伟',
      familyName: '张',
      organization: '互联网协会',
      email: 'zhang@cn.example',
      country: 'CN',
      now: day(11),
    },
    {
      givenName: 'Late',
      familyName: 'Comer',
      organization: '50%_off',
      email: 'late@fr.example',
      country: 'FR',
      now: day(13),
    },
  ];
  for (const person of people.slice(0, 3)) await aRegistration(office, edition, 'under-review', person);
  await aRegistration(office, edition, 'waiting', people[3]);
  await aRegistration(office, edition, 'approved', {
    mode: 'remote',
    givenName: 'Remote',
    email: 'r@r.example',
    now: day(14),
  });
  await aRegistration(office, await anEditionWithSeats(office.database, 3), 'under-review', {
    email: 'other@edition.example',
  });
});

const found = async (filter: DeskFilter) =>
  (await readDesk(office.database, edition.id, filter, 50)).items.map(({ email }) => email);

describe('the desk', () => {
  it('shows who waits longest first', async () => {
    expect(await found({})).toEqual([
      'o@bg.example',
      'zhang@cn.example',
      'emile@lac.example',
      'late@fr.example',
      'r@r.example',
    ]);
  });

  it.each([
    ['emile', ['emile@lac.example']],
    ['CELIK émile', ['emile@lac.example']],
    ['universite', ['emile@lac.example']],
    ['йорданов', ['o@bg.example']],
    ['Иорданов', ['o@bg.example']],
    ['张', ['zhang@cn.example']],
    ['@cn.example', ['zhang@cn.example']],
    ['50%_', ['late@fr.example']],
    ['%', ['late@fr.example']],
    ['nobody of that name', []],
  ])('finds by %s', async (search, expected) => {
    expect(await found({ search })).toEqual(expected);
  });

  it('finds by number', async () => {
    const { items } = await readDesk(office.database, edition.id, { search: 'zhang' }, 50);

    expect(await found({ search: items[0].number.toLowerCase() })).toEqual(['zhang@cn.example']);
  });

  it('narrows by status, mode, stakeholder type and country, together', async () => {
    expect(await found({ status: 'waiting' })).toEqual(['late@fr.example']);
    expect(await found({ mode: 'remote' })).toEqual(['r@r.example']);
    expect(await found({ stakeholderType: 'GOV' })).toEqual(['o@bg.example']);
    expect(await found({ country: 'FR', status: 'under-review' })).toEqual(['emile@lac.example']);
  });

  it('goes on where a page ended, with nobody twice and nobody missing', async () => {
    const pages: string[][] = [];
    let after: DeskPlace | undefined;
    do {
      const page = await readDesk(office.database, edition.id, {}, 2, after);
      pages.push(page.items.map(({ email }) => email));
      after = page.next;
    } while (after);

    expect(pages).toEqual([
      ['o@bg.example', 'zhang@cn.example'],
      ['emile@lac.example', 'late@fr.example'],
      ['r@r.example'],
    ]);
  });

  it('counts every tab under the other filters', async () => {
    const none = Object.fromEntries(REGISTRATION_STATUSES.map((status) => [status, 0]));

    expect(await countDesk(office.database, edition.id, { status: 'waiting' })).toEqual({
      ...none,
      'under-review': 3,
      waiting: 1,
      approved: 1,
    });
    expect(await countDesk(office.database, edition.id, { country: 'FR' })).toEqual({
      ...none,
      'under-review': 1,
      waiting: 1,
    });
  });

  it('tells the numbers by mode and how many answers are late', async () => {
    const none = Object.fromEntries(REGISTRATION_STATUSES.map((status) => [status, 0]));

    const numbers = await countRegistrations(office.database, edition.id, day(18));

    expect(numbers).toEqual({
      byMode: { 'on-site': { ...none, 'under-review': 3, waiting: 1 }, remote: { ...none, approved: 1 } },
      seats: { capacity: 3, taken: 3, free: 0 },
      late: 2,
    });
  });
});

it('tells where persons stand, those who never registered left out', async () => {
  const { items } = await readDesk(office.database, edition.id, {}, 50);
  const persons = items.map(({ personId }) => personId).filter((id) => id !== null);

  const states = await registrationsOfPersons(office.database, edition.id, [...persons, edition.id]);

  expect([...states.values()].map(({ status, mode }) => `${status} ${mode}`).sort()).toEqual([
    'approved remote',
    'under-review on-site',
    'under-review on-site',
    'under-review on-site',
  ]);
});
