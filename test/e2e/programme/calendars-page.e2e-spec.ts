import { inTransaction } from '@app/database';
import { LANGUAGES } from '@app/i18n';
import { systemActor } from '@app/identity';
import { releaseProgramme, type Session } from '@app/programme';
import { aSession } from '../../factories/session.js';
import { aProgrammeApi, type ProgrammeApi } from './a-programme.js';
import { aReader } from './a-reader.js';

const by = systemActor('test');
let api: ProgrammeApi;
let ethics: Session;

beforeAll(async () => {
  api = await aProgrammeApi();
  const { database, edition } = api;
  await aSession(database, edition, { title: 'Opening', room: 'H', actionLines: ['C11'] });
  ethics = await aSession(database, edition, { title: 'Ethics', room: 'K', actionLines: ['C7-EGOV'] });
  await inTransaction(database, (tx) =>
    releaseProgramme(tx, edition.id, { name: 'First' }, by, new Date('2027-05-01T09:00:00Z')),
  );
});
afterAll(() => api.close());

const page = async (path: string) => aReader((await api.anyone.get(path).expect(200)).text);
const plain = (attribute: string) => attribute.replaceAll('&amp;', '&');
const addressOn = (html: string) => plain(/<input[^>]*id="address"[^>]*value="([^"]*)"/.exec(html)![1]);

describe('the page that helps to follow a calendar', () => {
  it.each(LANGUAGES)('hands every calendar that it offers over to each program, in %s', async (language) => {
    const { text } = await api.anyone.get(`/forum27/${language}/calendars`).expect(200);
    const keys = [...text.matchAll(/<option value="([^"]*)"/g)].map(([, key]) => key);
    expect(keys).toEqual([
      'programme',
      'tracks/forum',
      'rooms/H',
      'rooms/K',
      'action-lines/C7',
      'action-lines/C7-EGOV',
      'action-lines/C11',
    ]);

    for (const key of keys) {
      const chosen = await api.anyone.get(`/forum27/${language}/calendars?feed=${key}`).expect(200);
      const address = new URL(addressOn(chosen.text));
      const { headers } = await api.anyone.get(address.pathname + address.search).expect(200);
      expect([headers['content-type'], address.searchParams.get('lang')]).toEqual([
        'text/calendar; charset=utf-8',
        language,
      ]);
      const links = [...chosen.text.matchAll(/href="((?:webcal|https):[^"]*)"/g)].map(([, href]) => plain(href));
      const webcal = address.href.replace(/^http:/, 'webcal:');
      expect(links).toEqual([
        webcal,
        `https://calendar.google.com/calendar/r?${new URLSearchParams({ cid: webcal })}`,
        expect.stringContaining(`addfromweb?${new URLSearchParams({ url: address.href })}&name=`),
        expect.stringContaining(`addfromweb?${new URLSearchParams({ url: address.href })}&name=`),
      ]);
    }
  });

  it('takes a single session, from its own page, too', async () => {
    const session = await page(`/forum27/en/sessions/${ethics.code}`);
    const { text } = await api.anyone.get(session.links['Add to calendar']).expect(200);
    expect(new URL(addressOn(text)).pathname).toBe(`/forum27/sessions/${ethics.code}.ics`);
  });

  it('shows the whole programme for a calendar that is none', async () => {
    for (const feed of ['rooms/none', 'sessions/XXXXXX', '', '"><script>alert(1)</script>', 'x'.repeat(200)]) {
      const { text } = await api.anyone.get('/forum27/en/calendars').query({ feed }).expect(200);
      expect(new URL(addressOn(text)).pathname).toBe('/forum27/feeds/programme.ics');
    }
  });
});
