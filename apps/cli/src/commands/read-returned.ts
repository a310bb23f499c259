import type { Command } from 'commander';
import { dataSourceFor, inTransaction } from '@app/database';
import { type Noted, READ_BYTES, readReturned, recordReturned, type Returned } from '@app/mail';
import { withDatabase } from '../our-database.js';

/** EX_TEMPFAIL of sysexits.h: the mail server keeps the message and comes again. Any other failure would itself be sent back. */
const TRY_AGAIN = 75;

export function addReadReturned(forum: Command): void {
  const returned = forum.command('returned').description('What mail servers send back for letters.');
  returned
    .command('read')
    .description('Read one message from standard input and note at its letter what came back (docs/operating.md).')
    .option('--recipient <address>', 'the envelope recipient, where the mail server tells it')
    .action(async ({ recipient }: { recipient?: string }) => {
      const message = readReturned(await firstBytes(process.stdin), recipient);
      try {
        const noted = await withDatabase((databaseUrl) => note(databaseUrl, message), { asItIs: true });
        console.log(sentenceOf(message, noted));
      } catch (fault) {
        console.error((fault as Error).message);
        process.exitCode = TRY_AGAIN;
      }
    });
}

/** The rest is read too and dropped: a mail server takes an unread pipe for a failure. */
async function firstBytes(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let taken = 0;
  for await (const chunk of stream) {
    if (taken < READ_BYTES) chunks.push(chunk);
    taken += chunk.length;
  }
  return Buffer.concat(chunks).subarray(0, READ_BYTES);
}

async function note(databaseUrl: string, message: Returned): Promise<Noted> {
  const source = await dataSourceFor(databaseUrl, { pool: 1, name: 'forum returned' }).initialize();
  try {
    return await inTransaction(source, (tx) => recordReturned(tx, message, new Date()));
  } finally {
    await source.destroy();
  }
}

const ENDINGS: Record<Noted, string> = {
  noted: 'noted at its letter',
  known: 'known already',
  'not-ours': 'names no letter of ours',
  ignored: 'nothing to note',
};

/** Without addresses: it goes into the mail server's log. */
function sentenceOf({ kind, letterId }: Returned, noted: Noted): string {
  return `${kind}${letterId ? ` for letter ${letterId}` : ''}: ${ENDINGS[noted]}.`;
}
