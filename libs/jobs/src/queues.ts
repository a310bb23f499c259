import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Complaint } from './complaint.js';
import { JOBS, type JobName, type QueueName } from './job-names.js';
import type { JobQueue, QueueEngine } from './queue-engine.js';

export const QUEUE_ENGINE = Symbol('QueueEngine');

export interface Rung {
  job: JobName;
  subjectId: string;
}

/** Jobs could not be added; said to the operator already. */
export class QueueEngineAway extends Error {}

/** BullMQ can wait for ever for an engine that is away; the relay holds a transaction open meanwhile, so we do not. */
const PATIENCE = 5000;

/** The queues of the worker, opened when first needed. Adding rejects within five seconds when the engine is away. */
@Injectable()
export class Queues implements OnApplicationShutdown {
  readonly complaint: Complaint;
  private readonly open = new Map<QueueName, Promise<JobQueue>>();

  constructor(@Inject(QUEUE_ENGINE) readonly engine: QueueEngine) {
    this.complaint = new Complaint(`queue engine (${engine.name})`);
  }

  async add(rung: Rung[]): Promise<void> {
    try {
      await inTime(this.addAll(rung));
    } catch (fault) {
      this.complaint.tell(fault);
      throw new QueueEngineAway((fault as Error).message);
    }
    this.complaint.well();
  }

  async onApplicationShutdown(): Promise<void> {
    for (const opening of this.open.values())
      await inTime(opening.then((queue) => queue.close())).catch(() => undefined);
    await this.engine.close();
  }

  private async addAll(rung: Rung[]): Promise<void> {
    for (const name of new Set(rung.map(({ job }) => JOBS[job]))) {
      const queue = await this.queue(name);
      const here = rung.filter(({ job }) => JOBS[job] === name);
      await queue.addBulk(here.map(({ job, subjectId }) => ({ name: job, data: { id: subjectId } })));
    }
  }

  private queue(name: QueueName): Promise<JobQueue> {
    let opening = this.open.get(name);
    if (!opening) {
      opening = this.openQueue(name);
      opening.catch(() => this.open.delete(name));
      this.open.set(name, opening);
    }
    return opening;
  }

  private async openQueue(name: QueueName): Promise<JobQueue> {
    await this.engine.prepare();
    const queue = this.engine.openQueue(name);
    queue.on('error', (fault) => this.complaint.tell(fault));
    await queue.waitUntilReady();
    return queue;
  }
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE / 1000} s`)), PATIENCE);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
