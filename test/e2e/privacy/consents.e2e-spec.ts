import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { LANGUAGES, translator } from '@app/i18n';
import { setCapacity, type Registration } from '@app/registration';
import { systemActor } from '@app/identity';
import { beginPurge } from '@app/privacy';
import { anEdition } from '../../factories/edition.js';
import { aRegistration, aRegistrationOffice, type RegistrationOffice } from '../../factories/registration.js';
import { anApi, type TestApi } from '../../support/api.js';
import { purge } from '../../support/purge-now.js';

let api: TestApi;
let office: RegistrationOffice;
let edition: Edition;

beforeEach(async () => {
  api = await anApi();
  api.clock.set('2027-05-03T08:00:00Z');
  office = await aRegistrationOffice(api.databaseUrl, 3);
  edition = await anEdition(api.database, { contactAddress: 'desk@forum.example' });
  await inTransaction(api.database, (tx) =>
    setCapacity(tx, edition.id, { capacity: 9 }, systemActor('test'), new Date()),
  );
});
afterEach(async () => {
  await office.database.destroy();
  await api.close();
});

const home = () => `/${edition.code}/en`;
const consentsOf = ({ id }: Pick<Registration, 'id'>) =>
  api.database.query(
    `select kind, version, given_at is not null as given, withdrawn_at is not null as withdrawn from consent
     where registration_id = $1 order by given_at, kind`,
    [id],
  );
const listed = async () => (await api.anyone.get(`${home()}/participants`).expect(200)).text;

async function fillIn(email: string, tick: Record<string, string>): Promise<void> {
  const form = (await api.anyone.get(`${home()}/register`).expect(200)).text;
  const hidden = Object.fromEntries([...form.matchAll(/name="(\w+Version)" value="(\d+)"/g)].map(([, k, v]) => [k, v]));
  const answers = {
    email,
    givenName: 'Nia',
    familyName: 'Listed',
    organization: 'Mountain Net',
    country: 'KE',
    stakeholderType: 'CS',
    mode: 'on-site',
    language: 'en',
    key: '7c3b0b0e-0f4c-4f6a-9d3c-6a5a2f1f9d11',
  };
  await api.anyone
    .post(`${home()}/register`)
    .type('form')
    .send({ ...answers, ...hidden, ...tick })
    .expect(303);
}

/** Of the public list: version, author, who stands by it, who no longer does. */
const countsOf = (kinds: Array<{ kind: string; versions: Array<Record<string, unknown>> }>) =>
  kinds
    .find(({ kind }) => kind === 'public-list')!
    .versions.map(({ version, writtenBy, standing, ended }) => [version, writtenBy, standing, ended]);

const texts = (word: string) => Object.fromEntries(LANGUAGES.map((language) => [language, `${word} ${language}`]));

describe('what somebody agrees to (P-08)', () => {
  it('keeps the version of the notice that was on the form, and no public list without a tick', async () => {
    await fillIn('nia@people.example', {});

    const [registration] = await api.database.query(`select id from registration`);
    expect(await consentsOf(registration)).toEqual([
      { kind: 'privacy-notice', version: 1, given: true, withdrawn: false },
    ]);
  });

  it('keeps the tick, and a version that does not exist is not kept', async () => {
    await fillIn('nia@people.example', { publicList: 'yes', privacyVersion: '7' });

    const [registration] = await api.database.query(`select id from registration`);
    expect(await consentsOf(registration)).toEqual([
      { kind: 'public-list', version: 1, given: true, withdrawn: false },
    ]);
  });

  it('changes nothing of somebody whose address is known already', async () => {
    const known = await aRegistration(office, edition, 'under-review', { email: 'nia@people.example' });
    await fillIn('nia@people.example', { publicList: 'yes' });

    expect(await consentsOf(known)).toEqual([]);
  });
});

