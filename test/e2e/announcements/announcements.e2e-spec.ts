import type { Language } from '@app/i18n';
import type { Person } from '@app/people';
import { setCapacity } from '@app/registration';
import { inTransaction } from '@app/database';
import { systemActor } from '@app/identity';
import { aPerson } from '../../factories/person.js';
import { aRegistration, aRegistrationOffice } from '../../factories/registration.js';
import { aSession } from '../../factories/session.js';
import { writeAnnouncements } from '../../support/announcement-work.js';
import { aMailbox } from '../../support/mailbox.js';
import { postLetters } from '../../support/post-letters.js';
import { type Agent, aProgrammeApi, type ProgrammeApi } from '../programme/a-programme.js';

let api: ProgrammeApi;
let other: Agent;
let officer: Agent;
let code: string;
const people: Record<string, Person> = {};

const path = () => `${api.path}/announcements`;
const person = (givenName: string, language: Language = 'en', email?: string | null) =>
  aPerson(api.database, { givenName, familyName: 'Example', language, ...(email !== undefined && { email }) });

const TEXTS = {
  en: {
    subject: 'Be early, {name}',
    body: 'The doors of {edition} open at eight.\n\nBring your badge: https://forum.example/badge',
  },
  ar: { subject: 'احضر مبكرا', body: 'تفتح الأبواب في الثامنة.' },
};
const PANEL = () => ({ group: 'panel', parameters: { session: code } });

async function draft(audience: object, by: Agent = api.editor, texts: object = TEXTS) {
  const body = { name: 'Doors', audience, texts, button: 'agenda' };
  return (await by.post(path()).send(body).expect(201)).body;
}

async function act(by: Agent, id: string, what: string, body: object = {}, version?: number) {
  const { headers } = await by.get(`${path()}/${id}`).expect(200);
  const tag = version === undefined ? headers.etag : `"v${version}"`;
  return by.post(`${path()}/${id}/${what}`).set('If-Match', tag).send(body);
}

const one = async (id: string, by: Agent = api.editor) => (await by.get(`${path()}/${id}`).expect(200)).body;
const names = async (id: string, query = '', by: Agent = api.editor) =>
  (await by.get(`${path()}/${id}/people?${query}`).expect(200)).body.people.map(
    ({ name, standing, letter }: { name: string; standing: string; letter: { state: string } | null }) =>
      `${name.replace(' Example', '')} ${standing}${letter ? ` ${letter.state}` : ''}`,
  );

beforeAll(async () => {
  api = await aProgrammeApi();
  const { database, edition } = api;
  other = await api.signedIn('other-editor@wsis.example', [[edition.id, 'programme-editor']]);
  officer = await api.signedIn('officer@wsis.example', [[edition.id, 'accreditation-officer']]);
  for (const [name, language, email] of [
    ['Ana', 'en'],
    ['Basma', 'ar'],
    ['Chloe', 'fr'],
    ['Dora', 'en', null],
    ['Emil', 'en'],
    ['Fatou', 'en'],
    ['Gus', 'en'],
  ] as Array<[string, Language, (string | null)?]>)
    people[name] = await person(name, language, email);
  const { Ana, Basma, Chloe, Dora, Emil, Fatou, Gus } = people;
  const panel = [Ana, Basma, Chloe, Dora, Emil, Fatou, Gus].map(({ id }) => ({
    personId: id,
    role: 'speaker' as const,
  }));
  ({ code } = await aSession(database, edition, { title: 'One', room: 'H', day: '2027-07-06', panel }));
  const invitations = `${api.path}/draft-sessions/${code}/invitations`;
  const asked = [Ana, Basma, Chloe, Emil, Fatou].map(({ id }) => id);
  await api.editor.post(invitations).send({ persons: asked }).expect(201);
  for (const { id } of [Ana, Basma, Chloe, Dora])
    await api.editor.post(`${invitations}/${id}/answers`).send({ answer: 'accept', mode: 'on-site' }).expect(201);
  await api.editor.post(`${invitations}/${Emil.id}/answers`).send({ answer: 'decline' }).expect(201);
  await inTransaction(database, (tx) => setCapacity(tx, edition.id, { capacity: 50 }, systemActor('test'), new Date()));
  const office = await aRegistrationOffice(api.databaseUrl, 2);
  const now = new Date('2027-04-28T08:15:00Z');
  await aRegistration(office, edition, 'approved', { email: Ana.email!, givenName: 'Ana', familyName: 'Example', now });
  await aRegistration(office, edition, 'approved', {
    givenName: 'Hawa',
    familyName: 'Example',
    country: 'CH',
    mode: 'remote',
    now,
  });
  await aRegistration(office, edition, 'under-review', { givenName: 'Ivo', familyName: 'Example', now });
  await office.database.destroy();
}, 60_000);
afterAll(() => api.close());

