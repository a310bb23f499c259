import { inTransaction } from '@app/database';
import { LANGUAGES } from '@app/i18n';
import { systemActor } from '@app/identity';
import { releaseProgramme, type Session } from '@app/programme';
import supertest from 'supertest';
import { aSession } from '../../factories/session.js';
import { aProgrammeApi, type ProgrammeApi } from './a-programme.js';
import { aReader } from './a-reader.js';

const by = systemActor('test');
let api: ProgrammeApi;
let morning: Session;

beforeAll(async () => {
  api = await aProgrammeApi();
  const { database, edition } = api;
  morning = await aSession(database, edition, { title: 'Morning', room: 'H', from: '09:34', to: '10:30' });
  await aSession(database, edition, { title: 'Evening', room: 'H', from: '23:30', to: '24:00', sdgs: [9] });
  await inTransaction(database, (tx) =>
    releaseProgramme(tx, edition.id, { name: 'First release' }, by, new Date('2027-05-01T09:00:00Z')),
  );
});
afterAll(() => api.close());

const STARTS = ['2027-07-05T07:34:00.000Z', '2027-07-05T21:30:00.000Z'];

/** Zone, what the day of 5 July shows, how the zone is named at its top and in its switch. */
const ZONES: Array<[zone: string, times: string[], named: string, inFull: string]> = [
  ['Europe/Zurich', ['09:34', '23:30'], 'Geneva time (UTC+2)', 'Europe/Zurich (UTC+2)'],
  ['Africa/Nairobi', ['10:34', '00:30 Tue 6'], 'Nairobi time (UTC+3)', 'Africa/Nairobi (UTC+3)'],
  ['America/New_York', ['03:34', '17:30'], 'New York time (UTC-4)', 'America/New_York (UTC-4)'],
  ['Asia/Kathmandu', ['13:19', '03:15 Tue 6'], 'Kathmandu time (UTC+5:45)', 'Asia/Kathmandu (UTC+5:45)'],
  ['Pacific/Kiritimati', ['21:34', '11:30 Tue 6'], 'Kiritimati time (UTC+14)', 'Pacific/Kiritimati (UTC+14)'],
  ['Pacific/Honolulu', ['21:34 Sun 4', '11:30'], 'Honolulu time (UTC-10)', 'Pacific/Honolulu (UTC-10)'],
];

/** Somebody who has chosen a zone by the form, as a browser without JavaScript sends it. */
async function aVisitorIn(zone: string) {
  const visitor = supertest.agent(api.url);
  await visitor.post('/forum27/en/zone').type('form').send({ zone, back: '/agenda' }).expect(303);
  return visitor;
}

const open = async (visitor: ReturnType<typeof supertest.agent>, path: string, language = 'en') =>
  aReader((await visitor.get(`/forum27/${language}${path}`).set('Accept', 'text/html').expect(200)).text);

const instantsIn = (html: string) => [...html.matchAll(/<h2 [^>]*><time dateTime="([^"]*)"/g)].map(([, at]) => at);

describe('reading the agenda in six zones (R-12)', () => {
  it.each(ZONES)('%s: the same instants, its own clock, its name', async (zone, times, named, inFull) => {
    const visitor = await aVisitorIn(zone);
    const day = await open(visitor, '/agenda/2027-07-05');

    expect(day.times.map(([time]) => time)).toEqual(times);
    expect(day.text).toContain(`2 sessions · ${named} Time zone: ${inFull}`);
    expect(instantsIn(day.html)).toEqual(STARTS);
    const { body } = await visitor.get(`${api.path}/sessions`).expect(200);
    expect(body.sessions.map(({ startsAt }: { startsAt: string }) => startsAt)).toEqual(STARTS);
    expect(body.timeZone).toBe('Europe/Zurich');
  });

  it('a session page tells the Forum’s time first and the chosen one beside it', async () => {
    const { text } = await open(await aVisitorIn('Asia/Kathmandu'), `/sessions/${morning.code}`);

    expect(text).toContain('09:34–10:30 Monday 5 July 2027 Geneva time (UTC+2) 13:19–14:15 in Kathmandu (UTC+5:45)');
    expect(text).toContain('Time zone: Asia/Kathmandu (UTC+5:45)');
  });

  it('the end of a session is told by the same clock, with its day where it is another', async () => {
    expect((await open(await aVisitorIn('Africa/Cairo'), '/agenda/2027-07-05')).text).toContain('until 01:00 Room H');
    expect((await open(await aVisitorIn('Atlantic/Cape_Verde'), '/agenda/2027-07-05')).text).toContain('until 21:00');
    const { text } = await open(await aVisitorIn('Asia/Tehran'), '/agenda/2027-07-05');
    expect(text).toContain('Tehran time (UTC+3:30)');
  });

  it('names both distances from UTC where the clocks change between the sessions', async () => {
    await moveEvening('2027-11-05');
    expect((await open(api.anyone, '/rooms/H')).text).toContain('Geneva time (UTC+2 / UTC+1)');

    await moveEvening('2027-07-05');
    expect((await open(api.anyone, '/rooms/H')).text).toContain('Geneva time (UTC+2) ');
  });
});

