import { randomUUID } from 'node:crypto';
import { type EntryPart, recordEntries, recordParts, recordRelease, type EntryDraft, Feeds } from '@app/calendar';
import { inTransaction } from '@app/database';
import ICAL from 'ical.js';
import { CalendarRenderSweep, CalendarRenderer } from '../../../libs/calendar/src/render-entries.job.js';
import { icslint } from '../../support/ical-lint.js';
import { aCalendar, anEdition, config } from './a-calendar.js';

let calendar: Awaited<ReturnType<typeof aCalendar>>;
let renderer: CalendarRenderer;
let sweep: CalendarRenderSweep;
beforeAll(async () => {
  calendar = await aCalendar();
  renderer = new CalendarRenderer(calendar.database, config);
  sweep = new CalendarRenderSweep(calendar.database, config);
});
afterAll(() => calendar.close());

const minute = (n: number) => new Date(Date.UTC(2027, 4, 1, 9, n));

function aSession(code: string, start: string, tags: string[], change: Partial<EntryDraft> = {}): EntryDraft {
  const startsAt = new Date(`2027-07-05T${start}:00Z`);
  return {
    subjectId: randomUUID(),
    uid: `${code}@forum.example`,
    startsAt,
    endsAt: new Date(startsAt.getTime() + 3_600_000),
    location: 'Popov Room',
    cancelled: false,
    tags,
    content: { summary: code, description: '', url: `/wsis2027/{lang}/sessions/${code}` },
    ...change,
  };
}

async function aReleasedEdition(code: string, drafts: EntryDraft[]): Promise<string> {
  const editionId = await anEdition(calendar.database, code);
  await release(editionId, drafts, minute(0));
  return editionId;
}

function release(editionId: string, drafts: EntryDraft[], now: Date) {
  return inTransaction(calendar.database, (tx) => recordRelease(tx, editionId, drafts, now));
}

async function summariesOf(
  editionId: string,
  tags: string | string[],
  language: 'en' | 'ar' = 'en',
): Promise<string[]> {
  const { body } = await calendar.feeds.feedOf(tags, language, { editionId, name: 'Forum' });
  expect(icslint(body)).toEqual([]);
  return [...body.toString().matchAll(/^SUMMARY:(.*)\r$/gm)].map((match) => match[1]);
}

it('reminds of standing sessions when asked to, in words that every reader takes, under an ETag of its own', async () => {
  const title = 'القمة, a; "title" that is long enough to be folded once more behind a longer name '.repeat(2);
  const standing = aSession('ALARM1', '08:00', ['room:POPOV']);
  const named = { ...standing, content: { ...standing.content, summary: title } };
  const cancelled = aSession('ALARM2', '09:00', ['room:POPOV'], { cancelled: true });
  const editionId = await aReleasedEdition('alarms', [named, cancelled]);

  const silent = await calendar.feeds.feedOf('programme', 'en', { editionId, name: 'Forum' });
  const loud = await calendar.feeds.feedOf('programme', 'en', { editionId, name: 'Forum', alarm: 15 });

  expect(icslint(loud.body)).toEqual([]);
  const events = new ICAL.Component(ICAL.parse(loud.body.toString()) as never).getAllSubcomponents('vevent');
  const alarms = events.map((event) =>
    event
      .getAllSubcomponents('valarm')
      .map((alarm) => ['action', 'trigger', 'description'].map((name) => String(alarm.getFirstPropertyValue(name)))),
  );
  expect(alarms).toEqual([[['DISPLAY', '-PT15M', title.trim()]], []]);
  expect(silent.body.toString()).not.toContain('VALARM');
  expect(loud.etag).not.toBe(silent.etag);
});