it.each([
  ['panel', () => ({ session: code }), ['Ana', 'Basma', 'Chloe', 'Dora', 'Fatou']],
  ['speakers', () => ({ day: '2027-07-06' }), ['Ana', 'Basma', 'Chloe', 'Dora', 'Fatou']],
  ['speakers', () => ({ day: '2027-07-05' }), []],
  ['unconfirmed', () => ({}), ['Fatou']],
  ['unregistered', () => ({}), ['Basma', 'Chloe', 'Dora', 'Fatou']],
  ['materials-missing', () => ({}), ['Ana', 'Basma', 'Chloe', 'Dora']],
  ['organizers', () => ({}), []],
])('the group %s finds its people, and none who declined or was never asked', async (group, parameters, found) => {
  const { id } = await draft({ group, parameters: parameters() });

  expect((await names(id)).map((line: string) => line.split(' ')[0])).toEqual(found);
});

it('registered people are the accreditation officer’s to write to, the speakers the editor’s', async () => {
  const audience = { group: 'registrations', parameters: { mode: 'remote' } };
  const { id } = await draft(audience, officer);

  expect(await names(id, '', officer)).toEqual(['Hawa reached']);
  expect((await officer.get(path()).expect(200)).body).toMatchObject({
    announcements: [{ id }],
    groups: ['registrations'],
  });
  await api.editor.get(`${path()}/${id}`).expect(404);
  const refused = await api.editor.post(path()).send({ name: 'x', audience, texts: TEXTS }).expect(422);
  expect(refused.body.code).toBe('announcements.group-unknown');
});

it.each([
  ['audience/parameters/session', { audience: { group: 'panel', parameters: {} } }],
  ['audience/parameters/session', { audience: { group: 'panel', parameters: { session: 'NOSUCH' } } }],
  ['audience/parameters/day', { audience: { group: 'speakers', parameters: { day: '2027-08-01' } } }],
  ['audience/parameters/country', { audience: { group: 'speakers', parameters: { country: 'CH' } } }],
  ['texts/fr/body', { texts: { fr: { subject: 'Bonjour', body: 'a\nb {nom}' } } }],
])('what is wrong is named: %s', async (field, change) => {
  const body = { name: 'x', audience: PANEL(), texts: TEXTS, ...change };

  const refused = await api.editor.post(path()).send(body).expect(422);

  expect(refused.body.errors).toEqual([{ field, message: expect.any(String) }]);
  if (field === 'texts/fr/body') expect(refused.body.errors[0].message).toContain('Line 2: {nom}');
});

it('one person’s letter is shown before anything is sent, as it will look, in the language that they read', async () => {
  const { id } = await draft(PANEL());
  const letter = async (who: string) => (await api.editor.get(`${path()}/${id}/people/${people[who].id}/letter`)).body;

  expect(await letter('Basma')).toMatchObject({
    language: 'ar',
    direction: 'rtl',
    subject: 'احضر مبكرا',
    wishedLanguage: 'ar',
  });
  expect(await letter('Chloe')).toMatchObject({
    language: 'en',
    wishedLanguage: 'fr',
    subject: 'Be early, Chloe Example',
  });
  expect((await letter('Chloe')).text).toContain(
    'Dear Chloe Example,\n\nThe doors of Forum 2027 open at eight.\n\nBring your badge: https://forum.example/badge',
  );
  const html = await api.editor.get(`${path()}/${id}/people/${people.Basma.id}/letter.html`).expect(200);
  expect(html.text).toContain('<html lang="ar" dir="rtl">');
  expect(html.headers['content-security-policy']).toContain('sandbox');
  const stranger = await api.editor.get(`${path()}/${id}/people/${people.Emil.id}/letter`).expect(404);
  expect(stranger.body.code).toBe('announcements.not-in-the-audience');
});

