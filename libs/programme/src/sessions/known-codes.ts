import type { Reader } from '@app/edition';

/** The codes that a session of an edition may carry. */
export interface KnownCodes {
  types: Set<string>;
  actionLines: Set<string>;
  /** Action Lines that only group others. */
  headings: Set<string>;
  sdgs: Set<string>;
  roles: Set<string>;
  audiences: Set<string>;
}

/** One statement for the five vocabularies. */
export async function readKnownCodes(reader: Reader, editionId: string): Promise<KnownCodes> {
  const terms = await reader.query<Array<{ vocabulary: string; code: string; isHeading: boolean }>>(
    `select vocabulary, code, coalesce((details->>'isHeading')::boolean, false) as "isHeading" from vocabulary_term
     where edition_id = $1 and vocabulary in ('session-type', 'action-line', 'sdg', 'panel-role', 'audience')`,
    [editionId],
  );
  const codes = (vocabulary: string) => terms.filter((term) => term.vocabulary === vocabulary);
  const set = (found: typeof terms) => new Set(found.map((term) => term.code));
  return {
    types: set(codes('session-type')),
    actionLines: set(codes('action-line')),
    headings: set(codes('action-line').filter((term) => term.isHeading)),
    sdgs: set(codes('sdg')),
    roles: set(codes('panel-role')),
    audiences: set(codes('audience')),
  };
}
