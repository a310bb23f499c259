import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import { editSession, releaseProgramme } from '@app/programme';
import { ApplyService, revokeFocalPoint, setCapacity } from '@app/registration';
import { askForFloor, moveList } from '@app/roundtable';
import { aFocalPoint, aRequestIn } from '../../factories/delegation.js';
import { aRoom, anEdition } from '../../factories/edition.js';
import { aMinisterOf, aRoundTable } from '../../factories/round-table.js';
import { aSession } from '../../factories/session.js';
import { anApi, type TestApi } from '../../support/api.js';
import { icslint } from '../../support/ical-lint.js';

const by = systemActor('test');
let api: TestApi;
let edition: Edition;
let point: Awaited<ReturnType<typeof aFocalPoint>>;
let agent: Awaited<ReturnType<TestApi['signedIn']>>;
let members: { minister: string; adviser: string; refused: string };

beforeAll(async () => {
  api = await anApi();
  api.clock.set('2027-05-03T08:00:00Z');
  edition = await anEdition(api.database, {
    code: 'forum27',
    shortName: 'Forum 2027',
    startsOn: '2027-07-05',
    endsOn: '2027-07-09',
  });
  await aRoom(api.database, edition, { code: 'H', name: 'Room H' });
  await inTransaction(api.database, (tx) => setCapacity(tx, edition.id, { capacity: 50 }, by, api.clock.now()));
  point = await aFocalPoint(api.database, edition, { email: 'wanjiku@mission.example' }, api.clock.now());
  agent = await api.signedIn('wanjiku@mission.example');
  members = {
    minister: await aMember('Amina', 'approved'),
    adviser: await aMember('Otieno', 'approved'),
    refused: await aMember('Paul', 'rejected'),
  };
});
afterAll(() => api.close());

async function aMember(givenName: string, status: 'approved' | 'rejected'): Promise<string> {
  const office = { database: api.database, apply: api.app.get(ApplyService) };
  const changes = { givenName, familyName: 'Example', country: 'KE' };
  const { id } = await aRequestIn(office, edition, changes, api.clock.now());
  const [row] = await api.database.query(
    `update registration set status = $2 where id = $1 returning person_id as "personId", delegation_id as delegation`,
    [id, status],
  );
  const [{ personId, delegation }] = row as Array<{ personId: string; delegation: string }>;
  expect(delegation).toBe(point.delegation.id);
  return personId;
}

const page = (below = '') => `/forum27/fr/delegations/${point.delegation.id}${below}`;

/** Makes an address on the delegation's page and gives where it leads. */
async function anAddress(): Promise<string> {
  const { text } = await agent.post(page('/calendar-address')).type('form').send({ alarm: '' }).expect(200);
  return new URL(/<input[^>]*id="address"[^>]*value="([^"]*)"/.exec(text)![1]).pathname;
}

/** Each entry as `title: what it begins with`, where that is somebody's slot. */
async function read(path: string): Promise<string[]> {
  const { text } = await api.anyone.get(path).buffer(true).expect(200);
  expect(icslint(Buffer.from(text))).toEqual([]);
  const events = text.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1);
  return events.map((event) => {
    const [, title] = /^SUMMARY:(.*)\r$/m.exec(event)!;
    const [, first] = /^DESCRIPTION:(.*?)(?:\\n\\n|\r$)/m.exec(event)!;
    return `${title}: ${/\(UTC/.test(first) ? first : ''}`;
  });
}

const release = (name: string) =>
  inTransaction(api.database, (tx) =>
    releaseProgramme(tx, edition.id, { name, acceptConflicts: true }, by, api.clock.now()),
  );

