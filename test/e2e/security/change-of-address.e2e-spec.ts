import { AccountService, SignInService } from '@app/identity';
import type supertest from 'supertest';
import { anEdition } from '../../factories/edition.js';
import { answerWishes } from '../../support/answer-wishes.js';
import { anAddressOffice, START } from './address-office.js';

/** S-10: nobody takes a registration or an account over by changing its address. */
const {
  api,
  edition,
  page,
  post,
  newAddress,
  linkIn,
  tokenIn,
  tokenOf,
  somebody,
  standing,
  lettersTo,
  somebodyUnproven,
} = anAddressOffice();

it('changes when the new mailbox says so; the old one is told; every other way in is over', async () => {
  const { registration, email, token } = await somebody();
  const agent = await api.signedIn(email);
  const account = await api.app.get(AccountService).findOrAdd(api.database.manager, email);
  const unused = await api.app.get(SignInService).linkFor(account.id, edition, 'en', undefined, api.clock.now());
  const to = newAddress();

  await post('/address-change', { token, email: to }).expect(303);
  const asked = await standing(registration);
  const confirm = await linkIn('identity.address-confirm', to);
  const shown = await api.anyone.get(confirm).expect(200);
  const stillOld = await standing(registration);
  await post('/address-change/confirm', { token: tokenIn(confirm) }).expect(303);

  expect([asked.registration, stillOld.registration]).toEqual([email, email]);
  expect(shown.text).toContain(`<bdi dir="ltr">${to}</bdi>`);
  expect(await standing(registration)).toEqual({
    registration: to,
    key: to,
    person: to,
    account: to,
    links: 0,
    sessions: 0,
    signInLinks: 0,
  });
  expect([await lettersTo(email), await lettersTo(to)]).toEqual([
    ['identity.address-asked', 'identity.address-changed'],
    ['identity.address-confirm'],
  ]);
  await agent.get('/api/v1/me').expect(401);
  await api.anyone.get(page(`/registration?token=${token}`)).expect(410);
  await api.anyone.get(unused).expect(410);
});

it('lets its owner in by the new address only', async () => {
  const { registration, email, token } = await somebody();
  const to = newAddress();
  await post('/address-change', { token, email: to }).expect(303);
  await post('/address-change/confirm', { token: await tokenOf('identity.address-confirm', to) }).expect(303);

  for (const address of [email, to]) {
    await post('/registration/link', { email: address }).expect(303);
    await post('/sign-in', { email: address }).expect(200);
  }
  await answerWishes(api.app);

  const sent = await api.database.query(
    `select to_address as to, kind from letter where kind in ('registration.link','identity.sign-in') and to_address in ($1, $2) order by kind`,
    [email, to],
  );
  expect(sent).toEqual([
    { to, kind: 'identity.sign-in' },
    { to, kind: 'registration.link' },
  ]);
  await api.anyone.get(await linkIn('registration.link', to)).expect(200);
  const found = await api.database.query(`select number from registration where search_text like '%' || $1 || '%'`, [
    to,
  ]);
  expect(found).toEqual([{ number: registration.number }]);
});

it('can be asked for by who has signed in within half an hour, and by nobody who has not', async () => {
  const { registration, email } = await somebody();
  const agent = await api.signedIn(email);
  const to = newAddress();

  api.clock.advance({ minutes: 31 });
  const stale = await post('/address-change', { email: to }, agent).expect(403);
  await agent.get(page('/address-change')).set('Accept', 'text/html').expect(403);
  const stranger = await post('/address-change', { email: to }).expect(303);
  const fresh = await api.signedIn(email);
  await fresh.get(page('/address-change')).set('Accept', 'text/html').expect(200);
  expect([stale.text.includes('Sign in again first'), stranger.headers.location]).toEqual([
    true,
    expect.stringContaining('/sign-in?next='),
  ]);
  expect(await lettersTo(to)).toEqual([]);

  await post('/address-change', { email: to }, fresh).expect(303);
  await post('/address-change/confirm', { token: await tokenOf('identity.address-confirm', to) }).expect(303);

  expect(await standing(registration)).toMatchObject({ registration: to, person: to, account: to, sessions: 0 });
});

it('touches nobody else, whatever ids come with it', async () => {
  const [mine, victim] = [await somebody(), await somebody()];
  const before = await standing(victim.registration);
  const to = newAddress();
  const foreign = { registrationId: victim.registration.id, id: victim.registration.id, oldEmail: victim.email };
  const foreignPerson = { personId: victim.registration.personId!, accountId: victim.registration.personId! };

  await post('/address-change', { token: mine.token, email: to, ...foreign, ...foreignPerson }).expect(303);
  await post('/address-change/confirm', {
    token: await tokenOf('identity.address-confirm', to),
    ...foreign,
    ...foreignPerson,
  }).expect(303);

  expect(await standing(victim.registration)).toEqual(before);
  expect(await lettersTo(victim.email)).toEqual([]);
  expect((await standing(mine.registration)).registration).toBe(to);
});

