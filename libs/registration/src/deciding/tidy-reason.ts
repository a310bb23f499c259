import { tidy } from '@app/people';
import { ReasonMissing } from '../registration.errors.js';

/** The words that the applicant reads. Refuses `registration.reason-missing`. */
export function tidyReason(reason: string): string {
  const tidied = tidy(reason);
  if (!tidied) throw new ReasonMissing();
  return tidied;
}
