import { inTransaction } from '@app/database';
import { writeLetter } from '@app/mail';
import { aDatabase } from './database.js';
import type { Backend } from './forum-of-processes.js';
import { aDraft, eventually, letterStates, openDatabase } from './letters.js';
import { aMailbox } from './mailbox.js';
import { aWorker } from './worker-process.js';

/** Letters that a worker has in hand at the same time. */
const IN_FLIGHT = 5;

export interface LettersUnderKills {
  outcome: { letters: Record<string, number>; distinctMessageIds: number; unexplainedDoubles: number };
  twice: number;
}

/** Kills the worker whenever another share of the letters has gone out; `mailDelay` in ms before the mail server takes one. */
export async function lettersUnderKills(options: {
  backend: Backend;
  letters: number;
  kills: number;
  mailDelay: number;
}): Promise<LettersUnderKills> {
  const [db, redis, mailbox] = await Promise.all([
    aDatabase(),
    options.backend(),
    aMailbox({ delay: options.mailDelay }),
  ]);
  const database = await openDatabase(db.url);
  const start = () => aWorker({ databaseUrl: db.url, redisUrl: redis?.url, smtpUrl: mailbox.url, leaseSeconds: 3 });
  await inTransaction(database, async (tx) => {
    for (let n = 0; n < options.letters; n++) await writeLetter(tx, aDraft());
  });
  for (let kill = 1; kill <= options.kills; kill++) {
    const worker = await start();
    await mailbox.waitFor(Math.floor((options.letters * kill) / (options.kills + 1)), 120);
    await worker.kill();
  }
  const last = await start();
  const letters = await eventually(
    () => letterStates(database),
    ({ sent }) => sent === options.letters,
    180,
  );
  await last.end();
  const delivered = mailbox.delivered();
  const distinctMessageIds = new Set(delivered.map(({ messageId }) => messageId)).size;
  const twice = delivered.length - distinctMessageIds;
  await mailbox.stop();
  await database.destroy();
  await redis?.stop();
  await db.drop();
  const unexplainedDoubles = Math.max(0, twice - options.kills * IN_FLIGHT);
  return { outcome: { letters, distinctMessageIds, unexplainedDoubles }, twice };
}
