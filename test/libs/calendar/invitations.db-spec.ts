import { randomUUID } from 'node:crypto';
import {
  cancelEntry,
  chooseKeeping,
  type EntryDraft,
  type Invitee,
  type KeptBy,
  recordEntries,
  recordRelease,
  takeDueInvitations,
} from '@app/calendar';
import { inTransaction } from '@app/database';
import { LANGUAGES } from '@app/i18n';
import { writeLetter } from '@app/mail';
import ICAL from 'ical.js';
import { aPerson } from '../../factories/person.js';
import { icalCorpus } from '../../support/ical-corpus.js';
import { icslint } from '../../support/ical-lint.js';
import { icalReaders, type ReadEvent } from '../../support/ical-readers.js';
import { aMailbox, type Delivered, type Mailbox } from '../../support/mailbox.js';
import { postLetters } from '../../support/post-letters.js';
import { describeWith } from '../../support/surroundings.js';
import { calendarPart } from '../../../libs/mail/src/calendar-part.js';
import { readSender } from '../../../libs/mail/src/sender-address.js';
import { aCalendar, config } from './a-calendar.js';

let calendar: Awaited<ReturnType<typeof aCalendar>>;
let mailbox: Mailbox;
beforeAll(async () => {
  calendar = await aCalendar();
  mailbox = await aMailbox();
});
afterAll(async () => {
  await mailbox.stop();
  await calendar.close();
});

const day = (n: number) => new Date(Date.UTC(2027, 0, n, 9));
const ORGANIZER = 'WSIS Forum 2027; المنتدى, "论坛"';

function aSession(over: Partial<EntryDraft> = {}): EntryDraft {
  const subjectId = over.subjectId ?? randomUUID();
  return {
    subjectId,
    uid: `${subjectId}@wsis-forum`,
    startsAt: new Date('2027-07-05T07:30:00Z'),
    endsAt: new Date('2027-07-05T08:30:00Z'),
    location: 'Popov Room',
    cancelled: false,
    tags: ['room:POPOV'],
    content: { summary: 'Opening', description: '', url: '/wsis2027/{lang}/sessions/AB12CD' },
    ...over,
  };
}

async function anInvitee(keptBy: KeptBy | undefined, over: Partial<Invitee> = {}): Promise<Invitee> {
  const { database, editionId } = calendar;
  const person = await aPerson(database, {});
  if (keptBy) await keep(person.id, keptBy);
  return { personId: person.id, address: person.email!, name: 'Ana Lima', language: 'en', ...over };

  function keep(personId: string, by: KeptBy) {
    return inTransaction(database, (tx) => chooseKeeping(tx, personId, editionId, by, day(1)));
  }
}

const record = (drafts: EntryDraft[], now: Date) =>
  inTransaction(calendar.database, (tx) => recordEntries(tx, calendar.editionId, drafts, now));

const wishOf = (invitee: Invitee, subjectIds: string[]) => {
  const { editionId } = calendar;
  return { editionId, invitee, subjectIds, organizer: ORGANIZER, timeZone: 'Europe/Zurich' };
};

const take = (invitee: Invitee, subjectIds: string[], now: Date) =>
  inTransaction(calendar.database, (tx) => takeDueInvitations(tx, wishOf(invitee, subjectIds), now));

/** Takes what is due, sends each part with a letter of its own through SMTP, and gives what arrived. */
async function told(invitee: Invitee, subjectIds: string[], now: Date) {
  const before = mailbox.delivered().length;
  await inTransaction(calendar.database, async (tx) => {
    for (const { text } of await takeDueInvitations(tx, wishOf(invitee, subjectIds), now)) {
      await writeLetter(tx, {
        kind: 'identity.sign-in',
        cause: randomUUID(),
        subject: { kind: 'account', id: invitee.personId },
        to: invitee,
        data: { edition: 'WSIS Forum 2027', minutes: 30 },
        secrets: { link: '/sign-in' },
        calendar: text,
      });
    }
  });
  await postLetters(calendar.database, mailbox, config.baseUrl);
  return mailbox.delivered().slice(before).map(arrived);
}

/** Until another transaction waits for a lock. */
async function someoneWaits(): Promise<void> {
  for (;;) {
    const rows = await calendar.database.query(
      `select 1 from pg_locks l join pg_stat_activity a using (pid) where not l.granted and a.datname = current_database()`,
    );
    if (rows.length > 0) return;
  }
}

/** What the feeds say of an entry now. */
async function inFeed(uid: string): Promise<ReadEvent> {
  const [[, presence]] = icalReaders();
  if (!('there' in presence)) throw new Error('ical.js is always there');
  const { body } = await calendar.feeds.feedOf('room:POPOV', 'en', { editionId: calendar.editionId, name: 'Forum' });
  return presence.there.read(body).get(uid)!;
}

