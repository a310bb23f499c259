import { Logger } from '@nestjs/common';
import { type Config, ConfigurationFault, readConfig } from '@app/config';
import { mustAskForPassword } from '@app/database';
import { redisMustAskForPassword } from '@app/jobs';
import { recurringWork } from './clock.js';
import { waitForDatabase } from './wait-for-database.js';
import { startWorker, type RunningWorker } from './worker.js';
import { WorkerModule } from './worker.module.js';

/** After SIGTERM the process is gone within thirty seconds, whatever hangs. */
const END_AT_THE_LATEST = 28_000;

const stopping = new AbortController();
let worker: RunningWorker | undefined;

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end());
process.on('disconnect', () => void end()); // the launcher is gone

try {
  const config = readConfig();
  const module = WorkerModule.with(config);
  await waitForDatabase(config.databaseUrl!, stopping.signal);
  if (config.mode === 'production') await enginesMustAskForPasswords(config);
  if (!stopping.signal.aborted) worker = await startWorker(module, recurringWork);
  if (stopping.signal.aborted) await worker?.stop();
  else process.send?.('ready');
} catch (fault) {
  if (fault instanceof ConfigurationFault) console.error(fault.message);
  else new Logger('Worker').error((fault as Error).message, (fault as Error).stack);
  process.exit(1);
}

async function enginesMustAskForPasswords({ databaseUrl, redisUrl }: Config): Promise<void> {
  await mustAskForPassword(databaseUrl!);
  await redisMustAskForPassword(redisUrl!);
}

async function end(): Promise<void> {
  if (stopping.signal.aborted) return;
  stopping.abort();
  setTimeout(() => process.exit(1), END_AT_THE_LATEST).unref();
  await worker?.stop();
  process.exit(0);
}
