import { inTransaction } from '@app/database';
import { systemActor } from '@app/identity';
import { LANGUAGES, type Language } from '@app/i18n';
import { lettersOf, readLetter } from '@app/mail';
import { expireUnproven, lockRegistration, prove, renewLink } from '@app/registration';
import { anApplication, anEditionWithSeats, aRegistration } from '../../factories/registration.js';
import { anOfficeForThisFile } from '../../support/office-for-this-file.js';

const office = anOfficeForThisFile();
const now = new Date('2027-04-28T08:15:00Z');

/** Every letter that this room writes, once each and in both ways of taking part where they differ. */
async function everyLetter(language: Language): Promise<string[]> {
  const edition = await anEditionWithSeats(office.database, 6, { city: { en: 'Geneva' } });
  const full = await anEditionWithSeats(office.database, 0);
  const who = { language, now };
  await aRegistration(office, edition, 'approved', who);
  await aRegistration(office, edition, 'approved', { ...who, mode: 'remote' });
  await aRegistration(office, edition, 'rejected', who);
  await aRegistration(office, edition, 'withdrawn', who);
  const known = await aRegistration(office, edition, 'under-review', who);
  const unproven = await aRegistration(office, edition, 'submitted', who);
  for (const { email } of [known, unproven]) {
    await office.apply.apply(edition, anApplication({ email, language }), now);
    await renewLink(office.database, edition, email, now);
  }
  const waiting = await aRegistration(office, full, 'waiting', who);
  await inTransaction(office.database, async (tx) =>
    prove(tx, await lockRegistration(tx, waiting.id), full, systemActor('test'), now),
  );
  await expireUnproven(office.database, new Date('2027-05-01T00:00:00Z'));
  return [edition.id, full.id];
}

describe.each(LANGUAGES)('the letters in %s', (language) => {
  it('have all their words', async () => {
    const editionIds = await everyLetter(language);

    const pages = await Promise.all(
      editionIds.map((editionId) => lettersOf(office.database.manager, { editionId, withProtected: true, limit: 200 })),
    );
    const read = await Promise.all(
      pages
        .flatMap(({ letters }) => letters)
        .map(async ({ id, kind }) => {
          const masthead = () => ({ mark: '28', line: '', name: 'Forum' });
          const found = await readLetter(office.database.manager, id, { withProtected: true }, masthead);
          return { kind, words: found?.words };
        }),
    );

    expect(new Set(read.map(({ kind }) => kind))).toEqual(
      new Set(
        [
          'acknowledgement',
          'review',
          'waiting',
          'confirmation',
          'rejection',
          'withdrawal',
          'known',
          'link',
          'expiry',
        ].map((name) => `registration.${name}`),
      ),
    );
    for (const { kind, words } of read) {
      expect([kind, words === undefined]).toEqual([kind, false]);
      expect(JSON.stringify(words)).not.toMatch(/undefined|registration:|NaN|, select,|\[object/);
      expect(words!.paragraphs.every((paragraph) => paragraph.trim() !== '')).toBe(true);
    }
  });
});
