import type { DataSource } from 'typeorm';
import { runPrepared, type PreparedStatement } from '@app/database';
import { asBadgeCode } from '@app/tokens';
import { conditionsOfWords } from '../searchable.js';
import type { DoorCheckIn, DoorPerson, ScannedCode } from './door-person.js';

/** What was found for what was typed or scanned. */
export interface LookUp {
  people: DoorPerson[];
  /** There are more than are shown. */
  hasMore: boolean;
  /** When it was a code that we know. */
  scanned?: ScannedCode;
  /** It can only be a code, and we do not know it. */
  isUnknownCode: boolean;
}

const MOST = 20;
const WORDS = 6;

const SEEN = `r.id, r.number, r.given_name, r.family_name, r.organization, r.country, r.category, r.mode, r.status,
  p.name_in_own_script, valid.id as badge_id, valid.printed_at, entry.id as check_in_id, entry.at, entry.by_name, entry.desk`;
const WITH = `left join person p on p.id = r.person_id
  left join badge valid on valid.registration_id = r.id and valid.deactivated_at is null
  left join check_in entry on entry.registration_id = r.id and entry.undone_at is null`;

/** Scanning is the hottest path of the first morning: one prepared statement for badges and confirmations, two index look-ups. */
const BY_CODE: PreparedStatement = {
  name: 'door-by-code-1',
  text: `with scanned as (
      select registration_id, coalesce(deactivated_why, 'valid') as worth from badge where code = $2
      union all
      select c.id, case when exists (select from badge b where b.registration_id = c.id) then 'badge-printed' else 'valid' end
      from registration c where c.badge_code = $2 and c.edition_id = $1)
    select ${SEEN}, scanned.worth from scanned join registration r on r.id = scanned.registration_id and r.edition_id = $1 ${WITH} limit 1`,
};

const BY_NUMBER: PreparedStatement = {
  name: 'door-by-number-1',
  text: `select ${SEEN} from registration r ${WITH} where r.number = $2 and r.edition_id = $1`,
};

const BY_ID: PreparedStatement = {
  name: 'door-by-id-1',
  text: `select ${SEEN} from registration r ${WITH} where r.id = $2 and r.edition_id = $1`,
};

/**
 * Finds people of an edition by a scanned code, a number, parts of name (in any script) or organization, or a whole address (part of
 * one finds nobody: the door does not read addresses, and is not to spell them out). One statement, at most twenty people, those who
 * may still come in first.
 */
export async function lookUp(database: DataSource, editionId: string, typed: string): Promise<LookUp> {
  const code = asBadgeCode(typed);
  const [scanned] = code ? await runPrepared<Row>(database, BY_CODE, [editionId, code]) : [];
  if (scanned) return { ...found([scanned]), scanned: scanned.worth };
  if (code && /\d/.test(code)) return { ...found([]), isUnknownCode: true };
  const number = /^\s*([a-z][a-z0-9]{0,9}-\d{3,})\s*$/i.exec(typed)?.[1].toUpperCase();
  if (number) return found(await runPrepared<Row>(database, BY_NUMBER, [editionId, number]));
  return found(await search(database, editionId, typed));
}

/** One person of an edition by the id of the registration. */
export async function doorPerson(database: DataSource, editionId: string, id: string): Promise<DoorPerson | undefined> {
  const [row] = await runPrepared<Row>(database, BY_ID, [editionId, id]);
  return row && personOf(row);
}

/** What the door sees of the text that is searched. */
const SHOWN = `replace(r.search_text, lower(r.email), ' ')`;

/** A name in its own script stands with the person, not in the search text; it is compared as it was typed. */
async function search(database: DataSource, editionId: string, typed: string): Promise<Row[]> {
  const values: unknown[] = [editionId];
  const param = (value: string) => `$${values.push(value)}`;
  const inText = isAddress(typed)
    ? `r.email_key = ${param(typed.trim().toLowerCase())}`
    : ['r.search_text', SHOWN].flatMap((column) => conditionsOfWords(typed, column, param, WORDS)).join(' and ');
  if (!inText) return [];
  const isLatin = !/[^\p{Script=Latin}\p{Script=Common}]/u.test(typed);
  const ownScript = isLatin
    ? ''
    : ` or p.name_in_own_script ilike ${param(`%${typed.trim().replace(/[\\%_]/g, '\\$&')}%`)}`;
  return database.query<Row[]>(
    `select ${SEEN} from registration r ${WITH}
     where r.edition_id = $1 and ((${inText})${ownScript})
     order by (r.status = 'approved' and r.mode = 'on-site') desc, (r.status = 'attended') desc, r.family_name, r.given_name, r.id
     limit ${MOST + 1}`,
    values,
  );
}

function isAddress(typed: string): boolean {
  return /^\s*\S+@\S+\s*$/.test(typed);
}

interface Row {
  id: string;
  number: string;
  given_name: string;
  family_name: string;
  organization: string;
  country: string;
  category: string;
  mode: DoorPerson['mode'];
  status: DoorPerson['status'];
  name_in_own_script: string | null;
  badge_id: string | null;
  printed_at: Date | null;
  check_in_id: string | null;
  at: Date;
  by_name: string;
  desk: string;
  worth: ScannedCode;
}

function found(rows: Row[]): LookUp {
  return { people: rows.slice(0, MOST).map(personOf), hasMore: rows.length > MOST, isUnknownCode: false };
}

function personOf(row: Row): DoorPerson {
  const { id, number, organization, country, category, mode, status } = row;
  const name = [row.given_name, row.family_name].filter(Boolean).join(' ');
  const nameInOwnScript = row.name_in_own_script && row.name_in_own_script !== name ? row.name_in_own_script : null;
  const badge = row.badge_id ? { id: row.badge_id, printedAt: row.printed_at! } : null;
  const checkIn: DoorCheckIn | null = row.check_in_id
    ? { id: row.check_in_id, at: row.at, by: row.by_name, desk: row.desk }
    : null;
  return { id, number, name, nameInOwnScript, organization, country, category, mode, status, badge, checkIn };
}
