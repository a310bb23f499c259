import type { Reader } from '@app/edition';
import { searchable } from '@app/registration';
import type { Submission } from '../submission.js';

/** Why a reviewer seems to have an interest in a submission. */
export type ProbableConflict = 'submitter' | 'co-organizer' | 'organization';

/**
 * Whether a submission is the reviewer's own, names them, or comes from their organization, as the editors wrote it or as they are
 * known as a person. Found, not decided: the reviewer declares it.
 */
export async function probableConflict(
  reader: Reader,
  accountId: string,
  submission: Pick<Submission, 'id' | 'editionId' | 'emailKey' | 'organization'>,
): Promise<ProbableConflict | null> {
  const [own] = await reader.query<Array<{ emailKey: string; organizations: string[]; isNamed: boolean }>>(
    `select a.email_key as "emailKey",
       array(select r.organization from reviewer r where r.edition_id = $2 and r.account_id = a.id
             union all select p.organization from person p where p.account_id = a.id or p.email_key = a.email_key) as organizations,
       exists (select from co_organizer o where o.submission_id = $3 and o.email_key = a.email_key) as "isNamed"
     from account a where a.id = $1`,
    [accountId, submission.editionId, submission.id],
  );
  if (!own) return null;
  if (own.emailKey === submission.emailKey) return 'submitter';
  if (own.isNamed) return 'co-organizer';
  return own.organizations.some((name) => areTheSame(name, submission.organization)) ? 'organization' : null;
}

/** Compared without case, accents, marks and what stands in brackets: `ITU-T (Geneva)` is `itu t`. */
export function areTheSame(one: string, other: string): boolean {
  const plain = (name: string) =>
    searchable(name.replace(/\([^)]*\)/g, ' '))
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return plain(one) !== '' && plain(one) === plain(other);
}
