import { inTransaction } from '@app/database';
import {
  changeRequest,
  moveList,
  readCategoryTable,
  readList,
  readRoundTables,
  withdrawRequest,
} from '@app/roundtable';
import { aMinisterOf, aRequest, aRoundTable, aWish } from '../../factories/round-table.js';
import { aForum, by, now } from './a-forum.js';

let forum: Awaited<ReturnType<typeof aForum>>;

beforeEach(async () => {
  forum = await aForum();
});

afterEach(() => forum.close());

const at = (minute: number) => new Date(Date.UTC(2027, 4, 1, 8, minute));

async function order(code: string) {
  const { speakers } = await readList(forum.database, forum.edition.id, code);
  return speakers.map(({ familyName, category, turn }) => [
    familyName,
    category.code,
    turn?.startsAt.toISOString().slice(11, 16),
  ]);
}

it('orders by category, presence and arrival, and gives everybody a time', async () => {
  const { database } = forum;
  const table = await aRoundTable(database, forum.edition);
  await aRequest(database, table, aWish({ requestedAt: at(0) }), { familyName: 'Organization' });
  await aRequest(database, table, aMinisterOf('PE', { presentOnSite: false, requestedAt: at(1) }), {
    familyName: 'Remote',
  });
  await aRequest(database, table, aMinisterOf('NE', { requestedAt: at(9), minutes: 4.5 }), { familyName: 'Later' });
  await aRequest(database, table, aMinisterOf('BT', { requestedAt: at(5) }), { familyName: 'Sooner' });
  await aRequest(database, table, aMinisterOf('RO', { part: 'chair', requestedAt: at(30) }), { familyName: 'Chair' });

  expect(await order(table.code)).toEqual([
    ['Chair', 'MIN', '08:00'],
    ['Sooner', 'MIN', '08:03'],
    ['Later', 'MIN', '08:06'],
    ['Remote', 'MIN', '08:10'],
    ['Organization', 'ORG', '08:13'],
  ]);
  const list = await readList(database, forum.edition.id, table.code);
  expect(list.time).toEqual({ speakers: 5, minutes: 16.5, available: 60, fitting: 5 });
  expect(await readRoundTables(database, forum.edition.id)).toMatchObject([{ code: table.code, requests: 5 }]);
});

it('counts a deputy among the ministers until the minister comes, to any round table of the edition, and only then (R21)', async () => {
  const { database, edition } = forum;
  const table = await aRoundTable(database, edition);
  const other = await aRoundTable(database, edition, { from: '14:00', to: '15:00' });
  const deputy = aMinisterOf('UG', { office: 'deputy-minister', requestedAt: at(0) });
  await aRequest(database, table, deputy, { familyName: 'Deputy' });
  await aRequest(database, table, aMinisterOf('CH', { requestedAt: at(9) }), { familyName: 'Minister' });
  const categories = async () => (await order(table.code)).map(([name, category]) => `${name} ${category}`);
  expect(await categories()).toEqual(['Deputy MIN', 'Minister MIN']);

  const minister = await aRequest(database, other, aMinisterOf('UG'), { familyName: 'Superior' });
  expect(await categories()).toEqual(['Minister MIN', 'Deputy DMIN']);

  const withdraw = (version: number, attends: boolean) =>
    inTransaction(database, (tx) => withdrawRequest(tx, other.sessionId, minister.id, version, attends, { by, now }));
  const { version } = await withdraw(1, true);
  expect(await categories()).toEqual(['Minister MIN', 'Deputy DMIN']); // gives up the floor, attends all the same

  await expect(withdraw(version, false)).rejects.toMatchObject({ code: 'roundtable.already-withdrawn' });
  await database.query(`update floor_request set attends = false where id = $1`, [minister.id]);
  expect(await categories()).toEqual(['Deputy MIN', 'Minister MIN']);
});

it('keeps the order of a final list when a minister comes to another table of the edition (R21)', async () => {
  const { database, edition } = forum;
  const table = await aRoundTable(database, edition);
  const other = await aRoundTable(database, edition, { from: '14:00', to: '15:00' });
  const early = at(0);
  await aRequest(database, table, aMinisterOf('UG', { office: 'deputy-minister', requestedAt: early }), {
    familyName: 'Deputy',
  });
  await aRequest(database, table, aMinisterOf('CH', { requestedAt: at(9) }), { familyName: 'Minister' });
  await inTransaction(database, (tx) => moveList(tx, table.sessionId, 1, 'published', '', by, now));
  await inTransaction(database, (tx) => moveList(tx, table.sessionId, 2, 'final', '', by, now));
  await database.query(`update round_table set listed_at = $1, changed_at = $1`, [at(30)]); // half an hour ago
  const look = async () => {
    const { speakers, isChangedSince } = await readList(database, edition.id, table.code);
    return { order: speakers.map(({ familyName, category }) => `${familyName} ${category.code}`), isChangedSince };
  };
  expect(await look()).toEqual({ order: ['Deputy MIN', 'Minister MIN'], isChangedSince: false });

  await aRequest(database, other, aMinisterOf('UG'), { familyName: 'Superior' });

  expect(await look()).toEqual({ order: ['Deputy MIN', 'Minister MIN'], isChangedSince: true });
  await inTransaction(database, (tx) =>
    moveList(tx, table.sessionId, 3, 'published', 'Uganda sends its minister.', by, now),
  );
  expect((await look()).order).toEqual(['Minister MIN', 'Deputy DMIN']);
});

