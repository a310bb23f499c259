import 'reflect-metadata';
import type { JobName } from './job-names.js';

/** Does one job. It loads the row of `subjectId`, calls one function of its room, and ends; it may be called twice. */
export interface Processor {
  /** A thrown error is tried again by the queue a few times, then by the sweep. */
  run(subjectId: string): Promise<void>;
}

/** Finds the work whose bell was lost: due, not done, and not just rung. */
export interface Sweep {
  /** Ids of the rows to ring for again at `now`; at most a few hundred at a time. */
  lost(now: Date): Promise<string[]>;
}

type Kind<T> = abstract new (...values: never[]) => T;

const PROCESSOR_OF = Symbol('processor-of');
const SWEEPER_OF = Symbol('sweeper-of');

/** Says which job a Nest provider does: `@ProcessorOf('send-letter') @Injectable() class LetterSender implements Processor`. */
export function ProcessorOf(job: JobName) {
  return (kind: Kind<Processor>): void => Reflect.defineMetadata(PROCESSOR_OF, job, kind);
}

/** Says for which job a Nest provider finds lost bells: `@Sweeper('send-letter') @Injectable() class … implements Sweep`. */
export function Sweeper(job: JobName) {
  return (kind: Kind<Sweep>): void => Reflect.defineMetadata(SWEEPER_OF, job, kind);
}

/** The job that a provider's class does, if any. */
export function jobOf(kind: Function): JobName | undefined {
  return Reflect.getOwnMetadata(PROCESSOR_OF, kind) as JobName | undefined;
}

/** The job for which a provider's class sweeps, if any. */
export function sweptJobOf(kind: Function): JobName | undefined {
  return Reflect.getOwnMetadata(SWEEPER_OF, kind) as JobName | undefined;
}
