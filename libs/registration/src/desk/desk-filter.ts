import { OVER_IN_SQL, type RegistrationStatus } from '../registration-status.js';
import type { ParticipationMode } from '../registration.entity.js';
import { conditionsOfWords } from '../searchable.js';

/**
 * The queues of the desk: what stands where, and who has it. `to-decide` is the accreditation team's own, `focal-points` waits for
 * the focal point of a delegation.
 */
export const QUEUES = [
  'to-decide',
  'focal-points',
  'asked',
  'waiting',
  'offered',
  'approved',
  'checked-in',
  'over',
  'unproven',
] as const;
export type Queue = (typeof QUEUES)[number];

interface QueueRule {
  where: string;
  /** The instant that orders it, the earliest first. */
  order: string;
}

/** What a queue holds and how it is ordered: late answers first, the line in its order, offers that end soonest first. */
const RULES: Readonly<Record<Queue, QueueRule>> = {
  'to-decide': {
    where: `status = 'under-review' and decider is distinct from 'focal-point'`,
    order: 'decision_due_at',
  },
  'focal-points': { where: `status = 'under-review' and decider = 'focal-point'`, order: 'decision_due_at' },
  asked: { where: `status = 'information-requested'`, order: 'submitted_at' },
  waiting: { where: `status = 'waiting'`, order: 'waiting_since' },
  offered: { where: `status = 'offered'`, order: 'offer_expires_at' },
  approved: { where: `status = 'approved'`, order: 'submitted_at' },
  'checked-in': { where: `status = 'attended'`, order: 'submitted_at' },
  over: { where: `status in ${OVER_IN_SQL}`, order: 'submitted_at' },
  unproven: { where: `status = 'submitted'`, order: 'submitted_at' },
};

/** `itu:AFR` or `adm:A`: one region of one of the two schemes of the country list. */
export type RegionName = string;

/** What the desk looks for; each part narrows the list. */
export interface DeskFilter {
  queue?: Queue;
  status?: RegistrationStatus;
  mode?: ParticipationMode;
  category?: string;
  stakeholderType?: string;
  country?: string;
  region?: RegionName;
  /** Id of a tag of the edition. */
  tag?: string;
  /** Name of the officer, or of the rule, that decided. */
  decidedBy?: string;
  /** May be the same person as another. */
  isProbableDuplicate?: boolean;
  /** The promised answer is overdue at this instant. */
  lateAt?: Date;
  receivedFrom?: Date;
  /** Exclusive. */
  receivedBefore?: Date;
  /** Parts of name, organization, address or number, without regard to case, accents and order. */
  search?: string;
}

/** The instant that orders a filter's list; never null. */
export function orderOf({ queue }: DeskFilter): string {
  const order = queue ? RULES[queue].order : 'submitted_at';
  return order === 'submitted_at' ? order : `coalesce(${order}, submitted_at)`;
}

/** SQL conditions on `registration`; their values are added to `values`, which begins with the edition's id. */
export function conditionsOf(filter: DeskFilter, values: unknown[]): string[] {
  const conditions = ['edition_id = $1'];
  const when = (value: unknown, sql: (at: string) => string) => {
    if (value !== undefined) conditions.push(sql(`$${values.push(value)}`));
  };
  if (filter.queue) conditions.push(RULES[filter.queue].where);
  when(filter.status, (at) => `status = ${at}`);
  when(filter.mode, (at) => `mode = ${at}`);
  when(filter.category, (at) => `category = ${at}`);
  when(filter.stakeholderType, (at) => `stakeholder_type = ${at}`);
  when(filter.country, (at) => `country = ${at}`);
  when(filter.decidedBy, (at) => `decided_by = ${at}`);
  when(filter.tag, (at) => `id in (select registration_id from registration_tag where tag_id = ${at})`);
  if (filter.isProbableDuplicate) conditions.push(DUPLICATE);
  when(filter.lateAt, (at) => `status = 'under-review' and decision_due_at < ${at}`);
  when(filter.receivedFrom, (at) => `submitted_at >= ${at}`);
  when(filter.receivedBefore, (at) => `submitted_at < ${at}`);
  const [scheme, region] = filter.region?.split(':') ?? [];
  const column = scheme === 'itu' ? 'itu_region' : 'administrative_region';
  when(region, (at) => `country in (select alpha2 from country where ${column} = ${at})`);
  const param = (value: string) => `$${values.push(value)}`;
  conditions.push(...conditionsOfWords(filter.search ?? '', 'search_text', param, WORDS));
  return conditions;
}

const DUPLICATE = `id in (select one_id from probable_duplicate where edition_id = $1 and state = 'open'
  union all select other_id from probable_duplicate where edition_id = $1 and state = 'open')`;

/** More narrow nothing. */
const WORDS = 8;

/** How many stand in each queue, as a select list. */
export const QUEUE_COUNTS = QUEUES.map(
  (queue) => `count(*) filter (where ${RULES[queue].where})::int as "${queue}"`,
).join(', ');

/** SQL: which of these queues a registration stands in; null in none of them. */
export function queueInSql(queues: readonly Queue[]): string {
  return `case ${queues.map((queue) => `when ${RULES[queue].where} then '${queue}'`).join(' ')} end`;
}