it('takes its ranks from the table of this edition: GSR-26 never counts a deputy as a minister (R20)', async () => {
  const { database, edition } = forum;
  const table = await aRoundTable(database, edition);
  await aRequest(database, table, aMinisterOf('UG', { office: 'deputy-minister' }), { familyName: 'Deputy' });
  expect(await order(table.code)).toEqual([['Deputy', 'MIN', '08:00']]);

  await database.query(
    `update vocabulary_term set details = jsonb_set(details, '{offices}', '[{"office": "minister"}]')
     where edition_id = $1 and vocabulary = 'vip-category' and code = 'MIN'`,
    [edition.id],
  );

  expect(await order(table.code)).toEqual([['Deputy', 'DMIN', '08:00']]);
  expect((await readCategoryTable(database, edition.id)).map(({ code, rank }) => `${rank} ${code}`)).toEqual([
    '1 VVIP',
    '2 UN',
    '3 MIN',
    '4 DMIN',
    '5 REG',
    '6 AMB',
    '7 ORG',
    '8 PS',
  ]);
});

it('says that the list changed after it was given out', async () => {
  const { database, edition } = forum;
  const table = await aRoundTable(database, edition);
  const request = await aRequest(database, table, aMinisterOf('CH'));
  await database.query(`update round_table set listed_at = $2, list_number = 1 where session_id = $1`, [
    table.sessionId,
    now,
  ]);
  const isChanged = async () => (await readList(database, edition.id, table.code)).isChangedSince;
  expect(await isChanged()).toBe(false);

  const later = new Date(now.getTime() + 60_000);
  await inTransaction(database, (tx) =>
    changeRequest(tx, table.sessionId, request.id, 1, { minutes: 5 }, { by, now: later }),
  );

  expect(await isChanged()).toBe(true);
});

it('reads a list of thirty with the same number of statements as a list of one', async () => {
  const { database, edition } = forum;
  const table = await aRoundTable(database, edition);
  await aRequest(database, table, aMinisterOf('CH'));
  const count = async () => {
    let statements = 0;
    const reader = { query: (...args: Parameters<typeof database.query>) => (statements++, database.query(...args)) };
    await readList(reader as typeof database, edition.id, table.code);
    return statements;
  };
  const one = await count();

  for (let n = 0; n < 29; n++) await aRequest(database, table, aWish({ entity: `Entity ${n}` }));

  expect((await readList(database, edition.id, table.code)).speakers).toHaveLength(30);
  expect(await count()).toBe(one);
});

it('stands in each speaker’s calendar for as long as it is given out, and follows its changes', async () => {
  const { database, edition } = forum;
  const table = await aRoundTable(database, edition);
  const first = await aRequest(database, table, aMinisterOf('CH', { minutes: 5, requestedAt: at(0) }));
  const second = await aRequest(database, table, aMinisterOf('KE', { requestedAt: at(1) }));
  const turns = async () => {
    const rows = await database.query(
      `select tag, starts_after, seconds from calendar_part where subject_id = $1 order by starts_after`,
      [table.sessionId],
    );
    return rows.map((row: { tag: string; starts_after: number; seconds: number }) => [
      row.tag.replace('person:', ''),
      row.starts_after / 60,
      row.seconds / 60,
    ]);
  };
  const move = (to: 'provisional' | 'published', version: number) =>
    inTransaction(database, (tx) => moveList(tx, table.sessionId, version, to, 'changed', by, now));

  expect(await turns()).toEqual([]);
  const { version } = await move('published', table.version);
  expect(await turns()).toEqual([
    [first.personId, 0, 5],
    [second.personId, 5, 3],
  ]);

  await inTransaction(database, (tx) =>
    withdrawRequest(tx, table.sessionId, first.id, first.version, true, { by, now }),
  );
  expect(await turns()).toEqual([[second.personId, 0, 3]]);

  await move('provisional', version);
  expect(await turns()).toEqual([]);
});
