import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import { givePersonalMandate } from '@app/people';
import { releaseProgramme } from '@app/programme';
import { moveList } from '@app/roundtable';
import { policy } from '../../../apps/api/src/access/policy.js';
import { anEdition, aRoom } from '../../factories/edition.js';
import { aMinisterOf, aRequest, aRoundTable } from '../../factories/round-table.js';
import { anApi, type TestApi } from '../../support/api.js';
import { whereTheyStand } from '../../support/canaries.js';
import { aFollower } from '../../support/follower.js';

type Agent = Awaited<ReturnType<TestApi['signedIn']>>;

let api: TestApi;
let edition: Edition;
let protocol: Agent;
const by = systemActor('test');
const HOME = '/forum27/en';

beforeAll(async () => {
  api = await anApi();
  api.clock.set('2027-07-06T06:00:00Z');
  edition = await anEdition(api.database, { code: 'forum27', startsOn: '2027-07-05', endsOn: '2027-07-09' });
  await aRoom(api.database, edition, { code: 'C', name: 'Plenary Room C' });
  protocol = await api.signedIn('protocol@wsis.example', [[edition.id, 'protocol-officer']]);
});
beforeEach(() => api.clock.set('2027-07-06T06:00:00Z'));
afterAll(() => api.close());

let asked = 0;

/** A released session with a final list, an hour before it begins: Jordan, who speaks Arabic, and Peru. */
async function aFinalList() {
  const place = { title: 'Ministers', room: 'C', mode: 'on-site-and-remote' as const, day: '2027-07-06' };
  const from = `${10 + asked}:00`;
  const table = await aRoundTable(api.database, edition, { ...place, from, to: `${10 + asked++}:50` });
  const reem = await aRequest(
    api.database,
    table,
    aMinisterOf('JO', { spokenAs: 'REEM', speaksIn: 'ar', requestedAt: new Date('2027-05-01T08:00:00Z') }),
    { courtesyTitle: 'H.E. Ms', givenName: 'Reem', familyName: 'Al-Mansouri', email: `reem${asked}@jo.example` },
  );
  const peru = await aRequest(api.database, table, aMinisterOf('PE'), { givenName: 'Yaneth', familyName: 'Quispe' });
  await inTransaction(api.database, async (tx) => {
    await releaseProgramme(tx, edition.id, { name: `Release ${asked}` }, by, api.clock.now());
    await moveList(tx, table.sessionId, 1, 'published', '', by, api.clock.now());
    await moveList(tx, table.sessionId, 2, 'final', '', by, api.clock.now());
  });
  const path = `/api/v1/editions/forum27/round-tables/${table.code}`;
  api.clock.set(`2027-07-06T${String(6 + asked).padStart(2, '0')}:00:00Z`);
  return { ...table, path, reem, peru, statement: `${path}/statements/${reem.id}` };
}

type Table = Awaited<ReturnType<typeof aFinalList>>;

const handIn = async (table: Table, text: object) =>
  (await protocol.post(`${table.statement}/texts`).send(text).expect(201)).body;

const seen = (version: number) => ({ 'If-Match': `"v${version}"` });

/** Arabic with a checked English translation, and a French one that nobody has read. */
async function aStatement(table: Table) {
  await handIn(table, { language: 'ar', text: 'السيد الرئيس،\n\nكناري الأصل.' });
  await handIn(table, { language: 'en', text: 'Mr Chair,\n\ncanary-of-english must not sing.' });
  const { texts, version } = await handIn(table, { language: 'fr', text: 'canary-of-french, un projet.' });
  let now = version;
  for (const { id, language } of texts) {
    if (language === 'fr') continue;
    const { body } = await protocol
      .put(`${table.statement}/texts/${id}/check`)
      .set(seen(now))
      .send({ check: 'checked' })
      .expect(200);
    now = body.version;
  }
  const { body } = await protocol
    .put(`${table.statement}/quotes`)
    .set(seen(now))
    .send({ quotes: [{ language: 'en', words: 'canary-of-english must not' }] })
    .expect(200);
  return body;
}

/** Reem has spoken, Peru has the floor. */
async function delivered(table: Table): Promise<number> {
  await protocol.post(`${table.path}/floor`).expect(201);
  const next = async (version: number) =>
    (await protocol.post(`${table.path}/floor/acts`).set(seen(version)).send({ act: 'next' }).expect(200)).body;
  await next(1);
  return (await next(2)).version;
}

