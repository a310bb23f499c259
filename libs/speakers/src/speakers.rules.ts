import { tidy } from '@app/people';
import type { SpeakingMode } from './missing.js';
import type { PartRow } from './part.queries.js';
import {
  AnswerDateUnusable,
  ChangedTooOften,
  ModeImpossible,
  ReasonTooLong,
  SessionCancelled,
  SessionOver,
} from './speakers.errors.js';

const LONGEST_REASON = 1000;

/** Each change writes a letter: a link in the wrong hands must not fill an inbox. */
const MOST_CHANGES = 30;

/** Nobody is asked for, or answers for, a session that does not take place or is over. */
export function mustBeAhead(session: Pick<PartRow, 'isCancelled' | 'endsAt'>, now: Date): void {
  if (session.isCancelled) throw new SessionCancelled();
  if (session.endsAt && session.endsAt <= now) throw new SessionOver();
}

/** In the future, and not after the session has begun. */
export function mustBeUsableAnswerDate(until: Date | undefined, sessionStartsAt: Date | null, now: Date): void {
  if (!until) return;
  if (until <= now || (sessionStartsAt && until > sessionStartsAt)) throw new AnswerDateUnusable();
}

/** How the speaker takes part: a session with one mode leaves no choice; else what was said, or not said yet. */
export function speakingMode(
  sessionMode: PartRow['sessionMode'],
  wished: SpeakingMode | null | undefined,
): SpeakingMode | null {
  if (sessionMode === 'on-site-and-remote') return wished ?? null;
  if (wished && wished !== sessionMode) throw new ModeImpossible(wished);
  return sessionMode;
}

/** The reason as it is kept: one line, without control characters. */
export function usableReason(typed: string): string {
  const reason = tidy(typed);
  if (reason.length > LONGEST_REASON) throw new ReasonTooLong(LONGEST_REASON);
  return reason;
}

export function mustNotChangeForEver(version: number): void {
  if (version >= MOST_CHANGES) throw new ChangedTooOften();
}
