import { inTransaction } from '@app/database';
import { createEdition, type Edition } from '@app/edition';
import { LANGUAGES } from '@app/i18n';
import { systemActor } from '@app/identity';
import { writeLetter } from '@app/mail';
import { aPerson } from '../../factories/person.js';
import { anApplication } from '../../factories/registration.js';
import { aSession } from '../../factories/session.js';
import { aRoom } from '../../factories/edition.js';
import { anApi, type TestApi } from '../../support/api.js';
import { aMailbox, type Mailbox } from '../../support/mailbox.js';
import { postLetters } from '../../support/post-letters.js';

type Agent = Awaited<ReturnType<TestApi['signedIn']>>;

let api: TestApi;
let edition: Edition;
let secretariat: Agent;
let mailbox: Mailbox;

const anEdition = (code: string) =>
  inTransaction(api.database, (tx) =>
    createEdition(
      tx,
      {
        code,
        name: 'Forum 2027',
        startsOn: '2027-07-05',
        endsOn: '2027-07-09',
        city: { en: 'Geneva', fr: 'Genève', ar: 'جنيف' },
        registrationOpensAt: '2027-04-01T08:00:00Z',
      } as never,
      systemActor('test'),
      api.clock.now(),
    ),
  );

beforeAll(async () => {
  api = await anApi();
  api.clock.set('2027-05-03T09:00:00Z');
  mailbox = await aMailbox();
  edition = await anEdition('forum27');
  await anEdition('forum28');
  secretariat = await api.signedIn('desk@wsis.example', [[edition.id, 'secretariat']]);
});
afterAll(async () => {
  await mailbox.stop();
  await api.close();
});

const templates = '/api/v1/editions/forum27/letter-templates';
const at = (kind: string, language: string) => `${templates}/${kind}/${language}`;
const seen = (version: number) => ({ 'If-Match': `"v${version}"` });
const draft = (path: string, version: number, words: object) =>
  secretariat.put(`${path}/draft`).set(seen(version)).send({ words });
const use = (path: string, version: number, body: object = {}) =>
  secretariat.post(`${path}/uses`).set(seen(version)).send(body);
const registers = (changes: object) =>
  api.anyone.post('/api/v1/editions/forum27/registrations').send(anApplication(changes)).expect(202);
const letterTo = async (address: string) => {
  const letters = (await mailbox.letters()).filter(({ to }) => JSON.stringify(to).includes(address));
  expect([address, letters.length]).toEqual([address, 1]);
  return letters[0];
};
const outbox = async () => (await api.database.query(`select count(*)::int as n from letter`))[0].n;
const bare = (text: string) => text.replace(/[\u2060\u2066-\u2069]/g, '');

it('replaces words from the next letter on, in one language alone, down to the mailbox; what was written keeps its words', async () => {
  const path = at('registration.acknowledgement', 'ar');
  const words = {
    subject: 'وصل طلبك إلى {edition}',
    intro: 'نشكرك على تسجيلك في {edition}.\nنراك في جنيف.',
    body: '{isWaiting, select, 1 {المقاعد كلها محجوزة.} other {بقيت خطوة واحدة.}}\n\nأكد عنوانك قبل {proveBy}، أي خلال {hours} ساعة.',
    closing: 'مع أطيب التحيات\nأمانة المنتدى',
  };
  await registers({ email: 'before@people.example', language: 'ar' });

  await draft(path, 0, words).expect(200);
  await registers({ email: 'drafted@people.example', language: 'ar' });
  const { body: inUse } = await use(path, 1).expect(200);
  await registers({ email: 'after@people.example', language: 'ar', givenName: 'ليلى', familyName: 'حداد' });
  await registers({ email: 'french@people.example', language: 'fr' });
  await postLetters(api.database, mailbox, api.url);

  const [before, drafted] = [await letterTo('before@people.example'), await letterTo('drafted@people.example')];
  const [after, french] = [await letterTo('after@people.example'), await letterTo('french@people.example')];
  const house = (part: string) =>
    inUse.parts.find(({ name }: { name: string }) => name === part).house.replace('{edition}', 'Forum 2027');
  expect([before.subject, drafted.subject]).toEqual([house('subject'), house('subject')]);
  expect(after.subject).toBe('وصل طلبك إلى Forum 2027');
  const html = bare(String(after.html));
  expect(html).toContain('<html lang="ar" dir="rtl">');
  expect(html).toContain('نشكرك على تسجيلك في <bdi>Forum 2027</bdi>.<br/>نراك في جنيف.');
  expect(html).toContain('المقاعد كلها محجوزة.'); // the edition has no seats on site
  expect(html).not.toContain('بقيت خطوة واحدة.');
  expect(bare(after.text!)).toContain('مع أطيب التحيات\nأمانة المنتدى');
  expect(after.text).toMatch(new RegExp(`${api.url}/forum27/ar/register/prove\\S+token=`));
  expect(french.subject).toContain('Forum 2027');
  expect(`${french.subject}${french.text}`).not.toMatch(/[\u0600-\u06ff]/);
});

