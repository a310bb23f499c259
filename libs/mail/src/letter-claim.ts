import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { ClaimedLetter, LetterFailure } from './letter.js';
import { isSuppressed } from './suppressed-addresses.js';

/**
 * How long a worker may hold a letter before another takes it for dead. Longer than any try can last (see POST_DEADLINE),
 * so that no living worker ever loses its claim.
 */
export const LEASE_SECONDS = 60;

/**
 * Takes a letter that is due, or one whose worker died over it. Compare-and-set in one statement: of any number of workers
 * that are called for it, one gets it. The database's clock counts, since the workers' clocks may differ.
 */
export async function claimLetter(
  db: EntityManager,
  id: string,
  options: { messageIdDomain: string; leaseSeconds?: number },
): Promise<ClaimedLetter | undefined> {
  const [rows] = await db.query(
    `update letter set state = 'sending', claimed_at = now(), claimed_by = $2, attempts = attempts + 1,
            message_id = coalesce(message_id, id || '@' || $3), dated_at = coalesce(dated_at, now())
     where id = $1 and (state = 'waiting' and send_after <= now()
                     or state = 'sending' and claimed_at < now() - make_interval(secs => $4))
     returning id, claimed_by as claim, edition_id, kind, line, to_address, to_name, language, data, secrets, own_words, qr,
               attachments,
               calendar, message_id, dated_at, attempts, differences,
               line = 'many' and ${isSuppressed('lower(to_address)')} as is_spared,
               array_cat(${EARLIER}, ${ANSWERED}) as earlier`,
    [id, randomUUID(), options.messageIdDomain, options.leaseSeconds ?? LEASE_SECONDS],
  );
  return rows[0] && toClaimedLetter(rows[0]);
}

/** The first of its thread and the newest ones: what mail programs need to put a letter below the one before. */
const EARLIER = `case when thread is null then '{}' else array(
  select message_id from (
    select e.message_id, e.created_at, e.id, row_number() over (order by e.created_at, e.id) as place,
           count(*) over () as whole
    from letter e where e.thread = letter.thread and e.state = 'sent' and e.id <> letter.id
      and e.to_address = letter.to_address and e.created_at <= letter.created_at) as known
  where place = 1 or place > whole - 9 order by created_at, id) end`;

/** The letter that it answers, which may leave at the same time; its Message-ID is known before. */
const ANSWERED = `array(select coalesce(a.message_id, a.id || '@' || $3) from letter a where a.id = letter.answers_letter)`;

/** The other server took it over. Its secrets are erased; false when the claim was lost meanwhile. */
export async function recordAccepted(db: EntityManager, letter: ClaimedLetter, reply: string): Promise<boolean> {
  return change(
    db,
    letter,
    `state = 'sent', accepted_at = now(), secrets_erased = secrets_erased or secrets is not null, secrets = null, last_reply = $3`,
    reply,
  );
}

/** To be tried again at `sendAfter`; the caller rings for it in the same transaction, unless it is one to many. */
export async function recordPostponed(
  db: EntityManager,
  letter: ClaimedLetter,
  reply: string,
  sendAfter: Date,
): Promise<boolean> {
  return change(
    db,
    letter,
    `state = 'waiting', last_reply = $3, send_after = $4, rung_at = case when line = 'own' then rung_at end`,
    reply,
    sendAfter,
  );
}

/** Not tried again unless somebody asks for it. */
export async function recordFailed(
  db: EntityManager,
  letter: ClaimedLetter,
  failure: LetterFailure,
  reply: string,
): Promise<boolean> {
  return change(db, letter, `state = 'failed', last_reply = $3, failure = $4`, reply, failure);
}

async function change(
  db: EntityManager,
  letter: ClaimedLetter,
  assignments: string,
  ...values: unknown[]
): Promise<boolean> {
  const [, changed] = await db.query(
    `update letter set ${assignments}, claimed_at = null, claimed_by = null
     where id = $1 and claimed_by = $2 and state = 'sending'`,
    [letter.id, letter.claim, ...values],
  );
  return changed === 1;
}

function toClaimedLetter(row: Record<string, never>): ClaimedLetter {
  return {
    id: row.id,
    claim: row.claim,
    editionId: row.edition_id,
    kind: row.kind,
    line: row.line,
    isSpared: row.is_spared,
    to: { address: row.to_address, name: row.to_name, language: row.language },
    data: row.data,
    secrets: row.secrets ?? {},
    ownWords: row.own_words,
    qr: row.qr,
    attachments: row.attachments,
    calendar: row.calendar,
    differences: row.differences,
    earlier: row.earlier,
    messageId: row.message_id,
    datedAt: row.dated_at,
    attempts: row.attempts,
  };
}
