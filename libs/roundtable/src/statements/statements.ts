import type { Transaction } from '@app/database';
import { type Actor, type AuditAction, recordAudit } from '@app/identity';
import { tidy } from '@app/people';
import { tellOfProgramme } from '@app/programme';
import { newSessionCode } from '@app/tokens';
import { tellFollowers } from '../floor/floor-notice.js';
import { lockRoundTable } from '../round-tables.js';
import { ChangedMeanwhile } from '../roundtable.errors.js';
import { tellOfReleased } from './public-statements.js';
import {
  publicTexts,
  type Quote,
  QUOTES_AT_MOST,
  standsIn,
  TEXT_AT_MOST,
  type TextState,
  tidyText,
  VERSIONS_AT_MOST,
} from './statement.js';
import {
  NoSuchStatement,
  NotDelivered,
  NothingChecked,
  QuoteNotInText,
  StatementEmpty,
  StatementMovedOn,
  StatementsClosed,
  StatementTooLong,
  TooManyQuotes,
  TooManyVersions,
} from './statements.errors.js';
import { DELIVERED, readStatement, type StatementRow } from './statements.queries.js';

/** What somebody hands in. */
export interface HandedIn {
  /** Language code, ISO 639. */
  language: string;
  text: string;
  /** Whether it is spoken in this language; the first text is, whatever is said. */
  isOriginal: boolean;
  againstDelivery: boolean;
}

export interface StatementAct {
  by: Actor;
  now: Date;
  /** Delegations hand in until the hour that the protocol office set, else until the session begins; the office itself always. */
  isOffice: boolean;
}

/** Whose statement: a request for the floor of a session. */
export interface StatementOf {
  sessionId: string;
  requestId: string;
}

interface Locked {
  editionId: string;
  closesAt: Date | null;
  isDelivered: boolean;
}

/**
 * Takes a text in as the next version of its language, a draft until somebody of the office has read it. Refuses
 * `roundtable.statement-unknown` for who is not on the list, `statements-closed`, `statement-empty`, `statement-too-long`, `statement-versions`.
 */
export async function handInStatement(
  tx: Transaction,
  of: StatementOf,
  { language, text, isOriginal, againstDelivery }: HandedIn,
  act: StatementAct,
): Promise<void> {
  const request = await lockRequest(tx, of);
  if (!act.isOffice && request.closesAt && act.now >= request.closesAt) throw new StatementsClosed();
  const body = tidyText(text);
  if (body === '') throw new StatementEmpty();
  if (body.length > TEXT_AT_MOST) throw new StatementTooLong();
  const known = await readStatement(tx, of.requestId);
  const earlier = (known?.texts ?? []).filter((one) => one.language === language).length;
  if (earlier >= VERSIONS_AT_MOST) throw new TooManyVersions();
  await tx.query(
    `insert into statement (request_id, code, original_language, against_delivery, version) values ($1, $2, $3, $4, 1)
     on conflict (request_id) do update set version = statement.version + 1, against_delivery = excluded.against_delivery,
       original_language = case when $5 then excluded.original_language else statement.original_language end`,
    [of.requestId, newSessionCode(), language, againstDelivery, isOriginal],
  );
  await tx.query(
    `insert into statement_text (request_id, language, number, state, body, given_by, given_at)
     values ($1, $2, $3, 'draft', $4, $5, $6)`,
    [of.requestId, language, earlier + 1, body, act.by.name, act.now],
  );
  await note(tx, of, request, 'roundtable.statement-handed-in', { language, number: earlier + 1 }, act);
}

/** Says of a text that it was read, or that it was not after all. Refuses `statement-unknown`, `statement-changed-meanwhile`. */
export async function checkText(
  tx: Transaction,
  of: StatementOf,
  version: number,
  textId: string,
  state: TextState,
  act: Omit<StatementAct, 'isOffice'>,
): Promise<void> {
  const { request, statement } = await lockStatement(tx, of, version);
  const text = statement.texts.find(({ id }) => id === textId);
  if (!text) throw new NoSuchStatement();
  await tx.query(`update statement_text set state = $2 where id = $1`, [textId, state]);
  await step(tx, of);
  const { language, number } = text;
  await note(tx, of, request, 'roundtable.statement-checked', { language, number, state }, act);
}

/** Sets “check against delivery”, or takes it off what is read out word by word. Refuses as above. */
export async function markStatement(
  tx: Transaction,
  of: StatementOf,
  version: number,
  againstDelivery: boolean,
  act: Omit<StatementAct, 'isOffice'>,
): Promise<void> {
  const { request } = await lockStatement(tx, of, version);
  await tx.query(`update statement set against_delivery = $2 where request_id = $1`, [of.requestId, againstDelivery]);
  await step(tx, of);
  await note(tx, of, request, 'roundtable.statement-marked', { againstDelivery }, act);
}

/**
 * Gives a statement to the public, after it was spoken. Refuses `statement-not-delivered`, `statement-not-checked` when nobody has read
 * a text of it, and as above.
 */