const read = async (table: Table) => (await protocol.get(table.statement).expect(200)).body;
const release = async (table: Table, status = 201) =>
  (
    await protocol
      .post(`${table.statement}/release`)
      .set(seen((await read(table)).version))
      .expect(status)
  ).body;

describe('handing in', () => {
  const form = { language: 'ar', text: 'كلمة '.repeat(480), original: 'yes', delivery: 'yes' };

  it('by the delegation’s address: looking changes nothing, each text is a version, and how much too long is said', async () => {
    const table = await aFinalList();
    const { body } = await protocol.post(`${table.statement}/links?lang=en`).expect(201);
    const { pathname, search } = new URL(body.address);
    const token = new URL(body.address).searchParams.get('token');
    const page = await api.anyone.get(pathname + search).expect(200);
    expect(page.text).toContain('3 minutes to speak');
    expect((await read(table)).texts).toEqual([]);

    const post = (changes: object) =>
      api.anyone
        .post(pathname)
        .type('form')
        .send({ token, ...form, ...changes });
    expect((await post({ text: ' ' }).expect(422)).text).toContain('Write or paste the text');
    expect((await post({ language: 'de' }).expect(422)).text).toContain('Choose the language');
    await post({}).expect(303);
    await post({ language: 'en', text: 'Mr Chair, thank you.', original: '' }).expect(303);
    await post({ text: 'شكرًا' }).expect(303);

    const { texts, originalLanguage, againstDelivery } = await read(table);
    expect([originalLanguage, againstDelivery]).toEqual(['ar', true]);
    expect(
      texts.map(({ language, number, state, givenBy, seconds, isNewest }: Record<string, unknown>) => [
        ...[language, number, state, givenBy, seconds, isNewest],
      ]),
    ).toEqual([
      ['ar', 2, 'draft', 'Reem Al-Mansouri', 1, true],
      ['ar', 1, 'draft', 'Reem Al-Mansouri', 240, false],
      ['en', 1, 'draft', 'Reem Al-Mansouri', 2, true],
    ]);
    expect(texts[1].tooLong).toBe('Too long by 1:00 minutes: cut about 120 words.');
    expect((await api.anyone.get(pathname + search).expect(200)).text).toContain('Version 2');

    await protocol.delete(`${table.statement}/links`).expect(204);
    await api.anyone.get(pathname + search).expect(404);
    await post({}).expect(404);
  });

  it('by whoever is signed in as the speaker or acts for them, until the office’s hour; the office always', async () => {
    const table = await aFinalList();
    const address = `${HOME}/statement?session=${table.code}`;
    const reem = await api.signedIn(`reem${asked}@jo.example`);
    const give = (email: string) =>
      inTransaction(api.database, (tx) =>
        givePersonalMandate(
          tx,
          { edition, kind: 'aide', personId: table.reem.personId, holder: { email } },
          by,
          api.clock.now(),
        ),
      );
    await give('aide@cabinet.example');
    const aide = await api.signedIn('aide@cabinet.example');
    const me = await aide.get(`${HOME}/me`).expect(200);
    const [, mandate] = /me\/for\/([0-9a-f-]{36})/.exec(me.text)!;
    const acting = await aide.get(`${HOME}/me/for/${mandate}`).expect(200);
    expect(acting.text).toContain(`/statement?session=${table.code}&amp;mandate=${mandate}`);
    const post = (agent: Agent, changes: object = {}) =>
      agent
        .post(`${HOME}/statement`)
        .type('form')
        .send({ session: table.code, ...form, ...changes });

    await reem.get(address).expect(200);
    await aide.get(`${address}&mandate=${mandate}`).expect(200);
    await post(aide, { mandate }).expect(303);
    await post(reem).expect(303);
    await aide.get(address).expect(404);
    const stranger = await api.signedIn('stranger@people.example');
    await stranger.get(address).expect(404);
    await stranger.get(`${address}&mandate=${mandate}`).expect(404);
    await post(stranger, { mandate }).expect(404);
    await api.anyone.get(address).expect(401);
    expect((await read(table)).version).toBe(2);

    const closeAt = new Date(api.clock.now().getTime() - 1).toISOString();
    await protocol.put(`${table.path}/statements/deadline`).set(seen(3)).send({ closeAt }).expect(200);
    await protocol.put(`${table.path}/statements/deadline`).set(seen(3)).send({ closeAt: null }).expect(412);
    expect((await post(reem).expect(422)).text).toContain('hour for handing in statements has passed');
    expect((await reem.get(address).expect(200)).text).not.toContain('<textarea');
    await handIn(table, { language: 'en', text: 'By the office.' });
    expect((await read(table)).version).toBe(3);
  });

  it('two officers lose nothing: the slower hears that it has changed', async () => {
    const table = await aFinalList();
    const { version } = await handIn(table, { language: 'ar', text: 'كلمة' });
    const mark = () => protocol.patch(table.statement).set(seen(version)).send({ againstDelivery: false });

    const answers = await Promise.all([mark(), mark()]);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    await protocol.patch(table.statement).send({ againstDelivery: true }).expect(428);
  });
});

