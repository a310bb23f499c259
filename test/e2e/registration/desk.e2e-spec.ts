import type { Edition } from '@app/edition';
import type { Registration } from '@app/registration';
import {
  anEditionWithSeats,
  aRegistration,
  aRegistrationOffice,
  type RegistrationOffice,
} from '../../factories/registration.js';
import { anApi, type TestApi } from '../../support/api.js';

let api: TestApi;
let office: RegistrationOffice;
let edition: Edition;
let officer: TestApi['anyone'];
const path = (rest = '') => `/api/v1/editions/${edition.code}/registrations${rest}`;

beforeAll(async () => {
  api = await anApi();
  api.clock.set('2027-05-03T09:00:00Z');
  office = await aRegistrationOffice(api.databaseUrl);
  edition = await anEditionWithSeats(office.database, 50);
  officer = await api.signedIn('officer@wsis.example', [[edition.id, 'accreditation-officer']]);
});
afterAll(async () => {
  await office.database.destroy();
  await api.close();
});

const decide = (registration: Registration, what: string, body: object = {}, ifMatch?: string) => {
  const request = officer.post(path(`/${registration.id}/${what}`));
  return (ifMatch === undefined ? request : request.set('If-Match', ifMatch)).send(body);
};

describe('the desk over HTTP', () => {
  it('is for the accreditation team and the secretariat only', async () => {
    const { id } = await aRegistration(office, edition, 'under-review');
    const editor = await api.signedIn('editor@wsis.example', [[edition.id, 'programme-editor']]);
    const participant = await api.signedIn('participant@people.example');
    const elsewhere = await anEditionWithSeats(office.database, 1);
    const foreign = await api.signedIn('foreign@wsis.example', [[elsewhere.id, 'accreditation-officer']]);

    for (const target of [path(), path('/numbers'), path(`/${id}`)]) {
      await api.anyone.get(target).expect(401);
      await participant.get(target).expect(404);
      await foreign.get(target).expect(404);
      await editor.get(target).expect(403);
      await officer.get(target).expect(200);
    }
    await foreign.get(`/api/v1/editions/${elsewhere.code}/registrations/${id}`).expect(404);
    await foreign
      .post(`/api/v1/editions/${elsewhere.code}/registrations/${id}/approval`)
      .set('If-Match', '"v2"')
      .expect(404);
    await editor
      .post(path(`/${id}/approval`))
      .set('If-Match', '"v2"')
      .expect(403);
    await api.anyone
      .post(path(`/${id}/approval`))
      .set('If-Match', '"v2"')
      .expect(401);
  });

  it('approves what was seen: 428 without a version, 412 with an old one, then the history says who', async () => {
    const registration = await aRegistration(office, edition, 'under-review');
    const read = await officer.get(path(`/${registration.id}`)).expect(200);

    await decide(registration, 'approval').expect(428);
    await decide(registration, 'approval', {}, '"v1"').expect(412);
    const approved = await decide(registration, 'approval', {}, read.headers.etag).expect(200);
    await decide(registration, 'approval', {}, read.headers.etag).expect(412);
    await decide(registration, 'approval', {}, approved.headers.etag).expect(409);

    expect(approved.body).toMatchObject({
      status: 'approved',
      decidedBy: 'officer@wsis.example',
      decidedAt: '2027-05-03T09:00:00.000Z',
    });
    expect(approved.body.history.map(({ from, to, byKind }: Record<string, string>) => [from, to, byKind])).toEqual([
      [null, 'submitted', 'link'],
      ['submitted', 'under-review', 'system'],
      ['under-review', 'approved', 'account'],
    ]);
    expect(JSON.stringify(approved.body)).not.toMatch(/badgeCode|searchText|emailKey|token/);
  });

  it('rejects with a reason only', async () => {
    const registration = await aRegistration(office, edition, 'under-review');
    const tag = `"v${registration.version}"`;

    await decide(registration, 'rejection', {}, tag).expect(400);
    const blank = await decide(registration, 'rejection', { reason: '  ' }, tag).expect(422);
    await decide(registration, 'rejection', { reason: 'x', status: 'approved' }, tag).expect(400);
    const rejected = await decide(registration, 'rejection', { reason: 'Not clear.' }, tag).expect(200);

    expect(blank.body.code).toBe('registration.reason-missing');
    expect(rejected.body).toMatchObject({ status: 'rejected', reason: 'Not clear.', holdsSeat: false });
  });

  it('pages with a Link, keeps the filter in it, and counts the tabs', async () => {
    const other = await anEditionWithSeats(office.database, 50);
    const desk = await api.signedIn('desk@wsis.example', [[other.id, 'secretariat']]);
    for (let made = 0; made < 3; made++) await aRegistration(office, other, 'under-review', { country: 'FR' });
    await aRegistration(office, other, 'submitted');

    const first = await desk.get(`/api/v1/editions/${other.code}/registrations?country=FR&limit=2`).expect(200);
    const link = /^<([^>]+)>; rel="next"$/.exec(first.headers.link)![1];
    const second = await desk.get(link).expect(200);

    expect(link).toContain('country=FR');
    expect([first.body.registrations.length, second.body.registrations.length]).toEqual([2, 1]);
    expect(second.headers.link).toBeUndefined();
    const ids = [...first.body.registrations, ...second.body.registrations].map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(first.body.counts).toMatchObject({ 'under-review': 3, submitted: 0 });
  });

  it('narrows by category in the list, its counts and its CSV', async () => {
    const other = await anEditionWithSeats(office.database, 50);
    const desk = await api.signedIn('desk@wsis.example', [[other.id, 'accreditation-officer']]);
    const root = `/api/v1/editions/${other.code}`;
    const [early, late] = ['2027-04-20T09:00:00Z', '2027-04-21T09:00:00Z'].map((at) => new Date(at));
    const paper = await aRegistration(office, other, 'under-review', { category: 'media', now: early });
    const radio = await aRegistration(office, other, 'approved', { category: 'media', mode: 'remote', now: late });
    await aRegistration(office, other, 'under-review', { category: 'participant' });
    const mediaOf = (body: { registrations: Array<{ id: string; category: string }> }) =>
      body.registrations.map(({ id, category }) => [id, category]);

    const media = await desk.get(`${root}/registrations?category=media`).expect(200);
    const toDecide = await desk.get(`${root}/registrations?category=media&queue=to-decide`).expect(200);
    const nobody = await desk.get(`${root}/registrations?category=delegation`).expect(200);
    const csv = await desk.get(`${root}/reports/registrations.csv?category=media`).expect(200);

    expect(mediaOf(media.body)).toEqual([
      [paper.id, 'media'],
      [radio.id, 'media'],
    ]);
    expect(media.body.counts).toMatchObject({ 'under-review': 1, approved: 1 });
    expect(media.body.queues).toMatchObject({ 'to-decide': 1, approved: 1, all: 2 });
    expect(mediaOf(toDecide.body)).toEqual([[paper.id, 'media']]);
    expect([nobody.body.registrations, nobody.body.queues.all]).toEqual([[], 0]);
    const lines = csv.text.trim().split('\r\n').slice(1);
    expect(lines.map((line) => line.split(',')[0])).toEqual([paper.number, radio.number]);
  });

  it('orders whom a search finds alike by name as the Unicode collation has it, over the pages', async () => {
    const other = await anEditionWithSeats(office.database, 50);
    const desk = await api.signedIn('desk@wsis.example', [[other.id, 'accreditation-officer']]);
    const names = ['abel', 'Åberg', 'Adam', 'eco', 'Éco', 'Ecole', 'Zoe', 'Ωμέγα', 'Жуков', 'باسم', '王'];
    for (const familyName of names.toReversed())
      await aRegistration(office, other, 'under-review', {
        familyName,
        givenName: 'X',
        organization: 'Alike Institute',
      });

    const found: string[] = [];
    let next: string | undefined = `/api/v1/editions/${other.code}/registrations?q=alike+institute&limit=4`;
    while (next) {
      const { body, headers }: { body: any; headers: Record<string, string> } = await desk.get(next).expect(200);
      found.push(...body.registrations.map(({ familyName }: { familyName: string }) => familyName));
      next = /^<([^>]+)>; rel="next"$/.exec(headers.link ?? '')?.[1];
    }

    expect(found).toEqual(names);
    expect(names.toSorted()).not.toEqual(names); // what the order of code points would give
  });

  it.each([
    '?cursor=abc',
    '?cursor=1.------------------------------------',
    '?limit=0',
    '?limit=abc',
    '?status=unknown',
    '?status[]=approved',
    '?sort=email',
    '?country=fr',
  ])('refuses the query %s', async (query) => {
    const answer = await officer.get(path(query));

    expect([400, 404]).toContain(answer.status);
  });

  it('knows no registration by an id that is none', async () => {
    for (const id of ['1', '%27', '00000000-0000-0000-0000-000000000000'])
      await officer.get(path(`/${id}`)).expect(404);
  });
});

