import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddSpeakingInvitations1764000000090 implements MigrationInterface {
  name = 'AddSpeakingInvitations1764000000090';

  // One invitation per person and session, not per row of session_person: a panel that is written anew, or a speaker who becomes
  // the moderator, keeps its answers. Nobody has a row before the first letter; that state is called "suggested".
  // A link names the address that it was sent to and dies with it: who once got a letter by mistake has no key later.
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table speaking_invitation (
  id uuid primary key default gen_random_uuid(),
  session_id uuid not null references session,
  person_id uuid not null references person,
  state text not null check (state in ('invited','accepted','declined')),
  mode text check (mode in ('on-site','remote')),
  invited_at timestamptz not null,
  invited_by text not null,
  answer_by timestamptz not null,
  letters integer not null default 1,
  last_letter_at timestamptz not null,
  answered_at timestamptz,
  decline_reason text not null default '',
  version integer not null default 1,
  unique (session_id, person_id),
  check ((answered_at is null) = (state = 'invited')),
  check (mode is null or state = 'accepted')
);
create index speaking_invitation_person on speaking_invitation (person_id);
create table speaking_link (
  id uuid primary key default gen_random_uuid(),
  invitation_id uuid not null references speaking_invitation on delete cascade,
  email_key text not null,
  token_hash bytea not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index speaking_link_of on speaking_link (invitation_id);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table speaking_link; drop table speaking_invitation`);
  }
}
