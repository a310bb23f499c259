import { afterAct, FLOOR_ACTS, type FloorWish } from './floor-acts.js';
import { type FloorState, newTurn, spokenFor, stillWaiting, timeIsUpAt } from './floor-state.js';

const START = Date.parse('2027-07-06T13:00:00Z');
const at = (seconds: number) => new Date(START + seconds * 1000);
const states = ({ turns }: FloorState) => turns.map(({ id, state }) => `${id} ${state}`);

function aFloor(...ids: string[]): FloorState {
  return { openedAt: START, closedAt: null, turns: ids.map((id) => newTurn(id, 180_000)) };
}

/** Acts one after the other: `[seconds after the opening, act, turn]`. */
function played(floor: FloorState, ...acts: Array<[number, FloorWish['act'], string?]>): FloorState {
  return acts.reduce((state, [seconds, act, turn]) => afterAct(state, { act, turn }, at(seconds)), floor);
}

it('keeps the actual minutes: what was stopped does not count, what was added moves the end', () => {
  const floor = played(aFloor('a', 'b'), [10, 'next'], [40, 'stop-clock'], [100, 'go-on'], [120, 'more-time']);
  const [a] = floor.turns;
  expect(timeIsUpAt(a)).toBe(START + (10 + 60 + 180 + 30) * 1000);
  expect(spokenFor(a, at(130).getTime())).toBe(60_000);

  const next = played(floor, [300, 'next']);
  expect(states(next)).toEqual(['a spoke', 'b speaking']);
  expect(spokenFor(next.turns[0], at(9999).getTime())).toBe(230_000);
});

it('ends a clock that stands still where it stood', () => {
  const floor = played(aFloor('a'), [0, 'next'], [30, 'stop-clock'], [90, 'finish']);
  expect(spokenFor(floor.turns[0], at(500).getTime())).toBe(30_000);
});

it('passes over who is absent, brings back who comes, and lets the last wait for the end', () => {
  const floor = played(aFloor('a', 'b', 'c'), [0, 'absent', 'a'], [1, 'next'], [50, 'to-end'], [60, 'next']);
  expect(states(floor)).toEqual(['a absent', 'c speaking', 'b waiting']);
  const back = played(floor, [70, 'to-end', 'a'], [80, 'call', 'a']);
  expect(states(back)).toEqual(['c spoke', 'b waiting', 'a speaking']);
});

it('takes requests from the room behind everybody who waits, when the chair admits them', () => {
  const floor = aFloor('a', 'b');
  floor.turns.push(newTurn('r', 180_000, 'asked'));
  expect(stillWaiting(floor).map(({ id }) => id)).toEqual(['a', 'b']);
  expect(states(played(floor, [0, 'admit', 'r'], [1, 'to-end', 'a']))).toEqual(['b waiting', 'r waiting', 'a waiting']);
  expect(states(played(floor, [0, 'decline', 'r'], [5, 'admit', 'r']))).toContain('r waiting');
});

it.each<[string, Array<[number, FloorWish['act'], string?]>, string]>([
  ['nobody speaks', [[0, 'finish']], 'roundtable.floor-nobody-speaks'],
  ['nobody speaks, so no clock', [[0, 'stop-clock']], 'roundtable.floor-nobody-speaks'],
  [
    'nobody left',
    [
      [0, 'next'],
      [1, 'finish'],
      [2, 'next'],
    ],
    'roundtable.floor-nobody-left',
  ],
  ['a turn of another floor', [[0, 'call', 'z']], 'roundtable.floor-turn-unknown'],
  [
    'who has spoken',
    [
      [0, 'next'],
      [1, 'finish'],
      [2, 'call', 'a'],
    ],
    'roundtable.floor-turn-not-so',
  ],
  [
    'who speaks',
    [
      [0, 'next'],
      [1, 'call', 'a'],
    ],
    'roundtable.floor-turn-not-so',
  ],
  [
    'a closed floor',
    [
      [0, 'close'],
      [1, 'next'],
    ],
    'roundtable.floor-closed',
  ],
  ['an open floor, to open it', [[0, 'reopen']], 'roundtable.floor-still-open'],
])('refuses %s', (_, acts, code) => {
  expect(() => played(aFloor('a'), ...acts)).toThrow(expect.objectContaining({ code }));
});

/** The same numbers for the same seed (Park and Miller's generator). */
function dice(seed: number): (sides: number) => number {
  let state = seed + 1;
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
}

it('whatever is pressed: one speaks at most, nobody is lost, and no time is below nothing', () => {
  const done = new Set<string>();
  for (let seed = 0; seed < 300; seed++) {
    const roll = dice(seed);
    let floor = aFloor('a', 'b', 'c');
    floor.turns.push(newTurn('r', 60_000, 'asked'));
    let now = 0;
    for (let press = 0; press < 40; press++) {
      now += roll(400);
      const act = FLOOR_ACTS[roll(FLOOR_ACTS.length)];
      const turn = ['a', 'b', 'c', 'r', undefined][roll(5)];
      try {
        floor = afterAct(floor, { act, turn }, at(now));
        done.add(act);
      } catch {
        continue; // refused: nothing was done
      }
      const speaking = floor.turns.filter(({ state }) => state === 'speaking');
      expect({ seed, ids: floor.turns.map(({ id }) => id).sort() }).toEqual({ seed, ids: ['a', 'b', 'c', 'r'] });
      expect({ seed, speaking: speaking.length > (floor.closedAt === null ? 1 : 0) }).toEqual({
        seed,
        speaking: false,
      });
      for (const one of floor.turns) {
        const spoken = spokenFor(one, at(now).getTime());
        const hasBegun = one.state === 'speaking' || one.state === 'spoke';
        expect({ seed, isSound: spoken >= 0 && (hasBegun || spoken === 0) }).toEqual({ seed, isSound: true });
        expect({ seed, began: one.beganAt !== null }).toEqual({ seed, began: hasBegun });
      }
    }
  }
  expect([...done].sort()).toEqual([...FLOOR_ACTS].sort());
});
