import { connect, createServer, type Server, type Socket } from 'node:net';

export interface TcpProxy {
  port: number;
  /** Ends every connection and refuses new ones, like an engine that is down. */
  cut(): Promise<void>;
  /** Lets connections through again, on the same port. */
  mend(): Promise<void>;
  close(): Promise<void>;
}

/** Stands before an engine (PostgreSQL, SMTP…) so that a test can take it away and give it back. */
export async function aTcpProxy(target: { host: string; port: number }): Promise<TcpProxy> {
  const open = new Set<Socket>();
  let server: Server;
  const listen = (port: number) =>
    new Promise<number>((listening, failed) => {
      server = createServer((client) => {
        const upstream = connect(target.port, target.host);
        for (const [one, other] of [
          [client, upstream],
          [upstream, client],
        ]) {
          open.add(one);
          one.on('error', () => other.destroy());
          one.on('close', () => {
            open.delete(one);
            other.destroy();
          });
        }
        client.pipe(upstream).pipe(client);
      });
      server.once('error', failed);
      server.listen(port, '127.0.0.1', () => listening((server.address() as { port: number }).port));
    });
  const cut = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      for (const socket of open) socket.destroy();
    });
  const port = await listen(0);
  return { port, cut, mend: () => listen(port).then(() => undefined), close: cut };
}
