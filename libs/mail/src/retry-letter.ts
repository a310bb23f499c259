import type { Transaction } from '@app/database';
import { ringBell } from '@app/jobs';
import { LetterHasNotFailed, LetterLostItsLink, LetterNotFound } from './mail.errors.js';

/**
 * Sends a failed letter on its way again, with eight tries before it; once per click, since the second finds it waiting
 * (refused: `mail.letter-has-not-failed`). One whose link was erased is not sent without it (refused: `mail.letter-lost-its-link`). The caller has checked that the person may, and records it in the audit log.
 */
export async function retryLetter(
  tx: Transaction,
  id: string,
  { withProtected }: { withProtected: boolean },
): Promise<void> {
  const [, changed] = await tx.query(
    `update letter set state = 'waiting', attempts = 0, failure = null, send_after = now()
     where id = $1 and state = 'failed' and not secrets_erased and ($2 or not is_protected)`,
    [id, withProtected],
  );
  if (changed === 0) throw await whyNot(tx, id, withProtected);
  await ringBell(tx, 'send-letter', id);
}

async function whyNot(tx: Transaction, id: string, withProtected: boolean) {
  const [letter] = await tx.query<Array<{ failed: boolean }>>(
    `select state = 'failed' as failed from letter where id = $1 and ($2 or not is_protected)`,
    [id, withProtected],
  );
  if (!letter) return new LetterNotFound();
  return letter.failed ? new LetterLostItsLink() : new LetterHasNotFailed();
}
