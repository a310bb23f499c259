import { inTransaction } from '@app/database';
import { LANGUAGES } from '@app/i18n';
import { systemActor } from '@app/identity';
import {
  addSession,
  cancelSession,
  releaseProgramme,
  removePerson,
  setJoiningLink,
  setSessionOrganizers,
} from '@app/programme';
import { aPerson } from '../../factories/person.js';
import { aSession } from '../../factories/session.js';
import { aProgrammeApi, type ProgrammeApi } from './a-programme.js';

const by = systemActor('canary-editor');
const now = new Date('2027-05-01T09:00:00Z');
let api: ProgrammeApi;
let codes: string[];
let ids: string[];

/** What only editors may know, each planted once. */
const CANARIES = [
  'canary-speaker@people.example',
  'canary-organizer@people.example',
  'canary-source-note',
  'canary-draft-title',
  'canary-later-title',
  'canary-cancel-reason',
  'canary-joining-link',
  'canary-left-the-panel',
  'canary-editor',
];

beforeAll(async () => {
  api = await aProgrammeApi();
  const { database, edition } = api;
  const speaker = await aPerson(database, { email: 'canary-speaker@people.example', country: undefined });
  const gone = await aPerson(database, { givenName: 'canary-left-the-panel' });
  const organizer = await aPerson(database, { email: 'canary-organizer@people.example' });
  const panel = [speaker, gone].map(({ id }) => ({ personId: id, role: 'speaker' }));
  const session = await aSession(database, edition, {
    title: 'Public title',
    room: 'H',
    panel,
    sourceKey: 'record-1',
    sourceNote: { address: 'canary-source-note' },
  });
  const cancelled = await aSession(database, edition, { title: 'Also public', room: 'K' });
  await inTransaction(database, async (tx) => {
    const organized = await setSessionOrganizers(tx, session, session.version, [organizer.id], by, now);
    await releaseProgramme(tx, edition.id, { name: 'First release' }, by, now);
    await setJoiningLink(tx, session, organized.version, 'https://meet.example/canary-joining-link', by, now);
    await cancelSession(tx, cancelled, 'canary-cancel-reason', by, now);
    await removePerson(tx, session, gone.id, by, now);
    await addSession(tx, edition.id, { title: 'canary-draft-title' }, by, now);
  });
  await aSession(database, edition, { title: 'canary-later-title', room: 'H', from: '15:00', to: '16:00' });
  codes = [session.code, cancelled.code];
  ids = [session.id, cancelled.id, speaker.id, gone.id, organizer.id, edition.id];
});
afterAll(() => api.close());

function publicAddresses(): string[] {
  const pages = [
    '/agenda',
    '/agenda/2027-07-05',
    '/agenda/now',
    '/agenda?q=a',
    '/agenda?q=canary',
    '/rooms/H',
    '/rooms/K',
    '/rooms',
    '/action-lines',
    '/action-lines/C7',
    '/sdgs',
    '/sdgs/9',
    '/people',
    '/people?q=canary',
  ];
  const sessions = codes.map((code) => `/sessions/${code}`);
  return [
    ...LANGUAGES.flatMap((language) => [...pages, ...sessions].map((path) => `/forum27/${language}${path}`)),
    ...LANGUAGES.flatMap((language) => [
      `/forum27/feeds/programme.ics?lang=${language}`,
      `/forum27/feeds/rooms/H.ics?lang=${language}`,
      ...codes.map((code) => `/forum27/sessions/${code}.ics?lang=${language}`),
    ]),
    `${api.path}/sessions`,
    ...codes.map((code) => `${api.path}/sessions/${code}`),
  ];
}

describe('what everybody may read (S-06)', () => {
  it('holds no address, note, draft, reason or joining link, and no id of ours', async () => {
    for (const address of publicAddresses()) {
      const { text, status } = await api.anyone.get(address).buffer(true);
      const words = text.replaceAll('?q=canary', '').replace(/value="canary"|“canary”|«[^»]*canary[^»]*»/g, '');

      expect([address, status]).toEqual([address, 200]);
      expect([address, [...CANARIES, ...ids].filter((secret) => words.includes(secret))]).toEqual([address, []]);
    }
  });

  it('is looked through in places that do show a session', async () => {
    for (const address of publicAddresses().filter((path) =>
      /programme\.ics|agenda\/2027|editions.*sessions$/.test(path),
    )) {
      expect([address, (await api.anyone.get(address).buffer(true)).text]).toEqual([
        address,
        expect.stringContaining('Public title'),
      ]);
    }
  });

  it('hides things that are there: editors see them (negative control)', async () => {
    const { text } = await api.editor.get(`${api.path}/draft-sessions`).expect(200);

    for (const planted of [
      'canary-source-note',
      'canary-draft-title',
      'canary-later-title',
      'canary-cancel-reason',
      'canary-joining-link',
    ])
      expect(text).toContain(planted);
  });
});
