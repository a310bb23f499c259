import { z } from 'zod';
import type { Language } from '@app/i18n';
import { conflictSentence, sessionsOf, type Conflict } from '@app/programme';

/** A conflict as facts, and as sentences in the language asked for. */
export const ConflictView = z.object({
  kind: z.enum(['room-twice', 'person-twice', 'outside-edition-days', 'room-closed']),
  /** Who, where, when, by how much. */
  what: z.string(),
  /** What to do about it. */
  next: z.string(),
  /** Codes of the one or two sessions. */
  sessions: z.array(z.string()),
  room: z.string().optional(),
  personId: z.string().optional(),
  /** The time that both claim. */
  from: z.date().optional(),
  to: z.date().optional(),
  minutes: z.number().optional(),
});
export type ConflictView = z.infer<typeof ConflictView>;

export const ConflictList = z.object({ conflicts: z.array(ConflictView) });
export type ConflictList = z.infer<typeof ConflictList>;

/** `timeZone` is the edition's. */
export function viewConflict(conflict: Conflict, language: Language, timeZone: string): ConflictView {
  return {
    kind: conflict.kind,
    ...conflictSentence(conflict, language, timeZone),
    sessions: sessionsOf(conflict).map(({ code }) => code),
    ...('room' in conflict && { room: conflict.room.code }),
    ...('person' in conflict && { personId: conflict.person.id }),
    ...('from' in conflict && { from: conflict.from, to: conflict.to }),
    ...('minutes' in conflict && { minutes: conflict.minutes }),
  };
}