it('holds the entries of one tag or of several, by start, of one edition only', async () => {
  const late = aSession('LATE01', '15:00', ['room:POPOV', 'action-line:C2']);
  const early = aSession('EARLY1', '08:00', ['room:POPOV']);
  const other = aSession('OTHER1', '10:00', ['room:C', 'action-line:C7-EGOV']);
  const edition = await aReleasedEdition('tags', [late, early, other]);
  await aReleasedEdition('tags-earlier', [aSession('OLD001', '09:00', ['room:POPOV'])]);

  expect(await summariesOf(edition, 'programme')).toEqual(['EARLY1', 'OTHER1', 'LATE01']);
  expect(await summariesOf(edition, 'room:POPOV')).toEqual(['EARLY1', 'LATE01']);
  expect(await summariesOf(edition, ['action-line:C2', 'action-line:C7-EGOV'])).toEqual(['OTHER1', 'LATE01']);
});

it('introduces itself and ends properly, also with nothing in it yet', async () => {
  const edition = await anEdition(calendar.database, 'empty');

  const { body, modifiedAt } = await calendar.feeds.feedOf('person:x', 'en', {
    editionId: edition,
    name: 'Forum, 2027: your sessions',
    source: 'https://forum.example/feed,1.ics',
  });

  expect(icslint(body)).toEqual([]);
  expect(modifiedAt).toBeUndefined();
  expect(body.toString().split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//WSIS Forum//Calendars//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'NAME:Forum\\, 2027: your sessions',
    'X-WR-CALNAME:Forum\\, 2027: your sessions',
    'SOURCE;VALUE=URI:https://forum.example/feed,1.ics',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    'BEGIN:VTIMEZONE',
    'TZID:Etc/UTC',
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0000',
    'TZOFFSETTO:+0000',
    'TZNAME:UTC',
    'END:STANDARD',
    'END:VTIMEZONE',
    'END:VCALENDAR',
    '',
  ]);
});

it('keeps what is cancelled or removed, as cancelled', async () => {
  const kept = aSession('KEPT01', '08:00', ['room:POPOV']);
  const gone = aSession('GONE01', '09:00', ['room:POPOV']);
  const edition = await aReleasedEdition('cancelled', [kept, gone]);
  await renderer.run(edition);

  await release(edition, [kept], minute(1));
  await renderer.run(edition);

  const { body } = await calendar.feeds.feedOf('room:POPOV', 'en', { editionId: edition, name: 'Forum' });
  const said = body
    .toString()
    .match(/^(UID|SUMMARY|STATUS|SEQUENCE):.*$/gm)!
    .map((line) => line.trim());
  expect(said).toEqual([
    'UID:KEPT01@forum.example',
    'SEQUENCE:0',
    'SUMMARY:KEPT01',
    'STATUS:CONFIRMED',
    'UID:GONE01@forum.example',
    'SEQUENCE:1',
    'SUMMARY:Cancelled: GONE01',
    'STATUS:CANCELLED',
  ]);
  expect(await summariesOf(edition, 'room:POPOV', 'ar')).toEqual(['KEPT01', 'أُلغي: GONE01']);
});

it('tells the new time at once, and the same bytes before and after the worker came by', async () => {
  const session = aSession('MOVED1', '08:00', []);
  const edition = await aReleasedEdition('at-once', [session, aSession('OTHER2', '10:00', [])]);
  const feed = (feeds = new Feeds(calendar.database, config)) =>
    feeds.feedOf('programme', 'en', { editionId: edition, name: 'Forum' });
  const before = await feed(calendar.feeds);
  await renderer.run(edition);
  expect(await feed()).toEqual(before);

  await move(edition, session, '2027-07-05T07:34:00Z');
  const unrendered = await feed(calendar.feeds);
  await renderer.run(edition);
  const rendered = await feed();

  expect(unrendered.body.toString()).toContain('DTSTART:20270705T073400Z');
  expect(rendered).toEqual(unrendered);
  expect(rendered.etag).not.toBe(before.etag);
});

