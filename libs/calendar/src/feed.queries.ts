import type { DataSource } from 'typeorm';
import type { Language } from '@app/i18n';
import type { CalendarEntry } from './entry.js';
import { ENTRY_COLUMNS } from './entry.queries.js';
import { madeFrom } from './render-entries.js';

/** Which entries: those of the edition that have one of the tags. */
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

export interface KeptFeed extends FeedState {
  texts: string | null;
  /** Entries whose kept text is missing or old. */
  missing: number;
}

export type FeedRow = CalendarEntry & FeedState & { text: string | null };

const MEMBERS = `e.edition_id = $1 and e.tags && $2::text[]`;
const IN_ORDER = `order by e.starts_at, e.uid`;
const STATE = `md5(string_agg(e.uid || ' ' || e.content_hash, ',' ${IN_ORDER})) as digest,
  (select max(touched_at) from calendar_entry where edition_id = $1) as "touchedAt"`;
const WITH_TEXTS = `calendar_entry e
  left join calendar_text t on t.uid = e.uid and t.language = $3 and t.made_from = ${madeFrom('$4')}`;

/** What a conditional GET needs: one row, no texts. */
export async function feedState(database: DataSource, { editionId, tags }: FeedSelection): Promise<FeedState> {
  const [state] = await database.query(`select ${STATE} from calendar_entry e where ${MEMBERS}`, [editionId, tags]);
  return state as FeedState;
}

/** The kept texts of a feed, joined by PostgreSQL: one long string costs this process far less than hundreds of rows. */
export async function keptFeed(
  database: DataSource,
  { editionId, tags }: FeedSelection,
  language: Language,
  style: string,
): Promise<KeptFeed> {
  const [kept] = await database.query(
    `select ${STATE}, string_agg(t.text, '' ${IN_ORDER}) as texts, count(*) filter (where t.uid is null)::int as missing
     from ${WITH_TEXTS} where ${MEMBERS}`,
    [editionId, tags, language, style],
  );
  return kept as KeptFeed;
}

/** The same row by row, with the entries themselves: for the moment after a release when the worker is not yet through. */
export async function feedRows(
  database: DataSource,
  { editionId, tags }: FeedSelection,
  language: Language,
  style: string,
): Promise<FeedRow[]> {
  return database.query(
    `with state as (select ${STATE} from calendar_entry e where ${MEMBERS})
     select ${ENTRY_COLUMNS}, state.digest, state."touchedAt", t.text
     from state cross join ${WITH_TEXTS} where ${MEMBERS} ${IN_ORDER}`,
    [editionId, tags, language, style],
  );
}
