import type { Transaction } from '@app/database';
import { type Edition, inLanguage, readVocabulary, type Reader } from '@app/edition';
import { formatDateTime, formatList } from '@app/i18n';
import { type LetterDraft, writeLetter } from '@app/mail';
import { formalName, isHighLevel } from '@app/people';

import type { PartRow } from './part.queries.js';
import { issueLink, linkPath } from './personal-link.js';
import type { ReminderKind } from './reminding/reminders.js';
import { whenWords } from './when-words.js';

/** A part whose person can be written to and whose invitation has a row. */
export type ReachablePart = PartRow & { email: string; emailKey: string; invitationId: string };

/** The edition's words for the roles of a panel: code → label of a language. */
export type RoleWords = (code: string, language: PartRow['language']) => string;

export async function readRoleWords(reader: Reader, editionId: string): Promise<RoleWords> {
  const terms = await readVocabulary(reader, editionId, 'panel-role');
  return (code, language) => inLanguage(terms.find((term) => term.code === code)?.labels ?? { en: code }, language);
}

/** Asks somebody to speak, in words of its own who stands in for somebody, by a link that shows the session and takes the answer. `answerBy` as it was just written. */
export async function writeInvitation(
  tx: Transaction,
  edition: Edition,
  part: ReachablePart & { answerBy: Date },
  letter: number,
  words: RoleWords,
  now: Date,
): Promise<void> {
  await write(tx, edition, part, now, {
    kind: part.standsInFor === null ? 'speakers.invitation' : 'speakers.stand-in',
    cause: `speaking-invitation:${part.invitationId}:asked:${letter}`,
    data: {
      ...sessionData(edition, part, words),
      answerBy: formatDateTime(part.answerBy, part.language, edition.timeZone),
      isPlaced: part.startsAt ? 1 : 0,
      isReminder: letter > 1 ? 1 : 0,
      ...(part.standsInFor !== null && { instead: part.standsInFor }),
    },
  });
}

/** Says which answer we have, once for each `version` of the invitation; `calendar` is what its calendar is told with it. */
export async function writeAnswerNoted(
  tx: Transaction,
  edition: Edition,
  part: ReachablePart & { version: number },
  words: RoleWords,
  calendar: string | undefined,
  now: Date,
): Promise<void> {
  await write(tx, edition, part, now, {
    kind: 'speakers.answer-noted',
    calendar,
    cause: `speaking-invitation:${part.invitationId}:answered:${part.version}`,
    data: {
      ...sessionData(edition, part, words),
      isAccepted: part.state === 'accepted' ? 1 : 0,
      mode: part.mode === 'on-site' ? 1 : part.mode === 'remote' ? 2 : 0,
      isRegistered: ['approved', 'attended'].includes(part.registration?.status ?? '') ? 1 : 0,
    },
  });
}

/** Reminds of one thing that the speaker has still to do, or to know; each kind once per invitation. */
export async function writeReminder(
  tx: Transaction,
  edition: Edition,
  part: ReachablePart,
  kind: Exclude<ReminderKind, 'answer'>,
  words: RoleWords,
  now: Date,
): Promise<void> {
  await write(tx, edition, part, now, {
    kind: `speakers.${kind}`,
    cause: `speaking-invitation:${part.invitationId}:reminder:${kind}`,
    line: 'many',
    data: sessionData(edition, part, words),
  });
}

/** What every letter about a part in a session tells, in the language of the part. */
export function sessionData(edition: Edition, part: PartRow, words: RoleWords): LetterDraft['data'] {
  const { language } = part;
  return {
    edition: inLanguage(edition.names, language),
    session: part.title,
    role: formatList(
      part.roles.map((role) => words(role, language)),
      language,
    ),
    when: whenWords(part, language, edition),
    place: part.room ?? '',
  };
}

async function write(
  tx: Transaction,
  edition: Edition,
  part: ReachablePart,
  now: Date,
  letter: Pick<LetterDraft, 'kind' | 'cause' | 'data' | 'calendar' | 'line'>,
): Promise<void> {
  const token = await issueLink(tx, part.invitationId, part.emailKey, edition, now);
  await writeLetter(tx, {
    ...letter,
    editionId: edition.id,
    subject: { kind: 'speaking-invitation', id: part.invitationId },
    to: { address: part.email, name: formalName(part), language: part.language },
    secrets: { link: linkPath(edition, part.language, token) },
    isProtected: isHighLevel(part),
  });
}
