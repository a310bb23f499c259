import type { SendMailOptions } from 'nodemailer';
import type { Signature } from './signature.js';

/** Hands messages to the mail server. */
export interface PostOffice {
  /** Resolves with the server's reply when it has taken the message over; rejects otherwise (see troubleOf). */
  post(message: SendMailOptions): Promise<string>;
  /** Ends connections; `inDoubt` also those that are in the middle of a message. */
  close(options?: { inDoubt?: boolean }): void;
}

/** As many messages at once as there are connections; the queue's concurrency is the same. */
const CONNECTIONS = 5;

/** No try lasts longer, whatever the server does, so that a slow one never holds others up nor outlives our lease. */
const POST_DEADLINE = 30_000;

/** A pool of SMTP connections. nodemailer may move a message to another connection only before a byte of it was sent. */
export async function smtpPostOffice(
  smtpUrl: string,
  {
    deadline = POST_DEADLINE,
    dkim,
    connections = CONNECTIONS,
  }: { deadline?: number; dkim?: Signature; connections?: number } = {},
): Promise<PostOffice> {
  const { createTransport } = await import('nodemailer');
  const closing = new AbortController();
  const transport = createTransport({
    url: smtpUrl,
    dkim,
    pool: true,
    maxConnections: connections,
    maxMessages: 200,
    maxRequeues: 2,
    idleTimeout: 30_000,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });

  return {
    async post(message) {
      const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(deadline)]);
      const { response } = await transport.sendMail({ ...message, signal });
      return response;
    },
    close({ inDoubt = false } = {}) {
      if (inDoubt) closing.abort(new Error('the worker is closing'));
      transport.close();
    },
  };
}
