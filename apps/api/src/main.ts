import { ConsoleLogger } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { ConfigurationFault, readConfig } from '@app/config';
import { mustAskForPassword } from '@app/database';
import { createApi } from './app.js';
import { Draining } from './health/draining.js';

/** Long enough for a proxy to see 503 on /readyz before we stop taking requests. */
const NOTICE_MS = 300;

async function start(): Promise<void> {
  const config = readConfig();
  if (!config.databaseUrl)
    throw new ConfigurationFault('DATABASE_URL must be set for the API process (npm start sets it for you)');
  if (config.mode === 'production') await mustAskForPassword(config.databaseUrl);
  const logger = new ConsoleLogger({
    json: config.mode === 'production',
    logLevels: ['log', 'warn', 'error'],
    prefix: 'api',
  });
  const app = await createApi({ ...config, databaseUrl: config.databaseUrl }, logger);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    app.get(Draining).hasBegun = true;
    await pause(NOTICE_MS);
    await app.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.on(signal as 'SIGTERM', () => void stop());

  await app.listen(config.port, config.host);
  process.send?.('ready');
}

start().catch((fault: NodeJS.ErrnoException) => {
  const sentence =
    fault.code === 'EADDRINUSE'
      ? `Port ${(fault as { port?: number }).port ?? ''} is in use: choose another with PORT.`
      : fault.message;
  console.error(fault instanceof ConfigurationFault || fault.code === 'EADDRINUSE' ? sentence : (fault.stack ?? fault));
  process.exit(1);
});
