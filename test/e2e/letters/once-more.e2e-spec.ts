import { aPerson } from '../../factories/person.js';
import { aSession } from '../../factories/session.js';
import { writeAnnouncements } from '../../support/announcement-work.js';
import { aMailbox } from '../../support/mailbox.js';
import { postLetters } from '../../support/post-letters.js';
import { type Agent, aProgrammeApi, type ProgrammeApi } from '../programme/a-programme.js';

let api: ProgrammeApi;
let other: Agent;

beforeAll(async () => {
  api = await aProgrammeApi();
  other = await api.signedIn('other-editor@wsis.example', [[api.edition.id, 'programme-editor']]);
});
afterAll(() => api.close());

/** An announcement to a session's panel, approved by another and written. */
async function announce(session: string): Promise<void> {
  const path = `${api.path}/announcements`;
  const texts = { en: { subject: 'Be early, {name}', body: 'The doors open at eight.' } };
  const body = { name: 'Doors', audience: { group: 'panel', parameters: { session } }, texts };
  const { id } = (await api.editor.post(path).send(body).expect(201)).body;
  await api.editor.post(`${path}/${id}/submission`).set('If-Match', '"v1"').expect(200);
  await other.post(`${path}/${id}/approval`).set('If-Match', '"v2"').send({ people: 1 }).expect(200);
  await writeAnnouncements(api.database, api.clock);
}

it('what was written to a person and about a session stands together, and an accepted letter goes once more below the first', async () => {
  const { database } = api;
  const asked = await aPerson(database, { givenName: 'Yann', familyName: 'Example' });
  const panel = [{ personId: asked.id, role: 'speaker' as const }];
  const { code: session } = await aSession(database, api.edition, {
    title: 'Four',
    room: 'K',
    day: '2027-07-08',
    panel,
  });
  await api.editor
    .post(`${api.path}/draft-sessions/${session}/invitations`)
    .send({ persons: [asked.id] })
    .expect(201);
  await announce(session);
  const letters = async (query: string) => (await api.editor.get(`${api.path}/letters?${query}`).expect(200)).body;
  const kinds = (page: { letters: Array<{ kind: string; state: string }> }) =>
    page.letters.map(({ kind, state }) => `${kind} ${state}`);
  const both = ['announcements.speakers waiting', 'speakers.invitation waiting'];
  expect([(await letters(`person=${asked.id}`)).about, (await letters(`session=${session}`)).about]).toEqual([
    'Yann Example',
    'Four',
  ]);
  for (const query of [`person=${asked.id}`, `session=${session}`])
    expect(kinds(await letters(query)).sort()).toEqual(both);
  await api.editor.get(`${api.path}/letters?session=NOSUCH`).expect(404);

  const mailbox = await aMailbox();
  const [announced] = (await letters(`person=${asked.id}`)).letters.filter(({ kind }: { kind: string }) =>
    kind.startsWith('announcements'),
  );
  const again = (of: string) => api.editor.post(`${api.path}/letters/${of}/again`);
  expect((await again(announced.id).expect(409)).body.code).toBe('mail.letter-was-not-accepted');
  await postLetters(database, mailbox, api.url);
  const sent = (await again(announced.id).expect(202)).body;
  expect(sent).toMatchObject({ state: 'waiting', to: announced.to, words: { subject: 'Be early, Yann Example' } });
  expect((await again(announced.id).expect(409)).body.code).toBe('mail.letter-is-on-its-way-again');
  await postLetters(database, mailbox, api.url);
  const got = (await mailbox.letters()).filter(({ subject }) => subject === 'Be early, Yann Example');
  await mailbox.stop();
  expect(got).toHaveLength(2);
  expect(got[1].messageId).not.toBe(got[0].messageId);
  expect(got[1].inReplyTo).toBe(got[0].messageId);
  const link = (text: string | undefined) => /token=(\S+)/.exec(text!)![1];
  expect(link(got[1].text)).not.toBe(link(got[0].text));
  await api.anyone.get(`/forum27/en/unsubscribe?token=${link(got[1].text)}`).expect(200);
  const [invitation] = (await letters(`person=${asked.id}`)).letters.filter(({ kind }: { kind: string }) =>
    kind.startsWith('speakers'),
  );
  expect(invitation.mayGoOnceMore).toBe(false);
  expect((await again(invitation.id).expect(409)).body.code).toBe('mail.letter-lost-its-link');
});
