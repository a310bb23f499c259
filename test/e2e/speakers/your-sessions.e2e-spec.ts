import { inTransaction } from '@app/database';
import { createEdition, type Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import type { Language } from '@app/i18n';
import { cancelSession, releaseProgramme, setSessionOrganizers } from '@app/programme';
import { answerInvitation, invite } from '@app/speakers';
import { aRoom } from '../../factories/edition.js';
import { aPerson } from '../../factories/person.js';
import { aSession, type SessionWish } from '../../factories/session.js';
import { anApi, type TestApi } from '../../support/api.js';
import { countingQueries } from '../../support/query-count.js';

const by = systemActor('Programme team');
let api: TestApi;
let edition: Edition;
let made = 0;

beforeAll(async () => {
  api = await anApi();
  api.clock.set('2027-06-09T09:00:00Z');
  const draft = { code: 'forum27', name: 'Forum 2027', startsOn: '2027-07-05', endsOn: '2027-07-09' };
  edition = await inTransaction(api.database, (tx) => createEdition(tx, draft, by, api.clock.now()));
});
afterAll(() => api.close());

const words = (text: string) => text.replace(/<[^>]+>/g, '|').replace(/\|[|\s]*/g, '|');

async function aSessionWith(personId: string, wish: Partial<SessionWish>) {
  const room = await aRoom(api.database, edition, { name: `Room ${++made}` });
  return aSession(api.database, edition, {
    room: room.code,
    day: '2027-07-06',
    panel: [{ personId, role: 'speaker' }],
    ...wish,
  });
}

const ask = (code: string) => inTransaction(api.database, (tx) => invite(tx, edition, code, {}, by, api.clock.now()));
const accept = (code: string, personId: string, mode: 'on-site' | 'remote' | null = null) =>
  inTransaction(api.database, (tx) =>
    answerInvitation(tx, edition, code, personId, { act: 'accept', mode }, by, api.clock.now()),
  );

/** The page "Me" of somebody who signs in with that address. */
async function me(email: string, language: Language = 'en'): Promise<string> {
  const agent = await api.signedIn(email);
  return (await agent.get(`/forum27/${language}/me`).set('Accept', 'text/html').expect(200)).text;
}

const anAddress = () => `own-${++made}@people.example`;

it('shows the next session first, what is missing of all, and how long it is', async () => {
  const email = anAddress();
  const { id } = await aPerson(api.database, { email });
  const later = await aSessionWith(id, { title: 'The later one', day: '2027-07-08' });
  const next = await aSessionWith(id, { title: 'The next one' });
  const unasked = await aSessionWith(id, { title: 'Only suggested', day: '2027-07-07' });
  await ask(later.code);
  await ask(next.code);
  await accept(later.code, id);

  const text = words(await me(email));

  expect(text).toContain('|Your sessions|All times in Zurich (UTC+2).|3 things are missing|');
  expect(text).toContain('|Your answer|by 23 June, 18:00|The next one|');
  expect(text).toContain(
    '|On site or remotely: tell us how you take part|The later one|Your registration for the Forum|Register|',
  );
  expect(text).toContain('|Invited|Speaker|in 27 days|The next one|Tuesday 6 July, |10:00|–|11:00|');
  expect(text).toContain('|Accepted|Speaker|in 29 days|The later one|');
  expect(text.lastIndexOf('The next one')).toBeLessThan(text.lastIndexOf('The later one'));
  expect(text).not.toContain(unasked.title);
});

it('has buttons only where an answer is wanted, and calendar links once the programme is released', async () => {
  const email = anAddress();
  const { id } = await aPerson(api.database, { email });
  const open = await aSessionWith(id, { title: 'Open' });
  const cancelled = await aSessionWith(id, { title: 'Cancelled', from: '14:00', to: '15:00' });
  for (const { code } of [open, cancelled]) await ask(code);
  await inTransaction(api.database, (tx) =>
    releaseProgramme(tx, edition.id, { name: 'R', acceptConflicts: true }, by, api.clock.now()),
  );
  await inTransaction(api.database, (tx) => cancelSession(tx, cancelled, 'Flood', by, api.clock.now()));

  const html = await me(email);

  expect(html.match(/action="\/forum27\/en\/speaking"/g)).toHaveLength(1);
  expect(html).toContain(`<input type="hidden" name="session" value="${open.code}"/>`);
  expect(words(html)).toContain('|This session is cancelled. You need to do nothing.|');
  expect(html).toContain(`href="/forum27/sessions/${open.code}.ics?lang=en"`);
  expect(html).toContain('href="/forum27/en/me/sessions.ics"');
});

it('shows a session organizer the answers of the panel, without reasons and addresses', async () => {
  const email = anAddress();
  const organizer = await aPerson(api.database, { email });
  const speaker = await aPerson(api.database, {
    email: `shy-${made}@people.example`,
    givenName: 'Shy',
    familyName: 'Speaker',
  });
  const session = await aSessionWith(speaker.id, { title: 'Organized' });
  const empty = await aSessionWith(speaker.id, { title: 'Nobody here', panel: [] });
  for (const one of [session, empty]) {
    await inTransaction(api.database, (tx) =>
      setSessionOrganizers(tx, one, one.version, [organizer.id], by, api.clock.now()),
    );
  }
  await ask(session.code);
  await inTransaction(api.database, (tx) =>
    answerInvitation(
      tx,
      edition,
      session.code,
      speaker.id,
      { act: 'decline', reason: 'A private reason' },
      by,
      api.clock.now(),
    ),
  );

  const text = words(await me(email));

  expect(text).toContain('|Sessions you organize|');
  expect(text).toContain('|Panel of 1: 0 accepted, 1 declined, 0 without an answer.|Declined|Shy Speaker|');
  expect(text).toContain('|Nobody here|');
  expect(text).toContain('|Nobody is on the panel yet.|');
  expect(text).not.toMatch(/A private reason|shy-\d+@/);
});

it('is nothing for somebody without sessions, and the same number of statements for one and for three', async () => {
  const [nobody, email] = [anAddress(), anAddress()];
  await aPerson(api.database, { email: nobody });
  const { id } = await aPerson(api.database, { email });
  await ask((await aSessionWith(id, { title: 'One' })).code);
  const agent = await api.signedIn(email);
  const count = async () => {
    const { queries } = await countingQueries(() => agent.get('/forum27/en/me').set('Accept', 'text/html').expect(200));
    return queries.filter((query) => /speaking_invitation|vocabulary_term|session_organizer/.test(query)).length;
  };
  const one = await count();

  for (const title of ['Two', 'Three']) await ask((await aSessionWith(id, { title })).code);

  expect(await count()).toBe(one);
  expect(words(await me(email))).toContain('|3 things are missing|');
  expect(words(await me(nobody))).not.toMatch(/Your sessions|Sessions you organize/);
});

it.each(Object.entries({ fr: 'Vos sessions', es: 'Sus sesiones', ru: 'Ваши сессии', zh: '您的会议', ar: 'جلساتك' }))(
  'has its words in %s',
  async (language, title) => {
    const email = anAddress();
    const { id } = await aPerson(api.database, { email });
    await ask((await aSessionWith(id, { title: 'One' })).code);

    expect(await me(email, language as Language)).toContain(`<h2 id="sessions">${title}</h2>`);
  },
);
