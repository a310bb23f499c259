import { request } from 'node:http';

export interface RawRequest {
  method: string;
  /** Sent as it is written here: no client tidies up `//`, `/./` or `%2e`. */
  target: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface RawAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** One request to a server of ours, its target untouched. */
export function rawRequest(server: string, { method, target, headers, body }: RawRequest): Promise<RawAnswer> {
  const { hostname, port, host } = new URL(server);
  return new Promise((done, failed) => {
    const sent = request({ hostname, port, method, path: target, headers: { host, ...headers } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        done({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(chunks).toString() }),
      );
    });
    sent.on('error', failed);
    sent.end(body);
  });
}