/** How many of fifty who confirm one change at once are taken. */
async function confirmedOfFifty(token: string): Promise<{ done: number; gone: number }> {
  const answers = await Promise.all(Array.from({ length: 50 }, () => post('/address-change/confirm', { token })));
  const count = (wanted: number) => answers.filter(({ status }) => status === wanted).length;
  return { done: count(303), gone: count(410) };
}

it('works once, of fifty at the same moment too, for two hours, and in its own edition', async () => {
  const { token, email } = await somebody();
  const other = await anEdition(api.database);
  const to = newAddress();
  await post('/address-change', { token, email: to }).expect(303);
  const confirm = await tokenOf('identity.address-confirm', to);
  const elsewhere = (act: string) => api.anyone.post(`/${other.code}/en/address-change/${act}`).type('form');

  await elsewhere('confirm').send({ token: confirm }).expect(410);
  await elsewhere('stop')
    .send({ token: await tokenOf('identity.address-asked', email) })
    .expect(410);
  api.clock.advance({ minutes: 121 });
  await post('/address-change/confirm', { token: confirm }).expect(410);
  api.clock.set(START);
  expect(await confirmedOfFifty(confirm)).toEqual({ done: 1, gone: 49 });
  expect((await lettersTo(email)).filter((kind) => kind.endsWith('changed'))).toHaveLength(1);
});

it('(control) would be taken several times if the database did not keep that it has ended', async () => {
  const { token } = await somebody();
  const to = newAddress();
  await post('/address-change', { token, email: to }).expect(303);
  await api.database.query(`create function forget_end() returns trigger language plpgsql as $$ begin
    new.ended_at := null; new.ending := null; return new; end $$`);
  await api.database.query(
    `create trigger forget_end before update on address_change for each row execute function forget_end()`,
  );
  const pressed = await confirmedOfFifty(await tokenOf('identity.address-confirm', to));
  await api.database.query(`drop trigger forget_end on address_change`);

  expect(pressed.done).toBeGreaterThan(1);
});

it('takes no token that was made for something else, and lends its own to nothing else', async () => {
  const { registration, email, token } = await somebody();
  const unproven = await somebodyUnproven();
  const account = await api.app.get(AccountService).findOrAdd(api.database.manager, email);
  const link = await api.app.get(SignInService).linkFor(account.id, edition, 'en', undefined, api.clock.now());
  const to = newAddress();
  await post('/address-change', { token, email: to }).expect(303);
  const confirm = await tokenOf('identity.address-confirm', to);
  const stop = await tokenOf('identity.address-asked', email);
  const before = await standing(registration);

  const others = [token, tokenIn(link), await tokenOf('registration.acknowledgement', unproven.email), '', 'x'];
  for (const wrong of [stop, ...others]) await post('/address-change/confirm', { token: wrong }).expect(410);
  for (const wrong of [confirm, ...others]) await post('/address-change/stop', { token: wrong }).expect(410);
  for (const ours of [confirm, stop]) {
    await post('/sign-in/link', { token: ours }).expect(410);
    await post('/register/prove', { token: ours }).expect(410);
    await post('/registration/withdrawal', { token: ours }).expect(410);
    await post('/address-change', { token: ours, email: newAddress() }).expect(410);
    await api.anyone.get(page(`/registration?token=${ours}`)).expect(410);
    await api.anyone.get(page(`/speaking?token=${ours}`)).expect(404);
  }

  expect(await standing(registration)).toEqual(before);
  await post('/address-change/confirm', { token: confirm }).expect(303);
});

it('waits for one address at a time: the newer wish replaces the older, also when ten come at once', async () => {
  const { registration, token } = await somebody();
  const [first, second] = [newAddress(), newAddress()];
  await post('/address-change', { token, email: first }).expect(303);
  await post('/address-change', { token, email: second }).expect(303);

  await post('/address-change/confirm', { token: await tokenOf('identity.address-confirm', first) }).expect(410);
  await post('/address-change/confirm', { token: await tokenOf('identity.address-confirm', second) }).expect(303);
  expect((await standing(registration)).registration).toBe(second);

  const other = await somebody();
  await Promise.all(
    Array.from({ length: 10 }, () => post('/address-change', { token: other.token, email: newAddress() })),
  );
  const pending = await api.database.query(
    `select count(*)::int as n from address_change where person_id = $1 and ended_at is null`,
    [other.registration.personId],
  );
  expect(pending).toEqual([{ n: 1 }]);
});

