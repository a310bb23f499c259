import type { Transaction } from './transaction.js';

/** One human being as the tables know them. In a holding's SQL it is the row `its`, with these columns in snake case. */
export interface DataSubject {
  personIds: string[];
  accountIds: string[];
  registrationIds: string[];
  /** Normal forms of their addresses. */
  emailKeys: string[];
  /** As columns write them that keep no id: full names in every script, addresses. */
  names: string[];
  /** What the log and the histories call them when they act signed in. */
  accountNames: string[];
}

/**
 * What one table holds of people. Every text, JSON and byte column stands either in `personal` or in `others`
 * (test/libs/privacy/holdings.db-spec.ts compares it with the database); ids, dates, numbers and booleans need not be named.
 */
export interface Holding {
  table: string;
  /** Columns that tell something of a person. */
  personal: readonly string[];
  /** Columns that never do, or that count without the person: codes, states, hashes. They stay. */
  others: readonly string[];
  /** SQL condition: which rows are theirs, e.g. `person.id = any(its.person_ids)`. */
  whose: string;
  /** What the export of one's own data gives: a name for the part and a select list. Absent where it would show other people's data or secrets. */
  given?: { part: string; columns: string };
  /**
   * How it is erased: the rows go (`delete`), or stay, since they tell nothing without what goes elsewhere (`stays`), or the personal columns get values that say nothing (a list of assignments), or
   * a function of the room does it. The function runs in the erasing transaction and must find nothing to do the second time.
   */
  erased: 'delete' | 'stays' | { set: string } | ((tx: Transaction, subject: DataSubject, now: Date) => Promise<void>);
}

/** A column with the name of somebody who acted signed in; it becomes empty when they are erased, and the act stays. */
export function nameOfStaff(table: string, column: string): Holding {
  return {
    table,
    personal: [column],
    others: [],
    whose: `${table}.${column} = any(its.account_names)`,
    erased: { set: `${column} = ''` },
  };
}

const ITS = `with its as (select $1::uuid[] as person_ids, $2::uuid[] as account_ids, $3::uuid[] as registration_ids,
  $4::text[] as email_keys, $5::text[] as names, $6::text[] as account_names)`;

/** Rows of a holding for the export. */
export async function collectHolding(
  tx: Pick<Transaction, 'query'>,
  { table, whose, given }: Holding,
  subject: DataSubject,
): Promise<Array<Record<string, unknown>>> {
  if (!given) return [];
  return tx.query(`${ITS} select ${given.columns} from ${table}, its where ${whose}`, valuesOf(subject));
}

/** Erases what a holding has of somebody. Nothing to do is no fault. */
export async function eraseHolding(tx: Transaction, holding: Holding, subject: DataSubject, now: Date): Promise<void> {
  const { table, whose, erased } = holding;
  if (erased === 'stays') return;
  if (typeof erased === 'function') return erased(tx, subject, now);
  const act = erased === 'delete' ? `delete from ${table} using its` : `update ${table} set ${erased.set} from its`;
  await tx.query(`${ITS} ${act} where ${whose}`, valuesOf(subject));
}

function valuesOf(subject: DataSubject): unknown[] {
  const { personIds, accountIds, registrationIds, emailKeys, names, accountNames } = subject;
  return [personIds, accountIds, registrationIds, emailKeys, names, accountNames];
}
