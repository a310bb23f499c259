import { inTransaction } from '@app/database';
import { systemActor } from '@app/identity';
import { placeSession, removePerson, type Session } from '@app/programme';
import { aPerson } from '../../factories/person.js';
import { aSession } from '../../factories/session.js';
import { aProgrammeApi, type ProgrammeApi } from './a-programme.js';
import { aReader } from './a-reader.js';

let api: ProgrammeApi;
let session: Session;
let path: string;
let reem: string;

beforeAll(async () => {
  api = await aProgrammeApi();
  const person = await aPerson(api.database, { courtesyTitle: 'Ms', givenName: 'Reem', familyName: 'Al-Mansouri' });
  reem = person.id;
  session = await aSession(api.database, api.edition, {
    title: 'Skills for all',
    description: 'What people learn.',
    room: 'H',
    from: '09:34',
    to: '10:30',
    panel: [{ personId: reem, role: 'moderator' }],
  });
  path = `${api.path}/draft-sessions/${session.code}`;
});
afterAll(() => api.close());

const read = async () => (await api.editor.get(path).expect(200)).body;
const etag = async () => (await api.editor.get(path).expect(200)).headers.etag;
/** An editor's change on what stands there now. */
const change = async (body: object, expected = 200) =>
  (
    await api.editor
      .patch(path)
      .set('If-Match', await etag())
      .send(body)
      .expect(expected)
  ).body;
const release = () =>
  api.editor.post(`${api.path}/releases`).send({ name: 'Release', acceptConflicts: true }).expect(201);
const pageIn = async (language: string) =>
  aReader((await api.anyone.get(`/forum27/${language}/sessions/${session.code}`).expect(200)).text);
const publicly = async () => (await api.anyone.get(`${api.path}/sessions/${session.code}`).expect(200)).body;
const item = (startsAfter: number, minutes: number, title: string, seatId: string | null = null) => ({
  startsAfter,
  minutes,
  title,
  seatId,
});

describe('the agenda inside a session', () => {
  it.each<[string, ReturnType<typeof item>[], string]>([
    ['an item without a title', [item(0, 5, ' ')], 'agenda/0/title'],
    ['half a minute', [item(0, 0.5, 'Welcome')], 'agenda/0/minutes'],
    ['a start before the session', [item(-1, 5, 'Welcome')], 'agenda/0/startsAfter'],
    ['two items at once', [item(0, 10, 'Welcome'), item(9, 5, 'Talk')], 'agenda/1/startsAfter'],
    ['more than the session’s 56 minutes', [item(0, 30, 'Welcome'), item(30, 27, 'Talk')], 'agenda/1/minutes'],
    [
      'a speaker who is not on the panel',
      [item(0, 5, 'Welcome', '5f0c3a9e-4a44-4bb8-8a5d-4c1d4e5f6a7b')],
      'agenda/0/seatId',
    ],
  ])('takes not %s, and names the item', async (_, agenda, field) => {
    const problem = await change({ agenda }, 422);

    expect(problem.errors.map((error: { field: string }) => error.field)).toEqual([field]);
    expect((await read()).agenda).toEqual([]);
  });

  it('stands on the public page to the minute, with the speaker, once it is released', async () => {
    const { panel } = await read();
    const [{ seatId }] = panel;
    await change({ agenda: [item(4, 51, 'A talk', seatId), item(0, 4, 'Welcome')] });
    await release();

    const page = await pageIn('en');

    expect(page.text).toContain('Agenda of this session 09:34–09:38 Welcome 09:38–10:29 A talk Ms Reem Al-Mansouri');
    expect((await publicly()).agenda).toEqual([
      { startsAt: '2027-07-05T07:34:00.000Z', endsAt: '2027-07-05T07:38:00.000Z', title: 'Welcome', speaker: null },
      {
        startsAt: '2027-07-05T07:38:00.000Z',
        endsAt: '2027-07-05T08:29:00.000Z',
        title: 'A talk',
        speaker: 'Ms Reem Al-Mansouri',
      },
    ]);
  });

  it('tells editors when the session was made shorter than its agenda', async () => {
    expect((await read()).agendaMinutesOver).toBe(0);
    const { version } = await read();
    const place = {
      room: 'H',
      startsAt: new Date('2027-07-05T07:34:00Z'),
      endsAt: new Date('2027-07-05T08:19:00Z'),
    };
    await inTransaction(api.database, (tx) =>
      placeSession(tx, session, version, place, systemActor('test'), api.clock.now()),
    );

    expect((await read()).agendaMinutesOver).toBe(10);
  });

  it('names nobody any more who left the panel, without a release', async () => {
    await inTransaction(api.database, (tx) => removePerson(tx, session, reem, systemActor('test'), api.clock.now()));

    expect((await pageIn('en')).text).not.toContain('Al-Mansouri');
    expect((await publicly()).agenda.map(({ speaker }: { speaker: string | null }) => speaker)).toEqual([null, null]);
  });
});

