import type { Transaction } from '@app/database';
import type { Reader } from '@app/edition';
import type { Named } from '@app/people';
import { tellOfProgramme } from '@app/programme';
import type { SpeaksFor } from '../entity-key.js';
import { publicTexts, type Quote, standsIn, type StatementText } from './statement.js';
import { NoSuchStatement } from './statements.errors.js';
import { DELIVERED } from './statements.queries.js';

/** A statement as everybody may read it: spoken, released by a person, and only in texts that somebody has read. */
export interface PublicStatement extends Named {
  /** In its address. */
  code: string;
  speaksFor: SpeaksFor;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  entity: string;
  positionTitle: string;
  originalLanguage: string;
  againstDelivery: boolean;
  /** Original first. */
  texts: Array<Pick<StatementText, 'language' | 'number' | 'state' | 'body'>>;
  quotes: Quote[];
}

/**
 * The one way in which statements reach the public. Withheld is: not released, or released while the floor no longer says that it was spoken,
 * or of a session that no released programme shows.
 */
const PUBLIC = `from statement s join floor_request r on r.id = s.request_id join session e on e.id = r.session_id
  join person p on p.id = r.person_id
  where e.edition_id = $1 and e.code = $2 and e.removed_at is null and s.released_at is not null and r.state = 'requested' and ${DELIVERED}
    and exists (select from released_session x where x.session_id = e.id)`;

/** In the order in which they asked for the floor. */
export async function readPublicStatements(
  reader: Reader,
  editionId: string,
  sessionCode: string,
): Promise<PublicStatement[]> {
  const rows = await reader.query<PublicStatement[]>(
    `select s.code, r.speaks_for as "speaksFor", r.country, r.entity, s.original_language as "originalLanguage",
       s.against_delivery as "againstDelivery", p.courtesy_title as "courtesyTitle", p.given_name as "givenName",
       p.family_name as "familyName", p.name_in_own_script as "nameInOwnScript", p.own_script_language as "ownScriptLanguage",
       p.position_title as "positionTitle",
       coalesce((select jsonb_agg(jsonb_build_object('language', x.language, 'number', x.number, 'state', x.state, 'body', x.body))
         from statement_text x where x.request_id = s.request_id and x.state = 'checked'), '[]') as texts,
       coalesce((select jsonb_agg(jsonb_build_object('language', q.language, 'words', q.words) order by q.place)
         from statement_quote q where q.request_id = s.request_id), '[]') as quotes
     ${PUBLIC} order by r.requested_at, r.id`,
    [editionId, sessionCode],
  );
  return rows.map(asRead).filter(({ texts }) => texts.length > 0);
}

/** A quote that no longer stands in the text is nobody's words. */
function asRead(row: PublicStatement): PublicStatement {
  const texts = publicTexts(row.texts, row.originalLanguage);
  const quotes = row.quotes.filter(({ language, words }) =>
    texts.some((text) => text.language === language && standsIn(words, text.body)),
  );
  return { ...row, texts, quotes };
}

/** Refuses `roundtable.statement-unknown` for what is withheld as for what never was. */
export async function readPublicStatement(
  reader: Reader,
  editionId: string,
  sessionCode: string,
  code: string,
): Promise<PublicStatement> {
  const all = await readPublicStatements(reader, editionId, sessionCode);
  const found = all.find((statement) => statement.code === code);
  if (!found) throw new NoSuchStatement();
  return found;
}

/** Whoever shows a session to the public makes its page anew, if something of it is released; called whenever that may have become other. */
export async function tellOfReleased(
  tx: Transaction,
  { sessionId, editionId }: { sessionId: string; editionId: string },
  now: Date,
): Promise<void> {
  const [{ some }] = await tx.query<Array<{ some: boolean }>>(
    `select exists (select from statement s join floor_request r on r.id = s.request_id
       where r.session_id = $1 and s.released_at is not null) as some`,
    [sessionId],
  );
  if (some) await tellOfProgramme(tx, editionId, now);
}
