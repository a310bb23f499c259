import { inTransaction } from '@app/database';
import { LANGUAGES } from '@app/i18n';
import { systemActor } from '@app/identity';
import type { Person } from '@app/people';
import {
  cancelSession,
  editSession,
  placeSession,
  removePerson,
  removeSession,
  setPanel,
  type Session,
} from '@app/programme';
import { aPerson } from '../../factories/person.js';
import { aSession } from '../../factories/session.js';
import { childrenOf, faultsInAtom, readAtom, textOf } from '../../support/atom.js';
import { aProgrammeApi, type ProgrammeApi } from './a-programme.js';
import { bytesAt, releaseAs } from './release-and-read.js';

const by = systemActor('test');
const FEED = '/forum27/feeds/changes.atom';
let api: ProgrammeApi;
let opening: Session;
let removed: Session;
let cancelled: Session;
let speaker: Person;

const release = (name: string, at: string, notes = {}) => releaseAs(api, name, at, notes);
const page = async (language: string, query = '') =>
  (await api.anyone.get(`/forum27/${language}/changes${query}`).expect(200)).text;
const feed = async (language = 'en') => {
  const { body } = await bytesAt(api, `${FEED}?lang=${language}`).expect(200);
  return String(body);
};
/** The words of a page as one reads them. */
const wordsOf = (html: string) =>
  html
    .replace(/^.*<main/s, '<main')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

beforeAll(async () => {
  api = await aProgrammeApi();
  const { database, edition } = api;
  speaker = await aPerson(database, { givenName: 'Nilufar', familyName: 'Rahmonova' });
  opening = await aSession(database, edition, { title: 'Opening', room: 'H' });
  removed = await aSession(database, edition, { title: 'Goes', room: 'K', from: '13:00', to: '14:00' });
  cancelled = await aSession(database, edition, { title: 'Falls out', room: 'K', from: '15:00', to: '16:00' });
});
afterAll(() => api.close());

it('stands empty before the first release, without a feed; drafts are not told', async () => {
  expect(wordsOf(await page('en'))).toContain('The programme has not been released yet.');
  await api.anyone.get(FEED).expect(404);
});

it('tells release by release what changed, in sentences, with a way to what is still there', async () => {
  const { database, edition } = api;
  await release('First release', '2027-05-01T09:00:00Z');
  await inTransaction(database, async (tx) => {
    const at = { room: 'K', startsAt: new Date('2027-07-05T08:34:00Z'), endsAt: new Date('2027-07-05T09:30:00Z') };
    opening = await placeSession(tx, opening, opening.version, at, by, new Date());
    opening = await editSession(tx, opening, opening.version, { title: 'Grand opening', sdgs: [4] }, by, new Date());
    const seats = [{ personId: speaker.id, role: 'speaker' }];
    opening = await setPanel(tx, opening, opening.version, seats, by, new Date());
    await removeSession(tx, removed, removed.version, by, new Date());
    await cancelSession(tx, cancelled, 'secret reason', by, new Date());
  });
  await aSession(database, edition, { title: 'New one', room: 'H', day: '2027-07-06' });
  await release('Second <release>', '2027-05-20T09:00:00Z', { fr: 'Salles changées' });
  await aSession(database, edition, { title: 'Only a draft', room: 'H', day: '2027-07-07' });

  const html = await page('en');
  const words = wordsOf(html);

  expect(words).toMatch(/Second &lt;release&gt; .* First release .* The first programme, with 3 sessions\./);
  expect(words).toContain('Salles changées There is no English version of this note. Language: French.');
  expect(words).toContain('4 sessions changed.');
  expect(words).toContain(
    'Grand opening Now 10:34–11:30 instead of 10:00–11:00. In Room K instead of Room H. ' +
      'Until now it was called “Opening”. New on the panel: Nilufar Rahmonova. Changed: SDGs.',
  );
  expect(words).toContain('New one New: Tuesday 6 July, 10:00–11:00, Room H.');
  expect(words).toContain('Falls out Cancelled.');
  expect(words).toContain('Goes Taken out of the programme. It was planned for Monday 5 July, 13:00–14:00, Room K.');
  expect(html).toContain(`href="/forum27/en/sessions/${opening.code}"`);
  expect(html).not.toContain(`sessions/${removed.code}`);
  expect(html).toContain(`<link rel="alternate" type="application/atom+xml" href="${FEED}?lang=en"`);
  for (const hidden of ['Only a draft', 'secret reason']) expect(html).not.toContain(hidden);
  expect(wordsOf(await page('en', '?before=2'))).not.toContain('Second');
});

