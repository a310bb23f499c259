import type { DataSource, EntityManager } from 'typeorm';
import { BEGINNING, linkHash, type LinkedRecord, personalHash } from './link.js';
import { FORGETTABLE, LASTING } from './seal-sql.js';

/** Where one can read: a pool or a transaction. */
type Reader = Pick<DataSource | EntityManager, 'query'>;

/** removed: the record is gone · changed: it says something else than when it was sealed · seal-missing, seal-changed: the chain itself. */
export type ChainFaultKind = 'removed' | 'changed' | 'seal-missing' | 'seal-changed' | 'head-unknown';

export interface ChainFault {
  kind: ChainFaultKind;
  /** Number of the seal. */
  no: number;
  /** Of audit_record; undefined when the seal itself is missing. */
  recordId?: number;
}

export interface ChainReport {
  /** Seals that were read up to the first fault. */
  sealed: number;
  /** Newest sealed record's time, ISO 8601. */
  sealedUpTo?: Date;
  /** Records that no seal holds yet; the sealer comes every minute. */
  unsealed: number;
  /** Oldest of those. */
  unsealedSince?: Date;
  /** Records whose personal part was erased on purpose. */
  forgotten: number;
  /** Hex of the newest link. Noted elsewhere, it shows later that the end of the log was not cut off. */
  head: string;
  fault?: ChainFault;
}

interface SealRow extends LinkedRecord {
  no: string;
  recordId: string;
  personal: Buffer;
  previous: Buffer;
  hash: Buffer;
  at: Date | null;
  isForgotten: boolean;
}

const AT_A_TIME = 5000;

/**
 * Reads the whole chain and tells the first gap or change. `knownHead` is the head that an earlier report gave: it must still be a
 * link of this chain. A log that nobody has sealed yet is unsealed, not broken.
 */
export async function verifyAuditChain(reader: Reader, knownHead?: string): Promise<ChainReport> {
  const report: ChainReport = { sealed: 0, unsealed: 0, forgotten: 0, head: BEGINNING.toString('hex') };
  let isHeadSeen = knownHead === undefined || knownHead === report.head;
  for (;;) {
    const rows = await readSeals(reader, report.sealed);
    for (const row of rows) {
      report.fault = faultOf(row, report);
      if (report.fault) break;
      report.sealed += 1;
      report.sealedUpTo = row.at!;
      report.forgotten += row.isForgotten ? 1 : 0;
      report.head = row.hash.toString('hex');
      isHeadSeen ||= report.head === knownHead;
    }
    if (report.fault || rows.length < AT_A_TIME) break;
  }
  if (!report.fault && !isHeadSeen) report.fault = { kind: 'head-unknown', no: report.sealed };
  return { ...report, ...(await readUnsealed(reader)) };
}

function faultOf(row: SealRow, { sealed, head }: ChainReport): ChainFault | undefined {
  const no = sealed + 1;
  if (Number(row.no) !== no) return { kind: 'seal-missing', no };
  const at = { no, recordId: Number(row.recordId) };
  if (row.at === null) return { kind: 'removed', ...at };
  if (row.previous.toString('hex') !== head) return { kind: 'seal-changed', ...at };
  if (!linkHash(row.previous, row.personal, row.lasting).equals(row.hash)) return { kind: 'changed', ...at };
  if (!row.isForgotten && !personalHash(row).equals(row.personal)) return { kind: 'changed', ...at };
  return undefined;
}

function readSeals(reader: Reader, after: number): Promise<SealRow[]> {
  return reader.query(
    `select s.no, s.record_id as "recordId", s.personal_hash as personal, s.previous, s.hash, r.at,
            r.forgotten_at is not null as "isForgotten", ${LASTING} as lasting, ${FORGETTABLE} as forgettable
     from audit_seal s left join audit_record r on r.id = s.record_id
     where s.no > $1 order by s.no limit ${AT_A_TIME}`,
    [after],
  );
}

async function readUnsealed(reader: Reader): Promise<Pick<ChainReport, 'unsealed' | 'unsealedSince'>> {
  const [{ count, since }] = await reader.query(
    `select count(*)::int as count, min(at) as since from audit_record r
     where not exists (select from audit_seal s where s.record_id = r.id)`,
  );
  return { unsealed: count, unsealedSince: since ?? undefined };
}
