import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { JobName } from './job-names.js';
import { jobOf, sweptJobOf, type Processor, type Sweep } from './processor.js';

/** Finds the processors and sweeps among the providers of all loaded modules. */
@Injectable()
export class ProcessorFinder {
  constructor(private readonly discovery: DiscoveryService) {}

  processors(): Map<JobName, Processor> {
    return this.marked(jobOf);
  }

  sweeps(): Map<JobName, Sweep> {
    return this.marked(sweptJobOf);
  }

  private marked<T>(markOf: (kind: Function) => JobName | undefined): Map<JobName, T> {
    const found = new Map<JobName, T>();
    for (const { instance, metatype } of this.discovery.getProviders()) {
      const job = typeof metatype === 'function' && instance ? markOf(metatype) : undefined;
      if (job && found.has(job) && found.get(job) !== instance) throw new Error(`two providers claim the job ${job}`);
      if (job) found.set(job, instance as T);
    }
    return found;
  }
}
