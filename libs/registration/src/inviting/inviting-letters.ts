import type { Transaction } from '@app/database';
import { type Edition, inLanguage } from '@app/edition';
import { formatList } from '@app/i18n';
import { writeLetter } from '@app/mail';
import { editionName } from '../applying/application.js';
import type { RegistrationCategory } from '../categories/category.js';
import { daysAndPlace, instantInWords, takesPart } from '../letters/letter-facts.js';
import { type Invitation, subjectOf } from './invitation.js';
import { invitationPath } from './invitation-links.js';

/** What every letter of an invitation tells, in the words of its reader. */
export function invitationWords(
  edition: Edition,
  category: Pick<RegistrationCategory, 'names' | 'modes'>,
  { language, note, expiresAt }: Pick<Invitation, 'language' | 'note' | 'expiresAt'>,
): Record<string, string | number> {
  return {
    edition: editionName(edition, language),
    category: inLanguage(category.names, language),
    takesPart: formatList(
      category.modes.map((mode) => takesPart(edition, mode, language)),
      language,
    ),
    when: daysAndPlace(edition, language),
    until: instantInWords(expiresAt, language, edition.timeZone),
    hasNote: note ? 1 : 0,
    note,
  };
}

/** One cause per letter, so that none is written twice and an unsent one can be found. */
export function causeOfLetter({ id, letters }: Pick<Invitation, 'id' | 'letters'>): string {
  return `registration-invitation:${id}:letter:${letters}`;
}

/** The letter whose number `invitation.letters` already counts: the invitation again, or the reminder of it. */
export async function writeInvitationLetter(
  tx: Transaction,
  kind: 'inviting.invitation' | 'inviting.reminder',
  invitation: Invitation,
  { edition, category, token }: { edition: Edition; category: RegistrationCategory; token: string },
): Promise<void> {
  const { email, name, language } = invitation;
  await writeLetter(tx, {
    kind,
    cause: causeOfLetter(invitation),
    editionId: edition.id,
    subject: subjectOf(invitation),
    to: { address: email, name, language },
    data: invitationWords(edition, category, invitation),
    secrets: { link: invitationPath(edition, language, token) },
    line: kind === 'inviting.reminder' ? 'many' : 'own',
  });
}
