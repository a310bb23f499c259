import type { Transaction } from '@app/database';
import { ENTRY_COLUMNS } from '../entry.queries.js';
import type { EntryTold, Told } from './told.js';

/** The entries that a person's calendar may have to be told of: those that belong there, and those that it has. None that is over. */
export async function entriesToTell(
  tx: Transaction,
  editionId: string,
  personId: string,
  subjectIds: string[],
  now: Date,
): Promise<EntryTold[]> {
  return tx.query(
    `select ${ENTRY_COLUMNS}, case when t.uid is not null then jsonb_build_object('address', t.address, 'method', t.method,
       'sequence', t.sequence, 'entrySequence', t.entry_sequence, 'said', t.said, 'partstat', t.partstat) end as told
     from calendar_entry e left join calendar_told t on t.uid = e.uid and t.person_id = $2
     where e.edition_id = $1 and e.ends_at > $4 and (e.subject_id = any($3::uuid[]) or t.method = 'REQUEST')
     order by e.starts_at, e.uid`,
    [editionId, personId, subjectIds, now],
  );
}

/** Keeps what a person's calendar was told now, in place of what it was told before. */
export async function recordTold(
  tx: Transaction,
  personId: string,
  rows: Array<{ uid: string } & Told>,
  now: Date,
): Promise<void> {
  await tx.query(
    `insert into calendar_told (uid, person_id, address, method, sequence, entry_sequence, said, partstat, told_at)
     select uid, $1, address, method, sequence, "entrySequence", said, partstat, $3
     from jsonb_to_recordset($2::jsonb) as row (uid text, address text, method text, sequence integer, "entrySequence" integer, said text,
       partstat text)
     on conflict (uid, person_id) do update set address = excluded.address, method = excluded.method,
       sequence = excluded.sequence, entry_sequence = excluded.entry_sequence, said = excluded.said, partstat = excluded.partstat,
       told_at = excluded.told_at`,
    [personId, JSON.stringify(rows), now],
  );
}
