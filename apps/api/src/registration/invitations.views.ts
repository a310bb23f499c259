import { LETTER_STATES } from '@app/mail';
import { z } from 'zod';
import { LANGUAGES } from '@app/i18n';
import {
  INVITATION_STATES,
  type InvitationRow,
  LEFT_OUT,
  type ListedLine,
  MISTAKES,
  PARTICIPATION_MODES,
  REGISTRATION_STATUSES,
} from '@app/registration';

const Count = z.number().int();
const Category = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/);
const State = z.enum(INVITATION_STATES);
const LIST_AT_MOST = 200_000;

export const InvitationsQuery = z.strictObject({
  state: State.optional(),
  category: Category.optional(),
  /** Parts of name or address. */
  q: z.string().max(200).optional(),
  /** `next` of the page before. */
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type InvitationsQuery = z.infer<typeof InvitationsQuery>;

/** Whom to invite, to what, until when. */
export const InvitationListBody = z.strictObject({
  category: Category,
  /** One person a line: `address, name, language`; name and language may be missing. */
  list: z.string().max(LIST_AT_MOST),
  /** Of the letters of those whose line names none. */
  language: z.enum(LANGUAGES).default('en'),
  /** Words that the letter says besides. */
  note: z.string().max(5000).default(''),
  /** The last day, in the edition's zone; default: the thirtieth, or the day when registration closes. */
  until: z.iso.date().optional(),
});
export type InvitationListBody = z.infer<typeof InvitationListBody>;

export const InvitationsBody = InvitationListBody.extend({
  /** How many would be invited, as the preview said; another number now is refused (412). */
  confirmed: Count.min(0),
});
export type InvitationsBody = z.infer<typeof InvitationsBody>;

export const ExtensionBody = z.strictObject({
  /** The new last day, in the edition's zone. */
  until: z.iso.date(),
});
export type ExtensionBody = z.infer<typeof ExtensionBody>;

export const InvitationsPreview = z.object({
  /** So many would get a letter. */
  fits: Count,
  /** So many lines cannot be read: nothing is sent before they are mended. */
  mistakes: Count,
  expiresAt: z.date(),
  lines: z.array(
    z.object({
      line: Count,
      email: z.string(),
      name: z.string(),
      language: z.enum(LANGUAGES),
      /** A mistake, or why this line is left out; null: it is invited. */
      problem: z.enum([...MISTAKES, ...LEFT_OUT]).nullable(),
    }),
  ),
});
export type InvitationsPreview = z.infer<typeof InvitationsPreview>;

export const InvitedView = z.object({ invited: Count });
export type InvitedView = z.infer<typeof InvitedView>;

export const InvitationView = z.object({
  id: z.string(),
  category: z.string(),
  email: z.string(),
  name: z.string(),
  language: z.enum(LANGUAGES),
  note: z.string(),
  state: State,
  invitedAt: z.date(),
  invitedBy: z.string(),
  expiresAt: z.date(),
  /** Reminders included. */
  letters: Count,
  lastLetterAt: z.date(),
  /** How far the newest letter came; null when it was taken back, or is no longer kept. */
  letterState: z.enum(LETTER_STATES).nullable(),
  /** When the next reminder goes out, if nobody answers. */
  remindAt: z.date().nullable(),
  endedAt: z.date().nullable(),
  declineReason: z.string().nullable(),
  registration: z
    .object({
      id: z.string(),
      number: z.string(),
      status: z.enum(REGISTRATION_STATUSES),
      mode: z.enum(PARTICIPATION_MODES),
      category: z.string(),
    })
    .nullable(),
});
export type InvitationView = z.infer<typeof InvitationView>;

export const InvitationsView = z.object({
  /** The newest first. */
  invitations: z.array(InvitationView),
  /** How many stand where, under the same filter whatever its state. */
  counts: z.object({ open: Count, registered: Count, declined: Count, expired: Count, revoked: Count }),
  /** Cursor of the next page; absent on the last. */
  next: z.string().optional(),
});
export type InvitationsView = z.infer<typeof InvitationsView>;

/** Never a link, nor the normal form of the address. */
export function invitationView({
  editionId: _,
  emailKey: __,
  reminded: ___,
  registrationId: ____,
  pageKey: _____,
  ...told
}: InvitationRow): InvitationView {
  return told;
}

export function lineView({ line, email, name, language, problem }: ListedLine): InvitationsPreview['lines'][number] {
  return { line, email, name, language, problem: problem ?? null };
}
