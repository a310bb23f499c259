import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { BellRelay } from './bell-relay.js';
import { JobCrew } from './job-crew.js';
import { LostBells } from './lost-bells.js';
import { ProcessorFinder } from './processor-finder.js';
import type { QueueEngine, QueuePace } from './queue-engine.js';
import { QUEUE_ENGINE, Queues } from './queues.js';
import { Timetable } from './timetable.js';

interface EngineSettings {
  redisUrl?: string;
  databaseUrl: string;
  pace?: QueuePace;
}

/** For the worker only. Who rings a bell needs no module: `ringBell` is a function. */
@Module({})
export class JobsModule {
  /** Redis when `redisUrl` is given, else PostgreSQL. */
  static on(engine: EngineSettings): DynamicModule {
    return {
      module: JobsModule,
      imports: [DiscoveryModule],
      providers: [
        { provide: QUEUE_ENGINE, useFactory: () => openEngine(engine) },
        Queues,
        ProcessorFinder,
        JobCrew,
        BellRelay,
        LostBells,
        Timetable,
      ],
      exports: [BellRelay, JobCrew, LostBells, Timetable],
    };
  }
}

/** Loaded here and not above, so that a process that only rings bells does not carry BullMQ. */
async function openEngine({ redisUrl, databaseUrl, pace }: EngineSettings): Promise<QueueEngine> {
  return redisUrl
    ? (await import('./redis-engine.js')).redisEngine(redisUrl, pace)
    : (await import('./postgres-engine.js')).postgresEngine(databaseUrl, pace);
}
