import { type Holding, nameOfStaff } from '@app/database';

/** What the review desk holds of people: what colleagues wrote about an applicant, and which colleague it was. */
export const DESK_HOLDINGS: readonly Holding[] = [
  {
    table: 'registration_note',
    personal: ['text'],
    others: [],
    whose: 'registration_note.registration_id = any(its.registration_ids)',
    given: { part: 'notes-about-you', columns: 'at, text' },
    erased: 'delete',
  },
  nameOfStaff('registration_note', 'by_name'),
  {
    table: 'registration_tag',
    personal: [],
    others: [],
    whose: 'registration_tag.registration_id = any(its.registration_ids)',
    given: { part: 'tags-about-you', columns: 'at, (select name from desk_tag where id = tag_id) as tag' },
    erased: 'delete',
  },
  nameOfStaff('registration_tag', 'by_name'),
  {
    table: 'registration_merge',
    personal: ['kept'],
    others: [],
    whose: `registration_merge.ended_id = any(its.registration_ids) or registration_merge.surviving_id = any(its.registration_ids)`,
    given: { part: 'registrations-merged', columns: 'at, kept' },
    erased: { set: `kept = '{}'` },
  },
  nameOfStaff('registration_merge', 'by_name'),
  {
    table: 'desk_job',
    personal: ['by_id'],
    others: ['act', 'reason', 'reason_code', 'by_kind', 'state'],
    whose: 'desk_job.by_id = any(its.account_ids::text[])',
    erased: { set: `by_name = ''` },
  },
  nameOfStaff('desk_job', 'by_name'),
  { table: 'desk_job_item', personal: [], others: ['state', 'why'], whose: 'false', erased: 'stays' },
  {
    table: 'duplicate_look',
    personal: ['consonants'],
    others: [],
    whose: 'duplicate_look.registration_id = any(its.registration_ids)',
    erased: 'delete',
  },
  { table: 'probable_duplicate', personal: [], others: ['state'], whose: 'false', erased: 'stays' },
  nameOfStaff('probable_duplicate', 'decided_by'),
];