it('a delegation’s calendar holds what its members do and may be known, and ends with the mandate', async () => {
  const { database } = api;
  const seat = (personId: string) => [{ personId, role: 'speaker' }];
  const open = await aSession(database, edition, { title: 'Opening', room: 'H', panel: seat(members.minister) });
  await aSession(database, edition, {
    title: 'Refused',
    room: 'H',
    from: '12:00',
    to: '13:00',
    panel: seat(members.refused),
  });
  await aSession(database, edition, { title: 'Others', room: 'H', from: '13:00', to: '14:00' });
  const table = await aRoundTable(database, edition, { title: 'Round Table', from: '15:00', to: '16:00' });
  const act = { by, now: api.clock.now() };
  await inTransaction(database, async (tx) => {
    const [{ id: seatId }] = await tx.query('select id from session_person where session_id = $1', [open.id]);
    const agenda = [{ startsAfter: 20, minutes: 10, title: 'Welcome', seatId }];
    await editSession(tx, open, open.version, { agenda }, by, act.now);
    const wish = aMinisterOf('KE', { requestedAt: act.now });
    await askForFloor(tx, table.sessionId, members.adviser, wish, act);
  });
  expect((await agent.get(page()).expect(200)).text).toContain('Vous n’avez pas encore d’adresse.');
  const path = await anAddress();

  expect(await read(path)).toEqual([]);
  await release('First');
  expect(await read(path)).toEqual(['Opening: Amina Example\u00a0: 10:20–10:30 (UTC+2)\\, Welcome']);

  await inTransaction(database, (tx) => moveList(tx, table.sessionId, table.version, 'published', '', by, act.now));
  expect(await read(path)).toEqual([
    'Opening: Amina Example\u00a0: 10:20–10:30 (UTC+2)\\, Welcome',
    'Round Table: Otieno Example a la parole vers 15:00–15:03 (UTC+2)',
  ]);
  const { text, headers } = await api.anyone.get(path).buffer(true).expect(200);
  expect(text).toContain('NAME:Forum 2027\u00a0: Kenya');
  expect(headers['cache-control']).toBe('private, no-store');
  await api.anyone.get(path).set('If-None-Match', headers.etag).expect(304);

  await database.query(`update registration set status = 'withdrawn' where person_id = $1`, [members.minister]);
  expect((await read(path)).map((line) => line.split(':')[0])).toEqual(['Round Table']);

  const renewed = await anAddress();
  await api.anyone.get(path).expect(404);
  await api.anyone.get(renewed).expect(200);
  expect((await agent.get(page()).expect(200)).text).toContain('Votre adresse fonctionne depuis');

  const stranger = await api.signedIn('stranger@people.example');
  await stranger.post(page('/calendar-address')).type('form').send({}).expect(404);
  await stranger.post(page('/calendar-address/end')).expect(404);
  await api.anyone.get(renewed).expect(200);

  const ended = { delegationId: point.delegation.id, mandateId: point.mandate.id, reason: 'Posted elsewhere' };
  await inTransaction(database, (tx) => revokeFocalPoint(tx, edition, ended, by, api.clock.now()));
  await api.anyone.get(renewed).expect(404);
});

it('ends at its holder’s wish, and with the account and the last day', async () => {
  const other = await aFocalPoint(
    api.database,
    edition,
    { country: 'TO', email: 'mele@mission.example' },
    api.clock.now(),
  );
  const theirs = await api.signedIn('mele@mission.example');
  const below = `/forum27/en/delegations/${other.delegation.id}/calendar-address`;
  const make = async () => {
    const { text } = await theirs.post(below).type('form').send({ alarm: '60' }).expect(200);
    return /\/feeds\/people\/[^"]*/.exec(text)![0];
  };
  const first = await make();
  expect(first).toMatch(/\.ics\?alarm=60$/);
  await theirs.post(`${below}/end`).expect(303);
  const statuses = [(await api.anyone.get(first)).status];

  const second = await make();
  await api.database.query(`update account set disabled_at = now() where id = $1`, [other.mandate.accountId]);
  statuses.push((await api.anyone.get(second)).status);
  await api.database.query(`update account set disabled_at = null where id = $1`, [other.mandate.accountId]);
  statuses.push((await api.anyone.get(second)).status);
  const today = api.clock.now();
  api.clock.set('2027-12-01T08:00:00Z');
  statuses.push((await api.anyone.get(second)).status);
  api.clock.set(today.toISOString());

  expect(statuses).toEqual([404, 404, 200, 404]);
});
