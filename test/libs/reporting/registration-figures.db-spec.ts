import { typedText } from '@app/csv';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import {
  answersOf,
  forgetRegistrants,
  informationOf,
  InformationService,
  openRegistration,
  ownForm,
} from '@app/registration';
import { queueAges, registrationFigures, registrationsCsv } from '@app/reporting';
import { parse } from 'csv-parse/sync';
import { anEdition } from '../../factories/edition.js';
import {
  anEditionWithSeats,
  aRegistration,
  aRegistrationOffice,
  type RegistrationOffice,
} from '../../factories/registration.js';
import { aDatabase, type TestDatabase } from '../../support/database.js';

let db: TestDatabase;
let office: RegistrationOffice;
let edition: Edition;
const now = new Date('2027-04-28T22:30:00Z'); // 00:30 of the 29th in Geneva
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

beforeAll(async () => {
  db = await aDatabase();
  office = await aRegistrationOffice(db.url);
  edition = await anEditionWithSeats(office.database, 3);
  await aRegistration(office, edition, 'approved', { now, country: 'KE' });
  await aRegistration(office, edition, 'under-review', { now: later(-10), country: 'KE', stakeholderType: 'PS' });
  await aRegistration(office, edition, 'submitted', { now: later(-30), country: 'FR' });
  await aRegistration(office, edition, 'waiting', { now, country: 'PE' });
  await aRegistration(office, edition, 'approved', { now, country: 'BR', mode: 'remote', category: 'media' });
  await aRegistration(office, edition, 'withdrawn', { now, country: 'JP', mode: 'remote' });
  const elsewhere = await anEditionWithSeats(office.database, 1);
  await aRegistration(office, elsewhere, 'approved', { now, country: 'IN' });
});
afterAll(async () => {
  await office.database.destroy();
  await db.drop();
});

const keys = (figures: Array<{ key: string; received: number }>) => figures.map(({ key, received }) => [key, received]);

it('count gender as the form that editions begin with asks it: no answer and “not to say” are unknown, whatever is known of the person', async () => {
  const asking = await anEdition(office.database);
  await inTransaction(office.database, (tx) =>
    openRegistration(tx, asking.id, { seats: 20 }, systemActor('test'), now),
  );
  const answer = async (gender?: string) => {
    const answers = gender === undefined ? {} : { gender };
    return aRegistration(office, asking, 'approved', { now, answers });
  };
  for (const gender of ['female', 'female', 'other', undefined]) await answer(gender);
  const male = await answer('male');
  const silent = await answer('not-said');
  const known = await answer();
  await office.database.query(`update person set gender = 'female' where id = any($1)`, [
    [silent.personId, known.personId, male.personId],
  ]);
  const counted = async () => keys((await registrationFigures(office.database, asking)).by.gender);

  expect(await counted()).toEqual([
    ['female', 3],
    ['', 2],
    ['male', 1],
    ['other', 1],
  ]);
  await expect(answer('none of these')).rejects.toMatchObject({ code: 'forms.answer.choice' });

  const before = await counted();
  const ids = [male.id, silent.id];
  await inTransaction(office.database, (tx) => forgetRegistrants(tx, ids));

  expect(await counted()).toEqual(before);
  expect(await office.database.query('select answers from registration where id = any($1) order by 1', [ids])).toEqual([
    { answers: { gender: '' } },
    { answers: { gender: 'male' } },
  ]);
});

it('of the form that editions begin with, the desk is not shown who answered what; the owner is', async () => {
  const asking = await anEdition(office.database);
  await inTransaction(office.database, (tx) =>
    openRegistration(tx, asking.id, { seats: 20 }, systemActor('test'), now),
  );
  const { id } = await aRegistration(office, asking, 'under-review', { now, answers: { gender: 'female' } });

  expect(await answersOf(office.database, id, 'en')).toEqual([]);
  expect((await ownForm(office.database, id, 'fr')).words).toEqual([
    { code: 'gender', label: 'Genre', lines: ['Femme'] },
  ]);
});

describe('the figures of an edition', () => {
  it('count whoever has not left, by everything that the Forum is counted by', async () => {
    const { total, by } = await registrationFigures(office.database, edition);

    expect(total).toEqual({ received: 5, onSite: 4, remote: 1, approved: 2, attended: 0 });
    expect(by.country).toEqual([
      { key: 'KE', received: 2, onSite: 2, remote: 0, approved: 1, attended: 0 },
      { key: 'BR', received: 1, onSite: 0, remote: 1, approved: 1, attended: 0 },
      { key: 'FR', received: 1, onSite: 1, remote: 0, approved: 0, attended: 0 },
      { key: 'PE', received: 1, onSite: 1, remote: 0, approved: 0, attended: 0 },
    ]);
    expect(keys(by['itu-region'])).toEqual([
      ['AFR', 2],
      ['AMS', 2],
      ['EUR', 1],
    ]);
    expect(by['administrative-region'].reduce((sum, { received }) => sum + received, 0)).toBe(5);
    expect(keys(by['stakeholder-type'])).toEqual([
      ['CS', 4],
      ['PS', 1],
    ]);
    expect(keys(by.gender)).toEqual([['', 5]]);
    expect(keys(by.mode)).toEqual([
      ['on-site', 4],
      ['remote', 1],
    ]);
    expect(keys(by.category)).toEqual([
      ['participant', 4],
      ['media', 1],
    ]);
  });

  it('put a day where it was in the zone of the edition, in the order of days', async () => {
    const { by } = await registrationFigures(office.database, edition);

    expect(keys(by.day)).toEqual([
      ['2027-04-27', 1],
      ['2027-04-28', 1],
      ['2027-04-29', 3],
    ]);
  });

  it('are nought for an edition without anybody', async () => {
    const empty = await anEditionWithSeats(office.database, 1);

    const { total, by } = await registrationFigures(office.database, empty);

    expect(total.received).toBe(0);
    expect(by.country).toEqual([]);
  });
});

