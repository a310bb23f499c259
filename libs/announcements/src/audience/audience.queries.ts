import type { Edition, Reader } from '@app/edition';
import type { Language } from '@app/i18n';
import { isSuppressed } from '@app/mail';
import { formalName, type Named } from '@app/people';
import type { Audience } from './audience.js';
import { GROUPS, PARTS } from './groups.js';

/**
 * How an announcement stands with one of its people: `reached` · `no-address`: somebody must tell them · `unsubscribed`: they do not want
 * announcements of this edition · `suppressed`: letters to their address come back · `erased`: they are no more than a row.
 */
export const STANDINGS = ['reached', 'no-address', 'unsubscribed', 'suppressed', 'erased'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Of a row `p` of `person`; `editionId` is an expression. */
export function standingOf(editionId: string): string {
  return `case when p.given_name = '' and p.family_name = '' then 'erased'
    when p.email is null then 'no-address'
    when exists (select from announcement_unsubscribed u where u.edition_id = ${editionId} and u.person_id = p.id) then 'unsubscribed'
    when ${isSuppressed('p.email_key')} then 'suppressed' else 'reached' end`;
}

/** Common table expressions of $1 edition, $2 parameters, $3 now: `member` has person_id and standing, each person once. */
export function membersOf({ group }: Audience): string {
  return `given as (select $1::uuid as edition_id, $2::jsonb as parameters, $3::timestamptz as now)
  , part as (${PARTS})
  , chosen as (${GROUPS[group].sql})
  , member as (
    select p.id as person_id, ${standingOf('given.edition_id')} as standing
    from given cross join (select distinct person_id from chosen) c join person p on p.id = c.person_id
    where p.merged_into is null)`;
}

export const valuesOf = ({ id }: Pick<Edition, 'id'>, { parameters }: Audience, now: Date): unknown[] => [
  id,
  JSON.stringify(parameters),
  now,
];

/** How many people there are, as they stand, and those who are reached by their own language. */
export interface AudienceCounts {
  standings: Record<Standing, number>;
  languages: Partial<Record<Language, number>>;
}

/** Of an audience as it is now. */
export async function countAudience(
  reader: Reader,
  edition: Pick<Edition, 'id'>,
  audience: Audience,
  now: Date,
): Promise<AudienceCounts> {
  const rows = await reader.query<CountedRow[]>(
    `with ${membersOf(audience)} select standing, language, count(*)::int as people
     from member join person on id = person_id group by 1, 2`,
    valuesOf(edition, audience, now),
  );
  return countsOf(rows);
}

/** Of those whom an announcement was approved for. */
export async function countRecipients(reader: Reader, announcementId: string): Promise<AudienceCounts> {
  const rows = await reader.query<CountedRow[]>(
    `select standing, language, count(*)::int as people from announcement_recipient join person on id = person_id
     where announcement_id = $1 group by 1, 2`,
    [announcementId],
  );
  return countsOf(rows);
}

interface CountedRow {
  standing: Standing;
  language: Language;
  people: number;
}

function countsOf(rows: CountedRow[]): AudienceCounts {
  const counts: AudienceCounts = {
    standings: { reached: 0, 'no-address': 0, unsubscribed: 0, suppressed: 0, erased: 0 },
    languages: {},
  };
  for (const { standing, language, people } of rows) {
    counts.standings[standing] += people;
    if (standing === 'reached') counts.languages[language] = (counts.languages[language] ?? 0) + people;
  }
  return counts;
}

/** One of an announcement's people, as its writers see them: without an address. */
export interface AudienceMember {
  personId: string;
  name: string;
  organization: string;
  language: Language;
  standing: Standing;
  /** How far their letter is; null: it is not written. */
  letter: { id: string; state: string } | null;
}

export interface MembersWish {
  /** Part of a name or an organization. */
  search?: string;
  standing?: Standing;
  /** `next` of the page before. */
  after?: string;
  limit: number;
}

export interface MembersPage {
  people: AudienceMember[];
  next?: string;
}

/** Of an audience as it is now, by name. */
export function readAudience(
  reader: Reader,
  edition: Pick<Edition, 'id'>,
  audience: Audience,
  now: Date,
  wish: MembersWish,
): Promise<MembersPage> {
  const source = `with ${membersOf(audience)} , their as (select person_id, standing, null::uuid as letter_id from member)`;
  return readPage(reader, source, valuesOf(edition, audience, now), wish);
}

/** Of those whom an announcement was approved for, by name. */
export function readRecipients(reader: Reader, announcementId: string, wish: MembersWish): Promise<MembersPage> {
  const source = `with their as (
    select person_id, standing, letter_id from announcement_recipient where announcement_id = $1)`;
  return readPage(reader, source, [announcementId], wish);
}

async function readPage(
  reader: Reader,
  source: string,
  values: unknown[],
  { search, standing, after, limit }: MembersWish,
): Promise<MembersPage> {
  const at = (place: number) => `$${values.length + place}`;
  const rows = await reader.query<Array<Omit<AudienceMember, 'name'> & Named & { place: string }>>(
    `${source}
     select * from (
       select p.id as "personId", p.courtesy_title as "courtesyTitle", p.given_name as "givenName", p.family_name as "familyName",
              p.organization, p.language, their.standing,
              case when l.id is not null then jsonb_build_object('id', l.id, 'state', l.state) end as letter,
              lower(p.family_name || ' ' || p.given_name) || ' ' || p.id as place
       from their join person p on p.id = their.person_id left join letter l on l.id = their.letter_id
       where their.standing <> 'erased' and (${at(1)}::text is null or their.standing = ${at(1)})
         and (${at(2)}::text is null or p.given_name || ' ' || p.family_name || ' ' || p.organization ilike ${at(2)}
              or p.name_in_own_script ilike ${at(2)})) as known
     where ${at(3)}::text is null or place > ${at(3)} order by place limit ${at(4)}`,
    [...values, standing ?? null, search ? patternOf(search) : null, after ?? null, limit + 1],
  );
  const people = rows.slice(0, limit).map(({ courtesyTitle, givenName, familyName, place: _, ...row }) => ({
    ...row,
    name: formalName({ courtesyTitle, givenName, familyName }),
  }));
  return { people, ...(rows.length > limit && { next: rows[limit - 1].place }) };
}

function patternOf(text: string): string {
  return `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`;
}
