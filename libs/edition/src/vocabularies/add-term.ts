import type { Transaction } from '@app/database';
import { recordAudit, type Actor } from '@app/identity';
import { forgetEditionsAfterCommit } from '../known-editions.js';
import type { VocabularyName } from '../vocabulary-term.entity.js';

const LONGEST_CODE = 40;

/**
 * A new term at the end of a list that an edition owns, named in one language; gives its code, made of the name's Latin letters.
 * For lists in which names are all that counts: session types, Action Lines of a Forum that has other ones.
 */
export async function addTerm(
  tx: Transaction,
  editionId: string,
  vocabulary: Extract<VocabularyName, 'session-type' | 'action-line'>,
  name: string,
  by: Actor,
  now: Date,
): Promise<string> {
  const stem = codeStem(name) || vocabulary;
  const [{ id, code }] = await tx.query<Array<{ id: string; code: string }>>(
    `insert into vocabulary_term (edition_id, vocabulary, code, labels, details, position)
     select $1, $2, (select c.code from (select case n when 1 then $3 else $3 || '-' || n end as code, n from generate_series(1, 1000) n) c
         where not exists (select from vocabulary_term t where t.edition_id = $1 and t.vocabulary = $2 and t.code = c.code)
         order by c.n limit 1),
       jsonb_build_object('en', $4::text), '{}',
       coalesce((select max(position) from vocabulary_term where edition_id = $1 and vocabulary = $2), -1) + 1
     returning id, code`,
    [editionId, vocabulary, stem, name],
  );
  const subject = { kind: 'vocabulary-term', id };
  const details = { vocabulary, code };
  await recordAudit(tx, { by, action: 'edition.term-added', subject, editionId, details }, now);
  forgetEditionsAfterCommit(tx);
  return code;
}

/** `Ethics, Society & Politics` is `ethics-society-politics`; nothing for a name without Latin letters. */
function codeStem(name: string): string {
  const plain = name.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_CODE)
    .replace(/^-+|-+$/g, '');
}
