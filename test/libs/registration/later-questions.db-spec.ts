import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import { LaterAnswersService, putForm, type Registration, tellLaterQuestions } from '@app/registration';
import { anEditionWithSeats, aRegistration } from '../../factories/registration.js';
import { anOfficeForThisFile } from '../../support/office-for-this-file.js';

const office = anOfficeForThisFile();
const by = systemActor('test');
const at = (minutes: number) => new Date(Date.parse('2027-04-28T08:00:00Z') + minutes * 60_000);
let edition: Edition;

beforeEach(async () => {
  edition = await anEditionWithSeats(office.database, 500);
});

const question = (code: string, en: string) => ({ code, type: 'text', label: { en, fr: `${en} (fr)` } });
const formOf = (asked: string, ...fields: unknown[]) => ({
  sections: fields.length > 0 ? [{ code: 'more', asked, title: { en: 'More' }, fields }] : [],
});
const put = (definition: unknown, now: Date) =>
  inTransaction(office.database, (tx) => putForm(tx, edition.id, { category: 'participant', definition }, by, now));
const tell = (now: Date) => tellLaterQuestions(office.database, now);
const toldTo = async ({ id }: Registration) =>
  office.database.query(
    `select language, data, secrets->>'link' as link from letter where subject_id = $1 and kind = 'forms.later' order by created_at`,
    [id],
  );

const DIET = question('diet', 'What do you eat?');
const HOTEL = question('hotel', 'Where do you stay?');

describe('questions that open after the approval', () => {
  it('are told by letter, once, ten minutes after the form came, to whoever is approved and has not answered', async () => {
    const approved = await aRegistration(office, edition, 'approved', { now: at(-600) });
    const french = await aRegistration(office, edition, 'approved', { now: at(-600), language: 'fr', mode: 'remote' });
    const answered = await aRegistration(office, edition, 'approved', { now: at(-600) });
    const waits = await aRegistration(office, edition, 'under-review', { now: at(-600) });
    await put(formOf('later', DIET, HOTEL), at(0));
    const after = await aRegistration(office, edition, 'approved', { now: at(1) });
    await new LaterAnswersService(office.database).answer(edition, answered.id, { diet: 'Fish', hotel: 'Lake' }, at(2));

    expect(await tell(at(9))).toBe(0);
    expect(await tell(at(10))).toBe(2);
    expect(await tell(at(11))).toBe(0);
    expect(await tell(at(60 * 24))).toBe(0);

    const [letter, ...more] = await toldTo(approved);
    expect(more).toEqual([]);
    expect(letter).toMatchObject({
      language: 'en',
      data: { number: approved.number, count: 2, items: ['What do you eat?', 'Where do you stay?'] },
      link: expect.stringMatching(new RegExp(`^/${edition.code}/en/registration\\?token=`)),
    });
    expect(await toldTo(french)).toMatchObject([
      { language: 'fr', data: { items: ['What do you eat? (fr)', 'Where do you stay? (fr)'] } },
    ]);
    for (const nobody of [answered, waits, after]) expect(await toldTo(nobody)).toEqual([]);
  });

  it('are not told again by new words, by what is asked before, or when they were taken back; only what is new is', async () => {
    const approved = await aRegistration(office, edition, 'approved', { now: at(-600) });
    await put(formOf('later', DIET), at(0));
    await tell(at(10));

    await put(formOf('later', { ...DIET, label: { en: 'Your diet?' } }), at(20));
    await put(
      {
        sections: [...formOf('later', DIET).sections, { ...formOf('registration', HOTEL).sections[0], code: 'first' }],
      },
      at(21),
    );
    expect(await tell(at(40))).toBe(0);
    await put(formOf('later', DIET, HOTEL), at(50));
    await put(formOf('later', DIET), at(55));
    expect(await tell(at(70))).toBe(0);
    await put(formOf('later', DIET, question('bus', 'Do you need the bus?')), at(80));
    expect(await tell(at(90))).toBe(1);

    expect((await toldTo(approved)).map(({ data }: { data: { items: string[] } }) => data.items)).toEqual([
      ['What do you eat?'],
      ['Do you need the bus?'],
    ]);
  });

  it('reach more than one hundred, each once, also when four workers tell at the same time; nobody after the last day', async () => {
    for (let count = 0; count < 3; count++) await aRegistration(office, edition, 'approved', { now: at(-600) });
    const [like] = await office.database.query(`select id from registration where edition_id = $1 limit 1`, [
      edition.id,
    ]);
    await office.database.query(
      `insert into registration select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'number', 'N-' || n,
         'email', 'n' || n || '@many.example', 'email_key', 'n' || n || '@many.example', 'badge_code', null, 'holds_seat', false))).*
       from registration r, generate_series(1, 120) n where r.id = $1`,
      [like.id],
    );
    await put(formOf('later', DIET), at(0));

    const told = await Promise.all(Array.from({ length: 4 }, () => tell(at(10))));

    expect(told.reduce((sum, one) => sum + one)).toBe(123);
    const letters = await office.database.query(
      `select count(*)::int as letters, count(distinct subject_id)::int as people from letter where kind = 'forms.later' and edition_id = $1`,
      [edition.id],
    );
    expect(letters).toEqual([{ letters: 123, people: 123 }]);
    await put(formOf('later', DIET, HOTEL), at(20));
    expect(await tell(new Date(`${edition.endsOn}T23:59:59Z`))).toBe(0);
  });
});
