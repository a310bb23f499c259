import type { Edition } from '@app/edition';
import { proveSubmission } from '@app/consultation';
import { aCall, aSubmission, aSubmissionDraft, IN_TIME, proofOf, TOO_LATE } from '../../factories/consultation.js';
import { anEdition } from '../../factories/edition.js';
import { anApi, type TestApi } from '../../support/api.js';

let api: TestApi;
let edition: Edition;

beforeAll(async () => {
  api = await anApi();
  edition = await anEdition(api.database);
  await aCall(api.database, edition);
});
beforeEach(() => api.clock.set(IN_TIME.toISOString()));
afterAll(() => api.close());

/** The part of the page "Me" about submissions; undefined when there is none. */
async function shownTo(address: string): Promise<string | undefined> {
  const browser = await api.signedIn(address, []);
  const { text } = await browser.get(`/${edition.code}/en/me`).expect(200);
  return /<section[^>]*aria-labelledby="me-submissions">.*?<\/section>/s.exec(text)?.[0].replace(/<[^>]+>/g, ' ');
}

it('shows one’s own submissions with where they stand, and nobody else’s', async () => {
  const mine = await aSubmission(api.database, edition, { email: 'Ada@networks.example', title: 'My networks' });
  await aSubmission(api.database, edition, { title: 'Of another' });

  const early = await shownTo('ada@networks.example');
  expect(early).toContain('My networks');
  expect(early).toContain(mine.code);
  expect(early).toContain('Received');
  expect(early).not.toContain('Of another');
  api.clock.set(TOO_LATE.toISOString());
  expect(await shownTo('ada@networks.example')).toContain('Under review');
  expect(await shownTo('nobody@networks.example')).toBeUndefined();
});

it('shows none whose address was never proven', async () => {
  const { id } = await aSubmission(api.database, edition, { email: 'unproven@networks.example' });
  await api.database.query(`update submission set status = 'submitted', proven_at = null where id = $1`, [id]);

  expect(await shownTo('unproven@networks.example')).toBeUndefined();
});

describe('over the API', () => {
  const calls = () => `/api/v1/editions/${edition.code}/consultation/calls`;
  const own = () => `/api/v1/editions/${edition.code}/own-submissions`;
  const sent = (body: object, key?: string) =>
    api.anyone
      .post(`${calls()}/workshop/submissions`)
      .set(key ? { 'Idempotency-Key': key } : {})
      .send(body);
  const count = async (email: string) =>
    (await api.database.query(`select count(*)::int as n from submission where email = $1`, [email]))[0].n as number;

  it('takes a submission, once for a key, and counts it when its address is proven', async () => {
    const draft = aSubmissionDraft({ email: 'api@networks.example', title: 'Sent by a program' });

    const first = await sent(draft, 'one').expect(202);
    await sent(draft, 'one').expect(202);
    const afterTwice = await count(draft.email);
    await sent({ ...draft, title: 'Another thing' }, 'one').expect(202);

    expect(first.body).toEqual({ message: expect.stringContaining('48 hours') });
    expect([afterTwice, await count(draft.email)]).toEqual([1, 2]);
    const submitter = await api.signedIn(draft.email, []);
    expect((await submitter.get(own()).expect(200)).body.submissions).toEqual([]);
    await proveSubmission(api.database, edition, await proofOf(api.database, draft.email), api.clock.now());
    expect((await submitter.get(own()).expect(200)).body.submissions).toHaveLength(1);
  });

  it('names every field that is wrong, and refuses a call that is closed or not there', async () => {
    const wrong = await sent(aSubmissionDraft({ country: 'ZZ', minutes: 5, summary: '' })).expect(422);

    expect(wrong.body.errors.map(({ field }: { field: string }) => field)).toEqual(['country', 'summary', 'minutes']);
    await api.anyone.post(`${calls()}/exhibition/submissions`).send(aSubmissionDraft()).expect(404);
    await api.anyone.post(`${calls()}/party/submissions`).send(aSubmissionDraft()).expect(404);
    api.clock.set(TOO_LATE.toISOString());
    const late = await sent(aSubmissionDraft()).expect(409);
    expect(late.body.code).toBe('consultation.closed');
  });

  it('is followed, written anew and taken back by whoever sent it, and by nobody else', async () => {
    const { email, code } = await aSubmission(api.database, edition, { email: 'follows@networks.example' });
    const submitter = await api.signedIn(email, []);
    const stranger = await api.signedIn('stranger@networks.example', []);
    const address = `${own()}/${code}`;

    const seen = await submitter.get(address).expect(200);
    const { email: _, ...draft } = aSubmissionDraft({ title: 'Written anew' });
    await submitter.put(address).send(draft).expect(428);
    const changed = await submitter.put(address).set('If-Match', seen.headers.etag).send(draft).expect(200);
    await submitter.put(address).set('If-Match', seen.headers.etag).send(draft).expect(412);
    for (const attempt of [
      stranger.get(address),
      stranger.put(address).set('If-Match', changed.headers.etag).send(draft),
      stranger.post(`${address}/withdrawal`),
    ])
      await attempt.expect(404);
    await api.anyone.get(address).expect(401);
    const gone = await submitter.post(`${address}/withdrawal`).expect(200);

    expect(seen.body).toMatchObject({ stage: 'received', mayEdit: true, mayWithdraw: true, email });
    expect(changed.body).toMatchObject({ title: 'Written anew', email, code });
    expect(gone.body).toMatchObject({ status: 'withdrawn', mayEdit: false, mayWithdraw: false });
    await submitter.post(`${address}/withdrawal`).expect(409);
  });
});
