import type { Reader } from '@app/edition';
import type { Language } from '@app/i18n';
import type { LetterState } from '@app/mail';
import { type Named, formalName } from '@app/people';
import { LETTERS_OF_NOTICE, STATE_BY_POST } from './came-back.js';
import type { PartChange } from './part.js';
import type { NoticeState, Round } from './round.js';

export const NEWEST_RELEASE = `(select id from release where edition_id = $1 order by number desc limit 1)`;

/** The notices of a release; undefined when it is unknown, or so new that nobody has begun to count. */
export async function readRound(reader: Reader, editionId: string, number: number): Promise<Round | undefined> {
  const [row] = await reader.query<Round[]>(
    `select n.release_id as "releaseId", r.number, n.state, n.quiet_until as "quietUntil", n.decided_at as "decidedAt",
            n.decided_by as "decidedBy", n.reason, n.ended_at as "endedAt", n.version,
            case when t.state = 'running' then jsonb_build_object('done', t.done, 'total', t.total) end as work
     from notice_round n join release r on r.id = n.release_id left join task t on t.id = n.task_id
     where n.edition_id = $1 and r.number = $2`,
    [editionId, number],
  );
  return row;
}

/** How far the notices of an edition's releases are, newest first. Releases of before there were notices have none. */
export function readRounds(reader: Reader, editionId: string): Promise<Array<Pick<Round, 'number' | 'state'>>> {
  return reader.query(
    `select r.number, n.state from notice_round n join release r on r.id = n.release_id
     where n.edition_id = $1 order by r.number desc`,
    [editionId],
  );
}

/** How many are concerned, by how they are told. People, but for letters. */
export interface NoticeCounts {
  /** Of the letters written so far, how many came how far; copies and those of today included. */
  post: Record<Exclude<LetterState, 'withdrawn'>, number>;
  /** Without those of today. */
  people: number;
  /** Of these, in the languages of their letters; whoever is told by hand is not among them. */
  languages: Partial<Record<Language, number>>;
  states: Record<NoticeState, number>;
  /** Told without waiting, since it is about today. */
  atOnce: number;
  /** Written so far, copies and those of today included. */
  letters: number;
}

export async function countNotices(reader: Reader, releaseId: string): Promise<NoticeCounts> {
  const rows = await reader.query<
    Array<{ state: NoticeState; language: Language; isAtOnce: boolean; people: number; letters: number }>
  >(
    `select ${STATE_BY_POST} as state, language, is_at_once as "isAtOnce", count(*)::int as people, sum(letters)::int as letters
     from notice n where release_id = $1 group by 1, 2, 3 order by language`,
    [releaseId],
  );
  const counts: NoticeCounts = {
    post: await countPost(reader, releaseId),
    people: 0,
    languages: {},
    states: { due: 0, written: 0, 'by-hand': 0, 'told-by-hand': 0, needless: 0 },
    atOnce: 0,
    letters: 0,
  };
  for (const { state, language, isAtOnce, people, letters } of rows) {
    counts.letters += letters;
    if (isAtOnce && state === 'written') counts.atOnce += people;
    else counts.states[state] += people;
    if (isAtOnce) continue;
    counts.people += people;
    if (state === 'due' || state === 'written') counts.languages[language] = (counts.languages[language] ?? 0) + people;
  }
  return counts;
}

async function countPost(reader: Reader, releaseId: string): Promise<NoticeCounts['post']> {
  const rows = await reader.query<Array<{ state: LetterState; letters: number }>>(
    `select l.state, count(*)::int as letters from notice n
     join letter l on ${LETTERS_OF_NOTICE}
     where n.release_id = $1 group by 1`,
    [releaseId],
  );
  const none = { waiting: 0, sending: 0, sent: 0, failed: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ state, letters }) => [state, letters])) };
}

/** Somebody whom a release concerns, as its editors see them: without an address. */
export interface NoticeRow {
  id: string;
  personId: string;
  name: string;
  organization: string;
  language: Language;
  state: NoticeState;
  isAtOnce: boolean;
  changes: PartChange[];
  letters: number;
  settledAt: Date | null;
  settledBy: string;
}

export interface NoticePage {
  notices: NoticeRow[];
  /** Where the next page begins. */
  next?: string;
}

/** By name. `after`: where the page begins, as the page before said; `state`: these alone. */
export async function readNotices(
  reader: Reader,
  releaseId: string,
  { state, after, limit }: { state?: NoticeState; after?: string; limit: number },
): Promise<NoticePage> {
  const rows = await reader.query<Array<Omit<NoticeRow, 'name'> & Named & { place: string }>>(
    `select * from (
       select n.id, n.person_id as "personId", p.courtesy_title as "courtesyTitle", p.given_name as "givenName",
              p.family_name as "familyName", p.organization, n.language, ${STATE_BY_POST} as state, n.is_at_once as "isAtOnce",
              n.differences as changes, n.letters, n.settled_at as "settledAt", n.settled_by as "settledBy",
              lower(p.family_name || ' ' || p.given_name) || ' ' || n.id as place
       from notice n join person p on p.id = n.person_id
       where n.release_id = $1) as known
     where ($2::text is null or state = $2) and ($3::text is null or place > $3) order by place limit $4`,
    [releaseId, state ?? null, after ?? null, limit + 1],
  );
  const notices = rows.slice(0, limit).map(({ courtesyTitle, givenName, familyName, place: _, ...row }) => {
    return { ...row, name: formalName({ courtesyTitle, givenName, familyName }) };
  });
  return { notices, ...(rows.length > limit && { next: rows[limit - 1].place }) };
}
