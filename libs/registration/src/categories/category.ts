import type { InLanguages } from '@app/edition';
import type { ParticipationMode } from '../registration.entity.js';

/**
 * Who may choose a category.
 * - `open`: anybody, on the form
 * - `invited`: by a personal invitation
 * - `delegation`: members of a delegation, whom its focal point decides on
 */
export const ENTRIES = ['open', 'invited', 'delegation'] as const;
export type CategoryEntry = (typeof ENTRIES)[number];

/** As what somebody comes. Data of the edition. */
export interface RegistrationCategory {
  code: string;
  names: InLanguages;
  /** One sentence below the name on the form. */
  hints: Partial<InLanguages>;
  modes: ParticipationMode[];
  entry: CategoryEntry;
  /** Takes seats from a pool of its own instead of the general one of the mode. */
  hasOwnSeats: boolean;
  closedAt: Date | null;
  version: number;
}

/** What somebody is who chose nothing. */
export const PARTICIPANT = 'participant';

/** The pool whose seats a category takes: its own, or '' for the general one. */
export function poolOf({ code, hasOwnSeats }: Pick<RegistrationCategory, 'code' | 'hasOwnSeats'>): string {
  return hasOwnSeats ? code : '';
}
