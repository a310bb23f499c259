import { type FloorWish, orderOfSpeakers } from '../speaking-order.js';
import { attendanceOf } from '../vip-category.js';
import { inExchangedOrder } from './exchanged-order.js';
import { placeChanges, type ToldPlace } from './place-changes.js';

const rules = { table: [{ code: 'MIN', rank: 1, offices: [{ office: 'minister' }] }], attending: attendanceOf([]) };
const wish = (id: string, minute: number): FloorWish => ({
  id,
  part: 'speaker',
  office: 'minister',
  country: null,
  presentOnSite: true,
  requestedAt: new Date(Date.UTC(2027, 4, 1, 9, minute)),
});
const NAMES = [...'abcdefgh'];
const listOf = (names: string[]) =>
  orderOfSpeakers(
    names.map((name) => wish(name, NAMES.indexOf(name))),
    rules,
  );
const ids = (list: Array<{ id: string }>) => list.map(({ id }) => id).join('');
const swap = (oneId: string, otherId: string) => ({ oneId, otherId });

it('moves the two and nobody else, says so, and rests while one of them is off the list', () => {
  const list = inExchangedOrder(listOf(NAMES), [swap('b', 'f')]);

  expect(ids(list)).toBe('afcdebgh');
  expect(list.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(list.filter(({ decidedBy }) => decidedBy === 'exchange').map(({ id }) => id)).toEqual(['f', 'b']);
  expect(ids(inExchangedOrder(listOf([...'abcde']), [swap('b', 'f')]))).toBe('abcde');
});

it('does one after the other, so each can be undone alone', () => {
  expect(ids(inExchangedOrder(listOf(NAMES), [swap('a', 'b'), swap('a', 'c')]))).toBe('bcadefgh');
  expect(ids(inExchangedOrder(listOf(NAMES), [swap('a', 'c')]))).toBe('cbadefgh');
});

it('whatever is exchanged: everybody once, and a later request of the same rank moves nobody', () => {
  let state = 11;
  const roll = (sides: number) => (state = (state * 48_271) % 2_147_483_647) % sides;
  for (let seed = 0; seed < 300; seed++) {
    const swaps = Array.from({ length: roll(5) }, () => swap(NAMES[roll(7)], NAMES[roll(7)]));
    const before = inExchangedOrder(listOf(NAMES.slice(0, 7)), swaps);
    const after = inExchangedOrder(listOf(NAMES), swaps);

    expect({ seed, all: [...ids(before)].sort().join('') }).toEqual({ seed, all: 'abcdefg' });
    expect({ seed, order: ids(after) }).toEqual({ seed, order: `${ids(before)}h` });
  }
});

it('tells whose place is not what they were told, also those who left', () => {
  const at = (requestId: string, place: number, also: Partial<ToldPlace> = {}): ToldPlace => {
    return { requestId, place, minutes: 3, startsAt: new Date(place * 180_000), isFinal: false, ...also };
  };
  const told = [at('a', 1), at('b', 2), at('c', 3), at('d', 4)];
  const now = [at('a', 1), at('b', 2, { minutes: 4 }), at('d', 3), at('new', 4)];

  const changes = placeChanges(told, now);

  expect(changes.map(({ requestId, was, is }) => [requestId, was?.place, is?.place])).toEqual([
    ['b', 2, 2],
    ['d', 4, 3],
    ['new', undefined, 4],
    ['c', 3, undefined],
  ]);
  expect(placeChanges(now, now)).toEqual([]);
  expect(
    placeChanges(
      now,
      now.map((one) => ({ ...one, isFinal: true })),
    ).length,
  ).toBe(4);
});
