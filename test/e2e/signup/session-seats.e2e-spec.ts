import { inTransaction } from '@app/database';
import { systemActor } from '@app/identity';
import { cancelSession, placeSession, readDraftSession, type Session } from '@app/programme';
import { freshStatusPath, lockRegistration, MergeService } from '@app/registration';
import { endOverSignUps, passSeatsOn, setSignUpRule, signUp } from '@app/signup';
import { aSession } from '../../factories/session.js';
import { approvedRegistrations, release } from '../../factories/sign-up.js';
import { tokenIn } from '../../support/registration-links.js';
import { aProgrammeApi, type ProgrammeApi } from '../programme/a-programme.js';
import { aReader } from '../programme/a-reader.js';

const by = systemActor('test');

let api: ProgrammeApi;
/** 10:00–11:00 in room H, for one. */
let small: Session;
/** 10:30–11:30 in room K. */
let beside: Session;
/** 14:00–15:00 in room H. */
let later: Session;
let open: Session;
let people: string[];

beforeAll(async () => {
  api = await aProgrammeApi();
  const { database, edition } = api;
  const signUpTo = { access: 'sign-up' } as const;
  small = await aSession(database, edition, { ...signUpTo, title: 'Small room', room: 'H', seatLimit: 1 });
  beside = await aSession(database, edition, { ...signUpTo, title: 'Beside', room: 'K', from: '10:30', to: '11:30' });
  later = await aSession(database, edition, { ...signUpTo, title: 'Later', room: 'H', from: '14:00', to: '15:00' });
  open = await aSession(database, edition, { title: 'For all', room: 'K', from: '14:00', to: '15:00' });
  await release(database, edition, api.clock.now());
});
afterAll(() => api.close());
beforeEach(async () => {
  await api.database.query(`truncate registration, session_seat_pool cascade`);
  people = await approvedRegistrations(api.database, api.edition, 3);
});

const tokenOf = (id: string) =>
  inTransaction(api.database, async (tx) =>
    tokenIn(await freshStatusPath(tx, await lockRegistration(tx, id), api.edition, api.clock.now())),
  );
const seatPath = ({ code }: Session, language = 'en') => `/forum27/${language}/sessions/${code}/seat`;
const seatPage = async (session: Session, token: string, language = 'en') =>
  aReader((await api.anyone.get(`${seatPath(session, language)}?token=${token}`).expect(200)).text);
const take = (session: Session, token: string, expected = 303) =>
  api.anyone.post(seatPath(session)).type('form').send({ token }).expect(expected);
const giveBack = (session: Session, token: string, expected = 303) =>
  api.anyone
    .post(`${seatPath(session)}/return`)
    .type('form')
    .send({ token })
    .expect(expected);
const mine = async (token: string, language = 'en') =>
  aReader((await api.anyone.get(`/forum27/${language}/my-sessions?token=${token}`).expect(200)).text);
const states = async () =>
  (
    await api.database.query(
      `select registration_id as id, state from session_sign_up where state in ('seated','waiting') order by signed_up_at, state`,
    )
  ).map(({ id, state }: { id: string; state: string }) => [people.indexOf(id), state]);

describe('the public page of a session that needs sign-up', () => {
  it('says so and leads to the seats; a stranger asks for their link', async () => {
    const page = aReader((await api.anyone.get(`/forum27/en/sessions/${small.code}`).expect(200)).text);

    expect(page.text).toContain('Sign-up needed');
    expect(page.links['Seats and sign-up']).toBe(seatPath(small));
    const answer = await api.anyone.get(seatPath(small)).expect(303);
    expect(answer.headers.location).toBe('/forum27/en/registration/link');
    const other = aReader((await api.anyone.get(`/forum27/en/sessions/${open.code}`).expect(200)).text);
    expect(other.text).not.toContain('Seats and sign-up');
  });
});

