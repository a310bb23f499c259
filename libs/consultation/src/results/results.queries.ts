import type { Reader } from '@app/edition';
import type { Language } from '@app/i18n';
import type { Call, CallKind } from '../calls/call.js';
import { readCalls } from '../calls/calls.queries.js';

/** How many of one kind; '' where a country belongs to no region. */
export interface ResultFigure {
  key: string;
  count: number;
}

/** A submission whose submitter agreed that this much of it is published. */
export interface PublishedSubmission {
  code: string;
  title: string;
  textLanguage: Language;
  organization: string;
  country: string;
  stakeholderType: string;
  ituRegion: string | null;
  actionLines: string[];
}

/** What came to one call that has closed. */
export interface CallResults {
  call: Call;
  total: number;
  /** Most first. */
  byStakeholderType: ResultFigure[];
  byRegion: ResultFigure[];
  /** By title; what was sent without this consent is only counted. */
  published: PublishedSubmission[];
}

type Row = PublishedSubmission & { kind: CallKind; isPublic: boolean };

/**
 * The results of the calls that have closed at `now`, in the order of their kinds. Counted is what has a proven address and was not withdrawn,
 * whatever was decided: the results say what was proposed, not what was taken.
 */
export async function readResults(reader: Reader, editionId: string, now: Date): Promise<CallResults[]> {
  const closed = (await readCalls(reader, editionId)).filter(({ closesAt }) => closesAt <= now);
  const rows = await reader.query<Row[]>(
    `select c.kind, s.is_public as "isPublic", s.code, s.title, s.text_language as "textLanguage", s.organization, s.country,
            s.stakeholder_type as "stakeholderType", k.itu_region as "ituRegion", s.action_lines as "actionLines"
     from submission s join consultation_call c on c.id = s.call_id left join country k on k.alpha2 = s.country
     where s.edition_id = $1 and s.proven_at is not null and s.status <> 'withdrawn'
     order by s.title, s.code`,
    [editionId],
  );
  return closed.map((call) => {
    const ofCall = rows.filter(({ kind }) => kind === call.kind);
    return {
      call,
      total: ofCall.length,
      byStakeholderType: figures(ofCall.map(({ stakeholderType }) => stakeholderType)),
      byRegion: figures(ofCall.map(({ ituRegion }) => ituRegion ?? '')),
      published: ofCall.filter(({ isPublic }) => isPublic).map(({ kind: _, isPublic: __, ...shown }) => shown),
    };
  });
}

function figures(keys: string[]): ResultFigure[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}
