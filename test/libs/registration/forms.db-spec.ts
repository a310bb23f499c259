import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import {
  answersOf,
  forgetAnswers,
  informationOf,
  InformationService,
  LaterAnswersService,
  lockRegistration,
  prove,
  putForm,
  readForm,
} from '@app/registration';
import { A_FORM, aForm } from '../../factories/registration-form.js';
import { anApplication, anEditionWithSeats, aRegistration, theRegistration } from '../../factories/registration.js';
import { anOfficeForThisFile } from '../../support/office-for-this-file.js';

const office = anOfficeForThisFile();
let edition: Edition;
const by = systemActor('test');
const now = new Date('2027-04-28T08:15:00Z');

beforeEach(async () => {
  edition = await anEditionWithSeats(office.database, 100);
});

const put = (definition: unknown, seen?: number) =>
  inTransaction(office.database, (tx) =>
    putForm(tx, edition.id, { category: 'participant', definition, seen }, by, now),
  );
const row = (email: string) => theRegistration(office.database, edition, email);

describe('a form', () => {
  it('begins with nothing and gets a version with each change', async () => {
    expect(await readForm(office.database, edition.id, 'participant')).toEqual({
      category: 'participant',
      version: 0,
      definition: { sections: [] },
    });
    expect(await put(A_FORM)).toMatchObject({ version: 1 });
    expect(await put({ sections: [] })).toMatchObject({ version: 2 });
  });

  it('is not overwritten by somebody who saw an earlier version, also not at the same moment', async () => {
    const puts = await Promise.allSettled(Array.from({ length: 6 }, () => put(A_FORM, 0)));

    expect(puts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(puts.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))).toEqual(
      Array(5).fill('forms.form-changed-meanwhile'),
    );
  });

  it('(control) is overwritten where the version is looked at first and written without a lock', async () => {
    const carelessly = () =>
      inTransaction(office.database, async (tx) => {
        const { version } = await readForm(tx, edition.id, 'participant');
        await tx.query('select pg_sleep(0.1)');
        if (version !== 0) return false;
        await tx.query(
          `insert into registration_form (edition_id, category, version, definition, made_at, made_by)
           values ($1, 'participant', 1, $2, $3, 'test')
           on conflict (edition_id, category, version) do update set definition = excluded.definition`,
          [edition.id, JSON.stringify(A_FORM), now],
        );
        return true;
      });

    const written = await Promise.all(Array.from({ length: 6 }, carelessly));

    expect(written.filter(Boolean).length).toBeGreaterThan(1);
  });

  it('needs a category of the edition', async () => {
    const wish = { category: 'pilots', definition: A_FORM };
    await expect(inTransaction(office.database, (tx) => putForm(tx, edition.id, wish, by, now))).rejects.toMatchObject({
      code: 'forms.unknown-category',
    });
  });
});

describe('answers to a form', () => {
  it('are kept with the version that they were given to, and read in its words', async () => {
    await aForm(office.database, edition);
    const application = anApplication({ answers: { kind: 'web', link: 'post.example', days: ['tue'] } });
    await office.apply.apply(edition, application, now);
    const renamed = structuredClone(A_FORM);
    renamed.sections[0].fields[0].label = { en: 'Trade', fr: 'Métier' };
    await put(renamed);

    const { id, formVersion, answers } = await row(application.email);
    expect([formVersion, answers]).toEqual([1, { kind: 'web', link: 'https://post.example/', days: ['tue'] }]);
    expect(await answersOf(office.database, id, 'fr')).toEqual([
      { code: 'kind', label: 'Type de travail', lines: ['Online'] },
      { code: 'link', label: 'Web address', lines: ['https://post.example/'] },
      { code: 'days', label: 'Days', lines: ['Tuesday'] },
    ]);
  });

  it('are refused all at once, and nothing is taken', async () => {
    await aForm(office.database, edition);
    const application = anApplication({ answers: { kind: 'web', days: ['wed'], diet: 'everything' } });

    const refusal = await office.apply.apply(edition, application, now).catch((fault: unknown) => fault);

    expect(
      (refusal as { each: Array<{ field: string; code: string }> }).each.map(({ field, code }) => [field, code]),
    ).toEqual([
      ['answers/diet', 'forms.answer.unknown'],
      ['answers/link', 'forms.answer.missing'],
      ['answers/days', 'forms.answer.choice'],
    ]);
    expect(await row(application.email)).toBeUndefined();
  });

  it('count for a repeated request: the same key with other answers is refused', async () => {
    await aForm(office.database, edition);
    const application = anApplication({ answers: { kind: 'print' } });
    const first = await office.apply.apply(edition, application, now, 'key-1');

    expect(await office.apply.apply(edition, application, now, 'key-1')).toEqual(first);
    await expect(
      office.apply.apply(edition, { ...application, answers: { kind: 'print', days: ['mon'] } }, now, 'key-1'),
    ).rejects.toMatchObject({ code: 'registration.key-used-for-something-else' });
  });
});

