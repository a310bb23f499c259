import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import { setCapacity, watchInvitations } from '@app/registration';
import type { ParsedMail } from 'mailparser';
import type supertest from 'supertest';
import { anEdition } from '../../factories/edition.js';
import { aGuestCategory, anInvitation } from '../../factories/invitation.js';
import { anApplication } from '../../factories/registration.js';
import { anApi, type TestApi } from '../../support/api.js';
import { aMailbox, type Mailbox } from '../../support/mailbox.js';
import { aWorker, type WorkerProcess } from '../../support/worker-process.js';

let api: TestApi;
let mailbox: Mailbox;
let worker: WorkerProcess;
let edition: Edition;
let officer: ReturnType<typeof supertest.agent>;
const START = '2027-04-28T08:15:00Z';

beforeAll(async () => {
  [api, mailbox] = await Promise.all([anApi(), aMailbox()]);
  worker = await aWorker({ databaseUrl: api.databaseUrl, smtpUrl: mailbox.url });
  edition = await anEdition(api.database, { city: { en: 'Geneva' }, contactAddress: 'forum@secretariat.example' });
  await inTransaction(api.database, (tx) =>
    setCapacity(tx, edition.id, { capacity: 9 }, systemActor('test'), new Date()),
  );
  await aGuestCategory(api.database, edition, 5);
}, 60_000);
beforeEach(() => standAt(0));
afterAll(async () => {
  await worker.end();
  await Promise.all([mailbox.stop(), api.close()]);
});

/** So many days after the start, with a fresh session of the officer. */
async function standAt(days: number): Promise<void> {
  api.clock.set(START);
  api.clock.advance({ days });
  officer = await api.signedIn('officer@wsis.example', [[edition.id, 'accreditation-officer']]);
}
const desk = () => `/api/v1/editions/${edition.code}/registration-invitations`;
const pages = (language = 'en') => `/${edition.code}/${language}/invitation`;
const invite = (list: string, confirmed: number, changes = {}) =>
  officer.post(desk()).send({ category: 'guest', list, language: 'en', note: '', confirmed, ...changes });
const listed = async (query = {}) => (await officer.get(desk()).query(query).expect(200)).body;
const press = (path: string, body: object) => api.anyone.post(path).type('form').send(body);
const tokenIn = (path: string) => new URL(path, api.url).searchParams.get('token')!;

/** The newest letter to an address, once so many have come to it. */
async function letterTo(address: string, count: number): Promise<ParsedMail> {
  const end = Date.now() + 30_000;
  for (;;) {
    const indexes = mailbox.recipients().flatMap((to, index) => (to === address ? [index] : []));
    if (indexes.length >= count) return (await mailbox.letters())[indexes.at(-1)!];
    if (Date.now() > end) throw new Error(`${indexes.length} of ${count} letters to ${address}\n${worker.output()}`);
    await new Promise((wake) => setTimeout(wake, 50));
  }
}
const linkIn = (letter: ParsedMail): string =>
  /https:\/\/forum\.example\/\S+/.exec(letter.text!)![0].replace('https://forum.example', '');

it('leads from a pasted list over the letter and its link to a registration that the desk sees', async () => {
  const list = 'Name; E-mail; Language\nAmina Diallo; amina@guests.example; fr\nbob@guests.example';
  const preview = await officer.post(`${desk()}/preview`).send({ category: 'guest', list }).expect(200);
  expect(preview.body).toEqual({
    fits: 2,
    mistakes: 0,
    expiresAt: '2027-05-28T16:00:00.000Z',
    lines: [
      expect.objectContaining({ line: 1, problem: 'heading' }),
      { line: 2, email: 'amina@guests.example', name: 'Amina Diallo', language: 'fr', problem: null },
      { line: 3, email: 'bob@guests.example', name: '', language: 'en', problem: null },
    ],
  });
  await invite(list, 3).expect(412);
  expect((await invite(list, 2, { note: 'We keep a seat for you.' }).expect(201)).body).toEqual({ invited: 2 });

  const letter = await letterTo('amina@guests.example', 1);
  expect(letter.subject).toBe(`Invitation : ${edition.names.fr || edition.names.en}`);
  expect(letter.text).toContain('Bonjour');
  expect(letter.text).toContain('« We keep a seat for you. »');
  expect(letter.text).toContain('vendredi 28 mai 2027, 18:00');

  const link = linkIn(letter);
  for (let scan = 0; scan < 3; scan++) await api.anyone.get(link).expect(200);
  const page = await api.anyone.get(link).expect(200);
  expect(page.text).toContain('<bdi dir="ltr">amina@guests.example</bdi>');
  expect(page.text).toContain('<bdi>Invité</bdi>');
  expect(page.headers['cache-control']).toContain('no-store');
  expect(page.headers['referrer-policy']).toBe('same-origin');
  const form = await api.anyone.get(`${pages('fr')}/registration?token=${tokenIn(link)}`).expect(200);
  expect(form.text).not.toMatch(/name="(email|category|draft)"/);

  const token = tokenIn(link);
  const key = /name="key" value="([^"]+)"/.exec(form.text)![1];
  const typed = {
    ...anApplication(),
    token,
    key,
    email: 'somebody-else@guests.example',
    category: 'participant',
    language: 'fr',
  };
  const wrong = await press(`${pages('fr')}/registration`, { ...typed, country: '' }).expect(422);
  expect(wrong.text).toContain('value="Wanjiru"');
  const [first, second] = await Promise.all([
    press(`${pages('fr')}/registration`, typed),
    press(`${pages('fr')}/registration`, typed),
  ]);

  for (const pressed of [first, second]) {
    expect(pressed.status).toBe(303);
    expect((await api.anyone.get(pressed.headers.location).expect(200)).text).toContain('<h1>En cours d’examen</h1>');
  }
  const review = await letterTo('amina@guests.example', 2);
  expect(review.subject).toContain('En cours d’examen');
  const registrations = await api.database.query(
    `select email, category, status, proven_at is not null as proven from registration where edition_id = $1`,
    [edition.id],
  );
  expect(registrations).toEqual([
    { email: 'amina@guests.example', category: 'guest', status: 'under-review', proven: true },
  ]);

  const { invitations, counts } = await listed();
  expect(counts).toEqual({ open: 1, registered: 1, declined: 0, expired: 0, revoked: 0 });
  expect(invitations.find(({ email }: { email: string }) => email === 'amina@guests.example')).toMatchObject({
    state: 'registered',
    letterState: 'sent',
    invitedBy: 'officer@wsis.example',
    registration: { status: 'under-review', category: 'guest' },
  });
  const used = await api.anyone.get(link).expect(200);
  expect(used.text).toContain('<h1>Cette adresse est inscrite</h1>');
  expect(used.text).toContain('value="amina@guests.example"');
}, 60_000);

