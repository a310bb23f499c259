import { inTransaction } from '@app/database';
import { addBreak } from '@app/edition';
import { systemActor } from '@app/identity';
import type { Person } from '@app/people';
import { cancelSession, editSession, placeSession, removePerson, removeSession, type Session } from '@app/programme';
import { aPerson } from '../../factories/person.js';
import { aSession } from '../../factories/session.js';
import { icslint } from '../../support/ical-lint.js';
import { icalReaders } from '../../support/ical-readers.js';
import { aProgrammeApi, type ProgrammeApi } from './a-programme.js';
import { bytesAt, releaseAs } from './release-and-read.js';

const by = systemActor('test');
const FEED = '/forum27/feeds/programme.ics';
let api: ProgrammeApi;
/** By what happens to it. */
let moved: Session;
let taken: Session;
let off: Session;
let panel: Session;
let late: Session;
let leaving: Person;
let staying: Person;

const seat = ({ id }: Person) => ({ personId: id, role: 'speaker' });
const release = (name: string, at: string) => releaseAs(api, name, at);
const bytes = (path: string, headers: Record<string, string> = {}) => bytesAt(api, path, headers);

/** What every calendar reader on this machine makes of the feed; they must agree. */
async function calendars() {
  const { body } = await bytes(FEED).expect(200);
  expect(icslint(body as Buffer)).toEqual([]);
  const readings = icalReaders().flatMap(([, presence]) => {
    if (!('there' in presence)) return [];
    const entries = [...presence.there.read(body as Buffer)];
    return [Object.fromEntries(entries.map(([uid, e]) => [uid, `${e.start.slice(11, 16)} ${e.status} ${e.sequence}`]))];
  });
  for (const reading of readings) expect(reading).toEqual(readings[0]);
  return readings[0];
}
const uid = ({ guid }: Session) => `${guid}@wsis-forum`;

beforeAll(async () => {
  api = await aProgrammeApi();
  const { database, edition } = api;
  leaving = await aPerson(database, { givenName: 'Nilufar', familyName: 'Rahmonova' });
  staying = await aPerson(database, { givenName: 'Ota', familyName: 'Havelka' });
  const at = (from: string, to: string) => ({ room: 'H', from, to });
  moved = await aSession(database, edition, { title: 'Moves', ...at('09:00', '10:00') });
  taken = await aSession(database, edition, { title: 'Goes', ...at('10:00', '11:00') });
  off = await aSession(database, edition, { title: 'Falls out', ...at('11:00', '12:00') });
  panel = await aSession(database, edition, {
    title: 'With a panel',
    ...at('12:00', '13:00'),
    panel: [seat(leaving), seat(staying)],
  });
  const lunch = { startsAt: new Date('2027-07-05T09:45:00Z'), endsAt: new Date('2027-07-05T10:00:00Z') };
  await inTransaction(database, async (tx) => {
    const draft = { names: { en: 'Lunch', ar: 'الغداء' }, isPublic: true, ...lunch };
    await addBreak(tx, edition.id, draft, by, new Date('2027-05-01T08:00:00Z'));
    await addBreak(tx, edition.id, { ...draft, names: { en: 'Staff only' }, isPublic: false }, by, new Date());
  });
  await release('First release', '2027-05-01T09:00:00Z');
  await database.query(`delete from programme_break`);
  const now = new Date('2027-05-01T09:10:00Z');
  await inTransaction(database, async (tx) => {
    const there = { room: 'K', startsAt: new Date('2027-07-06T07:34:00Z'), endsAt: new Date('2027-07-06T08:30:00Z') };
    moved = await placeSession(tx, moved, moved.version, there, by, now);
    await removeSession(tx, taken, taken.version, by, now);
  });
  late = await aSession(database, edition, { title: 'Late', ...at('15:00', '16:00') });
  await release('Second release', '2027-05-01T10:00:00Z');
  await inTransaction(database, async (tx) => {
    off = await cancelSession(tx, off, 'strike', by, new Date('2027-05-01T11:00:00Z'));
    panel = await removePerson(tx, panel, leaving.id, by, new Date('2027-05-01T11:00:00Z'));
    panel = await editSession(tx, panel, panel.version, { title: 'Another title' }, by, now);
  });
  api.clock.set('2027-05-01T12:00:00Z');
});
afterAll(() => api.close());

it('is told beforehand, and refused to whoever does not know the newest release', async () => {
  const next = await api.editor.get(`${api.path}/releases/1/return`).expect(200);
  const stale = await api.editor.post(`${api.path}/releases/1/return`).send({ name: 'Back', after: 1 });
  const newest = await api.editor.get(`${api.path}/releases/2/return`);
  const unknown = await api.editor.get(`${api.path}/releases/7/return`);
  const nameless = await api.editor.post(`${api.path}/releases/1/return`).send({ name: ' ', after: 2 });

  expect(next.body).toMatchObject({ name: 'First release', after: 2, sessions: 4, broughtBack: [taken.code] });
  expect(next.body.differences.map(({ title, kinds }: { title: string; kinds: string[] }) => [title, kinds])).toEqual([
    ['Moves', ['moved', 'room']],
    ['Goes', ['added']],
    ['Falls out', ['cancelled']],
    ['With a panel', ['panel']],
    ['Late', ['removed']],
  ]);
  expect(next.body.breaksDiffer).toBe(true);
  expect((await api.anyone.get('/forum27/ar/agenda/2027-07-05').expect(200)).text).not.toContain('الغداء');
  expect([stale.status, newest.status, unknown.status, nameless.status]).toEqual([412, 409, 404, 422]);
  expect([stale.body.code, newest.body.code]).toEqual(['programme.released-meanwhile', 'programme.release-is-newest']);
});

