import { setImmediate as breathe } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { LANGUAGES } from '@app/i18n';
import { entryText } from './entry-text.js';
import type { CalendarEntry } from './entry.js';
import { ENTRY_COLUMNS } from './entry.queries.js';
import { textStyle } from './text-style.js';

type StaleEntry = CalendarEntry & { contentHash: string };

const AT_ONCE = 50;

/** What `calendar_text.made_from` says when the text is that of row `e`: its hash and how we write now (the named parameter). */
export const madeFrom = (style: '$1' | '$4') => `e.content_hash || ':' || ${style}`;

const MISSING_TEXT = `select from unnest($2::text[]) as wanted (language)
  where not exists (select from calendar_text t
    where t.uid = e.uid and t.language = wanted.language and t.made_from = ${madeFrom('$1')})`;

/**
 * Makes the texts that an edition's entries lack, in six languages, and keeps them. Running it twice, or in two workers at once,
 * ends the same: a text is only kept for the row that it was made from. Returns how many entries were written.
 */
export async function renderEntries(database: DataSource, editionId: string, baseUrl: string): Promise<number> {
  const style = textStyle(baseUrl);
  let rendered = 0;
  for (let after = ''; ;) {
    const stale = await staleEntries(database, style, editionId, after);
    if (stale.length === 0) return rendered;
    await keepTexts(
      database,
      style,
      stale.flatMap((entry) => textsOf(entry, baseUrl)),
    );
    rendered += stale.length;
    after = stale.at(-1)!.uid;
    await breathe();
  }
}

/** The editions that have entries whose texts are missing or old since before `before`. */
export async function editionsWithStaleTexts(database: DataSource, baseUrl: string, before: Date): Promise<string[]> {
  const rows: Array<{ editionId: string }> = await database.query(
    `select distinct e.edition_id as "editionId" from calendar_entry e
     where e.touched_at < $3 and exists (${MISSING_TEXT})`,
    [textStyle(baseUrl), LANGUAGES, before],
  );
  return rows.map((row) => row.editionId);
}

function staleEntries(database: DataSource, style: string, editionId: string, after: string): Promise<StaleEntry[]> {
  return database.query(
    `select ${ENTRY_COLUMNS}, e.content_hash as "contentHash" from calendar_entry e
     where e.edition_id = $3 and e.uid > $4 and exists (${MISSING_TEXT})
     order by e.uid limit ${AT_ONCE}`,
    [style, LANGUAGES, editionId, after],
  );
}

function textsOf(entry: StaleEntry, baseUrl: string) {
  const { uid, contentHash: hash } = entry;
  return LANGUAGES.map((language) => ({ uid, hash, language, text: entryText(entry, language, baseUrl) }));
}

async function keepTexts(
  database: DataSource,
  style: string,
  texts: Array<{ uid: string; hash: string; language: string; text: string }>,
): Promise<void> {
  await database.query(
    `insert into calendar_text (uid, language, made_from, text)
     select made.uid, made.language, ${madeFrom('$1')}, made.text
     from jsonb_to_recordset($2::jsonb) as made (uid text, hash text, language text, text text)
     join calendar_entry e on e.uid = made.uid and e.content_hash = made.hash
     on conflict (uid, language) do update set made_from = excluded.made_from, text = excluded.text`,
    [style, JSON.stringify(texts)],
  );
}
