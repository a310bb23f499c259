import { inTransaction } from '@app/database';
import { createEdition, type Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import type { PersonFacts } from '@app/people';
import { releaseProgramme } from '@app/programme';
import { aRoom } from '../../factories/edition.js';
import { aPerson } from '../../factories/person.js';
import { aSession, type SessionWish } from '../../factories/session.js';
import { anApi, type TestApi } from '../../support/api.js';
import { aMailbox, type Mailbox } from '../../support/mailbox.js';
import { postLetters } from '../../support/post-letters.js';

type Agent = Awaited<ReturnType<TestApi['signedIn']>>;

let api: TestApi;
let edition: Edition;
let editor: Agent;
let mailbox: Mailbox;
let made = 0;

beforeAll(async () => {
  api = await anApi();
  api.clock.set('2027-06-01T09:00:00Z');
  mailbox = await aMailbox();
  const draft = { code: 'forum27', name: 'Forum 2027', startsOn: '2027-07-05', endsOn: '2027-07-09' };
  edition = await inTransaction(api.database, (tx) => createEdition(tx, draft, systemActor('test'), api.clock.now()));
  editor = await api.signedIn('editor@wsis.example', [[edition.id, 'programme-editor']]);
});
afterAll(async () => {
  await mailbox.stop();
  await api.close();
});

const html = (agent: Agent, path: string) => agent.get(path).set('Accept', 'text/html');
const send = (agent: Agent, body: object, language = 'en') =>
  agent.post(`/forum27/${language}/speaking`).set('Accept', 'text/html').type('form').send(body);
const invitations = (code: string) => `/api/v1/editions/forum27/draft-sessions/${code}/invitations`;
const words = (text: string) =>
  text
    .replace(/<[^>]+>/g, '|')
    .replace(/\|[|\s]*/g, '|')
    .replace(/[\u2066-\u2069]/g, '');

/** A session of 6 July in a room of its own, with these people as speakers. */
async function aPanelOf(people: PersonFacts[], wish: Partial<SessionWish> = {}) {
  const room = await aRoom(api.database, edition);
  const persons = await Promise.all(people.map((facts) => aPerson(api.database, facts)));
  const panel = persons.map(({ id }) => ({ personId: id, role: 'speaker' }));
  const session = await aSession(api.database, edition, {
    title: 'Bridging the gap',
    room: room.code,
    day: '2027-07-06',
    panel,
    ...wish,
  });
  return { code: session.code, session, persons };
}

/** Sends what waits and gives the path behind the button of the newest letter to that address. */
async function linkOf(address: string): Promise<string> {
  await postLetters(api.database, mailbox, api.url);
  const letters = (await mailbox.letters()).filter(({ to }) => JSON.stringify(to).includes(address));
  const [link] = letters.at(-1)!.text!.match(/https?:\/\/\S+speaking\S+/)!;
  return link.slice(api.url.length);
}

const tokenOf = (path: string) => new URL(path, api.url).searchParams.get('token')!;
const email = () => `speaker-${++made}@people.example`;
const panelOf = async (code: string) => (await editor.get(invitations(code)).expect(200)).body.panel;
const release = () =>
  inTransaction(api.database, (tx) =>
    releaseProgramme(tx, edition.id, { name: 'Release', acceptConflicts: true }, systemActor('test'), api.clock.now()),
  );

describe('the journey of a speaker', () => {
  it('goes from the letter over the page to an answer that may change, and everybody sees it', async () => {
    const address = email();
    const { code, persons } = await aPanelOf([
      { email: address, givenName: 'Adaeze', familyName: 'Okwundu' },
      { email: null, givenName: 'Tevita', familyName: 'Lomaloka', positionTitle: 'Permanent Secretary' },
    ]);
    const asked = await editor.post(invitations(code)).send({}).expect(201);
    expect(asked.body).toMatchObject({ invited: [persons[0].id], notReachable: [persons[1].id], unchanged: [] });

    const link = await linkOf(address);
    const shown = await html(api.anyone as Agent, link).expect(200);
    expect(words(shown.text)).toContain('|Bridging the gap|');
    expect(words(shown.text)).toContain('Tuesday 6 July, |10:00|–|11:00|Zurich (UTC+2)|');
    expect(words(shown.text)).toContain('|in 35 days|');
    expect(words(shown.text)).toContain('|Answer by Tuesday 15 June 2027, 18:00. You can change your answer later.|');
    expect(shown.text).not.toContain('Tevita'); // only suggested, in a draft
    expect(shown.text).toMatch(/name="calendar" checked="" value="mail"/);

    const accepted = await send(api.anyone as Agent, {
      token: tokenOf(link),
      answer: 'accept',
      mode: 'on-site',
      calendar: 'subscription',
    }).expect(303);
    expect(accepted.headers.location).toBe(link);
    const answered = await html(api.anyone as Agent, link).expect(200);
    expect(answered.text).toMatch(/name="calendar" checked="" value="subscription"/);
    const after = words(answered.text);
    expect(after).toContain('|Accepted|');
    expect(after).toContain('|One thing is missing|Your registration for the Forum|Register|');
    expect(await panelOf(code)).toMatchObject([
      { state: 'accepted', mode: 'on-site', missing: ['registration'], isReachable: true },
      { state: 'suggested', isReachable: false, letters: 0 },
    ]);

    await send(api.anyone as Agent, {
      token: tokenOf(await linkOf(address)),
      answer: 'decline',
      reason: 'I am ill',
    }).expect(303);
    expect(await panelOf(code)).toMatchObject([{ state: 'declined', mode: null, declineReason: 'I am ill' }, {}]);
    expect(JSON.stringify(await panelOf(code))).not.toContain(address);
  });

  it('works signed in, without the letter, and only for one’s own sessions', async () => {
    const [mine, another] = [email(), email()];
    const { code } = await aPanelOf([{ email: mine }]);
    await editor.post(invitations(code)).send({}).expect(201);
    await aPerson(api.database, { email: another });
    const [speaker, stranger] = [await api.signedIn(mine), await api.signedIn(another)];

    await html(speaker, `/forum27/en/speaking?session=${code}`).expect(200);
    const asked = async () => /<select[^>]* name="calendar"/.test((await html(speaker, '/forum27/en/me')).text);
    expect(await asked()).toBe(true);
    const form = { session: code, answer: 'accept', from: 'me', calendar: 'subscription' };
    const answered = await send(speaker, form).expect(303);
    const next = await aPanelOf([{ email: mine }], { from: '16:00', to: '16:45' });
    await editor.post(invitations(next.code)).send({}).expect(201);
    expect(await asked()).toBe(false);

    expect(answered.headers.location).toBe('/forum27/en/me#sessions');
    expect(await panelOf(code)).toMatchObject([{ state: 'accepted', missing: ['mode', 'registration'] }]);
    await html(stranger, `/forum27/en/speaking?session=${code}`).expect(404);
    await send(stranger, { session: code, answer: 'decline' }).expect(404);
    const guest = await html(api.anyone as Agent, `/forum27/en/speaking?session=${code}`).expect(303);
    expect(guest.headers.location).toContain('/forum27/en/sign-in?next=');
    expect(await panelOf(code)).toMatchObject([{ state: 'accepted' }]);
  });

  it('follows the release: title, time, room and the calendar file', async () => {
    const address = email();
    const { code } = await aPanelOf([{ email: address }], { from: '14:00', to: '14:45' });
    await editor.post(invitations(code)).send({}).expect(201);
    const link = await linkOf(address);
    expect(words((await html(api.anyone as Agent, link)).text)).toContain(
      '|The programme with this session is not released yet.',
    );

    await release();

    const { text } = await html(api.anyone as Agent, link).expect(200);
    expect(words(text)).not.toContain('not released yet');
    expect(text).toContain(`href="/forum27/sessions/${code}.ics?lang=en"`);
    const speaker = await api.signedIn(address);
    const file = await speaker.get('/forum27/fr/me/sessions.ics').expect(200);
    expect(file.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(file.text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(file.text).toContain('20270706T120000Z');
  });
});

describe('a personal link', () => {
  it('is opened by mail scanners as often as they like: GET and HEAD answer nothing', async () => {
    const address = email();
    const { code } = await aPanelOf([{ email: address }]);
    await editor.post(invitations(code)).send({}).expect(201);
    const link = await linkOf(address);
    const rows = () =>
      api.database.query(
        `select * from speaking_invitation i join session s on s.id = i.session_id where s.code = $1`,
        [code],
      );
    const before = await rows();

    for (let n = 0; n < 5; n++) {
      await html(api.anyone as Agent, link).expect(200);
      await api.anyone.head(link).expect(200);
      await html(api.anyone as Agent, `${link}&answer=accept`).expect(200);
    }

    expect(await rows()).toEqual(before);
  });

  it('is unknown when foreign, gone when over or off the panel; its page is private', async () => {
    const address = email();
    const { code, persons } = await aPanelOf([{ email: address }]);
    await editor.post(invitations(code)).send({}).expect(201);
    const link = await linkOf(address);
    const draft = { code: 'else27', name: 'Elsewhere', startsOn: '2027-07-05', endsOn: '2027-07-09' };
    await inTransaction(api.database, (tx) => createEdition(tx, draft, systemActor('test'), api.clock.now()));

    const shown = await html(api.anyone as Agent, link).expect(200);
    expect(shown.text).toContain('<meta name="robots" content="noindex"/>');
    expect(shown.headers['cache-control']).toBe('no-store');
    await html(api.anyone as Agent, '/forum27/en/speaking?token=nonsense').expect(404);
    await html(api.anyone as Agent, link.replace('forum27', 'else27')).expect(404);
    await send(api.anyone as Agent, { token: `${tokenOf(link)}x`, answer: 'accept' }).expect(404);
    await api.database.query(`delete from session_person where person_id = $1`, [persons[0].id]);
    const gone = await html(api.anyone as Agent, link).expect(410);
    expect(gone.text).toContain('You are no longer on the panel of this session.');
  });

  it('speaks for its person even when somebody else is signed in, and the log says so', async () => {
    const address = email();
    const { code } = await aPanelOf([{ email: address, givenName: 'Ana', familyName: 'Quist' }]);
    await editor.post(invitations(code)).send({}).expect(201);
    const link = await linkOf(address);

    await send(editor, { token: tokenOf(link), answer: 'accept' }).expect(303);

    const [record] = await api.database.query(
      `select actor_kind, actor_name from audit_record where action = 'speakers.accepted' order by id desc limit 1`,
    );
    expect(record).toEqual({ actor_kind: 'link', actor_name: 'Ana Quist' });
  });
});

describe('the form', () => {
  it('says what is wrong at its field and keeps what was typed', async () => {
    const address = email();
    const { code } = await aPanelOf([{ email: address }]);
    await editor.post(invitations(code)).send({}).expect(201);
    const token = tokenOf(await linkOf(address));

    const nothing = await send(api.anyone as Agent, { token, reason: 'My <reason>', mode: 'remote' }).expect(422);
    const long = await send(api.anyone as Agent, { token, answer: 'decline', reason: 'x'.repeat(1001) }, 'fr').expect(
      422,
    );

    expect(words(nothing.text)).toContain('|Choose Accept or Decline.|');
    expect(nothing.text).toContain('My &lt;reason&gt;</textarea>');
    expect(nothing.text).toMatch(/<input type="radio" name="mode" checked="" value="remote"\/>/);
    expect(long.text).toContain('<p class="err" id="reason-error">Écrivez 1000 caractères au plus.</p>');
    expect(long.text).toContain('<a href="#reason">Écrivez 1000 caractères au plus.</a>');
    expect(await panelOf(code)).toMatchObject([{ state: 'invited' }]);
  });
});

describe('the editors', () => {
  it('see what waits: no letter, no answer, no registration, a declined seat', async () => {
    const waiting = async (what: string) =>
      (await editor.get(`/api/v1/editions/forum27/speaking-invitations/waiting?for=${what}`).expect(200)).body;
    const before = (await waiting('answer')).counts;
    const { code, persons } = await aPanelOf([{ email: email() }, { email: email() }, { email: null }], {
      title: 'A new one',
    });
    await editor.post(invitations(code)).send({ answerBy: '2027-06-01T19:00:00Z' }).expect(201);
    const late = persons[0].id;

    api.clock.set('2027-06-01T19:00:01Z');

    const { counts, seats } = await waiting('answer');
    expect(counts).toEqual({ ...before, answer: before.answer + 2, invitation: before.invitation + 1 });
    expect(seats.filter(({ personId }: { personId: string }) => personId === late)).toMatchObject([
      { isLate: true, missing: ['answer'], session: { code, title: 'A new one' } },
    ]);
    const again = await editor.post(`${invitations(code)}/${late}/letters`).expect(201);
    expect(again.body.panel[0]).toMatchObject({ letters: 2 });
    await editor.post(`${invitations(code)}/${late}/letters`).expect(429);
    await editor.post(`${invitations(code)}/${persons[2].id}/letters`).expect(409);
    api.clock.set('2027-06-01T09:00:00Z');
  });

  it('set when speakers are reminded, each on what the other has read', async () => {
    const path = '/api/v1/editions/forum27/speaker-reminders';
    const { body, headers } = await editor.get(path).expect(200);
    const wanted = { hour: '08:15', days: { ...body.days, answer: 5, 'remote-test': null } };

    const set = await editor.put(path).set('If-Match', headers.etag).send(wanted).expect(200);
    await editor.put(path).set('If-Match', headers.etag).send(wanted).expect(412);
    await editor.put(path).send(wanted).expect(428);
    await editor
      .put(path)
      .set('If-Match', set.headers.etag)
      .send({ ...wanted, hour: '8 am' })
      .expect(422);
    await editor
      .put(path)
      .set('If-Match', set.headers.etag)
      .send({ ...wanted, days: { ...wanted.days, statement: -1 } })
      .expect(400);

    expect(body).toMatchObject({ hour: '09:00', days: { answer: 3, statement: 3, 'room-and-time': 1 }, version: 0 });
    expect((await editor.get(path).expect(200)).body).toEqual({ ...wanted, version: 1 });
  });

  it('alone invite; unknown fields, people and sessions are refused', async () => {
    const { code, persons } = await aPanelOf([{ email: email() }]);
    const foreign = await aPerson(api.database);
    const other = await api.signedIn('protocol@wsis.example', [[edition.id, 'protocol-officer']]);

    await other.get(invitations(code)).expect(403);
    await (await api.signedIn(persons[0].email!)).get(invitations(code)).expect(404);
    await api.anyone.post(invitations(code)).send({}).expect(401);
    await editor.post(invitations(code)).send({ state: 'accepted' }).expect(400);
    await editor
      .post(invitations(code))
      .send({ persons: [foreign.id] })
      .expect(404);
    await editor.get(invitations('ZZZZZZ')).expect(404);
    expect(await panelOf(code)).toMatchObject([{ state: 'suggested' }]);
  });
});

it('stands in six languages, right to left in Arabic', async () => {
  const address = email();
  const { code } = await aPanelOf([{ email: address }]);
  await editor.post(invitations(code)).send({}).expect(201);
  const link = await linkOf(address);

  for (const [language, heading] of Object.entries({
    fr: 'Votre réponse',
    es: 'Su respuesta',
    ru: 'Ваш ответ',
    zh: '您的答复',
  })) {
    const { text } = await html(api.anyone as Agent, link.replace('/en/', `/${language}/`)).expect(200);
    expect(text).toContain(`<h2 id="answer">${heading}</h2>`);
  }
  const arabic = await html(api.anyone as Agent, link.replace('/en/', '/ar/')).expect(200);
  expect(arabic.text).toContain('<html lang="ar" dir="rtl">');
});

describe('an answer that came in another way', () => {
  it('is written down by an editor, also for who was never asked, and the log names who did', async () => {
    const address = email();
    const { code, persons } = await aPanelOf([{ email: null, familyName: 'Minister' }, { email: address }]);
    const note = (personId: string, body: object) => editor.post(`${invitations(code)}/${personId}/answers`).send(body);

    const first = await note(persons[0].id, { answer: 'accept', mode: 'on-site' }).expect(201);
    await note(persons[0].id, { answer: 'accept', mode: 'on-site' }).expect(201);
    await note(persons[1].id, { answer: 'decline', reason: 'Said so on the phone' }).expect(201);
    const stranger = await aPerson(api.database);
    await note(stranger.id, { answer: 'accept' }).expect(404);
    await note(persons[0].id, { answer: 'perhaps' }).expect(400);

    expect(first.body.panel[0]).toMatchObject({ state: 'accepted', mode: 'on-site', letters: 0, isReachable: false });
    expect(await panelOf(code)).toMatchObject([
      { state: 'accepted' },
      { state: 'declined', declineReason: 'Said so on the phone' },
    ]);
    const told = await api.database.query(
      `select to_address as "to" from letter where kind = 'speakers.answer-noted' and to_address = $1`,
      [address],
    );
    const log = await api.database.query(
      `select actor_name as name, details ->> 'state' as state from audit_record where action = 'speakers.answered-for' order by id`,
    );
    expect(told).toHaveLength(1);
    expect(log).toEqual([
      { name: 'editor@wsis.example', state: 'accepted' },
      { name: 'editor@wsis.example', state: 'declined' },
    ]);
  });

  it('is written down by an organizer of the session for who has no address, and for nobody else', async () => {
    const own = email();
    const { code, session, persons } = await aPanelOf([{ email: null }, { email: email() }]);
    const foreign = await aPanelOf([{ email: null }]);
    const { id } = await aPerson(api.database, { email: own });
    await api.database.query(`insert into session_organizer (session_id, person_id) values ($1, $2)`, [session.id, id]);
    const organizer = await api.signedIn(own);
    const say = (session: string, person: string, answer = 'accept') =>
      organizer
        .post('/forum27/en/me/organized/answers')
        .set('Accept', 'text/html')
        .type('form')
        .send({ session, person, answer });

    const page = await html(organizer, '/forum27/en/me').expect(200);
    const { headers } = await say(code, persons[0].id).expect(303);
    await say(code, persons[1].id).expect(404);
    await say(foreign.code, foreign.persons[0].id).expect(404);

    expect(page.text.match(/action="\/forum27\/en\/me\/organized\/answers"/g)).toHaveLength(1);
    expect(headers.location).toBe('/forum27/en/me#organized');
    expect(await panelOf(code)).toMatchObject([{ state: 'accepted' }, { state: 'suggested' }]);
    expect(await panelOf(foreign.code)).toMatchObject([{ state: 'suggested' }]);
  });
});
