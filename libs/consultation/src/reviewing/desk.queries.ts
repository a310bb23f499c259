import type { Reader } from '@app/edition';
import type { Language } from '@app/i18n';
import { searchable } from '@app/registration';
import type { CallKind } from '../calls/call.js';
import type { Decision } from '../deciding/decision.js';
import { FROM_SUBMISSION } from '../submission.js';
import type { SubmissionStatus } from '../submission-status.js';
import { readCriteria } from './criteria.js';
import { type DeskReaderOf, seenInSql } from './reader-of-desk.js';

/** Where the desk's work stands: to read myself, waiting for a decision, noted and not applied, waiting list, over. */
export const REVIEW_QUEUES = ['mine', 'undecided', 'noted', 'waitlisted', 'over'] as const;
export type ReviewQueue = (typeof REVIEW_QUEUES)[number];

export interface ReviewFilter {
  queue?: ReviewQueue;
  kind?: CallKind;
  actionLine?: string;
  stakeholderType?: string;
  search?: string;
}

/** A line of the desk. */
export interface DeskSubmission {
  id: string;
  code: string;
  kind: CallKind;
  title: string;
  textLanguage: Language;
  organization: string;
  country: string;
  stakeholderType: string;
  actionLines: string[];
  status: SubmissionStatus;
  submittedAt: Date;
  version: number;
  /** Mean of the reviews that count, from 1 to 5. */
  mean: number | null;
  /** Reviews that count, and reviewers who declared a conflict of interest. */
  reviews: number;
  conflicts: number;
  /** What I said: nothing yet, a review, or that I have a conflict. */
  mine: 'open' | 'done' | 'conflict';
  noted: Decision | null;
}

const MINE = `exists (select from reviewer r where r.edition_id = s.edition_id and r.account_id = $2::uuid and s.action_lines && r.action_lines)`;

const QUEUES: Readonly<Record<ReviewQueue, string>> = {
  mine: `s.status in ('received','waitlisted') and ${MINE} and v.account_id is null`,
  undecided: `s.status = 'received' and d.submission_id is null`,
  noted: `d.submission_id is not null`,
  waitlisted: `s.status = 'waitlisted'`,
  over: `s.status in ('accepted','declined','merged','withdrawn')`,
};

const FROM = `${FROM_SUBMISSION}
  left join noted_decision d on d.submission_id = s.id
  left join submission_review v on v.submission_id = s.id and v.account_id = $2`;

const MOST = 200;

/** Up to 200 submissions of the desk, the best reviewed first, then by their number. */
export async function readReviewDesk(
  reader: Reader,
  editionId: string,
  filter: ReviewFilter,
  who: DeskReaderOf,
): Promise<DeskSubmission[]> {
  const criteria = await readCriteria(reader, editionId);
  const values: unknown[] = [editionId, who.accountId];
  const conditions = conditionsOf(filter, who, values);
  const weights = `$${values.push(JSON.stringify(Object.fromEntries(criteria.map(({ code, weight }) => [code, weight]))))}::jsonb`;
  return reader.query<DeskSubmission[]>(
    `select s.id, s.code, c.kind, s.title, s.text_language as "textLanguage", s.organization, s.country,
       s.stakeholder_type as "stakeholderType", s.action_lines as "actionLines", s.status, s.submitted_at as "submittedAt",
       s.version, m.mean, m.reviews, m.conflicts, d.decision as noted,
       case when v.account_id is null then 'open' when v.has_conflict then 'conflict' else 'done' end as mine
     ${FROM}
     cross join lateral (${meanInSql(weights)}) as m
     where ${conditions.join(' and ')} order by m.mean desc nulls last, s.code limit ${MOST}`,
    values,
  );
}

/** SQL: of submission `s`, the mean of its whole reviews without a conflict of interest, and how many there are. */
export function meanInSql(weights: string): string {
  return `select round(avg(one.mean) filter (where one.counts), 2)::real as mean,
      count(*) filter (where one.counts)::int as reviews, count(*) filter (where one.has_conflict)::int as conflicts
    from (select r.has_conflict, not r.has_conflict and r.scores ?& array(select jsonb_object_keys(${weights})) as counts,
        (select sum((r.scores ->> w.key)::numeric * w.value::numeric) / sum(w.value::numeric) from jsonb_each_text(${weights}) w) as mean
      from submission_review r where r.submission_id = s.id) as one`;
}

/** How many stand in each queue. */
export async function countReviewQueues(
  reader: Reader,
  editionId: string,
  filter: Omit<ReviewFilter, 'queue'>,
  who: DeskReaderOf,
): Promise<Record<ReviewQueue, number>> {
  const values: unknown[] = [editionId, who.accountId];
  const conditions = conditionsOf(filter, who, values);
  const counts = REVIEW_QUEUES.map((queue) => `count(*) filter (where ${QUEUES[queue]})::int as "${queue}"`);
  const [row] = await reader.query<[Record<ReviewQueue, number>]>(
    `select ${counts.join(', ')} ${FROM} where ${conditions.join(' and ')}`,
    values,
  );
  return row;
}

function conditionsOf(filter: ReviewFilter, who: DeskReaderOf, values: unknown[]): string[] {
  const conditions = [`s.edition_id = $1`, seenInSql(who, '$2'), `s.status <> 'submitted'`];
  const when = (value: unknown, sql: (at: string) => string) => {
    if (value !== undefined) conditions.push(sql(`$${values.push(value)}`));
  };
  if (filter.queue) conditions.push(QUEUES[filter.queue]);
  when(filter.kind, (at) => `c.kind = ${at}`);
  when(filter.actionLine, (at) => `s.action_lines @> array[${at}]::text[]`);
  when(filter.stakeholderType, (at) => `s.stakeholder_type = ${at}`);
  const words = searchable(filter.search ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, 8);
  for (const word of words) {
    when(`%${word.replace(/[\\%_]/g, '\\$&')}%`, (at) => `(s.search_text like ${at} or lower(s.code) like ${at})`);
  }
  return conditions;
}
