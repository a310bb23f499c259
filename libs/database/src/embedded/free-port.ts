import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below the range from which systems take the ports of outgoing connections, so that it is still free next time. */
const LOWEST = 20_000;
const BEYOND = 32_000;

/** `wanted` when nobody listens there, otherwise another free port of 127.0.0.1 between 20000 and 31999. */
export async function freePort(wanted?: number): Promise<number> {
  for (let port = wanted ?? randomInt(LOWEST, BEYOND); ; port = randomInt(LOWEST, BEYOND)) {
    if (await isFree(port)) return port;
  }
}

/** Whether a server could listen at this port of this address now. */
export function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((tell) => {
    const probe = createServer();
    probe.once('error', () => tell(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => tell(true)));
  });
}
