import { inTransaction } from '@app/database';
import { createEdition, type Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import { writeLetter, type LetterDraft } from '@app/mail';
import { anApi, type TestApi } from '../../support/api.js';

type Agent = Awaited<ReturnType<TestApi['signedIn']>>;

let api: TestApi;
let edition: Edition;
let elsewhere: Edition;
let staff: Record<'secretariat' | 'protocol' | 'accreditation' | 'programme', Agent>;
let written: Record<'signIn' | 'confirmation' | 'invitation' | 'minister' | 'foreign', string>;

const anEdition = (code: string) =>
  inTransaction(api.database, (tx) =>
    createEdition(
      tx,
      { code, name: 'Forum 2027', startsOn: '2027-07-05', endsOn: '2027-07-09' },
      systemActor('test'),
      api.clock.now(),
    ),
  );

const aLetter = (cause: string, letter: Partial<LetterDraft>) =>
  inTransaction(api.database, (tx) =>
    writeLetter(tx, {
      kind: 'identity.sign-in',
      cause,
      editionId: edition.id,
      subject: { kind: 'account', id: 'a' },
      to: { address: 'reader@wsis.example', name: 'Marta Olowska', language: 'en' },
      data: { edition: 'Forum 2027', minutes: 30 },
      secrets: { link: '/forum27/en/sign-in/link?token=a-secret-of-the-reader' },
      ...letter,
    }),
  );

beforeAll(async () => {
  api = await anApi();
  [edition, elsewhere] = [await anEdition('forum27'), await anEdition('forum28')];
  const as = (role: string) => api.signedIn(`${role}@wsis.example`, [[edition.id, role]]);
  staff = {
    secretariat: await as('secretariat'),
    protocol: await as('protocol-officer'),
    accreditation: await as('accreditation-officer'),
    programme: await as('programme-editor'),
  };
  written = {
    signIn: await aLetter('1', {}),
    confirmation: await aLetter('2', { kind: 'registration.confirmation' }),
    invitation: await aLetter('3', { kind: 'speakers.invitation' }),
    minister: await aLetter('4', { kind: 'speakers.invitation', isProtected: true }),
    foreign: await aLetter('5', { editionId: elsewhere.id }),
  };
});
afterAll(() => api.close());

const letters = '/api/v1/editions/forum27/letters';
const fail = (id: string) =>
  api.database.query(`update letter set state = 'failed', failure = 'refused', attempts = 1 where id = $1`, [id]);
const bellsOf = async (id: string) =>
  (await api.database.query(`select 1 from bell where subject_id = $1`, [id])).length;

it('shows each role the letters that it works with, and ministers’ only to protocol and the secretariat', async () => {
  const nameOf = Object.fromEntries(Object.entries(written).map(([name, id]) => [id, name]));
  const seen: Record<string, string[]> = {};
  for (const [role, agent] of Object.entries(staff)) {
    const { body } = await agent.get(letters).expect(200);
    seen[role] = body.letters.map(({ id }: { id: string }) => nameOf[id]);
    expect([role, body.counts.waiting]).toEqual([role, body.letters.length]);
  }

  expect(seen).toEqual({
    secretariat: ['minister', 'invitation', 'confirmation', 'signIn'],
    protocol: ['minister', 'invitation'],
    accreditation: ['confirmation'],
    programme: ['invitation'],
  });
});

it('does not open or send again what is not in that list', async () => {
  await fail(written.minister);
  await fail(written.foreign);

  for (const [agent, id] of [
    [staff.programme, written.minister],
    [staff.accreditation, written.invitation],
    [staff.secretariat, written.foreign],
    [staff.secretariat, 'not-an-id'],
  ] as Array<[Agent, string]>) {
    await agent.get(`${letters}/${id}`).expect(404);
    await agent.post(`${letters}/${id}/retry`).expect(404);
  }

  const states = await api.database.query(`select state from letter where id = any($1)`, [
    [written.minister, written.foreign],
  ]);
  expect(states).toEqual([{ state: 'failed' }, { state: 'failed' }]);
});

it('shows what was written, without the recipient’s secrets', async () => {
  const answer = await staff.secretariat.get(`${letters}/${written.signIn}`).expect(200);

  expect(answer.body.words).toMatchObject({
    subject: 'Your link to sign in: Forum 2027',
    greeting: expect.stringContaining('Marta Olowska'),
    action: 'Sign in',
    hasQr: false,
    attachments: [],
  });
  expect(answer.text).not.toContain('a-secret-of-the-reader');
  expect((await staff.secretariat.get(letters)).text).not.toContain('a-secret-of-the-reader');
});

it('sends a failed letter again once, however often the button is pressed', async () => {
  await fail(written.confirmation);
  const before = await bellsOf(written.confirmation);

  const answers = await Promise.all(
    Array.from({ length: 8 }, () => staff.accreditation.post(`${letters}/${written.confirmation}/retry`)),
  );

  expect(answers.map(({ status }) => status).sort()).toEqual([202, ...Array(7).fill(409)]);
  expect(await bellsOf(written.confirmation)).toBe(before + 1);
  expect(
    await api.database.query(`select actor_name, action from audit_record where subject_id = $1`, [
      written.confirmation,
    ]),
  ).toEqual([{ actor_name: 'accreditation-officer@wsis.example', action: 'mail.letter-retried' }]);
});

it('turns pages by a cursor and a Link header', async () => {
  const first = await staff.secretariat.get(`${letters}?limit=3`).expect(200);
  const [, next] = /<([^>]+)>; rel="next"/.exec(first.headers.link)!;

  const second = await staff.secretariat.get(next).expect(200);

  expect([first.body.letters.length, second.body.letters.length, second.body.next]).toEqual([3, 1, undefined]);
  expect(second.headers.link).toBeUndefined();
  await staff.secretariat.get(`${letters}?state=lost`).expect(400);
});

it('says since when letters have been due that nobody sends, once that is more than a minute', async () => {
  const soon = await staff.secretariat.get(letters).expect(200);
  await api.database.query(`update letter set send_after = now() - interval '5 minutes' where id = $1`, [
    written.signIn,
  ]);
  const late = await staff.secretariat.get(letters).expect(200);

  const [{ due }] = await api.database.query(`select send_after as due from letter where id = $1`, [written.signIn]);
  expect([soon.body.waitingSince, late.body.waitingSince]).toEqual([null, due.toISOString()]);
});

describe('addresses that are not reached', () => {
  const unreached = '/api/v1/editions/forum27/unreached-addresses';
  const since = new Date('2027-05-01T08:00:00Z');
  const suppress = async (address: string): Promise<string> => {
    const [{ id }] = await api.database.query(
      `insert into suppressed_address (email_key, reason, said, since) values ($1, 'bounced', 'smtp; 550 5.1.1', $2) returning id`,
      [address, since],
    );
    return id;
  };

  it('are listed for the secretariat of an edition that wrote to them, told at their letters, and taken off once, with a reason in the log', async () => {
    await aLetter('6', { to: { address: 'Gone@wsis.example', name: 'Gone', language: 'en' } });
    const id = await suppress('gone@wsis.example');
    await suppress('never-written-to@wsis.example');

    const { body: list } = await staff.secretariat.get(unreached).expect(200);
    const { body: page } = await staff.secretariat.get(letters).expect(200);
    await staff.programme.get(unreached).expect(403);
    await staff.programme.post(`${unreached}/${id}/lifting`).send({ reason: 'Mine' }).expect(403);
    await staff.secretariat.post(`${unreached}/${id}/lifting`).send({ reason: '' }).expect(400);
    const { body: rest } = await staff.secretariat
      .post(`${unreached}/${id}/lifting`)
      .send({ reason: 'She has a new mailbox there' })
      .expect(200);
    const { body: again } = await staff.secretariat
      .post(`${unreached}/${id}/lifting`)
      .send({ reason: 'Twice' })
      .expect(404);

    expect(list.addresses).toEqual([
      { id, address: 'gone@wsis.example', reason: 'bounced', said: 'smtp; 550 5.1.1', since: since.toISOString() },
    ]);
    expect(page.letters[0].notReached).toEqual({ reason: 'bounced', since: since.toISOString() });
    expect(page.letters[1].notReached).toBeNull();
    expect([rest.addresses, again.code]).toEqual([[], 'mail.address-is-reached']);
    const audit = await api.database.query(
      `select subject_id as id, reason from audit_record where action = 'mail.suppression-lifted'`,
    );
    expect(audit).toEqual([{ id, reason: 'She has a new mailbox there' }]);
  });
});