it('refuses words that could not be said or lose something, naming part, language and place, in the reader’s language', async () => {
  const path = at('registration.acknowledgement', 'fr');
  const words = {
    subject: 'Bonjour\r\nBcc: tous@wsis.example',
    intro: 'Bienvenue à {forum',
    body: 'Merci.\nÀ {place}',
  };

  const refused = await draft(path, 0, words).set('Accept-Language', 'en').expect(422);
  const lost = await draft(path, 0, { body: 'Merci.', closing: '' }).set('Accept-Language', 'fr').expect(422);
  await draft(path, 0, { intro: 'x', sender: 'me' }).expect(400);
  await draft(at('registration.acknowledgement', 'de'), 0, {}).expect(404);
  await draft(at('identity.sign-in', 'fr'), 0, {}).expect(404);
  const looked = await secretariat.post(`${path}/previews`).send({ words }).expect(422);

  expect(refused.body.errors).toEqual([
    { field: 'words/subject', message: 'FR, line 1, place 8: this part has one line only.' },
    { field: 'words/intro', message: 'FR, line 1, place 13: a brace opens or closes and has no other.' },
    { field: 'words/body', message: 'FR, line 2, place 3: “place” is no placeholder of this part.' },
  ]);
  expect(lost.body.errors.map(({ field, message }: { field: string; message: string }) => [field, message])).toEqual(
    ['isWaiting', 'proveBy', 'hours'].map((what) => [
      expect.stringMatching(/^words\/(body|closing)$/),
      `FR : « ${what} » doit rester dans la lettre, car rien d’autre ne le dit.`,
    ]),
  );
  expect(looked.body.errors.length).toBe(3);
  expect((await secretariat.get(path).expect(200)).body).toMatchObject({ version: 0, draft: null, versions: [] });
});

it('keeps every version with who and when; an older one comes back, and so do the house’s words', async () => {
  const path = at('speakers.invitation', 'en');
  const subjectIn = async () => {
    const id = await inTransaction(api.database, (tx) =>
      writeLetter(tx, {
        kind: 'speakers.invitation',
        cause: `test:${Math.random()}`,
        editionId: edition.id,
        subject: { kind: 'test', id: '1' },
        to: { address: 'reader@people.example', name: '', language: 'en' },
        data: { session: 'Dunes', answerBy: 'Monday', edition: 'Forum', isReminder: 0, isPlaced: 1, isInstead: 0 },
      }),
    );
    const { body } = await secretariat.get(`/api/v1/editions/forum27/letters/${id}`).expect(200);
    return [bare(body.words.subject), bare(body.words.greeting)];
  };

  await draft(path, 0, { subject: 'First: {session}', greeting: 'Hello {name}!' }).expect(200);
  api.clock.advance({ minutes: 1 });
  await use(path, 1).expect(200);
  const first = await subjectIn();
  await draft(path, 2, { subject: 'Second: {session}' }).expect(200);
  await use(path, 3).expect(200);
  const second = await subjectIn();
  await use(path, 4, { version: 1 }).expect(200);
  const again = await subjectIn();
  await use(path, 5, { version: 3 }).expect(409); // in use
  await use(path, 5).expect(409); // no draft
  const { body, headers } = await secretariat.delete(`${path}/use`).set(seen(5)).expect(200);
  const house = await subjectIn();

  expect([first, second, again]).toEqual([
    ['First: Dunes', 'Dear Sir or Madam,'],
    ['Second: Dunes', 'Dear Sir or Madam,'],
    ['First: Dunes', 'Dear Sir or Madam,'],
  ]);
  expect(house).toEqual(['Invitation to speak: Dunes', 'Dear Sir or Madam,']);
  expect([body.version, headers.etag]).toEqual([6, '"v6"']);
  const by = 'desk@wsis.example';
  const told = body.versions.map((one: Record<string, unknown>) => [
    one.number,
    one.takenFrom,
    one.usedBy,
    one.endedBy,
  ]);
  expect(told).toEqual([
    [3, 1, by, by],
    [2, null, by, by],
    [1, null, by, by],
  ]);
  const acts = await api.database.query(
    `select action, actor_name as by from audit_record where subject_id = 'speakers.invitation/en' order by id`,
  );
  expect(acts.map(({ action }: { action: string }) => action.slice('mail.words-'.length))).toEqual([
    'drafted',
    'used',
    'drafted',
    'used',
    'used',
    'ended',
  ]);
});