it('is told over the API by pages, with codes and counts and no name of anybody', async () => {
  const path = '/api/v1/editions/forum27/changes';
  const first = await api.anyone.get(`${path}?limit=1`).expect(200);
  const next = /<([^>]+)>; rel="next"/.exec(first.headers.link as string)![1];
  const second = await api.anyone.get(next).expect(200);

  const [{ differences, ...change }] = first.body.changes;
  expect(change).toEqual({
    number: 2,
    name: 'Second <release>',
    notes: { fr: 'Salles changées' },
    releasedAt: '2027-05-20T09:00:00.000Z',
    sessions: 3,
    breaksDiffer: false,
    returnsTo: null,
  });
  const told = new Map(differences.map((one: { code: string }) => [one.code, one]));
  expect(told.size).toBe(4);
  expect(told.get(opening.code)).toMatchObject({
    title: 'Grand opening',
    wasTitle: 'Opening',
    panel: { joined: 1, left: 0 },
    fields: ['sdgs'],
  });
  expect(second.body.changes).toMatchObject([{ number: 1, name: 'First release' }]);
  expect(second.headers.link).toBeUndefined();
  for (const hidden of ['Only a draft', 'secret reason', 'Rahmonova', speaker.id])
    expect(first.text + second.text).not.toContain(hidden);
});

it('speaks six languages', async () => {
  const found = [];
  for (const language of LANGUAGES) found.push(/<h1>([^<]*)<\/h1>/.exec(await page(language))![1]);

  expect(new Set(found).size).toBe(6);
  expect(wordsOf(await page('fr'))).toContain('Désormais 10:34–11:30 au lieu de 10:00–11:00.');
  expect(wordsOf(await page('fr'))).not.toContain('Cette note n’existe pas');
  expect(wordsOf(await page('ar'))).toContain('أصبحت 10:34–11:30 بدلاً من 10:00–11:00.');
});

it('is linked from the agenda, for readers and programs', async () => {
  const { text } = await api.anyone.get('/forum27/en/agenda/2027-07-05').expect(200);

  expect(text).toContain('<a href="/forum27/en/changes">What changed in the programme</a>');
  expect(text).toContain(`<link rel="alternate" type="application/atom+xml" href="${FEED}?lang=en"`);
});

it('is a sound Atom feed in every language, whose ids stay', async () => {
  const ids = [];
  for (const language of LANGUAGES) {
    const text = await feed(language);
    expect(faultsInAtom(text)).toEqual([]);
    const read = readAtom(text);
    expect(read.attributes['xml:lang']).toBe(language);
    expect(childrenOf(read, 'entry').map((entry) => textOf(entry, 'title'))).toEqual([
      'Second <release>',
      'First release',
    ]);
    ids.push(...[read, ...childrenOf(read, 'entry')].map((part) => textOf(part, 'id')));
  }
  const [entry] = childrenOf(readAtom(await feed()), 'entry');

  expect(new Set(ids).size).toBe(18);
  expect(textOf(entry, 'updated')).toBe('2027-05-20T09:00:00.000Z');
  expect(textOf(entry, 'content')).toContain(`/forum27/en/sessions/${opening.code}"`);
  expect(textOf(entry, 'content')).not.toMatch(/href="\//);
  await api.anyone.get(`${FEED}?lang=xx`).expect(400);
});

it('finds what would be wrong in a feed (negative control)', async () => {
  const text = await feed();
  const broken = [
    text.replace(/<updated>.*?<\/updated>/, ''),
    text.replace(/<author>.*?<\/author>/, ''),
    text.replace(/2027-05-20T/, '20 May '),
    text.replace('rel="self"', 'rel="alternate"'),
    text.replaceAll(/<id>.*?<\/id>/g, '<id>urn:uuid:1</id>'),
  ];

  for (const one of broken) expect(faultsInAtom(one)).not.toEqual([]);
  expect(() => readAtom(text.replace('</feed>', ''))).toThrow();
});

it('names nobody any more who was taken off the panel, at once, on the page and in the feed', async () => {
  const before = await api.anyone.get(FEED).expect(200);
  const ids = childrenOf(readAtom(await feed()), 'entry').map((entry) => textOf(entry, 'id'));
  expect(await feed()).toContain('Nilufar Rahmonova');

  await inTransaction(api.database, (tx) => removePerson(tx, opening, speaker.id, by, new Date()));

  await api.anyone.get(FEED).set('If-None-Match', before.headers.etag).expect(200);
  for (const text of [await feed(), await page('en')]) {
    expect(text).not.toContain('Rahmonova');
    expect(text).toContain('Roles, order or details on the panel changed.');
  }
  expect(childrenOf(readAtom(await feed()), 'entry').map((entry) => textOf(entry, 'id'))).toEqual(ids);
});

it.each([FEED, '/forum27/zh/changes'])('%s is asked for conditionally, and by HEAD', async (path) => {
  const whole = await api.anyone.get(path).set('Accept-Encoding', 'identity').expect(200);
  const head = await api.anyone.head(path).set('Accept-Encoding', 'identity').expect(200);
  const unchanged = await api.anyone.get(path).set('If-None-Match', whole.headers.etag).expect(304);

  expect(head.headers.etag).toBe(whole.headers.etag);
  expect(unchanged.text).toBe('');
  await release(`After ${path}`, '2027-06-01T09:00:00Z');
  const changed = await api.anyone.get(path).set('If-None-Match', whole.headers.etag).expect(200);
  expect(changed.headers.etag).not.toBe(whole.headers.etag);
});
