import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { type PartRow, readPart } from './part.queries.js';
import { InvitationGone } from './speakers.errors.js';

/**
 * A person's part for somebody who is going to change it: two at once wait for each other, and the later one sees the earlier.
 * Refuses `speakers.gone-panel`.
 */
export async function lockPart(
  tx: Transaction,
  edition: Edition,
  sessionCode: string,
  personId: string,
): Promise<PartRow> {
  await tx.query(
    `select 1 from speaking_invitation i join session s on s.id = i.session_id
     where s.edition_id = $1 and s.code = $2 and i.person_id = $3 for update of i`,
    [edition.id, sessionCode, personId],
  );
  const part = await readPart(tx, edition.id, sessionCode, personId);
  if (!part) throw new InvitationGone('panel');
  return part;
}
