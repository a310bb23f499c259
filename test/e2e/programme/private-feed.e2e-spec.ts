import { Logger } from '@nestjs/common';
import { PrivateAddresses } from '@app/calendar';
import { inTransaction } from '@app/database';
import { systemActor } from '@app/identity';
import { releaseProgramme, removePerson, setSessionOrganizers, type Session } from '@app/programme';
import { aPerson } from '../../factories/person.js';
import { aSession } from '../../factories/session.js';
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

  it('answers 304 until something of it changes', async () => {
    const { headers } = await get().expect(200);
    const unchanged = await get().set('If-None-Match', headers.etag).expect(304);
    expect([unchanged.text ?? '', unchanged.headers['cache-control']]).toEqual(['', 'private, no-store']);
    await get().set('If-None-Match', headers.etag).set('Accept-Encoding', 'gzip').expect(304);

    await inTransaction(api.database, (tx) => removePerson(tx, session, person, by, now));

    const changed = await get().set('If-None-Match', headers.etag).expect(200);
    expect(summaries(changed.text)).toEqual(['I organize']);
  });

  it('is gone at once when the address is renewed or revoked, and nobody guesses one', async () => {
    const old = secret;
    const addresses = api.app.get(PrivateAddresses);
    secret = await inTransaction(api.database, (tx) =>
      addresses.renew(tx, { personId: person, editionId: api.edition.id, language: 'en' }, now),
    );
    const statuses = [(await get(old)).status, (await get()).status];
    await inTransaction(api.database, (tx) => addresses.revoke(tx, person, api.edition.id, now));
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
