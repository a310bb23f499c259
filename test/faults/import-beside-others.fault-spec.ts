import { dataSourceFor, inTransaction } from '@app/database';
import { changeRoom, type Edition, EDITION_ENTITIES, readRooms } from '@app/edition';
import { systemActor } from '@app/identity';
import { mergePersons, Person, PersonFollowers } from '@app/people';
import {
  editSession,
  IMPORT_GUARDS,
  type ImportedSchedule,
  type ImportGuards,
  importSchedule,
  importSessions,
  lockProgrammeOf,
  PROGRAMME_ENTITIES,
  readDraftSessions,
  readSchedule,
  type ScheduleFile,
  type Session,
} from '@app/programme';
import { anEdition, aRoom } from '../factories/edition.js';
import { aDraft } from '../factories/session.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

const by = systemActor('test');
const now = new Date('2027-05-01T09:00:00Z');
const RECORDS = 40;
const HALF = RECORDS / 2;
/** So long an editor is let wait here before the wait counts as one. */
const PATIENCE = '300ms';

let db: TestDatabase;
let database: ReturnType<typeof dataSourceFor>;

beforeAll(async () => {
  db = await aDatabase();
  const entities = [...EDITION_ENTITIES, ...PROGRAMME_ENTITIES, Person];
  database = await dataSourceFor(db.url, { entities, pool: 6, name: 'test' }).initialize();
});
afterAll(async () => {
  await database.destroy();
  await db.drop();
});

/** An edition with a hall, a session of an editor's, and a file that fills the hall. */
async function aDesk() {
  const edition = await anEdition(database, { startsOn: '2027-07-05', endsOn: '2027-07-09' });
  const hall = await aRoom(database, edition, { code: 'H', name: 'Hall' });
  const session = await aDraft(database, edition, { title: 'Before' });
  const rows = Array.from({ length: RECORDS }, (_, n) => `r${n},Brought ${n},2027-07-0${5 + (n % 5)},10:00,11:00,Hall`);
  return { edition, hall, session, file: fileOf('guid,title,date,start,end,room', rows) };
}

function fileOf(heading: string, rows: string[]): ScheduleFile {
  return readSchedule(new TextEncoder().encode([heading, ...rows].join('\n')));
}

type Desk = Awaited<ReturnType<typeof aDesk>>;

function bring(
  { edition, file }: Desk,
  halfway: () => Promise<void> = async () => undefined,
  guards?: ImportGuards,
): Promise<ImportedSchedule> {
  const told = async (done: number) => void (done === HALF && (await halfway()));
  return inTransaction(database, (tx) => importSchedule(tx, edition, file, {}, by, now, told, guards));
}

/** What an editor's save came to; somebody who holds it up for longer than `PATIENCE` shows as `waited`. */
function save({ edition }: { edition: Edition }, { code }: Session, title: string): Promise<string> {
  return inTransaction(database, async (tx) => {
    await tx.query(`set local lock_timeout = '${PATIENCE}'`);
    const [{ version }] = await tx.query<[{ version: number }]>(`select version from session where code = $1`, [code]);
    await editSession(tx, { editionId: edition.id, code }, version, { title }, by, now);
    return 'saved';
  }).catch((fault: { code?: string }) => (fault.code === '55P03' ? 'waited' : Promise.reject(fault)));
}

const drafts = async ({ edition }: Desk) =>
  (await readDraftSessions(database, edition.id)).map(({ title, room }) => [title, room?.name ?? null]);
const outcomes = ({ entries }: Pick<ImportedSchedule, 'entries'>) => [
  ...new Set(entries.map(({ outcome }) => outcome)),
];
const placesOf = (list: Array<Array<string | null>>) => [
  ...new Set(list.filter(([title]) => title!.startsWith('Brought')).map(([, room]) => room)),
];

async function close({ edition, hall }: Desk): Promise<void> {
  const room = (await readRooms(database, edition.id)).find(({ id }) => id === hall.id)!;
  if (room.closedAt) return;
  await inTransaction(database, (tx) => changeRoom(tx, room.id, room.version, { closedAt: now }, by, now));
}

