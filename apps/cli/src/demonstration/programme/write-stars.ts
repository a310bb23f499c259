import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { AccountService } from '@app/identity';
import { starSessions } from '@app/programme';
import { PERSONAS } from '../people/personas.js';
import type { WrittenSession } from './draft-conflicts.js';

/** The participant has starred the opening of each day and, on the second, two sessions at the same time, so that “My agenda” has something to say. */
export async function writeStars(
  tx: Transaction,
  edition: Edition,
  written: WrittenSession[],
  now: Date,
): Promise<void> {
  const placed = written.filter(({ entry }) => entry !== null);
  const days = [...new Set(placed.map(({ entry }) => entry!.day))].sort();
  const first = (day: (typeof days)[number]) =>
    placed.filter(({ entry }) => entry!.day === day).sort((a, b) => a.entry!.start.localeCompare(b.entry!.start));
  const starred = days.flatMap((day, at) => first(day).slice(0, at === 1 ? 2 : 1));
  const account = await new AccountService().findOrAdd(tx, PERSONAS.participant.facts.email, {});
  const codes = starred.map(({ session }) => session.code);
  await starSessions(tx, { accountId: account.id, editionId: edition.id }, codes, now);
}
