import type { BoardSession } from './board-question';
import { changesFor } from './bulk-changes';
import { backFrom, withVersions } from './steps';

const session = (code: string, facts: Partial<BoardSession> = {}) =>
  ({
    code,
    version: 3,
    room: 'H',
    startsAt: '2027-07-06T07:34:00.000Z',
    endsAt: '2027-07-06T08:30:00.000Z',
    typeCode: 'country-workshop',
    actionLines: ['C2'],
    isFixed: false,
    ...facts,
  }) as BoardSession;

const chosen = [
  session('A'),
  session('B', { startsAt: null, endsAt: null, room: null }),
  session('C', { isFixed: true }),
];
const zone = 'Europe/Zurich';

it.each([
  ['room', 'K', { room: 'K', startsAt: '2027-07-06T07:34:00.000Z', endsAt: '2027-07-06T08:30:00.000Z' }],
  ['day', '2027-07-08', { room: 'H', startsAt: '2027-07-08T07:34:00.000Z', endsAt: '2027-07-08T08:30:00.000Z' }],
  ['shift', '-5', { room: 'H', startsAt: '2027-07-06T07:29:00.000Z', endsAt: '2027-07-06T08:25:00.000Z' }],
] as const)('moves by %s what stands somewhere and is not fixed, and counts the others', (act, value, place) => {
  expect(changesFor(act, value, chosen, zone)).toEqual({ changes: [{ code: 'A', place }], leftOut: 2 });
});

it('gives all of them another type or Action Line, and knows the way back on the versions of then', () => {
  const { changes, leftOut } = changesFor('line', 'C4', chosen, zone);
  const back = backFrom(changes, chosen);

  expect([changes.length, leftOut]).toEqual([3, 0]);
  expect(back[0]).toEqual({ code: 'A', actionLines: ['C2'] });
  expect(withVersions(back, [session('A', { version: 4 })])[0]).toEqual({ code: 'A', actionLines: ['C2'], version: 4 });
  expect(backFrom([{ code: 'B', place: null }], chosen)).toEqual([{ code: 'B', place: null }]);
});

it.each(['', '0', 'ten', '1.5'])('does nothing by %p minutes', (value) => {
  expect(changesFor('shift', value, chosen, zone).changes).toEqual([]);
});