describe('an editor who saves while a schedule comes in', () => {
  it('waits for none of it, and both stand', async () => {
    const desk = await aDesk();
    let saved = '';

    const imported = await bring(desk, async () => {
      saved = await save(desk, desk.session, 'While it came in');
    });

    expect([saved, outcomes(imported)]).toEqual(['saved', ['taken']]);
    const list = await drafts(desk);
    expect([list.length, list.some(([title]) => title === 'While it came in')]).toEqual([RECORDS + 1, true]);
  });

  it('would wait for all of it, were the programme’s lock held from the first record', async () => {
    const desk = await aDesk();
    let saved = '';
    const turn: ImportGuards['turn'] = (tx, id) => lockProgrammeOf(tx, id);

    await bring(
      desk,
      async () => {
        saved = await save(desk, desk.session, 'While it came in');
      },
      { ...IMPORT_GUARDS, turn },
    );

    expect(saved).toBe('waited');
  });

  it('waits for no import of records either', async () => {
    const desk = await aDesk();
    const records = Array.from({ length: 200 }, (_, n) => ({ id: `x${n}`, title: `Record ${n}` }));
    let isOver = false;

    const imported = inTransaction(database, (tx) => importSessions(tx, desk.edition, records, by, now)).finally(() => {
      isOver = true;
    });
    const saves: string[] = [];
    for (let n = 0; !isOver; n++) saves.push(await save(desk, desk.session, `Save ${n}`));

    expect((await imported).length).toBe(200);
    expect([new Set(saves), saves.length > 1]).toEqual([new Set(['saved']), true]);
  });
});

describe('what an import decided by', () => {
  it('is looked at again at its end: nothing stands in a room that was closed meanwhile', async () => {
    const desk = await aDesk();

    const imported = await bring(desk, () => close(desk));

    expect([outcomes(imported), placesOf(await drafts(desk))]).toEqual([['taken'], [null]]);
  });

  it('would be the past, were it not: half the sessions stand in a closed room', async () => {
    const desk = await aDesk();
    const closing: ImportGuards['close'] = (tx, id) => lockProgrammeOf(tx, id);

    await bring(desk, () => close(desk), { ...IMPORT_GUARDS, close: closing });

    expect(placesOf(await drafts(desk))).toEqual(['Hall']);
  });
});

describe('two persons made one while a schedule names one of them', () => {
  /** Sessions that name somebody who has gone into another. */
  const mergedHalfway = async (guards?: ImportGuards) => {
    const { edition } = await aDesk();
    const [from, into] = ['Ada Quist', 'Ada M. Quist'];
    const panel = (key: string, names: string[]) =>
      fileOf(
        'guid,title,persons',
        names.map((name, n) => `${key}${n},Talk,${name}`),
      );
    const take = (file: ScheduleFile, told?: (done: number) => Promise<void>) =>
      inTransaction(database, (tx) => importSchedule(tx, edition, file, { withPersons: true }, by, now, told, guards));
    await take(panel('a', [from, into]));
    let isMerged = false;

    await take(panel('b', ['Otto Vane', from]), async (done) => {
      if (done !== 1 || isMerged) return;
      isMerged = true;
      const ids = await database.query<Array<{ id: string }>>(
        `select p.id from person p join session_person sp on sp.person_id = p.id join session s on s.id = sp.session_id
         where s.edition_id = $1 order by s.source_key`,
        [edition.id],
      );
      const merge = { from: ids[0].id, into: ids[1].id };
      await inTransaction(database, (tx) => mergePersons(tx, new PersonFollowers(), merge, now));
    });

    const [{ n }] = await database.query<[{ n: number }]>(
      `select count(*)::int as n from session s join session_person sp on sp.session_id = s.id join person p on p.id = sp.person_id
       where s.edition_id = $1 and p.merged_into is not null`,
      [edition.id],
    );
    return n;
  };

  it('are named as one: the import is done again', async () => {
    expect(await mergedHalfway()).toBe(0);
  });

  it('would be named by the one that is no more', async () => {
    expect(await mergedHalfway({ ...IMPORT_GUARDS, close: (tx, id) => lockProgrammeOf(tx, id) })).toBe(1);
  });
});

describe('two imports of one file at once', () => {
  const twice = async (guards?: ImportGuards) => {
    const desk = await aDesk();
    const ends = await Promise.allSettled([bring(desk, undefined, guards), bring(desk, undefined, guards)]);
    const told = ends.map((end) => (end.status === 'fulfilled' ? outcomes(end.value).join() : 'failed')).sort();
    return { told, sessions: (await drafts(desk)).length };
  };

  it('take turns: each session comes in once, and the second finds all there', async () => {
    expect(await twice()).toEqual({ told: ['already-there', 'taken'], sessions: RECORDS + 1 });
  });

  it('would fall over one another without turns', async () => {
    const { told } = await twice({ ...IMPORT_GUARDS, turn: async () => undefined });

    expect(told).not.toEqual(['already-there', 'taken']);
  });
});

describe('the end of an import', () => {
  const atTheEnd = async (guards?: ImportGuards) => {
    const desk = await aDesk();
    const { edition, file, session } = desk;
    return inTransaction(database, async (tx) => {
      await importSchedule(tx, edition, file, {}, by, now, undefined, guards);
      return save(desk, session, 'At its end');
    });
  };

  it('is the only part of it that others wait for: a release never reads half an import', async () => {
    expect(await atTheEnd()).toBe('waited');
  });

  it('would let others in between, were it not', async () => {
    expect(await atTheEnd({ ...IMPORT_GUARDS, close: async () => undefined })).toBe('saved');
  });
});
