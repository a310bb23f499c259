import { inTransaction } from '@app/database';
import { type Edition, Editions } from '@app/edition';
import { auditOf, systemActor } from '@app/identity';
import { readPerson } from '@app/people';
import {
  type Correction,
  correctionsOf,
  CorrectService,
  LettersAgainService,
  lockRegistration,
  prove,
  type Registration,
} from '@app/registration';
import { aForm } from '../../factories/registration-form.js';
import { anApplication, anEditionWithSeats, aRegistration, theRegistration } from '../../factories/registration.js';
import { anOfficeForThisFile } from '../../support/office-for-this-file.js';

const office = anOfficeForThisFile();
let edition: Edition;
let service: CorrectService;
const now = new Date('2027-04-28T08:15:00Z');
const hour = (count: number) => new Date(now.getTime() + count * 3_600_000);

beforeAll(async () => {
  service = new CorrectService(office.database, new Editions(office.database));
});
beforeEach(async () => {
  edition = await anEditionWithSeats(office.database, 100);
});

const wish = (registration: Registration, changes: Partial<Correction> = {}): Correction => {
  const { givenName, familyName, organization, country, stakeholderType, language, answers } = registration;
  return { givenName, familyName, organization, country, stakeholderType, language, answers, ...changes };
};
const correct = (registration: Registration, changes: Partial<Correction>, at = now) =>
  service.correct({ edition, ...registration }, wish(registration, changes), at);
const row = ({ email }: Registration) => theRegistration(office.database, edition, email);
const lettersTo = async ({ email }: Registration): Promise<string[]> =>
  (await office.database.query(`select kind from letter where to_address = $1 order by created_at, id`, [email])).map(
    ({ kind }: { kind: string }) => kind,
  );

describe('a correction that matters', () => {
  it('sends an approved registration back to review with its seat and tells it in one letter', async () => {
    const approved = await aRegistration(office, edition, 'approved', { now });

    await correct(approved, { familyName: 'Wangari', language: 'fr' });

    expect(await row(approved)).toMatchObject({
      status: 'under-review',
      holdsSeat: true,
      familyName: 'Wangari',
      language: 'fr',
      badgeCode: null,
      decidedAt: null,
      decisionDueAt: new Date('2027-05-05T16:00:00Z'),
    });
    expect((await row(approved)).searchText).toContain('wangari');
    expect((await lettersTo(approved)).slice(3)).toEqual(['forms.back-in-review']);
    expect(await correctionsOf(office.database, approved.id)).toMatchObject([
      {
        byKind: 'link',
        fields: ['name', 'language'],
        changes: [
          { field: 'name', was: `Wanjiru ${approved.familyName}`, is: 'Wanjiru Wangari' },
          { field: 'language', was: 'en', is: 'fr' },
        ],
        wentBack: true,
      },
    ]);
  });

  it('is decided at once where nobody has to look', async () => {
    const remote = await aRegistration(office, edition, 'approved', { now, mode: 'remote' });

    await correct(remote, { country: 'BT' });

    expect(await row(remote)).toMatchObject({ status: 'approved', country: 'BT' });
    expect((await row(remote)).badgeCode).not.toBe(remote.badgeCode);
    expect((await lettersTo(remote)).slice(2)).toEqual(['registration.confirmation']);
  });

  it('leaves a review with its day where it is, unless it is another’s to decide by now', async () => {
    await office.database.query(
      `insert into deciding_rule (edition_id, code, position, conditions, decider) values
         ($1, 'kenya', 1, '{"countries":["KE"]}', 'accreditation-team'), ($1, 'bhutan', 2, '{"countries":["BT"]}', 'automatic'),
         ($1, 'all', 3, '{}', 'accreditation-team')`,
      [edition.id],
    );
    const waiting = await aRegistration(office, edition, 'under-review', { now });

    await correct(waiting, { organization: 'Another Centre' }, hour(48));
    expect(await row(waiting)).toMatchObject({ status: 'under-review', decisionDueAt: waiting.decisionDueAt });
    expect((await lettersTo(waiting)).slice(2)).toEqual(['forms.corrected']);

    await correct(await row(waiting), { country: 'BT' }, hour(49));
    expect(await row(waiting)).toMatchObject({ status: 'approved', decidingRule: 'bhutan' });
  });

  it('changes nothing about the place in line', async () => {
    const full = await anEditionWithSeats(office.database, 0);
    const application = anApplication();
    await office.apply.apply(full, application, now);
    const waiting = await theRegistration(office.database, full, application.email);
    await inTransaction(office.database, async (tx) =>
      prove(tx, await lockRegistration(tx, waiting.id), full, systemActor('test'), now),
    );
    const proven = await theRegistration(office.database, full, application.email);

    await service.correct({ edition: full, ...proven }, wish(proven, { country: 'BT' }), hour(1));

    expect(await theRegistration(office.database, full, application.email)).toMatchObject({
      status: 'waiting',
      country: 'BT',
      waitingSince: proven.waitingSince,
    });
  });
});

