import type { Transaction } from '@app/database';
import type { Actor } from '@app/identity';
import { saveChange, sessionToChange } from './change.js';
import { readKnownCodes } from './known-codes.js';
import { tidyFacts, type SessionChanges, type SessionRef } from './session-draft.js';
import type { Session } from './session.entity.js';
import { mustBeUsable } from './session.rules.js';

/**
 * Changes what a draft says. The public sees it with the next release. Refuses what `mustBeUsable` refuses,
 * `programme.session-unknown` and `programme.session-changed-meanwhile` (stale).
 */
export async function editSession(
  tx: Transaction,
  ref: SessionRef,
  version: number,
  changes: SessionChanges,
  by: Actor,
  now: Date,
): Promise<Session> {
  const session = await sessionToChange(tx, ref, version);
  const tidied = tidyFacts(changes);
  const fields = (Object.keys(tidied) as Array<keyof SessionChanges>).filter((field) => tidied[field] !== undefined);
  Object.assign(session, Object.fromEntries(fields.map((field) => [field, tidied[field]])));
  session.givenFields = session.givenFields.filter((given) => !fields.includes(given as keyof SessionChanges));
  mustBeUsable(session, await readKnownCodes(tx, ref.editionId));
  return saveChange(tx, session, { by, action: 'programme.session-changed', details: { fields } }, now);
}
