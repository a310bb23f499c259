import type { DataSource } from 'typeorm';
import type { Edition } from '@app/edition';
import { type Actor, mandatesHeldBy, type SignedIn } from '@app/identity';
import { plainName, readPerson } from '@app/people';
import { NoSuchStatement, statementByLink, type StatementFor, statementOfPerson } from '@app/roundtable';
import { NotSignedIn } from '../../access/access.errors.js';
import type { Key } from '../speaking/own-part.js';

/** The statement that somebody may see and hand in, and in whose name the log says it. */
export interface OwnStatement {
  of: StatementFor;
  by: Actor;
}

/**
 * A link speaks for its person, whoever is signed in beside it. Without one it is one's own, or that of whom one acts for by a mandate
 * as aide or assistant. Refuses `common.not-signed-in`, `roundtable.statement-unknown`, `statement-link-unknown`.
 */
export async function ownStatement(
  database: DataSource,
  edition: Edition,
  { token, session, mandate }: Key,
  signedIn: SignedIn | undefined,
  now: Date,
): Promise<OwnStatement> {
  if (token) {
    const of = await statementByLink(database, edition.id, token);
    const person = (await readPerson(database, of.personId))!;
    return { of, by: { kind: 'link', id: of.personId, name: plainName(person) } };
  }
  if (!signedIn) throw new NotSignedIn();
  const personId = mandate ? await actedFor(database, edition, mandate, signedIn, now) : signedIn.personId;
  if (!session || !personId) throw new NoSuchStatement();
  const of = await statementOfPerson(database, edition.id, session, personId);
  return { of, by: { kind: 'account', id: signedIn.accountId, name: signedIn.name || signedIn.email } };
}

async function actedFor(
  database: DataSource,
  edition: Edition,
  mandateId: string,
  { accountId }: SignedIn,
  now: Date,
): Promise<string | undefined> {
  const held = await mandatesHeldBy(database, accountId, edition.id, now);
  return held.find(({ id, subject }) => id === mandateId && subject.kind === 'person')?.subject.id;
}
