import { FloorClosed, FloorStillOpen, NobodyLeft, NobodySpeaks, NoSuchTurn, TurnNotSo } from './floor.errors.js';
import { type FloorState, nowSpeaking, stillWaiting, type Turn, type TurnState } from './floor-state.js';

/**
 * What chair and protocol can do on the floor. Without `turn` it is about whoever speaks.
 * - `next`: the first of those who wait begins, whoever speaks has spoken · `call`: a certain one begins instead
 * - `finish`: whoever speaks has spoken, nobody begins
 * - `absent`, `skip`, `to-end`: somebody is not there, is passed over, or comes last
 * - `seen`, `unseen`: in the room, or not
 * - `admit`, `decline`: a request from the room
 */
export const FLOOR_ACTS = [
  'next',
  'call',
  'finish',
  'stop-clock',
  'go-on',
  'more-time',
  'absent',
  'skip',
  'to-end',
  'seen',
  'unseen',
  'admit',
  'decline',
  'close',
  'reopen',
] as const;
export type FloorActName = (typeof FLOOR_ACTS)[number];

export interface FloorWish {
  act: FloorActName;
  turn?: string;
  /** Of `more-time`; 30 if nothing is said. */
  seconds?: number;
}

const SECONDS_MORE = 30;

type Work = (floor: FloorState, wish: FloorWish, now: number) => FloorState;

const WORKS: Record<FloorActName, Work> = {
  next: (floor, _wish, now) => {
    const [first] = stillWaiting(floor);
    if (!first && !nowSpeaking(floor)) throw new NobodyLeft();
    return first ? begun(floor, first, now) : finished(floor, now);
  },
  call: (floor, wish, now) => begun(floor, thatIs(floor, wish, ['waiting', 'absent', 'skipped']), now),
  finish: (floor, _wish, now) => finished(withSpeaker(floor), now),
  'stop-clock': (floor, _wish, now) => {
    const turn = speaker(floor);
    return turn.stoppedAt === null ? put(floor, { ...turn, stoppedAt: now }) : floor;
  },
  'go-on': (floor, _wish, now) => put(floor, goingOn(speaker(floor), now)),
  'more-time': (floor, { seconds = SECONDS_MORE }) => {
    const turn = speaker(floor);
    return put(floor, { ...turn, allowed: turn.allowed + seconds * 1000 });
  },
  absent: (floor, wish) => put(floor, { ...reset(thatIs(floor, wish, ['speaking', 'waiting'])), state: 'absent' }),
  skip: (floor, wish) => put(floor, { ...reset(thatIs(floor, wish, ['speaking', 'waiting'])), state: 'skipped' }),
  'to-end': (floor, wish) => toEnd(floor, thatIs(floor, wish, ['speaking', 'waiting', 'absent', 'skipped'])),
  seen: (floor, wish) => put(floor, { ...thatIs(floor, wish), isSeen: true }),
  unseen: (floor, wish) => put(floor, { ...thatIs(floor, wish), isSeen: false }),
  admit: (floor, wish) => toEnd(floor, { ...thatIs(floor, wish, ['asked', 'declined']), isSeen: true }),
  decline: (floor, wish) => put(floor, { ...thatIs(floor, wish, ['asked']), state: 'declined' }),
  close: (floor, _wish, now) => ({ ...finished(floor, now), closedAt: now }),
  reopen: (floor) => ({ ...floor, closedAt: null }),
};

/**
 * The floor after an act; a pure function of the one before. Refuses `roundtable.floor-closed`, `floor-still-open`,
 * `floor-nobody-left`, `floor-nobody-speaks`, `floor-turn-unknown` and `floor-turn-not-so`.
 */
export function afterAct(floor: FloorState, wish: FloorWish, now: Date): FloorState {
  if (wish.act === 'reopen' && floor.closedAt === null) throw new FloorStillOpen();
  if (wish.act !== 'reopen' && floor.closedAt !== null) throw new FloorClosed();
  return WORKS[wish.act](floor, wish, now.getTime());
}

function begun(floor: FloorState, turn: Turn, now: number): FloorState {
  return put(finished(floor, now), { ...reset(turn), state: 'speaking', isSeen: true, beganAt: now });
}

/** Whoever speaks has spoken. */
function finished(floor: FloorState, now: number): FloorState {
  const turn = nowSpeaking(floor);
  return turn ? put(floor, { ...goingOn(turn, now), state: 'spoke', endedAt: now }) : floor;
}

function goingOn(turn: Turn, now: number): Turn {
  return turn.stoppedAt === null
    ? turn
    : { ...turn, stopped: turn.stopped + Math.max(0, now - turn.stoppedAt), stoppedAt: null };
}

function toEnd(floor: FloorState, turn: Turn): FloorState {
  const others = floor.turns.filter(({ id }) => id !== turn.id);
  return { ...floor, turns: [...others, { ...reset(turn), state: 'waiting' }] };
}

/** As if it had not begun; minutes that were added stay. */
function reset(turn: Turn): Turn {
  return { ...turn, beganAt: null, endedAt: null, stoppedAt: null, stopped: 0 };
}

function put(floor: FloorState, turn: Turn): FloorState {
  return { ...floor, turns: floor.turns.map((other) => (other.id === turn.id ? turn : other)) };
}

function speaker(floor: FloorState): Turn {
  const turn = nowSpeaking(floor);
  if (!turn) throw new NobodySpeaks();
  return turn;
}

function withSpeaker(floor: FloorState): FloorState {
  speaker(floor);
  return floor;
}

function thatIs(floor: FloorState, { turn: id }: FloorWish, states?: TurnState[]): Turn {
  const turn = id === undefined ? speaker(floor) : floor.turns.find((one) => one.id === id);
  if (!turn) throw new NoSuchTurn();
  if (states && !states.includes(turn.state)) throw new TurnNotSo(turn.state);
  return turn;
}
