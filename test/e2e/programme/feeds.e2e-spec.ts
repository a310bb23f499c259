import { inTransaction } from '@app/database';
import { systemActor } from '@app/identity';
import { cancelSession, placeSession, removeSession, type Session } from '@app/programme';
import { aPerson } from '../../factories/person.js';
import { aSession } from '../../factories/session.js';
import { icalReaders } from '../../support/ical-readers.js';
import { icslint } from '../../support/ical-lint.js';
import { countingQueries } from '../../support/query-count.js';
import { aProgrammeApi, type ProgrammeApi } from './a-programme.js';
import { bytesAt, releaseAs } from './release-and-read.js';

const by = systemActor('test');
let api: ProgrammeApi;
let opening: Session;
let ethics: Session;

async function start(): Promise<void> {
  api = await aProgrammeApi();
  const { database, edition } = api;
  opening = await aSession(database, edition, { title: 'Opening', room: 'H', actionLines: ['C11'] });
  ethics = await aSession(database, edition, {
    title: 'Ethics',
    room: 'K',
    from: '09:34',
    to: '10:30',
    actionLines: ['C7-EGOV'],
  });
  await release('First release', '2027-05-01T09:00:00Z');
}
const stop = () => api.close();
const path = '/forum27/feeds/programme.ics';

const release = (name: string, at: string) => releaseAs(api, name, at);

const get = (path: string, headers: Record<string, string> = {}) => bytesAt(api, path, headers);

/** Titles, starts and states, as a calendar program reads them. */
async function read(path: string) {
  const { body } = await get(path).expect(200);
  const [[, presence]] = icalReaders();
  if (!('there' in presence)) throw new Error('ical.js is always there');
  return [...presence.there.read(body as Buffer).values()].map((e) => [e.summary, e.start, e.status, e.sequence]);
}

describe('the feeds of the programme', () => {
  beforeAll(start);
  afterAll(stop);

  it('hold the whole programme, a room, a track, an Action Line with those below it, one session', async () => {
    const [a, b] = [
      ['Opening', '2027-07-05T08:00:00.000Z', 'CONFIRMED', 0],
      ['Ethics', '2027-07-05T07:34:00.000Z', 'CONFIRMED', 0],
    ];

    expect(await read('/forum27/feeds/programme.ics')).toEqual([b, a]);
    expect(await read('/forum27/feeds/rooms/H.ics')).toEqual([a]);
    expect(await read('/forum27/feeds/tracks/forum.ics')).toEqual([b, a]);
    expect(await read('/forum27/feeds/tracks/high-level.ics')).toEqual([]);
    expect(await read('/forum27/feeds/action-lines/C7.ics')).toEqual([b]);
    expect(await read('/forum27/feeds/action-lines/C7-EGOV.ics')).toEqual([b]);
    expect(await read('/forum27/feeds/action-lines/C1.ics')).toEqual([]);
    expect(await read(`/forum27/sessions/${opening.code}.ics`)).toEqual([a]);
  });

  it('are sound iCalendar for every reader, in every language', async () => {
    for (const language of ['en', 'fr', 'es', 'ru', 'zh', 'ar']) {
      const { body } = await get(`/forum27/feeds/programme.ics?lang=${language}`).expect(200);
      expect(icslint(body as Buffer)).toEqual([]);
      for (const [, presence] of icalReaders()) {
        if ('there' in presence) expect(presence.there.read(body as Buffer).size).toBe(2);
      }
    }
  });

  it.each([
    '/forum27/feeds/rooms/Z.ics',
    '/forum27/feeds/tracks/other.ics',
    '/forum27/feeds/action-lines/C99.ics',
    '/forum27/sessions/ZZZZZZ.ics',
    '/nowhere/feeds/programme.ics',
  ])('%s does not exist', (path) => get(path).expect(404));

  it('refuse a language that we do not have', () => get('/forum27/feeds/programme.ics?lang=xx').expect(400));
});

