/**
 * How far the notices of a release are. counting: the worker finds out whom it concerns · open: waits for a decision · approved: goes
 * when the quiet time is over · held: nothing goes until somebody approves · with-next: left to the notices of the next release ·
 * sending, sent · overtaken: a newer release came, whose notices tell what is left.
 */
export const ROUND_STATES = [
  'counting',
  'open',
  'approved',
  'held',
  'with-next',
  'sending',
  'sent',
  'overtaken',
] as const;
export type RoundState = (typeof ROUND_STATES)[number];

/** What the programme editor may say of it. */
export const DECISIONS = ['approved', 'held', 'with-next'] as const;
export type Decision = (typeof DECISIONS)[number];

const UNDECIDED: readonly RoundState[] = ['open', 'approved', 'held', 'with-next'];

/** Whether that may be said of it now: while letters are written, only that the rest waits. */
export function maySay(decision: Decision, state: RoundState): boolean {
  return UNDECIDED.includes(state) || (state === 'sending' && decision === 'held');
}

/** The notices of one release. */
export interface Round {
  releaseId: string;
  /** Of the release, within its edition. */
  number: number;
  state: RoundState;
  /** Before this instant nothing goes, though it be approved. */
  quietUntil: Date;
  decidedAt: Date | null;
  decidedBy: string;
  /** Why it is held, in the words of whoever held it; empty without a reason. */
  reason: string;
  endedAt: Date | null;
  /** Rises with every change; whoever decides says which version was on the screen. */
  version: number;
  /** The long work that is on, if any: so many of how many people. */
  work: { done: number; total: number | null } | null;
}

/** due: a letter waits for the decision · by-hand: no letter can reach them, or all came back · needless: nothing was left to tell when it was written. */
export const NOTICE_STATES = ['due', 'written', 'by-hand', 'told-by-hand', 'needless'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];
