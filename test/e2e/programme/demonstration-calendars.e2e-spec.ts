import { jest } from '@jest/globals';
import { PrivateAddresses } from '@app/calendar';
import { inTransaction, type Transaction } from '@app/database';
import { LANGUAGES } from '@app/i18n';
import { systemActor } from '@app/identity';
import {
  cancelSession,
  editSession,
  placeSession,
  releaseProgramme,
  removePerson,
  removeSession,
  restoreSession,
} from '@app/programme';
import { aDemonstration, type Stage } from '../../support/demonstration.js';
import { icalReaders, type IcalReader, type ReadEvent } from '../../support/ical-readers.js';
import { icslint } from '../../support/ical-lint.js';
import { describeWith } from '../../support/surroundings.js';

jest.setTimeout(120_000);

const by = systemActor('test');
const DEBIANS = ['python3-icalendar', 'libical'];
let stage: Stage;
/** Codes of four sessions of the first release, by what happened to them in the releases after it. */
let fate: { moved: string; cancelled: string; removed: string; restored: string };
/** The programme and one speaker's own calendar as they were fetched after the third release and each one later. */
let fetchedAfter: Array<{ programme: Buffer; own: Buffer }>;

beforeAll(async () => {
  stage = await aDemonstration();
  const now = stage.api.clock.now();
  const { id: editionId } = stage.edition;
  const released = await stage.api.database.query(
    `select s.code from session s join calendar_entry e on e.subject_id = s.id and e.sequence = 0
     where s.edition_id = $1 and s.cancelled_at is null and s.room_id is not null and not s.is_fixed
       and exists (select from session_person p where p.session_id = s.id) and s.code <> $2 order by s.starts_at, s.code`,
    [editionId, stage.sessions.panel],
  );
  const [moved, cancelled, removed, restored] = [3, 30, 60, 90].map((at) => released[at].code as string);
  fate = { moved, cancelled, removed, restored };
  const ref = (code: string) => ({ editionId, code });
  const [{ person_id: speaker }] = await stage.api.database.query(
    `select p.person_id from session_person p join session s on s.id = p.session_id where s.code = $1`,
    [moved],
  );
  const wish = { personId: speaker as string, editionId, language: 'ar' as const };
  const secret = await inTransaction(stage.api.database, (tx) =>
    stage.api.app.get(PrivateAddresses).renew(tx, wish, now),
  );
  const fetchBoth = async () => {
    const programme = await fetched('/wsis2027/feeds/programme.ics?lang=ar');
    fetchedAfter.push({ programme, own: await fetched(`/feeds/people/${secret}.ics`) });
  };
  const release = async (name: string, work: (tx: Transaction) => Promise<unknown>) => {
    await inTransaction(stage.api.database, async (tx) => {
      await work(tx);
      await releaseProgramme(tx, editionId, { name, acceptConflicts: true }, by, now);
    });
    await fetchBoth();
  };
  const place = async (tx: Transaction, minutes: number) => {
    const [row] = await tx.query(
      `select s.version, s.starts_at, s.ends_at, r.code as room from session s join room r on r.id = s.room_id where s.code = $1`,
      [moved],
    );
    const [startsAt, endsAt] = [row.starts_at, row.ends_at].map(
      (at: Date) => new Date(at.getTime() + minutes * 60_000),
    );
    await placeSession(tx, ref(moved), row.version, { room: row.room, startsAt, endsAt }, by, now);
  };
  fetchedAfter = [];
  await fetchBoth();
  await release('Fourth release', async (tx) => {
    await place(tx, 5);
    await cancelSession(tx, ref(cancelled), 'The chair is ill', by, now);
    await cancelSession(tx, ref(restored), 'Nobody to speak', by, now);
    const [{ version }] = await tx.query('select version from session where code = $1', [removed]);
    await removeSession(tx, ref(removed), version, by, now);
  });
  await release('Fifth release', (tx) => restoreSession(tx, ref(restored), by, now));
  await release('Sixth release', async (tx) => {
    await place(tx, -5);
    const [{ version }] = await tx.query('select version from session where code = $1', [restored]);
    await editSession(tx, ref(restored), version, { title: 'Another title' }, by, now);
    await removePerson(tx, ref(moved), speaker as string, by, now);
  });
});
afterAll(() => stage?.api.close());

const fetched = async (path: string) => {
  const answer = await stage.api.anyone
    .get(path)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    })
    .expect(200);
  return answer.body as Buffer;
};

type Plan = Pick<ReadEvent, 'uid' | 'start' | 'end' | 'sequence' | 'status'>;
const planOf = ({ uid, start, end, sequence, status }: ReadEvent): Plan => ({ uid, start, end, sequence, status });
const sorted = (plans: Plan[]) => plans.sort((one, other) => one.uid.localeCompare(other.uid));

