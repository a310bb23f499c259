import type { DataSubject, Holding, Transaction } from '@app/database';
import { ringBells } from '@app/jobs';
import type { CalendarEntry } from './entry.js';
import { ENTRY_COLUMNS, saveEntries } from './entry.queries.js';

/** The programme takes persons out of standing entries; here the cancelled ones follow, which no release touches any more. */
export const CALENDAR_HOLDINGS: readonly Holding[] = [
  {
    table: 'calendar_entry',
    personal: ['content'],
    others: ['uid', 'status', 'location', 'tags', 'content_hash'],
    whose: 'false',
    erased: forgetInCancelledEntries,
  },
  {
    table: 'calendar_part',
    personal: ['title'],
    others: ['kind', 'tag'],
    whose: `calendar_part.tag in (select 'person:' || id from unnest(its.person_ids) as id)`,
    given: {
      part: 'calendar-slots',
      columns: `(select content->>'summary' from calendar_entry e where e.subject_id = calendar_part.subject_id) as entry, kind,
        starts_after, seconds, title`,
    },
    erased: 'delete',
  },
  {
    table: 'calendar_address',
    personal: ['token_hash'],
    others: ['language'],
    whose: `calendar_address.person_id = any(its.person_ids) or calendar_address.mandate_id in (
      select id from mandate where account_id = any(its.account_ids))`,
    given: { part: 'calendar-addresses', columns: 'language, calendar_address.created_at, revoked_at' },
    erased: 'delete',
  },
  {
    table: 'calendar_export',
    personal: ['name', 'body', 'tag'],
    others: ['language', 'file_name', 'state', 'last_error'],
    whose: 'calendar_export.requested_by = any(its.account_ids)',
    given: { part: 'calendar-files', columns: 'name, file_name, calendar_export.language, state, requested_at' },
    erased: 'delete',
  },
  {
    table: 'calendar_keeping',
    personal: [],
    others: ['kept_by'],
    whose: 'calendar_keeping.person_id = any(its.person_ids)',
    given: { part: 'calendar-keeping', columns: 'kept_by, chosen_at' },
    erased: 'delete',
  },
  {
    table: 'calendar_told',
    personal: ['address'],
    others: ['uid', 'method', 'said', 'partstat'],
    whose: 'calendar_told.person_id = any(its.person_ids)',
    given: {
      part: 'calendar-invitations',
      columns: `(select content->>'summary' from calendar_entry e where e.uid = calendar_told.uid) as entry, method, address, partstat, told_at, replied_at`,
    },
    erased: 'delete',
  },
];

async function forgetInCancelledEntries(tx: Transaction, { names }: DataSubject, now: Date): Promise<void> {
  const entries = await tx.query<CalendarEntry[]>(
    `select ${ENTRY_COLUMNS} from calendar_entry e
     where status = 'CANCELLED' and exists (select from unnest($1::text[]) as name
       where length(name) > 4 and position(name in content::text) > 0)`,
    [names],
  );
  if (entries.length === 0) return;
  await saveEntries(
    tx,
    entries.map((entry) => ({ ...entry, content: withoutLines(entry.content, names) })),
    now,
  );
  await ringBells(tx, 'render-calendar-entries', [...new Set(entries.map(({ editionId }) => editionId))]);
}

function withoutLines(content: CalendarEntry['content'], names: string[]): CalendarEntry['content'] {
  const says = (line: string) => names.some((name) => line.includes(name));
  const perLanguage = Object.fromEntries(
    Object.entries(content.perLanguage ?? {}).map(([language, words]) => [
      language,
      { ...words, lines: words?.lines?.filter((line) => !says(line)) },
    ]),
  );
  return { ...content, perLanguage };
}
