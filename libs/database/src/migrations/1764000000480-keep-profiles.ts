import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepProfiles1764000000480 implements MigrationInterface {
  name = 'KeepProfiles1764000000480';

  // Whatever takes a photo out of a profile (another one, a merge, an erasure) takes its file along; the trigger of files does the bytes.
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table person_profile (
  person_id uuid primary key references person,
  photo_id uuid unique references stored_file on delete set null,
  biographies jsonb not null default '{}',
  is_public boolean not null default false,
  agreed_at timestamptz,
  version integer not null default 1,
  updated_at timestamptz not null
);
create function let_photo_go() returns trigger language plpgsql as $$
begin
  delete from stored_file where id = old.photo_id;
  return null;
end $$;
create trigger person_profile_gone after delete on person_profile
  for each row when (old.photo_id is not null) execute function let_photo_go();
create trigger person_profile_photo_replaced after update of photo_id on person_profile
  for each row when (old.photo_id is not null and old.photo_id is distinct from new.photo_id) execute function let_photo_go();
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table person_profile; drop function let_photo_go()`);
  }
}
