import type { Transaction } from '@app/database';
import { suppress } from '../suppressed-addresses.js';
import type { Returned } from './read-returned.js';

/** What became of it: a letter was changed, or it was already known, or no letter of ours is meant, or there was nothing to note. */
export type Noted = 'noted' | 'known' | 'not-ours' | 'ignored';

/**
 * Notes what came back at the letter. hard and soft: the letter has failed (`returned`) with the other server's words. hard and
 * complaint: its address is written down as not reached. delayed: the words only, since it may still arrive. Everything else is
 * ignored. Only a letter that was handed over can come back; a report that comes twice changes nothing the second time.
 */
export async function recordReturned(tx: Transaction, { kind, letterId, said }: Returned, now: Date): Promise<Noted> {
  if (kind === 'other' || kind === 'auto-reply' || kind === 'delivered') return 'ignored';
  const letter = letterId ? await letterHeld(tx, letterId) : undefined;
  if (!letter) return 'not-ours';
  const isNew =
    kind === 'hard' || kind === 'soft'
      ? await markReturned(tx, letter.id, said)
      : kind === 'delayed' && (await noteDelay(tx, letter.id, said));
  const isSuppressed =
    (kind === 'hard' || kind === 'complaint') &&
    (await suppress(tx, letter.address, kind === 'hard' ? 'bounced' : 'complained', said, now));
  return isNew || isSuppressed ? 'noted' : 'known';
}

async function letterHeld(tx: Transaction, id: string): Promise<{ id: string; address: string } | undefined> {
  const [letter] = await tx.query(
    `select id, to_address as address from letter where id = $1 and dated_at is not null for update`,
    [id],
  );
  return letter;
}

/** One in the hands of a worker is left to it; one that waits for another try in doubt had arrived after all. */
async function markReturned(tx: Transaction, id: string, said: string): Promise<boolean> {
  const [, changed] = await tx.query<[unknown, number]>(
    `update letter set state = 'failed', failure = 'returned', last_reply = $2, secrets = null,
            secrets_erased = secrets_erased or secrets is not null
     where id = $1 and (state = 'sent' or state = 'waiting' and attempts > 0)`,
    [id, said],
  );
  return changed === 1;
}

async function noteDelay(tx: Transaction, id: string, said: string): Promise<boolean> {
  const [, changed] = await tx.query<[unknown, number]>(
    `update letter set last_reply = $2 where id = $1 and state = 'sent' and last_reply is distinct from $2`,
    [id, said],
  );
  return changed === 1;
}
