import type { CalendarEntry } from '../entry.js';
import { nextInvitation, saidOf } from './next-invitation.js';
import type { Told } from './told.js';

const entry = (over: Partial<CalendarEntry> = {}, summary = 'Opening') =>
  ({ sequence: 0, status: 'CONFIRMED', content: { summary, description: '', url: '/' }, ...over }) as CalendarEntry;
const ANA = { address: 'ana@people.example', tag: 'person:ana' };
const told = (over: Partial<Told> = {}): Told => ({
  address: ANA.address,
  method: 'REQUEST',
  sequence: 0,
  entrySequence: 0,
  said: saidOf(entry(), ANA),
  partstat: 'ACCEPTED',
  ...over,
});
const next = (now: CalendarEntry, before?: Told, isWanted = true) => nextInvitation(now, isWanted, before, ANA);

it('tells a calendar first with the SEQUENCE that the entry has, and an unchanged one never again', () => {
  expect(next(entry({ sequence: 3 }))).toEqual({ method: 'REQUEST', why: 'new', sequence: 3, entrySequence: 3 });
  expect(next(entry(), told())).toBeUndefined();
  expect(next(entry({ sequence: 3 }), told({ sequence: 3, entrySequence: 3 }))).toBeUndefined();
});

it('follows a move with the higher SEQUENCE of its entry; another title, or another slot of one’s own, keeps it', () => {
  const moved = entry({ sequence: 1 });
  const slot = { kind: 'item', tag: ANA.tag, startsAfter: 60, seconds: 60, title: 'Welcome' } as const;
  const own = entry({ parts: [slot] });

  expect(next(moved, told())).toEqual({ method: 'REQUEST', why: 'moved', sequence: 1, entrySequence: 1 });
  expect(next(moved, told({ sequence: 4 }))).toEqual({
    method: 'REQUEST',
    why: 'moved',
    sequence: 5,
    entrySequence: 5,
  });
  expect(next(entry({}, 'The opening'), told())).toMatchObject({ why: 'reworded', sequence: 0 });
  expect(next(own, told())).toMatchObject({ why: 'reworded', sequence: 0 });
  expect(next(own, told({ said: saidOf(own, ANA) }))).toBeUndefined();
  expect(next(entry({ parts: [{ ...slot, tag: 'person:bo' }] }), told())).toBeUndefined();
});

it('says nothing when SEQUENCE rose for somebody else’s part, and goes on from there', () => {
  expect(next(entry({ sequence: 2, raised: 2 }), told())).toBeUndefined();
  expect(next(entry({ sequence: 2, raised: 2 }, 'The opening'), told())).toMatchObject({
    why: 'reworded',
    sequence: 2,
  });
  expect(next(entry({ sequence: 3, raised: 2 }), told())).toMatchObject({ why: 'moved', sequence: 3 });
});

it('takes an entry out that is cancelled or no longer this person’s, once, and only where it was', () => {
  const cancelled = entry({ sequence: 1, status: 'CANCELLED' });

  expect(next(cancelled, told())).toEqual({ method: 'CANCEL', why: 'cancelled', sequence: 1, entrySequence: 1 });
  expect(next(entry(), told(), false)).toEqual({ method: 'CANCEL', why: 'left', sequence: 1, entrySequence: 2 });
  expect(next(cancelled, told({ method: 'CANCEL', sequence: 1 }))).toBeUndefined();
  expect(next(cancelled)).toBeUndefined();
  expect(next(entry(), undefined, false)).toBeUndefined();
});

it('puts it back after a cancellation with a higher SEQUENCE, and into the calendar of another address with the same', () => {
  const before = told({ method: 'CANCEL', sequence: 2, entrySequence: 1 });

  expect(next(entry({ sequence: 2 }), before)).toMatchObject({ method: 'REQUEST', why: 'new', sequence: 3 });
  expect(next(entry(), told({ address: 'old@people.example' }))).toMatchObject({ why: 'new', sequence: 0 });
});