describe('translations', () => {
  const draft = (text: string) => ({ text, state: 'draft' });
  const checked = (text: string) => ({ text, state: 'checked' });

  it('are refused in the language of the original', async () => {
    const problem = await change({ translations: { en: { title: draft('Skills') } } }, 422);

    expect(problem.code).toBe('programme.translation-of-original');
    expect(problem.errors[0].field).toBe('translations/en/title');
  });

  it('show a reader what is checked in their language, field by field, and say what is not', async () => {
    await change({
      translations: {
        fr: { title: checked('Des compétences pour tous'), description: draft('Ce qu’on apprend.') },
        es: { title: checked('Competencias para todos'), description: checked('Lo que se aprende.') },
        ar: { title: draft('مهارات للجميع') },
      },
    });
    await release();

    const [fr, es, ar, en] = await Promise.all(['fr', 'es', 'ar', 'en'].map(pageIn));

    expect([fr.heading, fr.data?.name]).toEqual(['Des compétences pour tous', 'Des compétences pour tous']);
    expect(fr.text).toContain('Langue de la description : Anglais. Il n’y a pas encore de traduction vérifiée.');
    expect(fr.text).toContain('What people learn.');
    expect(fr.html).not.toContain('Ce qu’on apprend');
    expect(es.text).toContain('Competencias para todos Lo que se aprende.');
    expect(es.text).not.toContain('traducción revisada');
    expect(ar.heading).toBe('Skills for all');
    expect(ar.html).toContain('<bdi lang="en" dir="ltr">Skills for all</bdi>');
    expect(ar.html).not.toContain('مهارات');
    expect(en.text).not.toContain('checked translation');
    expect((await publicly()).translations).toEqual({
      fr: { title: 'Des compétences pour tous' },
      es: { title: 'Competencias para todos', description: 'Lo que se aprende.' },
    });
    const list = aReader((await api.anyone.get('/forum27/fr/agenda/2027-07-05').expect(200)).text);
    expect(list.sessions).toContain('Des compétences pour tous');
  });

  it('are drafts again when the original changes, that field alone, unless they come along', async () => {
    await change({ title: 'Skills for everybody' });

    expect((await read()).translations.es).toEqual({
      title: draft('Competencias para todos'),
      description: checked('Lo que se aprende.'),
    });
    await change({ title: 'Skills', translations: { es: { title: checked('Competencias') } } });
    expect((await read()).translations).toEqual({ es: { title: checked('Competencias') } });
  });
});

describe('access and recording', () => {
  it('stand on the page and in the open data once they are released', async () => {
    await change({ access: 'invitation', recording: 'not-recorded' });
    expect((await pageIn('en')).text).not.toContain('By invitation only');
    await release();

    const { text } = await pageIn('en');

    expect(text).toContain('By invitation only');
    expect(text).toContain('Recording This session is not recorded.');
    expect(await publicly()).toMatchObject({ access: 'invitation', recording: 'not-recorded' });
  });

  it('keep a panellist’s objection for the editors alone, also while the panel changes', async () => {
    const seat = { personId: reem, role: 'speaker' };
    const set = async (seats: object[]) => {
      const put = api.editor.put(`${path}/panel`).set('If-Match', await etag());
      return (await put.send({ seats }).expect(200)).body;
    };
    const objections = ({ panel }: { panel: Array<{ objectsToRecording: boolean }> }) =>
      panel.map(({ objectsToRecording }) => objectsToRecording);

    expect(objections(await set([{ ...seat, objectsToRecording: true }]))).toEqual([true]);
    expect(objections(await set([seat]))).toEqual([true]);
    await release();
    expect(JSON.stringify(await publicly())).not.toContain('objects');
    const [{ snapshot }] = await api.database.query(
      `select snapshot from released_session where code = $1 order by release_id desc limit 1`,
      [session.code],
    );
    expect(JSON.stringify(snapshot)).not.toContain('objects');
    expect(objections(await set([{ ...seat, objectsToRecording: false }]))).toEqual([false]);
  });
});

describe('a release that was made before the programme knew of these things', () => {
  it('reads as open to everybody, undecided, without agenda and translations', async () => {
    await change({ agenda: [item(0, 5, 'Welcome')] });
    await release();
    expect((await publicly()).agenda).toHaveLength(1);
    await api.database.query(
      `update released_session set snapshot = snapshot - '{access,recording,seatLimit,agenda,translations}'::text[]`,
    );
    await inTransaction(api.database, (tx) => removePerson(tx, session, reem, systemActor('test'), api.clock.now()));

    expect(await publicly()).toMatchObject({ access: 'open', recording: 'unsaid', agenda: [], translations: {} });
  });
});
