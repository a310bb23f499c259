import type { Transaction } from '@app/database';
import type { Reader } from '@app/edition';

/** A reply of a calendar as it is kept, without its text. */
export interface KeptReply {
  id: string;
  receivedAt: Date;
  /** Of the message; '' when it could not be told. */
  from: string;
  /** As the calendar program says. */
  attendee: string;
  uid: string;
  answer: string | null;
  outcome: 'noted' | 'kept';
  /** Why a human has to look at it; '' otherwise. */
  reason: string;
  personId: string | null;
  editionId: string | null;
}

const COLUMNS = `id, received_at as "receivedAt", from_address as "from", attendee, uid, answer, outcome, reason,
  person_id as "personId", edition_id as "editionId"`;

/** Keeps it once, whoever hands the same message in how often; gives what stands there. */
export async function keepReply(
  tx: Transaction,
  fingerprint: string,
  reply: Omit<KeptReply, 'id'>,
): Promise<KeptReply> {
  await tx.query(
    `insert into calendar_reply (fingerprint, received_at, from_address, attendee, uid, answer, outcome, reason, person_id, edition_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (fingerprint) do nothing`,
    [
      fingerprint,
      reply.receivedAt,
      reply.from,
      reply.attendee,
      reply.uid,
      reply.answer,
      reply.outcome,
      reply.reason,
      reply.personId,
      reply.editionId,
    ],
  );
  return (await replyOf(tx, fingerprint))!;
}

/** The reply that was made of a message earlier. */
export async function replyOf(reader: Reader, fingerprint: string): Promise<KeptReply | undefined> {
  const [reply] = await reader.query<KeptReply[]>(`select ${COLUMNS} from calendar_reply where fingerprint = $1`, [
    fingerprint,
  ]);
  return reply;
}

/** What waits for a human, the oldest first, at most 500. */
export function repliesToLookAt(reader: Reader): Promise<KeptReply[]> {
  return reader.query<KeptReply[]>(
    `select ${COLUMNS} from calendar_reply where outcome = 'kept' order by received_at, id limit 500`,
  );
}

const KEPT_DAYS = 90;

/** Forgets replies of long ago; their answers stand elsewhere. Gives how many. */
export async function forgetOldReplies(reader: Reader, now: Date): Promise<number> {
  const [, forgotten] = await reader.query<[unknown, number]>(
    `delete from calendar_reply where received_at < $1::timestamptz - make_interval(days => ${KEPT_DAYS})`,
    [now],
  );
  return forgotten;
}
