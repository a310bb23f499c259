import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { type PartRow, readPart } from './part.queries.js';
import { InvitationGone } from './speakers.errors.js';

/** Two who change an invitation at once wait for each other; the later one reads what the earlier one did. */
export async function lockInvitation(
  tx: Transaction,
  edition: Pick<Edition, 'id'>,
  sessionCode: string,
  personId: string,
): Promise<void> {
  await tx.query(
    `select 1 from speaking_invitation i join session s on s.id = i.session_id
     where s.edition_id = $1 and s.code = $2 and i.person_id = $3 for update of i`,
    [edition.id, sessionCode, personId],
  );
}

/** A person's part for somebody who is going to change it. Refuses `speakers.gone-panel`. */
export async function lockPart(
  tx: Transaction,
  edition: Pick<Edition, 'id'>,
  sessionCode: string,
  personId: string,
): Promise<PartRow> {
  await lockInvitation(tx, edition, sessionCode, personId);
  const part = await readPart(tx, edition.id, sessionCode, personId);
  if (!part) throw new InvitationGone('panel');
  return part;
}