describe('the person of a corrected registration', () => {
  const personOf = async ({ personId }: Registration) => {
    const { givenName, familyName, organization, country, language } = (await readPerson(office.database, personId!))!;
    return { givenName, familyName, organization, country, language };
  };

  it('bears the new name and facts in every edition from then on; other editions keep what was said then', async () => {
    const earlier = await aRegistration(office, edition, 'approved', { now, email: 'namgay@planning.example' });
    const later = await anEditionWithSeats(office.database, 10);
    const again = await aRegistration(office, later, 'approved', {
      now: hour(1),
      email: 'namgay@planning.example',
      familyName: earlier.familyName,
    });
    expect(again.personId).toBe(earlier.personId);

    await correct(earlier, { familyName: 'Wangmo', organization: 'Planning Bureau', country: 'BT', language: 'fr' });

    expect(await personOf(earlier)).toMatchObject({
      familyName: 'Wangmo',
      organization: 'Planning Bureau',
      country: 'BT',
      language: 'fr',
    });
    expect(await theRegistration(office.database, later, again.email)).toMatchObject({
      familyName: earlier.familyName,
      organization: again.organization,
      version: again.version,
    });
    const audits = await auditOf(office.database, { kind: 'person', id: earlier.personId! });
    expect(audits.map(({ action }) => action)).toEqual(['people.changed']);
  });

  it('keeps what somebody else wrote there, and what nobody corrected', async () => {
    const registration = await aRegistration(office, edition, 'under-review', { now });
    await office.database.query(
      `update person set given_name = 'Dr Wanjiru', organization = 'Panel Office' where id = $1`,
      [registration.personId],
    );
    const before = await personOf(registration);

    await correct(registration, { familyName: 'Other', organization: 'Another Centre', country: 'BT' });

    expect(await personOf(registration)).toEqual({ ...before, country: 'BT' });
  });
});

describe('any other correction', () => {
  it('acts at once and leaves the decision', async () => {
    await aForm(office.database, edition);
    const approved = await aRegistration(office, edition, 'approved', { now, answers: { kind: 'print' } });

    await correct(approved, { language: 'es', answers: { kind: 'web', link: 'post.example' } });

    expect(await row(approved)).toMatchObject({
      status: 'approved',
      language: 'es',
      badgeCode: approved.badgeCode,
      answers: { kind: 'web', link: 'https://post.example/' },
    });
    expect((await lettersTo(approved)).slice(3)).toEqual(['forms.corrected']);
    expect(await correctionsOf(office.database, approved.id)).toMatchObject([
      { fields: ['answers', 'language'], changes: [{ field: 'language', was: 'en', is: 'es' }], wentBack: false },
    ]);
  });

  it('is once when sent twice, and nothing when nothing changes', async () => {
    const approved = await aRegistration(office, edition, 'approved', { now });

    await correct(approved, {});
    await correct(approved, { language: 'ru' });
    await correct(approved, { language: 'ru' });

    expect(await correctionsOf(office.database, approved.id)).toHaveLength(1);
  });

  it('does not overwrite what changed since the page was opened', async () => {
    const approved = await aRegistration(office, edition, 'approved', { now });
    await correct(approved, { language: 'ru' });

    await expect(correct(approved, { organization: 'Another' })).rejects.toMatchObject({
      code: 'registration.changed-meanwhile',
    });
    expect(await row(approved)).toMatchObject({ status: 'approved', organization: approved.organization });
  });

  it.each([
    [{ givenName: ' ', familyName: '' }, 'registration.name-missing'],
    [{ organization: ' ' }, 'registration.organization-missing'],
    [{ country: 'XX' }, 'registration.country-unknown'],
    [{ stakeholderType: 'none' }, 'registration.stakeholder-type-unknown'],
    [{ answers: { other: 'x' } }, 'forms.answer.unknown'],
  ])('%j is refused as in an application', async (changes, code) => {
    const approved = await aRegistration(office, edition, 'approved', { now });
    await expect(correct(approved, changes)).rejects.toMatchObject({ code });
  });

  it('ends with registration and with the registration itself', async () => {
    const approved = await aRegistration(office, edition, 'approved', { now });
    const closes = Object.assign(edition, { onSiteClosesAt: hour(1) });
    const late = service.correct({ edition: closes, ...approved }, wish(approved, { language: 'ru' }), hour(1));
    await expect(late).rejects.toMatchObject({ code: 'registration.on-site-closed' });

    Object.assign(edition, { onSiteClosesAt: null });
    const withdrawn = await aRegistration(office, edition, 'withdrawn', { now });
    await expect(correct(withdrawn, { language: 'ru' })).rejects.toMatchObject({
      code: 'registration.not-possible-now',
    });
  });
});

describe('the letter again', () => {
  it('is the confirmation once approved, five in an hour at most', async () => {
    const approved = await aRegistration(office, edition, 'approved', { now });
    const again = (at: Date) => new LettersAgainService(office.database).send(edition, approved.id, at);
    const later = hour(2);

    for (let count = 0; count < 5; count++) await again(later);

    await expect(again(later)).rejects.toMatchObject({ code: 'forms.letters-enough', kind: 'too-many' });
    expect((await lettersTo(approved)).slice(3)).toEqual(Array(5).fill('registration.confirmation'));
    await again(hour(4));
  });

  it('is a link to the page before', async () => {
    const review = await aRegistration(office, edition, 'under-review', { now });
    await new LettersAgainService(office.database).send(edition, review.id, hour(2));
    expect((await lettersTo(review)).slice(2)).toEqual(['registration.link']);
  });
});
