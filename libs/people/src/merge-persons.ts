import type { Transaction } from '@app/database';
import type { PersonFollowers, PersonMerge } from './person-followers.js';
import { type PersonReference, personReferences, SOFT_REFERENCES } from './person-references.js';
import { NoSuchPerson } from './person.errors.js';

/** A row that could not move, because the surviving person has its like already: it was removed, and this is what it said. */
export interface KeptRow {
  table: string;
  row: Record<string, unknown>;
}

const UNIQUE_VIOLATION = '23505';

/**
 * Makes two persons one. Everything that names `from` names `into` afterwards; where both have the same (a seat on one panel, an
 * invitation to one session), the row that says more stays and the other is given back. Empty facts are filled in. The old row
 * stays as a sign to the surviving one, so that its address still leads to the same human being. It cannot be undone.
 */
export async function mergePersons(
  tx: Transaction,
  followers: PersonFollowers,
  merge: PersonMerge,
  now: Date,
): Promise<KeptRow[]> {
  if (merge.from === merge.into) return [];
  await followers.prepare(tx, merge);
  const locked = await tx.query<unknown[]>(
    `select 1 from person where id = any($1::uuid[]) and merged_into is null order by id for update`,
    [[merge.from, merge.into]],
  );
  if (locked.length < 2) throw new NoSuchPerson();
  const kept: KeptRow[] = [];
  for (const reference of await personReferences(tx)) kept.push(...(await moveRows(tx, reference, merge)));
  for (const { where, ...reference } of SOFT_REFERENCES) kept.push(...(await moveRows(tx, reference, merge, where)));
  await fillIn(tx, merge, now);
  await followers.follow(tx, merge, now);
  return kept;
}

async function moveRows(
  tx: Transaction,
  reference: PersonReference,
  merge: PersonMerge,
  where = 'true',
): Promise<KeptRow[]> {
  const { table, column } = reference;
  const rows = await tx.query<Array<{ at: string }>>(
    `select ctid::text as at from ${table} where ${column} = $1 and ${where} order by 1 for update`,
    [merge.from],
  );
  const kept: KeptRow[] = [];
  for (const { at } of rows) kept.push(...(await moveRow(tx, reference, at, merge)));
  return kept;
}

/** Gives what had to go for it, if anything. */
async function moveRow(
  tx: Transaction,
  { table, column }: PersonReference,
  at: string,
  { into }: PersonMerge,
): Promise<KeptRow[]> {
  const move = () => tx.query(`update ${table} set ${column} = $1 where ctid = $2::tid`, [into, at]);
  const rival = await tryMove(tx, move);
  if (rival === 'moved') return [];
  const other = await rivalOf(tx, table, rival, column, at, into);
  const loses = other !== undefined && (await saysMore(tx, table, at, other)) ? other : at;
  const [rows] = await tx.query<[Array<{ row: Record<string, unknown> }>, number]>(
    `delete from ${table} t where ctid = $1::tid returning to_jsonb(t) as row`,
    [loses],
  );
  if (loses !== at) await move();
  return rows.map(({ row }) => ({ table, row }));
}

/** The name of the index that says no. */
async function tryMove(tx: Transaction, move: () => Promise<unknown>): Promise<string> {
  await tx.query('savepoint moving');
  try {
    await move();
    return 'moved';
  } catch (fault) {
    const { code, constraint } = fault as { code?: string; constraint?: string };
    if (code !== UNIQUE_VIOLATION) throw fault;
    await tx.query('rollback to savepoint moving');
    return constraint!;
  }
}

/** The row of the surviving person that has the same key; unknown where the key is an expression. */
async function rivalOf(
  tx: Transaction,
  table: string,
  index: string,
  column: string,
  at: string,
  into: string,
): Promise<string | undefined> {
  const keys = await tx.query<Array<{ name: string | null }>>(
    `select a.attname::text as name from pg_index i, unnest(i.indkey) as k (attnum)
     left join pg_attribute a on true where i.indexrelid = $1::regclass and a.attrelid = i.indrelid and a.attnum = k.attnum`,
    [index],
  );
  const others = keys.flatMap(({ name }) => (name && name !== column ? [name] : []));
  if (keys.length === others.length) return undefined;
  const same = others.map((name) => `t.${name} = mine.${name}`);
  const [rival] = await tx.query<Array<{ at: string }>>(
    `select t.ctid::text as at from ${table} t, ${table} mine
     where mine.ctid = $1::tid and ${[`t.${column} = $2`, ...same].join(' and ')} limit 1`,
    [at, into],
  );
  return rival?.at;
}

/** Whether one row has more columns that are not empty than another: an answer more than a question. */
async function saysMore(tx: Transaction, table: string, at: string, than: string): Promise<boolean> {
  const [{ more }] = await tx.query<[{ more: boolean }]>(
    `select (select count(*) from ${table} t, jsonb_each_text(to_jsonb(t)) f where t.ctid = $1::tid and f.value <> '')
          > (select count(*) from ${table} t, jsonb_each_text(to_jsonb(t)) f where t.ctid = $2::tid and f.value <> '') as more`,
    [at, than],
  );
  return more;
}

/** The account moves where the surviving person has none: nobody has two. */
async function fillIn(tx: Transaction, { from, into }: PersonMerge, now: Date): Promise<void> {
  const [{ account }] = await tx.query<[{ account: string | null }]>(
    `select account_id as account from person where id = $1`,
    [from],
  );
  await tx.query(
    `update person set account_id = null, merged_into = $2, version = version + 1, updated_at = $3 where id = $1`,
    [from, into, now],
  );
  await tx.query(
    `update person p set account_id = coalesce(p.account_id, $3), version = p.version + 1, updated_at = $4,
       courtesy_title = coalesce(nullif(p.courtesy_title, ''), o.courtesy_title),
       name_in_own_script = coalesce(p.name_in_own_script, o.name_in_own_script),
       own_script_language = case when p.name_in_own_script is null then o.own_script_language else p.own_script_language end,
       position_title = coalesce(nullif(p.position_title, ''), o.position_title),
       organization = coalesce(nullif(p.organization, ''), o.organization),
       country = coalesce(p.country, o.country), stakeholder_type = coalesce(p.stakeholder_type, o.stakeholder_type),
       gender = coalesce(p.gender, o.gender), time_zone = coalesce(p.time_zone, o.time_zone)
     from person o where p.id = $2 and o.id = $1`,
    [from, into, account, now],
  );
}
