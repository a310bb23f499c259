import { Logger } from '@nestjs/common';
import { PrivateAddresses } from '@app/calendar';
import { inTransaction } from '@app/database';
import { systemActor } from '@app/identity';
import {
  editSession,
  placeSession,
  releaseProgramme,
  removePerson,
  setSessionOrganizers,
  type Session,
} from '@app/programme';
import { aPerson } from '../../factories/person.js';
import { aSession } from '../../factories/session.js';
import { countingQueries } from '../../support/query-count.js';
import { aProgrammeApi, type ProgrammeApi } from './a-programme.js';

const by = systemActor('test');
const now = new Date('2027-05-01T09:00:00Z');
let api: ProgrammeApi;
let person: string;
let session: Session;
let secret: string;

beforeEach(async () => {
  api = await aProgrammeApi();
  const { database, edition } = api;
  person = (await aPerson(database)).id;
  session = await aSession(database, edition, {
    title: 'I speak',
    room: 'H',
    panel: [{ personId: person, role: 'speaker' }],
  });
  const organized = await aSession(database, edition, { title: 'I organize', room: 'H', from: '12:00', to: '13:00' });
  await aSession(database, edition, { title: 'Others speak', room: 'K' });
  await inTransaction(database, async (tx) => {
    await setSessionOrganizers(tx, organized, organized.version, [person], by, now);
    await releaseProgramme(tx, edition.id, { name: 'First' }, by, now);
    secret = await api.app
      .get(PrivateAddresses)
      .renew(tx, { personId: person, editionId: edition.id, language: 'fr' }, now);
  });
});
afterEach(() => api.close());

const get = (token = secret) => api.anyone.get(`/feeds/people/${token}.ics`).buffer(true);
const tableOf = (query: string) =>
  /from (calendar_(?!revision)\w+) [ae] /.exec(query.replaceAll(/\s+/g, ' '))?.[1] ?? query;
const summaries = (text: string) => [...text.matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, summary]) => summary);

