import type { Reader } from '@app/edition';
import type { Language } from '@app/i18n';
import { OVER_IN_SQL } from '../registration-status.js';
import { type LineProblem, type ListedLine, readList } from './invitation-list.js';
import { HAD_LETTERS_ENOUGH } from './letters-enough.js';

/**
 * Reads a list and looks every address up: who is registered, has an open invitation or has had letters enough gets none. An
 * application that nobody has proven counts for nothing: whoever owns the address may still be invited. Changes nothing.
 */
export async function checkList(
  reader: Reader,
  editionId: string,
  { list, language }: { list: string; language: Language },
  now: Date,
): Promise<ListedLine[]> {
  const lines = readList(list, language);
  const keys = lines.filter(({ problem }) => !problem).map(({ emailKey }) => emailKey);
  const standing = await standingOf(reader, editionId, keys, now);
  return lines.map((line) => (line.problem ? line : { ...line, problem: standing.get(line.emailKey) }));
}

/** The first reason that keeps each address from being invited; who has none is missing. */
async function standingOf(
  reader: Reader,
  editionId: string,
  emailKeys: string[],
  now: Date,
): Promise<Map<string, LineProblem>> {
  const rows = await reader.query<Array<{ key: string; problem: LineProblem }>>(
    `select key, case
       when exists (select from registration r where r.edition_id = $1 and r.email_key = key and r.proven_at is not null
         and r.status not in ${OVER_IN_SQL}) then 'registered'
       when exists (select from registration_invitation i where i.edition_id = $1 and i.email_key = key and i.state = 'open'
         and i.expires_at > $3) then 'invited'
       when ${HAD_LETTERS_ENOUGH} then 'letters' end as problem
     from unnest($2::text[]) as key`,
    [editionId, emailKeys, now],
  );
  return new Map(rows.filter(({ problem }) => problem !== null).map(({ key, problem }) => [key, problem]));
}
