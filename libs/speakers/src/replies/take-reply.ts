import { type CalendarReply, invitationAnswered, noteReply, readReply } from '@app/calendar';
import { inTransaction, type Transaction } from '@app/database';
import { readEdition } from '@app/edition';
import { type Actor, mandatesOver } from '@app/identity';
import { type IncomingCalendar, parseAddress, readIncomingCalendar } from '@app/mail';
import { plainName } from '@app/people';
import { Refusal } from '@app/refusals';
import type { DataSource } from 'typeorm';
import { type Answer, answerInvitation } from '../answer.js';
import { type PartRow, readPart } from '../part.queries.js';
import type { ReplyReason } from './reply-reasons.js';
import { keepReply, type KeptReply, replyOf } from './reply.queries.js';

type Judged = Omit<KeptReply, 'id' | 'receivedAt' | 'from'>;

/**
 * Takes what a calendar program answered to an invitation of ours: yes or no becomes the speaker's answer by the same function as on
 * their page, "perhaps" is noted beside it. Everything that is not plainly the answer of who was invited, or of their assistant, to the
 * last state of the invitation is kept with a reason and changes nothing. Undefined: the message has no calendar part, so it is for a
 * human's mailbox. Handing the same message in again changes nothing. That From is true (SPF, DKIM) the mail server before us has to see to.
 */
export async function takeReply(database: DataSource, message: Buffer, now: Date): Promise<KeptReply | undefined> {
  const incoming = await readIncomingCalendar(message);
  if (incoming.calendars.length === 0) return undefined;
  const head = { receivedAt: now, from: incoming.from ?? '' };
  const keep = (tx: Transaction, judged: Judged) => keepReply(tx, incoming.fingerprint, { ...head, ...judged });
  try {
    return await inTransaction(database, async (tx) => {
      await takeTurns(tx, incoming.fingerprint);
      return (await replyOf(tx, incoming.fingerprint)) ?? keep(tx, await judge(tx, incoming, now));
    });
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    const reply = readReply(incoming.calendars[0]) as CalendarReply;
    return inTransaction(database, (tx) => keep(tx, kept(refusal.code as ReplyReason, reply)));
  }
}

/** Of the same message, and of replies to one invitation, the second waits until the first stands. */
async function takeTurns(tx: Transaction, over: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('calendar-reply:' || $1, 0))`, [over]);
}

function kept(reason: ReplyReason, reply?: CalendarReply): Judged {
  const { attendee = '', uid = '', answer = null } = reply ?? {};
  return {
    attendee: attendee.slice(0, 254),
    uid: uid.slice(0, 255),
    answer,
    outcome: 'kept',
    reason,
    personId: null,
    editionId: null,
  };
}

async function judge(tx: Transaction, { from, calendars }: IncomingCalendar, now: Date): Promise<Judged> {
  if (calendars.length > 1) return kept('several-events');
  const reply = readReply(calendars[0]);
  if ('fault' in reply) return kept(reply.fault);
  if (!from) return kept('sender-unclear', reply);
  await takeTurns(tx, reply.uid);
  const attendee = parseAddress(reply.attendee)?.key;
  const invitation = attendee && (await invitationAnswered(tx, reply.uid, attendee));
  if (!invitation) return kept('not-invited', reply);
  const { personId, editionId } = invitation;
  const by = await senderOf(tx, from, attendee, personId, editionId, now);
  if (!by) return kept('sender-differs', reply);
  const known = { ...kept('older-reply', reply), personId, editionId };
  if (invitation.method === 'CANCEL') return { ...known, reason: 'out-of-calendar' };
  if (invitation.sequence !== reply.sequence) return { ...known, reason: 'other-sequence' };
  if (invitation.repliedAt && invitation.repliedAt >= reply.stamp) return known;
  await answer(tx, invitation, reply, by, now); // first: the page, too, takes the speaker's answer before the calendar
  await noteReply(tx, personId, reply);
  return { ...known, outcome: 'noted', reason: '' };
}

/** In whose name the log says it: the invited person's, or that of an assistant whose mandate is in force. */
async function senderOf(
  tx: Transaction,
  from: string,
  attendee: string,
  personId: string,
  editionId: string,
  now: Date,
): Promise<Actor | 'invited' | undefined> {
  if (from === attendee) return 'invited';
  const mandates = await mandatesOver(tx, { kind: 'person', id: personId }, editionId, now);
  const held = mandates.find(
    ({ kind, holderEmail }) => kind === 'assistant' && parseAddress(holderEmail)?.key === from,
  );
  return held && { kind: 'account', id: held.accountId, name: held.holderName };
}

async function answer(
  tx: Transaction,
  { subjectId, personId, editionId }: { subjectId: string; personId: string; editionId: string },
  reply: CalendarReply,
  by: Actor | 'invited',
  now: Date,
): Promise<void> {
  if (reply.answer === 'TENTATIVE') return;
  const edition = (await readEdition(tx, editionId))!;
  const [{ code }] = await tx.query<Array<{ code: string }>>(`select code from session where id = $1`, [subjectId]);
  const part = await readPart(tx, editionId, code, personId);
  const actor: Actor = by === 'invited' ? { kind: 'link', id: personId, name: part ? plainName(part) : '' } : by;
  await answerInvitation(tx, edition, code, personId, answerFrom(reply, part), actor, now);
}

/** A yes by calendar says nothing of how they take part: what they said of it stays. */
function answerFrom({ answer: said, comment }: CalendarReply, part: PartRow | undefined): Answer {
  return said === 'DECLINED'
    ? { act: 'decline', reason: Array.from(comment).slice(0, 1000).join(''), by: 'mail' }
    : { act: 'accept', mode: part?.mode, by: 'mail' };
}