describe('the seats over HTTP', () => {
  it('are seen by anyone, set by the secretariat, and not by two at once', async () => {
    const other = await anEditionWithSeats(office.database, 10);
    const seats = `/api/v1/editions/${other.code}/seats`;
    const secretariat = await api.signedIn('secretariat@wsis.example', [[other.id, 'secretariat']]);
    const team = await api.signedIn('team@wsis.example', [[other.id, 'accreditation-officer']]);
    await aRegistration(office, other, 'under-review');

    const read = await api.anyone.get(seats).expect(200);
    const set = await secretariat.put(seats).set('If-Match', read.headers.etag).send({ capacity: 0 }).expect(200);
    await secretariat.put(seats).set('If-Match', read.headers.etag).send({ capacity: 20 }).expect(412);
    await secretariat.put(seats).send({ capacity: 20 }).expect(428);
    await secretariat.put(seats).set('If-Match', set.headers.etag).send({ capacity: -1 }).expect(400);
    await secretariat.put(seats).set('If-Match', set.headers.etag).send({ capacity: 1, taken: 0 }).expect(400);
    await team.put(seats).set('If-Match', set.headers.etag).send({ capacity: 20 }).expect(403);

    expect([read.body, set.body]).toEqual([
      { capacity: 10, taken: 1, free: 9 },
      { capacity: 0, taken: 1, free: 0 },
    ]);
  });
});
