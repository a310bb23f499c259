/**
 * A process with nothing but the queue engine of the house: it says `begun` when it has taken a job and then holds it until it is
 * killed, or does it at once with `finish`. Its settings are its one argument, in JSON.
 */
import type { QueuePace } from '@app/jobs';
import { postgresEngine } from '../../libs/jobs/src/postgres-engine.js';
import { redisEngine } from '../../libs/jobs/src/redis-engine.js';

export interface StubbornWorkerSettings {
  databaseUrl: string;
  redisUrl?: string;
  pace: QueuePace;
  finish?: boolean;
}

const { databaseUrl, redisUrl, pace, finish } = JSON.parse(process.argv[2]) as StubbornWorkerSettings;
const engine = redisUrl ? redisEngine(redisUrl, pace) : postgresEngine(databaseUrl, pace);
await engine.prepare();
const hold = () => new Promise<void>((done) => (finish ? done() : undefined));
const worker = engine.openWorker(
  'letters',
  async () => {
    process.send?.('begun');
    await hold();
  },
  1,
);
worker.on('error', () => undefined);
await worker.waitUntilReady();
void worker.run();
