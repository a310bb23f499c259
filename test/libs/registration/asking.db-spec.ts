import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import { informationOf, InformationService, lockRegistration, prove, watchQuestions } from '@app/registration';
import { anApplication, anEditionWithSeats, aRegistration, theRegistration } from '../../factories/registration.js';
import { anOfficeForThisFile } from '../../support/office-for-this-file.js';

const office = anOfficeForThisFile();
let information: InformationService;
let edition: Edition;
const officer = { kind: 'account', name: 'Amara Osei' } as const;
const now = new Date('2027-04-28T08:15:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

beforeAll(async () => {
  information = new InformationService(office.database);
  edition = await anEditionWithSeats(office.database, 1000);
});

const lettersTo = async (email: string): Promise<string[]> =>
  (await office.database.query(`select kind from letter where to_address = $1 order by created_at, id`, [email])).map(
    ({ kind }: { kind: string }) => kind,
  );
const row = (email: string) => theRegistration(office.database, edition, email);

async function asked() {
  const registration = await aRegistration(office, edition, 'under-review', { now });
  await information.ask({ edition, ...registration }, 'Which newspaper sends you?', officer, now);
  const [{ id }] = await informationOf(office.database, registration.id);
  return { ...registration, question: id };
}

describe('a question to an applicant', () => {
  it('lets the decision wait, keeps the seat, and goes out with the day of the answer', async () => {
    const { id, email } = await asked();

    expect(await row(email)).toMatchObject({ status: 'information-requested', holdsSeat: true, decisionDueAt: null });
    expect(await informationOf(office.database, id)).toMatchObject([
      {
        askedBy: 'Amara Osei',
        question: 'Which newspaper sends you?',
        answerBy: new Date('2027-05-05T16:00:00Z'),
        answeredAt: null,
        answer: null,
      },
    ]);
    expect(await lettersTo(email)).toEqual(['registration.acknowledgement', 'registration.review', 'forms.question']);
  });

  it('is asked only of the version that was on the screen, and only under review', async () => {
    const { id, version } = await asked();

    await expect(information.ask({ edition, id, version }, 'And?', officer, now)).rejects.toMatchObject({
      code: 'registration.changed-meanwhile',
    });
    await expect(information.ask({ edition, id, version: version + 1 }, 'And?', officer, now)).rejects.toMatchObject({
      code: 'registration.not-possible-now',
    });
  });

  it.each(['', ' \n ', 'x'.repeat(2001)])('needs words', async (question) => {
    const registration = await aRegistration(office, edition, 'under-review', { now });
    await expect(information.ask({ edition, ...registration }, question, officer, now)).rejects.toMatchObject({
      code: 'forms.question-unusable',
    });
  });

  it('brings a new day of our decision with its answer, and the same answer twice is once', async () => {
    const { id, email, question } = await asked();

    await information.answer(edition, id, question, ' The Mountain Post ', later(1));
    await information.answer(edition, id, question, 'The Mountain Post', later(1));

    expect(await row(email)).toMatchObject({
      status: 'under-review',
      decisionDueAt: new Date('2027-05-06T16:00:00Z'),
    });
    expect(await informationOf(office.database, id)).toMatchObject([
      { answer: 'The Mountain Post', answeredAt: later(1) },
    ]);
    expect((await lettersTo(email)).slice(2)).toEqual(['forms.question', 'forms.answered']);
    await expect(information.answer(edition, id, question, 'Another one', later(1))).rejects.toMatchObject({
      code: 'forms.nothing-asked',
    });
  });

  it('takes one of many answers that come at once', async () => {
    const { id, question } = await asked();

    const answers = await Promise.allSettled(
      Array.from({ length: 8 }, (_, at) => information.answer(edition, id, question, `Answer ${at}`, later(1))),
    );

    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('a question that nobody answers', () => {
  it('is reminded of once, two days before, and goes back to the desk on its day, never rejected', async () => {
    const { id, email, question } = await asked();

    for (const days of [0, 4, 5.4, 5.5, 6]) await watchQuestions(office.database, later(days));
    expect((await lettersTo(email)).slice(2)).toEqual(['forms.question', 'forms.question-reminder']);

    for (const days of [7.4, 7.5]) await watchQuestions(office.database, later(days));
    expect(await row(email)).toMatchObject({ status: 'under-review', holdsSeat: true });
    expect((await lettersTo(email)).slice(4)).toEqual(['forms.not-answered']);
    expect(await informationOf(office.database, id)).toMatchObject([{ answeredAt: null, closedAt: later(7.4) }]);
    await expect(information.answer(edition, id, question, 'Too late', later(8))).rejects.toMatchObject({
      code: 'forms.nothing-asked',
    });
  });

  it('is no longer watched when the registration ended otherwise', async () => {
    const { id, email } = await asked();
    await office.withdraw.withdraw(edition, id, later(1));

    await watchQuestions(office.database, later(8));

    expect(await row(email)).toMatchObject({ status: 'withdrawn' });
    expect((await lettersTo(email)).slice(3)).toEqual(['registration.withdrawal']);
  });
});

describe('an expression of interest', () => {
  it('is asked for with the proof, and reviewed when it is there', async () => {
    const asks = await anEditionWithSeats(office.database, 10);
    await office.database.query(
      `insert into deciding_rule (edition_id, code, position, decider, working_days) values ($1, 'interest', 1, 'expression-of-interest', 2)`,
      [asks.id],
    );
    const application = anApplication({ language: 'fr' });
    await office.apply.apply(asks, application, now);
    const { id } = await theRegistration(office.database, asks, application.email);
    await inTransaction(office.database, async (tx) =>
      prove(tx, await lockRegistration(tx, id), asks, systemActor('test'), now),
    );

    const [open] = await informationOf(office.database, id);
    expect(open).toMatchObject({ askedBy: 'interest', section: 'expression-of-interest' });
    expect(open.question).toContain('Sommet mondial');
    await information.answer(asks, id, open.id, 'Nous gérons un réseau de montagne.', now);

    expect(await theRegistration(office.database, asks, application.email)).toMatchObject({
      status: 'under-review',
      decider: 'expression-of-interest',
      decisionDueAt: new Date('2027-04-30T16:00:00Z'),
    });
  });
});
