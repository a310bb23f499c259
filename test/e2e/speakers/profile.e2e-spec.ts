import sharp from 'sharp';
import { inTransaction } from '@app/database';
import { createEdition, type Edition } from '@app/edition';
import { removeLooseBytes, FileStore } from '@app/files';
import { systemActor } from '@app/identity';
import { erasePerson } from '@app/privacy';
import { releaseProgramme } from '@app/programme';
import { answerInvitation, invite } from '@app/speakers';
import { collectDocuments } from '../../../libs/privacy/src/exporting/collect-documents.js';
import { aRoom } from '../../factories/edition.js';
import { aPerson } from '../../factories/person.js';
import { aSession } from '../../factories/session.js';
import { anApi, type TestApi } from '../../support/api.js';

let api: TestApi;
let made = 0;
const by = systemActor('test');
const now = new Date('2027-06-01T09:00:00Z');

beforeAll(async () => {
  api = await anApi();
  api.clock.set(now);
});
afterAll(() => api.close());

async function anEdition(): Promise<Edition> {
  const draft = { code: `forum${++made}`, name: 'Forum', startsOn: '2027-07-05', endsOn: '2027-07-09' };
  return inTransaction(api.database, (tx) => createEdition(tx, draft, by, now));
}

/** Somebody who speaks in a released session. */
async function aSpeakerOf(edition: Edition, email = `speaker-${++made}@people.example`, known?: string) {
  const personId = known ?? (await aPerson(api.database, { email, givenName: 'Ana', familyName: 'Quist' })).id;
  const room = await aRoom(api.database, edition);
  const panel = [{ personId, role: 'speaker' }];
  const session = await aSession(api.database, edition, { room: room.code, day: '2027-07-06', title: 'Gap', panel });
  await inTransaction(api.database, async (tx) => {
    await invite(tx, edition, session.code, {}, by, now);
    await answerInvitation(tx, edition, session.code, personId, { act: 'accept', mode: 'remote' }, by, now);
    await releaseProgramme(tx, edition.id, { name: `v${++made}`, acceptConflicts: true }, by, now);
  });
  return { edition, code: session.code, personId, email, agent: await api.signedIn(email) };
}
type Speaker = Awaited<ReturnType<typeof aSpeakerOf>>;

const aPhoto = (background = '#2a6') =>
  sharp({ create: { width: 300, height: 200, channels: 3, background } })
    .withExif({ IFD0: { Make: 'Telltale camera' } })
    .jpeg()
    .toBuffer();
const base = ({ edition }: Speaker) => `/${edition.code}/en/speaking`;
const page = async (speaker: Speaker) =>
  (
    await speaker.agent
      .get(`${base(speaker)}?session=${speaker.code}`)
      .set('Accept', 'text/html')
      .expect(200)
  ).text;
const give = (speaker: Speaker, bytes: Buffer, filename = 'me.jpg', contentType = 'image/jpeg') =>
  speaker.agent
    .post(`${base(speaker)}/profile/photo`)
    .set('Accept', 'text/html')
    .field('session', speaker.code)
    .attach('photo', bytes, { filename, contentType });
const tell = (speaker: Speaker, form: Record<string, string>) =>
  speaker.agent
    .post(`${base(speaker)}/profile`)
    .set('Accept', 'text/html')
    .type('form')
    .send({ session: speaker.code, ...form });
const publicPage = async ({ edition, code }: Speaker) =>
  (await api.anyone.get(`/${edition.code}/en/sessions/${code}`).set('Accept', 'text/html').expect(200)).text;
const photoOn = (html: string) => /src="([^"]+photo\.jpg[^"]*)"/.exec(html)?.[1].replaceAll('&amp;', '&');
const files = () =>
  api.database.query(`select id, name, media_type from stored_file where owner_kind = 'person-photo'`);

it('a photo and texts are shown to everybody with consent only, follow it at once, and come along to the next edition', async () => {
  const speaker = await aSpeakerOf(await anEdition());
  await give(speaker, await aPhoto(), '../../x.php.jpg').expect(303);
  await tell(speaker, { 'biography-en': 'I build <b>networks</b>.', 'biography-ar': 'أبني الشبكات.' }).expect(303);
  const own = await speaker.agent
    .get(`${base(speaker)}/profile/photo?session=${speaker.code}`)
    .buffer(true)
    .expect(200);
  const before = await publicPage(speaker);
  await tell(speaker, { 'biography-en': 'I build <b>networks</b>.', 'biography-ar': 'أبني الشبكات.', public: 'yes' });
  const after = await publicPage(speaker);
  const address = photoOn(after)!;
  const photo = await api.anyone.get(address).buffer(true).expect(200);
  const person = /href="(\/[^"]+\/people\/\w+)"/.exec(after)![1];
  const about = (await api.anyone.get(person).set('Accept', 'text/html').expect(200)).text;
  const arabic = (await api.anyone.get(person.replace('/en/', '/ar/')).set('Accept', 'text/html').expect(200)).text;
  const french = (await api.anyone.get(person.replace('/en/', '/fr/')).set('Accept', 'text/html').expect(200)).text;
  const next = await aSpeakerOf(await anEdition(), speaker.email, speaker.personId);

  expect(photoOn(before)).toBeUndefined();
  expect(own.body.includes('Telltale')).toBe(false);
  expect(photo.body.equals(own.body)).toBe(true);
  expect(photo.headers).toMatchObject({
    'content-type': 'image/jpeg',
    'content-disposition': expect.stringContaining('attachment; filename="photo.jpg"'),
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'public, max-age=300',
  });
  expect(about).toContain('I build &lt;b&gt;networks&lt;/b&gt;.');
  expect(arabic).toContain('<div class="stack tight" lang="ar" dir="rtl"><p>أبني الشبكات.</p>');
  expect(french).toContain('<div class="stack tight" lang="en" dir="ltr"><p>I build');
  expect(await page(next)).toContain('I build &lt;b&gt;networks');
  expect(photoOn(await publicPage(next))).toBeDefined();

  await tell(next, { 'biography-en': 'I build networks.' }).expect(303);
  expect(photoOn(await publicPage(speaker))).toBeUndefined();
  await api.anyone.get(address).expect(404);
});

