import type { Reader } from '@app/edition';
import type { Language } from '@app/i18n';
import type { ParticipationMode } from '../registration.entity.js';
import type { RegistrationStatus } from '../registration-status.js';
import { searchable } from '../searchable.js';
import { type Delegation, delegationName } from './delegation.js';
import { NoSuchDelegation } from './delegation.errors.js';

const COLUMNS = `d.id, d.edition_id as "editionId", d.kind, d.country, d.organization, d.name, c.names as "countryNames", d.quota,
  d.head_registration_id as "headRegistrationId", d.version`;
const FROM = `from delegation d join country c on c.alpha2 = d.country`;

/** Refuses `delegations.unknown`, also for one of another edition. */
export async function readDelegation(reader: Reader, editionId: string, id: string): Promise<Delegation> {
  const [found] = await reader.query<Delegation[]>(`select ${COLUMNS} ${FROM} where d.id = $1 and d.edition_id = $2`, [
    id,
    editionId,
  ]);
  if (!found) throw new NoSuchDelegation();
  return found;
}

/** A delegation with how many of its registrations stand where. */
export interface DelegationInList extends Delegation {
  /** In force now. */
  focalPoints: number;
  /** Approved on site: what the quota counts. */
  used: number;
  /** Approved, on site and remote. */
  approved: number;
  /** Somebody has to decide. */
  undecided: number;
}

const USED = `status in ('approved','attended') and mode = 'on-site'`;

/** By name in a language; `search` looks in names in every language, without regard to case and accents. Two statements at most. */
export async function readDelegations(
  reader: Reader,
  editionId: string,
  { search = '', language, now }: { search?: string; language: Language; now: Date },
): Promise<DelegationInList[]> {
  const rows = await reader.query<DelegationInList[]>(
    `select ${COLUMNS}, coalesce(f.count, 0) as "focalPoints", coalesce(r.used, 0) as used, coalesce(r.approved, 0) as approved,
            coalesce(r.undecided, 0) as undecided
     ${FROM} join edition e on e.id = d.edition_id
     left join (select subject_id, count(*)::int as count from mandate m join edition e on e.id = m.edition_id
                where m.edition_id = $1 and m.kind = 'focal-point' and m.revoked_at is null and m.valid_from <= $2
                  and $2 < coalesce(m.valid_until, (e.ends_on + 1)::timestamp at time zone e.time_zone)
                group by subject_id) f on f.subject_id = d.id
     left join (select delegation_id, count(*) filter (where ${USED})::int as used,
                       count(*) filter (where status in ('approved','attended'))::int as approved,
                       count(*) filter (where status in ('under-review','information-requested'))::int as undecided
                from registration where edition_id = $1 and delegation_id is not null group by delegation_id) r on r.delegation_id = d.id
     where d.edition_id = $1`,
    [editionId, now],
  );
  const words = searchable(search).split(' ').filter(Boolean);
  const { compare } = new Intl.Collator(language);
  return rows
    .filter((row) => {
      const text = searchable([row.name, row.organization, ...Object.values(row.countryNames)].join(' '));
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => compare(delegationName(a, language), delegationName(b, language)));
}

/** How many of a delegation are approved on site. */
export async function countUsed(reader: Reader, delegationId: string): Promise<number> {
  const [{ used }] = await reader.query<Array<{ used: number }>>(
    `select count(*)::int as used from registration where delegation_id = $1 and ${USED}`,
    [delegationId],
  );
  return used;
}

/** A registration as its delegation sees it. */
export interface DelegationMember {
  registrationId: string;
  version: number;
  number: string;
  status: RegistrationStatus;
  mode: ParticipationMode;
  givenName: string;
  familyName: string;
  courtesyTitle: string;
  nameInOwnScript: string | null;
  ownScriptLanguage: string | null;
  organization: string;
  /** In the delegation: `Minister of Digital Affairs`, `Adviser`. */
  function: string;
  /** Registered by a focal point, so that the person has nothing to do. */
  isHighLevel: boolean;
  /** Who said that the person knows what is kept, of which version of the notice; null for who filled in a form themselves. */
  informedBy: string | null;
  informedVersion: number | null;
  /** The version that the person says to have read. */
  readVersion: number | null;
  /** Whether a focal point decides; else the accreditation team. */
  isOurs: boolean;
  /** Empty for somebody who is reached through the delegation only. */
  email: string;
  submittedAt: Date;
  decisionDueAt: Date | null;
  decidedBy: string | null;
  reason: string | null;
}

const MEMBERS = `
  select r.id as "registrationId", r.version, r.number, r.status, r.mode, r.given_name as "givenName", r.family_name as "familyName",
         coalesce(p.courtesy_title, '') as "courtesyTitle", p.name_in_own_script as "nameInOwnScript",
         p.own_script_language as "ownScriptLanguage", r.organization, coalesce(m.function, '') as function,
         coalesce(m.is_high_level, false) as "isHighLevel", s.stated_by as "informedBy",
         s.version as "informedVersion", (select c.version from consent c where c.registration_id = s.registration_id
           and c.kind = 'privacy-notice' and c.withdrawn_at is null) as "readVersion", coalesce(r.decider = 'focal-point', false) as "isOurs",
         case when r.email_key like 'none:%' then '' else r.email end as email, r.submitted_at as "submittedAt",
         r.decision_due_at as "decisionDueAt", r.decided_by as "decidedBy", r.reason
  from registration r left join delegation_member m on m.registration_id = r.id left join person p on p.id = r.person_id
  left join informed_statement s on s.registration_id = r.id`;

/** Everybody of a delegation whose address is proven: who was registered first comes first. */
export function readMembers(reader: Reader, delegationId: string): Promise<DelegationMember[]> {
  return reader.query<DelegationMember[]>(
    `${MEMBERS} where r.delegation_id = $1 and r.proven_at is not null order by r.submitted_at, r.number`,
    [delegationId],
  );
}

/** A member who comes, as a calendar names them. */
export interface ComingDelegate {
  personId: string;
  courtesyTitle: string;
  givenName: string;
  familyName: string;
}

/** The persons behind a delegation's approved registrations. */
export function delegatesOf(reader: Reader, delegationId: string): Promise<ComingDelegate[]> {
  return reader.query(
    `select distinct p.id as "personId", coalesce(p.courtesy_title, '') as "courtesyTitle", p.given_name as "givenName",
       p.family_name as "familyName"
     from registration r join person p on p.id = r.person_id
     where r.delegation_id = $1 and r.status in ('approved','attended') order by 1`,
    [delegationId],
  );
}

/** Those whom focal points registered, of all delegations of an edition, by country: for the protocol office. */
export function readHighLevelMembers(
  reader: Reader,
  editionId: string,
): Promise<Array<DelegationMember & { delegationId: string; country: string }>> {
  return reader.query(
    `${MEMBERS.replace('select', 'select r.delegation_id as "delegationId", r.country,')}
     where r.edition_id = $1 and m.is_high_level and r.status in ('approved','attended') order by r.country, r.family_name, r.id`,
    [editionId],
  );
}
