import { inTransaction, type Transaction } from '@app/database';
import { type Edition, readEdition } from '@app/edition';
import { parseAddress, writeLetter } from '@app/mail';
import { type TaskHand, type TaskWork, TaskWorks } from '@app/tasks';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Announcement } from './announcement.js';
import { letterTo, type Recipient } from './announcement-letter.js';
import { readAnnouncement } from './announcements.queries.js';
import { type Standing, standingOf } from './audience/audience.queries.js';
import { issueUnsubscribeLink } from './unsubscribing/links.js';

/** Letters of one transaction: short enough that whoever stops it hardly waits. */
const AT_A_TIME = 50;
const A_TURN_MS = 15_000;

interface Due extends Omit<Recipient, 'email'> {
  email: string | null;
  standing: Standing;
}

/**
 * Writes the letters of an approved announcement, some people at a time; killed in between, another goes on with those who have none.
 * Who unsubscribed, or lost their address, since the approval is left out. The mail room sends them at its own pace.
 */
@Injectable()
export class AnnouncementWork implements TaskWork {
  constructor(
    works: TaskWorks,
    @Inject(DataSource) private readonly database: DataSource,
  ) {
    works.add('send-announcement', this);
  }

  async goOn(hand: TaskHand): Promise<void> {
    const edition = (await readEdition(this.database, hand.task.editionId!))!;
    const announcement = await announcementOf(this.database.manager, hand);
    const until = Date.now() + A_TURN_MS;
    let { done } = hand.task;
    while (Date.now() < until) {
      const written = await inTransaction(this.database, (tx) => writeSome(tx, hand, edition, announcement));
      if (written === 'over') return;
      done += written;
      if (!(await hand.tell(done))) return;
    }
  }
}

async function announcementOf(reader: Pick<Transaction, 'query'>, hand: TaskHand): Promise<Announcement | undefined> {
  const [row] = await reader.query<Array<{ id: string }>>(`select id from announcement where task_id = $1`, [
    hand.task.id,
  ]);
  return row && readAnnouncement(reader as Transaction, hand.task.editionId!, row.id);
}

/** How many were dealt with; `over`: nobody is left, or it is not ours any more. */
async function writeSome(
  tx: Transaction,
  hand: TaskHand,
  edition: Edition,
  announcement?: Announcement,
): Promise<number | 'over'> {
  if (!(await hand.holds(tx))) return 'over';
  const due = announcement ? await nextDue(tx, announcement) : [];
  if (due.length === 0) {
    if (announcement) await endWriting(tx, announcement, hand.now);
    await hand.end(tx);
    return 'over';
  }
  for (const recipient of due) await settle(tx, recipient, announcement!, edition, hand.now);
  return due.length;
}

function nextDue(tx: Transaction, { id, editionId }: Announcement): Promise<Due[]> {
  return tx.query<Due[]>(
    `select p.id as "personId", p.courtesy_title as "courtesyTitle", p.given_name as "givenName", p.family_name as "familyName",
            p.organization, p.language, p.email, ${standingOf('$2')} as standing
     from announcement_recipient r join person p on p.id = r.person_id
     where r.announcement_id = $1 and r.standing = 'reached' and r.letter_id is null
     order by p.id limit ${AT_A_TIME} for update of r`,
    [id, editionId],
  );
}

/** The cause of the letter is the announcement and the person: whatever happens, there is no second one. */
async function settle(
  tx: Transaction,
  { email, standing, ...recipient }: Due,
  announcement: Announcement,
  edition: Edition,
  now: Date,
): Promise<void> {
  const { personId } = recipient;
  const settled = (assignment: string, value: string) =>
    tx.query(`update announcement_recipient set ${assignment} = $3 where announcement_id = $1 and person_id = $2`, [
      announcement.id,
      personId,
      value,
    ]);
  if (standing === 'erased' || !email || !parseAddress(email)) return void (await settled('standing', 'no-address'));
  if (standing !== 'reached') return void (await settled('standing', standing));
  const token = await issueUnsubscribeLink(tx, edition.id, personId, now);
  await settled('letter_id', await writeLetter(tx, letterTo({ ...recipient, email }, announcement, edition, token)));
}

async function endWriting(tx: Transaction, { id }: Announcement, now: Date): Promise<void> {
  await tx.query(
    `update announcement set state = 'written', ended_at = $2, version = version + 1 where id = $1 and state = 'sending'`,
    [id, now],
  );
}