it('takes a no with its reason, once, and says afterwards that it was said', async () => {
  const { email, token, id } = await anInvitation(api.database, edition, api.clock.now());

  const declined = await press(`${pages()}/decline`, { token, reason: 'I am abroad.' }).expect(303);
  await press(`${pages()}/decline`, { token }).expect(303);

  expect((await api.anyone.get(declined.headers.location).expect(200)).text).toContain('<h1>You have declined</h1>');
  const gone = await api.anyone.get(`${pages()}?token=${token}`).expect(410);
  expect(gone.text).toContain('It was declined on Wednesday 28 April 2027, 10:15 (UTC+2).');
  expect(gone.text).toContain('forum@secretariat.example');
  expect((await officer.get(`${desk()}/${id}`).expect(200)).body).toMatchObject({
    email,
    state: 'declined',
    declineReason: 'I am abroad.',
  });
  await press(`${pages()}/registration`, { ...anApplication(), token, key: 'k' }).expect(410);
  await officer.post(`${desk()}/${id}/letters`).expect(409);
});

it('says of every link that opens nothing why, and what to do', async () => {
  const { id, token } = await anInvitation(api.database, edition, api.clock.now());
  const title = async (language = 'en') =>
    /<h1>([^<]*)<\/h1>/.exec((await api.anyone.get(`${pages(language)}?token=${token}`)).text)![1];

  const titles = [await title()];
  await officer.post(`${desk()}/${id}/letters`).expect(200);
  titles.push(await title());
  await standAt(31);
  titles.push(await title());
  await officer.post(`${desk()}/${id}/extension`).send({ until: '2027-06-20' }).expect(200);
  await officer.post(`${desk()}/${id}/revocation`).expect(200);
  await officer.post(`${desk()}/${id}/revocation`).expect(200);
  titles.push(await title(), await title('ar'));

  expect(titles).toEqual([
    `You are invited to ${edition.names.en}`,
    'A newer letter counts',
    'This invitation is over',
    'This invitation was taken back',
    'سُحبت هذه الدعوة',
  ]);
  await api.anyone.get(`${pages()}?token=nonsense`).expect(410);
  await press(`${pages()}/decline`, { token: 'nonsense' }).expect(410);
});

it('sends no more than three letters to a mailbox, however often a button is pressed (S-64)', async () => {
  const { id, email } = await anInvitation(api.database, edition, api.clock.now());

  const answers = [];
  for (let n = 0; n < 200; n++) answers.push((await officer.post(`${desk()}/${id}/letters`)).status);

  expect(answers.filter((status) => status === 200)).toHaveLength(2);
  expect(answers.filter((status) => status === 429)).toHaveLength(198);
  await officer.post(`${desk()}/${id}/revocation`).expect(200);
  expect((await invite(email, 1)).body.code).toBe('inviting.list-changed-meanwhile');
  const [{ letters }] = await api.database.query(
    `select count(*)::int as letters from registration_invitation_link where invitation_id = $1`,
    [id],
  );
  expect(letters).toBe(3);
});

it('names each line that cannot be read, and sends nothing', async () => {
  const refused = await invite('good@guests.example\nbad\nHans <hans@guests.example>, de', 1).expect(422);

  expect(refused.body.errors.map(({ message }: { message: string }) => message)).toEqual([
    'Line 2: this is no e-mail address like name@example.org.',
    'Line 3: letters are written in en, fr, es, ru, zh or ar.',
  ]);
  expect((await listed({ q: 'good@guests' })).invitations).toEqual([]);
});