it('joins the texts that the worker has made, but none that is out of date', async () => {
  const session = aSession('KEPT02', '08:00', []);
  const edition = await aReleasedEdition('kept', [session]);
  await renderer.run(edition);
  await calendar.database.query(`update calendar_text set text = 'X-KEPT:' || language || E'\\r\\n' where uid = $1`, [
    session.uid,
  ]);
  const said = async () => {
    const feeds = new Feeds(calendar.database, config);
    const { body } = await feeds.feedOf('programme', 'ru', { editionId: edition, name: 'Forum' });
    return body.toString().match(/^(X-KEPT|DTSTART):.*(?=\r$)/gm);
  };
  const kept = await said();

  await move(edition, session, '2027-07-05T07:34:00Z');

  expect([kept, await said()]).toEqual([['X-KEPT:ru'], ['DTSTART:20270705T073400Z']]);
});

it('is read anew when an entry changes while it is put together', async () => {
  const session = aSession('RACE01', '08:00', []);
  const edition = await aReleasedEdition('race', [session]);
  const { database } = calendar;
  let reads = 0;
  const interrupted = Object.create(database, {
    query: {
      value: async (...values: Parameters<typeof database.query>) => {
        reads += 1;
        if (reads === 2) await move(edition, session, '2027-07-05T07:34:00Z');
        return database.query(...values);
      },
    },
  }) as typeof database;

  const { body, etag } = await new Feeds(interrupted, config).feedOf('programme', 'en', {
    editionId: edition,
    name: 'Forum',
  });

  expect(reads).toBe(4);
  expect(body.toString()).toContain('DTSTART:20270705T073400Z');
  expect(etag).toBe((await calendar.feeds.feedStamp('programme', 'en', { editionId: edition, name: 'Forum' })).etag);
});

function move(editionId: string, session: EntryDraft, startsAt: string) {
  const moved = { ...session, tags: ['programme'], startsAt: new Date(startsAt) };
  return inTransaction(calendar.database, (tx) => recordEntries(tx, editionId, [moved], minute(1)));
}

describe('the stamp', () => {
  it('is that of the feed, strong, and changes with what the feed says and with nothing else', async () => {
    const inRoom = aSession('ROOM01', '08:00', ['room:POPOV']);
    const elsewhere = aSession('ELSE01', '09:00', ['room:C']);
    const edition = await aReleasedEdition('stamp', [inRoom, elsewhere]);
    const options = { editionId: edition, name: 'Forum' };
    const stamp = (tag = 'room:POPOV') => calendar.feeds.feedStamp(tag, 'en', options);
    const first = await stamp();
    const { body: _body, ...ofFeed } = await calendar.feeds.feedOf('room:POPOV', 'en', options);

    await release(edition, [inRoom, { ...elsewhere, location: 'Room H' }], minute(1));
    const unconcerned = await stamp();
    await release(edition, [{ ...inRoom, content: { ...inRoom.content, summary: 'New' } }, elsewhere], minute(2));
    const renamed = await stamp();
    await release(edition, [{ ...inRoom, tags: ['room:C'] }, elsewhere], minute(3));
    const left = await stamp();

    expect(first.etag).toMatch(/^"[\w-]{22}"$/);
    expect(ofFeed).toEqual(first);
    expect(first.modifiedAt).toEqual(minute(0));
    expect(unconcerned.etag).toBe(first.etag);
    expect(new Set([first, renamed, left].map(({ etag }) => etag)).size).toBe(3);
    expect([renamed, left].map(({ modifiedAt }) => modifiedAt)).toEqual([minute(2), minute(3)]);
  });

  it('differs by language, name and base address', async () => {
    const edition = await aReleasedEdition('stamps', [aSession('ONE001', '08:00', [])]);
    const moved = new Feeds(calendar.database, { ...config, baseUrl: 'https://moved.example' });
    const options = { editionId: edition, name: 'Forum' };

    const stamps = await Promise.all([
      calendar.feeds.feedStamp('programme', 'en', options),
      calendar.feeds.feedStamp('programme', 'fr', options),
      calendar.feeds.feedStamp('programme', 'en', { ...options, name: 'Forum 2' }),
      moved.feedStamp('programme', 'en', options),
    ]);

    expect(new Set(stamps.map(({ etag }) => etag)).size).toBe(4);
  });
});

