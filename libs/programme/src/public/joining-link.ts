import type { Reader } from '@app/edition';
import { isApprovedRegistrant } from '@app/registration';
import type { SessionRef } from '../sessions/session-draft.js';
import type { PublicSession } from './public-programme.js';

/** So long before the start those who may join see where. */
export const OPENS_BEFORE_MS = 30 * 60_000;

/** Where to join, or why not now. */
export type JoiningAnswer =
  | { kind: 'open'; url: string }
  | { kind: 'too-early'; opensAt: Date }
  | { kind: 'not-entitled' }
  | { kind: 'cancelled' }
  | { kind: 'none' };

/**
 * A session's joining link for one person: its panel, its organizers and approved registrants have it from thirty minutes before the
 * released start. The address itself is read only for those who may have it now.
 */
export async function joiningLinkFor(
  reader: Reader,
  ref: SessionRef,
  session: Pick<PublicSession, 'startsAt' | 'cancelled' | 'canJoin'>,
  personId: string | null,
  now: Date,
): Promise<JoiningAnswer> {
  if (session.cancelled) return { kind: 'cancelled' };
  if (!session.canJoin) return { kind: 'none' };
  if (!personId || !(await mayJoin(reader, ref, personId))) return { kind: 'not-entitled' };
  const opensAt = new Date(session.startsAt.getTime() - OPENS_BEFORE_MS);
  if (now < opensAt) return { kind: 'too-early', opensAt };
  const url = await readJoiningUrl(reader, ref);
  return url ? { kind: 'open', url } : { kind: 'none' };
}

async function mayJoin(reader: Reader, { editionId, code }: SessionRef, personId: string): Promise<boolean> {
  const [part] = await reader.query<unknown[]>(
    `select from session s where s.edition_id = $1 and s.code = $2
     and (exists (select from session_person where session_id = s.id and person_id = $3)
       or exists (select from session_organizer where session_id = s.id and person_id = $3))`,
    [editionId, code, personId],
  );
  return part !== undefined || isApprovedRegistrant(reader, editionId, personId);
}

async function readJoiningUrl(reader: Reader, { editionId, code }: SessionRef): Promise<string | null> {
  const [row] = await reader.query<Array<{ url: string | null }>>(
    `select joining_url as url from session where edition_id = $1 and code = $2`,
    [editionId, code],
  );
  return row?.url ?? null;
}
