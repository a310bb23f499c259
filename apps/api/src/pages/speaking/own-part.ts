import type { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Edition } from '@app/edition';
import { type Actor, mandatesHeldBy, type SignedIn } from '@app/identity';
import { plainName } from '@app/people';
import { NoSuchInvitation, partByLink, type PartRow, readPart } from '@app/speakers';
import { NotSignedIn } from '../../access/access.errors.js';

/**
 * What opens an invitation: the secret of a letter's link (`token`), or the code of a `session` for whoever is signed in; of an
 * assistant also the `mandate` under which the session is a speaker's.
 */
export const KEYS = z.object({
  token: z.string().max(100).optional(),
  session: z.string().max(20).optional(),
  mandate: z.string().max(40).optional(),
});
export type Key = z.infer<typeof KEYS>;

/** The same as the query of an address. */
export function queryOf({ token, mandate }: Key, { code }: Pick<PartRow, 'code'>): string {
  if (token) return `token=${encodeURIComponent(token)}`;
  return `session=${code}${mandate ? `&mandate=${encodeURIComponent(mandate)}` : ''}`;
}

/** The part that somebody may see and answer, and in whose name the log says it. */
export interface OwnPart {
  part: PartRow;
  by: Actor;
}

/**
 * A link speaks for its person, whoever is signed in beside it. Without a link one sees one's own part, or that of the speaker whose
 * assistant one is. Refuses
 * `common.not-signed-in`, `speakers.invitation-unknown` and what `partByLink` refuses.
 */
export async function ownPart(
  database: DataSource,
  edition: Edition,
  { token, session, mandate }: Key,
  signedIn: SignedIn | undefined,
  now: Date,
): Promise<OwnPart> {
  if (token) {
    const part = await partByLink(database, edition, token, now);
    return { part, by: { kind: 'link', id: part.personId, name: plainName(part) } };
  }
  if (!signedIn) throw new NotSignedIn();
  const personId = mandate ? await speakerOf(database, edition, mandate, signedIn, now) : signedIn.personId;
  const part = session && personId ? await readPart(database, edition.id, session, personId) : undefined;
  if (!part || (part.state === 'suggested' && !part.isPublic)) throw new NoSuchInvitation();
  return { part, by: { kind: 'account', id: signedIn.accountId, name: signedIn.name || signedIn.email } };
}

/** Whose assistant one is by a mandate, asked anew each time; undefined when it is not one's own or has ended. */
export async function speakerOf(
  database: DataSource,
  edition: Edition,
  mandateId: string,
  { accountId }: SignedIn,
  now: Date,
): Promise<string | undefined> {
  const held = await mandatesHeldBy(database, accountId, edition.id, now);
  return held.find(({ id, kind }) => id === mandateId && kind === 'assistant')?.subject.id;
}
