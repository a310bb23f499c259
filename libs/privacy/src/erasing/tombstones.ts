import type { Transaction } from '@app/database';
import type { DataSource, EntityManager } from 'typeorm';

type Reader = Pick<DataSource | EntityManager, 'query'>;

/** The prefix keeps the hashes apart from others of the same address elsewhere; it is no secret. */
const HASH = (key: string) => `sha256(convert_to('forum erased ' || ${key}, 'UTF8'))`;

/** That an address was erased, and when, without the address. */
export interface Tombstone {
  /** Hex. */
  addressHash: string;
  erasedAt: Date;
}

export async function leaveTombstones(tx: Transaction, emailKeys: string[], now: Date): Promise<void> {
  await tx.query(
    `insert into erasure_tombstone as known (address_hash, erased_at) select ${HASH('key')}, $2 from unnest($1::text[]) as key
     on conflict (address_hash) do update set erased_at = greatest(known.erased_at, excluded.erased_at)`,
    [emailKeys, now],
  );
}

export function readTombstones(reader: Reader): Promise<Tombstone[]> {
  return reader.query(
    `select encode(address_hash, 'hex') as "addressHash", erased_at as "erasedAt" from erasure_tombstone order by erased_at, 1`,
  );
}

/** Takes tombstones of another database in; the later date counts. */
export async function bringTombstones(tx: Transaction, stones: Tombstone[]): Promise<void> {
  await tx.query(
    `insert into erasure_tombstone as known (address_hash, erased_at)
     select decode(hash, 'hex'), at from unnest($1::text[], $2::timestamptz[]) as stone (hash, at)
     on conflict (address_hash) do update set erased_at = greatest(known.erased_at, excluded.erased_at)`,
    [stones.map(({ addressHash }) => addressHash), stones.map(({ erasedAt }) => erasedAt)],
  );
}

/** Addresses that are here although they were erased: a backup from before brought them back. Whoever came again afterwards is not among them. */
export async function erasedAddressesHere(reader: Reader): Promise<string[]> {
  const rows = await reader.query(
    `select distinct email_key from (
       select email_key, created_at as since from account union all
       select email_key, created_at from person where email_key is not null union all
       select email_key, submitted_at from registration union all
       select email_key, invited_at from registration_invitation) as known
     join erasure_tombstone stone on stone.address_hash = ${HASH('known.email_key')} and known.since <= stone.erased_at
     order by 1`,
  );
  return rows.map(({ email_key }: { email_key: string }) => email_key);
}
