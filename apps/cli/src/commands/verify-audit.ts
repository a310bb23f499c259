import type { Command } from 'commander';
import { DataSource } from 'typeorm';
import { type ChainFault, noteVerification, sealAudit, verifyAuditChain } from '@app/identity';
import { withRooms } from '../with-rooms.js';

export function addVerifyAudit(forum: Command): void {
  forum
    .command('verify-audit')
    .description('Read the whole audit log and say whether a record is missing or was changed.')
    .option('--head <hash>', 'the head that an earlier run printed: it must still be in the chain')
    .action(({ head }: { head?: string }) => withRooms((app) => verify(app.get(DataSource), head)));
}

/** Exit code 1 when something is wrong, so that a nightly job notices. */
async function verify(database: DataSource, head: string | undefined): Promise<void> {
  await sealAudit(database, new Date());
  await noteVerification(database, new Date());
  const report = await verifyAuditChain(database, head);
  const upTo = report.sealedUpTo ? ` up to ${report.sealedUpTo.toISOString()}` : '';
  console.log(`${report.sealed} records are sealed${upTo}; ${report.unsealed} are not sealed yet.`);
  if (report.forgotten > 0) console.log(`${report.forgotten} of them name nobody any more: those people were erased.`);
  console.log(`Head: ${report.head}`);
  if (!report.fault) return console.log('Nothing is missing and nothing was changed.');
  console.error(sentenceOf(report.fault));
  process.exitCode = 1;
}

function sentenceOf({ kind, no, recordId }: ChainFault): string {
  if (kind === 'removed') return `Record ${recordId} (seal ${no}) has been removed.`;
  if (kind === 'changed') return `Record ${recordId} (seal ${no}) says something else than when it was sealed.`;
  if (kind === 'head-unknown') return 'The given head is not in this chain: its end was cut off, or it was made anew.';
  return `Seal ${no} itself is missing or was changed.`;
}
