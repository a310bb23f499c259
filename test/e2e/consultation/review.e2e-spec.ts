import { doRound } from '@app/consultation';
import type { Edition } from '@app/edition';
import { aCall, aSubmission, TOO_LATE } from '../../factories/consultation.js';
import { anEdition } from '../../factories/edition.js';
import { anApi, type TestApi } from '../../support/api.js';

type Agent = Awaited<ReturnType<TestApi['signedIn']>>;
let api: TestApi;
let edition: Edition;
let editor: Agent;
let reviewer: Agent;
let desk: string;

beforeAll(async () => {
  api = await anApi();
  edition = await anEdition(api.database);
  await aCall(api.database, edition);
  api.clock.set(TOO_LATE.toISOString());
  editor = await api.signedIn('editor@forum.example', [[edition.id, 'programme-editor']]);
  reviewer = await api.signedIn('reviewer@forum.example', [[edition.id, 'reviewer']]);
  desk = `/api/v1/editions/${edition.code}/consultation`;
  const { body } = await editor.get(`${desk}/reviewers`).expect(200);
  const path = `${desk}/reviewers/${body.reviewers[0].accountId}`;
  await editor
    .put(path)
    .set('If-Match', '"v0"')
    .send({ actionLines: ['C5'], organization: 'Open Networks' })
    .expect(204);
});
afterAll(() => api.close());

const SCORES = { relevance: 5, quality: 4, diversity: 4, interaction: 2 };

it('a request goes from its page over reviewers and the editor to a draft session and back to its page', async () => {
  const theirs = await aSubmission(api.database, edition, { actionLines: ['C5'], title: 'Drills for small hospitals' });
  const like = await aSubmission(api.database, edition, { actionLines: ['C5'], title: 'A drill for a small hospital' });
  await aSubmission(api.database, edition, { actionLines: ['C9'], title: 'Local news' });

  const list = await reviewer.get(`${desk}/submissions?queue=mine`).expect(200);
  expect(list.body.items.map(({ code }: { code: string }) => code).sort()).toEqual([theirs.code, like.code].sort());
  expect(list.body.counts).toMatchObject({ mine: 2, undecided: 2, noted: 0 });
  const one = await reviewer.get(`${desk}/submissions/${theirs.id}?lang=fr`).expect(200);
  expect(one.body).toMatchObject({ email: null, probableConflict: null, reviews: [], minutes: 60 });
  expect(one.body.answers[0]).toEqual({ code: 'format', label: 'Format', lines: ['Table ronde d’experts'] });
  const similar = await reviewer.get(`${desk}/submissions/${theirs.id}/similar`).expect(200);
  expect(similar.body.similar.map(({ code }: { code: string }) => code)).toEqual([like.code]);
  const review = (version: string) =>
    reviewer.put(`${desk}/submissions/${theirs.id}/review`).set('if-match', version).send({ scores: SCORES });
  await review('"v0"').expect(204);
  await review('"v0"').expect(412);
  await reviewer.post(`${desk}/submissions/${theirs.id}/notes`).send({ text: 'Strong.' }).expect(204);
  await reviewer
    .put(`${desk}/submissions/${theirs.id}/decision`)
    .set('if-match', one.headers.etag)
    .send({ decision: 'accept' })
    .expect(403);

  const before = await editor.get(`${desk}/submissions/${theirs.id}`).expect(200);
  expect(before.body).toMatchObject({ email: theirs.email, reviews: [{ scores: SCORES, isMine: false }] });
  expect(before.body.notes).toMatchObject([{ text: 'Strong.', byName: 'reviewer@forum.example' }]);
  const line = await editor.get(`${desk}/submissions?q=${theirs.code}`).expect(200);
  expect(line.body.items).toMatchObject([{ mean: 4.13, reviews: 1 }]); // (5·3 + 4·2 + 4·2 + 2·1) / 8
  const decide = (id: string, body: object, version: string) =>
    editor.put(`${desk}/submissions/${id}/decision`).set('if-match', version).send(body);
  await decide(theirs.id, { decision: 'accept' }, before.headers.etag).expect(204);
  await decide(theirs.id, { decision: 'accept' }, '"v99"').expect(412);
  const other = await editor.get(`${desk}/submissions/${like.id}`).expect(200);
  await decide(like.id, { decision: 'merge', intoId: theirs.id }, other.headers.etag).expect(204);
  await decide(theirs.id, { decision: 'merge', intoId: like.id }, before.headers.etag).expect(409);
  await editor.post(`${desk}/rounds`).send({ confirmed: 1 }).expect(412);
  const { body: round } = await editor.post(`${desk}/rounds`).send({ confirmed: 2 }).expect(202);
  await doRound(api.database, round.id, api.clock.now());
  const after = await editor.get(`${desk}/rounds/${round.id}`).expect(200);
  expect(after.body).toMatchObject({ state: 'done', total: 2, done: 2, leftOut: [] });

  const accepted = await editor.get(`${desk}/submissions/${theirs.id}`).expect(200);
  const draft = await editor
    .get(`/api/v1/editions/${edition.code}/draft-sessions/${accepted.body.session}`)
    .expect(200);
  expect(draft.body).toMatchObject({
    title: 'Drills for small hospitals',
    actionLines: ['C5'],
    startsAt: null,
    sourceKey: `consultation:${theirs.code}`,
  });
  const page = await api.anyone.get(`/${edition.code}/en/submission?token=${theirs.token}`).expect(200);
  expect(page.text).toContain('It is accepted.');
  const merged = await api.anyone.get(`/${edition.code}/ar/submission?token=${like.token}`).expect(200);
  expect(merged.text).toContain('<bdi>Drills for small hospitals</bdi>');
  await review('"v1"').expect(409); // decided: no review any more
});

