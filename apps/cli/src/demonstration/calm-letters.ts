import type { Transaction } from '@app/database';

/**
 * The story's letters lie in its past: they count as sent, or the first start would send hundreds. Only those of the personas go out,
 * so that the inbox page has something to show. Demonstration only, hence the hand in the mail room's table.
 */
export async function calmLetters(tx: Transaction, editionId: string): Promise<void> {
  await countAsSent(tx, editionId);
  await tx.query(
    `update letter set secrets = null, secrets_erased = true where edition_id = $1 and state = 'sent' and secrets is not null`,
    [editionId],
  );
}

/** The same, and whoever was written to can still answer by the link. */
export async function countAsSent(tx: Transaction, editionId: string): Promise<void> {
  await tx.query(
    `with calmed as (
       update letter set state = 'sent', accepted_at = now(), attempts = 1
       where edition_id = $1 and state = 'waiting' and to_address not like '%@wsis.example' returning id)
     delete from bell using calmed where bell.job = 'send-letter' and bell.subject_id = calmed.id::text`,
    [editionId],
  );
}
