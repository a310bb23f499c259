import type { Transaction } from '@app/database';

/**
 * Whoever writes the programme of one edition takes turns: a release sees every cancellation that came before it, and none is
 * lost behind it. Taken first, before any row, so that two writers never wait for each other in a circle;
 * an import alone takes it last (`import-turn.ts`): its rows are new and nobody waits for them.
 */
export async function lockProgrammeOf(tx: Transaction, editionId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('programme:' || $1, 0))`, [editionId]);
}
