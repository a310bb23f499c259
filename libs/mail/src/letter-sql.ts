import { bellCte } from '@app/jobs';

/**
 * `writeLetter` for the hot paths that write all their rows in one statement: common table expressions that take the rows of an
 * earlier one, `drafts`, with the columns kind, cause_key, edition_id, subject_kind, subject_id, to_address, to_name, language,
 * data (json) and secrets (jsonb). What is written under a cause already is not written again.
 */
export function letterCtes(drafts: string): string {
  return `letter_written as (
    insert into letter (kind, cause_key, edition_id, subject_kind, subject_id, to_address, to_name, language, data, secrets)
    select kind, cause_key, edition_id, subject_kind, subject_id, to_address, to_name, language, data, secrets from ${drafts}
    on conflict (cause_key) do nothing returning id)
  , ${bellCte('send-letter', 'letter_written')}`;
}