describe('a session that is no longer held', () => {
  beforeAll(start);
  afterAll(stop);

  it('stays in the feeds as cancelled, when it was cancelled or taken out (I-06)', async () => {
    await inTransaction(api.database, (tx) =>
      cancelSession(tx, opening, 'secret', by, new Date('2027-06-01T09:00:00Z')),
    );
    expect(await read('/forum27/feeds/programme.ics')).toContainEqual([
      'Cancelled: Opening',
      '2027-07-05T08:00:00.000Z',
      'CANCELLED',
      1,
    ]);

    await inTransaction(api.database, (tx) => removeSession(tx, ethics, ethics.version, by, new Date()));
    await release('Second release', '2027-06-02T09:00:00Z');
    const cancelled = ['Cancelled: Ethics', '2027-07-05T07:34:00.000Z', 'CANCELLED', 1];
    expect(await read('/forum27/feeds/programme.ics')).toContainEqual(cancelled);
    expect(await read('/forum27/feeds/rooms/K.ics')).toEqual([cancelled]);
    expect(await read(`/forum27/sessions/${ethics.code}.ics`)).toEqual([cancelled]);
    await api.anyone.get(`/forum27/en/sessions/${ethics.code}`).expect(404);

    await release('Third release', '2027-07-30T09:00:00Z');
    expect(await read('/forum27/feeds/programme.ics')).toContainEqual(cancelled);
  });
});

describe('a conditional request (I-07)', () => {
  beforeAll(start);
  afterAll(stop);

  it('is compressed for who takes it, with an ETag of its own that counts as the same', async () => {
    const plain = await get(path).expect(200);
    const zipped = await get(path, { 'Accept-Encoding': 'gzip' }).expect(200);
    const brotli = await get(path, { 'Accept-Encoding': 'gzip, br' }).expect(200);

    expect(zipped.headers).toMatchObject({
      'content-encoding': 'gzip',
      etag: plain.headers.etag.replace(/"$/, '-gzip"'),
    });
    expect(zipped.body).toEqual(plain.body);
    expect(brotli.headers['content-encoding']).toBe('br');
    await get(path, { 'Accept-Encoding': 'br', 'If-None-Match': zipped.headers.etag }).expect(304);
    await get(path, { 'Accept-Encoding': 'br;q=0, gzip;q=0' }).expect(({ headers }) => {
      expect(headers['content-encoding']).toBeUndefined();
    });
  });

  it.each([path, '/forum27/en/agenda/2027-07-05', '/forum27/ar/rooms/H', '/api/v1/editions/forum27/sessions'])(
    'HEAD %s says the same without a body',
    async (address) => {
      const whole = await get(address).expect(200);
      const head = await api.anyone.head(address).set('Accept-Encoding', 'identity').expect(200);

      const named = ['etag', 'content-type', 'content-length', 'cache-control', 'last-modified', 'vary'];
      expect(named.map((name) => head.headers[name])).toEqual(named.map((name) => whole.headers[name]));
      expect(head.text ?? '').toBe('');
    },
  );

  it.each([
    path,
    '/forum27/en/agenda/2027-07-05',
    '/forum27/en/agenda',
    '/forum27/zh/rooms/H',
    '/api/v1/editions/forum27/sessions',
  ])('%s costs no query as long as nothing changed, also for somebody signed in', async (address) => {
    const { headers } = await get(address).expect(200);
    const visitor = api.editor;

    const { queries } = await countingQueries(async () => {
      for (let i = 0; i < 20; i++) {
        if (i % 2 === 0) api.clock.advance({ minutes: 1 }); // what was just sent is too old to be sent again
        await visitor.get(address).set('If-None-Match', headers.etag).expect(304);
      }
    });

    const beside = /programme_revision where|from edition|from room|from vocabulary_term|from bell/;
    expect(queries.filter((query) => !beside.test(query))).toEqual([]);
  });
});

describe('after a change', () => {
  beforeAll(start);
  afterAll(stop);

  it('has a stable ETag, 304 without a body, and another ETag after a change', async () => {
    const first = await get(path).expect(200);
    const again = await get(path).expect(200);
    const unchanged = await get(path, { 'If-None-Match': first.headers.etag }).expect(304);
    expect(first.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'public, max-age=0, must-revalidate, stale-if-error=86400',
      'last-modified': 'Sat, 01 May 2027 09:00:00 GMT',
      vary: 'accept-encoding',
      'content-disposition': 'attachment; filename="forum27.ics"',
    });
    expect([again.headers.etag, again.body]).toEqual([first.headers.etag, first.body]);
    expect([unchanged.body.length, unchanged.headers.etag]).toEqual([0, first.headers.etag]);
    await get(path, { 'If-Modified-Since': first.headers['last-modified'] }).expect(304);

    const place = { room: 'K', startsAt: new Date('2027-07-06T08:00:00Z'), endsAt: new Date('2027-07-06T09:00:00Z') };
    await inTransaction(api.database, (tx) => placeSession(tx, opening, opening.version, place, by, new Date()));
    await get(path, { 'If-None-Match': first.headers.etag }).expect(304);
    await release('Second release', '2027-06-01T09:00:00Z');

    const changed = await get(path, { 'If-None-Match': first.headers.etag }).expect(200);
    expect(changed.headers.etag).not.toBe(first.headers.etag);
    expect(changed.headers['last-modified']).toBe('Tue, 01 Jun 2027 09:00:00 GMT');
    await get(path, { 'If-Modified-Since': first.headers['last-modified'] }).expect(200);
  });

  it('is answered with the new programme at once, whoever released it', async () => {
    const before = await get('/api/v1/editions/forum27/sessions').expect(200);
    await aSession(api.database, api.edition, { title: 'New', room: 'H', from: '15:00', to: '16:00' });

    await api.editor.post(`${api.path}/releases`).send({ name: 'Second' }).expect(201);

    const after = await get('/api/v1/editions/forum27/sessions', { 'If-None-Match': before.headers.etag }).expect(200);
    const { sessions } = JSON.parse((after.body as Buffer).toString());
    expect(sessions.map(({ title }: { title: string }) => title)).toContain('New');
  });
});

