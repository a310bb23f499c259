import type { DataSource } from 'typeorm';
import type { Language } from '@app/i18n';
import type { CalendarEntry } from './entry.js';
import { ENTRY_COLUMNS } from './entry.queries.js';
import { madeFrom } from './render-entries.js';

/** Which entries: those of the edition that have one of the tags, or a slot of one. */
export interface FeedSelection {
  editionId: string;
  tags: string[];
}

export interface FeedState {
  /** Digest of what the entries say, in the order of the feed; null if it has none. */
  digest: string | null;
  /** When anything in the edition's calendars last changed, leaving a feed included; null if there is nothing. */
  touchedAt: Date | null;
}

export interface FeedContents extends FeedState {
  /** The hash of each entry's text, in the order of the feed. */
  hashes: string[];
  /** Of those with a slot of one of the tags. */
  withParts: string[];
}

/** An entry and its kept text, null while the worker has not made it. */
export type FeedEntry = CalendarEntry & { contentHash: string; text: string | null };

const MEMBERS = `e.edition_id = $1 and e.subject_id in (
  select subject_id from calendar_entry where edition_id = $1 and tags && $2::text[]
  union all select subject_id from calendar_part where tag = any($2::text[]))`;
const HAS_PART = `exists (select from calendar_part p where p.subject_id = e.subject_id and p.tag = any($2::text[]))`;
const HASHES = `string_agg(e.content_hash, ',' order by e.starts_at, e.uid)`;
const TOUCHED_AT = `(select max(touched_at) from calendar_entry where edition_id = $1) as "touchedAt"`;

/** What a conditional GET needs: one row, no texts. */
export async function feedState(database: DataSource, { editionId, tags }: FeedSelection): Promise<FeedState> {
  const [state] = await database.query(
    `select md5(${HASHES}) as digest, ${TOUCHED_AT} from calendar_entry e where ${MEMBERS}`,
    [editionId, tags],
  );
  return state as FeedState;
}

/** What a feed holds at one moment. One long string costs this process far less than hundreds of rows. */
export async function feedContents(database: DataSource, { editionId, tags }: FeedSelection): Promise<FeedContents> {
  const [{ hashes, ...state }] = await database.query(
    `select md5(${HASHES}) as digest, ${HASHES} as hashes, ${TOUCHED_AT},
       coalesce(array_agg(e.content_hash) filter (where ${HAS_PART}), '{}') as "withParts" from calendar_entry e where ${MEMBERS}`,
    [editionId, tags],
  );
  return { ...state, hashes: hashes ? hashes.split(',') : [] } as FeedContents;
}

/** The entries of a feed that have these hashes; one that has changed since is not among them. */
export async function feedEntries(
  database: DataSource,
  { editionId, tags }: FeedSelection,
  hashes: string[],
  language: Language,
  style: string,
): Promise<FeedEntry[]> {
  return database.query(
    `select ${ENTRY_COLUMNS}, e.content_hash as "contentHash", t.text
     from calendar_entry e
     left join calendar_text t on t.uid = e.uid and t.language = $3 and t.made_from = ${madeFrom('$4')}
     where ${MEMBERS} and e.content_hash = any($5::text[])`,
    [editionId, tags, language, style, hashes],
  );
}
