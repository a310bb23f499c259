import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { auditOf, systemActor } from '@app/identity';
import { givePersonalMandate } from '@app/people';
import { anEdition } from '../../factories/edition.js';
import { aMinisterOf, aRequest, aRoundTable } from '../../factories/round-table.js';
import { anApi, type TestApi } from '../../support/api.js';

const by = systemActor('test');
let api: TestApi;
let edition: Edition;
let protocol: Awaited<ReturnType<TestApi['signedIn']>>;

beforeAll(async () => {
  api = await anApi();
  api.clock.set('2027-06-01T09:00:00Z');
  edition = await anEdition(api.database, { code: 'forum27', startsOn: '2027-07-05', endsOn: '2027-07-09' });
  protocol = await api.signedIn('protocol@wsis.example', [[edition.id, 'protocol-officer']]);
});
afterAll(() => api.close());

/** Three ministers in the order of their names; the first is from Bhutan. */
async function aTable() {
  const table = await aRoundTable(api.database, edition, {
    title: 'Ministers at the table',
    day: '2027-07-06',
    from: '14:00',
    to: '14:10',
  });
  const requests = [];
  for (const [at, country] of ['BT', 'PE', 'NE'].entries()) {
    const requestedAt = new Date(Date.UTC(2027, 3, 1, 8, at));
    const person = { givenName: 'Minister', familyName: country, email: `${table.code}.${country}@gov.example` };
    requests.push(await aRequest(api.database, table, aMinisterOf(country, { requestedAt }), person));
  }
  const url = `/api/v1/editions/forum27/round-tables/${table.code}`;
  let version = 1;
  const move = async (state: string, reason = '') => {
    const { body } = await protocol
      .put(`${url}/list-state`)
      .set('If-Match', `"v${version}"`)
      .send({ state, reason })
      .expect(200);
    version = body.version as number;
  };
  return { table, requests, url, move, seen: (now: number) => (version = now) };
}

const letters = (code: string) =>
  api.database.query<Array<{ to: string; own: string; state: string; differences: Array<Record<string, unknown>> }>>(
    `select to_address as "to", data->>'own' as own, data->>'state' as state, differences, is_protected as "isProtected" from letter
     where kind = 'roundtable.places' and data->>'session' = 'Ministers at the table'
       and subject_id = (select id::text from session where code = $1) order by created_at, to_address`,
    [code],
  );
const order = (body: { speakers: Array<{ name: string }> }) => body.speakers.map(({ name }) => name.split(' ')[1]);

it('exchanges two places of a published list with a reason, shows it, keeps it in the log, and undoes it', async () => {
  const { requests, url, move } = await aTable();
  const [bhutan, peru, niger] = requests.map(({ id }) => id);
  const wish = { one: bhutan, other: niger, reason: 'The minister of Niger leaves for the airport' };
  const exchange = (body: object, tag = '"v2"') => protocol.post(`${url}/exchanges`).set('If-Match', tag).send(body);

  expect((await exchange(wish, '"v1"').expect(409)).body.code).toBe('roundtable.list-not-published');
  await move('published');
  expect((await exchange({ ...wish, reason: ' ' }).expect(422)).body.code).toBe('roundtable.reason-missing-exchange');
  expect((await exchange({ ...wish, other: bhutan }).expect(422)).body.code).toBe('roundtable.same-place');
  await protocol.patch(`${url}/requests/${peru}`).set('If-Match', '"v1"').send({ part: 'chair' }).expect(200);
  expect((await exchange({ ...wish, other: peru }).expect(422)).body.code).toBe('roundtable.parts-differ');
  await protocol.patch(`${url}/requests/${peru}`).set('If-Match', '"v2"').send({ part: 'speaker' }).expect(200);

  const { body } = await exchange(wish).expect(201);
  expect(order(body)).toEqual(['NE', 'PE', 'BT']);
  expect(body.speakers[0].why).toMatch(/Place exchanged by the protocol office\.$/);
  expect(body.speakers[0].startsAt).toBe('2027-07-06T12:00:00.000Z');
  expect(body.exchanges).toMatchObject([
    { one: { name: 'Minister BT' }, other: { name: 'Minister NE' }, reason: wish.reason, isInForce: true },
  ]);
  // The second press was on the list as it was: nothing is turned back.
  expect((await exchange(wish).expect(412)).body.code).toBe('roundtable.list-changed-meanwhile');
  const log = await auditOf(api.database, { kind: 'round-table', id: requests[0].sessionId });
  expect([log.at(-1)!.action, log.at(-1)!.reason]).toEqual(['roundtable.places-exchanged', wish.reason]);

  const undo = `${url}/exchanges/${body.exchanges[0].id}`;
  expect(order((await protocol.delete(undo).set('If-Match', '"v3"').expect(200)).body)).toEqual(['BT', 'PE', 'NE']);
  await protocol.delete(undo).set('If-Match', '"v4"').expect(404);
});