it('a reviewer is warned of their own organization, and a declared conflict hides nothing of the warning', async () => {
  const ours = await aSubmission(api.database, edition, { actionLines: ['C5'], organization: 'OPEN networks (Lagos)' });

  const warned = await reviewer.get(`${desk}/submissions/${ours.id}`).expect(200);
  const body = { scores: SCORES, hasConflict: true };
  await reviewer.put(`${desk}/submissions/${ours.id}/review`).set('if-match', '"v0"').send(body).expect(204);

  expect(warned.body.probableConflict).toBe('organization');
  const line = await editor.get(`${desk}/submissions?q=${ours.code}`).expect(200);
  expect(line.body.items).toMatchObject([{ mean: null, reviews: 0, conflicts: 1 }]);
});

it('a reviewer knows of no other submission, and nobody else of the desk', async () => {
  const hidden = await aSubmission(api.database, edition, { actionLines: ['C9'] });
  const officer = await api.signedIn('officer@forum.example', [[edition.id, 'accreditation-officer']]);

  await reviewer.get(`${desk}/submissions/${hidden.id}`).expect(404);
  await reviewer.get(`${desk}/submissions/${hidden.id}/similar`).expect(404);
  await reviewer.post(`${desk}/submissions/${hidden.id}/notes`).send({ text: 'Mine' }).expect(404);
  await reviewer
    .put(`${desk}/submissions/${hidden.id}/review`)
    .set('if-match', '"v0"')
    .send({ scores: {} })
    .expect(404);
  await reviewer.get(`${desk}/rounds`).expect(403);
  await officer.get(`${desk}/submissions`).expect(403);
  await api.anyone.get(`${desk}/submissions`).expect(401);
});

it('the criteria and their weights are the edition’s own', async () => {
  const criteria = [{ code: 'one', names: { en: 'One' }, weight: 7 }];

  const put = (body: object, seen?: string) => {
    const sent = editor.put(`${desk}/criteria`);
    return (seen ? sent.set('If-Match', seen) : sent).send(body);
  };
  const { etag } = (await editor.get(`${desk}/criteria`).expect(200)).headers;

  await put({ criteria }).expect(428);
  const set = await put({ criteria }, etag).expect(200);
  await put({ criteria }, etag).expect(412);
  await put({ criteria: [] }, set.headers.etag).expect(400);

  expect((await reviewer.get(`${desk}/criteria`)).body).toEqual({ criteria, version: 1 });
});
