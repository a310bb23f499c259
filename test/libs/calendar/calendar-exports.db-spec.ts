import { randomUUID } from 'node:crypto';
import {
  CalendarExports,
  ExportFailed,
  ExportNotReady,
  ExportUnknown,
  recordRelease,
  removeExpiredExports,
  type ExportRequest,
} from '@app/calendar';
import { inTransaction } from '@app/database';
import { CalendarExportMaker, CalendarExportSweep } from '../../../libs/calendar/src/make-export.job.js';
import { icalCorpus } from '../../support/ical-corpus.js';
import { TestClock } from '../../support/test-clock.js';
import { aCalendar } from './a-calendar.js';

let calendar: Awaited<ReturnType<typeof aCalendar>>;
let calendarExports: CalendarExports;
let maker: CalendarExportMaker;
let sweep: CalendarExportSweep;
const clock = new TestClock();
const now = new Date('2027-05-01T09:00:00Z');
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

beforeAll(async () => {
  calendar = await aCalendar();
  const { database, feeds, editionId } = calendar;
  calendarExports = new CalendarExports(database);
  maker = new CalendarExportMaker(database, feeds, clock);
  sweep = new CalendarExportSweep(database);
  clock.set(minutesLater(1));
  await inTransaction(database, (tx) => recordRelease(tx, editionId, icalCorpus(30), now));
});
afterAll(() => calendar.close());

async function anAccount(): Promise<string> {
  const id = randomUUID();
  await calendar.database.query(`insert into account (id, email, email_key) values ($1, $2, $2)`, [
    id,
    `${id}@people.example`,
  ]);
  return id;
}

async function aWish(change: Partial<ExportRequest> = {}): Promise<ExportRequest> {
  const requestedBy = change.requestedBy ?? (await anAccount());
  const { editionId } = calendar;
  return { editionId, requestedBy, tag: 'programme', language: 'zh', name: '论坛', fileName: 'forum.ics', ...change };
}

function request(wish: ExportRequest, at = now): Promise<string> {
  return inTransaction(calendar.database, (tx) => calendarExports.request(tx, wish, at));
}

it('is asked for, made by the worker, and then the bytes of the feed', async () => {
  const wish = await aWish();
  const id = await request(wish);
  const asked = await calendarExports.exportOf(id, wish.requestedBy, now);
  await expect(calendarExports.fileOf(id, wish.requestedBy, now)).rejects.toThrow(ExportNotReady);

  await maker.run(id);

  const feed = await calendar.feeds.feedOf('programme', 'zh', { editionId: wish.editionId, name: '论坛' });
  const expiresAt = new Date('2027-05-02T09:00:00Z');
  expect(asked).toEqual({
    id,
    name: '论坛',
    fileName: 'forum.ics',
    language: 'zh',
    state: 'requested',
    requestedAt: now,
    readyAt: null,
    expiresAt,
  });
  expect(await calendarExports.exportOf(id, wish.requestedBy, now)).toEqual({
    ...asked,
    state: 'ready',
    readyAt: minutesLater(1),
  });
  expect(await calendarExports.fileOf(id, wish.requestedBy, now)).toEqual({ fileName: 'forum.ics', body: feed.body });
});

it('is made once, even when its job runs again after the programme has moved on', async () => {
  const wish = await aWish();
  const id = await request(wish);
  await maker.run(id);
  const first = await calendarExports.fileOf(id, wish.requestedBy, now);
  await inTransaction(calendar.database, (tx) => recordRelease(tx, wish.editionId, icalCorpus(29), minutesLater(2)));

  await maker.run(id);

  expect(await calendarExports.fileOf(id, wish.requestedBy, now)).toEqual(first);
});

it('is one file for a double click, and a new one once the first is there', async () => {
  const wish = await aWish();

  const clicks = await Promise.all(Array.from({ length: 5 }, () => request(wish)));
  await maker.run(clicks[0]);
  const later = await request(wish);

  expect(new Set(clicks).size).toBe(1);
  expect(later).not.toBe(clicks[0]);
  expect(
    (await calendarExports.exportsOf(wish.requestedBy, wish.editionId, now)).map(({ state }) => state).sort(),
  ).toEqual(['ready', 'requested']);
});

it('is nobody else’s', async () => {
  const wish = await aWish();
  const id = await request(wish);
  await maker.run(id);
  const other = await anAccount();

  await expect(calendarExports.exportOf(id, other, now)).rejects.toThrow(ExportUnknown);
  await expect(calendarExports.fileOf(id, other, now)).rejects.toThrow(ExportUnknown);
  expect(await calendarExports.exportsOf(other, wish.editionId, now)).toEqual([]);
});

it('shows that it failed, and still succeeds when the queue tries again', async () => {
  const wish = await aWish();
  const id = await request(wish);
  const broken = { feedOf: () => Promise.reject(new Error('no texts')) } as never;

  await expect(new CalendarExportMaker(calendar.database, broken, clock).run(id)).rejects.toThrow('no texts');
  const failed = await calendarExports.exportOf(id, wish.requestedBy, now);
  await expect(calendarExports.fileOf(id, wish.requestedBy, now)).rejects.toThrow(ExportFailed);
  await maker.run(id);

  expect(failed.state).toBe('failed');
  expect((await calendarExports.exportOf(id, wish.requestedBy, now)).state).toBe('ready');
});

it('is rung for again when nobody came for a minute', async () => {
  await calendar.database.query('delete from calendar_export');
  const id = await request(await aWish());

  const atOnce = await sweep.lost(now);
  const later = await sweep.lost(minutesLater(2));
  await maker.run(id);

  expect([atOnce, later, await sweep.lost(minutesLater(2))]).toEqual([[], [id], []]);
});

it('is gone after a day, for the person at once and from the table at night', async () => {
  await calendar.database.query('delete from calendar_export');
  const wish = await aWish();
  const old = await request(wish);
  await maker.run(old);
  const fresh = await request(await aWish(), minutesLater(60));
  const nextDay = minutesLater(24 * 60);

  await expect(calendarExports.fileOf(old, wish.requestedBy, nextDay)).rejects.toThrow(ExportUnknown);
  const removed = await removeExpiredExports(calendar.database, nextDay);

  expect(removed).toBe(1);
  expect(await calendar.database.query('select id from calendar_export')).toEqual([{ id: fresh }]);
});
