import { inTransaction } from '@app/database';
import { systemActor } from '@app/identity';
import { setSessionOrganizers } from '@app/programme';
import { aPerson } from '../../factories/person.js';
import { aDraft, aSession } from '../../factories/session.js';
import { countingQueries } from '../../support/query-count.js';
import { aProgrammeApi, type Agent, type ProgrammeApi } from './a-programme.js';

let api: ProgrammeApi;
let editor: Agent;
let drafts: string;

beforeAll(async () => {
  api = await aProgrammeApi();
  editor = api.editor;
  drafts = `${api.path}/draft-sessions`;
});
afterAll(() => api.close());

const FACTS = { title: 'Bridging the gap', typeCode: 'thematic-workshop', actionLines: ['C2', 'C7-EGOV'], sdgs: [9] };
const added = async (facts: object = {}) =>
  (
    await editor
      .post(drafts)
      .send({ ...FACTS, ...facts })
      .expect(201)
  ).body;
const row = async (code: string) => (await api.database.query(`select * from session where code = $1`, [code]))[0];

describe('POST /draft-sessions', () => {
  it('adds a session and says where it is', async () => {
    const answer = await editor.post(drafts).send(FACTS).expect(201);

    expect(answer.body).toMatchObject({ ...FACTS, version: 1, missing: ['room', 'time'], panel: [] });
    expect(answer.headers.location).toBe(`${drafts}/${answer.body.code}`);
    const read = await editor.get(answer.headers.location).expect(200);
    expect([read.headers.etag, read.body]).toEqual([answer.headers.etag, answer.body]);
  });

  it('names the field that a rule refuses, in the person’s language', async () => {
    const answer = await editor
      .post(drafts)
      .set('Accept-Language', 'fr')
      .send({ ...FACTS, actionLines: ['C7'] })
      .expect(422);

    expect(answer.body.code).toBe('programme.action-line-is-heading');
    expect(answer.body.errors).toEqual([
      {
        field: 'actionLines',
        message: 'C7 ne fait que regrouper d’autres grandes orientations. Choisissez l’une de ses subdivisions.',
      },
    ]);
  });

  it('takes no field that is not an editor’s to write (S-07)', async () => {
    const foreign = [
      'id',
      'code',
      'guid',
      'editionId',
      'version',
      'startsAt',
      'roomId',
      'cancelledAt',
      'sourceKey',
      'givenFields',
      'joiningUrl',
      'panel',
      'createdAt',
    ];

    for (const field of foreign) {
      const answer = await editor.post(drafts).send({ ...FACTS, [field]: 'x' });
      expect([field, answer.status, answer.body.code]).toEqual([field, 400, 'common.wrong-shape']);
    }
  });
});

describe('PATCH /draft-sessions/:code', () => {
  it('changes what was named; without a tag or with an old one it changes nothing', async () => {
    const { code } = await added();
    const url = `${drafts}/${code}`;
    await editor.patch(url).send({ title: 'Other' }).expect(428);

    const changed = await editor.patch(url).set('If-Match', '"v1"').send({ title: 'Other' }).expect(200);
    const late = await editor.patch(url).set('If-Match', '"v1"').send({ title: 'Third' }).expect(412);

    expect([changed.body.title, changed.headers.etag]).toEqual(['Other', '"v2"']);
    expect(late.body.code).toBe('programme.session-changed-meanwhile');
    expect((await row(code)).title).toBe('Other');
  });
});

describe('the place of a session', () => {
  const at = (room: string, from: string, to: string) => ({
    room,
    startsAt: `2027-07-06T${from}:00+02:00`,
    endsAt: `2027-07-06T${to}:00+02:00`,
  });

  it('is given, told to clash, and taken away', async () => {
    const [one, two] = [await added({ title: 'One' }), await added({ title: 'Two' })];
    const put = (code: string, version: number, body: object) =>
      editor.put(`${drafts}/${code}/placement`).set('If-Match', `"v${version}"`).send(body);
    await put(one.code, 1, at('H', '09:34', '10:30')).expect(200);

    const asked = await editor
      .get(`${drafts}/${two.code}/placement/conflicts`)
      .query(at('H', '10:00', '11:00'))
      .expect(200);
    const placed = await put(two.code, 1, at('H', '10:00', '11:00')).expect(200);
    const all = await editor.get(`${api.path}/conflicts`).expect(200);
    await editor.delete(`${drafts}/${two.code}/placement`).set('If-Match', '"v2"').expect(200);
    const none = await editor.get(`${api.path}/conflicts`).expect(200);

    expect(placed.body).toMatchObject({ startsAt: '2027-07-06T08:00:00.000Z', room: { code: 'H', name: 'Room H' } });
    expect(asked.body).toEqual({
      conflicts: [
        {
          kind: 'room-twice',
          severity: 'error',
          fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
          personIds: [],
          what: `Room H holds two sessions on Tuesday 6 July from 10:00 to 10:30 (30 minutes): “One” (${one.code}) and “Two” (${two.code}).`,
          next: 'Move one of them or give it another room.',
          sessions: [one.code, two.code],
          room: 'H',
          from: '2027-07-06T08:00:00.000Z',
          to: '2027-07-06T08:30:00.000Z',
          minutes: 30,
        },
        expect.objectContaining({ kind: 'same-action-line', severity: 'note', sessions: [one.code, two.code] }),
      ],
    });
    expect(all.body).toEqual(asked.body);
    expect(none.body).toEqual({ conflicts: [] });
  });

  it.each([
    ['no instant', { room: 'H', startsAt: 'tomorrow', endsAt: '2027-07-06T10:00:00Z' }, 400, 'startsAt'],
    [
      'a time without zone',
      { room: 'H', startsAt: '2027-07-06T09:00', endsAt: '2027-07-06T10:00:00Z' },
      400,
      'startsAt',
    ],
    [
      'outside the Forum',
      { room: 'H', startsAt: '2027-08-06T09:00:00Z', endsAt: '2027-08-06T10:00:00Z' },
      422,
      'startsAt',
    ],
    ['an unknown room', { room: 'Ω', startsAt: '2027-07-06T09:00:00Z', endsAt: '2027-07-06T10:00:00Z' }, 422, 'room'],
  ])('is refused: %s', async (_, body, status, field) => {
    const { code } = await added();

    const answer = await editor.put(`${drafts}/${code}/placement`).set('If-Match', '"v1"').send(body);

    expect([answer.status, answer.body.errors[0].field]).toEqual([status, field]);
    expect((await row(code)).starts_at).toBeNull();
  });
});

