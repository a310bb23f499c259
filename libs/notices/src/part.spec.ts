import { changeOf, inOrder, isToday, type KnownPart, type Part } from './part.js';

const now = new Date('2027-07-05T08:00:00Z');
const at = (startsAt: string, endsAt: string) => ({ startsAt, endsAt });
const TEN = at('2027-07-06T08:00:00.000Z', '2027-07-06T09:00:00.000Z');
const TWO = at('2027-07-06T12:00:00.000Z', '2027-07-06T13:00:00.000Z');

function aPart(changes: Partial<Part> = {}): Part {
  return {
    code: 'AB12CD',
    title: 'Bridging the gap',
    titleLanguage: 'en',
    titles: {},
    ...TEN,
    roomCode: 'H',
    room: 'Room H',
    mode: 'on-site-and-remote',
    isCancelled: false,
    roles: ['speaker'],
    ...changes,
  };
}

const kinds = (was: Part | null, is: Part | null, more: Partial<KnownPart> = {}) =>
  changeOf({ sessionId: '1', was, is, isGone: false, ...more }, now)?.kinds;

describe('what is other than somebody was told last', () => {
  it('is nothing when it went away and came back meanwhile', () => {
    expect(kinds(aPart(), aPart())).toBeUndefined();
  });

  it('is said by its kind, several at once', () => {
    expect(kinds(null, aPart())).toEqual(['added']);
    expect(kinds(aPart(), null, { isGone: true })).toEqual(['removed']);
    expect(kinds(aPart(), null)).toEqual(['left']);
    expect(kinds(aPart(), aPart({ isCancelled: true, ...TWO }))).toEqual(['cancelled']);
    expect(kinds(aPart({ isCancelled: true }), aPart(TWO))).toEqual(['restored', 'moved']);
    expect(
      kinds(aPart(), aPart({ ...TWO, roomCode: 'K', mode: 'remote', title: 'New', roles: ['moderator'] })),
    ).toEqual(['moved', 'room', 'mode', 'renamed', 'role']);
  });

  it('is not that a room has another name, that roles stand in another order, or that a translation came', () => {
    expect(kinds(aPart({ roles: ['speaker', 'chair'] }), aPart({ roles: ['chair', 'speaker'] }))).toBeUndefined();
    expect(kinds(aPart(), aPart({ room: 'Room H (large)', titles: { fr: 'Combler le fossé' } }))).toBeUndefined();
  });

  it('is not that a session does not take place of which they never heard, or that one is gone which was cancelled', () => {
    expect(kinds(null, aPart({ isCancelled: true }))).toBeUndefined();
    expect(kinds(aPart({ isCancelled: true }), null)).toBeUndefined();
    expect(kinds(aPart({ isCancelled: true }), aPart({ isCancelled: true, ...TWO }))).toBeUndefined();
  });

  it('is not what is over, but what comes after all', () => {
    const over = at('2027-07-05T06:00:00.000Z', '2027-07-05T08:00:00.000Z');
    expect(kinds(aPart(over), aPart({ ...over, title: 'New' }))).toBeUndefined();
    expect(kinds(aPart(over), null)).toBeUndefined();
    expect(kinds(aPart(over), aPart())).toEqual(['moved']);
    expect(kinds(aPart(), aPart(over))).toEqual(['moved']);
  });

  it('comes in the order of time', () => {
    const early = { sessionId: '1', kinds: [], is: aPart() };
    const late = { sessionId: '2', kinds: [], was: aPart(TWO) };
    expect(inOrder([late, early])).toEqual([early, late]);
  });
});

describe('today', () => {
  const change = (was: Part | undefined, is: Part | undefined) => ({ sessionId: '1', kinds: [], was, is });
  const zone = 'Europe/Zurich';

  it('is the day in the edition’s zone, where it was or where it is', () => {
    expect(isToday(change(aPart(), aPart(TWO)), zone, new Date('2027-07-05T21:59:00Z'))).toBe(false);
    expect(isToday(change(aPart(), aPart(TWO)), zone, new Date('2027-07-05T22:00:00Z'))).toBe(true);
    expect(isToday(change(aPart(), undefined), zone, new Date('2027-07-06T08:59:00Z'))).toBe(true);
    expect(isToday(change(aPart(), undefined), zone, new Date('2027-07-06T09:00:00Z'))).toBe(false);
  });

  it('holds through the nights in which the clocks are changed', () => {
    const spring = aPart(at('2027-03-28T00:30:00.000Z', '2027-03-28T22:30:00.000Z')); // 01:30 to 00:30 of the day after, 22 hours
    expect(isToday(change(undefined, spring), zone, new Date('2027-03-27T22:59:59Z'))).toBe(false);
    expect(isToday(change(undefined, spring), zone, new Date('2027-03-27T23:00:00Z'))).toBe(true);
    expect(isToday(change(undefined, spring), zone, new Date('2027-03-28T21:59:59Z'))).toBe(true);
    expect(isToday(change(undefined, spring), zone, new Date('2027-03-28T22:00:00Z'))).toBe(false);
    const autumn = aPart(at('2027-10-31T00:30:00.000Z', '2027-10-31T01:30:00.000Z')); // 02:30 in summer time to 02:30 in winter time
    expect(isToday(change(undefined, autumn), zone, new Date('2027-10-30T22:00:00Z'))).toBe(true);
    expect(isToday(change(undefined, autumn), zone, new Date('2027-10-31T01:29:59Z'))).toBe(true);
    expect(isToday(change(undefined, autumn), zone, new Date('2027-10-31T01:30:00Z'))).toBe(false);
  });
});
