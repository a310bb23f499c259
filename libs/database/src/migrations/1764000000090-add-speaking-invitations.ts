import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddSpeakingInvitations1764000000090 implements MigrationInterface {
  name = 'AddSpeakingInvitations1764000000090';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table speaking_invitation (
  id uuid primary key default gen_random_uuid(),
  session_person_id uuid not null unique,
  session_id uuid not null references session,
  person_id uuid not null references person,
  state text not null default 'suggested' check (state in ('suggested','invited','accepted','declined')),
  mode text check (mode in ('on-site','remote')),
  invited_at timestamptz,
  invited_by text,
  answer_by timestamptz,
  answered_at timestamptz,
  answered_by text,
  decline_reason text,
  version integer not null default 1
);
create index speaking_invitation_person on speaking_invitation (person_id);
create table speaking_link (
  id uuid primary key default gen_random_uuid(),
  invitation_id uuid not null references speaking_invitation on delete cascade,
  token_hash bytea not null unique,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table speaking_link; drop table speaking_invitation`);
  }
}
