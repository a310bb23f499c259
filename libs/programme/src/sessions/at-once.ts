import type { Transaction } from '@app/database';
import type { Actor } from '@app/identity';
import { tellOfProgramme } from '../public/programme-revision.js';
import { refreshPublicSession } from '../public/refresh-public-session.js';
import { saveChange, sessionToChange } from './change.js';
import { cleanLine } from './clean-text.js';
import type { SessionRef } from './session-draft.js';
import type { Session, SessionDocument } from './session.entity.js';
import { mustBeUsableDocuments, mustBeUsableJoiningUrl } from './session.rules.js';

/**
 * Where to join remotely, or null for nowhere; counts at once for those who may see it; calendars say that one can join, not where. The log keeps that it changed, not the
 * address. Refuses `programme.address-not-secure`, `session-unknown`, `session-changed-meanwhile`.
 */
export async function setJoiningLink(
  tx: Transaction,
  ref: SessionRef,
  version: number,
  url: string | null,
  by: Actor,
  now: Date,
): Promise<Session> {
  const session = await sessionToChange(tx, ref, version);
  mustBeUsableJoiningUrl(url);
  session.joiningUrl = url;
  await saveChange(tx, session, { by, action: 'programme.joining-link-set', details: { isSet: url !== null } }, now);
  await refreshPublicSession(tx, session, now);
  await tellOfProgramme(tx, ref.editionId, now);
  return session;
}

/** What there is to read, public at once. Refuses what `mustBeUsableDocuments` refuses, `session-unknown`, `session-changed-meanwhile`. */
export async function setDocuments(
  tx: Transaction,
  ref: SessionRef,
  version: number,
  documents: SessionDocument[],
  by: Actor,
  now: Date,
): Promise<Session> {
  const session = await sessionToChange(tx, ref, version);
  session.documents = documents.map((document) => ({ ...document, title: cleanLine(document.title) }));
  mustBeUsableDocuments(session.documents);
  await saveChange(tx, session, { by, action: 'programme.documents-set', details: { count: documents.length } }, now);
  await tellOfProgramme(tx, ref.editionId, now);
  return session;
}
