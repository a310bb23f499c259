import { inTransaction } from '@app/database';
import { createEdition, type Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import { invite } from '@app/speakers';
import { aRoom } from '../../factories/edition.js';
import { aPerson } from '../../factories/person.js';
import { aSession } from '../../factories/session.js';
import { anApi, type TestApi } from '../../support/api.js';

let api: TestApi;
let edition: Edition;
let editor: Awaited<ReturnType<TestApi['signedIn']>>;
const by = systemActor('test');

beforeAll(async () => {
  api = await anApi();
  api.clock.set('2027-06-01T09:00:00Z');
  const draft = { code: 'forum27', name: 'Forum 2027', startsOn: '2027-07-05', endsOn: '2027-07-09' };
  edition = await inTransaction(api.database, (tx) => createEdition(tx, draft, by, api.clock.now()));
  editor = await api.signedIn('editor@wsis.example', [[edition.id, 'programme-editor']]);
});
afterAll(() => api.close());

/** Somebody who is invited to a session of 6 July, 14:00 to 14:45. */
async function anInvited(email: string) {
  const { id } = await aPerson(api.database, { email, givenName: 'Ana', familyName: 'Quist' });
  const { code: room } = await aRoom(api.database, edition);
  const panel = [{ personId: id, role: 'speaker' }];
  const placed = { room, day: '2027-07-06', from: '14:00', to: '14:45' };
  const { code } = await aSession(api.database, edition, { title: 'Gap', panel, ...placed });
  await inTransaction(api.database, (tx) => invite(tx, edition, code, {}, by, api.clock.now()));
  return { code, personId: id, speaker: await api.signedIn(email) };
}

describe('when a speaker can', () => {
  const days = ['2027-07-05', '2027-07-06', '2027-07-07', '2027-07-08', '2027-07-09'];
  const unavailable = async (code: string) =>
    (await editor.get('/api/v1/editions/forum27/conflicts').expect(200)).body.conflicts.filter(
      ({ kind, sessions }: { kind: string; sessions: string[] }) =>
        kind === 'person-unavailable' && sessions.includes(code),
    ).length;

  it('is told on their page, judged by the conflict check, read by the editors, and not overwritten unseen', async () => {
    const { code, personId, speaker } = await anInvited('hours@people.example');
    const tell = (version: number, on: string, from: string, to: string) =>
      speaker
        .post('/forum27/en/speaking/availability')
        .set('Accept', 'text/html')
        .type('form')
        .send({
          session: code,
          version,
          day: days,
          from: days.map((day) => (day === on ? from : '')),
          to: days.map((day) => (day === on ? to : '')),
        });
    const before = await unavailable(code);
    await tell(0, '2027-07-06', '09:00', '12:00').expect(303);
    const outside = await unavailable(code);
    const stale = await tell(0, '2027-07-06', '13:00', '18:00');
    const half = await tell(1, '2027-07-06', '13:00', '');
    const constraint = await editor.get(`/api/v1/editions/forum27/person-constraints/${personId}`).expect(200);
    const page = (await speaker.get(`/forum27/en/speaking?session=${code}`).set('Accept', 'text/html').expect(200))
      .text;
    await tell(1, '2027-07-06', '13:00', '18:00').expect(303);
    const within = await unavailable(code);
    await tell(2, '', '', '').expect(303);

    expect([before, outside, within, await unavailable(code)]).toEqual([0, 1, 0, 0]);
    expect([stale.status, half.status]).toEqual([422, 422]);
    expect(stale.text).toContain('Somebody else changed this');
    expect(half.text).toContain('name="from" value="13:00"');
    expect(constraint.body.windows).toEqual([
      { kind: 'available', startsAt: '2027-07-06T07:00:00.000Z', endsAt: '2027-07-06T10:00:00.000Z' },
    ]);
    expect(page).toContain('name="from" value="09:00"');
    const [{ by }] = await api.database.query(
      `select actor_name as by from audit_record where action = 'programme.person-constraint-set' order by id desc limit 1`,
    );
    expect(by).toBe('hours@people.example');
  });

  it('is nobody else’s to tell', async () => {
    const { code } = await anInvited('other-hours@people.example');
    const stranger = await api.signedIn('stranger-hours@people.example');
    const form = { session: code, version: 0, day: days[1], from: '09:00', to: '10:00' };

    await stranger.post('/forum27/en/speaking/availability').type('form').send(form).expect(404);
    await api.anyone.post('/forum27/en/speaking/availability').type('form').send(form).expect(401);
  });
});

describe('who spoke', () => {
  it('is written down from the begin of the session, of whoever was asked and did not decline, and may be taken back', async () => {
    const { code, personId } = await anInvited('spoke@people.example');
    const note = (delivery: string | null) =>
      editor
        .post(`/api/v1/editions/forum27/draft-sessions/${code}/invitations/${personId}/delivery`)
        .send({ delivery });
    const early = await note('spoke').expect(409);
    api.clock.set('2027-07-06T12:05:00Z');
    editor = await api.signedIn('editor@wsis.example');
    const spoke = await note('spoke').expect(200);
    await note('spoke').expect(200);
    await note('perhaps').expect(400);
    const back = await note(null).expect(200);
    await api.database.query(
      `update speaking_invitation set state = 'declined', answered_at = invited_at where person_id = $1`,
      [personId],
    );
    const declined = await note('spoke').expect(409);

    expect([early.body.code, declined.body.code]).toEqual(['speakers.session-not-begun', 'speakers.not-asked']);
    expect(spoke.body.panel).toMatchObject([{ delivery: 'spoke', mayNoteDelivery: true, state: 'invited' }]);
    expect(back.body.panel).toMatchObject([{ delivery: null }]);
    const log = await api.database.query(
      `select actor_name as by, details->>'delivery' as delivery from audit_record where action = 'speakers.delivery-noted' order by id`,
    );
    expect(log).toEqual([
      { by: 'editor@wsis.example', delivery: 'spoke' },
      { by: 'editor@wsis.example', delivery: null },
    ]);
  });
});
