import { randomUUID } from 'node:crypto';
import { cancelEntry, recordEntries, recordRelease, type EntryChange, type EntryDraft } from '@app/calendar';
import { inTransaction, type Transaction } from '@app/database';
import { revise } from '../../../libs/calendar/src/entry-revision.js';
import { entriesOf, saveEntries } from '../../../libs/calendar/src/entry.queries.js';
import { icalCorpus } from '../../support/ical-corpus.js';
import { aCalendar, anEdition } from './a-calendar.js';

let calendar: Awaited<ReturnType<typeof aCalendar>>;
beforeAll(async () => {
  calendar = await aCalendar();
});
afterAll(() => calendar.close());

const minute = (n: number) => new Date(Date.UTC(2027, 4, 1, 9, n));

function aSession(change: Partial<EntryDraft> = {}): EntryDraft {
  const subjectId = change.subjectId ?? randomUUID();
  return {
    subjectId,
    uid: `${subjectId}@forum.example`,
    startsAt: new Date('2027-07-05T07:30:00Z'),
    endsAt: new Date('2027-07-05T08:30:00Z'),
    location: 'Popov Room',
    cancelled: false,
    tags: ['room:POPOV'],
    content: { summary: 'Opening', description: '', url: '/wsis2027/{lang}/sessions/AB12CD' },
    ...change,
  };
}

function release(editionId: string, drafts: EntryDraft[], now: Date): Promise<EntryChange[]> {
  return inTransaction(calendar.database, (tx) => recordRelease(tx, editionId, drafts, now));
}

/** What stands of an edition: subject, sequence, status and tags, by subject. */
async function standing(editionId: string) {
  const rows = await calendar.database.query(
    `select subject_id, sequence, status, tags from calendar_entry where edition_id = $1`,
    [editionId],
  );
  return new Map(rows.map((row: { subject_id: string }) => [row.subject_id, row]));
}

async function bells(editionId: string): Promise<number> {
  const [{ count }] = await calendar.database.query(
    `select count(*)::int as count from bell where job = 'render-calendar-entries' and subject_id = $1`,
    [editionId],
  );
  return count;
}

describe('recordRelease', () => {
  it('follows a session through title, time, room, removal and return, under one UID', async () => {
    const edition = await anEdition(calendar.database, 'story');
    const opening = aSession();
    const other = aSession();
    const renamed = { ...opening, content: { ...opening.content, summary: 'Opening ceremony' } };
    const moved = { ...renamed, startsAt: new Date('2027-07-05T07:34:00Z') };
    const rehoused = { ...moved, location: 'Room C', tags: ['room:C'] };
    const releases: EntryDraft[][] = [
      [opening, other],
      [renamed, other],
      [moved, other],
      [rehoused, other],
      [other],
      [rehoused, other],
      [rehoused, other],
    ];

    const told: unknown[] = [];
    for (const [at, drafts] of releases.entries()) {
      const changes = await release(edition, drafts, minute(at));
      const own = changes.find((change) => change.after.subjectId === opening.subjectId);
      told.push([
        own?.differences,
        own?.after.sequence,
        own?.after.status,
        own?.after.uid,
        own?.after.modifiedAt.getUTCMinutes(),
      ]);
    }

    const { uid } = opening;
    expect(told).toEqual([
      [['created'], 0, 'CONFIRMED', uid, 0],
      [['content'], 0, 'CONFIRMED', uid, 1],
      [['time'], 1, 'CONFIRMED', uid, 2],
      [['location', 'tags'], 2, 'CONFIRMED', uid, 3],
      [['cancelled'], 3, 'CANCELLED', uid, 4],
      [['restored'], 4, 'CONFIRMED', uid, 5],
      [undefined, undefined, undefined, undefined, undefined],
    ]);
    expect((await standing(edition)).get(other.subjectId)).toMatchObject({ sequence: 0, status: 'CONFIRMED' });
  });

  it('cancels what is missing, which keeps its tags, and leaves alone what is not of the programme or of this edition', async () => {
    const edition = await anEdition(calendar.database, 'missing');
    const elsewhere = await anEdition(calendar.database, 'elsewhere');
    const gone = aSession();
    const editionDays = aSession({ tags: ['edition'] });
    const foreign = aSession();
    await release(edition, [gone], minute(0));
    await release(elsewhere, [foreign], minute(0));
    await inTransaction(calendar.database, (tx) => recordEntries(tx, edition, [editionDays], minute(0)));

    const changes = await release(edition, [], minute(1));

    expect(changes.map(({ after, differences }) => [after.subjectId, differences])).toEqual([
      [gone.subjectId, ['cancelled']],
    ]);
    expect(await standing(edition)).toEqual(
      new Map([
        [
          gone.subjectId,
          { subject_id: gone.subjectId, sequence: 1, status: 'CANCELLED', tags: ['programme', 'room:POPOV'] },
        ],
        [
          editionDays.subjectId,
          { subject_id: editionDays.subjectId, sequence: 0, status: 'CONFIRMED', tags: ['edition'] },
        ],
      ]),
    );
    expect((await standing(elsewhere)).get(foreign.subjectId)).toMatchObject({ status: 'CONFIRMED' });
  });

  it('changes nothing and rings nobody when the same is released again', async () => {
    const edition = await anEdition(calendar.database, 'again');
    const drafts = icalCorpus(30).map((draft) => ({ ...draft, subjectId: randomUUID(), uid: `${randomUUID()}@x` }));
    await release(edition, drafts, minute(0));
    const before = await calendar.database.query(`select * from calendar_entry where edition_id = $1 order by uid`, [
      edition,
    ]);

    expect(await release(edition, drafts, minute(1))).toEqual([]);

    expect(
      await calendar.database.query(`select * from calendar_entry where edition_id = $1 order by uid`, [edition]),
    ).toEqual(before);
    expect(await bells(edition)).toBe(1);
  });

  it.each([[1], [300]])('needs as many statements for one session as for three hundred: %i', async (count) => {
    const edition = await anEdition(calendar.database, `many-${count}`);
    const drafts = Array.from({ length: count }, () => aSession());

    const statements = await inTransaction(calendar.database, async (tx) => {
      const counted = counting(tx);
      await recordRelease(tx, edition, drafts, minute(0));
      return counted();
    });

    expect(statements).toBe(6);
    expect((await standing(edition)).size).toBe(count);
  });

  it('leaves no entry and no bell behind when its transaction fails', async () => {
    const edition = await anEdition(calendar.database, 'undone');

    await expect(
      inTransaction(calendar.database, async (tx) => {
        await recordRelease(tx, edition, [aSession()], minute(0));
        throw new Error('the release failed later');
      }),
    ).rejects.toThrow('the release failed later');

    expect([(await standing(edition)).size, await bells(edition)]).toEqual([0, 0]);
  });

  it.each<[string, (draft: EntryDraft) => EntryDraft[]]>([
    ['ends before it starts', (draft) => [{ ...draft, endsAt: draft.startsAt }]],
    ['has a UID that calendars may change', (draft) => [{ ...draft, uid: 'a b' }]],
    ['has whole days that begin at noon', (draft) => [{ ...draft, allDay: true }]],
    ['has no address', (draft) => [{ ...draft, content: { ...draft.content, url: 'sessions/AB12CD' } }]],
    ['is named twice', (draft) => [draft, draft]],
  ])('takes no draft that %s', async (_what, drafts) => {
    const edition = await anEdition(calendar.database, `wrong-${randomUUID().slice(0, 8)}`);

    await expect(release(edition, drafts(aSession()), minute(0))).rejects.toThrow(/calendar/);

    expect((await standing(edition)).size).toBe(0);
  });
});

