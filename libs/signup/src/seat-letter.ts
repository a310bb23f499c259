import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { writeLetter } from '@app/mail';
import { frameOf, freshStatusPath, instantInWords, type Registration } from '@app/registration';
import type { ReleasedSession } from './released-session.queries.js';

/** A seat came free and is theirs: which session, when, and the page where it is given back. Once for each place in line. */
export async function writeSeatLetter(
  tx: Transaction,
  registration: Registration,
  edition: Edition,
  { signUpId, title, startsAt }: ReleasedSession & { signUpId: string },
  now: Date,
): Promise<void> {
  await writeLetter(tx, {
    kind: 'signup.seat-free',
    cause: `sign-up:${signUpId}:seated`,
    ...frameOf(registration),
    data: { session: title, when: instantInWords(startsAt, registration.language, edition.timeZone) },
    secrets: { link: await freshStatusPath(tx, registration, edition, now) },
  });
}

/** An editor took them off the list of a session: which, and why, as the editor wrote it. */
export async function writeRemovalLetter(
  tx: Transaction,
  registration: Registration,
  edition: Edition,
  { signUpId, title, startsAt, reason }: ReleasedSession & { signUpId: string; reason: string },
  now: Date,
): Promise<void> {
  await writeLetter(tx, {
    kind: 'signup.removed',
    cause: `sign-up:${signUpId}:removed`,
    ...frameOf(registration),
    data: { session: title, when: instantInWords(startsAt, registration.language, edition.timeZone), reason },
    secrets: { link: await freshStatusPath(tx, registration, edition, now) },
  });
}