it('lets nobody write over what they have not seen, nor anybody but the secretariat in', async () => {
  const path = at('registration.waiting', 'en');
  const editor = await api.signedIn('editor@wsis.example', [[edition.id, 'programme-editor']]);
  await secretariat.put(`${path}/draft`).send({ words: {} }).expect(428);

  const answers = await Promise.all(['One', 'Two', 'Three', 'Four'].map((subject) => draft(path, 0, { subject })));
  await draft(path, 0, { subject: 'Late' }).expect(412);
  await secretariat.delete(`${path}/draft`).set(seen(0)).expect(412);
  for (const [method, to] of [
    ['get', templates],
    ['get', path],
    ['put', `${path}/draft`],
    ['delete', `${path}/draft`],
    ['post', `${path}/uses`],
    ['delete', `${path}/use`],
    ['get', `${path}/readers`],
    ['post', `${path}/previews`],
    ['post', `${path}/trials`],
  ] as const)
    expect([method, to, (await editor[method](to).send({})).status]).toEqual([method, to, 403]);

  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
  const { body } = await secretariat.get(templates).expect(200);
  const kind = body.kinds.find((one: { kind: string }) => one.kind === 'registration.waiting');
  expect(kind.languages).toEqual([{ language: 'en', inUse: null, hasDraft: true }]);
  const { body: dropped } = await secretariat.delete(`${path}/draft`).set(seen(1)).expect(200);
  expect([dropped.version, dropped.draft]).toEqual([2, null]);
});

it('says values as they were typed: no markup, no link, no header of their own', async () => {
  const path = at('speakers.register', 'en');
  const session = `Dunes\r\nBcc: all@wsis.example <script>alert(1)</script> {edition} https://evil.example`;
  await draft(path, 0, { subject: 'Come to {session}', intro: '<b>{session}</b>' }).expect(200);
  await use(path, 1).expect(200);
  await inTransaction(api.database, (tx) =>
    writeLetter(tx, {
      kind: 'speakers.register',
      cause: 'test:typed',
      editionId: edition.id,
      subject: { kind: 'test', id: '1' },
      to: { address: 'typed@people.example', name: 'Ana', language: 'en' },
      data: { session, edition: 'Forum', role: 'Speaker', when: 'Monday', place: '' },
      secrets: { link: '/forum27/en/speaking?token=x' },
    }),
  );
  await postLetters(api.database, mailbox, api.url);

  const letter = await letterTo('typed@people.example');
  const raw = mailbox.delivered().find(({ to }) => to.includes('typed@people.example'))!;
  expect(raw.to).toEqual(['typed@people.example']);
  expect([...letter.headers.keys()]).not.toContain('bcc');
  expect(letter.subject).toBe(
    'Come to Dunes Bcc: all@wsis.example <script>alert(1)</script> {edition} https://evil.example',
  );
  const html = String(letter.html);
  expect(html).not.toContain('<script');
  expect(html).not.toContain('<b>Dunes');
  expect(bare(html)).toContain('&lt;b&gt;<bdi>Dunes Bcc: ');
  expect([...html.matchAll(/href="([^"]*)"/g)].map(([, url]) => url)).toEqual([
    `${api.url}/forum27/en/speaking?token=x`,
  ]);
});

