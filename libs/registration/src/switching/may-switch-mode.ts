import type { RegistrationStatus } from '../registration-status.js';

/** From these one may still change between on site and remote; who was at the door, or is over, may not. */
const FROM: readonly RegistrationStatus[] = [
  'submitted',
  'under-review',
  'information-requested',
  'waiting',
  'offered',
  'approved',
];

export function maySwitchMode(status: RegistrationStatus): boolean {
  return FROM.includes(status);
}
