import { inTransaction } from '@app/database';
import { systemActor } from '@app/identity';
import { releaseProgramme } from '@app/programme';
import { CalendarExportMaker } from '../../../libs/calendar/src/make-export.job.js';
import { aPerson } from '../../factories/person.js';
import { aSession } from '../../factories/session.js';
import { aProgrammeApi, type Agent, type ProgrammeApi } from './a-programme.js';

let api: ProgrammeApi;
let speaker: Agent;
let exports: string;

beforeAll(async () => {
  api = await aProgrammeApi();
  const person = await aPerson(api.database, { email: 'speaker@people.example' });
  speaker = await api.signedIn('speaker@people.example');
  const panel = [{ personId: person.id, role: 'speaker' }];
  await aSession(api.database, api.edition, { title: 'Mine', room: 'H', panel });
  await aSession(api.database, api.edition, { title: 'Another', room: 'K' });
  await inTransaction(api.database, (tx) =>
    releaseProgramme(tx, api.edition.id, { name: 'First' }, systemActor('test'), api.clock.now()),
  );
  exports = `${api.path}/calendar-exports`;
});
afterAll(() => api.close());

/** What the worker does when the bell is rung. */
const worked = (location: string) => api.app.get(CalendarExportMaker).run(location.split('/').at(-1)!);
const summaries = (text: string) => [...text.matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, summary]) => summary).sort();

it.each([
  ['programme', 'forum27-fr.ics', ['Another', 'Mine']],
  ['my-sessions', 'forum27-my-sessions-fr.ics', ['Mine']],
  ['my-organized', 'forum27-my-organized-fr.ics', []],
])('%s is asked for, made by the worker and downloaded', async (scope, fileName, titles) => {
  const asked = await speaker.post(exports).send({ scope, language: 'fr' }).expect(202);
  const { location } = asked.headers;
  await speaker.get(`${location}/file`).expect(409);
  const rung = await api.database.query(`select subject_id from bell where job = 'make-calendar-export'`);

  await worked(location);

  expect(rung.map(({ subject_id }: { subject_id: string }) => subject_id)).toContain(asked.body.id);
  expect((await speaker.get(location).expect(200)).body).toMatchObject({ id: asked.body.id, state: 'ready', fileName });
  const file = await speaker.get(`${location}/file`).buffer(true).expect(200);
  expect(file.headers).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `attachment; filename="${fileName}"`,
    'cache-control': 'private, no-store',
  });
  expect(summaries(file.text)).toEqual(titles);
});

it('belongs to whom it was made for; for others there is none', async () => {
  const { headers } = await speaker.post(exports).send({ scope: 'my-sessions', language: 'en' }).expect(202);
  await worked(headers.location);
  const other = await api.signedIn('other@people.example');

  for (const path of [headers.location, `${headers.location}/file`]) {
    expect([path, (await other.get(path)).status]).toEqual([path, 404]);
    expect([path, (await api.editor.get(path)).status]).toEqual([path, 404]);
    expect([path, (await api.anyone.get(path)).status]).toEqual([path, 401]);
  }
});

it('is gone a day later', async () => {
  const { headers } = await speaker.post(exports).send({ scope: 'programme', language: 'en' }).expect(202);
  await worked(headers.location);
  api.clock.advance({ hours: 11 });
  await speaker.get(headers.location).expect(200);

  api.clock.advance({ hours: 14 });

  const again = await api.signedIn('speaker@people.example');
  expect((await again.get(headers.location)).status).toBe(404);
});

it('has no sessions of somebody’s own for an account without a person', async () => {
  const answer = await (
    await api.signedIn('staff@wsis.example')
  )
    .post(exports)
    .send({ scope: 'my-sessions', language: 'en' })
    .expect(409);

  expect(answer.body.code).toBe('agenda.no-sessions-of-yours');
});

it.each([
  [{ scope: 'all', language: 'en' }],
  [{ scope: 'programme', language: 'xx' }],
  [{ scope: 'programme', language: 'en', tag: 'person:x' }],
  [{}],
])('refuses %j', async (body) => {
  expect((await speaker.post(exports).send(body)).status).toBeGreaterThanOrEqual(400);
});
