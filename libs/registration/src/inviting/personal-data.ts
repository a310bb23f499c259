import { type Holding, nameOfStaff, type Transaction } from '@app/database';

/** By an address of their own, or by the registration that it led to: the address may have changed in between. */
const theirs = (table: string) =>
  `(${table}.email_key = any(its.email_keys) or ${table}.registration_id = any(its.registration_ids))`;

/** An invitation without its person, as numbers still count it. One that was open is over. */
const NAMELESS = `email = 'erased', email_key = 'erased:' || registration_invitation.id, name = '', note = '', search_text = '',
  decline_reason = null, typed = null, page_key = null, remind_at = null,
  ended_at = coalesce(registration_invitation.ended_at, now()),
  state = case registration_invitation.state when 'open' then 'revoked' else registration_invitation.state end`;

/** What invitations hold of people. The rows stay: category, state and dates. */
export const INVITING_HOLDINGS: readonly Holding[] = [
  {
    table: 'registration_invitation_link',
    personal: ['token_hash'],
    others: [],
    whose: `registration_invitation_link.invitation_id in (select i.id from registration_invitation i where ${theirs('i')})`,
    erased: 'delete',
  },
  {
    table: 'registration_invitation',
    personal: ['email', 'email_key', 'name', 'note', 'search_text', 'decline_reason', 'typed'],
    others: ['category', 'language', 'state', 'reminded', 'page_key'],
    whose: theirs('registration_invitation'),
    given: {
      part: 'invitations-to-register',
      columns: `(select code from edition where id = edition_id) as edition, category, email, name, registration_invitation.language, note,
        registration_invitation.state, invited_at, expires_at, letters, ended_at, decline_reason, typed as half_filled_form`,
    },
    erased: { set: NAMELESS },
  },
  nameOfStaff('registration_invitation', 'invited_by'),
];

/**
 * Takes the person out of invitations of an edition: of those that came to nothing and ended before an instant, or of all. Gives how many.
 */
export async function forgetInvitations(
  tx: Transaction,
  editionId: string,
  { endedBefore }: { endedBefore?: Date } = {},
): Promise<number> {
  const [, forgotten] = await tx.query<[unknown, number]>(
    `update registration_invitation set ${NAMELESS} where edition_id = $1 and email_key <> 'erased:' || id
       and ($2::timestamptz is null or (state in ('declined','expired','revoked') and ended_at < $2))`,
    [editionId, endedBefore ?? null],
  );
  return forgotten;
}

/** Removes links that open nothing any more: of invitations that ended, or could have been answered, before an instant. Gives how many. */
export async function forgetInvitationLinks(tx: Transaction, editionId: string, before: Date): Promise<number> {
  const [, removed] = await tx.query<[unknown, number]>(
    `delete from registration_invitation_link l using registration_invitation i
     where i.id = l.invitation_id and i.edition_id = $1 and coalesce(l.ended_at, i.expires_at) < $2`,
    [editionId, before],
  );
  return removed;
}
