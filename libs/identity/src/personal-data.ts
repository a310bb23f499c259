import { type DataSubject, type Holding, nameOfStaff, type Transaction } from '@app/database';

/** What this room holds of people. The log keeps what was done and forgets by whom; its chain holds (see audit-chain). */
export const IDENTITY_HOLDINGS: readonly Holding[] = [
  {
    table: 'account',
    personal: ['email', 'email_key', 'name'],
    others: ['language'],
    whose: 'account.id = any(its.account_ids)',
    given: { part: 'account', columns: 'email, name, account.language, created_at, disabled_at' },
    erased: {
      set: `email = 'erased', email_key = 'erased:' || account.id, name = '', disabled_at = coalesce(account.disabled_at, now())`,
    },
  },
  {
    table: 'role_assignment',
    personal: [],
    others: ['role'],
    whose: 'role_assignment.account_id = any(its.account_ids)',
    given: {
      part: 'roles',
      columns: `(select code from edition where id = edition_id) as edition, role, granted_at, revoked_at`,
    },
    erased: { set: `revoked_at = coalesce(role_assignment.revoked_at, now())` },
  },
  nameOfStaff('role_assignment', 'granted_by'),
  nameOfStaff('role_assignment', 'revoked_by'),
  {
    table: 'sign_in_link',
    personal: ['next_path', 'token_hash'],
    others: [],
    whose: 'sign_in_link.account_id = any(its.account_ids)',
    given: { part: 'sign-in-links', columns: 'sign_in_link.created_at, expires_at, used_at' },
    erased: 'delete',
  },
  {
    table: 'signed_in_session',
    personal: ['user_agent', 'token_hash'],
    others: [],
    whose: 'signed_in_session.account_id = any(its.account_ids)',
    given: {
      part: 'sessions-of-browsers',
      columns: 'user_agent, signed_in_session.created_at, last_seen_at, expires_at, ended_at',
    },
    erased: 'delete',
  },
  {
    table: 'api_token',
    personal: ['name', 'token_hash'],
    others: ['scopes'],
    whose: 'api_token.account_id = any(its.account_ids)',
    given: {
      part: 'tokens-of-programs',
      columns: `api_token.name, (select code from edition where id = edition_id) as edition, scopes, api_token.created_at, expires_at,
        last_used_at, revoked_at`,
    },
    erased: 'delete',
  },
  nameOfStaff('api_token', 'revoked_by'),
  {
    table: 'mandate',
    personal: [],
    others: ['kind', 'subject_kind'],
    whose: `mandate.account_id = any(its.account_ids) or mandate.subject_id = any(its.person_ids)`,
    given: {
      part: 'mandates',
      columns: `kind, valid_from, valid_until, given_at, revoked_at, mandate.account_id = any(its.account_ids) as held_by_you`,
    },
    erased: { set: `revoked_at = coalesce(mandate.revoked_at, now()), reason = null` },
  },
  {
    table: 'mandate',
    personal: ['given_by', 'revoked_by', 'reason'],
    others: [],
    whose: `mandate.given_by = any(its.account_names) or mandate.revoked_by = any(its.account_names)`,
    erased: {
      set: `given_by = case when mandate.given_by = any(its.account_names) then '' else mandate.given_by end,
        revoked_by = case when mandate.revoked_by = any(its.account_names) then '' else mandate.revoked_by end`,
    },
  },
  {
    table: 'address_change',
    personal: ['old_email', 'new_email', 'confirm_hash', 'stop_hash'],
    others: ['ending'],
    whose: `address_change.account_id = any(its.account_ids) or address_change.person_id = any(its.person_ids)
      or lower(address_change.new_email) = any(its.email_keys)`,
    given: { part: 'changes-of-address', columns: 'old_email, new_email, asked_at, ended_at, ending' },
    erased: 'delete',
  },
  {
    table: 'link_wish',
    personal: ['request'],
    others: ['purpose'],
    whose: `lower(link_wish.request ->> 'email') = any(its.email_keys)`,
    erased: 'delete',
  },
  {
    table: 'audit_record',
    personal: ['actor_name', 'reason', 'details'],
    others: ['actor_kind', 'action', 'subject_kind', 'subject_id'],
    whose: `audit_record.actor_id = any(its.account_ids)
      or audit_record.actor_kind = 'link' and audit_record.subject_id = any(its.registration_ids::text[])`,
    given: { part: 'what-you-did', columns: 'at, action, subject_kind, subject_id' },
    erased: forgetInLog,
  },
  {
    table: 'audit_seal',
    personal: [],
    others: ['personal_hash', 'previous', 'hash'],
    whose: 'false',
    erased: 'stays',
  },
  { table: 'audit_verification', personal: [], others: ['fault'], whose: 'false', erased: 'stays' },
];

/** What they did, what was done about them, and where their name stands otherwise. */
async function forgetInLog(tx: Transaction, subject: DataSubject, now: Date): Promise<void> {
  const { accountIds, personIds, registrationIds, names, accountNames } = subject;
  await tx.query(
    `update audit_record set forgotten_at = $1, personal_salt = null, actor_name = '', reason = null, details = '{}'
     where forgotten_at is null
       and ((actor_kind <> 'system' or reason is not null)
         and (actor_id = any($2::uuid[]) or subject_id = any($3::text[]) or actor_name = any($4::text[]))
         or exists (select from unnest($4::text[]) as name where length(name) > 4
           and (position(name in details::text) > 0 or position(name in coalesce(reason, '')) > 0)))`,
    [now, accountIds, [...accountIds, ...personIds, ...registrationIds], [...names, ...accountNames]],
  );
}
