import type { Reader } from '@app/edition';
import type { ParticipationMode } from '../registration.entity.js';
import { NoSuchRegistration } from '../registration.errors.js';
import { REGISTRATION_FACTS, type RegistrationFacts } from '../registration-facts.js';
import { REGISTRATION_STATUSES, type RegistrationStatus } from '../registration-status.js';
import { searchable } from '../searchable.js';

/** What the desk looks for; each part narrows the list. */
export interface DeskFilter {
  status?: RegistrationStatus;
  mode?: ParticipationMode;
  stakeholderType?: string;
  country?: string;
  /** Parts of name, organization, address or number, without regard to case, accents and order. */
  search?: string;
}

/** Where the next page begins: the last row of the one before. */
export interface DeskPlace {
  submittedAt: Date;
  id: string;
}

export interface DeskPage {
  /** Who waits longest comes first. */
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
  const values: unknown[] = [editionId];
  const conditions = conditionsOf(filter, values);
  if (after) {
    values.push(after.submittedAt, after.id);
    conditions.push(`(submitted_at, id) > ($${values.length - 1}, $${values.length})`);
  }
  const rows = await reader.query<RegistrationFacts[]>(
    `select ${REGISTRATION_FACTS} from registration where ${conditions.join(' and ')}
     order by submitted_at, id limit ${size + 1}`,
    values,
  );
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, next: rows.length > size && last ? { submittedAt: last.submittedAt, id: last.id } : undefined };
}

/** How many stand where, for the tabs: the other parts of the filter count, its status does not. */
export async function countDesk(
  reader: Reader,
  editionId: string,
  filter: DeskFilter,
): Promise<Record<RegistrationStatus, number>> {
  const values: unknown[] = [editionId];
  const conditions = conditionsOf({ ...filter, status: undefined }, values);
  const rows = await reader.query<Array<{ status: RegistrationStatus; count: number }>>(
    `select status, count(*)::int as count from registration where ${conditions.join(' and ')} group by status`,
    values,
  );
  const counted = Object.fromEntries(rows.map(({ status, count }) => [status, count]));
  return Object.fromEntries(REGISTRATION_STATUSES.map((status) => [status, counted[status] ?? 0])) as Record<
    RegistrationStatus,
    number
  >;
}

/** One change of status: who, when, why. A system's name is that of a rule, e.g. `remote-is-automatic`. */
export interface RegistrationChange {
  at: Date;
  from: RegistrationStatus | null;
  to: RegistrationStatus;
  byKind: 'account' | 'link' | 'system';
  byName: string;
  reason: string | null;
}

/** One registration with its history, oldest first. Refuses `registration.unknown`. */
export async function readRegistration(
  reader: Reader,
  editionId: string,
  id: string,
): Promise<{ registration: RegistrationFacts; history: RegistrationChange[] }> {
  const [registration] = await reader.query<RegistrationFacts[]>(
    `select ${REGISTRATION_FACTS} from registration where id = $1 and edition_id = $2`,
    [id, editionId],
  );
  if (!registration) throw new NoSuchRegistration();
  return { registration, history: await readHistory(reader, id) };
}

export function readHistory(reader: Reader, id: string): Promise<RegistrationChange[]> {
  return reader.query<RegistrationChange[]>(
    `select at, from_status as "from", to_status as "to", by_kind as "byKind", by_name as "byName", reason
     from registration_change where registration_id = $1 order by id`,
    [id],
  );
}

function conditionsOf(filter: DeskFilter, values: unknown[]): string[] {
  const conditions = ['edition_id = $1'];
  const equal = (column: string, value: string | undefined) => {
    if (value !== undefined) conditions.push(`${column} = $${values.push(value)}`);
  };
  equal('status', filter.status);
  equal('mode', filter.mode);
  equal('stakeholder_type', filter.stakeholderType);
  equal('country', filter.country);
  for (const word of searchable(filter.search ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, 8)) {
    conditions.push(`search_text like $${values.push(`%${word.replace(/[\\%_]/g, '\\$&')}%`)}`);
  }
  return conditions;
}
