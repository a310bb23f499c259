import { SendingWork, watchRounds } from '@app/notices';
import { TaskHand, TaskWorks } from '@app/tasks';
import { aPerson } from '../../factories/person.js';
import { aSession } from '../../factories/session.js';
import { doNoticeWork } from '../../support/notice-work.js';
import { aProgrammeApi, type ProgrammeApi } from '../programme/a-programme.js';

const PEOPLE = 60;
const FIRST_PART = 50;
let api: ProgrammeApi;

beforeAll(async () => {
  api = await aProgrammeApi();
  api.clock.set('2027-05-01T09:00:00Z');
  const people = await Promise.all(Array.from({ length: PEOPLE }, () => aPerson(api.database)));
  const panel = people.map(({ id }) => ({ personId: id, role: 'speaker' as const }));
  await aSession(api.database, api.edition, { title: 'One', room: 'H', day: '2027-07-06', panel });
  await api.editor.post(`${api.path}/releases`).send({ name: 'Release', acceptConflicts: true }).expect(201);
  await watchRounds(api.database, api.clock.now());
  await doNoticeWork(api.database, api.clock);
  api.clock.advance({ minutes: 11 });
});
afterAll(() => api.close());

const path = () => `${api.path}/releases/1/notices`;
const round = async () => (await api.editor.get(path()).expect(200)).body;

async function decide(decision: string, reason?: string) {
  const { headers } = await api.editor.get(path());
  const body = { decision, ...(reason !== undefined && { reason }) };
  return (await api.editor.put(`${path()}/decision`).set('If-Match', headers.etag).send(body)).body;
}

async function letters(): Promise<{ letters: number; people: number }> {
  const [counted] = await api.database.query(
    `select count(*)::int as letters, count(distinct subject_id)::int as people from letter where kind = 'notices.changes'`,
  );
  return counted;
}

/** The worker takes the letters in hand; after its first part, this happens. */
async function writeUntil(happens: () => Promise<void>): Promise<void> {
  const [{ id }] = await api.database.query(`select id from task where kind = 'send-notices' and state = 'running'`);
  const hand = (await TaskHand.take(api.database, id, api.clock))!;
  const tell = async (done: number) => {
    await happens();
    return hand.tell(done);
  };
  await new SendingWork(new TaskWorks(), api.database).goOn(Object.assign(Object.create(hand), { tell }) as TaskHand);
}

it('notices stop in the middle: who has a letter has one, the others wait for a new approval and get one each', async () => {
  expect((await decide('approved')).state).toBe('sending');
  await writeUntil(async () => {
    expect((await decide('with-next')).code).toBe('notices.round-over');
    const held = await decide('held', '  A room is still wrong  ');
    expect(held).toMatchObject({ state: 'held', reason: 'A room is still wrong', letters: FIRST_PART });
  });
  const post = { waiting: FIRST_PART, sending: 0, sent: 0, failed: 0 };
  expect(await round()).toMatchObject({ state: 'held', work: null, post });

  api.clock.advance({ minutes: 30 });
  await watchRounds(api.database, api.clock.now());
  await doNoticeWork(api.database, api.clock);
  expect(await letters()).toEqual({ letters: FIRST_PART, people: FIRST_PART });

  const again = await decide('approved');
  expect(again).toMatchObject({ state: 'sending', reason: '', work: { done: 0, total: PEOPLE - FIRST_PART } });
  await doNoticeWork(api.database, api.clock);
  expect(await letters()).toEqual({ letters: PEOPLE, people: PEOPLE });
  expect(await round()).toMatchObject({ state: 'sent', letters: PEOPLE });
  const [{ details }] = await api.database.query(`select details from audit_record where action = 'notices.held'`);
  expect(details).toEqual({ number: 1, reason: 'A room is still wrong' });
});
