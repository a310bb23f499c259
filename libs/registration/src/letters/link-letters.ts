import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { writeLetter } from '@app/mail';
import { provePath, statusPath } from '../proving/link-paths.js';
import { issueLink, linksSince } from '../proving/registration-links.js';
import type { Registration } from '../registration.entity.js';
import { statusLinkExpires } from '../registration.rules.js';
import { isLiving } from '../registration-status.js';
import { factsOf, frameOf } from './letter-facts.js';

export const LINKS_AN_HOUR = 5;

/**
 * A letter with a fresh link: to prove the address if that is still to do, else to the status page. `known` answers a second
 * application of the address, `link` a wish for a new link. Beyond five an hour nothing is sent and nothing said.
 * `registration` must be locked.
 */
export async function writeLinkLetter(
  tx: Transaction,
  kind: 'registration.known' | 'registration.link',
  registration: Registration,
  edition: Edition,
  now: Date,
): Promise<void> {
  const anHourAgo = new Date(now.getTime() - 3_600_000);
  if ((await linksSince(tx, registration.id, anHourAgo)) >= LINKS_AN_HOUR) return;
  const { id, isToProve, path } = await freshLink(tx, registration, edition, now);
  await writeLetter(tx, {
    kind,
    cause: `registration:${registration.id}:link:${id}`,
    ...frameOf(registration),
    data: { ...factsOf(registration, edition), isToProve: isToProve ? 1 : 0 },
    secrets: { link: path },
  });
}

async function freshLink(tx: Transaction, registration: Registration, edition: Edition, now: Date) {
  const isToProve = isLiving(registration.status) && registration.provenAt === null;
  const purpose = isToProve ? 'prove' : 'status';
  const expiresAt = isToProve ? registration.proveBy : statusLinkExpires(now);
  const { id, token } = await issueLink(tx, { registrationId: registration.id, purpose, expiresAt }, now);
  const path = (isToProve ? provePath : statusPath)(edition.code, registration.language, token);
  return { id, isToProve, path };
}

/** The path of a fresh link to the status page, for the letters that tell of a change. */
export async function freshStatusPath(
  tx: Transaction,
  registration: Registration,
  edition: Edition,
  now: Date,
): Promise<string> {
  const wish = { registrationId: registration.id, purpose: 'status', expiresAt: statusLinkExpires(now) } as const;
  const { token } = await issueLink(tx, wish, now);
  return statusPath(edition.code, registration.language, token);
}