it('tells the speaker and who acts for them once per telling, what was and what is, and nobody else', async () => {
  const { table, requests, url, move, seen } = await aTable();
  const holder = { email: 'aide@cabinet.example' };
  for (const { personId } of requests.slice(0, 2))
    await inTransaction(api.database, (tx) =>
      givePersonalMandate(tx, { edition, kind: 'aide', personId, holder }, by, api.clock.now()),
    );
  const look = async () => (await protocol.get(`${url}/telling`).expect(200)).body;
  const tell = (seen: string) => protocol.post(`${url}/telling`).send({ seen });

  expect(await look()).toMatchObject({ changes: [], letters: 0 });
  expect((await tell((await look()).seen).expect(409)).body.code).toBe('roundtable.nobody-to-tell');
  await move('published');
  const first = await look();
  expect([first.changes.length, first.letters]).toEqual([3, 4]);
  expect(await letters(table.code)).toEqual([]); // nothing leaves unless somebody presses
  await tell(first.seen).expect(201);
  await tell(first.seen).expect(412);
  const told = await letters(table.code);
  expect(told.map(({ to, own, differences }) => [to.split('@')[0].slice(-4), own, differences.length])).toEqual(
    expect.arrayContaining([['aide', 'no', 2]]),
  );
  expect(told).toHaveLength(4);
  expect(told.every((letter) => (letter as { isProtected?: boolean }).isProtected)).toBe(true);

  const [bhutan, peru] = requests.map(({ id }) => id);
  await protocol
    .post(`${url}/exchanges`)
    .set('If-Match', '"v2"')
    .send({ one: bhutan, other: peru, reason: 'Agreed between both' })
    .expect(201);
  seen(3);
  const second = await look();
  expect(
    second.changes.map((change: { was: { place: number }; is: { place: number } }) => [
      change.was.place,
      change.is.place,
    ]),
  ).toEqual([
    [2, 1],
    [1, 2],
  ]);
  await tell(second.seen).expect(201);
  const after = (await letters(table.code)).slice(4);
  expect(after).toHaveLength(3); // two speakers and one aide of both; the third has kept their place
  expect(after.find(({ to }) => to === holder.email)?.differences).toEqual([
    expect.objectContaining({ mark: 'Another place', title: 'Minister PE' }),
    expect.objectContaining({ mark: 'Another place', title: 'Minister BT' }),
  ]);
  const [{ lines }] = after.find(({ to }) => to === holder.email)!.differences as Array<{ lines: object[] }>;
  expect(lines).toEqual([
    { label: 'Place', was: '2', is: '1' },
    { label: 'Begins at about', was: expect.stringContaining('14:03'), is: expect.stringContaining('14:00') },
    { label: 'Minutes', is: '3' },
  ]);
  expect((await look()).changes).toEqual([]);

  const niger = `${url}/requests/${requests[2].id}/withdrawal`;
  await protocol.post(niger).set('If-Match', '"v1"').send({ attends: true }).expect(201);
  await move('final');
  const last = await look();
  expect(last.changes.map(({ is }: { is: object | null }) => is === null)).toEqual([false, false, true]);
  await tell(last.seen).expect(201);
  const final = (await letters(table.code)).slice(7);
  expect(final.map(({ state }) => state)).toEqual(['final', 'final', 'final', 'final']);
  expect(final.find(({ to }) => to.includes('.NE@'))?.differences).toMatchObject([
    { mark: 'No longer on the list', lines: [{ label: 'Place', was: '3' }, {}, {}] },
  ]);

  const stranger = await api.signedIn('editor@wsis.example', [[edition.id, 'programme-editor']]);
  await stranger.get(`${url}/telling`).expect(403);
});