describe('two registrations of one person that become one', () => {
  const merge = ([surviving, ended]: string[]) => {
    const seen = (id: string) => ({ id, version: 1 });
    return api.app
      .get(MergeService)
      .merge({ edition: api.edition, surviving: seen(surviving), ended: seen(ended) }, by, api.clock.now());
  };
  const signsUp = (person: number, session: Session) =>
    inTransaction(api.database, (tx) =>
      signUp(tx, api.edition, { registrationId: people[person], code: session.code }, undefined, api.clock.now()),
    );
  const pool = async ({ id }: Session) =>
    (await api.database.query(`select taken, in_line from session_seat_pool where session_id = $1`, [id]))[0];

  it('carry over every seat; a seat is better than a place in line', async () => {
    await signsUp(1, small);
    await signsUp(0, small);
    await signsUp(2, small);
    await signsUp(1, later);

    await merge(people);
    await endOverSignUps(api.database, api.clock.now());

    expect((await states()).toSorted()).toEqual([
      [0, 'seated'],
      [0, 'seated'],
      [2, 'waiting'],
    ]);
    expect([await pool(small), await pool(later)]).toEqual([
      { taken: 1, in_line: 1 },
      { taken: 1, in_line: 0 },
    ]);
  });

  it('lose no place in line to a seat at the same hour that cannot come over', async () => {
    await signsUp(1, small);
    await signsUp(0, small);
    // As after a rescheduling: what was another hour once is the same hour now.
    await api.database.query(
      `insert into session_sign_up (session_id, registration_id, state, signed_up_at, seated_at) values ($1, $2, 'seated', now(), now())`,
      [beside.id, people[0]],
    );
    await api.database.query(`insert into session_seat_pool (session_id, taken) values ($1, 1)`, [beside.id]);

    await merge(people);

    expect((await states()).toSorted()).toEqual([
      [0, 'seated'],
      [0, 'waiting'],
    ]);
    expect([await pool(small), await pool(beside)]).toEqual([
      { taken: 0, in_line: 1 },
      { taken: 1, in_line: 0 },
    ]);
    const [{ by }] = await api.database.query(
      `select actor_name as by from audit_record where action = 'signup.ended' order by id desc limit 1`,
    );
    expect(by).toBe('registrations-made-one');
  });

  it('hold no two seats at one hour: the one that stays keeps its own, the other goes to whoever waits', async () => {
    await signsUp(0, beside);
    await signsUp(1, small);
    await signsUp(2, small);

    await merge(people);
    expect(await passSeatsOn(api.database, small.id, api.clock.now())).toBe(1);

    expect((await states()).toSorted()).toEqual([
      [0, 'seated'],
      [2, 'seated'],
    ]);
    expect([await pool(small), await pool(beside)]).toEqual([
      { taken: 1, in_line: 0 },
      { taken: 1, in_line: 0 },
    ]);
  });
});

