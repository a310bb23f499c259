import type { Edition, Reader } from '@app/edition';
import type { Language } from '@app/i18n';
import type { PossibleReader, ReaderFacts } from '@app/mail';
import { readCalls } from '../calls/calls.queries.js';
import { FROM_SUBMISSION, nameOf, type Submission, SUBMISSION } from '../submission.js';
import { factsOf } from './letter-facts.js';

const MOST = 20;

/** Submitters of an edition by a part of their name, their title or their code; who reads `language` first, then the newest. */
export function submittersToWriteTo(
  reader: Reader,
  editionId: string,
  typed: string,
  language: Language,
): Promise<PossibleReader[]> {
  const like = `%${typed.trim().replace(/[\\%_]/g, '\\$&')}%`;
  return reader.query(
    `select s.id, concat_ws(' ', nullif(s.given_name, ''), nullif(s.family_name, '')) as name, s.title as about, s.language
     from submission s where s.edition_id = $1 and s.given_name || s.family_name <> ''
       and concat_ws(' ', s.given_name, s.family_name, s.title, s.code) ilike $3
     order by s.language <> $2, s.submitted_at desc, s.id limit ${MOST}`,
    [editionId, language, like],
  );
}

/** What letters about a submission tell, in any language; undefined when the edition has none of that id. */
export async function submitterFacts(
  reader: Reader,
  edition: Edition,
  id: string,
  language: Language,
): Promise<ReaderFacts | undefined> {
  const [found] = await reader.query<Submission[]>(
    `select ${SUBMISSION} ${FROM_SUBMISSION} where s.edition_id = $1 and s.id = $2`,
    [edition.id, id],
  );
  const call = found && (await readCalls(reader, edition.id)).find(({ id: its }) => its === found.callId);
  if (!call) return undefined;
  return {
    name: nameOf(found),
    facts: factsOf({ ...found, language }, call, edition),
    isProtected: false,
    subject: { kind: 'submission', id },
  };
}
