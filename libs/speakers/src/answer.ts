import { chooseKeeping, type KeptBy } from '@app/calendar';
import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { type Actor, type AuditEntry, recordAudit } from '@app/identity';
import { writeCalendarLetters } from './calendars/calendar-letters.js';
import { takeCalendarParts } from './calendars/calendar-parts.js';
import { keepChange } from './history/keep-change.js';
import { CHANGES, may } from './lifecycle.js';
import { lockPart } from './lock-part.js';
import type { SpeakingMode } from './missing.js';
import type { PartRow } from './part.queries.js';
import { NotAsked } from './speakers.errors.js';
import { type ReachablePart, readRoleWords, writeAnswerNoted } from './speakers.letters.js';
import { mustBeAhead, mustNotChangeForEver, speakingMode, usableReason } from './speakers.rules.js';

/**
 * `mode` may be left open; `calendar`: how theirs is kept from now on, left out: as it was; `reason` may be empty; `by`: for the log,
 * when it was not given on a page.
 */
export type Answer = (
  { act: 'accept'; mode?: SpeakingMode | null; calendar?: KeptBy } | { act: 'decline'; reason?: string }
) & { by?: 'mail' };

/**
 * Notes a speaker's answer, also after the date that was asked for, and writes a letter that says which answer we have; a calendar kept by
 * mail is told with it. The same answer again changes nothing and writes nothing, but for another way of keeping the calendar. Declining
 * leaves the panel as it is: its editor decides. Refuses
 * `speakers.not-asked`, `gone-panel`, `session-cancelled`, `session-over`, `mode-…-impossible`, `reason-too-long`, `changed-too-often`.
 */
export async function answerInvitation(
  tx: Transaction,
  edition: Edition,
  sessionCode: string,
  personId: string,
  answer: Answer,
  by: Actor,
  now: Date,
): Promise<PartRow> {
  const part = await lockPart(tx, edition, sessionCode, personId);
  if (part.invitationId === null || !may(part.state, answer.act)) throw new NotAsked();
  mustBeAhead(part, now);

  const wanted = wantedOf(part, answer);
  const keepsOtherwise = answer.act === 'accept' && (await isKeptOtherwise(tx, edition, part, answer.calendar, now));
  if (isSame(part, wanted) && !keepsOtherwise) return part;
  mustNotChangeForEver(part.version!);
  if (isSame(part, wanted)) return tellOfOtherKeeping(tx, edition, part, now);
  const version = await noteAnswer(tx, part.invitationId, wanted, now);
  const answered = { ...part, ...wanted, answeredAt: now, version };
  await keepChange(tx, part.invitationId, answer.act, by, now, wanted.declineReason ?? '');
  await recordAnswer(tx, edition, answered, answer, by, now);
  if (answered.email !== null) await acknowledge(tx, edition, answered as ReachablePart, version, now);
  if (keepsOtherwise) await tellCalendar(tx, edition, part.personId, now);
  return answered;
}

async function isKeptOtherwise(
  tx: Transaction,
  edition: Edition,
  { personId }: PartRow,
  calendar: KeptBy | undefined,
  now: Date,
): Promise<boolean> {
  return calendar !== undefined && (await chooseKeeping(tx, personId, edition.id, calendar, now));
}

/** The session's own calendar part goes with the letter. What is due of other sessions waits for its digest. */
async function acknowledge(
  tx: Transaction,
  edition: Edition,
  part: ReachablePart,
  version: number,
  now: Date,
): Promise<void> {
  const [due] = await takeCalendarParts(tx, edition, part.personId, now, [part.sessionId]);
  await writeAnswerNoted(tx, edition, { ...part, version }, await readRoleWords(tx, edition.id), due?.text, now);
}

async function tellOfOtherKeeping(tx: Transaction, edition: Edition, part: PartRow, now: Date): Promise<PartRow> {
  const [[{ version }]] = await tx.query(
    `update speaking_invitation set version = version + 1 where id = $1 returning version`,
    [part.invitationId],
  );
  await tellCalendar(tx, edition, part.personId, now);
  return { ...part, version };
}

/** After another choice: all sessions go into the calendar at once, or out of it. */
async function tellCalendar(tx: Transaction, edition: Edition, personId: string, now: Date): Promise<void> {
  await writeCalendarLetters(tx, edition, personId, await takeCalendarParts(tx, edition, personId, now), now);
}

type Wanted = Pick<PartRow, 'state' | 'mode' | 'declineReason'>;

function wantedOf(part: PartRow, answer: Answer): Wanted {
  const state = CHANGES[answer.act].to;
  return answer.act === 'accept'
    ? { state, mode: speakingMode(part.sessionMode, answer.mode), declineReason: '' }
    : { state, mode: null, declineReason: usableReason(answer.reason ?? '') };
}

function isSame(part: PartRow, wanted: Wanted): boolean {
  return (
    part.state === wanted.state && part.mode === wanted.mode && (part.declineReason ?? '') === wanted.declineReason
  );
}

async function noteAnswer(tx: Transaction, invitationId: string, wanted: Wanted, now: Date): Promise<number> {
  const [[{ version }]] = await tx.query(
    `update speaking_invitation set state = $2, mode = $3, decline_reason = $4, answered_at = $5, version = version + 1
     where id = $1 returning version`,
    [invitationId, wanted.state, wanted.mode, wanted.declineReason, now],
  );
  return version;
}

/** The reason for declining is the speaker's own and stays out of the log. */
async function recordAnswer(
  tx: Transaction,
  edition: Edition,
  part: PartRow,
  answer: Answer,
  by: Actor,
  now: Date,
): Promise<void> {
  const subject = { kind: 'speaking-invitation', id: part.invitationId! };
  const entry: AuditEntry = {
    by,
    action: `speakers.${CHANGES[answer.act].to}`,
    subject,
    editionId: edition.id,
    details: { mode: part.mode, ...(answer.by && { by: answer.by }) },
  };
  await recordAudit(tx, entry, now);
}
