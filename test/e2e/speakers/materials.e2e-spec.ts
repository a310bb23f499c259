import { inTransaction } from '@app/database';
import { createEdition, type Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import { answerInvitation, invite, MATERIALS_BYTES_AT_MOST } from '@app/speakers';
import { erasePerson } from '@app/privacy';
import { FileStore, removeLooseBytes } from '@app/files';
import { collectDocuments } from '../../../libs/privacy/src/exporting/collect-documents.js';
import { aRoom } from '../../factories/edition.js';
import { aPerson } from '../../factories/person.js';
import { aSession } from '../../factories/session.js';
import { anApi, type TestApi } from '../../support/api.js';
import { sendSlowly } from '../../support/send-slowly.js';
import { aPdf } from '../../support/stored-files.js';

type Agent = Awaited<ReturnType<TestApi['signedIn']>>;

let api: TestApi;
let edition: Edition;
let editor: Agent;
let made = 0;
const by = systemActor('test');
const now = new Date('2027-06-01T09:00:00Z');

beforeAll(async () => {
  api = await anApi();
  api.clock.set(now);
  const draft = { code: 'forum27', name: 'Forum 2027', startsOn: '2027-07-05', endsOn: '2027-07-09' };
  edition = await inTransaction(api.database, (tx) => createEdition(tx, draft, by, now));
  editor = await api.signedIn('editor@wsis.example', [[edition.id, 'programme-editor']]);
});
afterAll(() => api.close());

/** Somebody on a panel, signed in, who accepted, or did not. */
async function aSpeaker({ accepted = true } = {}) {
  const email = `speaker-${++made}@people.example`;
  const person = await aPerson(api.database, { email, givenName: 'Ana', familyName: 'Quist' });
  const room = await aRoom(api.database, edition);
  const { code } = await aSession(api.database, edition, {
    room: room.code,
    day: '2027-07-06',
    title: 'Bridging the gap',
    panel: [{ personId: person.id, role: 'speaker' }],
  });
  await inTransaction(api.database, (tx) => invite(tx, edition, code, {}, by, now));
  if (accepted)
    await inTransaction(api.database, (tx) =>
      answerInvitation(tx, edition, code, person.id, { act: 'accept', mode: 'remote' }, by, now),
    );
  return { code, email, personId: person.id, agent: await api.signedIn(email) };
}
type Speaker = Awaited<ReturnType<typeof aSpeaker>>;

const page = async ({ agent, code }: Pick<Speaker, 'agent' | 'code'>) =>
  (await agent.get(`/forum27/en/speaking?session=${code}`).set('Accept', 'text/html').expect(200)).text;
const handIn = (
  { agent, code }: Pick<Speaker, 'agent' | 'code'>,
  bytes: Buffer,
  name = 'slides.pdf',
  kind = 'presentation',
) =>
  agent
    .post('/forum27/en/speaking/materials')
    .set('Accept', 'text/html')
    .field('session', code)
    .field('kind', kind)
    .attach('file', bytes, { filename: name, contentType: 'application/pdf' });
const take = ({ agent, code }: Pick<Speaker, 'agent' | 'code'>, material: string) =>
  agent.post('/forum27/en/speaking/materials/removal').type('form').send({ session: code, material });
const wish = ({ agent, code }: Pick<Speaker, 'agent' | 'code'>, objects: string) =>
  agent.post('/forum27/en/speaking/recording').type('form').send({ session: code, objects });
const draftOf = (code: string) => `/api/v1/editions/forum27/draft-sessions/${code}`;
const handedIn = async (code: string) => (await editor.get(`${draftOf(code)}/invitations`).expect(200)).body.materials;
const versions = async (code: string) =>
  (await handedIn(code)).map(({ kind, version, name }: Record<string, unknown>) => [kind, version, name]);
const acts = async (like: string) =>
  (
    await api.database.query(`select action, actor_name as name from audit_record where action like $1 order by id`, [
      like,
    ])
  ).map(({ action, name }: Record<string, string>) => [action, name]);

describe('presentations and statements', () => {
  it('are handed in as versions: the newest counts, earlier ones are kept, and the editors save them', async () => {
    const speaker = await aSpeaker();
    const second = aPdf(700, 2);
    const empty = await page(speaker);
    await handIn(speaker, aPdf(600, 1), '../Мои слайды.PDF').expect(303);
    api.clock.advance({ minutes: 5 });
    const { headers } = await handIn(speaker, second, 'better.pdf').expect(303);
    await handIn(speaker, aPdf(600, 3), 'CON', 'statement').expect(303);

    expect(empty).toContain('Nothing handed in yet.');
    expect(headers.location).toBe(`/forum27/en/speaking?session=${speaker.code}#materials`);
    const shown = await page(speaker);
    expect(shown.indexOf('better.pdf')).toBeLessThan(shown.indexOf('1 earlier version'.replace('1', 'One')));
    expect(shown).toContain('Version 2 · 1 kB · Tuesday 1 June 2027, 11:05');
    expect((await versions(speaker.code)).toSorted()).toEqual([
      ['presentation', 1, 'Мои слайды.pdf'],
      ['presentation', 2, 'better.pdf'],
      ['statement', 1, '_CON.pdf'],
    ]);
    const [newest] = (await handedIn(speaker.code)).filter(({ version }: { version: number }) => version === 2);
    const file = await editor
      .get(`${draftOf(speaker.code)}/materials/${newest.id}/file`)
      .buffer(true)
      .expect(200);
    const own = await speaker.agent
      .get(`/forum27/en/speaking/materials/file?session=${speaker.code}&material=${newest.id}`)
      .buffer(true)
      .expect(200);
    for (const { body, headers: sent } of [file, own]) {
      expect(Buffer.compare(body, second)).toBe(0);
      expect(sent).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': expect.stringContaining('attachment; filename="better.pdf"'),
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      });
    }

    await take(speaker, newest.id).expect(303);
    await take(speaker, newest.id).expect(303);
    await handIn(speaker, second, 'again.pdf').expect(303);

    expect((await versions(speaker.code)).filter(([kind]: string[]) => kind === 'presentation').toSorted()).toEqual([
      ['presentation', 1, 'Мои слайды.pdf'],
      ['presentation', 2, 'again.pdf'],
    ]);
    expect((await acts('speakers.material-%')).map(([action]: string[]) => action.slice(18))).toEqual([
      'added',
      'added',
      'added',
      'removed',
      'added',
    ]);
    api.clock.set(now);
  });

  it.each([
    ['a page called a PDF', '<!doctype html><script>alert(1)</script>', 'x.pdf', 'presentation'],
    [
      'a picture with a script',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      'x.svg',
      'presentation',
    ],
    ['a picture', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'.padEnd(60), 'x.png', 'presentation'],
    ['slides with macros, in a zip', 'PK\x03\x04'.padEnd(60), 'x.pptm', 'presentation'],
    ['nothing', '', 'x.pdf', 'statement'],
    ['of no kind', '%PDF-1.4\n'.padEnd(60), 'x.pdf', 'poem'],
  ])('%s is refused at its field, and nothing is left', async (_what, bytes, name, kind) => {
    const speaker = await aSpeaker();

    const { text } = await handIn(speaker, Buffer.from(bytes, 'latin1'), name, kind).expect(422);

    expect(text).toMatch(/<p class="err" id="(file|kind)-error">/);
    expect(await handedIn(speaker.code)).toEqual([]);
  });

  it('a hundred megabytes flow by: refused, no memory taken', async () => {
    const speaker = await aSpeaker();
    const [{ link }] = await api.database.query(
      `select secrets ->> 'link' as link from letter where to_address = $1 and kind = 'speakers.invitation'`,
      [speaker.email],
    );
    const token = new URL(link, api.url).searchParams.get('token')!;
    const before = process.memoryUsage().rss;
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss - before)), 20);

    const fields = { token, kind: 'presentation' };
    const answer = await sendSlowly(`${api.url}/forum27/en/speaking/materials`, fields, 100);
    clearInterval(watch);

    expect(answer).toBe('HTTP/1.1 422 Unprocessable Entity');
    expect(most).toBeLessThan(200 * 1024 * 1024);
    expect(await handedIn(speaker.code)).toEqual([]);
  });

  it('are forty megabytes for a session in all, and only from who accepted', async () => {
    const [speaker, asked] = [await aSpeaker(), await aSpeaker({ accepted: false })];
    await handIn(speaker, aPdf(MATERIALS_BYTES_AT_MOST / 2)).expect(303);
    await handIn(speaker, aPdf(MATERIALS_BYTES_AT_MOST / 2 - 100)).expect(303);

    const full = await handIn(speaker, aPdf(600)).expect(422);
    const early = await handIn(asked, aPdf()).expect(409);

    expect(full.text).toContain('At most 10 versions of a kind are kept, 40 MB for a session in all.');
    expect(early.text).not.toContain('multipart');
    expect(await versions(speaker.code)).toHaveLength(2);
    expect(await handedIn(asked.code)).toEqual([]);
  });

  it('are joined by the outcome of the session, from its begin on, by the one whose it is', async () => {
    const [rapporteur, speaker] = [await aSpeaker(), await aSpeaker()];
    const outcomeOf = (who: Speaker) => handIn(who, aPdf(), 'outcome.pdf', 'outcome');
    await api.database.query(`update session_person set role = 'rapporteur' where person_id = $1`, [
      rapporteur.personId,
    ]);
    expect((await outcomeOf(rapporteur).expect(409)).text).toContain('from its begin on');
    expect(await page(rapporteur)).not.toContain('value="outcome"');

    api.clock.set('2027-07-06T09:30:00Z');
    [rapporteur.agent, speaker.agent, editor] = await Promise.all([
      api.signedIn(rapporteur.email),
      api.signedIn(speaker.email),
      api.signedIn('editor@wsis.example'),
    ]);
    expect(await page(rapporteur)).toContain('value="outcome"');
    expect(await page(speaker)).not.toContain('value="outcome"');
    await outcomeOf(speaker).expect(409);
    await outcomeOf(rapporteur).expect(303);
    await outcomeOf(rapporteur).expect(303);

    const kept = (await handedIn(rapporteur.code))
      .map(({ kind, version }: Record<string, unknown>) => [kind, version])
      .sort();
    expect(kept).toEqual([
      ['outcome', 1],
      ['outcome', 2],
    ]);
    expect(await handedIn(speaker.code)).toEqual([]);
    api.clock.set(now.toISOString());
    editor = await api.signedIn('editor@wsis.example');
  });

  it('are nobody else’s: not read, not removed, not by another speaker of the session, not without signing in', async () => {
    const [speaker, other] = [await aSpeaker(), await aSpeaker()];
    await handIn(speaker, aPdf()).expect(303);
    const [{ id }] = await handedIn(speaker.code);
    const at = (code: string) => `/forum27/en/speaking/materials/file?session=${code}&material=${id}`;

    await other.agent.get(at(speaker.code)).expect(404);
    await other.agent.get(at(other.code)).expect(404);
    await api.anyone.get(at(speaker.code)).expect(401);
    await take({ agent: other.agent, code: other.code }, id).expect(303);
    await take({ agent: other.agent, code: speaker.code }, id).expect(404);
    await editor.get(`${draftOf(other.code)}/materials/${id}/file`).expect(404);
    const registrar = await api.signedIn('officer@wsis.example', [[edition.id, 'accreditation-officer']]);
    await registrar.get(`${draftOf(speaker.code)}/materials/${id}/file`).expect(403);

    expect(await handedIn(speaker.code)).toHaveLength(1);
  });

  it('are given back with one’s own data, and go with the person, bytes and all', async () => {
    const speaker = await aSpeaker();
    await handIn(speaker, aPdf(600, 9), 'mine.pdf').expect(303);
    const [{ id }] = await handedIn(speaker.code);
    const store = api.app.get(FileStore);
    const own = { registrationIds: [], personIds: [speaker.personId] };

    const documents = await collectDocuments(api.database, store, own, now);
    await inTransaction(api.database, (tx) => erasePerson(tx, speaker.email, { kind: 'erasure', id: 'test' }, now));
    await removeLooseBytes(api.database, store, now);

    expect(Object.keys(documents)).toEqual(['documents/1-mine.pdf']);
    expect(
      await api.database.query(`select 1 from speaking_material where person_id = $1`, [speaker.personId]),
    ).toEqual([]);
    await expect(store.open(id)).rejects.toMatchObject({ code: 'files.unknown' });
  });
});

describe('the wish not to be recorded', () => {
  it('stands in the programme beside the name, once in the log, and can be taken back', async () => {
    const speaker = await aSpeaker();
    const seat = async () => (await editor.get(draftOf(speaker.code)).expect(200)).body.panel[0].objectsToRecording;
    const before = (await acts('programme.recording-wish-set')).length;

    await wish(speaker, 'yes').expect(303);
    await wish(speaker, 'yes').expect(303);
    const objecting = [await seat(), await page(speaker)];
    await wish(speaker, 'no').expect(303);
    await wish(await aSpeaker(), 'perhaps').expect(400);
    await wish({ agent: (await aSpeaker()).agent, code: speaker.code }, 'yes').expect(404);

    expect(objecting[0]).toBe(true);
    expect(objecting[1]).toContain('You do not want to be recorded. The programme team knows.');
    expect(await seat()).toBe(false);
    expect((await acts('programme.recording-wish-set')).length - before).toBe(2);
  });
});
