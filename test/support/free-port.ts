import { createServer } from 'node:net';

/** A free port of 127.0.0.1 below the range that the system gives out by itself. */
export function freePort(): Promise<number> {
  const port = 20_000 + Math.floor(Math.random() * 10_000);
  return new Promise((found) => {
    const probe = createServer();
    probe.once('error', () => found(freePort()));
    probe.listen(port, '127.0.0.1', () => probe.close(() => found(port)));
  });
}