/** As if another release had it on that day; resolves when this process knows. */
async function moveEvening(day: string): Promise<void> {
  const span = JSON.stringify({ startsAt: `${day}T21:30:00.000Z`, endsAt: `${day}T22:00:00.000Z` });
  await api.database.query(
    `update released_session set snapshot = snapshot || $1::jsonb where snapshot ->> 'title' = 'Evening'`,
    [span],
  );
  await api.database.query(`update programme_revision set revision = revision + 1`);
  await api.database.query(`select pg_notify('programme', $1)`, [api.edition.id]);
  const isKnown = async () => (await api.anyone.get(`${api.path}/sessions`)).text.includes(`${day}T21:30`);
  for (let tries = 0; tries < 200 && !(await isKnown()); tries++) await new Promise((wake) => setTimeout(wake, 20));
}

describe('what is remembered', () => {
  const PATHS = ['/agenda', '/agenda/now', '/agenda?q=e', '/rooms/H', '/sdgs/9'];

  it('holds on every page and in every language until the Forum’s zone is chosen', async () => {
    const visitor = await aVisitorIn('Asia/Kathmandu');
    for (const language of LANGUAGES)
      for (const path of PATHS) {
        const { text } = await open(visitor, path, language);
        expect([path, text.includes('Asia/Kathmandu (UTC+5:45)'), text.includes('UTC+2)')]).toEqual([path, true, true]);
      }

    const back = await visitor.post('/forum27/ar/zone').type('form').send({ zone: 'Asia/Tokyo', own: 'Europe/Zurich' });
    expect(back.headers['set-cookie'][0]).toMatch(/^zone=;.*Expires=Thu, 01 Jan 1970/);
    expect((await open(visitor, '/agenda/2027-07-05')).text).toContain('Time zone: Europe/Zurich (UTC+2)');
  });

  it('is a cookie for half a year that no script reads, and leads back to where it was chosen', async () => {
    const back = '/agenda/2027-07-06?q=e&zone=Asia%2FTokyo';
    const answer = await supertest(api.url).post('/forum27/fr/zone').type('form').send({ zone: 'Asia/Dubai', back });

    expect([answer.status, answer.headers.location]).toEqual([303, '/forum27/fr/agenda/2027-07-06?q=e']);
    expect(answer.headers['set-cookie']).toEqual(['zone=Asia/Dubai; Max-Age=15552000; Path=/; HttpOnly; SameSite=Lax']);
  });

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', '/x\r\nset-cookie: a=b', 'x'.repeat(900)])(
    'never leads elsewhere: %j',
    async (back) => {
      const answer = await supertest(api.url).post('/forum27/en/zone').type('form').send({ zone: 'Asia/Dubai', back });

      expect(answer.status).toBe(303);
      expect(answer.headers.location).toMatch(/^\/forum27\/en\//);
      expect(answer.headers['set-cookie']).toHaveLength(1);
    },
  );

  it('an unknown zone is as good as none, chosen, in an address or in a cookie', async () => {
    const visitor = await aVisitorIn('Mars/Olympus');
    expect((await open(visitor, '/agenda/2027-07-05?zone=Mars/Olympus')).text).toContain('Europe/Zurich (UTC+2)');
    for (const cookie of ['zone=%', 'zone=%E0%A4%A', 'zone=Mars%2FOlympus', `zone=${'a'.repeat(4000)}`]) {
      const { text } = await supertest(api.url).get('/forum27/en/agenda/2027-07-05').set('Cookie', cookie).expect(200);
      expect(text).toContain('Europe/Zurich (UTC+2)');
    }
  });
});

describe('caches', () => {
  it('keep one page for each zone, and give nobody the page of another', async () => {
    const get = (cookie: string, etag = '') =>
      supertest(api.url).get('/forum27/en/agenda/2027-07-05').set('Cookie', cookie).set('If-None-Match', etag);
    const answers = [];
    for (const cookie of ['', 'zone=Asia%2FTokyo', 'forum=x; zone=Asia%2FDubai', '', 'zone=Asia%2FTokyo']) {
      answers.push(await get(cookie).expect(200));
    }
    const [forum, tokyo, dubai, again, tokyoAgain] = answers.map(({ headers }) => headers.etag);

    expect(new Set([forum, tokyo, dubai]).size).toBe(3);
    expect([again, tokyoAgain]).toEqual([forum, tokyo]);
    expect(answers.map(({ headers }) => headers.vary)).toEqual(answers.map(() => 'accept-encoding, cookie'));
    await get('zone=Asia%2FTokyo', tokyo).expect(304);
    await get('zone=Asia%2FDubai', tokyo).expect(200);
    await get('', tokyo).expect(200);
  });
});
