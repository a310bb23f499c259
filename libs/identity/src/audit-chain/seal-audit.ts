import type { DataSource } from 'typeorm';
import { inTransaction, type Transaction } from '@app/database';
import { BEGINNING, linkHash, type LinkedRecord, personalHash } from './link.js';
import { FORGETTABLE, LASTING } from './seal-sql.js';

const AT_A_TIME = 2000;

/** A transaction may commit after one with higher numbers; one that lasts this many records longer is reported as unsealed. */
const LATE_BY = 100_000;

/**
 * Seals what has been added to the audit log since the last turn, in order of arrival, and gives how many records. Beside the writing
 * transactions, never inside them: a chain there would make every decision wait for every other. One sealer at a time.
 */
export async function sealAudit(database: DataSource, now: Date): Promise<number> {
  let sealed = 0;
  for (;;) {
    const more = await inTransaction(database, (tx) => sealSome(tx, now));
    sealed += more;
    if (more < AT_A_TIME) return sealed;
  }
}

async function sealSome(tx: Transaction, now: Date): Promise<number> {
  const [{ mine }] = await tx.query(`select pg_try_advisory_xact_lock(hashtextextended('audit-seal', 0)) as mine`);
  if (!mine) return 0;
  const [last] = await tx.query<Array<{ no: string; hash: Buffer; record_id: string }>>(
    `select no, hash, (select max(record_id) from audit_seal) as record_id from audit_seal order by no desc limit 1`,
  );
  const records = await tx.query<Array<LinkedRecord & { id: string }>>(
    `select r.id, ${LASTING} as lasting, ${FORGETTABLE} as forgettable from audit_record r
     where r.id > $1::bigint - ${LATE_BY} and not exists (select from audit_seal s where s.record_id = r.id)
     order by r.id limit ${AT_A_TIME}`,
    [last?.record_id ?? 0],
  );
  if (records.length > 0) await append(tx, records, last, now);
  return records.length;
}

async function append(
  tx: Transaction,
  records: Array<LinkedRecord & { id: string }>,
  last: { no: string; hash: Buffer } | undefined,
  now: Date,
): Promise<void> {
  let previous = last?.hash ?? BEGINNING;
  const links = records.map((record) => {
    const personal = personalHash(record);
    const link = { record: record.id, personal, previous, hash: linkHash(previous, personal, record.lasting) };
    previous = link.hash;
    return link;
  });
  await tx.query(
    `insert into audit_seal (no, record_id, personal_hash, previous, hash, sealed_at)
     select $1::bigint + link.place, link.record, link.personal, link.previous, link.hash, $6
     from unnest($2::bigint[], $3::bytea[], $4::bytea[], $5::bytea[])
       with ordinality as link (record, personal, previous, hash, place)`,
    [
      last?.no ?? 0,
      links.map(({ record }) => record),
      links.map(({ personal }) => personal),
      links.map((link) => link.previous),
      links.map(({ hash }) => hash),
      now,
    ],
  );
}