it('goes to each once after another’s look: in their language, never to who has no address, unsubscribed or is not reached', async () => {
  const { database, edition } = api;
  await database.query(`insert into announcement_unsubscribed values ($1, $2, now())`, [edition.id, people.Fatou.id]);
  await database.query(
    `insert into suppressed_address (email_key, reason, said, since) values (lower($1), 'bounced', 'no', now())`,
    [people.Chloe.email],
  );
  const { id, people: counted } = await draft(PANEL());
  expect(counted).toEqual({
    reached: 2,
    languages: [
      { language: 'en', people: 1 },
      { language: 'ar', people: 1 },
    ],
    noAddress: 1,
    unsubscribed: 1,
    suppressed: 1,
    erased: 0,
  });
  expect((await act(other, id, 'approval', { people: 2 })).body.code).toBe('announcements.not-waiting');
  const waiting = (await act(api.editor, id, 'submission')).body;
  expect(waiting).toMatchObject({ state: 'waiting', isByMe: true });
  const put = await api.editor.put(`${path()}/${id}`).set('If-Match', `"v${waiting.version}"`);
  expect(put.status).toBe(400);

  expect((await act(api.editor, id, 'approval', { people: 2 })).body.code).toBe('announcements.second-look-by-another');
  const grown = await act(other, id, 'approval', { people: 1 });
  expect([grown.status, grown.body.code]).toEqual([412, 'announcements.audience-grew']);
  expect(grown.body.title).toContain('2 people');
  expect(await one(id)).toMatchObject({ state: 'waiting', letters: { unwritten: 0 } });
  expect((await act(other, id, 'approval', { people: 2 })).body).toMatchObject({
    state: 'sending',
    letters: { unwritten: 2 },
  });
  expect((await act(other, id, 'approval', { people: 2 })).body.code).toBe('announcements.not-waiting');

  await writeAnnouncements(database, api.clock);
  expect(await one(id)).toMatchObject({ state: 'written', letters: { waiting: 2, unwritten: 0 } });
  const mailbox = await aMailbox();
  await postLetters(database, mailbox, api.url);
  const letters = (await mailbox.letters()).filter(({ subject }) => /early|مبكرا/.test(subject!));
  await mailbox.stop();
  expect(letters.map(({ to, subject }) => [[to].flat()[0]?.value[0].address, subject]).sort()).toEqual(
    [
      [people.Ana.email, 'Be early, Ana Example'],
      [people.Basma.email, 'احضر مبكرا'],
    ].sort(),
  );
  expect(await names(id)).toEqual([
    'Ana reached sent',
    'Basma reached sent',
    'Chloe suppressed',
    'Dora no-address',
    'Fatou unsubscribed',
  ]);
  expect(await names(id, 'search=BAS')).toEqual(['Basma reached sent']);
  expect(await names(id, 'standing=no-address')).toEqual(['Dora no-address']);
  expect((await act(other, id, 'stop')).body.code).toBe('announcements.nothing-to-stop');
  const acts = await database.query(
    `select action, actor_name as who, details from audit_record where subject_id = $1 order by id`,
    [id],
  );
  expect(acts.map(({ action, who }: { action: string; who: string }) => [action, who.split('@')[0]])).toEqual([
    ['announcements.drafted', 'editor'],
    ['announcements.submitted', 'editor'],
    ['announcements.approved', 'other-editor'],
  ]);
  expect(acts[2].details).toEqual({ people: 2 });
});

it('a mail program’s one click ends announcements and nothing else; the page takes it back', async () => {
  const { database } = api;
  const { id } = await draft(PANEL());
  await act(api.editor, id, 'submission');
  await act(other, id, 'approval', { people: 9 });
  await writeAnnouncements(database, api.clock);
  const mailbox = await aMailbox();
  const asked = await person('Zoe');
  const panel = [{ personId: asked.id, role: 'speaker' as const }];
  const { code: session } = await aSession(database, api.edition, { title: 'Three', room: 'K', panel });
  await api.editor
    .post(`${api.path}/draft-sessions/${session}/invitations`)
    .send({ persons: [asked.id] })
    .expect(201);
  await postLetters(database, mailbox, api.url);
  const letters = await mailbox.letters();
  await mailbox.stop();
  const header = (letter: (typeof letters)[number], name: string) =>
    letter.headerLines.find(({ key }) => key === name)?.line.replace(/\s+/g, ' ');
  const to = (address: string) => letters.filter((letter) => [letter.to].flat()[0]?.value[0].address === address);
  const announced = to(people.Ana.email!).find(({ subject }) => subject!.includes('early'))!;
  expect(header(announced, 'list-unsubscribe-post')).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  const [, url] = /^List-Unsubscribe: <(\S+)>$/.exec(header(announced, 'list-unsubscribe')!)!;
  expect(announced.text).toContain(`No more announcements:\n${url}`);
  const own = to(asked.email!);
  expect(own.map((letter) => [header(letter, 'list-unsubscribe'), header(letter, 'list-unsubscribe-post')])).toEqual(
    own.map(() => [undefined, undefined]),
  );
  expect(own.length).toBeGreaterThan(0);
  const path = url.slice(api.url.length);
  const isOut = async () => (await draft(PANEL())).people.unsubscribed as number;
  const before = await isOut();

  expect((await api.anyone.get(path).expect(200)).text).toContain('You get announcements of Forum 2027');
  expect(await isOut()).toBe(before);
  for (const send of [
    () => api.anyone.post(path).type('form').send('List-Unsubscribe=One-Click'),
    () => api.anyone.post(path).field('List-Unsubscribe', 'One-Click'),
  ]) {
    const done = await send();
    expect([done.status, done.headers.location, done.headers['set-cookie']]).toEqual([200, undefined, undefined]);
    expect(await isOut()).toBe(before + 1);
  }
  expect((await api.anyone.get(path).expect(200)).text).toContain('You get no more announcements of Forum 2027');
  await api.anyone.post(path).type('form').send({ wish: 'again' }).expect(200);
  expect(await isOut()).toBe(before);
  await api.anyone
    .post(`${path.slice(0, -1)}x`)
    .type('form')
    .send('List-Unsubscribe=One-Click')
    .expect(404);
  const acts = await database.query(
    `select action, actor_kind as by from audit_record where subject_id = $1 and action like '%subscribed' order by id`,
    [people.Ana.id],
  );
  expect(acts).toEqual([
    { action: 'announcements.unsubscribed', by: 'link' },
    { action: 'announcements.subscribed', by: 'link' },
  ]);
  const [{ leaks }] = await database.query(
    `select count(*)::int as leaks from (select details::text as said from audit_record union all select secrets::text from letter) all_said
     where position($1 in said) > 0`,
    [new URL(url).searchParams.get('token')],
  );
  expect(leaks).toBe(0);
});

