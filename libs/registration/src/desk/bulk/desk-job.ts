import type { RejectionReason } from '../rejection-reasons.js';

/** What may be done to many registrations at once. */
export const DESK_ACTS = ['approve', 'reject', 'tag', 'untag'] as const;
export type DeskActName = (typeof DESK_ACTS)[number];

/** A rejection has either words of its own or a reason that every applicant reads in their own language. */
export type DeskAct =
  | { act: 'approve' }
  | { act: 'reject'; reason?: string; reasonCode?: RejectionReason }
  | { act: 'tag' | 'untag'; tagId: string };

export const DESK_JOB_STATES = ['running', 'done', 'stopped'] as const;
export type DeskJobState = (typeof DESK_JOB_STATES)[number];

/** A decision on many, as the desk follows it. */
export interface DeskJob {
  id: string;
  act: DeskActName;
  /** Name of the tag, while it exists. */
  tag: string | null;
  byName: string;
  state: DeskJobState;
  askedAt: Date;
  endedAt: Date | null;
  total: number;
  open: number;
  done: number;
  leftOut: number;
}

/** One that was left out, and the code of the refusal that says why. */
export interface LeftOut {
  registrationId: string;
  number: string;
  name: string;
  why: string;
}
