import { randomUUID } from 'node:crypto';
import type { Transaction } from '@app/database';
import type { Edition, Reader } from '@app/edition';
import type { Language } from '@app/i18n';
import type { Actor } from '@app/identity';
import { newToken } from '@app/tokens';
import type { RegistrationCategory } from '../categories/category.js';
import { findable } from '../searchable.js';
import { checkList } from './check-list.js';
import { expireInvitations } from './end-invitation.js';
import { invitableCategory } from './invitable-category.js';
import { isMistake, type ListedLine } from './invitation-list.js';
import { invitationPath } from './invitation-links.js';
import { invitationWords } from './inviting-letters.js';
import { ListChangedMeanwhile, ListUnreadable, NobodyToInvite } from './inviting.errors.js';
import { invitationEnds, usableNote } from './inviting.rules.js';
import { INVITE } from './invite-statement.js';
import { oneAtATime } from './letters-again.js';
import { mustNotWriteTooMuch } from './letters-enough.js';
import { nextReminder } from './reminders.js';

/** Whom to invite, to what, until when, and what the letter says besides. */
export interface InvitationWish {
  /** Code of one of the edition's categories. */
  category: string;
  /** As it was pasted, see `readList`. */
  list: string;
  /** Of the letters of those whose line names none. */
  language: Language;
  note: string;
  /** The last day, `YYYY-MM-DD`; default: the thirtieth, or the day when registration closes. */
  until?: string;
}

/** What sending a list would do. */
export interface CheckedInvitations {
  lines: ListedLine[];
  /** So many would get a letter. */
  fits: number;
  expiresAt: Date;
}

/**
 * What would follow from a list; nothing changes. Refuses `inviting.category-not-for-inviting`, `registration-shut`,
 * `expiry-unusable`, `note-too-long`, `list-too-long`.
 */
export async function checkInvitations(
  reader: Reader,
  edition: Edition,
  wish: InvitationWish,
  now: Date,
): Promise<CheckedInvitations> {
  const category = await invitableCategory(reader, edition, wish.category, now);
  usableNote(wish.note);
  const expiresAt = invitationEnds(edition, category, wish.until, now);
  const lines = await checkList(reader, edition.id, wish, now);
  return { lines, fits: fitting(lines).length, expiresAt };
}

/**
 * Invites everybody on a list who needs it, each by a letter in their language: all of them or, when a line cannot be read, nobody.
 * `confirmed` is how many `checkInvitations` said. Gives how many were invited. Refuses as that does, and `inviting.line-…`,
 * `nobody-to-invite`, `list-changed-meanwhile` (stale), `edition-wrote-enough`.
 */
export async function invite(
  tx: Transaction,
  edition: Edition,
  { confirmed, ...wish }: InvitationWish & { confirmed: number },
  by: Actor,
  now: Date,
): Promise<number> {
  await oneAtATime(tx, edition.id);
  const { lines, expiresAt } = await checkInvitations(tx, edition, wish, now);
  const mistakes = lines.filter(isMistake);
  if (mistakes.length > 0) throw new ListUnreadable(mistakes);
  const chosen = fitting(lines);
  if (chosen.length !== confirmed) throw new ListChangedMeanwhile();
  if (chosen.length === 0) throw new NobodyToInvite();
  await mustNotWriteTooMuch(tx, edition.id, chosen.length, now);
  const addresses = chosen.map(({ emailKey }) => emailKey);
  await expireInvitations(tx, edition.id, addresses, now);
  const category = await invitableCategory(tx, edition, wish.category, now);
  await writeAll(tx, edition, category, { lines: chosen, note: usableNote(wish.note), expiresAt }, by, now);
  return chosen.length;
}

function fitting(lines: ListedLine[]): ListedLine[] {
  return lines.filter(({ problem }) => problem === undefined);
}

/** A whole list in one statement, so that five hundred letters take no longer than a click may. */
async function writeAll(
  tx: Transaction,
  edition: Edition,
  category: RegistrationCategory,
  { lines, note, expiresAt }: { lines: ListedLine[]; note: string; expiresAt: Date },
  by: Actor,
  now: Date,
): Promise<void> {
  const rows = lines.map(({ email, emailKey, name, language }) => {
    const { token, hash } = newToken();
    return {
      id: randomUUID(),
      email,
      email_key: emailKey,
      name,
      language,
      search_text: findable(`${name} ${email}`),
      token_hash: hash.toString('hex'),
      link: invitationPath(edition, language, token),
      words: invitationWords(edition, category, { language, note, expiresAt }),
    };
  });
  const remindAt = nextReminder({ invitedAt: now, lastLetterAt: now, expiresAt, reminded: [] })?.at ?? null;
  const actor = [by.kind, by.id ?? null, by.name];
  await tx.query(INVITE, [JSON.stringify(rows), edition.id, category.code, note, now, expiresAt, remindAt, ...actor]);
}
