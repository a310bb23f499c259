import type { MigrationInterface, QueryRunner } from 'typeorm';

export class JudgeConflicts1764000000321 implements MigrationInterface {
  name = 'JudgeConflicts1764000000321';

  // An acceptance names a conflict by a digest of its facts: it stops counting by itself when they change.
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table conflict_rules (
  edition_id uuid primary key references edition,
  severities jsonb not null,
  balance jsonb not null,
  version integer not null default 1
);
create table accepted_conflict (
  edition_id uuid not null references edition,
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{32}$'),
  kind text not null,
  sessions text[] not null,
  reason text not null,
  accepted_by text not null,
  accepted_at timestamptz not null,
  primary key (edition_id, fingerprint)
);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table accepted_conflict; drop table conflict_rules`);
  }
}
