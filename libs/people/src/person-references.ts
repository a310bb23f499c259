import type { Transaction } from '@app/database';

/** A column that names a person. */
export interface PersonReference {
  table: string;
  column: string;
}

/** Every foreign key to `person` that the database has, so that a new table cannot be forgotten. */
export function personReferences(reader: Pick<Transaction, 'query'>): Promise<PersonReference[]> {
  return reader.query<PersonReference[]>(
    `select c.conrelid::regclass::text as table, a.attname::text as column from pg_constraint c
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confrelid = 'person'::regclass order by 1, 2`,
  );
}

/** References without a foreign key, since their column also names other things. */
export const SOFT_REFERENCES: ReadonlyArray<PersonReference & { where: string }> = [
  { table: 'mandate', column: 'subject_id', where: `subject_kind = 'person'` },
  { table: 'stored_file', column: 'owner_id', where: `owner_kind in ('speaking-material', 'person-photo')` },
];
