import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepFiles1764000000220 implements MigrationInterface {
  name = 'KeepFiles1764000000220';

  // loose_file names bytes that are nobody's: announced before they come, and again, by the trigger, when the row of their file goes,
  // whoever deletes it. So no bytes are lost sight of, and nothing needs to list the place where they lie.
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table loose_file (
  id uuid primary key,
  remove_at timestamptz not null
);
create index loose_file_due on loose_file (remove_at);
create table stored_file (
  id uuid primary key,
  owner_kind text not null,
  owner_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  media_type text not null,
  bytes integer not null check (bytes > 0),
  sha256 bytea not null check (length(sha256) = 32),
  created_at timestamptz not null,
  kept_until timestamptz
);
create index stored_file_owner on stored_file (owner_id, owner_kind);
create index stored_file_expiry on stored_file (kept_until) where kept_until is not null;
create function let_go_of_file() returns trigger language plpgsql as $$
begin
  insert into loose_file (id, remove_at) values (old.id, '-infinity') on conflict do nothing;
  return null;
end $$;
create trigger stored_file_gone after delete on stored_file for each row execute function let_go_of_file();
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table stored_file; drop table loose_file; drop function let_go_of_file`);
  }
}
