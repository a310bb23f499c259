import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { type Actor, type AuditAction, noteVerification, recordAudit, sealAudit, systemActor } from '@app/identity';
import { anEdition } from '../../factories/edition.js';
import { anApi, type TestApi } from '../../support/api.js';

let api: TestApi;
let edition: Edition;

beforeEach(async () => {
  api = await anApi();
  edition = await anEdition(api.database);
});
afterEach(() => api.close());

const now = new Date('2027-05-03T08:00:00Z');
const act = (by: Actor, action: AuditAction, id: string, editionId = edition.id) =>
  inTransaction(api.database, (tx) =>
    recordAudit(tx, { by, action, subject: { kind: 'thing', id }, editionId, reason: `Reason ${id}` }, now),
  );
const address = (query = '') => `/api/v1/editions/${edition.code}/audit-records${query}`;

it('shows the secretariat who did what to which thing, page by page, and how far the log is sealed and verified', async () => {
  const secretariat = await api.signedIn('office@forum.example', [[edition.id, 'secretariat']]);
  const other = await anEdition(api.database);
  const ines: Actor = { kind: 'account', id: '0b1e5b1e-0000-4000-8000-000000000001', name: 'Ines Officer' };
  await act(ines, 'registration.approved', '1');
  await act(systemActor('test'), 'programme.released', '2');
  await act(ines, 'registration.rejected', '3');
  await act(ines, 'registration.approved', 'foreign', other.id);
  await sealAudit(api.database, now);
  await noteVerification(api.database, now);

  const first = await secretariat.get(address('?action=registration&limit=1')).expect(200);
  const second = await secretariat.get(address(`?action=registration&limit=1&cursor=${first.body.next}`)).expect(200);
  const byName = await secretariat.get(address('?by=ines')).expect(200);

  expect(first.body.records).toEqual([
    {
      id: expect.any(Number),
      at: now.toISOString(),
      by: ines,
      action: 'registration.rejected',
      subject: { kind: 'thing', id: '3' },
      reason: 'Reason 3',
      details: {},
    },
  ]);
  expect(first.headers.link).toBe(`<${address(`?action=registration&limit=1&cursor=${first.body.next}`)}>; rel="next"`);
  expect(second.body.records.map(({ subject }: { subject: { id: string } }) => subject.id)).toEqual(['1']);
  expect(second.body.next).toBeUndefined();
  expect(byName.body.records.map(({ subject }: { subject: { id: string } }) => subject.id)).toEqual(['3', '1']);
  expect(first.body.chain).toMatchObject({
    sealedUpTo: expect.any(String),
    unsealed: 0,
    verifiedAt: now.toISOString(),
    fault: null,
  });
});

it('is nobody else’s', async () => {
  const editor = await api.signedIn('editor@forum.example', [[edition.id, 'programme-editor']]);
  const foreign = await anEdition(api.database);
  const elsewhere = await api.signedIn('else@forum.example', [[foreign.id, 'secretariat']]);

  await editor.get(address()).expect(403);
  await elsewhere.get(address()).expect(404);
  await api.anyone.get(address()).expect(401);
});
