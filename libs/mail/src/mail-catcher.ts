import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import { keepInInbox, type CaughtLetter } from './inbox.js';

const LARGEST_MESSAGE = 20 * 1024 * 1024;

/**
 * The mail server of development: takes every letter on 127.0.0.1 and keeps it below `dataDir`/inbox instead of delivering
 * it. `url` is what SMTP_URL has to be; without `port` a free one is taken.
 */
export async function startMailCatcher(options: {
  dataDir: string;
  port?: number;
}): Promise<{ url: string; stop(): Promise<void> }> {
  const { SMTPServer } = await import('smtp-server');
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: LARGEST_MESSAGE,
    onData: (stream, session, done) => {
      keep(options.dataDir, stream, session).then(
        (id) => (done as (fault: null, reply: string) => void)(null, `kept as ${id}`),
        (fault: Error) => done(fault),
      );
    },
  });
  server.on('error', () => undefined); // a client that went away
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function keep(dataDir: string, stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> {
  const message = await whole(stream);
  const now = new Date();
  const id = `${now.toISOString().replace(/[:.]/g, '-')}-${randomBytes(3).toString('hex')}`;
  const to = session.envelope.rcptTo.map(({ address }) => address);
  await keepInInbox(dataDir, await readMessage(message, { id, at: now.toISOString(), to }), message);
  return id;
}

async function whole(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function readMessage(message: Buffer, known: Pick<CaughtLetter, 'id' | 'at' | 'to'>): Promise<CaughtLetter> {
  const { simpleParser } = await import('mailparser');
  const parsed = await simpleParser(message, { skipTextToHtml: true, skipTextLinks: true });
  const text = parsed.text ?? '';
  const html = typeof parsed.html === 'string' ? parsed.html : '';
  const attachments = parsed.attachments.filter(({ related }) => !related);
  return {
    ...known,
    subject: parsed.subject ?? '',
    messageId: parsed.messageId ?? '',
    text,
    html,
    links: linksIn(text, html),
    attachments: attachments.map(({ filename }) => filename ?? ''),
    ics: attachments.find(({ contentType }) => contentType === 'text/calendar')?.content.toString('utf8'),
  };
}

/** As a program would find them: href and src of the HTML, and what begins with http in the text. */
function linksIn(text: string, html: string): string[] {
  const marked = [...html.matchAll(/(?:href|src)="(https?:[^"]+)"/g)].map(([, url]) => url.replaceAll('&amp;', '&'));
  const written = [...text.matchAll(/https?:\/\/[^\s<>"]+/g)].map(([url]) => url);
  return [...new Set([...marked, ...written])];
}
