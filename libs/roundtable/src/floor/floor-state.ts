/** Where a turn is. `asked` and `declined`: a request from the room that the chair has not admitted, or did not. */
export const TURN_STATES = ['waiting', 'speaking', 'spoke', 'absent', 'skipped', 'asked', 'declined'] as const;
export type TurnState = (typeof TURN_STATES)[number];

/** One turn as the floor keeps it. Instants and lengths in milliseconds. Who it is stands in `floor_turn`, never here. */
export interface Turn {
  id: string;
  state: TurnState;
  /** Somebody saw the speaker in the room, or on the line. */
  isSeen: boolean;
  /** What was given, with what the chair added. */
  allowed: number;
  beganAt: number | null;
  endedAt: number | null;
  /** Since when the clock stands still. */
  stoppedAt: number | null;
  /** How long it stood still before. */
  stopped: number;
}

/** The floor of one session; the turns stand in running order, requests from the room last. */
export interface FloorState {
  openedAt: number;
  closedAt: number | null;
  turns: Turn[];
}

/** A turn that nobody has begun. */
export function newTurn(id: string, allowed: number, state: 'waiting' | 'asked' = 'waiting'): Turn {
  return { id, state, isSeen: false, allowed, beganAt: null, endedAt: null, stoppedAt: null, stopped: 0 };
}

/** For how long somebody has spoken: the actual minutes of the record. 0 for who has not begun. */
export function spokenFor({ beganAt, endedAt, stoppedAt, stopped }: Turn, now: number): number {
  if (beganAt === null) return 0;
  return Math.max(0, (endedAt ?? stoppedAt ?? now) - beganAt - stopped);
}

/** When the time is up if the clock goes on; null while nobody speaks or the clock stands still. */
export function timeIsUpAt({ state, beganAt, stoppedAt, stopped, allowed }: Turn): number | null {
  if (state !== 'speaking' || beganAt === null || stoppedAt !== null) return null;
  return beganAt + stopped + allowed;
}

export const nowSpeaking = ({ turns }: FloorState) => turns.find(({ state }) => state === 'speaking');
export const stillWaiting = ({ turns }: FloorState) => turns.filter(({ state }) => state === 'waiting');
