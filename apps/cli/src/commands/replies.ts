import type { Command } from 'commander';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { repliesToLookAt, takeReply } from '@app/speakers';
import { withRooms } from '../with-rooms.js';

/** By sysexits.h: the message is nothing that we read. The mail server delivers it where people look. */
const NOT_FOR_US = 65;

export function addReplies(forum: Command): void {
  const replies = forum.command('replies').description('Answers of calendar programs to invitations that were mailed.');
  replies
    .command('read')
    .description(
      'Take one message from standard input, as a mail server pipes it; ends with 65 when it has no calendar part.',
    )
    .action(async () => {
      const message = await standardInput();
      await withRooms((app) => read(app.get(DataSource), message, app.get(Clock).now()));
    });
  replies
    .command('kept')
    .description('Answers that were not acted on, and why.')
    .action(() => withRooms((app) => list(app.get(DataSource))));
}

/** The first two megabytes: what lies beyond is not looked at, but has to be taken off the pipe. */
async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    if (length < 2 * 1024 * 1024) chunks.push(chunk);
    length += chunk.length;
  }
  return Buffer.concat(chunks);
}

async function read(database: DataSource, message: Buffer, now: Date): Promise<void> {
  const reply = await takeReply(database, message, now);
  if (!reply) {
    console.error('The message has no calendar part.');
    process.exitCode = NOT_FOR_US;
  } else if (reply.outcome === 'noted') {
    console.log(`Noted: ${reply.answer}.`);
  } else {
    console.log(`Kept for a human: ${reply.reason}.`);
  }
}

async function list(database: DataSource): Promise<void> {
  for (const { receivedAt, reason, from, attendee, answer, uid } of await repliesToLookAt(database)) {
    console.log([receivedAt.toISOString(), reason, from, attendee, answer ?? '', uid].join('\t'));
  }
}