describe('the queues in which somebody waits', () => {
  it('tell for each how many wait how long, whose answer is overdue, and who has waited longest', async () => {
    const waited = await anEditionWithSeats(office.database, 9);
    const underReview = async (hours: number) => aRegistration(office, waited, 'under-review', { now: later(-hours) });
    for (const hours of [0, 23.9, 24, 71.9, 72, 167.9, 168]) await underReview(hours);
    const oldest = await underReview(170);
    await aRegistration(office, waited, 'submitted', { now: later(-25) });

    const [toDecide, ...others] = await queueAges(office.database, waited.id, now);

    expect(toDecide).toEqual({
      queue: 'to-decide',
      count: 8,
      underOneDay: 2,
      oneToThreeDays: 2,
      threeToSevenDays: 2,
      overSevenDays: 2,
      late: 1,
      oldest: { id: oldest.id, number: oldest.number, hours: 170 },
    });
    expect(others.map(({ queue, count, oldest: first }) => [queue, count, first?.hours])).toEqual([
      ['focal-points', 0, undefined],
      ['asked', 0, undefined],
      ['unproven', 1, 25],
      ['waiting', 0, undefined],
      ['offered', 0, undefined],
    ]);
  });

  it('count the time since somebody came into the queue, not since they applied', async () => {
    const waited = await anEditionWithSeats(office.database, 9);
    const information = new InformationService(office.database);
    const registration = await aRegistration(office, waited, 'under-review', { now: later(-200) });
    await information.ask({ edition: waited, ...registration }, 'Who sends you?', systemActor('test'), later(-100));
    const agesOf = async (queue: string) =>
      (await queueAges(office.database, waited.id, now)).find((ages) => ages.queue === queue)!;

    const asked = await agesOf('asked');
    const [{ id }] = await informationOf(office.database, registration.id);
    await information.answer(waited, registration.id, id, 'The ministry.', later(-2));
    const back = await agesOf('to-decide');

    expect(asked).toMatchObject({ count: 1, threeToSevenDays: 1, late: 0, oldest: { hours: 100 } });
    expect(back).toMatchObject({ count: 1, underOneDay: 1, late: 0, oldest: { id: registration.id, hours: 2 } });
  });
});

describe('the list as CSV', () => {
  const csv = async (filter = {}, language: 'en' | 'ar' = 'en') => {
    let text = '';
    for await (const piece of registrationsCsv(office.database, edition, filter, language)) text += piece;
    return text;
  };

  it('is UTF-8 with BOM, has every line of the filter, names in words of the language', async () => {
    const text = await csv({ country: 'KE' });

    expect(text.startsWith('\ufeffNumber,State,')).toBe(true);
    const rows: Array<Record<string, string>> = parse(text, { bom: true, columns: true });
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      State: 'Under review',
      'Takes part': 'On site',
      Category: 'Participant',
      'Country code': 'KE',
      'Country represented': 'Kenya',
      'ITU region': 'Africa',
      'Stakeholder type': 'Private Sector',
      Received: '2027-04-28T12:30:00Z',
    });
    expect(await csv({}, 'ar')).toContain('كينيا');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(1)', '\t=1', '＝1+1', '";=1', 'a\r\nb', 'Müller; "von" X, y'])(
    'keeps %j a text that no spreadsheet runs, and the rest of the row in place (S-30)',
    async (payload) => {
      await office.database.query(`update registration set organization = $2 where edition_id = $1`, [
        edition.id,
        payload,
      ]);

      const rows: Array<Record<string, string>> = parse(await csv(), { bom: true, columns: true });

      expect(rows).toHaveLength(6);
      for (const row of rows) {
        expect(typedText(row.Organization)).toBe(payload);
        expect(row.Organization).not.toMatch(/^[\s]*[=+\-@＝]/u);
      }
    },
  );

  it('ends its cursor when the reader goes away', async () => {
    for await (const _ of registrationsCsv(office.database, edition, {}, 'en')) break;

    const [{ idle }] = await office.database.query(
      `select count(*)::int as idle from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`,
    );
    expect(idle).toBe(0);
  });
});
