import type { Transaction } from '@app/database';
import { type Actor, recordAudit } from '@app/identity';
import { tidy } from '@app/people';
import type { RoundTable } from '../round-table.entity.js';
import { lockRoundTable } from '../round-tables.js';
import {
  ChangedMeanwhile,
  NoSuchExchange,
  NoSuchRequest,
  PartsDiffer,
  ReasonMissing,
  SamePlace,
} from '../roundtable.errors.js';
import { mustBeOpen, mustBePublished } from '../roundtable.rules.js';
import { tellCalendars } from '../tell-calendars.js';

/** Which two, and why. */
export interface ExchangeWish {
  one: string;
  other: string;
  reason: string;
}

interface Act {
  by: Actor;
  now: Date;
}

/**
 * Two on a published list take each other's place. Refuses `roundtable.list-not-published`, `list-final`, `reason-missing-exchange`,
 * `same-place`, `parts-differ`, `request-unknown`, and `list-changed-meanwhile` (stale): pressed twice it does not turn back.
 */
export async function exchangePlaces(
  tx: Transaction,
  sessionId: string,
  version: number,
  { one, other, reason }: ExchangeWish,
  act: Act,
): Promise<void> {
  const list = await lockedAt(tx, sessionId, version);
  if (tidy(reason) === '') throw new ReasonMissing('exchange');
  if (one === other) throw new SamePlace();
  const parts = await tx.query<Array<{ part: string }>>(
    `select part from floor_request where session_id = $1 and id = any($2::uuid[]) and state = 'requested'`,
    [sessionId, [one, other]],
  );
  if (parts.length !== 2) throw new NoSuchRequest();
  if (parts[0].part !== parts[1].part) throw new PartsDiffer();
  const [made] = await tx.query<Array<{ id: string }>>(
    `insert into place_swap (session_id, number, one_id, other_id, reason, made_by, made_at)
     select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6 from place_swap where session_id = $1 returning id`,
    [sessionId, one, other, tidy(reason), act.by.name, act.now],
  );
  await settle(tx, list, 'roundtable.places-exchanged', { exchange: made.id, one, other }, act, tidy(reason));
}

/** Takes one exchange back; those made after it stand. Refuses `roundtable.exchange-unknown` and as above. */
export async function undoExchange(
  tx: Transaction,
  sessionId: string,
  version: number,
  id: string,
  act: Act,
): Promise<void> {
  const list = await lockedAt(tx, sessionId, version);
  const [, undone] = await tx.query<[unknown, number]>(
    `update place_swap set undone_at = $3 where id = $1 and session_id = $2 and undone_at is null`,
    [id, sessionId, act.now],
  );
  if (undone === 0) throw new NoSuchExchange();
  await settle(tx, list, 'roundtable.exchange-undone', { exchange: id }, act);
}

async function lockedAt(tx: Transaction, sessionId: string, version: number): Promise<RoundTable> {
  const list = await lockRoundTable(tx, sessionId);
  if (list.version !== version) throw new ChangedMeanwhile('list');
  mustBePublished(list);
  mustBeOpen(list);
  return list;
}

/** Names of ministers stay out of the log's details. */
async function settle(
  tx: Transaction,
  list: RoundTable,
  action: 'roundtable.places-exchanged' | 'roundtable.exchange-undone',
  details: Record<string, unknown>,
  { by, now }: Act,
  reason?: string,
): Promise<void> {
  Object.assign(list, { version: list.version + 1, changedAt: now });
  await tx.save(list);
  await tellCalendars(tx, list.editionId, now);
  const subject = { kind: 'round-table', id: list.sessionId };
  await recordAudit(tx, { by, action, subject, editionId: list.editionId, details, reason }, now);
}