/** What the platform means, straight from its rows. */
async function meant(tag: string): Promise<Plan[]> {
  const rows = await stage.api.database.query(
    `select uid, starts_at, ends_at, sequence, status from calendar_entry where edition_id = $1 and $2 = any(tags)`,
    [stage.edition.id, tag],
  );
  return sorted(
    rows.map((row: { uid: string; starts_at: Date; ends_at: Date; sequence: number; status: string }) => ({
      uid: row.uid,
      start: row.starts_at.toISOString(),
      end: row.ends_at.toISOString(),
      sequence: row.sequence,
      status: row.status,
    })),
  );
}
const read = (reader: IcalReader, file: Buffer) => sorted([...reader.read(file).values()].map(planOf));

/** What became of each event from one reading of a feed to the next; `faults` break a rule. */
function changesBetween(before: Map<string, ReadEvent>, after: Map<string, ReadEvent>) {
  const found = { plans: 0, words: 0, gone: 0, faults: [] as string[] };
  for (const [uid, was] of before) {
    const is = after.get(uid);
    if (!is) found.gone++;
    else if (plansOf(was) !== plansOf(is)) {
      found.plans++;
      if (is.sequence !== was.sequence + 1) found.faults.push(`${uid}: ${was.sequence} → ${is.sequence}`);
      if (is.stamp <= was.stamp) found.faults.push(`${uid} is stamped ${is.stamp}`);
    } else if (JSON.stringify(was) !== JSON.stringify(is)) {
      if (was.summary !== is.summary) found.words++;
      if (is.sequence !== was.sequence) found.faults.push(`${uid}: ${was.sequence} → ${is.sequence} for words`);
      if (is.stamp <= was.stamp) found.faults.push(`${uid} is stamped ${is.stamp}`);
    }
  }
  return found;
}
const plansOf = ({ start, end, location, status }: ReadEvent) => [start, end, location, status].join(' ');

for (const [name, presence] of icalReaders()) {
  describeWith(presence, `${name} reads the demonstration over six releases`, (reader) => {
    it.each(LANGUAGES)('the whole programme in %s, as it was meant', async (language) => {
      const file = await fetched(`/wsis2027/feeds/programme.ics?lang=${language}`);

      expect(icslint(file)).toEqual([]);
      expect(read(reader, file)).toEqual(await meant('programme'));
    });

    it('what was moved, cancelled, removed and restored, each with the SEQUENCE of its changes', async () => {
      const states: Record<string, [number, string]> = {};
      for (const [what, code] of Object.entries(fate)) {
        const [event] = read(reader, await fetched(`/wsis2027/sessions/${code}.ics`));
        states[what] = [event.sequence, event.status];
      }

      expect(states).toEqual({
        moved: [2, 'CONFIRMED'],
        cancelled: [1, 'CANCELLED'],
        removed: [1, 'CANCELLED'],
        restored: [2, 'CONFIRMED'],
      });
    });

    it('each session under one UID, with SEQUENCE one higher for each change of plans and for nothing else (I-05, I-06)', () => {
      const changes = fetchedAfter.slice(1).map((after, at) => ({
        programme: changesBetween(reader.read(fetchedAfter[at].programme), reader.read(after.programme)),
        own: changesBetween(reader.read(fetchedAfter[at].own), reader.read(after.own)),
      }));

      const own = ({ own: { gone, ...others } }: (typeof changes)[number]) => [gone, others.plans > 0];
      expect(changes.map(({ programme }) => programme)).toEqual([
        { plans: 4, words: 0, gone: 0, faults: [] },
        { plans: 1, words: 0, gone: 0, faults: [] },
        { plans: 1, words: 1, gone: 0, faults: [] },
      ]);
      expect(changes.flatMap((change) => change.own.faults)).toEqual([]);
      expect([own(changes[0]), own(changes[2])]).toEqual([
        [0, true],
        [1, false],
      ]);
    });

    it('a private feed', async () => {
      const { database, app, clock } = stage.api;
      const [{ id: personId }] = await database.query(`select id from person where email_key = 'speaker@wsis.example'`);
      const wish = { personId, editionId: stage.edition.id, language: 'ru' as const };
      const secret = await inTransaction(database, (tx) => app.get(PrivateAddresses).renew(tx, wish, clock.now()));
      const file = await fetched(`/feeds/people/${secret}.ics`);

      expect(icslint(file)).toEqual([]);
      expect(read(reader, file)).toEqual(await meant(`person:${personId}`));
      expect(read(reader, file).length).toBeGreaterThan(2);
    });

    if (DEBIANS.includes(name)) return; // they start a program for each file
    it('each room, each track and each Action Line', async () => {
      const tags: Array<{ tag: string }> = await stage.api.database.query(
        `select distinct tag from calendar_entry, unnest(tags) tag where edition_id = $1 and tag ~ '^(room|track|action-line):'`,
        [stage.edition.id],
      );
      const wrong: string[] = [];
      for (const { tag } of tags) {
        const [kind, code] = tag.split(':');
        const file = await fetched(`/wsis2027/feeds/${kind}s/${code}.ics?lang=ar`);
        const isAsMeant = JSON.stringify(read(reader, file)) === JSON.stringify(await meant(tag));
        if (!isAsMeant || icslint(file).length > 0) wrong.push(tag);
      }

      expect(tags.length).toBeGreaterThan(25);
      expect(wrong).toEqual([]);
    });
  });
}