/** A letter as its octets are: the types of its parts, and what its calendar part says, read by ical.js. */
function arrived({ raw }: Delivered) {
  const message = raw.toString('latin1');
  const types = [...message.matchAll(/^Content-Type: ([^\r\n]+(?:\r\n[ \t][^\r\n]+)*)/gim)].map(([, type]) =>
    type.replace(/\r\n[ \t]+/g, ' ').replace(/;?\s*boundary="[^"]*"/, ''),
  );
  const [, encoding, body] = /text\/calendar[^]*?Transfer-Encoding: (\S+)\r\n\r\n([^]*?)\r\n--/i.exec(message)!;
  const file = decoded(encoding, body);
  const method = /method=(\w+)/.exec(types.at(-1)!)![1];
  const root = new ICAL.Component(ICAL.parse(file.toString('utf8')) as never);
  const [event, ...others] = root.getAllSubcomponents('vevent');
  const attendees = event.getAllProperties('attendee');
  const value = (name: string) => String(event.getFirstPropertyValue(name) ?? '');
  return {
    from: /^From: .*<(.+)>/m.exec(message)![1],
    types,
    longest: Math.max(...message.split('\r\n').map((line) => line.length)),
    faults: [...icslint(file, method), ...others.map(() => 'a second event')],
    method: String(root.getFirstPropertyValue('method')),
    uid: value('uid'),
    sequence: Number(value('sequence')),
    status: value('status'),
    summary: value('summary'),
    start: value('dtstart'),
    url: value('url'),
    organizer: value('organizer'),
    attendees: attendees.map((attendee) => String(attendee.getFirstValue())),
    cn: String(attendees[0].getParameter('cn')),
    partstat: String(attendees[0].getParameter('partstat')),
  };
}

function decoded(encoding: string, body: string): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(`${body}\r\n`, 'latin1');
  const octets = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_all, hex) => String.fromCharCode(+`0x${hex}`));
  return Buffer.from(`${octets}${octets.endsWith('\r\n') ? '' : '\r\n'}`, 'latin1');
}

