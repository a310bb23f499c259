import type { Transaction } from '@app/database';
import type { Actor } from '@app/identity';
import { saveChange, sessionToChange } from './change.js';
import { minutesOf, mustBeUsableAgenda } from './inner-agenda.js';
import { readKnownCodes } from './known-codes.js';
import { tidyFacts, type SessionChanges, type SessionRef } from './session-draft.js';
import type { Session } from './session.entity.js';
import { mustBeUsable } from './session.rules.js';
import { TRANSLATED_FIELDS, uncheckedAfter } from './translations.js';

/**
 * Changes what a draft says. Translations of a title or description that changes are drafts again, unless they come along. The public sees it with the next release. Refuses what `mustBeUsable` and
 * `mustBeUsableAgenda` refuse, `programme.session-unknown` and `programme.session-changed-meanwhile` (stale).
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
  const original = { title: session.title, description: session.description };
  const tidied = tidyFacts(changes);
  const fields = (Object.keys(tidied) as Array<keyof SessionChanges>).filter((field) => tidied[field] !== undefined);
  Object.assign(session, Object.fromEntries(fields.map((field) => [field, tidied[field]])));
  session.givenFields = session.givenFields.filter((given) => !fields.includes(given as keyof SessionChanges));
  if (!fields.includes('translations')) {
    const changed = TRANSLATED_FIELDS.filter((field) => session[field] !== original[field]);
    session.translations = uncheckedAfter(session.translations, changed);
  }
  if (fields.includes('agenda')) await mustHaveUsableAgenda(tx, session);
  mustBeUsable(session, await readKnownCodes(tx, ref.editionId));
  return saveChange(tx, session, { by, action: 'programme.session-changed', details: { fields } }, now);
}

async function mustHaveUsableAgenda(tx: Transaction, session: Session): Promise<void> {
  const seats = await tx.query<Array<{ id: string }>>(`select id from session_person where session_id = $1`, [
    session.id,
  ]);
  mustBeUsableAgenda(session.agenda, minutesOf(session), new Set(seats.map(({ id }) => id)));
}
