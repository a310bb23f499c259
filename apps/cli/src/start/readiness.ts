import { get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '@app/config';

const PATIENCE = 60_000;

/** Resolves when `/readyz` answers 200: the API listens and its database is migrated. */
export async function readiness({ host, port }: Config): Promise<void> {
  const probe = { host: reachable(host), port, path: '/readyz', timeout: 2_000 };
  for (const giveUp = Date.now() + PATIENCE; ; await pause(50)) {
    const status = await statusOf(probe);
    if (status === 200) return;
    if (Date.now() > giveUp) throw new Error(`/readyz answers ${status ?? 'nothing'} after a minute`);
  }
}

/** An address that means "every address" cannot be called everywhere. */
function reachable(host: string): string {
  return { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host;
}

function statusOf(probe: { host: string; port: number; path: string; timeout: number }): Promise<number | undefined> {
  return new Promise((tell) => {
    const request = get({ ...probe, agent: false }, (answer) => {
      answer.resume();
      tell(answer.statusCode);
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => tell(undefined));
  });
}
