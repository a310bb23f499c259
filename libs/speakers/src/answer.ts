import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { type Actor, type AuditEntry, recordAudit } from '@app/identity';
import { type InvitationAct, LEADS_TO, may } from './invitation-state.js';
import { lockPart } from './lock-part.js';
import type { SpeakingMode } from './missing.js';
import type { PartRow } from './part.queries.js';
import { NotAsked } from './speakers.errors.js';
import { type ReachablePart, readRoleWords, writeAnswerNoted } from './speakers.letters.js';
import { mustBeAhead, mustNotChangeForEver, speakingMode, usableReason } from './speakers.rules.js';

/** `mode` may be left open; `reason` may be empty. */
export type Answer = { act: 'accept'; mode?: SpeakingMode | null } | { act: 'decline'; reason?: string };

/**
 * Notes a speaker's answer, also after the date that was asked for, and writes a letter that says which answer we have. The same
 * answer again changes nothing and writes nothing. Declining leaves the panel as it is: its editor decides. Refuses
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
  if (isSame(part, wanted)) return part;
  mustNotChangeForEver(part.version!);
  const version = await noteAnswer(tx, part.invitationId, wanted, now);
  const answered = { ...part, ...wanted, answeredAt: now, version };
  await recordAnswer(tx, edition, answered, answer.act, by, now);
  if (answered.email !== null)
    await writeAnswerNoted(tx, edition, answered as ReachablePart, version, await readRoleWords(tx, edition.id), now);
  return answered;
}

type Wanted = Pick<PartRow, 'state' | 'mode' | 'declineReason'>;

function wantedOf(part: PartRow, answer: Answer): Wanted {
  const state = LEADS_TO[answer.act];
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
  act: InvitationAct,
  by: Actor,
  now: Date,
): Promise<void> {
  const subject = { kind: 'speaking-invitation', id: part.invitationId! };
  const entry: AuditEntry = {
    by,
    action: `speakers.${LEADS_TO[act]}`,
    subject,
    editionId: edition.id,
    details: { mode: part.mode },
  };
  await recordAudit(tx, entry, now);
}
