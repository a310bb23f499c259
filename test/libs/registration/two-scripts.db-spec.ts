import type { Edition } from '@app/edition';
import {
  type Application,
  CorrectService,
  lookForDuplicates,
  lookUp,
  readDesk,
  type Registration,
} from '@app/registration';
import { Editions } from '@app/edition';
import { FindNamesInTwoScripts1764000000240 } from '../../../libs/database/src/migrations/1764000000240-find-names-in-two-scripts.js';
import { anEditionWithSeats, aRegistration, theRegistration } from '../../factories/registration.js';
import { anOfficeForThisFile } from '../../support/office-for-this-file.js';

const office = anOfficeForThisFile();
let edition: Edition;
const now = new Date('2027-04-28T08:15:00Z');

beforeEach(async () => {
  edition = await anEditionWithSeats(office.database, 100);
});

const somebody = (givenName: string, familyName: string, changes: Partial<Application> = {}) =>
  aRegistration(office, edition, 'under-review', { now, givenName, familyName, ...changes });
const found = async (search: string) =>
  (await readDesk(office.database, edition.id, { search }, 50)).items.map(({ familyName }) => familyName);
const pairs = async () =>
  office.database.query(`select one_id as one, other_id as other from probable_duplicate where edition_id = $1`, [
    edition.id,
  ]);
const pairOf = (...both: Registration[]) => {
  const [one, other] = both.map(({ id }) => id).toSorted();
  return { one, other };
};

it('finds a name at the desk by Latin letters and by its own, whichever it was written in', async () => {
  await somebody('Сергей', 'Хрущёв', { organization: 'Министерство связи' });
  await somebody('Sergey', 'Khrushchev');
  await somebody('明', '欧阳');

  expect((await found('khrushchev')).toSorted()).toEqual(['Khrushchev', 'Хрущёв']);
  expect((await found('хрущев сергей')).toSorted()).toEqual(['Khrushchev', 'Хрущёв']);
  expect(await found('sergei')).toEqual(['Хрущёв']);
  expect(await found('ministerstvo')).toEqual(['Хрущёв']);
  expect(await found('ouyang ming')).toEqual(['欧阳']);
  expect(await found('欧阳')).toEqual(['欧阳']);
  expect(await found('阳')).toEqual(['欧阳']);
});

it('means the whole word in the other letters, so that a short one does not find all that begin so', async () => {
  await somebody('伟', '王');
  await somebody('Wei', 'Wang');
  await somebody('Joyce', 'Wangari');

  expect((await found('王')).toSorted()).toEqual(['Wang', '王']);
  expect((await found('wang')).toSorted()).toEqual(['Wang', 'Wangari', '王']);
});

it('finds it at the door, too', async () => {
  await aRegistration(office, edition, 'approved', { now, givenName: 'Олена', familyName: 'Коваленко' });

  const { people } = await lookUp(office.database, edition.id, 'kovalenko');

  expect(people.map(({ name }) => name)).toEqual(['Олена Коваленко']);
});

describe('somebody who registered twice in two scripts', () => {
  it.each([
    ['Cyrillic', ['Сергей', 'Хрущёв'], ['Sergei', 'Khrushchev']],
    ['Arabic', ['محمد', 'السالم'], ['Mohammed', 'Al-Salem']],
    ['Chinese', ['小明', '欧阳'], ['Xiaoming', 'Ouyang']],
  ] as const)('is found in %s and Latin letters, whoever comes first', async (_, own, latin) => {
    for (const [one, other] of [
      [own, latin],
      [latin, own],
    ]) {
      edition = await anEditionWithSeats(office.database, 100);
      const first = await somebody(one[0], one[1]);
      await lookForDuplicates(office.database, now);
      const second = await somebody(other[0], other[1]);
      await somebody('Wanjiru', 'Kamau');

      await lookForDuplicates(office.database, now);

      expect(await pairs()).toEqual([pairOf(first, second)]);
    }
  });

  it('(control) is not found in another country and organization, and namesakes of one script need more than consonants', async () => {
    await somebody('محمد', 'السالم');
    await somebody('Mohammed', 'Al-Salem', { country: 'JO', organization: 'Another Centre' });
    await somebody('Maria', 'Torrente');
    await somebody('Moira', 'Tarrantou');

    await lookForDuplicates(office.database, now);

    expect(await pairs()).toEqual([]);
  });

  it('is found when a correction makes the names meet', async () => {
    const own = await somebody('محمد', 'السالم');
    const other = await somebody('Wrong', 'Entirely');
    await lookForDuplicates(office.database, now);
    const { organization, country, stakeholderType, language, answers } = other;
    const wish = {
      givenName: 'Mohamed',
      familyName: 'Salem',
      organization,
      country,
      stakeholderType,
      language,
      answers,
    };

    await new CorrectService(office.database, new Editions(office.database)).correct({ edition, ...other }, wish, now);
    await lookForDuplicates(office.database, now);

    expect(await pairs()).toEqual([pairOf(own, other)]);
  });
});

it('what was kept before is found by Latin letters from the migration on', async () => {
  const { email } = await somebody('Сергей', 'Хрущёв');
  await office.database.query(`update registration set search_text = 'сергеи хрущев' where email = $1`, [email]);
  const runner = office.database.createQueryRunner();
  try {
    await new FindNamesInTwoScripts1764000000240().down(runner);
    await new FindNamesInTwoScripts1764000000240().up(runner);
  } finally {
    await runner.release();
  }

  expect((await theRegistration(office.database, edition, email)).searchText).toBe('сергеи хрущев sergei khrushchev');
  expect(await found('khrushchev')).toEqual(['Хрущёв']);
});
