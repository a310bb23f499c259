import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Badges that are printed, and who came in when. */
export class OpenTheDoor1764000000130 implements MigrationInterface {
  name = 'OpenTheDoor1764000000130';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table badge (
  id uuid primary key default gen_random_uuid(),
  registration_id uuid not null references registration,
  code text not null unique,
  printed_at timestamptz not null,
  printed_by text not null,
  deactivated_at timestamptz,
  deactivated_why text check (deactivated_why in ('printed-anew','lost')),
  deactivated_by text,
  check ((deactivated_at is null) = (deactivated_why is null))
);
create index badge_of on badge (registration_id);
create unique index badge_one_valid on badge (registration_id) where deactivated_at is null;
create table check_in (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references edition,
  registration_id uuid not null references registration,
  badge_id uuid references badge,
  at timestamptz not null,
  by_name text not null,
  desk text not null,
  undone_at timestamptz,
  undone_by text
);
create index check_in_of on check_in (registration_id);
create unique index check_in_one_living on check_in (registration_id) where undone_at is null;
create index check_in_day on check_in (edition_id, at) where undone_at is null;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table check_in; drop table badge`);
  }
}
