import { isOpen } from './conflicts';
import type { Conflict, Session } from './sessions-question';

/** What stands in the address of the table. */
export interface SessionSearch {
  q?: string;
  show?: string;
  type?: string;
  /** `YYYY-MM-DD` */
  day?: string;
}

export const SHOWN = ['all', 'conflicts', 'incomplete', 'placed', 'cancelled'] as const;
export type Shown = (typeof SHOWN)[number];

/** Sessions in which something should be settled. */
export function codesInConflict(conflicts: readonly Conflict[]): Set<string> {
  return new Set(conflicts.filter(isOpen).flatMap(({ sessions }) => sessions));
}

/** Whether a session belongs under a tab. */
export function isShown(session: Session, show: Shown, clashing: ReadonlySet<string>): boolean {
  return {
    all: true,
    conflicts: clashing.has(session.code),
    incomplete: session.missing.length > 0 && !session.cancelledAt,
    placed: session.startsAt !== null,
    cancelled: session.cancelledAt !== null,
  }[show];
}

/** Whether every word looked for stands in title, code, organizers, room or panel, without regard to case and accents. */
export function isFound(session: Session, q: string): boolean {
  const words = plainText(q).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const panel = session.panel.flatMap((seat) => [seat.givenName, seat.familyName, seat.nameInOwnScript ?? '']);
  const text = plainText(
    [session.title, session.code, session.room?.name ?? '', ...session.organizers, ...panel].join(' '),
  );
  return words.every((word) => text.includes(word));
}

/** Without regard to case and accents. */
export function plainText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
