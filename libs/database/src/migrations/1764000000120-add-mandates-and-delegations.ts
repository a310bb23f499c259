import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddMandatesAndDelegations1764000000120 implements MigrationInterface {
  name = 'AddMandatesAndDelegations1764000000120';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table mandate (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references edition,
  kind text not null check (kind in ('focal-point','aide','assistant')),
  account_id uuid not null references account,
  subject_kind text not null check (subject_kind in ('delegation','person')),
  subject_id uuid not null,
  valid_from timestamptz not null,
  valid_until timestamptz,
  given_at timestamptz not null default now(),
  given_by text not null,
  revoked_at timestamptz,
  revoked_by text,
  reason text,
  check ((kind = 'focal-point') = (subject_kind = 'delegation')),
  check (valid_until is null or valid_until > valid_from)
);
create unique index mandate_once on mandate (edition_id, account_id, kind, subject_id) where revoked_at is null;
create index mandate_over on mandate (subject_id, edition_id);
create table delegation (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references edition,
  kind text not null check (kind in ('member-state','entity')),
  country char(2) not null references country,
  organization text not null default '',
  organization_key text not null default '',
  name text not null default '',
  quota integer check (quota >= 0),
  head_registration_id uuid references registration,
  told_at timestamptz,
  letters integer not null default 0,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (kind = 'member-state' or organization_key <> '')
);
create unique index delegation_of_state on delegation (edition_id, country) where kind = 'member-state';
create unique index delegation_of_entity on delegation (edition_id, organization_key) where kind = 'entity';
create table delegation_member (
  registration_id uuid primary key references registration,
  delegation_id uuid not null references delegation,
  function text not null default '',
  is_high_level boolean not null default false,
  registered_by uuid references account,
  replaces uuid references registration,
  told_at timestamptz
);
create index delegation_member_of on delegation_member (delegation_id);
alter table registration add constraint registration_delegation foreign key (delegation_id) references delegation;
create index registration_of_delegation on registration (delegation_id) where delegation_id is not null;
create table focal_point_nomination (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references edition,
  kind text not null check (kind in ('member-state','entity')),
  country char(2) not null references country,
  organization text not null default '',
  organization_key text not null default '',
  name text not null,
  email text not null,
  email_key text not null,
  function text not null default '',
  language text not null check (language in ('en','fr','es','ru','zh','ar')),
  letter text not null default '',
  nominated_by text not null,
  replaces uuid references mandate,
  state text not null default 'open' check (state in ('open','verified','declined')),
  delegation_id uuid references delegation,
  decided_at timestamptz,
  decided_by text,
  reason text,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
create index focal_point_nomination_open on focal_point_nomination (edition_id, state, created_at);
create unique index focal_point_nomination_once on focal_point_nomination (edition_id, kind, country, organization_key, email_key)
  where state = 'open';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table focal_point_nomination; drop index registration_of_delegation; alter table registration drop constraint registration_delegation;
       drop table delegation_member; drop table delegation; drop table mandate`,
    );
  }
}
