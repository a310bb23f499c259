import type { Floor, Turn } from './floor-question';

/** What a clock of the floor says; `over` counts upwards. */
export type Phase = 'left' | 'soon' | 'over' | 'stopped';

const SOON_MS = 30_000;

/** Milliseconds that are left to whoever speaks, by the server's time; negative when the time is up. */
export function timeLeft({ timeIsUpAt, allowedSeconds, spokenSeconds }: Turn, now: number): number {
  return timeIsUpAt ? Date.parse(timeIsUpAt) - now : (allowedSeconds - (spokenSeconds ?? 0)) * 1000;
}

export function phaseOf(turn: Turn, left: number): Phase {
  if (left < 0) return 'over';
  if (turn.isStopped) return 'stopped';
  return left <= SOON_MS ? 'soon' : 'left';
}

/** `1:48`; `+0:12` when the time is up. */
export function clockText(left: number): string {
  const seconds = left >= 0 ? Math.ceil(left / 1000) : Math.floor(-left / 1000);
  return `${left < 0 ? '+' : ''}${minutesAndSeconds(seconds)}`;
}

export function minutesAndSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}

/** How long somebody has spoken, in seconds; until now for whoever speaks, null for who has not begun. */
export function spokenSeconds(turn: Turn, now: number): number | null {
  if (turn.state === 'speaking') return Math.max(0, turn.allowedSeconds - Math.ceil(timeLeft(turn, now) / 1000));
  return turn.state === 'spoke' ? turn.spokenSeconds : null;
}

/** How the floor stands against the end of its session, in minutes. */
export interface FloorTime {
  /** Who waits, the speaker of now not counted. */
  left: number;
  /** What those and the rest of now need, rounded up. */
  needed: number;
  /** What stays free until the end, negative when it does not suffice; null without a time. */
  spare: number | null;
}

export function floorTime(floor: Floor, now: number): FloorTime {
  const speaking = floor.turns.find(({ state }) => state === 'speaking');
  const waiting = floor.turns.filter(({ state }) => state === 'waiting');
  const rest = speaking ? Math.max(0, timeLeft(speaking, now)) : 0;
  const needed = waiting.reduce((sum, { allowedSeconds }) => sum + allowedSeconds * 1000, rest);
  const until = floor.endsAt ? Date.parse(floor.endsAt) - Math.max(now, Date.parse(floor.startsAt!)) : null;
  const minutes = Math.ceil(needed / 60_000);
  return {
    left: waiting.length,
    needed: minutes,
    spare: until === null ? null : Math.floor((until - needed) / 60_000),
  };
}
