import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import { givePersonalMandate } from '@app/people';
import { releaseProgramme } from '@app/programme';
import { handInStatement, moveList } from '@app/roundtable';
import { anEdition, aRoom } from '../../factories/edition.js';
import { aMinisterOf, aRequest, aRoundTable, aWish } from '../../factories/round-table.js';
import { aSession } from '../../factories/session.js';
import { anApi, type TestApi } from '../../support/api.js';
import { readPdf } from '../../support/pdf.js';

const by = systemActor('test');
let api: TestApi;
let edition: Edition;
let protocol: Awaited<ReturnType<TestApi['signedIn']>>;
let table: Awaited<ReturnType<typeof aRoundTable>>;
let reem: Awaited<ReturnType<typeof aRequest>>;

beforeAll(async () => {
  api = await anApi();
  api.clock.set('2027-07-05T08:00:00Z');
  edition = await anEdition(api.database, { code: 'forum27', startsOn: '2027-07-05', endsOn: '2027-07-09' });
  await aRoom(api.database, edition, { code: 'C', name: 'Plenary Room C' });
  await aRoom(api.database, edition, { code: 'H', name: 'Room H' });
  protocol = await api.signedIn('protocol@wsis.example', [[edition.id, 'protocol-officer']]);
  const place = { title: 'Ministers', room: 'C', mode: 'on-site-and-remote' as const, day: '2027-07-06' };
  table = await aRoundTable(api.database, edition, { ...place, from: '14:00', to: '15:00' });
  const asked = (minute: number) => ({ requestedAt: new Date(Date.UTC(2027, 3, 1, 8, minute)) });
  reem = await aRequest(
    api.database,
    table,
    aMinisterOf('JO', { ...asked(1), spokenAs: 'REEM al-man-SU-ri', speaksIn: 'ar' }),
    {
      ...{ courtesyTitle: 'H.E. Ms', givenName: 'Reem', familyName: 'Al-Mansouri', positionTitle: 'Minister of Data' },
      ...{ nameInOwnScript: '魏兰', ownScriptLanguage: 'zh' },
    },
  );
  await aRequest(api.database, table, aWish(asked(2)), { givenName: 'Ada', familyName: 'Okwundu' });
  for (let at = 0; at < 20; at++) {
    const day = `2027-07-0${7 + (at % 3)}`;
    const hour = String(8 + Math.floor(at / 3)).padStart(2, '0');
    const panel = [{ personId: reem.personId, role: 'speaker' }];
    const wish = { room: 'H', day, from: `${hour}:00`, to: `${hour}:45`, panel };
    await aSession(api.database, edition, { ...wish, title: `A session with a rather long title, number ${at + 1}` });
  }
  const now = api.clock.now();
  await inTransaction(api.database, async (tx) => {
    const holder = { email: 'aide@cabinet.example' };
    await givePersonalMandate(tx, { edition, kind: 'aide', personId: reem.personId, holder }, by, now);
    const text = { language: 'ar', text: 'كلمة', isOriginal: true, againstDelivery: true };
    const of = { sessionId: table.sessionId, requestId: reem.id };
    await handInStatement(tx, of, text, { by, now, isOffice: true });
    await releaseProgramme(tx, edition.id, { name: 'First' }, by, now);
    await moveList(tx, table.sessionId, 1, 'published', '', by, now);
  });
}, 60_000);
afterAll(() => api.close());

const address = (paper: string, lang = 'en') =>
  `/api/v1/editions/forum27/round-tables/${table.code}/papers/${paper}.pdf?lang=${lang}`;

async function open(paper: string, lang?: string) {
  const answer = await protocol.get(address(paper, lang)).buffer(true).expect(200);
  expect(answer.headers['content-type']).toBe('application/pdf');
  expect(answer.headers['cache-control']).toBe('private, no-store');
  expect(decodeURIComponent(answer.headers['content-disposition'])).not.toMatch(/Reem|Mansouri|Jordan/);
  return readPdf(answer.body);
}

it('the running order has for the podium who, how it is said, for whom, minutes and times', async () => {
  const { sizes, lines } = await open('running-order');

  expect(sizes).toHaveLength(1);
  const text = lines.join('\n');
  for (const word of [
    ...['Running order', 'Ministers', 'Plenary Room C', 'List 1, published', '14:00', '14:03', '魏兰'],
    ...['H.E. Ms Reem Al-Mansouri', 'Say: REEM al-man-SU-ri', 'Minister of Data', 'Jordan', 'Open Networks'],
  ])
    expect(text).toContain(word);
  expect(text.indexOf('Jordan')).toBeLessThan(text.indexOf('Open Networks'));
});

it('nameplates stand in the order of the list, one page each', async () => {
  const { sizes, lines } = await open('nameplates');

  expect(sizes).toHaveLength(2);
  expect(lines.slice(0, 3)).toEqual(['魏兰', 'H.E. Ms Reem Al-Mansouri', 'Jordan']);
});

it.each(['en', 'ar', 'ru'])('a brief is one page, however full the programme is, in %s', async (lang) => {
  const { sizes, lines } = await open(`briefs/${reem.id}/brief`, lang);

  expect(sizes).toHaveLength(1);
  const text = lines.join('\n');
  for (const word of ['Reem Al-Mansouri', 'Minister of Data', 'aide@cabinet.example', 'Room H', 'number 1'])
    expect(text).toContain(word);
  if (lang !== 'en') return;
  for (const word of [
    'No. 1 of 2 · 14:00 · 3 minutes to speak',
    'Arabic (draft)',
    'Ada Okwundu',
    '8 more in the programme',
  ])
    expect(text).toContain(word);
});

it('keeps the order to itself in a brief as long as the list was not given out', async () => {
  const move = (state: string, version: number) =>
    protocol
      .put(`/api/v1/editions/forum27/round-tables/${table.code}/list-state`)
      .set('If-Match', `"v${version}"`)
      .send({ state, reason: 'Once more' })
      .expect(200);
  await move('provisional', 2);
  const { lines } = await open(`briefs/${reem.id}/brief`);
  await move('published', 3);

  expect(lines.join('\n')).toContain('the order has not been given out yet');
  expect(lines.join('\n')).not.toMatch(/No\. 1|Okwundu/);
});

it('draws one after the other: of many at once some wait, too many are told to come again, and nobody waits for ever', async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, () => protocol.get(address('nameplates')).buffer(true)));

  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(16);
  expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([]);
  await protocol.get(address('nameplates')).expect(200);
});