it('another photo takes the place of the first, whose bytes go; removal and erasure leave nothing', async () => {
  const speaker = await aSpeakerOf(await anEdition());
  await give(speaker, await aPhoto('#111')).expect(303);
  await give(speaker, await aPhoto('#eee')).expect(303);
  expect((await files()).filter(({ name }: { name: string }) => name !== 'photo.jpg')).toEqual([]);
  const [{ n: mine }] = await api.database.query(`select count(*)::int as n from stored_file where owner_id = $1`, [
    speaker.personId,
  ]);
  expect(mine).toBe(1);
  await tell(speaker, { 'biography-en': 'Kept for the export.' });
  const store = api.app.get(FileStore, { strict: false });
  const own = { registrationIds: [], personIds: [speaker.personId] };
  expect(Object.keys(await collectDocuments(api.database, store, own, now))).toEqual(['documents/1-photo.jpg']);

  await speaker.agent
    .post(`${base(speaker)}/profile/photo/removal`)
    .type('form')
    .send({ session: speaker.code })
    .expect(303);
  expect(await page(speaker)).toContain('There is no photo yet.');
  await give(speaker, await aPhoto()).expect(303);
  const [{ id: photo }] = await api.database.query(`select id from stored_file where owner_id = $1`, [
    speaker.personId,
  ]);
  await inTransaction(api.database, (tx) => erasePerson(tx, speaker.email, { kind: 'erasure', id: 'test' }, now));
  await removeLooseBytes(api.database, store, now);

  const [{ n }] = await api.database.query(
    `select (select count(*) from person_profile where person_id = $1)::int
          + (select count(*) from stored_file where owner_id = $1)::int as n`,
    [speaker.personId],
  );
  expect(n).toBe(0);
  await expect(store.open(photo)).rejects.toMatchObject({ code: 'files.unknown' });
});

it('what is no picture is refused by its bytes, whatever it is called, and leaves the earlier photo (S-21)', async () => {
  const speaker = await aSpeakerOf(await anEdition());
  await give(speaker, await aPhoto()).expect(303);
  const [before] = await files();
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const refused: Array<[string, string | undefined]> = [];
  for (const [name, bytes] of [
    ['CON.svg', svg],
    ['page.png', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['cut.jpg', (await aPhoto()).subarray(0, 60)],
    ['empty.jpg', Buffer.alloc(0)],
    ['large.jpg', Buffer.concat([await aPhoto(), Buffer.alloc(10_000_001)])],
  ] as const) {
    const { status, text } = await give(speaker, bytes, name);
    refused.push([`${name} ${status}`, /id="photo-error">([^<]+)/.exec(text)?.[1]]);
  }
  const { text } = await tell(speaker, { 'biography-fr': 'x'.repeat(2_001) }).expect(422);

  expect(refused).toEqual([
    ['CON.svg 422', expect.any(String)],
    ['page.png 422', expect.any(String)],
    ['cut.jpg 422', 'This file cannot be read as a picture. Choose another photo, as JPEG or PNG.'],
    ['empty.jpg 422', expect.any(String)],
    ['large.jpg 422', expect.any(String)],
  ]);
  expect(text).toContain('id="biography-fr-error">Use at most 2000 characters');
  expect((await files()).some(({ id }: { id: string }) => id === before.id)).toBe(true);
  const [{ n }] = await api.database.query(`select count(*)::int as n from loose_file where remove_at > $1`, [
    api.clock.now(),
  ]);
  expect(n).toBe(0);
});

it('nobody sees or changes the profile of somebody else', async () => {
  const speaker = await aSpeakerOf(await anEdition());
  await give(speaker, await aPhoto()).expect(303);
  const other = await aSpeakerOf(await anEdition());
  const intruder = { ...speaker, agent: other.agent };

  await give(intruder, await aPhoto()).expect(404);
  await tell(intruder, { 'biography-en': 'Taken', public: 'yes' }).expect(404);
  await other.agent.get(`${base(speaker)}/profile/photo?session=${speaker.code}`).expect(404);
  expect(await page(speaker)).not.toContain('Taken');
});
