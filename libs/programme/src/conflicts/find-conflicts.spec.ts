import { findConflicts, type PlacedSession } from './find-conflicts.js';
import type { Conflict } from './conflict.js';

const days = {
  startsOn: '2027-07-05',
  endsOn: '2027-07-09',
  from: new Date('2027-07-04T22:00:00Z'),
  to: new Date('2027-07-09T22:00:00Z'),
};
const H = { code: 'H', name: 'Room H', isClosed: false };
const K = { code: 'K', name: 'Room K', isClosed: false };
const ada = { id: 'ada', name: 'Ms Ada Example' };

/** `09:00-10:00` on Tuesday 6 July, by the clocks of Zurich. */
function aSession(code: string, span: string, facts: Partial<PlacedSession> = {}): PlacedSession {
  const [startsAt, endsAt] = span.split('-').map((time) => new Date(`2027-07-06T${time}:00+02:00`));
  return { code, title: `Session ${code}`, startsAt, endsAt, people: [], ...facts };
}
const named = ({ code, title, startsAt, endsAt }: PlacedSession) => ({ code, title, startsAt, endsAt });

describe('two sessions in one room', () => {
  it('clash for the minutes that both claim', () => {
    const first = aSession('A', '09:34-10:30', { room: H });
    const second = aSession('B', '10:15-11:00', { room: H });

    expect(findConflicts([second, first], days)).toEqual([
      {
        kind: 'room-twice',
        room: { code: 'H', name: 'Room H' },
        sessions: [named(first), named(second)],
        from: second.startsAt,
        to: first.endsAt,
        minutes: 15,
      },
    ]);
  });

  it.each([
    ['one ends when the other begins', aSession('B', '10:00-11:00', { room: H })],
    ['one is in another room', aSession('B', '09:30-10:30', { room: K })],
    ['one is remote', aSession('B', '09:30-10:30')],
  ])('do not clash when %s', (_, other) => {
    expect(findConflicts([aSession('A', '09:00-10:00', { room: H }), other], days)).toEqual([]);
  });

  it('clash in every pair when there are three', () => {
    const three = ['A', 'B', 'C'].map((code) => aSession(code, '09:00-10:00', { room: H }));

    const pairs = findConflicts(three, days).map((c) => 'sessions' in c && c.sessions.map(({ code }) => code).join(''));

    expect(pairs).toEqual(['AB', 'AC', 'BC']);
  });
});

describe('a person', () => {
  it('is missed where two panels overlap, whatever the roles and rooms', () => {
    const first = aSession('A', '09:00-10:00', { room: H, people: [ada, ada] });
    const second = aSession('B', '09:59-11:00', { people: [ada] });

    expect(findConflicts([first, second], days)).toEqual([
      {
        kind: 'person-twice',
        person: ada,
        sessions: [named(first), named(second)],
        from: second.startsAt,
        to: first.endsAt,
        minutes: 1,
      },
    ]);
  });

  it('may go from one panel to the next', () => {
    const sessions = [aSession('A', '09:00-10:00', { people: [ada] }), aSession('B', '10:00-11:00', { people: [ada] })];

    expect(findConflicts(sessions, days)).toEqual([]);
  });
});

describe('a session alone', () => {
  it('is told from days that are not the edition’s, with how much of it lies outside', () => {
    const late = aSession('A', '09:00-10:00');
    const over = {
      ...late,
      startsAt: new Date('2027-07-09T21:30:00Z'),
      endsAt: new Date('2027-07-09T22:20:00Z'),
    };

    expect(findConflicts([over], days)).toEqual([
      {
        kind: 'outside-edition-days',
        session: named(over),
        startsOn: '2027-07-05',
        endsOn: '2027-07-09',
        minutes: 20,
      },
    ]);
  });

  it('is told from a room that was closed', () => {
    const session = aSession('A', '09:00-10:00', { room: { ...H, isClosed: true } });

    expect(findConflicts([session], days)).toEqual([
      { kind: 'room-closed', session: named(session), room: { code: 'H', name: 'Room H' } },
    ]);
  });
});

describe('with many sessions at random', () => {
  it.each([1, 2, 3, 20270705, 987654321])('finds what comparing every pair finds (seed %i)', (seed) => {
    const random = generator(seed);
    const sessions = Array.from({ length: 150 }, (_, at) => randomSession(at, random));

    const expected = naive(sessions);

    expect(findConflicts(sessions, days).map(brief).sort()).toEqual(expected);
    expect(expected.length).toBeGreaterThan(20);
  });
});

function randomSession(at: number, random: () => number): PlacedSession {
  const pick = (most: number) => Math.floor(random() * most);
  const startsAt = new Date(days.from.getTime() + pick(5 * 24 * 12) * 5 * 60_000);
  const rooms = [H, K, { code: 'L', name: 'Room L', isClosed: false }, undefined];
  return {
    code: `S${String(at).padStart(3, '0')}`,
    title: 'Any',
    startsAt,
    endsAt: new Date(startsAt.getTime() + (1 + pick(18)) * 10 * 60_000),
    room: rooms[pick(rooms.length)],
    people: Array.from({ length: pick(4) }, () => ({ id: `p${pick(25)}`, name: 'Anybody' })),
  };
}

/** O(n²), without sorting or sweeping. */
function naive(sessions: PlacedSession[]): string[] {
  const found: string[] = [];
  for (const session of sessions) {
    const outside = Math.max(0, session.endsAt.getTime() - days.to.getTime()) / 60_000;
    if (outside > 0) found.push(`outside-edition-days ${session.code} ${outside}`);
  }
  sessions.forEach((a, at) => {
    for (const b of sessions.slice(at + 1)) {
      const minutes =
        (Math.min(a.endsAt.getTime(), b.endsAt.getTime()) - Math.max(a.startsAt.getTime(), b.startsAt.getTime())) /
        60_000;
      if (minutes <= 0) continue;
      const both = [a.code, b.code].sort().join(' ');
      if (a.room && a.room.code === b.room?.code) found.push(`room-twice ${a.room.code} ${both} ${minutes}`);
      const shared = new Set(a.people.map(({ id }) => id).filter((id) => b.people.some((other) => other.id === id)));
      for (const id of shared) found.push(`person-twice ${id} ${both} ${minutes}`);
    }
  });
  return found.sort();
}

function brief(conflict: Conflict): string {
  if (conflict.kind === 'outside-edition-days') return `${conflict.kind} ${conflict.session.code} ${conflict.minutes}`;
  if (conflict.kind === 'room-closed') return `${conflict.kind} ${conflict.session.code}`;
  const claimed = conflict.kind === 'room-twice' ? conflict.room.code : conflict.person.id;
  const both = conflict.sessions.map(({ code }) => code).sort();
  return `${conflict.kind} ${claimed} ${both.join(' ')} ${conflict.minutes}`;
}

/** mulberry32: the same numbers for the same seed. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
