import type { SubmissionStatus } from '@app/consultation';

/** The mark of a state beside its word; all others wait. */
export const SUBMISSION_SHAPE: Partial<Record<SubmissionStatus, string>> = {
  accepted: 'ok',
  declined: 'no',
  withdrawn: 'no',
};
