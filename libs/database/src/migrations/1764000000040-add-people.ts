import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddPeople1764000000040 implements MigrationInterface {
  name = 'AddPeople1764000000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table person (
  id uuid primary key default gen_random_uuid(),
  account_id uuid unique references account,
  email text,
  email_key text unique,
  courtesy_title text not null default '',
  given_name text not null,
  family_name text not null default '',
  name_in_own_script text,
  own_script_language text,
  position_title text not null default '',
  organization text not null default '',
  country char(2) references country,
  stakeholder_type text,
  gender text,
  language text not null default 'en' check (language in ('en','fr','es','ru','zh','ar')),
  is_invented boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table person`);
  }
}