describe('an address that is somebody’s already', () => {
  /** What an attacker can see of an answer. */
  const seen = ({ status, text, headers }: supertest.Response) => ({
    status,
    text,
    headers: Object.entries(headers).filter(([name]) => !/date|set-cookie/.test(name)),
  });

  it('is answered like any other; its owner learns that somebody tried, and nothing happens', async () => {
    const [mine, victim] = [await somebody(), await somebody()];
    const owner = await api.signedIn(victim.email);
    const before = await standing(victim.registration);
    const free = newAddress();

    const taken = await post('/address-change', { token: mine.token, email: victim.email.toUpperCase() });
    const usual = await post('/address-change', { token: mine.token, email: free });

    expect(seen(taken)).toEqual(seen(usual));
    const letters = await api.database.query(
      `select kind, secrets, data from letter where to_address ilike $1 and kind like 'identity.address%'`,
      [victim.email],
    );
    expect(letters).toEqual([{ kind: 'identity.address-taken', secrets: null, data: { edition: expect.any(String) } }]);
    expect(await standing(victim.registration)).toEqual(before);
    await owner.get('/api/v1/me').expect(200);
  });

  it('cannot be confirmed either when it became somebody’s meanwhile', async () => {
    const mine = await somebody();
    const to = newAddress();
    await post('/address-change', { token: mine.token, email: to }).expect(303);
    const confirm = await tokenOf('identity.address-confirm', to);
    await api.app.get(AccountService).findOrAdd(api.database.manager, to);

    await post('/address-change/confirm', { token: confirm }).expect(410);

    expect((await standing(mine.registration)).registration).toBe(mine.email);
  });

  it('that another has registered with, unproven, cannot be taken by a second registration', async () => {
    const mine = await somebody();
    const squatter = await somebodyUnproven();

    await post('/address-change', { token: mine.token, email: squatter.email }).expect(303);

    expect(await lettersTo(squatter.email)).toEqual(['identity.address-taken']);
  });
});

it('is stopped from the old mailbox, and whoever had a way in has none any more', async () => {
  const { registration, email, token } = await somebody();
  const thief = await api.signedIn(email);
  const to = newAddress();
  await post('/address-change', { token, email: to }).expect(303);
  const stop = await linkIn('identity.address-asked', email);

  const shown = await api.anyone.get(stop).expect(200);
  await post('/address-change/stop', { token: tokenIn(stop) }).expect(303);

  expect(shown.text).not.toContain(to);
  await post('/address-change/confirm', { token: await tokenOf('identity.address-confirm', to) }).expect(410);
  await thief.get('/api/v1/me').expect(401);
  await api.anyone.get(page(`/registration?token=${token}`)).expect(410);
  expect(await standing(registration)).toMatchObject({ registration: email, person: email, links: 0, sessions: 0 });
});

it('is refused with what was typed when it is no address, one’s own, or the sixth within an hour', async () => {
  const { token, email } = await somebody();

  const wrong = await post('/address-change', { token, email: 'nobody' }).expect(422);
  const own = await post('/address-change', { token, email: email.toUpperCase() }).expect(422);
  for (let n = 0; n < 5; n++) await post('/address-change', { token, email: newAddress() }).expect(303);
  const often = await post('/address-change', { token, email: 'sixth@people.example' }).expect(429);

  expect(wrong.text).toContain('value="nobody"');
  expect(own.text).toContain('This is your address already');
  expect(often.text).toContain('value="sixth@people.example"');
  api.clock.advance({ minutes: 61 });
  await post('/address-change', { token, email: newAddress() }).expect(303);
});

it('is written into the log without any address', async () => {
  const { registration, token } = await somebody();
  const to = newAddress();
  await post('/address-change', { token, email: to }).expect(303);
  await post('/address-change/confirm', { token: await tokenOf('identity.address-confirm', to) }).expect(303);

  const records = await api.database.query(
    `select action, actor_kind as by, to_jsonb(audit_record)::text as whole from audit_record where subject_id = $1 and action like 'identity.address%' order by id`,
    [registration.personId],
  );

  expect(records.map(({ action, by }: Record<string, string>) => [action, by])).toEqual([
    ['identity.address-change-asked', 'link'],
    ['identity.address-changed', 'link'],
  ]);
  for (const { whole } of records) expect(whole).not.toMatch(/@/);
});
