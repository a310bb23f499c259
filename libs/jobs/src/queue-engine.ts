import type { QueueName } from './job-names.js';

/** What lies in the queue: the id of a row and nothing else. */
export interface JobData {
  id: string;
}

/** What we use of BullMQ's Queue, on either backend. */
export interface JobQueue {
  addBulk(jobs: Array<{ name: string; data: JobData }>): Promise<unknown>;
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
  on(event: 'error', told: (fault: Error) => void): unknown;
}

/** What we use of BullMQ's Worker, on either backend. */
export interface JobWorker {
  run(): Promise<void>;
  waitUntilReady(): Promise<unknown>;
  /** Takes no more jobs and waits for those in hand. */
  close(): Promise<void>;
  on(event: 'error', told: (fault: Error) => void): unknown;
}

export type RunJob = (job: string, subjectId: string) => Promise<void>;

/** Where BullMQ keeps its queues: Redis in production, PostgreSQL when there is no REDIS_URL. Both hold ids, never the truth. */
export interface QueueEngine {
  readonly name: 'Redis' | 'PostgreSQL';
  /** Resolves when queues can be opened; rejects when the engine is away (the caller tries again). */
  prepare(): Promise<void>;
  openQueue(name: QueueName): JobQueue;
  openWorker(name: QueueName, run: RunJob, concurrency: number): JobWorker;
  /** After every queue and worker has been closed. */
  close(): Promise<void>;
}

/**
 * A job that throws is tried again within half a minute or so; after that the sweep rings for its row. Few finished jobs
 * are kept, for a look at what went wrong.
 */
export const QUEUE_OPTIONS = {
  defaultJobOptions: {
    attempts: 6,
    backoff: { type: 'exponential', delay: 500, jitter: 0.3 },
    removeOnComplete: { count: 100 },
    removeOnFail: { count: 200 },
  },
  streams: { events: { maxLen: 500 } },
};

/** How long the silence of a worker is taken for work, and how often its job is then given to another. Tests are in more of a hurry. */
export type QueuePace = Partial<Pick<typeof WORKER_OPTIONS, 'lockDuration' | 'stalledInterval' | 'maxStalledCount'>>;

/**
 * `maxStalledCount`: BullMQ's 1 would fail the job of a worker that was killed twice. `runRetryDelay`: how soon a worker
 * asks again after its engine went away; BullMQ's 15 s would leave letters lying.
 */
export const WORKER_OPTIONS = {
  lockDuration: 30_000,
  stalledInterval: 15_000,
  maxStalledCount: 1000,
  runRetryDelay: 1000,
  drainDelay: 5,
  autorun: false,
};
