import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TakeMaterialsOfSpeakers1764000000420 implements MigrationInterface {
  name = 'TakeMaterialsOfSpeakers1764000000420';

  // A version keeps its number when an earlier one is taken away. No key over it: two persons who become one may bring two first ones.
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table speaking_material (
  file_id uuid primary key references stored_file on delete cascade,
  session_id uuid not null references session,
  person_id uuid not null references person,
  kind text not null check (kind in ('presentation','statement')),
  version integer not null check (version > 0),
  given_by text not null
);
create index speaking_material_of on speaking_material (session_id, person_id);
create index speaking_material_person on speaking_material (person_id);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table speaking_material`);
  }
}