describe('looking at a letter', () => {
  it('shows it with somebody real in every language and direction, and writes nothing', async () => {
    await registers({ email: 'olga@people.example', language: 'ru', givenName: 'Ольга', familyName: 'Петрова' });
    const room = await aRoom(api.database, edition);
    const person = await aPerson(api.database, { givenName: 'Tevita', familyName: 'Lomaloka', language: 'es' });
    await aSession(api.database, edition, {
      title: 'Cables under the sea',
      room: room.code,
      day: '2027-07-06',
      panel: [{ personId: person.id, role: 'speaker' }],
    });
    const before = await outbox();
    const kind = 'registration.offer';
    const { body } = await secretariat.get(`${at(kind, 'ru')}/readers?q=petrova`).expect(200);
    const [olga] = body.readers;

    const letters: Record<string, { direction: string; html: string; text: string }> = {};
    for (const language of LANGUAGES) {
      const words = language === 'ar' ? { subject: 'مقعد لك' } : undefined;
      const answer = await secretariat.post(`${at(kind, language)}/previews`).send({ reader: olga.id, words });
      expect(answer.status).toBe(200);
      letters[language] = answer.body;
    }
    const speakers = (await secretariat.get(`${at('speakers.statement', 'es')}/readers?q=cables`).expect(200)).body;
    const invited = await secretariat
      .post(`${at('speakers.invitation', 'ar')}/previews`)
      .send({ reader: speakers.readers[0].id, choices: { isReminder: '=1' } })
      .expect(200);
    const { body: first } = await secretariat
      .post(`${at('speakers.invitation', 'en')}/previews`)
      .send({ choices: { isReminder: 'other' } });

    expect([olga.name, olga.language]).toEqual(['Ольга Петрова', 'ru']);
    expect(LANGUAGES.map((language) => letters[language].direction)).toEqual([...Array(5).fill('ltr'), 'rtl']);
    for (const language of LANGUAGES) {
      const text = bare(letters[language].text);
      expect([language, text.includes('Ольга Петрова'), text.includes(olga.about)]).toEqual([language, true, true]);
      expect(letters[language].html).toContain(`<html lang="${language}" dir="${letters[language].direction}">`);
      expect(text).not.toMatch(/[{}[\]]|undefined/);
    }
    expect(bare(letters.fr.text)).toContain('Genève');
    expect(bare(letters.fr.text)).toContain('13 mai 2027');
    expect(bare(letters.ar.text)).toContain('جنيف');
    expect((letters.ar as never as { subject: string }).subject).toBe('مقعد لك');
    expect(bare(invited.body.text)).toContain('Cables under the sea');
    expect(bare(invited.body.text)).toContain('Tevita Lomaloka');
    expect(bare(first.subject)).toMatch(/^Invitation to speak: /);
    expect(await outbox()).toBe(before);
    const versions = await api.database.query(`select count(*)::int as n from letter_template where kind = $1`, [kind]);
    expect(versions).toEqual([{ n: 0 }]);
  });

  it('knows nobody of another edition', async () => {
    const [{ id }] = await api.database.query(`select id from registration limit 1`);
    const elsewhere = '/api/v1/editions/forum28/letter-templates/registration.offer/en';
    const other = await api.signedIn('other@wsis.example', [
      [(await api.database.query(`select id from edition where code = 'forum28'`))[0].id, 'secretariat'],
    ]);

    expect((await other.get(`${elsewhere}/readers`).expect(200)).body.readers).toEqual([]);
    await other.post(`${elsewhere}/previews`).send({ reader: id }).expect(404);
    await other.post(`${elsewhere}/previews`).send({ reader: "' or 1=1" }).expect(404);
    await other.post(`${elsewhere}/previews`).send({}).expect(200);
  });

  it('sends one on trial, to whoever asks and nobody else, and marks it', async () => {
    const path = at('registration.confirmation', 'ar');
    const [olga] = (await secretariat.get(`${path}/readers?q=petrova`).expect(200)).body.readers;
    const before = await outbox();

    const { body } = await secretariat
      .post(`${path}/trials`)
      .send({ reader: olga.id, words: { subject: 'أهلا بك: {number}' } })
      .expect(202);
    await secretariat.post(`${path}/trials`).send({ to: 'somebody@people.example' }).expect(400);
    await postLetters(api.database, mailbox, api.url);

    const letter = await letterTo('desk@wsis.example');
    expect([body.to, await outbox()]).toEqual(['desk@wsis.example', before + 1]);
    expect(bare(letter.subject!)).toBe(`[تجربة] أهلا بك: ${olga.about}`);
    expect(letter.html).toContain('dir="rtl"');
    expect(bare(letter.text!)).toContain(olga.about);
    expect(letter.text).toContain(`${api.url}/forum27/ar`);
    expect(letter.text).not.toContain('token=');
    const [row] = await api.database.query(`select kind, subject_kind as about from letter where to_address = $1`, [
      'desk@wsis.example',
    ]);
    expect(row).toEqual({ kind: 'mail.trial', about: 'registration' });
  });
});