it('shows the public the earlier programme in calendars, pages and data (I-05, I-06, I-07)', async () => {
  expect(await calendars()).toEqual({
    [uid(moved)]: '07:34 CONFIRMED 1',
    [uid(taken)]: '08:00 CANCELLED 1',
    [uid(off)]: '09:00 CANCELLED 1',
    [uid(panel)]: '10:00 CONFIRMED 0',
    [uid(late)]: '13:00 CONFIRMED 0',
  });
  const before = await bytes(FEED).expect(200);
  await bytes(FEED, { 'If-None-Match': before.headers.etag }).expect(304);

  const made = await api.editor
    .post(`${api.path}/releases/1/return`)
    .send({ name: 'As it was', notes: { en: 'The move was a mistake.' }, after: 2 })
    .expect(201);

  expect(made.body).toMatchObject({ number: 3, name: 'As it was', returnsTo: 1, sessions: 4, differences: 5 });
  expect(await calendars()).toEqual({
    [uid(moved)]: '07:00 CONFIRMED 2',
    [uid(taken)]: '08:00 CONFIRMED 2',
    [uid(off)]: '09:00 CANCELLED 1',
    [uid(panel)]: '10:00 CONFIRMED 0',
    [uid(late)]: '13:00 CANCELLED 1',
  });
  const after = await bytes(FEED, { 'If-None-Match': before.headers.etag }).expect(200);
  expect(after.headers['last-modified']).toBe('Sat, 01 May 2027 12:00:00 GMT');
  await bytes(FEED, { 'If-Modified-Since': before.headers['last-modified'] }).expect(200);
  await bytes(FEED, { 'If-None-Match': after.headers.etag }).expect(304);
  await api.anyone.get(`/forum27/en/sessions/${taken.code}`).expect(200);
  await api.anyone.get(`/forum27/en/sessions/${late.code}`).expect(404);
  const changes = await api.anyone.get('/forum27/en/changes').expect(200);
  expect(changes.text).toContain('The programme stands again as in “First release”.');
});

it('shows the breaks that the release froze, in their place in the day', async () => {
  const { text } = await api.anyone.get('/forum27/ar/agenda/2027-07-05').expect(200);
  const places = ['Falls out', 'الغداء', 'With a panel'].map((words) => text.indexOf(words));
  const changes = await api.anyone.get('/forum27/en/changes').expect(200);

  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(places).not.toContain(-1);
  expect(text).not.toContain('Staff only');
  expect(changes.text.match(/The breaks changed\./g)).toHaveLength(2);
});

it('undoes nothing that acts at once: who left stays away, what was cancelled stays cancelled', async () => {
  const page = await api.anyone.get(`/forum27/en/sessions/${panel.code}`).expect(200);
  const data = await api.anyone.get(`/api/v1/editions/forum27/sessions/${off.code}`).expect(200);
  const feeds = [await bytes(FEED), await bytes('/forum27/feeds/changes.atom'), await bytes('/forum27/en/changes')];
  const [{ held }] = await api.database.query(
    `select count(*)::int as held from released_session rs join release r on r.id = rs.release_id
     where r.number = 3 and rs.snapshot::text like '%' || $1 || '%'`,
    [leaving.id],
  );

  expect(page.text).toContain('Havelka');
  expect(page.text).not.toContain('Rahmonova');
  for (const { body } of feeds) expect((body as Buffer).toString()).not.toContain('Rahmonova');
  expect(held).toBe(0);
  expect(data.body.cancelled).toBe(true);
});

it('leaves history and drafts as they are; what was removed is a draft again and can be cancelled', async () => {
  const list = await api.editor.get(`${api.path}/releases`).expect(200);
  const draft = await api.editor.get(`${api.path}/draft-sessions/${moved.code}`).expect(200);
  const next = await api.editor.get(`${api.path}/releases/next`).expect(200);

  expect(list.body.releases.map(({ number, name }: { number: number; name: string }) => `${number} ${name}`)).toEqual([
    '3 As it was',
    '2 Second release',
    '1 First release',
  ]);
  expect(draft.body.startsAt).toBe('2027-07-06T07:34:00.000Z');
  const told = next.body.differences.map(({ title, kinds }: { title: string; kinds: string[] }) => [title, kinds]);
  expect(told).toEqual([
    ['Another title', ['renamed']],
    ['Late', ['added']],
    ['Moves', ['moved', 'room']],
  ]);

  await api.editor.post(`${api.path}/draft-sessions/${taken.code}/cancellation`).send({ reason: '' }).expect(200);
  expect((await calendars())[uid(taken)]).toBe('08:00 CANCELLED 3');
});

it('stands in the log with whoever did it and what it brought back', async () => {
  const [record] = await api.database.query(
    `select details from audit_record where action = 'programme.returned' and edition_id = $1`,
    [api.edition.id],
  );

  expect(record.details).toMatchObject({ number: 3, to: 1, moved: 1, removed: 1, broughtBack: [taken.code] });
});