describe('interpreters', () => {
  it('read every text before the floor opens, and new ones as they come; the room’s screen and taken back addresses do not', async () => {
    const table = await aFinalList();
    const made = async (kind: string) =>
      new URL((await protocol.post(`${table.path}/floor/screens?lang=fr`).send({ kind }).expect(201)).body.address)
        .pathname;
    const [booth, room] = [await made('interpreters'), await made('room')];
    const follower = await aFollower(api.url, `${booth}/events`);
    expect((await follower.next()).data).toContain('Aucune déclaration remise');
    await aStatement(table);
    const [{ code }] = await api.database.query(`select code from statement where request_id = $1`, [table.reem.id]);

    const heard: string[] = [];
    while (!heard.at(-1)?.includes('Une déclaration remise')) heard.push((await follower.next()).data);
    follower.close();
    expect((await api.anyone.get(`${booth}/statements`).expect(200)).text).toContain(`${booth}/statements/${code}#ar`);
    const { text } = await api.anyone.get(`${booth}/statements/${code}`).expect(200);
    expect(text).toContain('lang="ar" dir="rtl"');
    expect(text.indexOf('كناري')).toBeLessThan(text.indexOf('canary-of-french'));
    expect(text.indexOf('canary-of-french')).toBeLessThan(text.indexOf('canary-of-english'));
    await protocol.post(`${table.path}/floor`).expect(201);
    await protocol.post(`${table.path}/floor/acts`).set(seen(1)).send({ act: 'next' }).expect(200);
    expect((await api.anyone.get(booth).expect(200)).text).toContain('كناري');
    expect((await api.anyone.get(room).expect(200)).text).not.toContain('كناري');
    await api.anyone.get(`${room}/statements`).expect(404);
    await api.anyone.get(`${room}/statements/${code}`).expect(404);
    await api.anyone.get(`${booth}x/statements`).expect(404);
  });
});

