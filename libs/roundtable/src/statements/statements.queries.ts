import type { Reader } from '@app/edition';
import type { Quote, StatementText } from './statement.js';

/** A statement with all its versions. */
export interface StatementRow {
  requestId: string;
  /** Stands in its public address. */
  code: string;
  originalLanguage: string;
  /** “Check against delivery”: what is said counts, not what is written. */
  againstDelivery: boolean;
  releasedAt: Date | null;
  version: number;
  texts: StatementText[];
  quotes: Quote[];
}

/** True where the floor says that the person of the request `r` has spoken. */
export const DELIVERED = `exists (
  select from floor f join floor_turn t on t.session_id = f.session_id and t.person_id = r.person_id
  where f.session_id = r.session_id
    and f.state @@ format('$.turns[*] ? (@.id == "%s").state == "spoke"', t.id)::jsonpath)`;

const TEXTS = `coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'language', x.language, 'number', x.number, 'state', x.state,
    'body', x.body, 'givenBy', x.given_by, 'givenAt', x.given_at) order by x.language, x.number)
  from statement_text x where x.request_id = s.request_id), '[]') as texts`;
const QUOTES = `coalesce((select jsonb_agg(jsonb_build_object('language', q.language, 'words', q.words) order by q.place)
  from statement_quote q where q.request_id = s.request_id), '[]') as quotes`;

const STATEMENT = `s.request_id as "requestId", s.code, s.original_language as "originalLanguage",
  s.against_delivery as "againstDelivery", s.released_at as "releasedAt", s.version, ${TEXTS}, ${QUOTES}`;

export type ListedStatement = StatementRow & {
  personId: string;
  /** The floor says that it was spoken. */
  isDelivered: boolean;
};

/** The statements of those who stand on a round table's list, by the ids of their requests. */
export async function readStatements(reader: Reader, sessionId: string): Promise<Map<string, ListedStatement>> {
  const rows = await reader.query<ListedStatement[]>(
    `select ${STATEMENT}, r.person_id as "personId", ${DELIVERED} as "isDelivered" from statement s join floor_request r on r.id = s.request_id
     where r.session_id = $1 and r.state = 'requested'`,
    [sessionId],
  );
  return new Map(rows.map((row) => [row.requestId, dated(row)]));
}

export async function readStatement(reader: Reader, requestId: string): Promise<StatementRow | undefined> {
  const [row] = await reader.query<StatementRow[]>(`select ${STATEMENT} from statement s where s.request_id = $1`, [
    requestId,
  ]);
  return row && dated(row);
}

/** Which of a round table's speakers have spoken, by the ids of their requests. */
export async function readDelivered(reader: Reader, sessionId: string): Promise<Set<string>> {
  const rows = await reader.query<Array<{ id: string }>>(
    `select r.id from floor_request r where r.session_id = $1 and ${DELIVERED}`,
    [sessionId],
  );
  return new Set(rows.map(({ id }) => id));
}

/** JSON has no instants. */
function dated<S extends StatementRow>(row: S): S {
  return { ...row, texts: row.texts.map((text) => ({ ...text, givenAt: new Date(text.givenAt) })) };
}
