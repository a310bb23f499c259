import { Inject, Injectable } from '@nestjs/common';
import { inTransaction, Notifications } from '@app/database';
import { DataSource } from 'typeorm';
import { BELL_CHANNEL } from './bell.js';
import { Complaint } from './complaint.js';
import { JOB_NAMES, type JobName } from './job-names.js';
import { Pause } from './pause.js';
import { QueueEngineAway, Queues } from './queues.js';

const AT_A_TIME = 500;
/** How long a bell lies at most when its notice was missed, and how exactly a bell set for later rings. */
const LOOKS_EVERY = 1000;

/**
 * Moves rung bells from PostgreSQL to the queue: woken by a notice, and once a second anyway. Bells are taken with
 * SKIP LOCKED, so any number of workers may do it; a crash between adding and deleting doubles a job, which is harmless.
 * A bell of a job that this worker does not know yet is left for a newer one.
 */
@Injectable()
export class BellRelay {
  private readonly complaint = new Complaint('database');
  private readonly pause = new Pause();
  private running?: Promise<void>;
  private stopping = false;

  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    private readonly notifications: Notifications,
    private readonly queues: Queues,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.pause.wake();
    await this.running;
  }

  /** Moves what is due, at most 500 at a time; gives how many bells it took. */
  async moveDue(): Promise<number> {
    return inTransaction(this.database, async (tx) => {
      const bells: Array<{ job: JobName; subject_id: string }> = await tx.query(
        `with due as (
           select id from bell where rings_at <= now() and job = any($1)
           order by rings_at limit ${AT_A_TIME} for update skip locked)
         , taken as (delete from bell using due where bell.id = due.id returning job, subject_id)
         select * from taken`,
        [JOB_NAMES],
      );
      if (bells.length > 0) await this.queues.add(oncePerSubject(bells));
      return bells.length;
    });
  }

  private async run(): Promise<void> {
    let listening = false;
    while (!this.stopping) {
      let moved = 0;
      try {
        if (!listening) await this.notifications.listen(BELL_CHANNEL, () => this.pause.wake());
        listening = true;
        moved = await this.moveDue();
        this.complaint.well();
      } catch (fault) {
        if (!(fault instanceof QueueEngineAway)) this.complaint.tell(fault);
      }
      if (moved < AT_A_TIME) await this.pause.for(LOOKS_EVERY);
    }
  }
}

function oncePerSubject(bells: Array<{ job: JobName; subject_id: string }>) {
  const rung = new Map(bells.map(({ job, subject_id }) => [`${job} ${subject_id}`, { job, subjectId: subject_id }]));
  return [...rung.values()];
}
