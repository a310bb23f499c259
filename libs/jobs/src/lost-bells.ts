import { Injectable, Logger } from '@nestjs/common';
import { ProcessorFinder } from './processor-finder.js';
import { Queues } from './queues.js';

/** Rings again for rows whose bell was lost: a queue that was emptied, a worker that was killed, a job that gave up. */
@Injectable()
export class LostBells {
  constructor(
    private readonly finder: ProcessorFinder,
    private readonly queues: Queues,
  ) {}

  /** Gives how many bells it rang. */
  async ringAgain(now: Date): Promise<number> {
    let rung = 0;
    for (const [job, sweep] of this.finder.sweeps()) {
      const ids = await sweep.lost(now);
      if (ids.length === 0) continue;
      new Logger('LostBells').log(`${job}: ringing again for ${ids.length}`);
      await this.queues.add(ids.map((subjectId) => ({ job, subjectId })));
      rung += ids.length;
    }
    return rung;
  }
}
