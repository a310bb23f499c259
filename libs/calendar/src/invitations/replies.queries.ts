import type { Transaction } from '@app/database';
import type { CalendarReply } from './read-reply.js';
import type { Told } from './told.js';

/** Whose invitation a reply answers: of which entry, and what that calendar was told last. */
export interface AnsweredInvitation extends Pick<Told, 'method' | 'sequence'> {
  subjectId: string;
  editionId: string;
  personId: string;
  /** DTSTAMP of the last reply that counted. */
  repliedAt: Date | null;
}

/** The invitation that went to this address (its `key` by `parseAddress`) under this UID. */
export async function invitationAnswered(
  tx: Transaction,
  uid: string,
  addressKey: string,
): Promise<AnsweredInvitation | undefined> {
  const [row] = await tx.query<AnsweredInvitation[]>(
    `select e.subject_id as "subjectId", e.edition_id as "editionId", t.person_id as "personId", t.method, t.sequence,
       t.replied_at as "repliedAt"
     from calendar_told t join calendar_entry e on e.uid = t.uid where t.uid = $1 and lower(t.address) = $2`,
    [uid, addressKey],
  );
  return row;
}

/** Keeps what the calendar answered, unless a later answer is there already. */
export async function noteReply(
  tx: Transaction,
  personId: string,
  { uid, answer, stamp }: Pick<CalendarReply, 'uid' | 'answer' | 'stamp'>,
): Promise<void> {
  await tx.query(
    `update calendar_told set partstat = $3, replied_at = $4
     where uid = $1 and person_id = $2 and (replied_at is null or replied_at < $4)`,
    [uid, personId, answer, stamp],
  );
}