describe('the renderer', () => {
  const texts = (editionId: string) =>
    calendar.database.query(
      `select t.uid, t.language, t.made_from, t.text, t.ctid::text from calendar_text t
       join calendar_entry e using (uid) where e.edition_id = $1 order by 1, 2`,
      [editionId],
    );

  it('keeps six texts of each entry, and writes nothing when run again', async () => {
    const drafts = Array.from({ length: 120 }, (_, at) => aSession(`N${at}`, '08:00', []));
    const edition = await aReleasedEdition('rendered', drafts);

    await Promise.all([renderer.run(edition), renderer.run(edition)]);
    const first = await texts(edition);
    await renderer.run(edition);

    expect(first.length).toBe(720);
    expect(await texts(edition)).toEqual(first);
  });

  it('is rung again by the sweep when its bell was lost, and only then', async () => {
    await calendar.database.query(`delete from calendar_entry`);
    const edition = await aReleasedEdition('lost', [aSession('LOST01', '08:00', [])]);

    const atOnce = await sweep.lost(new Date(minute(0).getTime() + 30_000));
    const later = await sweep.lost(minute(5));
    await renderer.run(edition);

    expect([atOnce, later, await sweep.lost(minute(5))]).toEqual([[], [edition], []]);
  });

  it('makes texts anew when the base address has changed', async () => {
    await calendar.database.query(`delete from calendar_entry`);
    const edition = await aReleasedEdition('moved', [aSession('BASE01', '08:00', [])]);
    await renderer.run(edition);
    const moved = { ...config, baseUrl: 'https://moved.example' };

    expect(await new CalendarRenderSweep(calendar.database, moved).lost(minute(5))).toEqual([edition]);
    await new CalendarRenderer(calendar.database, moved).run(edition);

    const [{ text }] = await texts(edition);
    expect(text).toContain('URL:https://moved.example/wsis2027/ar/sessions/BASE01');
  });
});

