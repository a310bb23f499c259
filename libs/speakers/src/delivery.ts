import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { type Actor, recordAudit } from '@app/identity';
import { keepChange } from './history/keep-change.js';
import { type Delivery, may } from './lifecycle.js';
import { mustKnowSession } from './invite.js';
import { lockInvitation } from './lock-part.js';
import { type PartRow, readPart } from './part.queries.js';
import { NotAsked, NotOnPanel, SessionCancelled, SessionNotBegun } from './speakers.errors.js';

/** Whose part in which session, and who saw it. */
export interface DeliveryOf {
  edition: Edition;
  sessionCode: string;
  personId: string;
  by: Actor;
}

/** From the begin of a session that takes place, of whoever was asked and did not decline. */
export function mayNoteDelivery(part: Pick<PartRow, 'state' | 'isCancelled' | 'startsAt'>, now: Date): boolean {
  return may(part.state, 'deliver') && !part.isCancelled && part.startsAt !== null && part.startsAt <= now;
}

/**
 * Writes down whether somebody spoke; null takes it back. The log says who wrote it. The same again changes nothing. Refuses
 * `speakers.session-unknown`, `not-on-panel`, `session-cancelled`, `session-not-begun`, `not-asked`.
 */
export async function noteDelivery(
  tx: Transaction,
  { edition, sessionCode, personId, by }: DeliveryOf,
  delivery: Delivery | null,
  now: Date,
): Promise<void> {
  await mustKnowSession(tx, edition.id, sessionCode);
  await lockInvitation(tx, edition, sessionCode, personId);
  const part = await readPart(tx, edition.id, sessionCode, personId);
  if (!part) throw new NotOnPanel();
  if (part.isCancelled) throw new SessionCancelled();
  if (!may(part.state, 'deliver')) throw new NotAsked();
  if (!mayNoteDelivery(part, now)) throw new SessionNotBegun();
  if (part.delivery === delivery) return;
  await tx.query(`update speaking_invitation set delivery = $2 where id = $1`, [part.invitationId, delivery]);
  await keepChange(tx, part.invitationId!, 'deliver', by, now);
  const subject = { kind: 'speaking-invitation', id: part.invitationId! };
  const details = { delivery, personId };
  await recordAudit(tx, { by, action: 'speakers.delivery-noted', subject, editionId: edition.id, details }, now);
}
