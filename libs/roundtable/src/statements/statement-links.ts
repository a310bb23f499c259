import type { Transaction } from '@app/database';
import type { Reader } from '@app/edition';
import { type Actor, recordAudit } from '@app/identity';
import { hashToken, newToken } from '@app/tokens';
import { NoSuchStatement, NoSuchStatementLink } from './statements.errors.js';
import type { StatementOf } from './statements.js';

/** Whose statement a page is about. */
export interface StatementFor extends StatementOf {
  personId: string;
  /** Of the session. */
  sessionCode: string;
  /** Language code; null when nobody said. */
  speaksIn: string | null;
}

const FOUND = `r.id as "requestId", r.session_id as "sessionId", r.person_id as "personId", s.code as "sessionCode",
  r.speaks_in as "speaksIn"`;
const ON_THE_LIST = `r.state = 'requested' and s.removed_at is null`;

/** An address at which a delegation hands its statement in without an account, until it is taken back. The secret is returned this once. */
export async function makeStatementLink(
  tx: Transaction,
  { editionId, ...of }: StatementOf & { editionId: string },
  by: Actor,
  now: Date,
): Promise<string> {
  await mustBeOnTheList(tx, of);
  const { token, hash } = newToken();
  await tx.query(`insert into statement_link (request_id, token_hash, made_at) values ($1, $2, $3)`, [
    of.requestId,
    hash,
    now,
  ]);
  const subject = { kind: 'floor-request', id: of.requestId };
  await recordAudit(tx, { by, action: 'roundtable.statement-link-made', subject, editionId, details: {} }, now);
  return token;
}

/** From then on none of the addresses that were given out for this statement opens anything. */
export async function endStatementLinks(
  tx: Transaction,
  { editionId, ...of }: StatementOf & { editionId: string },
  by: Actor,
  now: Date,
): Promise<void> {
  await mustBeOnTheList(tx, of);
  const [, ended] = await tx.query<[unknown, number]>(
    `update statement_link set ended_at = $2 where request_id = $1 and ended_at is null`,
    [of.requestId, now],
  );
  if (ended === 0) return;
  const subject = { kind: 'floor-request', id: of.requestId };
  await recordAudit(
    tx,
    { by, action: 'roundtable.statement-links-ended', subject, editionId, details: { ended } },
    now,
  );
}

/** What an address opens. Refuses `roundtable.statement-link-unknown`, also for one of another edition. */
export async function statementByLink(reader: Reader, editionId: string, token: string): Promise<StatementFor> {
  const [found] = await reader.query<StatementFor[]>(
    `select ${FOUND} from statement_link l join floor_request r on r.id = l.request_id join session s on s.id = r.session_id
     where l.token_hash = $1 and l.ended_at is null and s.edition_id = $2 and ${ON_THE_LIST}`,
    [hashToken(token), editionId],
  );
  if (!found) throw new NoSuchStatementLink();
  return found;
}

/** A person's own statement at a round table. Refuses `roundtable.statement-unknown`. */
export async function statementOfPerson(
  reader: Reader,
  editionId: string,
  sessionCode: string,
  personId: string,
): Promise<StatementFor> {
  const [found] = await reader.query<StatementFor[]>(
    `select ${FOUND} from floor_request r join session s on s.id = r.session_id
     where s.edition_id = $1 and s.code = $2 and r.person_id = $3 and ${ON_THE_LIST}`,
    [editionId, sessionCode, personId],
  );
  if (!found) throw new NoSuchStatement();
  return found;
}

/** How many addresses work, by request. */
export async function countLinks(reader: Reader, sessionId: string): Promise<Map<string, number>> {
  const rows = await reader.query<Array<{ id: string; count: number }>>(
    `select r.id, count(*)::int as count from statement_link l join floor_request r on r.id = l.request_id
     where r.session_id = $1 and l.ended_at is null group by r.id`,
    [sessionId],
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
}

async function mustBeOnTheList(tx: Transaction, { sessionId, requestId }: StatementOf): Promise<void> {
  const [found] = await tx.query<unknown[]>(
    `select from floor_request r join session s on s.id = r.session_id where r.id = $1 and r.session_id = $2 and ${ON_THE_LIST}`,
    [requestId, sessionId],
  );
  if (!found) throw new NoSuchStatement();
}
