import { inTransaction } from '@app/database';
import { createEdition, type Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import { releaseProgramme } from '@app/programme';
import { aSession } from '../../factories/session.js';
import { anApi, type TestApi } from '../../support/api.js';

type Agent = Awaited<ReturnType<TestApi['signedIn']>>;

let api: TestApi;
let edition: Edition;
let protocol: Agent;
const tables = '/api/v1/editions/forum27/round-tables';

beforeAll(async () => {
  api = await anApi();
  api.clock.set('2027-06-01T09:00:00Z');
  const draft = { code: 'forum27', name: 'Forum 2027', startsOn: '2027-07-05', endsOn: '2027-07-09' };
  edition = await inTransaction(api.database, (tx) => createEdition(tx, draft, systemActor('test'), api.clock.now()));
  protocol = await api.signedIn('protocol@wsis.example', [[edition.id, 'protocol-officer']]);
});
afterAll(() => api.close());

/** A remote session of ten minutes on 6 July, 14:00 in Zurich, made a round table over the API. */
async function aRoundTable(): Promise<string> {
  const { code } = await aSession(api.database, edition, {
    title: 'Ministerial round table',
    room: null,
    mode: 'remote',
    day: '2027-07-06',
    from: '14:00',
    to: '14:10',
  });
  await protocol.post(tables).send({ session: code }).expect(201);
  return code;
}

const minister = (country: string, also: object = {}) => ({
  person: { courtesyTitle: 'H.E. Ms', givenName: 'Ilinca', familyName: country },
  office: 'minister',
  country,
  speaksFor: 'state',
  ...also,
});
const ask = (code: string, body: object) => protocol.post(`${tables}/${code}/requests`).send(body);

describe('the list of speakers', () => {
  it('is made, filled, explained, given out and closed by the protocol officer', async () => {
    const code = await aRoundTable();
    const organization = {
      person: { givenName: 'Ada' },
      office: 'international-organization',
      speaksFor: 'entity',
      entity: 'ITU',
    };
    await ask(code, { ...organization, requestedAt: '2027-05-01T08:00:00Z' }).expect(201);
    await ask(code, minister('PE', { presentOnSite: false, requestedAt: '2027-05-02T08:00:00Z' })).expect(201);
    const { body } = await ask(code, minister('BT', { minutes: 4.5 })).expect(201);

    expect(
      body.speakers.map((one: Record<string, unknown>) => [one.place, one.name, one.startsAt, one.fits, one.why]),
    ).toEqual([
      [1, 'H.E. Ms Ilinca BT', '2027-07-06T12:00:00.000Z', true, 'Category: Ministers. First in the list.'],
      [
        2,
        'H.E. Ms Ilinca PE',
        '2027-07-06T12:04:30.000Z',
        true,
        'Category: Ministers. Takes part remotely: in one category those on site speak first.',
      ],
      [
        3,
        'Ada',
        '2027-07-06T12:07:30.000Z',
        false,
        'Category: Regional and international organizations. The category before speaks first.',
      ],
    ]);
    expect(body.timeSentence).toBe('3 speakers need 10.5 minutes, the session has 10. The first 2 fit. One does not.');
    expect(body.offices).toContainEqual({ code: 'deputy-minister', name: 'Deputy Minister' });

    const shorter = await protocol
      .patch(`${tables}/${code}`)
      .set('If-Match', '"v1"')
      .send({ minutesPerSpeaker: 2.5 })
      .expect(200);
    expect(shorter.body.timeSentence).toBe('3 speakers take 9.5 of 10 minutes: all fit, 0.5 stay free.');
    expect(shorter.headers.etag).toBe('"v2"');
    const published = await protocol
      .put(`${tables}/${code}/list-state`)
      .set('If-Match', '"v2"')
      .send({ state: 'published' })
      .expect(200);
    expect(published.body).toMatchObject({
      listState: 'published',
      listNumber: 1,
      isChangedSince: false,
      nextStates: ['final', 'provisional'],
    });
    await protocol.put(`${tables}/${code}/list-state`).set('If-Match', '"v3"').send({ state: 'final' }).expect(200);
    const late = await ask(code, minister('CH')).expect(409);
    expect(late.body).toMatchObject({ code: 'roundtable.list-final', title: expect.stringContaining('final') });
    expect((await protocol.get(tables).expect(200)).body.roundTables).toMatchObject([
      { code, requests: 3, listState: 'final' },
    ]);
  });

  it('says why in the language that is asked for', async () => {
    const code = await aRoundTable();
    await ask(code, minister('CH'));

    const { body } = await protocol.get(`${tables}/${code}?lang=fr`).expect(200);

    expect(body.speakers[0]).toMatchObject({
      why: 'Catégorie : Ministres. Premier de la liste.',
      officeName: 'Ministre',
    });
    await protocol.get(`${tables}/${code}?lang=xx`).expect(400);
  });
});

describe('two officers', () => {
  it('lose nothing: the later one is told, 428 without a tag, 412 with an old one', async () => {
    const code = await aRoundTable();
    const { body } = await ask(code, minister('CH'));
    const request = `${tables}/${code}/requests/${body.speakers[0].id}`;

    await protocol.patch(request).send({ minutes: 5 }).expect(428);
    await protocol.patch(request).set('If-Match', '"v1"').send({ minutes: 5 }).expect(200);
    const stale = await protocol.patch(request).set('If-Match', '"v1"').send({ minutes: 1 }).expect(412);
    await protocol.post(`${request}/withdrawal`).set('If-Match', '"v1"').send({ attends: true }).expect(412);
    const gone = await protocol
      .post(`${request}/withdrawal`)
      .set('If-Match', '"v2"')
      .send({ attends: true })
      .expect(201);

    expect(stale.body.code).toBe('roundtable.request-changed-meanwhile');
    expect(gone.body.speakers).toEqual([]);
    expect(gone.body.withdrawn).toMatchObject([{ minutes: 5, attends: true, version: 3 }]);
    await protocol.patch(`${tables}/${code}`).send({ minutesPerSpeaker: 2 }).expect(428);
    await protocol.put(`${tables}/${code}/list-state`).set('If-Match', '"v9"').send({ state: 'published' }).expect(412);
  });
});

describe('a VIP category that the table does not give', () => {
  const set = (agent: Agent, code: string, request: { id: string; version: number }, body: object) =>
    agent.put(`${tables}/${code}/requests/${request.id}/category`).set('If-Match', `"v${request.version}"`).send(body);
  const order = (body: { speakers: Array<{ name: string; category: { code: string } }> }) =>
    body.speakers.map(({ name, category }) => `${name.split(' ').at(-1)} ${category.code}`);

  it('is set by the protocol officer alone, with a reason that the list tells, at every table, and can be taken back', async () => {
    const secretary = await api.signedIn('chief@wsis.example', [[edition.id, 'secretariat']]);
    const [code, other] = [await aRoundTable(), await aRoundTable()];
    await ask(code, minister('AD', { requestedAt: '2027-05-01T08:00:00Z' })).expect(201);
    const envoy = minister('MC', { office: 'other', requestedAt: '2027-05-02T08:00:00Z' });
    const { body: before } = await ask(code, envoy).expect(201);
    const [, asked] = before.speakers;
    await ask(other, { ...envoy, person: undefined, personId: asked.personId }).expect(201);
    const reason = 'Special envoy with the rank of a head of State.';
    const wish = { category: 'UN', reason };

    await set(secretary, code, asked, wish).expect(403);
    await set(protocol, code, asked, { ...wish, reason: ' ' }).expect(422);
    const unknown = await set(protocol, code, asked, { ...wish, category: 'KING' }).expect(422);
    const { body: after } = await set(protocol, code, asked, wish).expect(200);
    await set(protocol, code, asked, wish).expect(412);
    const { body: beside } = await protocol.get(`${tables}/${other}`).expect(200);

    expect(unknown.body.errors[0]).toMatchObject({ field: 'category' });
    expect([order(before), order(after), order(beside)]).toEqual([
      ['AD MIN', expect.stringMatching(/^MC /)],
      ['MC UN', 'AD MIN'],
      ['MC UN'],
    ]);
    expect(after.speakers[0].why).toContain(`of the protocol office: ${reason}`);
    expect([after.isChangedSince, after.speakers[0].category.isSet]).toEqual([false, true]);

    const { body: back } = await set(protocol, code, after.speakers[0], {
      category: null,
      reason: 'By mistake.',
    }).expect(200);
    expect(order(back)).toEqual(order(before));
    const log = await api.database.query(
      `select action, reason from audit_record where subject_id = $1 and action like 'roundtable.category%' order by id`,
      [asked.id],
    );
    expect(log).toEqual([
      { action: 'roundtable.category-set', reason },
      { action: 'roundtable.category-left-to-table', reason: 'By mistake.' },
    ]);
  });

  it('puts no final list in another order, also not one of another table', async () => {
    const [code, other] = [await aRoundTable(), await aRoundTable()];
    const { body } = await ask(code, minister('SM')).expect(201);
    const [request] = body.speakers;
    await ask(other, { ...minister('SM'), person: undefined, personId: request.personId }).expect(201);
    for (const [at, state] of ['published', 'final'].entries())
      await protocol
        .put(`${tables}/${other}/list-state`)
        .set('If-Match', `"v${at + 1}"`)
        .send({ state })
        .expect(200);

    const refused = await set(protocol, code, request, { category: 'UN', reason: 'x' }).expect(409);

    expect(refused.body.code).toBe('roundtable.list-final');
    expect(
      (await api.database.query(`select 1 from protocol_category where person_id = $1`, [request.personId])).length,
    ).toBe(0);
  });
});

describe('a wrong request', () => {
  it('is refused with its field, in words, and writes nothing', async () => {
    const code = await aRoundTable();
    const errors = async (body: object) => {
      const answer = await ask(code, body);
      return [answer.status, answer.body.errors?.map(({ field }: { field: string }) => field)];
    };

    expect(await errors(minister('CH', { person: undefined }))).toEqual([400, ['personId']]);
    expect(await errors(minister('CH', { personId: '7b0f6f8e-1f6f-4c85-8f8e-0f0e6f8e1f6f' }))).toEqual([
      400,
      ['personId'],
    ]);
    expect(await errors(minister('CH', { state: 'withdrawn' }))).toEqual([400, ['state']]);
    expect(await errors(minister('CH', { version: 7 }))).toEqual([400, ['version']]);
    expect(await errors(minister('ch'))).toEqual([400, ['country']]);
    expect(await errors(minister('XX'))).toEqual([422, ['country']]);
    expect(await errors(minister('CH', { office: 'astronaut' }))).toEqual([422, ['office']]);
    expect(await errors(minister('CH', { minutes: 31 }))).toEqual([422, ['minutes']]);
    expect(await errors(minister('CH', { requestedAt: '2027-06-02T00:00:00Z' }))).toEqual([422, ['requestedAt']]);
    expect(await errors(minister('CH', { speaksFor: 'entity' }))).toEqual([422, ['entity']]);
    expect(await errors(minister('CH', { person: { givenName: '' } }))).toEqual([422, ['givenName']]);
    await protocol.post(tables).send({ session: 'ZZZZZZ' }).expect(404);
    await protocol.post(tables).send({ session: code }).expect(409);
    const [{ count }] = await api.database.query(
      `select count(*)::int as count from floor_request f join session s on s.id = f.session_id where s.code = $1`,
      [code],
    );
    expect(count).toBe(0);
  });

  it('finds nothing under another edition, nor a request of another table', async () => {
    const [code, other] = [await aRoundTable(), await aRoundTable()];
    const { body } = await ask(code, minister('CH'));
    const draft = { code: 'other27', name: 'Other', startsOn: '2027-07-05', endsOn: '2027-07-09' };
    const elsewhere = await inTransaction(api.database, (tx) =>
      createEdition(tx, draft, systemActor('test'), api.clock.now()),
    );
    const officer = await api.signedIn('elsewhere@wsis.example', [[elsewhere.id, 'protocol-officer']]);

    await officer.get(`/api/v1/editions/other27/round-tables/${code}`).expect(404);
    await officer.get(`${tables}/${code}`).expect(404);
    await protocol
      .post(`${tables}/${other}/requests/${body.speakers[0].id}/withdrawal`)
      .set('If-Match', '"v1"')
      .send({ attends: false })
      .expect(404);
  });
});

describe('ministers’ data', () => {
  it('is open to protocol and secretariat, and to nobody else', async () => {
    const code = await aRoundTable();
    await ask(code, minister('CH', { person: { givenName: 'Xanthippe', familyName: 'Canary' } })).expect(201);
    const people = {
      'protocol-officer': 200,
      secretariat: 200,
      'programme-editor': 403,
      'accreditation-officer': 403,
      participant: 404,
    };
    const order = `/forum27/en/round-tables/${code}/order`;

    for (const [who, status] of Object.entries(people)) {
      const roles = who === 'participant' ? [] : [[edition.id, who] as [string, string]];
      const agent = await api.signedIn(`${who}-2@wsis.example`, roles);
      for (const path of [tables, `${tables}/${code}`, order, '/api/v1/editions/forum27/protocol-people?q=Xanth']) {
        const answer = await agent.get(path);
        expect([who, path, answer.status]).toEqual([who, path, status]);
        if (status !== 200) expect(answer.text).not.toMatch(/Xanthippe|Canary/);
      }
    }
    for (const path of [tables, `${tables}/${code}`, order]) await api.anyone.get(path).expect(401);
  });

  it('is not found by the programme editor’s search while the person sits on no panel', async () => {
    const code = await aRoundTable();
    await ask(code, minister('LI', { person: { givenName: 'Philomena', familyName: 'Hidden' } })).expect(201);
    const editor = await api.signedIn('editor-3@wsis.example', [[edition.id, 'programme-editor']]);
    const found = async (agent: Agent) =>
      (await agent.get('/api/v1/editions/forum27/people?q=Philomena')).body.people?.length;

    expect(await found(editor)).toBe(0);
    const known = await protocol.get('/api/v1/editions/forum27/protocol-people?q=Philomena').expect(200);
    expect(known.body.people).toMatchObject([{ name: 'Philomena Hidden' }]);
  });

  it('stands in no public page, feed or JSON, though the round table itself is public', async () => {
    const code = await aRoundTable();
    const canary = { givenName: 'Quirina', familyName: 'Canaryfeather', positionTitle: 'Minister of Canaries' };
    await ask(code, minister('PT', { person: canary })).expect(201);
    await inTransaction(api.database, (tx) =>
      releaseProgramme(tx, edition.id, { name: 'R', acceptConflicts: true }, systemActor('test'), api.clock.now()),
    );

    for (const path of [
      '/forum27/en/agenda/2027-07-06',
      `/forum27/en/sessions/${code}`,
      `/forum27/sessions/${code}.ics`,
      '/forum27/feeds/programme.ics',
      '/api/v1/editions/forum27/sessions',
      `/api/v1/editions/forum27/sessions/${code}`,
    ]) {
      const { status, text } = await api.anyone.get(path);
      expect([path, status]).toEqual([path, 200]);
      expect(text).toContain('Ministerial round table');
      expect(text).not.toMatch(/Quirina|Canaryfeather|Canaries/);
    }
  });

  it('leaves no name in the log', async () => {
    const code = await aRoundTable();
    await ask(code, minister('AT', { person: { givenName: 'Theodora', familyName: 'Unlogged' } })).expect(201);

    const [{ log }] = await api.database.query(`select string_agg(a::text, ' ') as log from audit_record a`);

    expect(log).not.toContain('Unlogged');
    expect(log).toContain('roundtable.floor-asked');
  });
});
