import type { CalendarEntry } from '../entry.js';
import { nextInvitation, saidOf } from './next-invitation.js';
import type { Told } from './told.js';

const entry = (over: Partial<CalendarEntry> = {}, summary = 'Opening') =>
  ({ sequence: 0, status: 'CONFIRMED', content: { summary, description: '', url: '/' }, ...over }) as CalendarEntry;
const ADDRESS = 'ana@people.example';
const told = (over: Partial<Told> = {}): Told => ({
  address: ADDRESS,
  method: 'REQUEST',
  sequence: 0,
  entrySequence: 0,
  said: saidOf(entry()),
  partstat: 'ACCEPTED',
  ...over,
});
const next = (now: CalendarEntry, before?: Told, isWanted = true) => nextInvitation(now, isWanted, before, ADDRESS);

it('tells a calendar first with the SEQUENCE that the entry has, and an unchanged one never again', () => {
  expect(next(entry({ sequence: 3 }))).toEqual({ method: 'REQUEST', why: 'new', sequence: 3 });
  expect(next(entry(), told())).toBeUndefined();
  expect(next(entry({ sequence: 3 }), told({ sequence: 7, entrySequence: 3 }))).toBeUndefined();
});

it('follows a move with a higher SEQUENCE, also past a count that ran ahead; another title keeps it', () => {
  expect(next(entry({ sequence: 1 }), told())).toEqual({ method: 'REQUEST', why: 'moved', sequence: 1 });
  expect(next(entry({ sequence: 1 }), told({ sequence: 4 }))).toEqual({
    method: 'REQUEST',
    why: 'moved',
    sequence: 5,
  });
  expect(next(entry({}, 'The opening'), told())).toEqual({ method: 'REQUEST', why: 'reworded', sequence: 0 });
});

it('takes an entry out that is cancelled or no longer this person’s, once, and only where it was', () => {
  const cancelled = entry({ sequence: 1, status: 'CANCELLED' });

  expect(next(cancelled, told())).toEqual({ method: 'CANCEL', why: 'cancelled', sequence: 1 });
  expect(next(entry(), told(), false)).toEqual({ method: 'CANCEL', why: 'left', sequence: 1 });
  expect(next(cancelled, told({ method: 'CANCEL', sequence: 1 }))).toBeUndefined();
  expect(next(cancelled)).toBeUndefined();
  expect(next(entry(), undefined, false)).toBeUndefined();
});

it('puts it back after a cancellation, and into the calendar of another address, with a higher SEQUENCE', () => {
  const before = told({ method: 'CANCEL', sequence: 2, entrySequence: 1 });

  expect(next(entry({ sequence: 2 }), before)).toEqual({ method: 'REQUEST', why: 'new', sequence: 3 });
  expect(next(entry(), told({ address: 'old@people.example' }))).toEqual({
    method: 'REQUEST',
    why: 'new',
    sequence: 1,
  });
});