describe('a calendar kept by mail', () => {
  it('is told of a session, of its move and of its cancellation under one UID (I-08)', async () => {
    const invitee = await anInvitee('mail', { name: 'السيدة أمينة; "Ana", 李', language: 'ar' });
    const session = aSession();
    await record([session], day(2));

    const first = await told(invitee, [session.subjectId], day(2));
    const unchanged = await told(invitee, [session.subjectId], day(3));
    await record([{ ...session, startsAt: new Date('2027-07-05T08:00:00Z') }], day(4));
    const moved = await told(invitee, [session.subjectId], day(4));
    await inTransaction(calendar.database, (tx) => cancelEntry(tx, session.subjectId, day(5)));
    const cancelled = await told(invitee, [session.subjectId], day(5));
    const again = await told(invitee, [session.subjectId], day(6));

    const common = {
      from: 'forum@wsis.example',
      uid: session.uid,
      organizer: 'mailto:forum@wsis.example',
      attendees: [`mailto:${invitee.address}`],
      cn: 'السيدة أمينة, ”Ana”, 李',
      partstat: 'ACCEPTED',
      url: 'https://forum.example/wsis2027/ar/sessions/AB12CD',
      faults: [],
    };
    const types = (method: string) => [
      'multipart/alternative',
      'text/plain; charset=utf-8',
      'text/html; charset=utf-8',
      `text/calendar; charset=utf-8; method=${method}`,
    ];
    const request = { ...common, method: 'REQUEST', status: 'CONFIRMED', summary: 'Opening', types: types('REQUEST') };
    expect(first).toMatchObject([{ ...request, sequence: 0, start: '2027-07-05T07:30:00Z' }]);
    expect(moved).toMatchObject([{ ...request, sequence: 1, start: '2027-07-05T08:00:00Z' }]);
    expect(cancelled).toMatchObject([
      { ...common, method: 'CANCEL', status: 'CANCELLED', sequence: 2, types: types('CANCEL') },
    ]);
    expect([...unchanged, ...again]).toEqual([]);
    for (const { longest } of [...first, ...moved, ...cancelled]) expect(longest).toBeLessThanOrEqual(998);
  });

  it('loses a session that stands without this person, and gets it back, each with a higher SEQUENCE', async () => {
    const invitee = await anInvitee('mail');
    const session = aSession();
    await record([session], day(2));
    await told(invitee, [session.subjectId], day(2));

    const left = await told(invitee, [], day(3));
    const back = await told(invitee, [session.subjectId], day(4));
    await record([{ ...session, location: 'Room H' }], day(5));
    const moved = await told(invitee, [session.subjectId], day(5));

    expect(left).toMatchObject([{ method: 'CANCEL', status: 'CANCELLED', summary: 'Opening', sequence: 1 }]);
    expect(back).toMatchObject([{ method: 'REQUEST', status: 'CONFIRMED', sequence: 2 }]);
    expect(moved).toMatchObject([{ method: 'REQUEST', sequence: 3 }]);
  });

  it('never disagrees with the feeds: one SEQUENCE and one state for whoever has both', async () => {
    const invitee = await anInvitee('mail');
    const other = await anInvitee('mail');
    const slot = {
      kind: 'item',
      tag: `person:${invitee.personId}`,
      startsAfter: 600,
      seconds: 300,
      title: 'Trust',
    } as const;
    let session = aSession({ tags: [`person:${invitee.personId}`, 'room:POPOV'], parts: [slot] });
    const ids = [session.subjectId];
    const steps: string[] = [];
    /** What mail tells, and what the feed says then: method, SEQUENCE and state. */
    const step = async (name: string, subjectIds: string[], now: Date, change?: Partial<EntryDraft>) => {
      if (change) await record([(session = { ...session, ...change })], now);
      const mail = await take(invitee, subjectIds, now);
      const said = mail.map(({ text }) => {
        const [, method, sequence, start] = /METHOD:(\w+)[^]*SEQUENCE:(\d+)[^]*DTSTART:\w{9}(\d{4})/.exec(text)!;
        return `${method} ${sequence} ${start}`;
      });
      const feed = await inFeed(session.uid);
      steps.push(
        `${name}: ${said.join()} | ${feed.status} ${feed.sequence} ${feed.start.slice(11, 16).replace(':', '')}`,
      );
      const stamp = feed.stamp.replaceAll(/[-:]|\.\d+/g, '');
      if (mail[0]?.method === 'REQUEST') expect(/DTSTAMP:(.*)\r/.exec(mail[0].text)![1] >= stamp).toBe(true);
    };

    await step('invited', ids, day(2), {});
    await take(other, ids, day(2));
    await step('left', [], day(3));
    expect(await take(other, ids, day(3))).toEqual([]);
    await step('back', ids, day(4));
    await step('moved', ids, day(5), { startsAt: new Date('2027-07-05T08:00:00Z') });
    await step('title', ids, day(6), { content: { ...session.content, summary: 'The opening' } });
    await step('slot', ids, day(7), { parts: [{ ...slot, startsAfter: 900 }] });
    await step('left', [], day(8));
    await step('moved without them', [], day(9), { startsAt: new Date('2027-07-05T07:00:00Z') });
    await step('back', ids, day(10));
    await step('cancelled', ids, day(11), { cancelled: true });
    await step('restored', ids, day(12), { cancelled: false });

    expect(steps).toEqual([
      'invited: REQUEST 0 0730 | CONFIRMED 0 0730',
      'left: CANCEL 1 0730 | CONFIRMED 2 0730',
      'back: REQUEST 2 0730 | CONFIRMED 2 0730',
      'moved: REQUEST 3 0800 | CONFIRMED 3 0800',
      'title: REQUEST 3 0800 | CONFIRMED 3 0800',
      'slot: REQUEST 3 0800 | CONFIRMED 3 0800',
      'left: CANCEL 4 0800 | CONFIRMED 5 0800',
      'moved without them:  | CONFIRMED 6 0700',
      'back: REQUEST 6 0700 | CONFIRMED 6 0700',
      'cancelled: CANCEL 7 0700 | CANCELLED 7 0700',
      'restored: REQUEST 8 0700 | CONFIRMED 8 0700',
    ]);
    expect(await take(other, ids, day(13))).toMatchObject([{ method: 'REQUEST', sequence: 8 }]);
  });

  it('counts on where an earlier count of one person ran ahead, and takes the feeds along', async () => {
    const invitee = await anInvitee('mail');
    const session = aSession();
    await record([session], day(2));
    await take(invitee, [session.subjectId], day(2));
    await calendar.database.query(`update calendar_told set sequence = 4 where uid = $1`, [session.uid]);

    await record([{ ...session, location: 'Room H' }], day(3));
    expect(await take(invitee, [session.subjectId], day(3))).toMatchObject([{ method: 'REQUEST', sequence: 5 }]);

    expect(await inFeed(session.uid)).toMatchObject({ sequence: 5, location: 'Room H' });
    await record([{ ...session, location: 'Room K' }], day(4));
    expect(await take(invitee, [session.subjectId], day(4))).toMatchObject([{ method: 'REQUEST', sequence: 6 }]);
  });

  it('undoes nothing of a release that comes in between', async () => {
    const session = aSession();
    const invitee = await anInvitee('mail');
    await record([session], day(2));
    await take(invitee, [session.subjectId], day(2));
    let waits: Promise<unknown> = Promise.resolve();

    await inTransaction(calendar.database, async (tx) => {
      await recordEntries(tx, calendar.editionId, [{ ...session, location: 'Room H' }], day(3));
      waits = take(invitee, [], day(3));
      await someoneWaits();
    });
    await waits;

    const [entry] = await calendar.database.query(
      `select location, sequence, raised from calendar_entry where uid = $1`,
      [session.uid],
    );
    expect(entry).toEqual({ location: 'Room H', sequence: 2, raised: 1 });
  });

  it('is cleared once when its owner chooses another way; who did not choose mail is never told', async () => {
    const session = aSession();
    await record([session], day(2));
    const mailed = await anInvitee('mail');
    await told(mailed, [session.subjectId], day(2));

    const choose = (keptBy: KeptBy) =>
      inTransaction(calendar.database, (tx) => chooseKeeping(tx, mailed.personId, calendar.editionId, keptBy, day(3)));
    expect([await choose('subscription'), await choose('subscription')]).toEqual([true, false]);

    expect(await told(mailed, [session.subjectId], day(3))).toMatchObject([{ method: 'CANCEL', sequence: 1 }]);
    expect(await told(mailed, [session.subjectId], day(3))).toEqual([]);
    for (const other of [await anInvitee('subscription'), await anInvitee('none'), await anInvitee(undefined)]) {
      expect(await take(other, [session.subjectId], day(2))).toEqual([]);
    }
  });

  it('is not told of what is over, and of twenty callers at once one tells it', async () => {
    const invitee = await anInvitee('mail');
    const session = aSession();
    await record([session], day(2));

    expect(await take(invitee, [session.subjectId], new Date('2027-07-05T08:30:00Z'))).toEqual([]);
    const taken = await Promise.all(Array.from({ length: 20 }, () => take(invitee, [session.subjectId], day(3))));

    expect(taken.flat()).toHaveLength(1);
  });
});

