import type { Edition } from '@app/edition';
import {
  anEditionWithSeats,
  aRegistration,
  aRegistrationOffice,
  type RegistrationOffice,
} from '../../factories/registration.js';
import { anApi, type TestApi } from '../../support/api.js';
import { makeList } from '../../support/make-list.js';

let api: TestApi;
let office: RegistrationOffice;
let edition: Edition;
const now = '2027-04-28T08:12:00.000Z';

beforeAll(async () => {
  api = await anApi();
  api.clock.set(now);
  office = await aRegistrationOffice(api.databaseUrl);
  edition = await anEditionWithSeats(office.database, 3);
  for (const country of ['KE', 'FR']) await aRegistration(office, edition, 'approved', { now: new Date(now), country });
});
afterAll(async () => {
  await office.database.destroy();
  await api.close();
});

const reports = () => `/api/v1/editions/${edition.code}/reports`;
const officer = () => api.signedIn('accreditation@wsis.example', [[edition.id, 'accreditation-officer']]);

describe('GET …/reports/registrations', () => {
  it('counts for the accreditation team', async () => {
    const { body } = await (await officer()).get(`${reports()}/registrations`).expect(200);

    expect(body.total).toEqual({ received: 2, onSite: 2, remote: 0, approved: 2, attended: 0 });
    expect(body.by.country.map(({ key }: { key: string }) => key)).toEqual(['FR', 'KE']);
  });

  it('is nobody else’s', async () => {
    const editor = await api.signedIn('editor@wsis.example', [[edition.id, 'programme-editor']]);

    for (const path of ['registrations', 'registrations.csv', 'waiting']) {
      await api.anyone.get(`${reports()}/${path}`).expect(401);
      await editor.get(`${reports()}/${path}`).expect(403);
    }
  });
});

describe('GET …/reports/waiting', () => {
  it('names the one who has waited longest, as the desk finds it', async () => {
    const waited = await anEditionWithSeats(office.database, 3);
    const early = { now: new Date('2027-04-25T08:12:00.000Z') };
    const { id, number } = await aRegistration(office, waited, 'under-review', early);
    const reader = await api.signedIn('ages@wsis.example', [[waited.id, 'accreditation-officer']]);

    const { body } = await reader.get(`/api/v1/editions/${waited.code}/reports/waiting`).expect(200);

    expect(body.queues).toHaveLength(6);
    expect(body.queues[0]).toMatchObject({
      queue: 'to-decide',
      threeToSevenDays: 1,
      oldest: { id, number, hours: 72 },
    });
    await reader.get(`/api/v1/editions/${waited.code}/registrations/${id}`).expect(200);
  });
});

describe('…/registration-lists', () => {
  const lists = () => `/api/v1/editions/${edition.code}/registration-lists`;

  it('makes a list as a file for who asked, and for no colleague, however much they may see', async () => {
    const salma = await officer();
    const ines = await api.signedIn('ines@wsis.example', [[edition.id, 'accreditation-officer']]);

    const asked = await salma
      .post(lists())
      .send({ filter: { country: 'KE' }, language: 'fr' })
      .expect(202);
    const address = `${lists()}/${asked.body.id}`;
    await salma.get(`${address}/file`).expect(404);
    await makeList(api, asked.body.id);

    const [ready] = (await salma.get(lists()).expect(200)).body.lists;
    const file = await salma.get(`${address}/file`).expect(200);
    expect(asked.body).toMatchObject({ state: 'running', done: 0, total: null, bytes: null, language: 'fr' });
    expect(ready).toMatchObject({ state: 'done', done: 1, total: 1, bytes: Buffer.byteLength(file.text) });
    expect(ready.expiresAt).toBe('2027-04-29T08:12:00.000Z');
    expect(file.text.split('\r\n')).toHaveLength(3);
    expect(file.headers['content-disposition']).toContain(`${edition.code}-registrations-2027-04-28.csv`);
    expect(file.headers['cache-control']).toContain('no-store');
    expect((await ines.get(lists()).expect(200)).body.lists).toEqual([]);
    await ines.get(`${address}/file`).expect(404);
    await ines.post(`${address}/stop`).expect(404);
  });

  it('is there for a day, and stopped ones have no file', async () => {
    const salma = await officer();
    const kept = await salma.post(lists()).send({ filter: {}, language: 'en' }).expect(202);
    await makeList(api, kept.body.id);
    const stopped = await salma.post(lists()).send({ filter: {}, language: 'es' }).expect(202);

    const { body } = await salma.post(`${lists()}/${stopped.body.id}/stop`).expect(200);
    await salma.get(`${lists()}/${stopped.body.id}/file`).expect(404);
    await salma.get(`${lists()}/${kept.body.id}/file`).expect(200);
    api.clock.advance({ hours: 24 });
    await (await officer()).get(`${lists()}/${kept.body.id}/file`).expect(404);
    api.clock.set(now);

    expect(body).toMatchObject({ state: 'stopped', bytes: null });
  });
});

describe('GET …/reports/registrations.csv', () => {
  it('is a file of its own name that nobody keeps, narrowed by the filter of the desk', async () => {
    const answer = await (await officer()).get(`${reports()}/registrations.csv?country=KE&lang=fr`).expect(200);

    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="${edition.code}-registrations-2027-04-28.csv"`,
    );
    expect(answer.headers['content-type']).toContain('text/csv');
    expect(answer.headers['cache-control']).toContain('no-store');
    expect(answer.text.split('\r\n')).toHaveLength(3);
    expect(answer.text).toContain('Kenya');
  });

  it('names the part of the filter that it does not understand', async () => {
    const { body } = await (await officer()).get(`${reports()}/registrations.csv?country=kenya`).expect(400);

    expect(body.errors[0].field).toBe('country');
  });
});
