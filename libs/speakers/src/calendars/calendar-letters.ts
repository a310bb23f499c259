import type { DueInvitation } from '@app/calendar';
import type { Transaction } from '@app/database';
import { type Edition, inLanguage } from '@app/edition';
import { type LetterDraft, writeLetter } from '@app/mail';
import { formalName, isHighLevel, readPerson } from '@app/people';
import { whenWords } from '../when-words.js';

/**
 * A short letter for each calendar part, since a message may speak of one UID only (docs/decisions/0017). `answersLetter` is the letter in
 * whose thread they stand. Who has no address gets none.
 */
export async function writeCalendarLetters(
  tx: Transaction,
  edition: Edition,
  personId: string,
  parts: DueInvitation[],
  now: Date,
  { answersLetter, line }: Pick<LetterDraft, 'answersLetter' | 'line'> = {},
): Promise<void> {
  if (parts.length === 0) return;
  const person = await readPerson(tx, personId);
  if (!person?.email) return;
  const { language } = person;
  for (const part of parts) {
    await writeLetter(tx, {
      kind: 'speakers.calendar-entry',
      cause: `calendar:${personId}:${part.subjectId}:${part.sequence}:${now.getTime()}`,
      editionId: edition.id,
      subject: { kind: 'person', id: personId },
      to: { address: person.email, name: formalName(person), language },
      data: {
        edition: inLanguage(edition.names, language),
        session: part.summary,
        when: whenWords(part, language, edition),
        place: part.location,
        isRemoved: part.method === 'CANCEL' ? 1 : 0,
      },
      isProtected: isHighLevel(person),
      calendar: part.text,
      answersLetter,
      line,
    });
  }
}