describe('taking a seat by personal link', () => {
  it('gives the seat to the first, a place in line to the next, and passes it on with a letter', async () => {
    const [first, second] = await Promise.all(people.slice(0, 2).map(tokenOf));

    expect((await seatPage(small, first)).text).toContain('One seat is free.');
    const answer = await take(small, first);
    expect(answer.headers.location).toBe(`${seatPath(small)}?token=${first}`);
    await take(small, first);
    expect((await seatPage(small, first)).text).toContain('You have a seat. Give the seat back');
    expect((await seatPage(small, second)).text).toMatch(
      /All seats are taken\. Nobody waits\. .*“Your data”\. Stand in line/,
    );
    await take(small, second);
    expect((await seatPage(small, second)).text).toContain('You stand in line, place 1.');

    const back = await giveBack(small, first);
    expect(aReader((await api.anyone.get(back.headers.location).expect(200)).text).text).toContain('You gave it up.');
    expect(await states()).toEqual([[1, 'waiting']]);
    const bells = await api.database.query(`select subject_id from bell where job = 'pass-session-seats-on'`);
    expect(bells).toContainEqual({ subject_id: small.id });
    expect(await passSeatsOn(api.database, small.id, api.clock.now())).toBe(1);
    expect(await passSeatsOn(api.database, small.id, api.clock.now())).toBe(0);

    expect((await seatPage(small, second)).text).toContain('You have a seat.');
    const letters = await api.database.query(
      `select kind, data from letter where kind = 'signup.seat-free' and subject_id = $1`,
      [people[1]],
    );
    expect(letters).toEqual([
      {
        kind: 'signup.seat-free',
        data: { session: 'Small room', when: expect.stringContaining('5 July 2027, 10:00') },
      },
    ]);
  });

  it('gives nobody who comes later the seat that another waits for', async () => {
    const [first, second, third] = await Promise.all(people.map(tokenOf));
    await take(small, first);
    await take(small, second);
    await giveBack(small, first);
    api.clock.set('2027-05-01T09:01:00Z');

    await take(small, third);

    expect(await states()).toEqual([
      [1, 'waiting'],
      [2, 'waiting'],
    ]);
    expect((await seatPage(small, third)).text).toContain('You stand in line, place 2.');
  });

  it('is refused with the name of the other session at the same hour, unless the edition allows it', async () => {
    const token = await tokenOf(people[0]);
    await take(small, token);

    const refused = aReader((await take(beside, token, 422)).text);

    expect(refused.text).toContain(
      `You are signed up for “Small room” (${small.code}) at the same hour. Give that one up first.`,
    );
    expect(await states()).toEqual([[0, 'seated']]);
    await take(later, token);
    await inTransaction(api.database, (tx) => setSignUpRule(tx, api.edition.id, 0, true, by, api.clock.now()));
    await take(beside, token);
    expect(await states()).toHaveLength(3);
    await inTransaction(api.database, (tx) => setSignUpRule(tx, api.edition.id, 1, false, by, api.clock.now()));
  });

  it('is not for who is not approved, who takes part remotely, or an open session', async () => {
    const [remote] = await approvedRegistrations(api.database, api.edition, 1, 'remote');
    await api.database.query(`update registration set status = 'under-review' where id = $1`, [people[0]]);
    const [waiting, farAway, approved] = await Promise.all([people[0], remote, people[1]].map(tokenOf));

    const answers = [await take(small, waiting, 422), await take(small, farAway, 422), await take(open, approved, 422)];

    expect(answers.map(({ text }) => aReader(text).text)).toEqual([
      expect.stringContaining('You can take a seat once your registration is approved.'),
      expect.stringContaining('Seats are for people in the room. You take part remotely and need none.'),
      expect.stringContaining('This session takes no sign-ups.'),
    ]);
    expect((await seatPage(small, waiting)).html).not.toContain('<form method="post"');
    expect(await states()).toEqual([]);
  });

  it('ends when the session begins', async () => {
    const token = await tokenOf(people[0]);
    await take(small, token);
    api.clock.set('2027-07-05T08:00:00Z');

    const refused = aReader((await giveBack(small, token, 422)).text);
    api.clock.set('2027-05-01T09:00:00Z');

    expect(refused.text).toContain('This session has begun. Seats are no longer given or returned.');
    expect(await states()).toEqual([[0, 'seated']]);
  });
});

