import type { ParticipationMode } from '../registration.entity.js';
import type { RegistrationStatus } from '../registration-status.js';

/**
 * Somebody as the people at the door see them: these fields and no others (testplan P-09). Never the address, the reason of a
 * decision, notes, answers or documents.
 */
export interface DoorPerson {
  /** Of the registration. */
  id: string;
  number: string;
  name: string;
  /** Null when it is the same. */
  nameInOwnScript: string | null;
  organization: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Code of the edition's category. */
  category: string;
  mode: ParticipationMode;
  status: RegistrationStatus;
  /** The valid one; null when none was printed, or the last was reported lost. */
  badge: { id: string; printedAt: Date } | null;
  /** When and where the person came in; null before that and after an undo. */
  checkIn: DoorCheckIn | null;
}

export interface DoorCheckIn {
  id: string;
  at: Date;
  by: string;
  /** As the desk calls itself: `3`, `North entrance`; may be empty. */
  desk: string;
}

/**
 * What a scanned code is worth.
 * - `valid`: of the one valid badge, or of the confirmation while no badge was printed
 * - `printed-anew`, `lost`: of a badge that no longer lets in (R9)
 * - `badge-printed`: of the confirmation, for which a badge was given out
 */
export type ScannedCode = 'valid' | 'printed-anew' | 'lost' | 'badge-printed';

/**
 * What the door does with somebody: `may-enter`, or why not.
 * - `old-code`: the code that was scanned lets nobody in any more
 * - `inside`: came in already
 * - `remote`: registered to take part remotely
 * - `not-approved`: see the status
 */
export type Verdict = 'may-enter' | 'old-code' | 'inside' | 'remote' | 'not-approved';

/** `scanned` when a code was scanned; undefined when the person was found by name, number or address. */
export function verdictOn(person: Pick<DoorPerson, 'mode' | 'status' | 'checkIn'>, scanned?: ScannedCode): Verdict {
  if (scanned !== undefined && scanned !== 'valid') return 'old-code';
  if (person.checkIn) return 'inside';
  if (person.mode !== 'on-site') return 'remote';
  return person.status === 'approved' ? 'may-enter' : 'not-approved';
}
