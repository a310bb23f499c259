import { InformationService } from '@app/registration';
import { anEditionWithSeats, aRegistration, aRegistrationOffice } from '../../factories/registration.js';
import { anApi } from '../../support/api.js';
import { linkTo, tokenIn } from '../../support/registration-links.js';

const now = new Date('2027-04-28T08:12:00.000Z');
const by = { kind: 'account', name: 'Amara Osei' } as const;
const part = (name: string, value: string, more = '') =>
  `--b\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;

it.each([
  ['fields', ''],
  ['files', '; filename="x.pdf"'],
])('five thousand %s in one form of documents are refused, and nothing of them is kept (S-52)', async (_, filename) => {
  const api = await anApi();
  api.clock.set(now);
  const office = await aRegistrationOffice(api.databaseUrl);
  const edition = await anEditionWithSeats(office.database, 10);
  const registration = await aRegistration(office, edition, 'under-review', { now });
  const on = { edition, id: registration.id, version: registration.version };
  await new InformationService(office.database).ask(on, 'Who sends you?', by, now, { wantsDocuments: true });
  const token = tokenIn(await linkTo(office.database, registration, 'forms.question'));
  const many = Array.from({ length: 5_000 }, (_one, n) => part(`f${n}`, 'x', filename)).join('');

  const answer = await api.anyone
    .post(`/${edition.code}/en/registration/documents`)
    .set('Content-Type', 'multipart/form-data; boundary=b')
    .redirects(0)
    .send(Buffer.from(`${part('token', token)}${part('replaces', '')}${many}--b--\r\n`));

  const kept = await office.database.query(`select 1 from stored_file`);
  await office.database.destroy();
  await api.close();
  expect([400, 413, 422]).toContain(answer.status);
  expect(kept).toEqual([]);
});
