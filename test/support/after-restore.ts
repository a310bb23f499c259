import type { DataSource } from 'typeorm';
import { anApiProcess } from './api-process.js';
import { freePort } from './free-port.js';
import { eventually, letterStates } from './letters.js';
import { aMailbox } from './mailbox.js';
import { aWorker } from './worker-process.js';

export interface AfterRestore {
  ready: number;
  /** Message-IDs that left, in order. */
  sent: string[];
  /** Ids of letters that the copy did not know as sent. */
  unsent: string[];
  /** Letters that the copy knew as sent. */
  sentBefore: number;
}

/** Serves a restored database with an API and a worker until no letter waits. */
export async function afterRestore(databaseUrl: string, database: DataSource): Promise<AfterRestore> {
  const rows = await database.query(`select id, state from letter`);
  const unsent = rows.filter(({ state }: { state: string }) => state !== 'sent').map(({ id }: { id: string }) => id);
  const mailbox = await aMailbox();
  const api = await anApiProcess({ PORT: String(await freePort()), DATABASE_URL: databaseUrl });
  const worker = await aWorker({ databaseUrl, smtpUrl: mailbox.url, leaseSeconds: 3 });
  try {
    await eventually(
      () => letterStates(database),
      ({ sent }) => sent === rows.length,
      300,
    );
    const ready = (await fetch(`${api.url}/readyz`)).status;
    const sent = mailbox.delivered().map(({ messageId }) => messageId);
    return { ready, sent, unsent, sentBefore: rows.length - unsent.length };
  } finally {
    await Promise.all([worker.end(), api.stop()]);
    await mailbox.stop();
  }
}
