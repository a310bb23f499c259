import type { CalendarEntry, EntryDraft } from './entry.js';
import { RAISES_SEQUENCE, cancelledDraftOf, revise, type Difference } from './entry-revision.js';

const EDITION = '11111111-1111-4111-8111-111111111111';

const draft: EntryDraft = {
  subjectId: '22222222-2222-4222-8222-222222222222',
  uid: 'opening@forum.example',
  startsAt: new Date('2027-07-05T07:30:00Z'),
  endsAt: new Date('2027-07-05T08:30:00Z'),
  location: 'Popov Room',
  cancelled: false,
  tags: ['programme', 'room:POPOV'],
  content: { summary: 'Opening', description: '', url: '/wsis2027/{lang}/sessions/AB12CD' },
};

/** Minute `n` of the story. */
const minute = (n: number) => new Date(Date.UTC(2027, 4, 1, 9, n));

function apply(entry: CalendarEntry | undefined, change: Partial<EntryDraft>, now: Date) {
  const current = entry && { ...cancelledDraftOf(entry), cancelled: entry.status === 'CANCELLED' };
  return revise(entry, { ...draft, ...current, ...change }, EDITION, now);
}

it('keeps the UID and counts what changes plans: time, room, cancellation and restoration, not a title', () => {
  const story: Array<[string, Partial<EntryDraft>]> = [
    ['created', {}],
    ['title', { content: { ...draft.content, summary: 'Opening ceremony' } }],
    ['time', { startsAt: new Date('2027-07-05T07:34:00Z') }],
    ['room', { location: 'Room C' }],
    ['cancelled', { cancelled: true }],
    ['restored', { cancelled: false }],
    ['nothing', {}],
  ];

  let entry: CalendarEntry | undefined;
  const told = story.map(([what, change], at) => {
    const changed = apply(entry, change, minute(at));
    entry = changed?.after ?? entry;
    const { uid, sequence, status, modifiedAt, createdAt } = entry!;
    return [
      what,
      changed?.differences ?? [],
      uid,
      sequence,
      status,
      modifiedAt.getUTCMinutes(),
      createdAt.getUTCMinutes(),
    ];
  });

  const uid = 'opening@forum.example';
  expect(told).toEqual([
    ['created', ['created'], uid, 0, 'CONFIRMED', 0, 0],
    ['title', ['content'], uid, 0, 'CONFIRMED', 1, 0],
    ['time', ['time'], uid, 1, 'CONFIRMED', 2, 0],
    ['room', ['location'], uid, 2, 'CONFIRMED', 3, 0],
    ['cancelled', ['cancelled'], uid, 3, 'CANCELLED', 4, 0],
    ['restored', ['restored'], uid, 4, 'CONFIRMED', 5, 0],
    ['nothing', [], uid, 4, 'CONFIRMED', 5, 0],
  ]);
});

it('names each difference and raises SEQUENCE by its line of the table', () => {
  const first = revise(undefined, draft, EDITION, minute(0))!.after;
  const cancelled = apply(first, { cancelled: true }, minute(1))!.after;
  const cases: Array<[Difference, CalendarEntry, Partial<EntryDraft>]> = [
    ['time', first, { startsAt: new Date('2027-07-05T07:00:00Z') }],
    ['time', first, { endsAt: new Date('2027-07-05T08:31:00Z') }],
    ['time', first, { allDay: true }],
    ['location', first, { location: '' }],
    ['cancelled', first, { cancelled: true }],
    ['restored', cancelled, { cancelled: false }],
    ['content', first, { content: { ...draft.content, description: 'More' } }],
    ['content', first, { content: { ...draft.content, facts: { captioning: true } } }],
    ['tags', first, { tags: ['programme', 'room:C'] }],
  ];

  for (const [difference, known, change] of cases) {
    const changed = apply(known, change, minute(2))!;
    const risen = changed.after.sequence - known.sequence;
    expect([changed.differences, risen]).toEqual([[difference], RAISES_SEQUENCE[difference] ? 1 : 0]);
  }
});

it('raises SEQUENCE once for several changes of one release', () => {
  const first = revise(undefined, draft, EDITION, minute(0))!.after;

  const changed = apply(
    first,
    { startsAt: new Date('2027-07-05T07:34:00Z'), location: 'Room C', cancelled: true, tags: [] },
    minute(1),
  )!;

  expect(changed.differences).toEqual(['time', 'location', 'cancelled', 'tags']);
  expect(changed.after.sequence).toBe(1);
});

it('takes an entry into other feeds without telling calendars of a change', () => {
  const first = revise(undefined, draft, EDITION, minute(0))!.after;

  const changed = apply(first, { tags: ['programme', 'person:x'] }, minute(1))!;

  expect(changed.after).toEqual({ ...first, tags: ['programme', 'person:x'] });
});

it('sees no difference in the order of keys or tags', () => {
  const first = revise(undefined, draft, EDITION, minute(0))!.after;

  const { url, description, summary } = draft.content;

  expect(
    apply(first, { tags: [...draft.tags].reverse(), content: { url, description, summary } }, minute(1)),
  ).toBeUndefined();
});

it('keeps the first UID when a draft brings another', () => {
  const first = revise(undefined, draft, EDITION, minute(0))!.after;

  const changed = revise(first, { ...draft, uid: 'other@forum.example', location: 'Room C' }, EDITION, minute(1))!;

  expect(changed.after.uid).toBe('opening@forum.example');
});

it('dates two changes of one second a second apart, also when the clock goes back', () => {
  const first = revise(undefined, draft, EDITION, new Date('2027-05-01T09:00:00.900Z'))!.after;

  const second = apply(first, { location: 'Room C' }, new Date('2027-05-01T09:00:00.950Z'))!.after;
  const third = apply(second, { location: 'Room H' }, new Date('2027-05-01T08:59:00Z'))!.after;

  expect([first, second, third].map((entry) => entry.modifiedAt.toISOString())).toEqual([
    '2027-05-01T09:00:00.000Z',
    '2027-05-01T09:00:01.000Z',
    '2027-05-01T09:00:02.000Z',
  ]);
});
