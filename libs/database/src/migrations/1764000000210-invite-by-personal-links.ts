import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invitations to a category, locked to an address, and the links that their letters brought. */
export class InviteByPersonalLinks1764000000210 implements MigrationInterface {
  name = 'InviteByPersonalLinks1764000000210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table registration_invitation (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references edition,
  category text not null check (category ~ '^[a-z][a-z0-9-]{1,39}$'),
  email text not null,
  email_key text not null,
  name text not null,
  language text not null check (language in ('en','fr','es','ru','zh','ar')),
  note text not null,
  search_text text not null,
  state text not null default 'open' check (state in ('open','registered','declined','expired','revoked')),
  invited_at timestamptz not null,
  invited_by text not null,
  expires_at timestamptz not null,
  letters integer not null default 1 check (letters > 0),
  last_letter_at timestamptz not null,
  reminded text[] not null default '{}',
  remind_at timestamptz,
  ended_at timestamptz,
  decline_reason text,
  registration_id uuid references registration,
  page_key text,
  check ((state = 'open') = (ended_at is null)),
  check ((state = 'registered') = (registration_id is not null))
);
create unique index registration_invitation_one_open on registration_invitation (edition_id, email_key) where state = 'open';
create index registration_invitation_newest on registration_invitation (edition_id, invited_at desc, id desc);
create index registration_invitation_address on registration_invitation (email_key);
create index registration_invitation_remind on registration_invitation (remind_at) where state = 'open';
create index registration_invitation_over on registration_invitation (expires_at) where state = 'open';
create index registration_invitation_led_to on registration_invitation (registration_id) where registration_id is not null;

create table registration_invitation_link (
  id uuid primary key default gen_random_uuid(),
  invitation_id uuid not null references registration_invitation on delete cascade,
  token_hash bytea not null unique,
  created_at timestamptz not null,
  ended_at timestamptz
);
create index registration_invitation_link_of on registration_invitation_link (invitation_id, created_at);
create index registration_invitation_link_made on registration_invitation_link (created_at);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table registration_invitation_link; drop table registration_invitation`);
  }
}
