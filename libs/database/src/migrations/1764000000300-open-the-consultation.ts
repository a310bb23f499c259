import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls of the Open Consultation with their forms and the codes that let somebody in after the deadline. */
export class OpenTheConsultation1764000000300 implements MigrationInterface {
  name = 'OpenTheConsultation1764000000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table consultation_call (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references edition,
  kind text not null check (kind in ('thematic-views','workshop','speaker','facilitator','exhibition')),
  names jsonb not null,
  intro jsonb not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null check (closes_at > opens_at),
  answers_by timestamptz not null check (answers_by >= closes_at),
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (edition_id, kind)
);
create table consultation_form (
  call_id uuid not null references consultation_call,
  version integer not null check (version > 0),
  definition jsonb not null,
  made_at timestamptz not null,
  made_by text not null,
  primary key (call_id, version)
);
create table late_code (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null references consultation_call,
  code_hash bytea not null unique,
  label text not null,
  uses integer not null check (uses between 1 and 100),
  used integer not null default 0 check (used between 0 and uses),
  expires_at timestamptz not null,
  created_at timestamptz not null,
  created_by text not null,
  revoked_at timestamptz
);
create index late_code_of on late_code (call_id, created_at);
create trigger consultation_call_told after insert or update or delete on consultation_call
  for each statement execute function tell_of_edition();
create trigger consultation_form_told after insert or update or delete on consultation_form
  for each statement execute function tell_of_edition();
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table late_code; drop table consultation_form; drop table consultation_call`);
  }
}
