/**
 * Every job of the house and the queue that it waits in. A room that rings a new job adds its line here together with
 * its processor: the worker refuses to start while one is missing.
 */
export const JOBS = {
  'send-letter': 'letters',
  'send-bulk-letter': 'bulk',
  'answer-sign-in-wish': 'letters',
  'answer-link-wish': 'letters',
  'answer-submission-wish': 'letters',
  'render-calendar-entries': 'calendar',
  'make-calendar-export': 'calendar',
  'offer-free-seats': 'registrations',
  'pass-session-seats-on': 'registrations',
  'do-desk-job': 'registrations',
  'apply-decisions': 'registrations',
  'go-on-with-task': 'registrations',
  'tell-focal-points': 'registrations',
  'make-personal-export': 'registrations',
  'erase-person': 'registrations',
} as const satisfies Record<string, QueueName>;

/**
 * Few queues, since each costs connections: letters go past calendars and long work on registrations, never behind them, and
 * somebody's own letter past those to many.
 */
export type QueueName = 'letters' | 'bulk' | 'calendar' | 'registrations';

export type JobName = keyof typeof JOBS;

/** Every known job, in a stable order. */
export const JOB_NAMES = Object.keys(JOBS) as JobName[];

export function isJobName(name: string): name is JobName {
  return Object.hasOwn(JOBS, name);
}
