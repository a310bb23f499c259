import { readFileSync } from 'node:fs';
import type { DataSource } from 'typeorm';

/** Texts that run a script, or ask a foreign host, wherever one of the usual ways to write text into a page was forgotten. */
export const POLYGLOTS = JSON.parse(readFileSync('test/data/polyglots.json', 'utf8')) as string[];

/** All of them in one text: what is escaped shows them, what is not lets at least one loose. */
export const ALL_POLYGLOTS = POLYGLOTS.join(' ');

/** Columns that hold codes, addresses of the net, hashes and the like: nobody types them, or a rule lets nothing else in. */
const NOT_TYPED =
  /(^|_)(key|hash|kind|state|status|mode|modes|language|languages|code|codes|type|purpose|uid|tag|tags|action|job|id|email|address|path|zone|prefix|number|ending|failure|act|scope|conditions|decider|rule|pool|category|entry|role|region|group|fault|section|fields|definition|interpretation|lines|sdgs|url|documents|from|periods|typed|request|secrets|attachments|qr|details|answer|kept|content|snapshot|for|office|title_language|prefixes|desk|text|speaks_in|parameters)$/;
const TYPED_ALTHOUGH = /^(registration_note\.text|information_request\.answer|vocabulary_term\.details)$/;
const LEFT_ALONE =
  /^(migration|recurring_run|country|calendar_text|bell|idempotency_key|letter|audit_verification|limit_bucket|link_wish)$/;

/** In place of a value, or of each part of it: an announcement has a subject and a body in each language. */
const LEAF = `case when jsonb_typeof(value) = 'object'
  then (select coalesce(jsonb_object_agg(part, $1::text), '{}') from jsonb_object_keys(value) as part) else to_jsonb($1::text) end`;

/**
 * Writes a text into every column of every table that people type into, past all rules; translated ones in each language.
 * Gives the columns that took it.
 */
export async function plantEverywhere(database: DataSource, text: string): Promise<string[]> {
  const columns: Array<{ table: string; column: string; type: string }> = await database.query(
    `select table_name as "table", column_name as "column", data_type as type from information_schema.columns
     where table_schema = 'public' and data_type in ('text','json','jsonb') and is_generated = 'NEVER' order by 1, ordinal_position`,
  );
  const planted: string[] = [];
  for (const { table, column, type } of columns) {
    const name = `${table}.${column}`;
    if (LEFT_ALONE.test(table) || (NOT_TYPED.test(column) && !TYPED_ALTHOUGH.test(name))) continue;
    const value =
      type === 'text'
        ? '$1'
        : `(select coalesce(jsonb_object_agg(key, ${LEAF}), '{}') from jsonb_each("${column}"::jsonb))`;
    const isEmpty = type === 'text' ? 'true' : `jsonb_typeof("${column}"::jsonb) = 'object'`;
    const taken = await database
      .query(`update "${table}" set "${column}" = ${value} where "${column}" is not null and ${isEmpty}`, [text])
      .then(([, rows]: [unknown, number]) => rows > 0)
      .catch(() => false);
    if (taken) planted.push(name);
  }
  return planted;
}