describe('the list of drafts', () => {
  it('asks PostgreSQL the same number of questions for one session and for three', async () => {
    const counts = [];
    await api.database.query(`delete from session`);
    for (const more of [1, 2]) {
      for (let i = 0; i < more; i++) {
        const panel = [{ personId: (await aPerson(api.database)).id, role: 'speaker' }];
        await aSession(api.database, api.edition, { room: 'H', from: `1${i + more}:00`, to: `1${i + more}:30`, panel });
      }
      await editor.get(drafts);
      const { result, queries } = await countingQueries(async () => (await editor.get(drafts).expect(200)).body);
      counts.push([
        result.sessions.length,
        queries.filter((text) => !/programme_revision|from edition/.test(text)).length,
      ]);
    }

    expect(counts).toEqual([
      [1, 12],
      [3, 12],
    ]);
  });
});

describe('a session’s own organizers', () => {
  it('edit its description and organizations, and nothing of it else or of others', async () => {
    const person = await aPerson(api.database, { email: 'organizer@people.example' });
    const theirs = await aDraft(api.database, api.edition, { title: 'Ours' });
    const others = await aDraft(api.database, api.edition, { title: 'Not ours' });
    await inTransaction(api.database, (tx) =>
      setSessionOrganizers(tx, theirs, 1, [person.id], systemActor('test'), new Date()),
    );
    const organizer = await api.signedIn('organizer@people.example');
    const url = (code: string) => `${api.path}/own-sessions/${code}`;

    const read = await organizer.get(url(theirs.code)).expect(200);
    const changed = await organizer
      .patch(url(theirs.code))
      .set('If-Match', read.headers.etag)
      .send({ description: 'New words' })
      .expect(200);
    const statuses = [
      (await organizer.get(url(others.code))).status,
      (await organizer.patch(url(others.code)).set('If-Match', '"v1"').send({ description: 'x' })).status,
      (await organizer.patch(url(theirs.code)).set('If-Match', changed.headers.etag).send({ title: 'x' })).status,
      (await organizer.get(`${drafts}/${theirs.code}`)).status,
    ];

    expect(changed.body).toMatchObject({ title: 'Ours', description: 'New words' });
    expect(statuses).toEqual([404, 404, 400, 404]);
  });
});

describe('a release over the API', () => {
  it('is shown beforehand, refused with its conflicts in sentences, and made when they are accepted', async () => {
    await api.database.query(`delete from session_person; delete from session_organizer; delete from session`);
    await aSession(api.database, api.edition, { title: 'One', room: 'H' });
    await aSession(api.database, api.edition, { title: 'Two', room: 'H' });

    const next = await editor.get(`${api.path}/releases/next`).expect(200);
    const refused = await editor.post(`${api.path}/releases`).send({ name: 'First release' }).expect(409);
    const made = await editor
      .post(`${api.path}/releases`)
      .send({ name: 'First release', notes: { en: 'For all', ar: 'للجميع' }, acceptConflicts: true })
      .expect(201);
    const list = await editor.get(`${api.path}/releases`).expect(200);

    expect(next.body).toMatchObject({ sessions: 2, differences: [{ kinds: ['added'] }, { kinds: ['added'] }] });
    expect(refused.body).toMatchObject({
      code: 'programme.open-conflicts',
      title: 'One error is open. Solve it or accept it, or say that you release all the same.',
      errors: [{ field: 'acceptConflicts', message: expect.stringContaining('Room H holds two sessions') }],
    });
    expect(list.body).toEqual({ releases: [made.body] });
    expect(made.body).toMatchObject({ number: 1, name: 'First release', sessions: 2, differences: 2, returnsTo: null });
    expect(made.body.notes).toEqual({ en: 'For all', ar: 'للجميع' });
    const kept = await editor.get(`${api.path}/releases/1/differences`).expect(200);
    expect(kept.body.differences).toEqual(next.body.differences);
    await editor.get(`${api.path}/releases/2/differences`).expect(404);
    await editor.get(`${api.path}/releases/one/differences`).expect(404);
  });
});

describe('people for a panel', () => {
  it('are found by name without their address, and added once', async () => {
    const people = `${api.path}/people`;
    const person = { givenName: 'Zainab', familyName: 'Qadir', email: 'zainab@people.example' };
    const first = await editor.post(people).send(person).expect(201);
    const again = await editor.post(people).send(person).expect(201);

    const found = await editor.get(people).query({ q: 'qadir' }).expect(200);

    expect(found.body).toEqual({ people: [first.body] });
    expect(again.body).toEqual(first.body);
    expect(JSON.stringify(found.body)).not.toContain('zainab@');
  });
});
