import { bellCte } from '@app/jobs';
import type { LetterLine } from './write-letter.js';

const DOMAIN = `lower(split_part(to_address, '@', -1))`;

/**
 * `writeLetter` for the hot paths that write all their rows in one statement: common table expressions that take the rows of an
 * earlier one, `drafts`, with the columns kind, cause_key, edition_id, subject_kind, subject_id, to_address, to_name, language,
 * data (json) and secrets (jsonb). `line`: see LetterDraft. What is written under a cause already is not written again.
 */
export function letterCtes(drafts: string, line: LetterLine = 'own'): string {
  const isOwn = line === 'own';
  return `letter_written as (
    insert into letter (kind, cause_key, edition_id, subject_kind, subject_id, to_address, to_name, language, data, secrets, line, to_domain)
    select kind, cause_key, edition_id, subject_kind, subject_id, to_address, to_name, language, data, secrets,
      '${line}', ${isOwn ? 'null' : DOMAIN} from ${drafts}
    on conflict (cause_key) do nothing returning id)
  ${isOwn ? `, ${bellCte('send-letter', 'letter_written')}` : ''}`;
}
