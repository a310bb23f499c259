import type { Transaction } from '@app/database';
import type { Edition, Reader } from '@app/edition';
import { type Actor, type AuditAction, recordAudit } from '@app/identity';
import { answerBy } from './answer-by.js';
import { keepChange } from './history/keep-change.js';
import { may } from './lifecycle.js';
import { type PartRow, readPanel } from './part.queries.js';
import { mustBeAhead, mustBeUsableAnswerDate } from './speakers.rules.js';
import { JustWritten, NoAddress, NoSuchSession, NothingToAsk, NotOnPanel } from './speakers.errors.js';
import { type ReachablePart, readRoleWords, type RoleWords, writeInvitation } from './speakers.letters.js';

export interface InvitationWish {
  /** Person ids; left out: everybody on the panel who was not asked yet. */
  persons?: string[];
  /** Left out: two weeks, or less when the session comes sooner. */
  answerBy?: Date;
}

/** Who got a letter; who has no address; who has an answer or an open invitation already. Person ids. */
export interface InvitationOutcome {
  invited: string[];
  notReachable: string[];
  unchanged: string[];
}

/** Two letters of one click, or of two editors, are one too many. */
const PAUSE_BETWEEN_LETTERS_MS = 3_600_000;

/**
 * Asks people of a panel to speak, each by a letter in their language. Safe to repeat and for two editors at once: nobody is asked
 * twice. Whoever declined is asked again only when named. Refuses `speakers.session-unknown`, `session-cancelled`, `session-over`,
 * `not-on-panel`, `answer-date-unusable`.
 */
export async function invite(
  tx: Transaction,
  edition: Edition,
  sessionCode: string,
  wish: InvitationWish,
  by: Actor,
  now: Date,
): Promise<InvitationOutcome> {
  const panel = await panelOf(tx, edition, sessionCode);
  const chosen = chosenOf(panel, wish.persons);
  if (panel.length > 0) mustBeAhead(panel[0], now);
  mustBeUsableAnswerDate(wish.answerBy, panel[0]?.startsAt ?? null, now);

  const words = await readRoleWords(tx, edition.id);
  const outcome: InvitationOutcome = { invited: [], notReachable: [], unchanged: [] };
  for (const part of chosen) {
    const asked = part.email ? await ask(tx, edition, part, wish.answerBy, words, by, now) : 'notReachable';
    outcome[asked].push(part.personId);
  }
  return outcome;
}

/**
 * Sends the letter again to somebody who has not answered, with a new link. Refuses `speakers.nothing-to-ask`, `no-address`,
 * `just-written` (within an hour) and as above.
 */
export async function inviteAgain(
  tx: Transaction,
  edition: Edition,
  sessionCode: string,
  personId: string,
  by: Actor,
  now: Date,
): Promise<void> {
  const [part] = chosenOf(await panelOf(tx, edition, sessionCode), [personId]);
  mustBeAhead(part, now);
  if (!may(part.state, 'invite-again')) throw new NothingToAsk();
  if (!isReachable(part)) throw new NoAddress();
  const latest = new Date(now.getTime() - PAUSE_BETWEEN_LETTERS_MS);
  const [[noted]] = await tx.query(
    `update speaking_invitation set letters = letters + 1, last_letter_at = $2, version = version + 1
     where id = $1 and state = 'invited' and last_letter_at <= $3 returning letters, answer_by as "answerBy"`,
    [part.invitationId, now, latest],
  );
  if (!noted) throw new JustWritten();
  await writeInvitation(
    tx,
    edition,
    { ...part, answerBy: noted.answerBy },
    noted.letters,
    await readRoleWords(tx, edition.id),
    now,
  );
  await keepChange(tx, part.invitationId, 'invite-again', by, now);
  await record(tx, edition, part.invitationId, 'speakers.invited-again', by, now);
}

/** Refuses `speakers.session-unknown`. */
export async function mustKnowSession(reader: Reader, editionId: string, sessionCode: string): Promise<void> {
  const [session] = await reader.query<unknown[]>(
    `select 1 from session where edition_id = $1 and code = $2 and removed_at is null`,
    [editionId, sessionCode],
  );
  if (!session) throw new NoSuchSession();
}

async function panelOf(tx: Transaction, edition: Edition, sessionCode: string): Promise<PartRow[]> {
  await mustKnowSession(tx, edition.id, sessionCode);
  return readPanel(tx, edition.id, sessionCode);
}

function chosenOf(panel: PartRow[], persons: string[] | undefined): PartRow[] {
  if (!persons) return panel.filter(({ state }) => state === 'suggested');
  if (persons.some((id) => !panel.some(({ personId }) => personId === id))) throw new NotOnPanel();
  return panel.filter(({ personId }) => persons.includes(personId));
}

async function ask(
  tx: Transaction,
  edition: Edition,
  part: PartRow,
  until: Date | undefined,
  words: RoleWords,
  by: Actor,
  now: Date,
): Promise<keyof InvitationOutcome> {
  if (!may(part.state, 'invite')) return 'unchanged';
  const wanted = until ?? answerBy(now, part.startsAt, edition.timeZone);
  const row = await noteInvitation(tx, part, wanted, by, now);
  if (!row) return 'unchanged';
  const reachable = { ...part, invitationId: row.id, answerBy: wanted } as ReachablePart & { answerBy: Date };
  await writeInvitation(tx, edition, reachable, row.letters, words, now);
  await keepChange(tx, row.id, 'invite', by, now);
  await record(tx, edition, row.id, 'speakers.invited', by, now);
  return 'invited';
}

/** The first letter makes the row; whoever declined or sent somebody else goes back to waiting. Of two at once one finds nothing left to do. */
async function noteInvitation(
  tx: Transaction,
  { sessionId, personId }: PartRow,
  until: Date,
  by: Actor,
  now: Date,
): Promise<{ id: string; letters: number } | undefined> {
  const [row] = await tx.query(
    `insert into speaking_invitation (session_id, person_id, state, invited_at, invited_by, answer_by, last_letter_at)
     values ($1, $2, 'invited', $3, $4, $5, $3)
     on conflict (session_id, person_id) do update
       set state = 'invited', mode = null, invited_at = excluded.invited_at, invited_by = excluded.invited_by,
           answer_by = excluded.answer_by, answered_at = null, decline_reason = '', letters = speaking_invitation.letters + 1,
           last_letter_at = excluded.last_letter_at, version = speaking_invitation.version + 1
       where speaking_invitation.state in ('declined', 'delegated')
     returning id, letters`,
    [sessionId, personId, now, by.name, until],
  );
  return row;
}

function isReachable(part: PartRow): part is ReachablePart {
  return part.email !== null && part.emailKey !== null && part.invitationId !== null;
}

async function record(
  tx: Transaction,
  edition: Edition,
  invitationId: string,
  action: AuditAction,
  by: Actor,
  now: Date,
): Promise<void> {
  const subject = { kind: 'speaking-invitation', id: invitationId };
  await recordAudit(tx, { by, action, subject, editionId: edition.id }, now);
}