describe('invitations to 300 hostile entries in six languages', () => {
  const corpus = icalCorpus();
  const files = new Map<string, { single: Buffer[]; joined: Buffer }>();

  beforeAll(async () => {
    const { database, editionId } = calendar;
    await inTransaction(database, (tx) => recordRelease(tx, editionId, corpus, day(2)));
    const subjects = corpus.map(({ subjectId }) => subjectId);
    const sender = readSender('WSIS Forum <forum@wsis.example>');
    for (const language of LANGUAGES) {
      const invitee = await anInvitee('mail', { language, name: 'Ana; "أمينة", 李' });
      const due = await take(invitee, subjects, day(3));
      const single = due.map(({ text }) => calendarPart(text, sender, config.baseUrl).content);
      files.set(language, { single, joined: joined(single) });
    }
  });

  it('have no fault that icslint knows, one recipient and one event each', () => {
    const standing = corpus.filter(({ cancelled }) => !cancelled);

    for (const { single } of files.values()) {
      expect(single.flatMap((file) => icslint(file, 'REQUEST'))).toEqual([]);
      expect(single).toHaveLength(standing.length);
      for (const file of single) {
        expect(file.toString().match(/^(ATTENDEE|BEGIN:VEVENT|ORGANIZER)/gm)).toHaveLength(3);
      }
    }
  });

  for (const [name, presence] of icalReaders()) {
    describeWith(presence, `read by ${name}`, (reader) => {
      it.each(LANGUAGES)('say in %s what the feed says', async (language) => {
        const { editionId, feeds } = calendar;
        const feed = reader.read((await feeds.feedOf('programme', language, { editionId, name: 'a' })).body);
        const read = reader.read(files.get(language)!.joined);

        const meant = [...feed].filter(([uid, { status }]) => read.has(uid) && status === 'CONFIRMED');
        expect(meant).toHaveLength(files.get(language)!.single.length);
        expect(read).toEqual(
          new Map(
            meant.map(([uid, event]) => [
              uid,
              { ...event, stamp: day(3).toISOString(), organizer: 'WSIS Forum 2027, المنتدى, ”论坛”' },
            ]),
          ),
        );
      });
    });
  }

  /** One file for readers that take a second to start. */
  function joined(single: Buffer[]): Buffer {
    const events = single.map((file) => /BEGIN:VEVENT[^]*END:VEVENT\r\n/.exec(file.toString())![0]);
    const head = single[0].toString().split('BEGIN:VEVENT')[0];
    return Buffer.from(`${head}${events.join('')}END:VCALENDAR\r\n`);
  }
});
