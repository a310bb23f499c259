import { Injectable, Logger } from '@nestjs/common';
import { ConfigurationFault } from '@app/config';
import { JOB_NAMES, JOBS, type JobName, type QueueName } from './job-names.js';
import { Pause } from './pause.js';
import type { Processor } from './processor.js';
import { ProcessorFinder } from './processor-finder.js';
import type { JobWorker } from './queue-engine.js';
import { Queues } from './queues.js';

/**
 * How many jobs of a queue one worker process does at the same time: as many letters as the mail pool has connections. Of those, letters
 * to many never hold more than two.
 */
const CONCURRENCY: Record<QueueName, number> = { letters: 5, bulk: 2, calendar: 2, registrations: 2 };

const TRIES_AGAIN_AFTER = 1000;

/** The BullMQ workers of this process, one per queue, and the processors that they call. */
@Injectable()
export class JobCrew {
  private readonly logger = new Logger('JobCrew');
  private readonly pause = new Pause();
  private processors = new Map<JobName, Processor>();
  private workers: JobWorker[] = [];
  private opening?: Promise<void>;
  private stopping = false;

  constructor(
    private readonly finder: ProcessorFinder,
    private readonly queues: Queues,
  ) {}

  /** Begins to take jobs as soon as the queue engine is there. A known job without a processor is a ConfigurationFault. */
  start(): void {
    this.processors = this.finder.processors();
    mustDoEveryJob(this.processors);
    this.opening ??= this.openWorkers();
  }

  /** Takes no more jobs; resolves when those in hand are done. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.pause.wake();
    await this.opening;
    await Promise.all(this.workers.map((worker) => worker.close()));
  }

  private async openWorkers(): Promise<void> {
    for (const name of new Set(Object.values(JOBS))) {
      while (!this.stopping && !(await this.openWorker(name))) await this.pause.for(TRIES_AGAIN_AFTER);
    }
  }

  private async openWorker(name: QueueName): Promise<boolean> {
    let worker: JobWorker | undefined;
    try {
      await this.queues.engine.prepare();
      worker = this.queues.engine.openWorker(name, (job, subjectId) => this.run(job, subjectId), CONCURRENCY[name]);
      worker.on('error', (fault) => this.queues.complaint.tell(fault));
      await worker.waitUntilReady();
    } catch (fault) {
      this.queues.complaint.tell(fault);
      await worker?.close().catch(() => undefined);
      return false;
    }
    this.workers.push(worker);
    void worker.run().catch((fault: unknown) => this.queues.complaint.tell(fault));
    return true;
  }

  private async run(job: string, subjectId: string): Promise<void> {
    const processor = this.processors.get(job as JobName);
    if (!processor) throw new Error(`no processor for ${job}`); // rung by a newer release; that worker will do it
    try {
      await processor.run(subjectId);
    } catch (fault) {
      this.logger.error(`${job} ${subjectId}: ${(fault as Error).message}`, (fault as Error).stack);
      throw fault;
    }
  }
}

function mustDoEveryJob(processors: Map<JobName, Processor>): void {
  const missing = JOB_NAMES.filter((job) => !processors.has(job));
  if (missing.length > 0) throw new ConfigurationFault(`no processor does the job ${missing.join(', ')}`);
}
