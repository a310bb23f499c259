import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddLetters1764000000050 implements MigrationInterface {
  name = 'AddLetters1764000000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table letter (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid references edition,
  kind text not null,
  cause_key text not null unique,
  subject_kind text not null,
  subject_id text not null,
  to_address text not null,
  to_name text not null default '',
  language text not null check (language in ('en','fr','es','ru','zh','ar')),
  data json not null default '{}',
  secrets jsonb,
  is_protected boolean not null default false,
  qr text,
  attachments json not null default '[]',
  message_id text unique,
  state text not null default 'waiting' check (state in ('waiting','sending','sent','failed')),
  attempts integer not null default 0,
  send_after timestamptz not null default now(),
  rung_at timestamptz,
  claimed_at timestamptz,
  claimed_by uuid,
  dated_at timestamptz,
  accepted_at timestamptz,
  failure text check (failure in ('refused','gave-up','unwritable','interrupted')),
  last_reply text,
  created_at timestamptz not null default now()
);
create index letter_unsent on letter (send_after) where state in ('waiting','sending');
create index letter_subject on letter (subject_kind, subject_id);
create index letter_edition on letter (edition_id, created_at desc, id desc);
create index letter_failed on letter (edition_id, created_at desc, id desc) where state = 'failed';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table letter`);
  }
}