describe('withheld until it is delivered and released', () => {
  const canaries = ['canary-of-english', 'canary-of-french', 'كناري'];

  /** Every address that answers to a question, with what exists for what it asks. */
  function addresses(table: Table, code: string): string[] {
    const known: Record<string, string> = {
      ...{ edition: 'forum27', lang: 'en', day: '2027-07-06', statement: code, request: table.reem.id },
      ...{ id: table.reem.id, kind: 'workshop', name: 'action-line', number: '1' },
    };
    return Object.keys(policy)
      .filter((route) => route.startsWith('GET ') && !/events|\/assets\/|\/api\/docs/.test(route))
      .map((route) =>
        route.slice(4).replace(/:(\w+)/g, (_, name) => known[name] ?? (/rooms\//.test(route) ? 'C' : table.code)),
      );
  }

  async function whoReads(agent: Agent, table: Table, code: string): Promise<string[]> {
    const left = [...new Set(addresses(table, code).flatMap((one) => [one, `${one}?q=canary&lang=en`]))];
    const found: string[] = [];
    const walk = async () => {
      for (let address = left.pop(); address; address = left.pop()) {
        const { text, body } = await agent.get(address).buffer(true);
        const said = `${text ?? ''}${Buffer.isBuffer(body) ? body.toString() : ''}`.replaceAll('?q=canary', '');
        if (canaries.some((word) => said.includes(word))) found.push(address);
      }
    };
    await Promise.all(Array.from({ length: 8 }, walk));
    return found.sort();
  }

  it('is nowhere for anybody but protocol and secretariat, then everywhere where it belongs, and gone again', async () => {
    const table = await aFinalList();
    await aStatement(table);
    const [{ code }] = await api.database.query(`select code from statement where request_id = $1`, [table.reem.id]);
    const staff = await api.signedIn('editor@wsis.example', [
      [edition.id, 'programme-editor'],
      [edition.id, 'accreditation-officer'],
    ]);
    const page = `${HOME}/sessions/${table.code}`;
    expect((await release(table, 409)).code).toBe('roundtable.statement-not-delivered');
    expect(await whoReads(api.anyone, table, code)).toEqual([]);

    const floor = await delivered(table);
    for (const agent of [api.anyone, staff]) expect(await whoReads(agent, table, code)).toEqual([]);
    await api.anyone.get(`${page}/statements/${code}`).expect(404);
    expect((await protocol.get(table.statement).expect(200)).text).toContain(canaries[0]);

    await release(table);
    const address = `/api/v1/editions/forum27/sessions/${table.code}/statements`;
    const belongs = [address, page, `${page}/statements/${code}`].flatMap((one) => [one, `${one}?q=canary&lang=en`]);
    expect(await whoReads(api.anyone, table, code)).toEqual(belongs.sort());
    const session = (await api.anyone.get(page).expect(200)).text;
    expect(session).toContain('<blockquote lang="en" dir="ltr">canary-of-english must not</blockquote>');
    expect(session).toContain('Check against delivery');
    const arabic = (await api.anyone.get(`${page}/statements/${code}?in=ar`).expect(200)).text;
    expect(arabic).toContain('lang="ar" dir="rtl"');
    expect(arabic).toContain('كناري الأصل.');
    const { body } = await api.anyone.get(address).expect(200);
    expect(body.statements[0].texts.map(({ language }: { language: string }) => language)).toEqual(['ar', 'en']);

    const nowhere = async () => {
      expect((await api.anyone.get(page).expect(200)).text).not.toContain(canaries[0]);
      expect((await api.anyone.get(address).expect(200)).body.statements).toEqual([]);
      await api.anyone.get(`${page}/statements/${code}`).expect(404);
    };
    // A press that is taken back: it was not spoken after all.
    await protocol.post(`${table.path}/floor/undo`).set(seen(floor)).expect(200);
    await nowhere();
    await protocol
      .post(`${table.path}/floor/acts`)
      .set(seen(floor + 1))
      .send({ act: 'next' })
      .expect(200);
    expect((await api.anyone.get(page).expect(200)).text).toContain(canaries[0]);
    await protocol
      .delete(`${table.statement}/release`)
      .set(seen((await read(table)).version))
      .expect(200);
    await nowhere();
    const standing = await whereTheyStand(api.database, ['canary-of-english']);
    expect(standing.map((line) => line.split(':')[0])).toEqual(['public.statement_quote', 'public.statement_text']);
  }, 120_000);

  it('needs a text that somebody has read; a quote stands in the text and goes with it', async () => {
    const table = await aFinalList();
    const { version, texts } = await handIn(table, { language: 'en', text: 'We connect every school.' });
    await delivered(table);
    expect((await release(table, 409)).code).toBe('roundtable.statement-not-checked');
    const quote = (words: string, at: number) =>
      protocol
        .put(`${table.statement}/quotes`)
        .set(seen(at))
        .send({ quotes: [{ language: 'en', words }] });
    expect((await quote('every school', version).expect(422)).body.code).toBe('roundtable.quote-not-in-text');

    const check = `${table.statement}/texts/${texts[0].id}/check`;
    await protocol.put(check).set(seen(version)).send({ check: 'checked' }).expect(200);
    await quote('We connect no school', version + 1).expect(422);
    await quote('every  school', version + 1).expect(200);
    await release(table);
    const address = `/api/v1/editions/forum27/sessions/${table.code}/statements`;
    expect((await api.anyone.get(address).expect(200)).body.statements[0].quotes).toEqual([
      { language: 'en', words: 'every school' },
    ]);

    const next = await handIn(table, { language: 'en', text: 'We connect most villages.' });
    const newer = next.texts[0].id;
    expect((await api.anyone.get(address)).body.statements[0].texts[0].text).toBe('We connect every school.');
    await protocol
      .put(`${table.statement}/texts/${newer}/check`)
      .set(seen(next.version))
      .send({ check: 'checked' })
      .expect(200);
    const [after] = (await api.anyone.get(address)).body.statements;
    expect([after.texts[0].text, after.quotes]).toEqual(['We connect most villages.', []]);
  });
});
