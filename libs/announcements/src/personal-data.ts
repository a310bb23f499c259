import { type Holding, nameOfStaff } from '@app/database';

const NAME = `(select name from announcement where id = announcement_id)`;

/** What this room holds of people: to whom announcements went, who wants none, and who wrote them. */
export const ANNOUNCEMENTS_HOLDINGS: readonly Holding[] = [
  {
    table: 'announcement_recipient',
    personal: [],
    others: ['standing'],
    whose: 'announcement_recipient.person_id = any(its.person_ids)',
    given: { part: 'announcements', columns: `${NAME} as announcement, standing` },
    erased: 'delete',
  },
  {
    table: 'announcement_unsubscribed',
    personal: [],
    others: [],
    whose: 'announcement_unsubscribed.person_id = any(its.person_ids)',
    given: { part: 'wants-no-announcements', columns: 'at as since' },
    erased: 'delete',
  },
  {
    table: 'announcement_link',
    personal: [],
    others: ['token_hash'],
    whose: 'announcement_link.person_id = any(its.person_ids)',
    erased: 'delete',
  },
  {
    table: 'announcement',
    personal: ['author_ids'],
    others: ['name', 'state', 'group_code', 'parameters', 'texts', 'button', 'reason'],
    whose: 'announcement.author_ids && its.account_ids::text[]',
    erased: {
      set: `author_ids = array(select unnest(announcement.author_ids) except select unnest(its.account_ids::text[]))`,
    },
  },
  nameOfStaff('announcement', 'written_by'),
  nameOfStaff('announcement', 'submitted_by'),
  nameOfStaff('announcement', 'decided_by'),
];
