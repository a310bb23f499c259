import { PrivateAddresses } from '@app/calendar';
import { readConfig } from '@app/config';
import { inTransaction } from '@app/database';
import { systemActor } from '@app/identity';
import { releaseProgramme, setSessionOrganizers } from '@app/programme';
import { anEdition, aRoom } from '../../factories/edition.js';
import { aPerson } from '../../factories/person.js';
import { anApplication } from '../../factories/registration.js';
import { aSession } from '../../factories/session.js';
import { anApi, type TestApi } from '../../support/api.js';

const by = systemActor('test');
let api: TestApi;
let code: string;
let secret: string;

beforeAll(async () => {
  api = await anApi({ NODE_ENV: 'development' });
  const now = api.clock.now();
  const days = { startsOn: '2027-07-05', endsOn: '2027-07-09', isCurrent: true };
  const edition = await anEdition(api.database, { code: 'forum27', ...days });
  await aRoom(api.database, edition, { code: 'K2', name: 'Room K2' });
  const person = await aPerson(api.database, { givenName: 'Ada', familyName: 'Quist' });
  const session = await aSession(api.database, edition, { room: 'K2', actionLines: ['C2'] });
  code = session.code;
  await inTransaction(api.database, async (tx) => {
    await setSessionOrganizers(tx, session, session.version, [person.id], by, now);
    await releaseProgramme(tx, edition.id, { name: 'First release' }, by, now);
    const wish = { personId: person.id, editionId: edition.id, language: 'en' as const };
    secret = await api.app.get(PrivateAddresses).renew(tx, wish, now);
  });
});
afterAll(() => api.close());

/** They stand in calendars, letters, search engines and other people's programs. */
const STAY: Array<[path: string, status: number]> = [
  ['/forum27/en/agenda', 200],
  ['/forum27/en/agenda/2027-07-05', 200],
  ['/forum27/ar/sessions/CODE', 200],
  ['/forum27/en/rooms/K2', 200],
  ['/forum27/en/action-lines/C2', 200],
  ['/forum27/en/sdgs/9', 200],
  ['/forum27/en/people', 200],
  ['/forum27/en/register', 200],
  ['/forum27/en/sign-in', 200],
  ['/forum27/en/me', 303],
  ['/forum27/en/changes', 200],
  ['/forum27/feeds/changes.atom', 200],
  ['/forum27/feeds/programme.ics', 200],
  ['/forum27/feeds/rooms/K2.ics', 200],
  ['/forum27/feeds/tracks/forum.ics', 200],
  ['/forum27/feeds/action-lines/C2.ics', 200],
  ['/forum27/schedule/export/schedule.xml', 200],
  ['/forum27/schedule/export/schedule.json', 200],
  ['/forum27/schedule/export/schedule.xcal', 200],
  ['/forum27/schedule/export/schedule.csv', 200],
  ['/forum27/sessions/CODE.ics', 200],
  ['/feeds/people/SECRET.ics', 200],
  ['/api/v1/editions', 200],
  ['/api/openapi.json', 200],
  ['/api/docs', 200],
  ['/healthz', 200],
  ['/readyz', 200],
  ['/dev/mail', 200],
  ['/dev/mail.json', 200],
];

const get = (path: string) => api.anyone.get(path).set({ accept: 'text/html', 'accept-language': 'en' });

it.each(STAY)('%s answers %d', async (path, status) => {
  await get(path.replace('CODE', code).replace('SECRET', secret)).expect(status);
});

it('/ leads to the agenda, /console to the console, built or not', async () => {
  expect((await get('/').expect(302)).headers.location).toBe('/forum27/en/agenda');
  expect((await get('/console')).text).toContain('<html');
});

it('reads its surroundings from the same variables, with the same defaults', () => {
  const { port, host, baseUrl, dataDir, databaseUrl, redisUrl, smtpUrl } = readConfig({});

  expect({ port, host, baseUrl, dataDir: dataDir.split('/').at(-1), databaseUrl, redisUrl, smtpUrl }).toEqual({
    port: 3000,
    host: '127.0.0.1',
    baseUrl: 'http://localhost:3000',
    dataDir: '.data',
    databaseUrl: undefined,
    redisUrl: undefined,
    smtpUrl: undefined,
  });
});

it('links only to BASE_URL, whatever a request or a proxy nobody trusts says of the host (E-08)', async () => {
  await api.anyone
    .post('/api/v1/editions/forum27/registrations')
    .set({ 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' })
    .send(anApplication({ mode: 'remote' }))
    .expect(202);
  const page = await api.anyone.get('/forum27/en/agenda').set('x-forwarded-host', 'evil.example').expect(200);
  const feed = await api.anyone.get('/forum27/feeds/programme.ics').set('x-forwarded-host', 'evil.example').expect(200);

  const [{ link }] = await api.database.query(`select secrets ->> 'link' as link from letter`);
  expect(link).toMatch(/^\/forum27\/en\/register\/prove\?token=/);
  expect(page.text + feed.text).not.toContain('evil.example');
});
