import { dataSourceFor, inTransaction } from '@app/database';
import { recordAudit, sealAudit, systemActor, verifyAuditChain } from '@app/identity';
import type { DataSource } from 'typeorm';
import { aDatabase, type TestDatabase } from '../../support/database.js';

const now = new Date('2027-05-01T09:00:00Z');
let db: TestDatabase;
let database: DataSource;

beforeEach(async () => {
  db = await aDatabase();
  database = await dataSourceFor(db.url, { pool: 5, name: 'test' }).initialize();
});
afterEach(async () => {
  await database.destroy();
  await db.drop();
});

async function aDecision(reason = 'Not enough is known.'): Promise<number> {
  await inTransaction(database, (tx) =>
    recordAudit(
      tx,
      {
        by: systemActor('Ines Officer'),
        action: 'registration.rejected',
        subject: { kind: 'registration', id: '7' },
        reason,
      },
      now,
    ),
  );
  const [{ id }] = await database.query(`select max(id)::int as id from audit_record`);
  return id;
}

/** What only a superuser with a purpose can do: writes past the triggers. */
async function withoutGuard(sql: string, values: unknown[] = []): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.query(`set local session_replication_role = replica`);
    await tx.query(sql, values);
  });
}

const faultOf = async (head?: string) => (await verifyAuditChain(database, head)).fault;

describe('the audit log (P-04)', () => {
  it('is only ever added to: no change, no removal, no emptying, neither of records nor of seals', async () => {
    await aDecision();
    await sealAudit(database, now);

    const tries = [
      `update audit_record set action = 'registration.approved'`,
      `update audit_record set actor_name = 'Somebody else'`,
      `update audit_record set forgotten_at = now(), personal_salt = null, actor_name = '', reason = null, action = 'nothing'`,
      `delete from audit_record`,
      `truncate audit_record`,
      `update audit_seal set hash = '\\x00'`,
      `delete from audit_seal`,
      `truncate audit_seal`,
    ];
    for (const sql of tries) await expect(database.query(sql)).rejects.toThrow('only ever added to');
    expect(await faultOf()).toBeUndefined();
  });

  it('is unsealed, not broken, while no sealer has run', async () => {
    await aDecision();

    const report = await verifyAuditChain(database);

    expect([report.sealed, report.unsealed, report.unsealedSince, report.fault]).toEqual([0, 1, now, undefined]);
  });

  it('names the record that somebody removed with the triggers off', async () => {
    await aDecision();
    const second = await aDecision();
    await aDecision();
    await sealAudit(database, now);

    await withoutGuard(`delete from audit_record where id = $1`, [second]);

    expect(await faultOf()).toEqual({ kind: 'removed', no: 2, recordId: second });
  });

  it.each([
    ['what was done', `update audit_record set action = 'registration.approved' where id = $1`],
    ['why', `update audit_record set reason = 'Because.' where id = $1`],
    ['by whom', `update audit_record set actor_name = 'Nobody' where id = $1`],
    ['when', `update audit_record set at = at + interval '1 microsecond' where id = $1`],
  ])('names the record in which %s was changed', async (_what, sql) => {
    const first = await aDecision();
    await aDecision();
    await sealAudit(database, now);

    await withoutGuard(sql, [first]);

    expect(await faultOf()).toEqual({ kind: 'changed', no: 1, recordId: first });
  });

  it('tells that a seal is missing, and that an end was cut off whose head somebody noted', async () => {
    for (let n = 0; n < 3; n++) await aDecision();
    await sealAudit(database, now);
    const { head } = await verifyAuditChain(database);

    await withoutGuard(`delete from audit_seal where no = 3`);
    await withoutGuard(`delete from audit_record where id = (select max(id) from audit_record)`);
    const cutOff = [await faultOf(), await faultOf(head)];
    await withoutGuard(`delete from audit_seal where no = 1`);

    expect([cutOff, await faultOf()]).toEqual([
      [undefined, { kind: 'head-unknown', no: 2 }],
      { kind: 'seal-missing', no: 1 },
    ]);
  });

  it('lets a person be forgotten: name, reason and details go, what was done stays, the chain holds', async () => {
    const first = await aDecision();
    await aDecision();
    await sealAudit(database, now);

    await database.query(
      `update audit_record set forgotten_at = $2, personal_salt = null, actor_name = '', reason = null, details = '{}' where id = $1`,
      [first, now],
    );

    const report = await verifyAuditChain(database);
    expect([report.sealed, report.forgotten, report.fault]).toEqual([2, 1, undefined]);
  });

  it('seals a record that was committed after one with a higher number, and every record once although two sealers begin at once', async () => {
    const slow = database.createQueryRunner();
    await slow.startTransaction();
    await slow.query(
      `insert into audit_record (actor_kind, actor_name, action, subject_kind, subject_id) values ('system', 'slow', 'a.b', 'x', '1')`,
    );
    await aDecision();
    await sealAudit(database, now);
    await slow.commitTransaction();
    await slow.release();

    await Promise.all([sealAudit(database, now), sealAudit(database, now)]);

    const report = await verifyAuditChain(database);
    expect([report.sealed, report.unsealed, report.fault]).toEqual([2, 0, undefined]);
  });
});
