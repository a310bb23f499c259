import type { DataSource } from 'typeorm';

/** A registration as it stands in the table, with the regions of its country and the gender of its person. */
export interface GrownRow {
  id: string;
  number: string;
  status: string;
  mode: string;
  category: string;
  given: string;
  family: string;
  email: string;
  organization: string;
  country: string;
  itu: string;
  adm: string;
  kind: string;
  gender: string;
  language: string;
  receivedAt: Date;
  dueAt: Date | null;
  waitingSince: Date | null;
  decidedBy: string | null;
}

/** All rows of an edition by one plain statement: what a test compares lists and counts with, none of our filters in it. */
export function grownRows(database: DataSource, editionId: string): Promise<GrownRow[]> {
  return database.query(
    `select r.id, r.number, r.status, r.mode, r.category, r.given_name as given, r.family_name as family, r.email, r.organization,
       r.country, c.itu_region as itu, c.administrative_region as adm, r.stakeholder_type as kind, coalesce(p.gender, '') as gender,
       r.language, r.submitted_at as "receivedAt", r.decision_due_at as "dueAt", r.waiting_since as "waitingSince",
       r.decided_by as "decidedBy"
     from registration r join country c on c.alpha2 = r.country left join person p on p.id = r.person_id where r.edition_id = $1`,
    [editionId],
  );
}

/** Small Latin letters without their accents. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

/** How many rows have each value, without those that have none. */
export function tally<Row>(rows: Row[], value: (row: Row) => string): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const key of rows.map(value)) counted[key] = (counted[key] ?? 0) + 1;
  return counted;
}

/** Days `YYYY-MM-DD` of instants in a zone. */
export function daysIn(zone: string): (at: Date) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
  return (at) => format.format(at);
}
