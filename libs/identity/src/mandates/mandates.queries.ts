import type { DataSource } from 'typeorm';
import type { Language } from '@app/i18n';
import { type Mandate, type MandateKind, type MandateSubject, PERSONAL_MANDATE_KINDS } from './mandate.js';

type Reader = Pick<DataSource, 'query'>;

/** The last instant of the edition, where a mandate without an end of its own is over. */
const ENDS_AT = `coalesce(m.valid_until, (e.ends_on + 1)::timestamp at time zone e.time_zone)`;

const inForce = (now: string) => `(m.revoked_at is null and m.valid_from <= ${now} and ${now} < ${ENDS_AT})`;

/** $1 is always `now`. */
const MANDATES = `
  select m.id, m.edition_id as "editionId", m.kind, m.account_id as "accountId",
         coalesce(nullif(a.name, ''), a.email) as "holderName", a.email as "holderEmail", a.language as "holderLanguage",
         jsonb_build_object('kind', m.subject_kind, 'id', m.subject_id) as subject,
         m.valid_from as "validFrom", ${ENDS_AT} as "endsAt", m.given_at as "givenAt", m.given_by as "givenBy",
         m.revoked_at as "revokedAt", m.revoked_by as "revokedBy", m.reason, ${inForce('$1')} as "isInForce"
  from mandate m join edition e on e.id = m.edition_id join account a on a.id = m.account_id`;

/** Every mandate of an edition, also those that are over: those in force first, then the newest. */
export function mandatesOf(reader: Reader, editionId: string, now: Date): Promise<Mandate[]> {
  return reader.query(`${MANDATES} where m.edition_id = $2 order by "isInForce" desc, m.given_at desc, m.id`, [
    now,
    editionId,
  ]);
}

/** For whom an account may act in an edition now. */
export function mandatesHeldBy(reader: Reader, accountId: string, editionId: string, now: Date): Promise<Mandate[]> {
  return reader.query(
    `${MANDATES} where m.account_id = $2 and m.edition_id = $3 and ${inForce('$1')} order by m.kind, m.given_at, m.id`,
    [now, accountId, editionId],
  );
}

/** Who acts for a person or a delegation in an edition now. */
export function mandatesOver(
  reader: Reader,
  subject: MandateSubject,
  editionId: string,
  now: Date,
): Promise<Mandate[]> {
  return reader.query(
    `${MANDATES} where m.subject_kind = $2 and m.subject_id = $3 and m.edition_id = $4 and ${inForce('$1')} order by m.given_at, m.id`,
    [now, subject.kind, subject.id, editionId],
  );
}

/** Somebody who acts for a person and gets copies of what is written to them. */
export interface MandateHolder {
  personId: string;
  accountId: string;
  name: string;
  email: string;
  emailKey: string;
  language: Language;
}

/** Who acts for each of these persons in an edition now, as aide or assistant; once each, whatever the mandates. */
export function holdersFor(
  reader: Reader,
  personIds: string[],
  editionId: string,
  now: Date,
): Promise<MandateHolder[]> {
  return reader.query(
    `select distinct m.subject_id as "personId", a.id as "accountId", coalesce(nullif(a.name, ''), a.email) as name, a.email,
            a.email_key as "emailKey", a.language
     from mandate m join edition e on e.id = m.edition_id join account a on a.id = m.account_id
     where m.edition_id = $2 and m.subject_kind = 'person' and m.subject_id = any($3) and m.kind = any($4)
       and a.disabled_at is null and ${inForce('$1')} order by 1, 2`,
    [now, editionId, personIds, PERSONAL_MANDATE_KINDS],
  );
}

/** One mandate, whether it is in force or not. */
export async function readMandate(reader: Reader, id: string, now: Date): Promise<Mandate | undefined> {
  const [mandate] = await reader.query<Mandate[]>(`${MANDATES} where m.id = $2`, [now, id]);
  return mandate;
}

/** Mandates whose own last day is over and that nobody has closed, the longest over first, at most 200. */
export function runOutMandates(reader: Reader, now: Date): Promise<Mandate[]> {
  return reader.query(
    `${MANDATES} where m.revoked_at is null and m.valid_until <= $1 order by m.valid_until, m.id limit 200`,
    [now],
  );
}

/** Whether an account may act for somebody, asked anew with each request: what was revoked or has expired counts no more. */
export async function mayActFor(
  reader: Reader,
  { accountId, editionId, kind }: { accountId: string; editionId: string; kind: MandateKind },
  subject: MandateSubject,
  now: Date,
): Promise<boolean> {
  const rows = await reader.query<unknown[]>(
    `select 1 from mandate m join edition e on e.id = m.edition_id join account a on a.id = m.account_id
     where m.account_id = $2 and m.edition_id = $3 and m.kind = $4 and m.subject_kind = $5 and m.subject_id = $6
       and a.disabled_at is null and ${inForce('$1')} limit 1`,
    [now, accountId, editionId, kind, subject.kind, subject.id],
  );
  return rows.length === 1;
}
