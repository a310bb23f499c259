import type { CalendarEntry } from './entry.js';
import { entryText } from './entry-text.js';

const opening: CalendarEntry = {
  uid: 'opening@forum.example',
  editionId: '11111111-1111-4111-8111-111111111111',
  subjectId: '22222222-2222-4222-8222-222222222222',
  sequence: 2,
  status: 'CONFIRMED',
  startsAt: new Date('2027-07-05T07:34:00Z'),
  endsAt: new Date('2027-07-05T08:30:00Z'),
  allDay: false,
  location: 'Popov Room',
  tags: ['programme'],
  content: {
    summary: 'Opening, and welcome',
    description: 'The Forum opens.',
    url: '/wsis2027/{lang}/sessions/AB12CD?a=1,2;b',
    facts: {
      languages: ['en'],
      interpretation: ['fr', 'ar'],
      captioning: true,
      mode: 'on-site-and-remote',
      organizers: ['A', 'B'],
    },
    organizer: { name: 'WSIS "Forum"', address: 'forum@wsis.example' },
    perLanguage: { en: { lines: ['Moderator: Áine O’Brien'], categories: ['C7, e-health', 'C10'] } },
  },
  createdAt: new Date('2027-03-01T10:00:00Z'),
  modifiedAt: new Date('2027-04-01T10:00:00Z'),
};

const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

it('writes one entry in UTC with everything a calendar needs', () => {
  expect(unfolded(entryText(opening, 'en', 'https://forum.example'))).toEqual([
    'BEGIN:VEVENT',
    'UID:opening@forum.example',
    'SEQUENCE:2',
    'DTSTAMP:20270401T100000Z',
    'DTSTART:20270705T073400Z',
    'DTEND:20270705T083000Z',
    'SUMMARY:Opening\\, and welcome',
    'TRANSP:OPAQUE',
    'LOCATION:Popov Room',
    'DESCRIPTION:The Forum opens.\\n\\nRoom: Popov Room\\nSession organizers: A\\, B\\nLanguage: English\\n' +
      'Interpretation: French\\, Arabic\\nWith captions\\nOn site and remote\\nModerator: Áine O’Brien\\n\\n' +
      'Details: https://forum.example/wsis2027/en/sessions/AB12CD?a=1\\,2\\;b',
    'ORGANIZER;CN="WSIS ”Forum”":mailto:forum@wsis.example',
    'CATEGORIES:C7\\, e-health,C10',
    'URL:https://forum.example/wsis2027/en/sessions/AB12CD?a=1,2;b',
    'STATUS:CONFIRMED',
    'CREATED:20270301T100000Z',
    'LAST-MODIFIED:20270401T100000Z',
    'END:VEVENT',
    '',
  ]);
});

it.each([
  ['fr', 'Annulé\u00a0: Opening\\, and welcome'],
  ['ar', 'أُلغي: Opening\\, and welcome'],
  ['zh', '已取消：Opening\\, and welcome'],
] as const)('says in %s that it is cancelled and leaves the title in its own language', (language, summary) => {
  const lines = unfolded(entryText({ ...opening, status: 'CANCELLED' }, language, 'https://forum.example'));

  expect(lines.filter((line) => /^(SUMMARY|STATUS|TRANSP|URL):/.test(line))).toEqual([
    `SUMMARY:${summary}`,
    'TRANSP:TRANSPARENT',
    `URL:https://forum.example/wsis2027/${language}/sessions/AB12CD?a=1,2;b`,
    'STATUS:CANCELLED',
  ]);
});

it('writes whole days as days', () => {
  const edition = {
    ...opening,
    allDay: true,
    startsAt: new Date('2027-07-05T00:00:00Z'),
    endsAt: new Date('2027-07-10T00:00:00Z'),
  };

  const lines = unfolded(entryText(edition, 'en', 'https://forum.example'));

  expect(lines.filter((line) => line.startsWith('DT'))).toEqual([
    'DTSTAMP:20270401T100000Z',
    'DTSTART;VALUE=DATE:20270705',
    'DTEND;VALUE=DATE:20270710',
  ]);
});

it('names a remote entry without a room as online, in the reader’s language', () => {
  const remote: CalendarEntry = {
    ...opening,
    location: '',
    content: { ...opening.content, facts: { mode: 'remote' } },
  };

  expect(unfolded(entryText(remote, 'ru', 'https://forum.example'))).toContain('LOCATION:Онлайн');
});

it('says where those who may join remotely find the way, in the reader’s language, unless it is cancelled', () => {
  const facts = { mode: 'remote', joinAt: '/wsis2027/{lang}/sessions/AB12CD/join' } as const;
  const joinable: CalendarEntry = { ...opening, content: { ...opening.content, facts } };
  const description = (entry: CalendarEntry) =>
    unfolded(entryText(entry, 'fr', 'https://forum.example')).find((line) => line.startsWith('DESCRIPTION:'));

  expect(description(joinable)).toContain(
    '\\n\\nPour participer à distance\u00a0: https://forum.example/wsis2027/fr/sessions/AB12CD/join (pour les personnes inscrites',
  );
  expect(description({ ...joinable, status: 'CANCELLED' })).not.toContain('/join');
});

describe('own slots where the clocks are changed within an entry (R-11)', () => {
  it.each([
    ['2027-03-28T00:30:00Z', ['01:30–01:45 (UTC+1)', '03:30–03:45 (UTC+2)']],
    ['2027-10-31T00:30:00Z', ['02:30–02:45 (UTC+2)', '02:30–02:45 (UTC+1)']],
  ])('from %s', (starts, times) => {
    const startsAt = new Date(starts);
    const parts = [0, 3_600].map((startsAfter) => {
      return { kind: 'item', tag: 'person:a', startsAfter, seconds: 900, title: 'Welcome' } as const;
    });
    const entry = { ...opening, startsAt, endsAt: new Date(startsAt.getTime() + 7_200_000), parts };
    const readers = { names: new Map([['person:a', '']]), timeZone: 'Europe/Zurich' };

    const text = unfolded(entryText(entry, 'en', 'https://forum.example', readers)).join('\n');

    expect([...text.matchAll(/Your part: (.*?)\\,/g)].map(([, time]) => time)).toEqual(times);
  });
});