describe('a personal feed (I-07, I-09)', () => {
  it('holds the sessions of that person, in their language, and is kept by nobody', async () => {
    const { text, headers } = await get().expect(200);

    expect(summaries(text)).toEqual(['I speak', 'I organize']);
    expect(text).toContain('NAME:Forum 2027\u00a0: mes sessions');
    expect(headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-store',
    });
    expect(text).not.toContain(secret);
    expect(text).not.toContain(person);
    const triggers = async (alarm: string) => (await get().query({ alarm }).expect(200)).text.match(/^TRIGGER:.*$/gm);
    expect(await triggers('60')).toEqual(['TRIGGER:-PT60M', 'TRIGGER:-PT60M']);
    expect(await triggers('7')).toBeNull();
  });

  it('says when one’s own item of the agenda is, in one’s language, right after a move', async () => {
    const { database, edition } = api;
    const [{ id: seatId }] = await database.query('select id from session_person where session_id = $1', [session.id]);
    const agenda = [{ startsAfter: 20, minutes: 10, title: 'Closing the gap', seatId }];
    await inTransaction(database, async (tx) => {
      await editSession(tx, session, session.version, { agenda }, by, now);
      await releaseProgramme(tx, edition.id, { name: 'Second' }, by, now);
    });
    const own = async () =>
      /Votre partie\u00a0: [^\\]*/.exec((await get().expect(200)).text.replaceAll('\r\n ', ''))?.[0];

    expect(await own()).toBe('Votre partie\u00a0: 10:20–10:30 (UTC+2)');

    const [startsAt, endsAt] = ['14:00', '15:00'].map((time) => new Date(`2027-07-05T${time}:00+02:00`));
    await inTransaction(database, async (tx) => {
      const [{ version }] = await tx.query('select version from session where id = $1', [session.id]);
      await placeSession(tx, session, version, { room: 'H', startsAt, endsAt }, by, now);
      await releaseProgramme(tx, edition.id, { name: 'Third' }, by, now);
    });
    expect(await own()).toBe('Votre partie\u00a0: 14:20–14:30 (UTC+2)');
    const programme = await api.anyone
      .get('/forum27/feeds/programme.ics')
      .query({ lang: 'fr' })
      .buffer(true)
      .expect(200);
    expect(programme.text).not.toMatch(/Votre partie/);
  });

  it('answers 304 until something of it changes', async () => {
    const { headers } = await get().expect(200);
    const unchanged = await get().set('If-None-Match', headers.etag).expect(304);
    expect([unchanged.text ?? '', unchanged.headers['cache-control']]).toEqual(['', 'private, no-store']);
    await get().set('If-None-Match', headers.etag).set('Accept-Encoding', 'gzip').expect(304);

    await inTransaction(api.database, (tx) => removePerson(tx, session, person, by, now));

    const changed = await get().set('If-None-Match', headers.etag).expect(200);
    expect(summaries(changed.text)).toEqual(['I organize']);
  });

  it('costs one look-up for as long as nothing changes, and shows at once what did', async () => {
    const { headers } = await get().expect(200);
    const poll = (status: number) => get().set('If-None-Match', headers.etag).expect(status);
    const cost = async (status: number) => (await countingQueries(() => poll(status))).queries.map(tableOf);
    await poll(304);

    expect(await cost(304)).toEqual(['calendar_address']);
    expect(await cost(304)).toEqual(['calendar_address']);

    const { database, edition } = api;
    await aSession(database, edition, { title: 'Others speak, too', room: 'K', from: '15:00', to: '16:00' });
    await inTransaction(database, (tx) => releaseProgramme(tx, edition.id, { name: 'Second' }, by, now));
    expect(await cost(304)).toEqual(['calendar_address', 'calendar_entry']);
    expect(await cost(304)).toEqual(['calendar_address']);

    await inTransaction(database, (tx) => removePerson(tx, session, person, by, now));
    await poll(200);
  });

  it('tells of a change also to who compares by time alone, when the clock of its author is behind (R-11)', async () => {
    const { headers } = await get().expect(200);
    const poll = () => get().set('If-Modified-Since', headers['last-modified']);
    await poll().expect(304);

    const hourBefore = new Date(now.getTime() - 3_600_000);
    await inTransaction(api.database, (tx) => removePerson(tx, session, person, by, hourBefore));

    expect(summaries((await poll().expect(200)).text)).toEqual(['I organize']);
  });

  it('is gone at once when the address is renewed or revoked, and nobody guesses one', async () => {
    const old = secret;
    const addresses = api.app.get(PrivateAddresses);
    secret = await inTransaction(api.database, (tx) =>
      addresses.renew(tx, { personId: person, editionId: api.edition.id, language: 'en' }, now),
    );
    const statuses = [(await get(old)).status, (await get()).status];
    await inTransaction(api.database, (tx) => addresses.revoke(tx, { personId: person }, api.edition.id, now));
    statuses.push((await get()).status, (await get('A'.repeat(43))).status, (await get('x')).status);

    expect(statuses).toEqual([404, 200, 404, 404, 404]);
  });

  it('leaves its address in no log, also when something breaks', async () => {
    const written: string[] = [];
    const write = (...words: unknown[]) => void written.push(words.map(String).join(' '));
    Logger.overrideLogger({ log: write, warn: write, error: write });
    try {
      await get();
      await get('wrong-secret-canary');
      await api.database.query(`alter table calendar_entry rename to calendar_entry_away`);
      expect((await get()).status).toBe(500);
    } finally {
      Logger.overrideLogger(false);
      await api.database.query(`alter table calendar_entry_away rename to calendar_entry`);
    }

    expect(written.join('')).toContain('calendar_entry');
    expect(written.join('')).not.toContain(secret);
    expect(written.join('')).not.toContain('wrong-secret-canary');
  });
});
