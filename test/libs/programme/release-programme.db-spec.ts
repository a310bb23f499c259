import { inTransaction } from '@app/database';
import {
  addSession,
  cancelSession,
  editSession,
  OpenConflicts,
  placeSession,
  readDifferencesOf,
  readNextRelease,
  readReleases,
  releaseProgramme,
  removeSession,
  restoreSession,
  setPanel,
} from '@app/programme';
import { readPublicProgramme } from '../../../libs/programme/src/public/public-programme.queries.js';
import { aPerson } from '../../factories/person.js';
import { aDraft, aSession } from '../../factories/session.js';
import { aProgramme, by, now } from './a-programme.js';

let programme: Awaited<ReturnType<typeof aProgramme>>;

beforeEach(async () => {
  programme = await aProgramme();
});
afterEach(() => programme.close());

const release = (name: string, acceptConflicts = false) =>
  inTransaction(programme.database, (tx) =>
    releaseProgramme(tx, programme.edition.id, { name, acceptConflicts }, by, now),
  );
const seen = async () => (await readPublicProgramme(programme.database, programme.edition.id)).sessions;

describe('a release', () => {
  it('freezes what is complete: a later edit, a new session and an unplaced draft stay hidden', async () => {
    const { database, edition } = programme;
    const session = await aSession(database, edition, { title: 'Bridging the gap', room: 'H' });
    await aDraft(database, edition, { title: 'Not placed yet' });

    await release('First release');
    await inTransaction(database, (tx) => editSession(tx, session, session.version, { title: 'Changed' }, by, now));
    await aSession(database, edition, { title: 'Too late', room: 'K' });

    expect((await seen()).map(({ title }) => title)).toEqual(['Bridging the gap']);
    await release('Second release');
    expect((await seen()).map(({ title }) => title).sort()).toEqual(['Changed', 'Too late']);
  });

  it('shows nothing before the first', async () => {
    await aSession(programme.database, programme.edition, { room: 'H' });

    expect(await readPublicProgramme(programme.database, programme.edition.id)).toEqual({
      editionId: programme.edition.id,
      revision: 0,
      changedAt: null,
      profiles: new Map(),
      release: undefined,
      breaks: [],
      sessions: [],
    });
  });

  it('tells beforehand what it would add, move, change, cancel, restore, remove and leave out', async () => {
    const { database, edition } = programme;
    const moved = await aSession(database, edition, { title: 'Moves', room: 'H', from: '09:00', to: '10:00' });
    const changed = await aSession(database, edition, { title: 'Changes', room: 'H', from: '10:00', to: '11:00' });
    const removed = await aSession(database, edition, { title: 'Goes', room: 'H', from: '11:00', to: '12:00' });
    const back = await aSession(database, edition, { title: 'Comes back', room: 'H', from: '12:00', to: '13:00' });
    const off = await aSession(database, edition, { title: 'Falls out', room: 'H', from: '13:00', to: '14:00' });
    await release('First release');

    await inTransaction(database, async (tx) => {
      await cancelSession(tx, back, 'ill', by, now);
      await restoreSession(tx, back, by, now);
      await cancelSession(tx, off, 'strike', by, now);
      await placeSession(tx, moved, moved.version, at('K', '09:34', '10:00'), by, now);
      await editSession(tx, changed, changed.version, { sdgs: [9, 4] }, by, now);
      await removeSession(tx, removed, removed.version, by, now);
      await addSession(tx, edition.id, { title: 'No time yet', typeCode: 'thematic-workshop' }, by, now);
    });
    const added = await aSession(database, edition, { title: 'New', room: 'K', from: '15:00', to: '16:00' });

    const next = await readNextRelease(database, edition.id);
    const differences = [
      {
        ...facts(moved, 'moved', 'room'),
        was: place('Room H', '07:00', '08:00'),
        is: place('Room K', '07:34', '08:00'),
      },
      { ...facts(changed, 'changed'), fields: ['sdgs'], ...stays('Room H', '08:00', '09:00') },
      { ...facts(back, 'restored'), ...stays('Room H', '10:00', '11:00') },
      { ...facts(off, 'cancelled'), ...stays('Room H', '11:00', '12:00') },
      { ...facts(added, 'added'), is: place('Room K', '13:00', '14:00') },
      { ...facts(removed, 'removed'), was: place('Room H', '09:00', '10:00') },
    ];
    expect(next.differences).toEqual(differences);
    expect(next.leftOut).toEqual([
      { code: expect.stringMatching(/^[0-9A-Z]{6}$/), title: 'No time yet', missing: ['room', 'time'] },
    ]);

    await release('Second release');
    expect(await readDifferencesOf(database, edition.id, 2)).toEqual(differences);
    expect((await readDifferencesOf(database, edition.id, 1))!.map(({ kinds }) => kinds)).toEqual(
      Array.from({ length: 5 }, () => ['added']),
    );
    expect(await readDifferencesOf(database, edition.id, 3)).toBeUndefined();
    expect((await readNextRelease(database, edition.id)).differences).toEqual([]);
  });

  it('tells of a panel who came and who left by ids, and names nobody for what it keeps', async () => {
    const { database, edition } = programme;
    const [stays, goes, comes] = [await aPerson(database), await aPerson(database), await aPerson(database)];
    const seat = (personId: string, role = 'speaker') => ({ personId, role });
    const session = await aSession(database, edition, { room: 'H', panel: [seat(stays.id), seat(goes.id)] });
    await release('First release');
    await inTransaction(database, (tx) =>
      setPanel(tx, session, session.version, [seat(comes.id, 'moderator'), seat(stays.id)], by, now),
    );

    await release('Second release');

    const [kept] = (await readDifferencesOf(database, edition.id, 2))!;
    expect(kept).toMatchObject({ kinds: ['panel'], panel: { joined: [comes.id], left: [goes.id] } });
    expect(JSON.stringify(kept)).not.toContain(comes.familyName);
  });

  it('does not happen with open conflicts unless they are accepted, and names them', async () => {
    const { database, edition } = programme;
    await aSession(database, edition, { title: 'A', room: 'H' });
    await aSession(database, edition, { title: 'B', room: 'H', from: '10:45', to: '11:15' });

    const refusal = await release('First release').catch((fault: unknown) => fault);

    expect(refusal).toBeInstanceOf(OpenConflicts);
    expect((refusal as OpenConflicts).conflicts.map(({ kind }) => kind)).toEqual(['room-twice']);
    expect(await readReleases(database, edition.id)).toEqual([]);
    await release('First release', true);
    expect((await seen()).map(({ title }) => title)).toEqual(['A', 'B']);
  });

  it('says where a session was before it was moved, for a week', async () => {
    const { database, edition } = programme;
    const session = await aSession(database, edition, { room: 'H', from: '09:30', to: '10:30' });
    await release('First release');
    await inTransaction(database, (tx) =>
      placeSession(tx, session, session.version, at('H', '09:34', '10:30'), by, now),
    );

    await release('Second release');
    const told = { ...place('Room H', '07:30', '08:30'), movedAt: now.toISOString() };
    expect((await seen())[0].movedFrom).toEqual(told);

    await release('Third release');
    expect((await seen())[0].movedFrom).toEqual(told);

    const aWeekLater = new Date(now.getTime() + 7 * 86_400_000);
    await inTransaction(database, (tx) => releaseProgramme(tx, edition.id, { name: 'Fourth' }, by, aWeekLater));
    expect((await seen())[0].movedFrom).toBeUndefined();
  });
});

const at = (room: string, from: string, to: string) => ({
  room,
  startsAt: new Date(`2027-07-05T${from}:00+02:00`),
  endsAt: new Date(`2027-07-05T${to}:00+02:00`),
});
const place = (room: string, from: string, to: string) => ({
  room,
  startsAt: `2027-07-05T${from}:00.000Z`,
  endsAt: `2027-07-05T${to}:00.000Z`,
});
const stays = (room: string, from: string, to: string) => ({ was: place(room, from, to), is: place(room, from, to) });
const facts = ({ code, title }: { code: string; title: string }, ...kinds: string[]) => ({
  code,
  title,
  titleLanguage: 'en',
  kinds,
  fields: [],
});
