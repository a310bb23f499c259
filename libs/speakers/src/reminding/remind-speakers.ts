import { inTransaction, type Transaction } from '@app/database';
import { type Edition, readEdition } from '@app/edition';
import { recordAudit, systemActor } from '@app/identity';
import type { DataSource } from 'typeorm';
import { lockInvitation } from '../lock-part.js';
import { type PartRow, readAllParts, readPart } from '../part.queries.js';
import { type ReachablePart, readRoleWords, writeInvitation, writeReminder } from '../speakers.letters.js';
import { readReminderPlan } from './reminder-plan.js';
import { dueReminders, type ReminderKind, type ReminderTimes } from './reminders.js';

const CLOCK = systemActor('Reminders of speakers');

/**
 * Recurring work: reminds speakers of what is due by their edition's times. Each letter in its own transaction behind the lock of its
 * invitation, where it is judged anew: so any number of workers may do it at once, and one that is killed leaves the rest for the next
 * turn. Gives how many it sent.
 */
export async function remindSpeakers(database: DataSource, now: Date): Promise<number> {
  const running = await database.query<Array<{ id: string }>>(
    `select id from edition e where ends_on >= ($1::timestamptz - interval '45 days')::date
       and exists (select from speaking_invitation i join session s on s.id = i.session_id where s.edition_id = e.id)`,
    [now],
  );
  let sent = 0;
  for (const { id } of running) sent += await remindInEdition(database, (await readEdition(database, id))!, now);
  return sent;
}

async function remindInEdition(database: DataSource, edition: Edition, now: Date): Promise<number> {
  const times = await readReminderPlan(database, edition.id);
  let sent = 0;
  for (const part of await readAllParts(database, edition.id)) {
    for (const kind of dueOf(part, edition, times, now)) {
      if (await inTransaction(database, (tx) => remindOnce(tx, edition, part, kind, times, now))) sent += 1;
    }
  }
  return sent;
}

/** Nobody without an address is written to; an editor tells them. */
function dueOf(part: PartRow, edition: Edition, times: ReminderTimes, now: Date): ReminderKind[] {
  if (part.email === null || part.invitationId === null) return [];
  return dueReminders(part, times, edition.timeZone, now);
}

async function remindOnce(
  tx: Transaction,
  edition: Edition,
  seen: PartRow,
  kind: ReminderKind,
  times: ReminderTimes,
  now: Date,
): Promise<boolean> {
  await lockInvitation(tx, edition, seen.code, seen.personId);
  const part = await readPart(tx, edition.id, seen.code, seen.personId);
  if (!part || !dueOf(part, edition, times, now).includes(kind)) return false;
  await tx.query(`insert into speaking_reminder (invitation_id, kind, sent_at) values ($1, $2, $3)`, [
    part.invitationId,
    kind,
    now,
  ]);
  await write(tx, edition, part as ReachablePart, kind, now);
  const subject = { kind: 'speaking-invitation', id: part.invitationId! };
  const entry = { by: CLOCK, action: 'speakers.reminded', subject, editionId: edition.id, details: { kind } } as const;
  await recordAudit(tx, entry, now);
  return true;
}

/** A reminder of an answer is the invitation once more, with a link of its own. */
async function write(tx: Transaction, edition: Edition, part: ReachablePart, kind: ReminderKind, now: Date) {
  const words = await readRoleWords(tx, edition.id);
  if (kind !== 'answer') return writeReminder(tx, edition, part, kind, words, now);
  const [[{ letters }]] = await tx.query(
    `update speaking_invitation set letters = letters + 1, last_letter_at = $2, version = version + 1 where id = $1
     returning letters`,
    [part.invitationId, now],
  );
  await writeInvitation(tx, edition, { ...part, answerBy: part.answerBy! }, letters, words, now);
}