describe('the data of one session', () => {
  beforeAll(start);
  afterAll(stop);

  it('are those of the release, with its page and calendar', async () => {
    const { body } = await api.anyone.get(`/api/v1/editions/forum27/sessions/${ethics.code}`).expect(200);

    expect(body).toEqual({
      code: ethics.code,
      guid: ethics.guid,
      title: 'Ethics',
      titleLanguage: 'en',
      description: '',
      type: 'thematic-workshop',
      organizers: [],
      room: { code: 'K', name: 'Room K', building: '', floor: '' },
      startsAt: '2027-07-05T07:34:00.000Z',
      endsAt: '2027-07-05T08:30:00.000Z',
      cancelled: false,
      mode: 'on-site-and-remote',
      access: 'open',
      recording: 'unsaid',
      translations: {},
      agenda: [],
      languages: ['en'],
      interpretation: [],
      captioning: false,
      actionLines: ['C7-EGOV'],
      sdgs: [],
      panel: [],
      documents: [],
      movedFrom: null,
      page: `/forum27/{lang}/sessions/${ethics.code}`,
      calendar: `/forum27/sessions/${ethics.code}.ics`,
    });
    await api.anyone.get('/api/v1/editions/forum27/sessions/ZZZZZZ').expect(404);
  });
});

describe('with many people on panels', () => {
  beforeAll(start);
  afterAll(stop);

  it('a feed costs the same number of queries', async () => {
    const counts = [];
    for (const size of [1, 20]) {
      const panel = [];
      for (let i = 0; i < size; i++) panel.push({ personId: (await aPerson(api.database)).id, role: 'speaker' });
      await aSession(api.database, api.edition, { room: 'H', day: `2027-07-0${6 + Math.min(size, 2)}`, panel });
      await release(`With ${size}`, '2027-06-01T09:00:00Z');
      const { queries } = await countingQueries(() => get('/forum27/feeds/programme.ics').expect(200));
      counts.push(queries.filter((text) => /calendar_|released_session/.test(text)).length);
    }

    expect(counts[1]).toBe(counts[0]);
  });
});
