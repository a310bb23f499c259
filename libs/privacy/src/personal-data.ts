import type { Holding } from '@app/database';

/** What this room itself holds of people. */
export const PRIVACY_HOLDINGS: readonly Holding[] = [
  {
    table: 'personal_export',
    personal: ['email_key', 'email', 'body', 'token_hash', 'download_hash'],
    others: ['language', 'state'],
    whose: 'personal_export.email_key = any(its.email_keys)',
    given: { part: 'exports-of-your-data', columns: 'state, requested_at, ready_at, expires_at' },
    erased: 'delete',
  },
  {
    table: 'personal_erasure',
    personal: ['email_key'],
    others: ['state'],
    whose: 'false',
    erased: 'stays',
  },
  {
    table: 'consent',
    personal: [],
    others: ['kind'],
    whose: 'consent.registration_id = any(its.registration_ids)',
    given: { part: 'consents', columns: 'kind, version, given_at, withdrawn_at' },
    erased: { set: `withdrawn_at = coalesce(consent.withdrawn_at, now())` },
  },
  {
    table: 'consent_text',
    personal: ['written_by'],
    others: ['kind', 'texts'],
    whose: 'consent_text.written_by = any(its.account_names)',
    erased: { set: `written_by = ''` },
  },
];
