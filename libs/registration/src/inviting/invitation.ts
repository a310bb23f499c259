import type { Language } from '@app/i18n';

/**
 * Where an invitation stands.
 * - `open`: a letter is out, nobody has answered
 * - `registered`: the invited person has registered, by the link or otherwise
 * - `declined`: by the button on the page behind the link
 * - `expired`: its time ended without an answer; it can be extended
 * - `revoked`: we took it back
 */
export const INVITATION_STATES = ['open', 'registered', 'declined', 'expired', 'revoked'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

/** A personal invitation to a category, locked to an address. */
export interface Invitation {
  id: string;
  editionId: string;
  /** Code of one of the edition's categories. */
  category: string;
  email: string;
  /** Normal form of `parseAddress`: one open invitation each per edition. */
  emailKey: string;
  /** As the list had it; may be empty. */
  name: string;
  /** Language of its letters. */
  language: Language;
  /** What the letter says besides, as it was typed; may be empty. */
  note: string;
  state: InvitationState;
  invitedAt: Date;
  invitedBy: string;
  expiresAt: Date;
  /** So many letters went out, reminders included. */
  letters: number;
  lastLetterAt: Date;
  /** Reminders that were sent, by their code. */
  reminded: string[];
  /** When the next reminder is due; null: none comes any more. */
  remindAt: Date | null;
  endedAt: Date | null;
  declineReason: string | null;
  /** What the invited person's answer led to. */
  registrationId: string | null;
  /** Random, of the page that was sent: the second press of its button is known by it. */
  pageKey: string | null;
}

/** The columns of Invitation for a `select` from `registration_invitation i`. */
export const INVITATION = `i.id, i.edition_id as "editionId", i.category, i.email, i.email_key as "emailKey", i.name, i.language, i.note,
  i.state, i.invited_at as "invitedAt", i.invited_by as "invitedBy", i.expires_at as "expiresAt", i.letters,
  i.last_letter_at as "lastLetterAt", i.reminded, i.remind_at as "remindAt", i.ended_at as "endedAt",
  i.decline_reason as "declineReason", i.registration_id as "registrationId", i.page_key as "pageKey"`;

/** As the log and letters name it. */
export const subjectOf = ({ id }: Pick<Invitation, 'id'>) => ({ kind: 'registration-invitation', id });

/** Where it stands at an instant: an open one whose time is over has expired, whether or not anybody has noted it. */
export function stateAt({ state, expiresAt }: Pick<Invitation, 'state' | 'expiresAt'>, now: Date): InvitationState {
  return state === 'open' && expiresAt <= now ? 'expired' : state;
}
