import type { Edition } from '@app/edition';
import { DraftService, forgetOldDrafts } from '@app/registration';
import { anEditionWithSeats } from '../../factories/registration.js';
import { anOfficeForThisFile } from '../../support/office-for-this-file.js';
import { linkTo, tokenIn } from '../../support/registration-links.js';

const office = anOfficeForThisFile();
let drafts: DraftService;
let edition: Edition;
const now = new Date('2027-04-28T08:15:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
let made = 0;
const address = () => `half-way-${++made}@people.example`;

beforeAll(async () => {
  drafts = new DraftService(office.database);
  edition = await anEditionWithSeats(office.database, 10);
});

const save = (email: string, typed: object, pageKey?: string, at = now) =>
  drafts.save(edition, { email, language: 'en', typed: { ...typed }, pageKey }, at);
const kept = (email: string) =>
  office.database.query(`select id, typed from registration_draft where email = $1 order by saved_at, id`, [email]);
const tokenFor = async (email: string) => {
  const [draft] = await kept(email);
  return tokenIn(await linkTo(office.database, draft, 'forms.draft'));
};

describe('a half-filled form', () => {
  it('is opened by the link in its letter for two weeks, and holds no seat', async () => {
    const email = address();
    await save(email, { email, givenName: 'Reem' });
    const token = await tokenFor(email);

    expect(await drafts.open(edition, token, later(13.9))).toEqual({ email, givenName: 'Reem' });
    await expect(drafts.open(edition, token, later(14))).rejects.toMatchObject({ code: 'forms.draft-gone' });
    await expect(drafts.open(edition, 'another', now)).rejects.toMatchObject({ code: 'forms.draft-gone' });
    const [{ taken }] = await office.database.query(`select taken from seat_pool where edition_id = $1`, [edition.id]);
    expect(taken).toBe(0);
  });

  it('is one when the page is sent many times at once', async () => {
    const email = address();
    await Promise.all(Array.from({ length: 8 }, () => save(email, { email }, `page ${email}`)));

    expect(await kept(email)).toHaveLength(1);
    const letters = await office.database.query(`select 1 from letter where to_address = $1`, [email]);
    expect(letters).toHaveLength(1);
  });

  it('(control) is several when nothing says that they are of one page', async () => {
    const email = address();
    await Promise.all(Array.from({ length: 4 }, () => save(email, { email })));

    expect((await kept(email)).length).toBeGreaterThan(1);
  });

  it('is saved anew under the same link, and its time begins anew', async () => {
    const email = address();
    await save(email, { givenName: 'Reem' });
    const token = await tokenFor(email);

    await drafts.saveAgain(edition, token, { givenName: 'Reem', familyName: 'Haddad' }, later(10));

    expect(await drafts.open(edition, token, later(23))).toEqual({ givenName: 'Reem', familyName: 'Haddad' });
    await drafts.forget(edition, token);
    await expect(drafts.saveAgain(edition, token, {}, later(11))).rejects.toMatchObject({ code: 'forms.draft-gone' });
  });

  it('of somebody else cannot be overwritten, and five letters an hour are enough for one address', async () => {
    const email = address();
    for (let count = 0; count < 7; count++) await save(email, { count });

    expect((await kept(email)).map(({ typed }: { typed: { count: number } }) => typed.count).sort()).toEqual([
      0, 1, 2, 3, 4,
    ]);
    expect(await drafts.open(edition, await tokenFor(email), now)).toBeDefined();
  });

  it.each([
    ['nobody', {}, 'registration.address-unusable'],
    ['long@people.example', { text: 'x'.repeat(60_000) }, 'forms.draft-too-long'],
  ])('of %s may be refused', async (email, typed, code) => {
    await expect(save(email, typed)).rejects.toMatchObject({ code });
  });

  it('is forgotten when its two weeks are over', async () => {
    const email = address();
    await save(email, {});
    await forgetOldDrafts(office.database, later(13.9));
    expect(await kept(email)).toHaveLength(1);

    expect(await forgetOldDrafts(office.database, later(40))).toBeGreaterThan(0);
    expect(await kept(email)).toEqual([]);
  });
});
