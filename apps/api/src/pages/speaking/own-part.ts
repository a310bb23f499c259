import type { DataSource } from 'typeorm';
import type { Edition } from '@app/edition';
import type { Actor, SignedIn } from '@app/identity';
import { plainName } from '@app/people';
import { NoSuchInvitation, partByLink, type PartRow, readPart } from '@app/speakers';
import { NotSignedIn } from '../../access/access.errors.js';

/** What opens an invitation: the secret of a letter's link, or the code of a session for whoever is signed in. */
export interface Key {
  token?: string;
  session?: string;
}

/** The part that somebody may see and answer, and in whose name the log says it. */
export interface OwnPart {
  part: PartRow;
  by: Actor;
}

/**
 * A link speaks for its person, whoever is signed in beside it. Without a link one sees one's own part only. Refuses
 * `common.not-signed-in`, `speakers.invitation-unknown` and what `partByLink` refuses.
 */
export async function ownPart(
  database: DataSource,
  edition: Edition,
  { token, session }: Key,
  signedIn: SignedIn | undefined,
  now: Date,
): Promise<OwnPart> {
  if (token) {
    const part = await partByLink(database, edition, token, now);
    return { part, by: { kind: 'link', id: part.personId, name: plainName(part) } };
  }
  if (!signedIn) throw new NotSignedIn();
  const part =
    session && signedIn.personId ? await readPart(database, edition.id, session, signedIn.personId) : undefined;
  if (!part || (part.state === 'suggested' && !part.isPublic)) throw new NoSuchInvitation();
  return { part, by: { kind: 'account', id: signedIn.accountId, name: signedIn.name || signedIn.email } };
}
