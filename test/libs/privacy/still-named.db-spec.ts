import { inTransaction } from '@app/database';
import { erasePerson } from '@app/privacy';
import { anEditionWithSeats, aRegistration } from '../../factories/registration.js';
import { anOfficeForThisFile } from '../../support/office-for-this-file.js';

const office = anOfficeForThisFile(4);
const now = new Date('2027-05-03T08:00:00Z');

it('tells in the log which sessions still name somebody who was erased, and never the name', async () => {
  const edition = await anEditionWithSeats(office.database, 10);
  const named = { email: 'adaeze@people.example', givenName: 'Adaeze', familyName: 'Okwundu' };
  await aRegistration(office, edition, 'under-review', { ...named, now });
  const add = (code: string, title: string, description: string) =>
    office.database.query(`insert into session (edition_id, code, title, description) values ($1, $2, $3, $4)`, [
      edition.id,
      code,
      title,
      description,
    ]);
  await add('AAA111', 'Opening', 'Keynote by ADAEZE OKWUNDU of Open Networks.');
  await add('BBB222', 'Adaeze Okwundu in conversation', '');
  await add('CCC333', 'Adaeze and others', 'Okwundu is a family name.');
  const erase = (key: string, id: string) =>
    inTransaction(office.database, (tx) => erasePerson(tx, key, { kind: 'erasure', id, editionId: edition.id }, now));

  await erase(named.email, 'one');
  await erase('nobody@people.example', 'two');

  const detailsOf = async (id: string): Promise<Record<string, unknown>> => {
    const [{ details }] = await office.database.query(
      `select details from audit_record where action = 'privacy.erased' and subject_id = $1`,
      [id],
    );
    return details;
  };
  expect(await detailsOf('one')).toMatchObject({ registrations: 1, stillNamedIn: ['AAA111', 'BBB222'] });
  expect(JSON.stringify(await detailsOf('one'))).not.toMatch(/okwundu/i);
  expect(await detailsOf('two')).not.toHaveProperty('stillNamedIn');
});