describe('questions that are asked later', () => {
  it('are announced with the confirmation and answered once it is approved, as often as one likes', async () => {
    await aForm(office.database, edition);
    const later = new LaterAnswersService(office.database);
    const { id, email } = await aRegistration(office, edition, 'approved', { now, answers: { kind: 'print' } });

    await later.answer(edition, id, { diet: 'Everything' }, now);
    await later.answer(edition, id, { diet: 'Vegan' }, now);

    expect(await row(email)).toMatchObject({ status: 'approved', answers: { kind: 'print', diet: 'Vegan' } });
    await expect(later.answer(edition, id, { diet: ' ' }, now)).rejects.toMatchObject({ code: 'forms.answer.missing' });
    await expect(later.answer(edition, id, { diet: 'Vegan', kind: 'web' }, now)).rejects.toMatchObject({
      code: 'forms.answer.unknown',
    });
    const [{ data }] = await office.database.query(
      `select data from letter where to_address = $1 and kind = 'registration.confirmation'`,
      [email],
    );
    expect(data).toMatchObject({ asksLater: 1 });
  });

  it('wait for the approval', async () => {
    await aForm(office.database, edition);
    const { id } = await aRegistration(office, edition, 'under-review', { now, answers: { kind: 'print' } });
    await expect(
      new LaterAnswersService(office.database).answer(edition, id, { diet: 'Vegan' }, now),
    ).rejects.toMatchObject({ code: 'registration.not-possible-now' });
  });

  it('keep their own version beside that of the others', async () => {
    await aForm(office.database, edition);
    const { id } = await aRegistration(office, edition, 'approved', { now, answers: { kind: 'print' } });
    const renamed = structuredClone(A_FORM);
    renamed.sections[0].fields[0].label.en = 'Trade';
    renamed.sections[1].fields[0].label.en = 'Your diet';
    await put(renamed);
    await new LaterAnswersService(office.database).answer(edition, id, { diet: 'Vegan' }, now);

    expect((await answersOf(office.database, id, 'en')).map(({ label }) => label)).toEqual([
      'Kind of work',
      'Your diet',
    ]);
  });
});

describe('an expression of interest with questions of the form', () => {
  it('keeps the answers on the registration and in words with the question', async () => {
    await aForm(office.database, edition);
    await office.database.query(
      `insert into deciding_rule (edition_id, code, position, decider) values ($1, 'interest', 1, 'expression-of-interest')`,
      [edition.id],
    );
    const application = anApplication({ answers: { kind: 'print' } });
    await office.apply.apply(edition, application, now);
    const { id } = await row(application.email);
    await inTransaction(office.database, async (tx) => prove(tx, await lockRegistration(tx, id), edition, by, now));
    const [{ id: question }] = await informationOf(office.database, id);
    const information = new InformationService(office.database);

    await expect(information.answerForm(edition, id, question, {}, now)).rejects.toMatchObject({
      code: 'forms.answer.missing',
    });
    await information.answerForm(edition, id, question, { why: 'To connect\nmountains.' }, now);
    await information.answerForm(edition, id, question, { why: 'To connect\nmountains.' }, now);

    expect(await row(application.email)).toMatchObject({
      status: 'under-review',
      answers: { kind: 'print', why: 'To connect\nmountains.' },
    });
    expect(await informationOf(office.database, id)).toMatchObject([
      { answer: 'Why do you want to come?: To connect\nmountains.', section: 'expression-of-interest' },
    ]);
  });
});

describe('answers with a period of their own', () => {
  it('go when it is over, the others stay', async () => {
    await aForm(office.database, edition);
    const { id, email } = await aRegistration(office, edition, 'approved', { now, answers: { kind: 'print' } });
    await new LaterAnswersService(office.database).answer(edition, id, { diet: 'Vegan' }, now);
    const forget = (at: string) => inTransaction(office.database, (tx) => forgetAnswers(tx, edition, new Date(at)));

    expect(await forget('2028-06-11T12:00:00Z')).toBe(0);
    expect(await forget('2028-06-12T12:00:00Z')).toBe(1);
    expect(await forget('2028-06-12T12:00:00Z')).toBe(0);
    expect((await row(email)).answers).toEqual({ kind: 'print' });
  });
});