export async function releaseStatement(
  tx: Transaction,
  of: StatementOf,
  version: number,
  act: Omit<StatementAct, 'isOffice'>,
): Promise<void> {
  const { request, statement } = await lockStatement(tx, of, version);
  if (!request.isDelivered) throw new NotDelivered();
  const texts = publicTexts(statement.texts, statement.originalLanguage);
  if (texts.length === 0) throw new NothingChecked();
  await tx.query(`update statement set released_at = coalesce(released_at, $2) where request_id = $1`, [
    of.requestId,
    act.now,
  ]);
  await step(tx, of);
  const languages = texts.map(({ language }) => language);
  await note(tx, of, request, 'roundtable.statement-released', { languages }, act);
}

/** Takes it back from the public. Refuses as above. */
export async function withholdStatement(
  tx: Transaction,
  of: StatementOf,
  version: number,
  act: Omit<StatementAct, 'isOffice'>,
): Promise<void> {
  const { request, statement } = await lockStatement(tx, of, version);
  await tx.query(`update statement set released_at = null where request_id = $1`, [of.requestId]);
  await step(tx, of);
  if (statement.releasedAt) await tellOfProgramme(tx, request.editionId, act.now);
  await note(tx, of, request, 'roundtable.statement-withheld', {}, act);
}

/**
 * Picks the quotes that are published with the statement. Each stands word for word in a checked text of its language, so nobody is
 * quoted with what they did not write. Refuses `quote-not-in-text`, `quotes-too-many` and as above.
 */
export async function setQuotes(
  tx: Transaction,
  of: StatementOf,
  version: number,
  quotes: Quote[],
  act: Omit<StatementAct, 'isOffice'>,
): Promise<void> {
  const { request, statement } = await lockStatement(tx, of, version);
  if (quotes.length > QUOTES_AT_MOST) throw new TooManyQuotes();
  const checked = publicTexts(statement.texts, statement.originalLanguage);
  for (const { language, words } of quotes) {
    if (!checked.some((text) => text.language === language && standsIn(words, text.body)))
      throw new QuoteNotInText(words);
  }
  await tx.query(`delete from statement_quote where request_id = $1`, [of.requestId]);
  for (const [place, { language, words }] of quotes.entries()) {
    await tx.query(`insert into statement_quote (request_id, place, language, words) values ($1, $2, $3, $4)`, [
      of.requestId,
      place,
      language,
      tidy(words),
    ]);
  }
  await step(tx, of);
  await note(tx, of, request, 'roundtable.statement-quoted', { quotes: quotes.length }, act);
}

/** Until when delegations hand in; null: until the session begins. Refuses `roundtable.unknown`, `list-changed-meanwhile`. */
export async function setStatementsDeadline(
  tx: Transaction,
  sessionId: string,
  version: number,
  closeAt: Date | null,
  { by, now }: Pick<StatementAct, 'by' | 'now'>,
): Promise<void> {
  const table = await lockRoundTable(tx, sessionId);
  if (table.version !== version) throw new ChangedMeanwhile('list');
  Object.assign(table, { statementsCloseAt: closeAt, version: version + 1 });
  await tx.save(table);
  const subject = { kind: 'round-table', id: sessionId };
  const entry = { by, action: 'roundtable.statements-deadline-set' as const, subject, editionId: table.editionId };
  await recordAudit(tx, { ...entry, details: { closeAt } }, now);
}

/** Whoever writes on one statement goes one after the other. */
async function lockRequest(tx: Transaction, { sessionId, requestId }: StatementOf): Promise<Locked> {
  const [request] = await tx.query<Locked[]>(
    `select e.edition_id as "editionId", coalesce(e.statements_close_at, s.starts_at) as "closesAt", ${DELIVERED} as "isDelivered"
     from floor_request r join round_table e on e.session_id = r.session_id join session s on s.id = r.session_id
     where r.session_id = $1 and r.id = $2 and r.state = 'requested' and s.removed_at is null for update of r`,
    [sessionId, requestId],
  );
  if (!request) throw new NoSuchStatement();
  return request;
}

async function lockStatement(
  tx: Transaction,
  of: StatementOf,
  version: number,
): Promise<{ request: Locked; statement: StatementRow }> {
  const request = await lockRequest(tx, of);
  const statement = await readStatement(tx, of.requestId);
  if (!statement) throw new NoSuchStatement();
  if (statement.version !== version) throw new StatementMovedOn();
  return { request, statement };
}

async function step(tx: Transaction, { requestId }: StatementOf): Promise<void> {
  await tx.query(`update statement set version = version + 1 where request_id = $1`, [requestId]);
}

/** Neither names nor words of a statement stand in the log; interpreters see what is new at once. */
async function note(
  tx: Transaction,
  { sessionId, requestId }: StatementOf,
  { editionId }: Locked,
  action: AuditAction,
  details: Record<string, unknown>,
  { by, now }: Pick<StatementAct, 'by' | 'now'>,
): Promise<void> {
  await recordAudit(tx, { by, action, subject: { kind: 'floor-request', id: requestId }, editionId, details }, now);
  await tellFollowers(tx, sessionId);
  await tellOfReleased(tx, { sessionId, editionId }, now);
}
