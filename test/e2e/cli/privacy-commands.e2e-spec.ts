import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataSourceFor, inTransaction } from '@app/database';
import { type AuditEntry, recordAudit, systemActor } from '@app/identity';
import { erasePerson } from '@app/privacy';
import { PROGRAMME_ENTITIES } from '@app/programme';
import { Registration } from '@app/registration';
import type { DataSource } from 'typeorm';
import { aDatabase, type TestDatabase } from '../../support/database.js';
import { runForum } from './run-forum.js';

let db: TestDatabase;
let database: DataSource;
let folder: string;

beforeEach(async () => {
  db = await aDatabase();
  const entities = [...PROGRAMME_ENTITIES, Registration];
  database = await dataSourceFor(db.url, { pool: 2, name: 'test', entities }).initialize();
  folder = mkdtempSync(join(tmpdir(), 'forum-cli-'));
});
afterEach(async () => {
  await database.destroy();
  await db.drop();
  rmSync(folder, { recursive: true, force: true });
});

const forum = (...args: string[]) => runForum(db.url, args);

async function records(count: number): Promise<void> {
  for (let id = 1; id <= count; id++) {
    const entry: AuditEntry = {
      by: systemActor('test'),
      action: 'people.changed',
      subject: { kind: 'thing', id: String(id) },
    };
    await inTransaction(database, (tx) => recordAudit(tx, entry, new Date()));
  }
}

describe('forum verify-audit', () => {
  it('says that nothing is missing, prints a head, and ends with 1 when a record is gone or the head is not its own', async () => {
    await records(3);
    const whole = await forum('verify-audit');
    const [, head] = /^Head: ([0-9a-f]{64})$/m.exec(whole.stdout)!;
    const known = await forum('verify-audit', '--head', head);
    const foreign = await forum('verify-audit', '--head', 'f'.repeat(64));
    await database.transaction(async (tx) => {
      await tx.query(`set local session_replication_role = replica`);
      await tx.query(`delete from audit_record where subject_id = '2'`);
    });
    const broken = await forum('verify-audit');

    expect([whole.code, known.code, foreign.code, broken.code]).toEqual([0, 0, 1, 1]);
    expect(whole.stdout).toContain('Nothing is missing and nothing was changed.');
    expect(broken.stderr).toMatch(/^Record \d+ \(seal 2\) has been removed\.$/m);
  });
});

describe('forum tombstones and erase-again', () => {
  it('erase in a restored database whoever had been erased since', async () => {
    const person = `insert into person (email, email_key, given_name, created_at) values ('Ada@people.example', 'ada@people.example', 'Ada', now() - interval '1 day')`;
    await database.query(person);
    await inTransaction(database, (tx) =>
      erasePerson(tx, 'ada@people.example', { kind: 'erasure', id: 'test' }, new Date()),
    );
    const { stdout } = await forum('tombstones');
    await database.query(`delete from erasure_tombstone`);
    await database.query(person);
    const file = join(folder, 'erased.txt');
    writeFileSync(file, stdout);

    const again = await forum('erase-again', file);
    writeFileSync(file, 'ada@people.example\n');
    const wrong = await forum('erase-again', file);

    expect(stdout).toMatch(/^[0-9a-f]{64} \S+Z\n$/);
    expect([again.code, again.stdout.trim().split('\n').at(-1)]).toEqual([
      0,
      '1 tombstones read; 1 people were back and are erased again.',
    ]);
    expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining('is not a tombstone')]);
    expect(await database.query(`select given_name from person where given_name <> ''`)).toEqual([]);
  });
});
