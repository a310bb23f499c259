import type { AddressInfo, Socket } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** A letter at the moment when the server took it over. */
export interface Delivered {
  to: string[];
  messageId: string;
  raw: Buffer;
}

/** What the server says to a letter: nothing special = it is taken. `lose` drops the connection before the answer. */
export type Answer = { code: number; text: string } | 'lose' | 'stall' | undefined;

export interface MailboxOptions {
  /** Before each letter is taken, in ms. */
  delay?: number;
  /** Asked when the recipient is named. */
  onRecipient?: (address: string) => Answer;
  /** Asked when the text has arrived; `tries` counts this Message-ID from 1. */
  onLetter?: (letter: Delivered, tries: number) => Answer;
  port?: number;
}

export interface Mailbox {
  /** SMTP_URL. */
  url: string;
  /** Everything taken over, in order, as it came. */
  delivered(): Delivered[];
  /** The same, parsed. */
  letters(): Promise<ParsedMail[]>;
  /** Recipients in order of taking over. */
  recipients(): string[];
  /** Resolves when `count` letters have been taken over; rejects with what is there after `seconds`. */
  waitFor(count: number, seconds?: number): Promise<ParsedMail[]>;
  /** How many connections were open at once, at most. */
  mostConnections(): number;
  /** Changes the answers from now on. */
  answer(options: MailboxOptions): void;
  stop(): Promise<void>;
}

/** A real SMTP server on the loopback that keeps what it takes and answers as the test wants. */
export async function aMailbox(options: MailboxOptions = {}): Promise<Mailbox> {
  const delivered: Delivered[] = [];
  const tries = new Map<string, number>();
  let current = options;
  let open = 0;
  let mostOpen = 0;

  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, session, done) => {
      const answer = current.onRecipient?.(address);
      if (answer === 'lose') return dropConnection(server, session);
      done(asFault(answer));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const letter = readLetter(Buffer.concat(chunks), session);
        tries.set(letter.messageId, (tries.get(letter.messageId) ?? 0) + 1);
        const answer = current.onLetter?.(letter, tries.get(letter.messageId)!);
        if (answer === 'stall') return;
        if (answer === 'lose') return dropConnection(server, session);
        setTimeout(() => {
          if (!answer) delivered.push(letter);
          done(asFault(answer));
        }, current.delay ?? 0);
      });
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    mostOpen = Math.max(mostOpen, ++open);
    socket.once('close', () => open--);
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));

  const letters = () => Promise.all(delivered.map(({ raw }) => simpleParser(raw)));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    delivered: () => [...delivered],
    letters,
    mostConnections: () => mostOpen,
    recipients: () => delivered.flatMap(({ to }) => to),
    async waitFor(count, seconds = 20) {
      const end = Date.now() + seconds * 1000;
      while (delivered.length < count) {
        if (Date.now() > end) throw new Error(`${delivered.length} of ${count} letters after ${seconds} s`);
        await new Promise((wake) => setTimeout(wake, 20));
      }
      return letters();
    },
    answer: (changed) => void (current = changed),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function readLetter(raw: Buffer, session: SMTPServerSession): Delivered {
  const head = raw.toString('latin1').split('\r\n\r\n', 1)[0];
  const messageId = /^message-id:\s*(<[^>]*>)/im.exec(head)?.[1] ?? '';
  return { to: session.envelope.rcptTo.map(({ address }) => address), messageId, raw };
}

function asFault(answer: Answer): Error | null {
  if (typeof answer !== 'object') return null;
  return Object.assign(new Error(answer.text), { responseCode: answer.code });
}

function dropConnection(server: SMTPServer, session: SMTPServerSession): void {
  const { connections } = server as unknown as { connections: Set<{ id: string; _socket: { destroy(): void } }> };
  for (const connection of connections) if (connection.id === session.id) connection._socket.destroy();
}
