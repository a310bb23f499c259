import type { Transaction } from '@app/database';
import { type Actor, recordAudit } from '@app/identity';
import { tidy } from '@app/people';
import { standingRequest } from './floor-requests.js';
import { readCategoryTable } from './round-table.queries.js';
import { lockRoundTable } from './round-tables.js';
import { CategoryUnknown, ListFinal, ReasonMissing } from './roundtable.errors.js';
import { mustBeOpen } from './roundtable.rules.js';
import { tellCalendars } from './tell-calendars.js';

/** Another category than the rule table finds. */
export interface CategoryWish {
  /** One of the edition's table; null: the table decides again. */
  category: string | null;
  /** For the log, and for whoever reads the list. */
  reason: string;
}

/**
 * Sets the VIP category of the person behind a request, at all round tables of the edition, or lets the table decide again. Whether the
 * one who acts is the protocol officer is asked before. Refuses `roundtable.reason-missing-category`, `category-unknown`, `request-changed-meanwhile` (stale),
 * `list-final` also when the person stands on another final list of the edition: none is put in another order in silence.
 */
export async function setCategory(
  tx: Transaction,
  sessionId: string,
  requestId: string,
  version: number,
  { category, reason }: CategoryWish,
  { by, now }: { by: Actor; now: Date },
): Promise<void> {
  const why = tidy(reason);
  if (why === '') throw new ReasonMissing('category');
  const list = await lockRoundTable(tx, sessionId);
  mustBeOpen(list);
  const { personId } = await standingRequest(tx, sessionId, requestId, version);
  if (category !== null) await mustBeKnown(tx, list.editionId, category);
  await mustStandOnNoFinalList(tx, list.editionId, personId);
  await tx.query(`delete from protocol_category where edition_id = $1 and person_id = $2`, [list.editionId, personId]);
  if (category !== null) {
    await tx.query(
      `insert into protocol_category (edition_id, person_id, code, reason, set_by, set_at) values ($1, $2, $3, $4, $5, $6)`,
      [list.editionId, personId, category, why, by.name, now],
    );
  }
  await touch(tx, list.editionId, personId, now);
  await tellCalendars(tx, list.editionId, now);
  const action = category === null ? 'roundtable.category-left-to-table' : 'roundtable.category-set';
  const subject = { kind: 'floor-request', id: requestId };
  const entry = { by, action, subject, editionId: list.editionId, reason: why } as const;
  await recordAudit(tx, { ...entry, details: { category } }, now);
}

async function mustBeKnown(tx: Transaction, editionId: string, category: string): Promise<void> {
  const table = await readCategoryTable(tx, editionId);
  if (!table.some(({ code }) => code === category)) throw new CategoryUnknown(category);
}

const THEIR_LISTS = `select f.id, f.session_id, t.list_state from floor_request f join round_table t on t.session_id = f.session_id
  where t.edition_id = $1 and f.person_id = $2 and f.state = 'requested'`;

async function mustStandOnNoFinalList(tx: Transaction, editionId: string, personId: string): Promise<void> {
  const lists = await tx.query<Array<{ list_state: string }>>(`${THEIR_LISTS} for update of t`, [editionId, personId]);
  if (lists.some(({ list_state: state }) => state === 'final')) throw new ListFinal();
}

/** Their lists have changed, and whoever edits one of their requests reads it anew. */
async function touch(tx: Transaction, editionId: string, personId: string, now: Date): Promise<void> {
  await tx.query(
    `with theirs as (${THEIR_LISTS}), lists as (
       update round_table set changed_at = $3 where session_id in (select session_id from theirs) returning 1)
     update floor_request set version = version + 1 where id in (select id from theirs)`,
    [editionId, personId, now],
  );
}
