import type { Holding } from '@app/database';

/** Whatever lies here for somebody; the bytes follow their row. */
export const FILES_HOLDINGS: readonly Holding[] = [
  {
    table: 'stored_file',
    personal: ['name', 'sha256'],
    others: ['owner_kind', 'media_type'],
    whose: 'stored_file.owner_id = any(its.registration_ids || its.person_ids || its.account_ids)',
    given: { part: 'files', columns: 'name, media_type, bytes, stored_file.created_at' },
    erased: 'delete',
  },
];
