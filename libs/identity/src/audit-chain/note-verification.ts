import type { DataSource } from 'typeorm';
import { type ChainReport, verifyAuditChain } from './verify-audit-chain.js';

/** How the log stands, for whoever looks at it: read in a moment, without reading the chain. */
export interface ChainState {
  sealed: number;
  sealedUpTo: Date | null;
  unsealed: number;
  verifiedAt: Date | null;
  /** What the last verification found, e.g. `removed 17`; null: nothing. */
  fault: string | null;
}

/** Verifies the whole chain and keeps when that was and what it found. */
export async function noteVerification(database: DataSource, now: Date): Promise<ChainReport> {
  const report = await verifyAuditChain(database);
  const { fault } = report;
  await database.query(`insert into audit_verification (at, seals, fault) values ($1, $2, $3)`, [
    now,
    report.sealed,
    fault ? `${fault.kind} ${fault.recordId ?? ''}`.trim() : null,
  ]);
  return report;
}

export async function chainState(database: Pick<DataSource, 'query'>): Promise<ChainState> {
  const [state] = await database.query(
    `select coalesce((select max(no) from audit_seal), 0)::int as sealed,
            (select r.at from audit_seal s join audit_record r on r.id = s.record_id order by s.no desc limit 1) as "sealedUpTo",
            (select count(*)::int from audit_record r
             where r.id > coalesce((select max(record_id) from audit_seal), 0)) as unsealed,
            v.at as "verifiedAt", v.fault
     from (select 1) as one left join (select at, fault from audit_verification order by id desc limit 1) as v on true`,
  );
  return state as ChainState;
}
