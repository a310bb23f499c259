import { inTransaction } from '@app/database';
import {
  cancelSession,
  releaseProgramme,
  removePerson,
  restoreSession,
  setDocuments,
  setJoiningLink,
  setPanel,
  type Session,
} from '@app/programme';
import { readPublicProgramme } from '../../../libs/programme/src/public/public-programme.queries.js';
import { aPerson } from '../../factories/person.js';
import { aSession } from '../../factories/session.js';
import { aProgramme, by, now } from './a-programme.js';

let programme: Awaited<ReturnType<typeof aProgramme>>;
let ada: string;
let bilal: string;
let session: Session;

beforeEach(async () => {
  programme = await aProgramme();
  const { database, edition } = programme;
  ada = (await aPerson(database, { givenName: 'Ada', familyName: 'Quist' })).id;
  bilal = (await aPerson(database, { givenName: 'Bilal', familyName: 'Rahmani' })).id;
  const panel = [
    { personId: ada, role: 'moderator' },
    { personId: bilal, role: 'speaker' },
  ];
  session = await aSession(database, edition, { title: 'Bridging the gap', room: 'H', panel });
  await write((tx) => releaseProgramme(tx, edition.id, { name: 'First release' }, by, now));
});
afterEach(() => programme.close());

const write = <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(programme.database, work);
const state = () => readPublicProgramme(programme.database, programme.edition.id);
const seen = async () => (await state()).sessions[0];
const entry = async () => {
  const [row] = await programme.database.query(`select status, sequence, tags, content from calendar_entry`);
  return row;
};

describe('without waiting for a release', () => {
  it('a cancellation strikes the session through and cancels its calendar entry', async () => {
    const before = await state();

    await write((tx) => cancelSession(tx, session, 'The chair is ill', by, now));

    expect(await seen()).toMatchObject({ title: 'Bridging the gap', cancelled: true });
    expect(await entry()).toMatchObject({ status: 'CANCELLED', sequence: 1 });
    expect((await state()).revision).toBe(before.revision + 1);
  });

  it('somebody who leaves the panel leaves the page, their own calendar and no gap', async () => {
    await write((tx) => removePerson(tx, session, bilal, by, now));

    expect((await seen()).panel.map((seat) => seat.familyName)).toEqual(['Quist']);
    expect((await entry()).tags).not.toContain(`person:${bilal}`);
    expect((await entry()).tags).toContain(`person:${ada}`);
  });

  it('documents and the fact that one can join are there', async () => {
    const documents = [{ title: 'Background note', url: 'https://files.example/note.pdf', format: 'PDF' }];
    await write((tx) => setDocuments(tx, session, session.version, documents, by, now));
    await write((tx) => setJoiningLink(tx, session, session.version + 1, 'https://meet.example/1', by, now));

    expect(await seen()).toMatchObject({ documents, canJoin: true });
    expect(JSON.stringify(await state())).not.toContain('meet.example');
    expect(await entry()).toMatchObject({
      sequence: 0,
      content: { facts: { joinAt: `/${programme.edition.code}/{lang}/sessions/${session.code}/join` } },
    });
    expect(JSON.stringify(await entry())).not.toContain('meet.example');
    await write((tx) => setJoiningLink(tx, session, session.version + 2, null, by, now));
    expect((await entry()).content.facts).not.toHaveProperty('joinAt');
  });
});

it.each([
  [{ title: '', url: 'https://files.example/a.pdf' }, 'programme.title-missing', 'documents/1/title'],
  [{ title: 'x'.repeat(5_001), url: 'https://files.example/a.pdf' }, 'programme.text-too-long', 'documents/1/title'],
  [{ title: 'Note', url: 'http://files.example/a.pdf' }, 'programme.address-not-secure', 'documents/1/url'],
  [
    { title: 'Note', url: 'https://files.example/a.pdf', language: 'english' },
    'programme.not-a-language-tag',
    'documents/1/language',
  ],
])('refuses a second document that is wrong at its own field, and keeps none (%#)', async (wrong, code, field) => {
  const right = { title: 'Agenda', url: 'https://files.example/agenda.pdf' };

  await expect(
    write((tx) => setDocuments(tx, session, session.version, [right, wrong], by, now)),
  ).rejects.toMatchObject({ code, field });
  expect((await seen()).documents).toEqual([]);
});

describe('only with the next release', () => {
  it('a cancelled session comes back', async () => {
    await write((tx) => cancelSession(tx, session, '', by, now));
    await write((tx) => restoreSession(tx, session, by, now));
    expect((await seen()).cancelled).toBe(true);

    await write((tx) => releaseProgramme(tx, programme.edition.id, { name: 'Second release' }, by, now));

    expect((await seen()).cancelled).toBe(false);
    expect(await entry()).toMatchObject({ status: 'CONFIRMED', sequence: 2 });
  });

  it('somebody new joins the panel, and the order changes', async () => {
    const chi = (await aPerson(programme.database, { givenName: 'Chi', familyName: 'Wen' })).id;
    const panel = [chi, bilal, ada].map((personId) => ({ personId, role: 'speaker' }));

    await write((tx) => setPanel(tx, session, session.version, panel, by, now));
    expect((await seen()).panel.map((seat) => seat.familyName)).toEqual(['Quist', 'Rahmani']);

    await write((tx) => releaseProgramme(tx, programme.edition.id, { name: 'Second release' }, by, now));
    expect((await seen()).panel.map((seat) => seat.familyName)).toEqual(['Wen', 'Rahmani', 'Quist']);
  });
});

describe('a panel', () => {
  it('keeps the seats of those who stay in their role, so that their invitations stand', async () => {
    const seats = () =>
      programme.database.query(`select id, person_id from session_person where session_id = $1 order by position`, [
        session.id,
      ]);
    const [, before] = await seats();

    const panel = [
      { personId: bilal, role: 'speaker' },
      { personId: ada, role: 'chair' },
    ];
    await write((tx) => setPanel(tx, session, session.version, panel, by, now));

    expect((await seats())[0]).toEqual(before);
    expect((await seats())[1].person_id).toBe(ada);
  });
});