describe('own slots', () => {
  const ZONE = 'Europe/Zurich';
  const item = (whose: string, startsAfter: number, title: string): EntryPart => {
    return { kind: 'item', tag: `person:${whose}`, startsAfter: startsAfter * 60, seconds: 600, title };
  };
  const turn = (whose: string, startsAfter: number): EntryPart => {
    return { kind: 'floor', tag: `person:${whose}`, startsAfter: startsAfter * 60, seconds: 180, title: '' };
  };
  const floor = (editionId: string, subjectId: string, parts: EntryPart[], now: Date) =>
    inTransaction(calendar.database, (tx) => recordParts(tx, editionId, 'floor', new Map([[subjectId, parts]]), now));

  /** What the texts of a feed begin with, each by its title. */
  async function slots(editionId: string, names: Record<string, string>, language: 'en' | 'ar' = 'en') {
    const readers = { names: new Map(Object.entries(names)), timeZone: ZONE };
    const options = { editionId, name: 'Forum', readers };
    const tags = Object.keys(names);
    const { body, etag } = await calendar.feeds.feedOf(tags, language, options);
    expect(icslint(body)).toEqual([]);
    expect(etag).toBe((await calendar.feeds.feedStamp(tags, language, options)).etag);
    const events = new ICAL.Component(ICAL.parse(body.toString()) as never).getAllSubcomponents('vevent');
    const said = (event: ICAL.Component, name: string) => String(event.getFirstPropertyValue(name));
    const texts = events.map((event) => {
      const [first] = said(event, 'description').split('\n\n');
      return `${said(event, 'summary')}: ${/Details|Room/.test(first) ? '' : first}`;
    });
    return { texts, etag, sequences: events.map((event) => said(event, 'sequence')) };
  }

  it('are told to their person alone, in their language, and move with the entry', async () => {
    const session = aSession('PANEL1', '08:00', ['person:a', 'person:b'], {
      parts: [item('a', 20, 'Closing, the gap'), item('b', 40, 'Trust')],
    });
    const editionId = await aReleasedEdition('own-slots', [session]);

    const ana = await slots(editionId, { 'person:a': '' });
    expect(ana.texts).toEqual(['PANEL1: Your part: 10:20–10:30 (UTC+2), Closing, the gap']);
    expect((await slots(editionId, { 'person:a': '' }, 'ar')).texts[0]).toContain('10:20–10:30');
    expect((await slots(editionId, { 'person:a': 'Ana Lima', 'person:b': 'Bo' })).texts).toEqual([
      'PANEL1: Ana Lima: 10:20–10:30 (UTC+2), Closing, the gap\nBo: 10:40–10:50 (UTC+2), Trust',
    ]);
    const { body } = await calendar.feeds.feedOf('programme', 'en', { editionId, name: 'Forum' });
    expect(body.toString()).not.toMatch(/Your part|Trust/);

    const startsAt = new Date('2027-07-05T09:00:00Z');
    const moved = { ...session, startsAt, endsAt: new Date('2027-07-05T10:00:00Z') };
    await release(editionId, [moved], minute(1));
    const after = await slots(editionId, { 'person:a': '' });
    expect(after).toMatchObject({ texts: [expect.stringContaining('11:20–11:30')], sequences: ['1'] });

    await release(editionId, [{ ...moved, parts: [item('a', 25, 'Closing, the gap')] }], minute(2));
    const shifted = await slots(editionId, { 'person:a': '' });
    expect(shifted).toMatchObject({ texts: [expect.stringContaining('11:25–11:35')], sequences: ['1'] });
    expect(new Set([ana.etag, after.etag, shifted.etag]).size).toBe(3);

    await release(editionId, [], minute(3));
    expect((await slots(editionId, { 'person:a': '' })).texts).toEqual(['Cancelled: PANEL1: This has been cancelled.']);
  });

  it('of a list of speakers bring the entry to persons who are not on its panel, for as long as the list is given out', async () => {
    const table = aSession('ROUND1', '08:00', ['person:a'], { parts: [item('a', 0, 'Welcome')] });
    const editionId = await anEdition(calendar.database, 'turns');
    await floor(editionId, table.subjectId, [turn('m', 12), turn('a', 15)], minute(0));
    await release(editionId, [table], minute(1));

    expect((await slots(editionId, { 'person:m': '' })).texts).toEqual([
      'ROUND1: You have the floor at about 10:12–10:15 (UTC+2)',
    ]);
    expect((await slots(editionId, { 'person:a': '' })).texts).toEqual([
      'ROUND1: Your part: 10:00–10:10 (UTC+2), Welcome\nYou have the floor at about 10:15–10:18 (UTC+2)',
    ]);

    await floor(editionId, table.subjectId, [turn('m', 3)], minute(2));
    expect(await slots(editionId, { 'person:m': '' })).toMatchObject({
      texts: [expect.stringContaining('10:03–10:06')],
      sequences: ['0'],
    });
    await release(editionId, [{ ...table, location: 'Room C' }], minute(3));
    expect((await slots(editionId, { 'person:m': '' })).texts).toEqual([expect.stringContaining('10:03–10:06')]);

    await floor(editionId, table.subjectId, [], minute(4));
    expect((await slots(editionId, { 'person:m': '' })).texts).toEqual([]);
    expect((await slots(editionId, { 'person:a': '' })).texts).toEqual([expect.stringContaining('Welcome')]);
  });
});