it('whoever changed a draft later cannot approve it either, and what was given back says why', async () => {
  const { id, version } = await draft(PANEL());
  const body = { name: 'Doors again', audience: PANEL(), texts: TEXTS };
  await other.put(`${path()}/${id}`).set('If-Match', `"v${version}"`).send(body).expect(200);
  const late = await other.put(`${path()}/${id}`).set('If-Match', `"v${version}"`).send(body).expect(412);
  expect(late.body.code).toBe('announcements.changed-meanwhile');
  await act(api.editor, id, 'submission');
  expect((await act(other, id, 'approval', { people: 9 })).body.code).toBe('announcements.second-look-by-another');

  const back = await act(other, id, 'taking-back', { reason: 'The hour is wrong' });

  expect(back.body).toMatchObject({
    state: 'draft',
    reason: 'The hour is wrong',
    decidedBy: expect.stringContaining('other'),
  });
  await api.editor.delete(`${path()}/${id}`).set('If-Match', back.headers.etag).expect(204);
  await api.editor.get(`${path()}/${id}`).expect(404);
});

it('stopped in the middle, nobody else is written to and what had not left is withdrawn', async () => {
  const { database, edition } = api;
  const crowd = await Promise.all(Array.from({ length: 60 }, (_, n) => person(`Q${n}`)));
  const panel = crowd.map(({ id }) => ({ personId: id, role: 'speaker' as const }));
  const { code: session } = await aSession(database, edition, { title: 'Two', room: 'K', day: '2027-07-07', panel });
  const invitations = `${api.path}/draft-sessions/${session}/invitations`;
  for (const some of [crowd.slice(0, 30), crowd.slice(30)])
    await api.editor
      .post(invitations)
      .send({ persons: some.map(({ id }) => id) })
      .expect(201);
  const { id } = await draft({ group: 'panel', parameters: { session } });
  await act(api.editor, id, 'submission');
  expect((await act(other, id, 'approval', { people: 60 })).body.state).toBe('sending');
  const written = () =>
    database.query(`select id, state from letter where kind = 'announcements.speakers' and cause_key like $1`, [
      `announcement:${id}:%`,
    ]);

  await writeAnnouncements(database, api.clock, async () => {
    const [{ id: gone }] = await written();
    await database.query(`update letter set state = 'sent', accepted_at = now() where id = $1`, [gone]);
    expect((await act(other, id, 'stop', { reason: 'Wrong hour' })).body).toMatchObject({
      state: 'stopped',
      reason: 'Wrong hour',
      letters: { sent: 1, withdrawn: 49, unwritten: 10, waiting: 0 },
    });
  });
  await writeAnnouncements(database, api.clock);

  expect(await written()).toHaveLength(50);
  expect((await one(id)).letters).toMatchObject({ sent: 1, withdrawn: 49, unwritten: 10 });
  const mailbox = await aMailbox();
  await postLetters(database, mailbox, api.url);
  expect((await mailbox.letters()).filter(({ subject }) => subject!.includes('early'))).toEqual([]);
  await mailbox.stop();
});
