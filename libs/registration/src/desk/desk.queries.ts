import type { Reader } from '@app/edition';
import { REGISTRATION_FACTS, type RegistrationFacts } from '../registration-facts.js';
import { REGISTRATION_STATUSES, type RegistrationStatus } from '../registration-status.js';
import { searchable } from '../searchable.js';
import { conditionsOf, type DeskFilter, orderOf, type Queue, QUEUE_COUNTS } from './desk-filter.js';

/** Where the next page begins: after the last row of the one before, or, while something is searched, after so many rows. */
export type DeskPlace = { at: Date; submittedAt: Date; id: string } | { skip: number };

export interface DeskPage {
  /** Who waits longest comes first; while something is searched, who is most like it, then by name. */
  items: RegistrationFacts[];
  /** Undefined: this was the last page. */
  next?: DeskPlace;
}

/** One page of an edition's registrations. */
export async function readDesk(
  reader: Reader,
  editionId: string,
  filter: DeskFilter,
  size: number,
  after?: DeskPlace,
): Promise<DeskPage> {
  if (searchable(filter.search ?? '')) return readFound(reader, editionId, filter, size, after);
  const values: unknown[] = [editionId];
  const conditions = conditionsOf(filter, values);
  const order = orderOf(filter);
  if (after && 'at' in after) {
    const from = [after.at, after.submittedAt, after.id].map((value) => `$${values.push(value)}`);
    conditions.push(`(${order}, submitted_at, id) > (${from.join(', ')})`);
  }
  const rows = await reader.query<Array<RegistrationFacts & { at: Date }>>(
    `select ${REGISTRATION_FACTS}, ${order} as at from registration where ${conditions.join(' and ')}
     order by ${order}, submitted_at, id limit ${size + 1}`,
    values,
  );
  const last = rows.length > size ? rows[size - 1] : undefined;
  const items = rows.slice(0, size).map(({ at: _, ...facts }) => facts);
  return { items, next: last && { at: last.at, submittedAt: last.submittedAt, id: last.id } };
}

/** Beyond so many hits nobody looks for the most alike; measuring all of them would take longer than anybody waits. */
const RANKED_AT_MOST = 5_000;

/** Names compare as the Unicode collation has them, which puts every script in an order of its own. */
const BY_NAME = `(family_name || ' ' || given_name) collate "und-x-icu", id`;

async function readFound(
  reader: Reader,
  editionId: string,
  filter: DeskFilter,
  size: number,
  after?: DeskPlace,
): Promise<DeskPage> {
  const skip = after && 'skip' in after ? after.skip : 0;
  const values: unknown[] = [editionId];
  const conditions = conditionsOf(filter, values).join(' and ');
  const isMany = await hasMoreThan(reader, conditions, values, RANKED_AT_MOST);
  const searched = isMany ? '' : `$${values.push(searchable(filter.search!))}`;
  const likeness = isMany ? '' : `round(word_similarity(${searched}, search_text)::numeric, 2) desc,`;
  const rows = await reader.query<RegistrationFacts[]>(
    `select ${REGISTRATION_FACTS} from registration where id in (
       select id from registration where ${conditions} order by ${likeness} ${BY_NAME} limit ${size + 1} offset ${skip})
     order by ${likeness} ${BY_NAME}`,
    values,
  );
  return { items: rows.slice(0, size), next: rows.length > size ? { skip: skip + size } : undefined };
}

async function hasMoreThan(reader: Reader, conditions: string, values: unknown[], most: number): Promise<boolean> {
  const [{ count }] = await reader.query<[{ count: number }]>(
    `select count(*)::int as count from (select from registration where ${conditions} limit ${most + 1}) as counted`,
    values,
  );
  return count > most;
}

/** How many a filter finds. */
export async function countDeskRows(reader: Reader, editionId: string, filter: DeskFilter): Promise<number> {
  const values: unknown[] = [editionId];
  const conditions = conditionsOf(filter, values).join(' and ');
  const [{ count }] = await reader.query<[{ count: number }]>(
    `select count(*)::int as count from registration where ${conditions}`,
    values,
  );
  return count;
}

/** How many stand where, for the tabs: the other parts of the filter count, its status does not. */
export async function countDesk(
  reader: Reader,
  editionId: string,
  filter: DeskFilter,
): Promise<Record<RegistrationStatus, number>> {
  const { conditions, values } = withoutPlace(editionId, filter);
  const rows = await reader.query<Array<{ status: RegistrationStatus; count: number }>>(
    `select status, count(*)::int as count from registration where ${conditions} group by status`,
    values,
  );
  const counted = Object.fromEntries(rows.map(({ status, count }) => [status, count]));
  return Object.fromEntries(REGISTRATION_STATUSES.map((status) => [status, counted[status] ?? 0])) as Record<
    RegistrationStatus,
    number
  >;
}

/** How many stand in each queue; `late`: promised answers that are overdue at `now`. */
export type QueueCounts = Record<Queue | 'all' | 'late', number>;

/** The same by queue. */
export async function countQueues(
  reader: Reader,
  editionId: string,
  filter: DeskFilter,
  now: Date,
): Promise<QueueCounts> {
  const { conditions, values } = withoutPlace(editionId, filter);
  const [counts] = await reader.query<QueueCounts[]>(
    `select ${QUEUE_COUNTS}, count(*)::int as "all",
       count(*) filter (where status = 'under-review' and decision_due_at < $${values.push(now)})::int as "late"
     from registration where ${conditions}`,
    values,
  );
  return counts;
}

function withoutPlace(editionId: string, filter: DeskFilter): { conditions: string; values: unknown[] } {
  const values: unknown[] = [editionId];
  const conditions = conditionsOf({ ...filter, status: undefined, queue: undefined }, values);
  return { conditions: conditions.join(' and '), values };
}

/** Who has decided in an edition: officers and rules, for a filter. */
export async function decidersOf(reader: Reader, editionId: string): Promise<string[]> {
  const rows = await reader.query<Array<{ name: string }>>(
    `select distinct decided_by as name from registration where edition_id = $1 and decided_by <> '' order by 1`,
    [editionId],
  );
  return rows.map(({ name }) => name);
}
