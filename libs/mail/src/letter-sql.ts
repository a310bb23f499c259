import { bellCte } from '@app/jobs';
import type { LetterLine } from './write-letter.js';

const DOMAIN = `lower(split_part(to_address, '@', -1))`;

/**
 * The words that an edition has in use for a kind of letter in a language, or null. A letter takes them along as it is written, so that it
 * says the same however late it leaves.
 */
export function wordsInUse(editionId: string, kind: string, language: string): string {
  return `(select words from letter_template_version v where v.edition_id = ${editionId} and v.kind = ${kind}
    and v.language = ${language} and v.used_until is null)`;
}

/**
 * `writeLetter` for the hot paths that write all their rows in one statement: common table expressions that take the rows of an
 * earlier one, `drafts`, with the columns kind, cause_key, edition_id, subject_kind, subject_id, to_address, to_name, language,
 * data (json) and secrets (jsonb). `line`: see LetterDraft. What is written under a cause already is not written again.
 */
export function letterCtes(drafts: string, line: LetterLine = 'own'): string {
  const isOwn = line === 'own';
  return `letter_written as (
    insert into letter (kind, cause_key, edition_id, subject_kind, subject_id, to_address, to_name, language, data, secrets, line, to_domain, own_words)
    select kind, cause_key, edition_id, subject_kind, subject_id, to_address, to_name, language, data, secrets,
      '${line}', ${isOwn ? 'null' : DOMAIN}, ${wordsInUse(`${drafts}.edition_id`, `${drafts}.kind`, `${drafts}.language`)} from ${drafts}
    on conflict (cause_key) do nothing returning id)
  ${isOwn ? `, ${bellCte('send-letter', 'letter_written')}` : ''}`;
}