describe('what one signed up for', () => {
  it('stands on the page of the link and on “Me” in the order of time, and leads to what is open', async () => {
    const [number] = await api.database.query(`select email from registration where id = $1`, [people[0]]);
    const participant = await api.signedIn(number.email);
    const token = await tokenOf(people[0]);
    await take(later, token);
    await participant.post(seatPath(small)).type('form').send({}).expect(303);

    const page = await mine(token);
    const me = aReader((await participant.get('/forum27/en/me').expect(200)).text);

    expect(page.sessions).toEqual(['Small room', 'Later', 'Beside']);
    expect(page.links['Beside']).toBe(`${seatPath(beside)}?token=${token}`);
    expect(me.sessions.slice(-2)).toEqual(['Small room', 'Later']);
    expect((await mine(token, 'ar')).text).toContain('مقعد');
  });

  it('tells what became of the sessions since: moved onto another, cancelled', async () => {
    const { database, edition } = api;
    const [token, next] = await Promise.all(people.slice(0, 2).map(tokenOf));
    await take(small, token);
    await take(later, token);
    await take(small, next);
    const draft = (await readDraftSession(database, edition.id, later.code))!;
    const place = { room: 'K', startsAt: new Date('2027-07-05T08:00:00Z'), endsAt: new Date('2027-07-05T08:30:00Z') };
    const ref = { editionId: edition.id, code: later.code };
    await inTransaction(database, (tx) => placeSession(tx, ref, draft.version, place, by, api.clock.now()));
    await release(database, edition, api.clock.now());

    expect((await mine(token)).text).toContain('Takes place at the same hour as “Later”. Give one of them up.');
    await inTransaction(database, (tx) => cancelSession(tx, ref, 'Ill', by, api.clock.now()));
    const page = await mine(token);
    expect(page.text).not.toContain('Give one of them up');
    expect(page.text).toContain('Cancelled');
    expect(
      await inTransaction(database, (tx) =>
        signUp(tx, edition, { registrationId: people[2], code: later.code }, by, api.clock.now()),
      ).catch(({ code }) => code),
    ).toBe('signup.cancelled');
  });

  it('ends with the registration, and the seat goes on', async () => {
    const [first, second] = await Promise.all(people.slice(0, 2).map(tokenOf));
    await take(small, first);
    await take(small, second);
    await api.database.query(`update registration set status = 'withdrawn', ended_at = now() where id = $1`, [
      people[0],
    ]);

    expect(await endOverSignUps(api.database, api.clock.now())).toBe(1);
    expect(await endOverSignUps(api.database, api.clock.now())).toBe(0);
    await passSeatsOn(api.database, small.id, api.clock.now());

    expect(await states()).toEqual([[1, 'seated']]);
  });
});

describe('…/own-seats', () => {
  const seats = '/api/v1/editions/forum27/own-seats';
  /** Somebody signed in whose registration it is. */
  const owner = async (id: string) => {
    const [{ email }] = await api.database.query(`select email from registration where id = $1`, [id]);
    return api.signedIn(email as string, []);
  };

  it('takes a seat, stands in line, gives back, and refuses with the page’s reasons', async () => {
    const first = await owner(people[0]);
    const second = await owner(people[1]);

    const taken = await first.post(`${seats}/${small.code}`).expect(200);
    const waiting = await second.post(`${seats}/${small.code}`).expect(200);
    const overlap = await first.post(`${seats}/${beside.code}`).expect(409);
    const none = await first.post(`${seats}/${open.code}`).expect(409);
    await first.delete(`${seats}/${small.code}`).expect(200);
    await passSeatsOn(api.database, small.id, api.clock.now());

    expect(taken.body.seats).toMatchObject([
      { code: small.code, title: 'Small room', state: 'seated', place: null, capacity: 1, taken: 1, inLine: 0 },
    ]);
    expect(waiting.body.seats).toMatchObject([{ code: small.code, state: 'waiting', place: 1, inLine: 1 }]);
    expect([overlap.body.code, none.body.code]).toEqual(['signup.overlaps', 'signup.takes-none']);
    expect((await second.get(seats).expect(200)).body.seats).toMatchObject([{ code: small.code, state: 'seated' }]);
    expect(await states()).toEqual([[1, 'seated']]);
  });

  it('is unknown to whoever has no registration, and closed without a session', async () => {
    const stranger = await api.signedIn('stranger@seats.example', []);

    await stranger.get(seats).expect(404);
    await stranger.post(`${seats}/${small.code}`).expect(404);
    await api.anyone.post(`${seats}/${small.code}`).expect(401);
    expect(await states()).toEqual([]);
  });
});
