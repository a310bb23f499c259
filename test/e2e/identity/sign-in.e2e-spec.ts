import { inTransaction } from '@app/database';
import { createEdition } from '@app/edition';
import { AccountService, RoleService, SignInService, systemActor } from '@app/identity';
import { answerWishes } from '../../support/answer-wishes.js';
import { anApi, type TestApi } from '../../support/api.js';

let api: TestApi;
let editionId: string;

beforeAll(async () => {
  api = await anApi();
  const draft = {
    code: 'forum27',
    name: 'Forum 2027',
    startsOn: '2027-07-05',
    endsOn: '2027-07-09',
    timeZone: 'Europe/Zurich',
  };
  const edition = await inTransaction(api.database, (tx) =>
    createEdition(tx, draft as never, systemActor('test'), new Date()),
  );
  editionId = edition.id;
});
afterAll(() => api.close());

const linkOf = async (email: string) => {
  const account = await api.app.get(AccountService).findOrAdd(api.database.manager, email);
  return api.app.get(SignInService).linkFor(account.id, { code: 'forum27' }, 'en', '/console', api.clock.now());
};

it('shows a button when the link is opened and signs in only when it is pressed', async () => {
  const link = await linkOf('editor@wsis.example');

  const scanned = await api.anyone.get(link).expect(200);
  const token = /name="token" value="([^"]+)"/.exec(scanned.text)![1];
  const pressed = await api.anyone.post('/forum27/en/sign-in/link').type('form').send({ token }).expect(303);

  expect(pressed.headers.location).toBe('/console');
  expect(pressed.headers['set-cookie'][0]).toMatch(/^forum=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  await api.anyone.get(link).set('Accept', 'text/html').expect(410);
});

/** How many of fifty who press the button of one link at once are let in. */
async function letInOfFifty(email: string): Promise<{ in: number; gone: number }> {
  const token = new URL(await linkOf(email), api.url).searchParams.get('token');
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => api.anyone.post('/forum27/en/sign-in/link').type('form').send({ token })),
  );
  const count = (wanted: number) => answers.filter(({ status }) => status === wanted).length;
  return { in: count(303), gone: count(410) };
}

it('lets one of fifty who press at once in', async () => {
  expect(await letInOfFifty('many@wsis.example')).toEqual({ in: 1, gone: 49 });
});

it('(control) would let several in if the database did not keep that the link is used up', async () => {
  await api.database.query(`create function forget_use() returns trigger language plpgsql as $$ begin
    new.used_at := null; return new; end $$`);
  await api.database.query(
    `create trigger forget_use before update on sign_in_link for each row execute function forget_use()`,
  );
  const pressed = await letInOfFifty('careless@wsis.example');
  await api.database.query(`drop trigger forget_use on sign_in_link`);

  expect(pressed.in).toBeGreaterThan(1);
});

it('answers the same for an address that is known and one that is not', async () => {
  await api.app.get(AccountService).findOrAdd(api.database.manager, 'known@wsis.example');
  const ask = (email: string) => api.anyone.post('/forum27/en/sign-in').type('form').send({ email }).expect(200);

  const [known, unknown] = [await ask('known@wsis.example'), await ask('nobody@wsis.example')];

  expect(known.text.replaceAll('known@', 'nobody@')).toBe(unknown.text);
  await answerWishes(api.app);
  const letters = await api.database.query(`select to_address, kind from letter where kind = 'identity.sign-in'`);
  expect(letters).toEqual([{ to_address: 'known@wsis.example', kind: 'identity.sign-in' }]);
});

it('says what is wrong with an address and keeps what was typed', async () => {
  const answer = await api.anyone
    .post('/forum27/fr/sign-in')
    .type('form')
    .send({ email: 'pas une adresse' })
    .expect(422);

  expect(answer.text).toContain('value="pas une adresse"');
  expect(answer.text.match(/Indiquez une adresse électronique/g)).toHaveLength(2);
});

it('forgets a role that was taken away at the next request', async () => {
  const agent = await api.signedIn('second@wsis.example', [[editionId, 'secretariat']]);
  const third = await api.signedIn('third@wsis.example', [[editionId, 'secretariat']]);
  const me = await third.get('/api/v1/me').expect(200);
  expect(me.body.editions).toEqual([{ code: 'forum27', shortName: expect.any(String), roles: ['secretariat'] }]);

  const account = await api.app.get(AccountService).findOrAdd(api.database.manager, 'third@wsis.example');
  const grant = { accountId: account.id, editionId, role: 'secretariat' };
  await api.app.get(RoleService).revoke(api.database.manager, grant, systemActor('test'), new Date());

  expect((await third.get('/api/v1/me')).body.editions).toEqual([]);
  expect((await agent.get('/api/v1/me')).body.editions).toHaveLength(1);
});

it('ends a session for every copy of its cookie', async () => {
  const agent = await api.signedIn('leaving@wsis.example');

  await agent.delete('/api/v1/me/session').expect(204);

  await agent.get('/api/v1/me').expect(401);
});

it('leads a visitor to the agenda of the current edition in a language of theirs', async () => {
  const answer = await api.anyone.get('/').set('Accept-Language', 'ar-EG,en;q=0.5').expect(302);

  expect(answer.headers.location).toBe('/forum27/ar/agenda');
});

it('keeps foreign hosts and foreign pages out', async () => {
  await api.anyone.get('/healthz').set('Host', 'evil.example').expect(200);
  await api.anyone.get('/forum27/en/sign-in').set('Host', 'evil.example').expect(421);
  for (const origin of ['https://evil.example', 'null', `${api.url}.evil.example`]) {
    await api.anyone
      .post('/forum27/en/sign-in')
      .set('Origin', origin)
      .type('form')
      .send({ email: 'a@wsis.example' })
      .expect(403);
  }
  await api.anyone
    .post('/forum27/en/sign-in')
    .set('Origin', api.url)
    .type('form')
    .send({ email: 'a@wsis.example' })
    .expect(200);
});