describe('the public list of participants', () => {
  it('names who is approved and agreed, with organization and country and nothing else, until they take it back', async () => {
    const seen = { givenName: 'Nia', familyName: 'Listed', organization: 'Mountain Net', email: 'nia@people.example' };
    await aRegistration(office, edition, 'approved', { ...seen, consents: { 'public-list': 1 } });
    await aRegistration(office, edition, 'approved', { familyName: 'Silent' });
    await aRegistration(office, edition, 'under-review', { familyName: 'Undecided', consents: { 'public-list': 1 } });
    const nia = await api.signedIn('nia@people.example');

    const before = await listed();
    await nia.post(`${home()}/my-data/public-list`).type('form').send({ token: '', wish: 'leave' }).expect(303);
    const after = await listed();
    await nia.post(`${home()}/my-data/public-list`).type('form').send({ token: '', wish: 'join' }).expect(303);

    expect(before).toContain(
      '<th scope="row"><bdi>Nia Listed</bdi></th><td><bdi>Mountain Net</bdi></td><td>Kenya</td>',
    );
    for (const hidden of ['Silent', 'Undecided', 'nia@people.example']) expect(before).not.toContain(hidden);
    expect(after).not.toContain('Nia Listed');
    expect(await listed()).toContain('Nia Listed');
    const [{ id }] = await api.database.query(`select id from registration where email_key = 'nia@people.example'`);
    expect(await consentsOf({ id })).toEqual([
      { kind: 'public-list', version: 1, given: true, withdrawn: true },
      { kind: 'public-list', version: 1, given: true, withdrawn: false },
    ]);
  });

  it('asks again when the words change: nobody has agreed to a text that they have not seen', async () => {
    await aRegistration(office, edition, 'approved', {
      familyName: 'Listed',
      email: 'nia@people.example',
      consents: { 'public-list': 1 },
    });
    const secretariat = await api.signedIn('office@forum.example', [[edition.id, 'secretariat']]);
    const address = `/api/v1/editions/${edition.code}/consent-texts`;

    await secretariat
      .post(address)
      .send({ kind: 'public-list', seenVersion: 1, texts: { ...texts('List'), ar: '' } })
      .expect(422);
    const written = await secretariat
      .post(address)
      .send({ kind: 'public-list', seenVersion: 1, texts: texts('List me') })
      .expect(201);
    const late = await secretariat
      .post(address)
      .send({ kind: 'public-list', seenVersion: 1, texts: texts('List me too') })
      .expect(412);
    const meanwhile = await secretariat.get(address).expect(200);
    const afterwards = await listed();
    const nia = await api.signedIn('nia@people.example');
    await nia.post(`${home()}/my-data/public-list`).type('form').send({ token: '', wish: 'join' }).expect(303);

    expect(written.body).toMatchObject({ kind: 'public-list', version: 2 });
    expect(late.body.code).toBe('registration.consent-text-changed-meanwhile');
    expect(countsOf(meanwhile.body)).toEqual([
      [2, 'office@forum.example', 0, 0],
      [1, '', 1, 0],
    ]);
    expect(countsOf((await secretariat.get(address).expect(200)).body)).toEqual([
      [2, 'office@forum.example', 1, 0],
      [1, '', 0, 1],
    ]);
    expect(afterwards).not.toContain('Listed</bdi>');
    expect(await listed()).toContain('Listed</bdi>');
    expect((await api.anyone.get(`${home()}/register`)).text).toContain('List me en');
    const colleague = await api.signedIn('desk@forum.example', [[edition.id, 'accreditation-officer']]);
    await colleague
      .post(address)
      .send({ kind: 'public-list', seenVersion: 2, texts: texts('x') })
      .expect(403);
  });
});

describe('…/own-consents', () => {
  it('reads the words, agrees to those in force only, takes back; a stranger has none', async () => {
    const seen = { email: 'api@people.example', givenName: 'Api' };
    await aRegistration(office, edition, 'approved', seen);
    const owner = await api.signedIn(seen.email);
    const stranger = await api.signedIn('stranger@people.example');
    const address = `/api/v1/editions/${edition.code}/own-consents`;
    const agreed = ({ body }: { body: { consents: Array<{ kind: string; agreedAt: string | null }> } }) =>
      body.consents.map(({ kind, agreedAt }) => [kind, agreedAt !== null]);

    const before = await owner.get(address).expect(200);
    const given = await owner.post(address).send({ kind: 'session-organizers', version: 1 }).expect(200);
    const again = await owner.post(address).send({ kind: 'session-organizers', version: 1 }).expect(200);
    const stale = await owner.post(address).send({ kind: 'public-list', version: 9 });
    const back = await owner.delete(`${address}/session-organizers`).expect(200);

    expect(before.body.consents[1]).toMatchObject({ version: 1, texts: { en: expect.stringContaining('Organizers') } });
    expect([before, given, again, back].map(agreed)).toEqual([
      [
        ['public-list', false],
        ['session-organizers', false],
      ],
      [
        ['public-list', false],
        ['session-organizers', true],
      ],
      [
        ['public-list', false],
        ['session-organizers', true],
      ],
      [
        ['public-list', false],
        ['session-organizers', false],
      ],
    ]);
    expect([stale.status, stale.body.code]).toEqual([412, 'registration.consent-words-changed']);
    await owner.post(address).send({ kind: 'privacy-notice', version: 1 }).expect(400);
    await stranger.get(address).expect(404);
    await stranger.post(address).send({ kind: 'public-list', version: 1 }).expect(404);
    await api.anyone.get(address).expect(401);
  });
});

