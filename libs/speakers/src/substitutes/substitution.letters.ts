import type { Transaction } from '@app/database';
import { type Edition, inLanguage } from '@app/edition';
import { writeLetter } from '@app/mail';
import { formalName, isHighLevel, type Person, plainName } from '@app/people';
import type { PartRow } from '../part.queries.js';
import { whenWords } from '../when-words.js';
import type { Substitution } from './substitutions.queries.js';

/** `taken`, `refused`, `returned` go to whose place it is, `released` to the substitute who had it. */
export type SubstitutionOutcome = 'taken' | 'refused' | 'returned' | 'released';

interface Told {
  to: Person;
  outcome: SubstitutionOutcome;
  named: Substitution;
  session: Pick<PartRow, 'title' | 'startsAt' | 'endsAt' | 'room'>;
  /** What the calendar is told with it. */
  calendar?: string;
  /** Why it was refused, for whoever named them. */
  reason?: string;
}

/** Tells one of the two what became of a place. Who has no address gets no letter. */
export async function writeSubstitution(
  tx: Transaction,
  edition: Edition,
  { to, outcome, named, session, calendar, reason = '' }: Told,
  now: Date,
): Promise<void> {
  if (!to.email) return;
  const { language } = to;
  await writeLetter(tx, {
    kind: 'speakers.substitution',
    cause: `speaking-substitution:${named.id}:${outcome}:${now.getTime()}`,
    editionId: edition.id,
    subject: { kind: 'person', id: to.id },
    to: { address: to.email, name: formalName(to), language },
    data: {
      outcome,
      edition: inLanguage(edition.names, language),
      session: session.title,
      when: whenWords(session, language, edition),
      place: session.room ?? '',
      substitute: plainName(named),
      first: named.personName,
      reason,
    },
    isProtected: isHighLevel(to),
    calendar,
  });
}