it('is found by name, address and state, page by page', async () => {
  await invite(Array.from({ length: 5 }, (_, n) => `page-${n}@guests.example, Přemysl ${n}`).join('\n'), 5).expect(201);

  const first = await officer.get(desk()).query({ q: 'premysl', limit: 2 }).expect(200);
  const second = await officer.get(/<([^>]+)>/.exec(first.headers.link)![1]).expect(200);

  expect([...first.body.invitations, ...second.body.invitations]).toHaveLength(4);
  expect(first.body.counts).toMatchObject({ open: 5 });
  expect((await listed({ q: 'premysl', state: 'declined' })).invitations).toEqual([]);
  await officer.get(desk()).query({ state: 'nonsense' }).expect(400);
});

it('shows the letters of invitations to whoever decides on registrations, and to no other desk', async () => {
  const kinds = async (role: string) => {
    const agent = await api.signedIn(`${role}@wsis.example`, [[edition.id, role]]);
    const { body } = await agent.get(`/api/v1/editions/${edition.code}/letters`).query({ limit: 200 }).expect(200);
    return body.letters.some(({ kind }: { kind: string }) => kind === 'inviting.invitation');
  };

  expect([await kinds('accreditation-officer'), await kinds('programme-editor')]).toEqual([true, false]);
});

it('reminds by the worker’s recurring work with a link that works beside the first', async () => {
  const { email, token } = await anInvitation(api.database, edition, api.clock.now());
  await letterTo(email, 1);
  await standAt(16);

  await watchInvitations(api.database, api.clock.now());
  const reminder = await letterTo(email, 2);

  expect(reminder.subject).toBe(`Your answer is still missing: invitation to ${edition.names.en}`);
  for (const path of [linkIn(reminder), `${pages()}?token=${token}`]) await api.anyone.get(path).expect(200);
});

it('writes no address, name or token into what the worker says', () => {
  expect(worker.output()).not.toMatch(/guests\.example|people\.example|Diallo|token=/);
});

it('keeps a half-filled form with the invitation until it is answered, and forgets it then', async () => {
  const now = new Date(START);
  const { id, token } = await anInvitation(api.database, edition, now);
  const form = `${pages()}/registration`;
  const kept = async () =>
    (await api.database.query(`select typed from registration_invitation where id = $1`, [id]))[0].typed;

  const saved = await press(`${form}/draft`, { token, givenName: 'Ines <b>', organization: 'Lake' }).expect(303);
  const told = await api.anyone.get(saved.headers.location).expect(200);
  const again = await api.anyone.get(`${form}?token=${token}`).expect(200);
  await press(`${form}/draft`, { token: 'x'.repeat(43), givenName: 'Stranger' }).expect(410);
  const long = await press(`${form}/draft`, {
    token,
    givenName: 'x'.repeat(1990),
    ...Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`a-q${at}`, 'y'.repeat(1990)])),
  }).expect(422);

  expect(long.text).toContain('role="alert"');
  expect(saved.headers.location).not.toContain('Ines');
  expect(told.text).toContain('What you typed is kept with your invitation');
  expect(again.text).toContain('value="Ines &lt;b&gt;"');
  expect(await kept()).toMatchObject({ givenName: 'Ines <b>', organization: 'Lake' });
  await press(`${pages()}/decline`, { token, reason: '' }).expect(303);
  expect(await kept()).toBeNull();
  await press(`${form}/draft`, { token, givenName: 'Late' }).expect(410);
});

it('lets who was only invited download and erase what is kept, by the link of the invitation', async () => {
  const { id, token, email } = await anInvitation(api.database, edition, new Date(START));
  await press(`${pages()}/registration/draft`, { token, givenName: 'Ines' }).expect(303);
  const data = `/${edition.code}/en/my-data`;

  const shown = await api.anyone.get(`${pages()}?token=${token}`).expect(200);
  const page = await api.anyone.get(`${data}?token=${token}`).expect(200);
  await letterTo(email, 1);
  await press(`${data}/file-wish`, { token }).expect(303);
  const letter = await letterTo(email, 2);
  await api.anyone.get(`${data}/erasure?token=${token}`).expect(200);
  await press(`${data}/erasure`, { token }).expect(303);
  await letterTo(email, 3);
  const row = async () =>
    (await api.database.query(`select email, state, typed from registration_invitation where id = $1`, [id]))[0];
  for (const end = Date.now() + 20_000; (await row()).email !== 'erased' && Date.now() < end;)
    await new Promise((wake) => setTimeout(wake, 100));

  expect(shown.text).toContain(`/my-data?token=${token}`);
  expect(page.text).toContain(`/invitation?token=${token}`);
  expect(letter.subject).toContain('Your data are ready');
  expect(await row()).toEqual({ email: 'erased', state: 'revoked', typed: null });
  await api.anyone.get(`${data}?token=${token}`).expect(410);
  await api.anyone.get(`${data}?token=${'y'.repeat(43)}`).expect(410);
});