describe('cancelEntry', () => {
  it('cancels at once and only once', async () => {
    const edition = await anEdition(calendar.database, 'at-once');
    const session = aSession();
    await release(edition, [session], minute(0));

    const cancel = () => inTransaction(calendar.database, (tx) => cancelEntry(tx, session.subjectId, minute(1)));
    const [first, second] = [await cancel(), await cancel()];

    expect([first?.after.sequence, first?.after.status, second]).toEqual([1, 'CANCELLED', undefined]);
  });

  it('knows nothing of a session that was never released', async () => {
    expect(await inTransaction(calendar.database, (tx) => cancelEntry(tx, randomUUID(), minute(1)))).toBeUndefined();
  });
});

describe('two writers of one entry', () => {
  const change = (draft: EntryDraft, at: number) => ({ ...draft, location: `Room ${at}` });

  it('count every change, since they take turns', async () => {
    const edition = await anEdition(calendar.database, 'turns');
    const session = aSession();
    await release(edition, [session], minute(0));

    await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        inTransaction(calendar.database, (tx) => recordEntries(tx, edition, [change(session, at)], minute(1))),
      ),
    );

    expect((await standing(edition)).get(session.subjectId)).toMatchObject({ sequence: 8 });
  });

  it('would lose one without the lock', async () => {
    const edition = await anEdition(calendar.database, 'no-turns');
    const session = aSession();
    await release(edition, [session], minute(0));
    const bothHaveRead = meeting(2);

    await Promise.all(
      [1, 2].map((at) =>
        inTransaction(calendar.database, async (tx) => {
          const [known] = await entriesOf(tx, [session.subjectId]);
          await bothHaveRead();
          await saveEntries(tx, [revise(known, change(session, at), edition, minute(1))!.after], minute(1));
        }),
      ),
    );

    expect((await standing(edition)).get(session.subjectId)).toMatchObject({ sequence: 1 });
  });
});

/** Counts the statements that go through a transaction from now on. */
function counting(tx: Transaction): () => number {
  let count = 0;
  const query = tx.query.bind(tx);
  tx.query = ((...values: Parameters<typeof query>) => {
    count += 1;
    return query(...values);
  }) as typeof tx.query;
  return () => count;
}

/** Everybody who calls it waits until `guests` have. */
function meeting(guests: number): () => Promise<void> {
  let open = () => {};
  const all = new Promise<void>((resolve) => (open = resolve));
  return () => {
    if (--guests === 0) open();
    return all;
  };
}
