import { isLiving, type RegistrationStatus } from '@app/registration';
import type { InvitationState } from './lifecycle.js';

/** How somebody takes part. */
export type SpeakingMode = 'on-site' | 'remote';

/** What the rules want to know of a person's part in a session. */
export interface Part {
  state: InvitationState;
  answerBy: Date | null;
  /** How the speaker said to take part. */
  mode: SpeakingMode | null;
  isCancelled: boolean;
  endsAt: Date | null;
  /** The person's registration in this edition, the living one if there is one. */
  registration: { status: RegistrationStatus; mode: SpeakingMode } | null;
}

/**
 * One thing that a speaker has still to do, or to wait for: `answer` (by when) · `registration` (there is none) · `approval`
 * (registered, not yet approved) · `mode` (on site or remote, not said) · `registration-mode` (speaks on site, registered as remote).
 */
export type Missing =
  | { kind: 'answer'; by: Date; isLate: boolean }
  | { kind: 'registration' }
  | { kind: 'approval' }
  | { kind: 'mode' }
  | { kind: 'registration-mode' };

/** In the order in which one does them; nothing for a part that is declined, cancelled or over. Speakers register, too (DOMAIN W25). */
export function missingOf(part: Part, now: Date): Missing[] {
  if (part.isCancelled || (part.endsAt && part.endsAt <= now)) return [];
  if (part.state === 'invited') return [answerMissing(part, now)];
  if (part.state !== 'accepted') return [];
  return [...(part.mode ? [] : [{ kind: 'mode' } as const]), ...registrationMissing(part)];
}

function answerMissing({ answerBy }: Part, now: Date): Missing {
  return { kind: 'answer', by: answerBy!, isLate: answerBy! < now };
}

/** They speak remotely, but a seat on site is theirs by their registration: nothing is missing, but somebody should know. */
export function isRegisteredOnSiteOnly({ state, mode, registration }: Part): boolean {
  const isOnSite = registration?.mode === 'on-site' && isLiving(registration.status);
  return state === 'accepted' && mode === 'remote' && isOnSite;
}

function registrationMissing({ registration, mode }: Part): Missing[] {
  if (!registration || !isLiving(registration.status)) return [{ kind: 'registration' }];
  if (mode === 'on-site' && registration.mode === 'remote') return [{ kind: 'registration-mode' }];
  return registration.status === 'approved' || registration.status === 'attended' ? [] : [{ kind: 'approval' }];
}