describe('what we keep and why', () => {
  it('says on its page the periods that the purge obeys, in every language', async () => {
    const secretariat = await api.signedIn('office@forum.example', [[edition.id, 'secretariat']]);
    const address = `/api/v1/editions/${edition.code}/retention`;
    const plan = await secretariat.get(address).expect(200);
    await secretariat.patch(address).set('If-Match', plan.headers.etag).send({ letters: 123 }).expect(200);

    for (const language of LANGUAGES) {
      const { text } = await api.anyone.get(`/${edition.code}/${language}/privacy`).expect(200);
      expect(text).toContain('123');
      expect(text).toContain('desk@forum.example');
    }
  });

  it('shows the secretariat when the nightly removal ran, how far it is, and what it removed', async () => {
    const secretariat = await api.signedIn('office@forum.example', [[edition.id, 'secretariat']]);
    const address = `/api/v1/editions/${edition.code}/retention/runs`;
    await aRegistration(office, edition, 'rejected', { now: new Date('2027-03-01T08:00:00Z') });
    const before = await secretariat.get(address).expect(200);
    await purge(api.database, new Date('2027-05-02T02:40:00Z'));
    await beginPurge(api.database, new Date('2027-05-03T02:40:00Z'));

    const { body } = await secretariat.get(address).expect(200);

    expect(before.body).toEqual({ runs: [] });
    expect(body.runs.map(({ id: _, ...run }: { id: string }) => run)).toEqual([
      { state: 'running', done: 0, total: null, askedAt: '2027-05-03T02:40:00.000Z', endedAt: null, removed: [] },
      {
        state: 'done',
        done: body.runs[1].total,
        total: expect.any(Number),
        askedAt: '2027-05-02T02:40:00.000Z',
        endedAt: '2027-05-02T02:40:00.000Z',
        removed: expect.arrayContaining([{ kind: 'failed-applications', ofPlatform: false, count: 1 }]),
      },
    ]);
    const officer = await api.signedIn('desk@forum.example', [[edition.id, 'accreditation-officer']]);
    await officer.get(address).expect(403);
  });

  it('tells on the public page how long applicants’ documents are kept, in every language and with the days of the edition', async () => {
    const secretariat = await api.signedIn('office@forum.example', [[edition.id, 'secretariat']]);
    const address = `/api/v1/editions/${edition.code}/retention`;
    const { headers } = await secretariat.get(address).expect(200);
    await secretariat.patch(address).set('If-Match', headers.etag).send({ documents: 17 }).expect(200);

    for (const language of LANGUAGES) {
      const { text } = await api.anyone.get(`/${edition.code}/${language}/privacy`).expect(200);
      const row = text
        .split('<tr')
        .find((one) => one.includes(translator(language)('privacy:notice.kinds.documents.what')));
      expect([language, (row ?? '').includes('17')]).toEqual([language, true]);
    }
  });

  it('refuses periods that make no sense, and changes made on an old view', async () => {
    const secretariat = await api.signedIn('office@forum.example', [[edition.id, 'secretariat']]);
    const address = `/api/v1/editions/${edition.code}/retention`;
    const { headers, body } = await secretariat.get(address).expect(200);

    await secretariat.patch(address).send({ badges: 5 }).expect(428);
    const refused = await secretariat.patch(address).set('If-Match', headers.etag).send({ badges: -1 }).expect(422);
    await secretariat.patch(address).set('If-Match', headers.etag).send({ badges: 5 }).expect(200);
    await secretariat.patch(address).set('If-Match', headers.etag).send({ badges: 6 }).expect(412);

    expect(refused.body).toMatchObject({ code: 'privacy.period-unusable', errors: [{ field: 'periods/badges' }] });
    expect(body.periods.map(({ kind, days }: { kind: string; days: number }) => [kind, days])).toEqual([
      ['failed-applications', 30],
      ['documents', 30],
      ['badges', 90],
      ['links', 30],
      ['letters', 400],
    ]);
  });
});
