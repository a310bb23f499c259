import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever is registered by a focal point agrees to nothing: the focal point says that the person was informed, and of which words. */
export class KnowWhoInformedWhom1764000000332 implements MigrationInterface {
  name = 'KnowWhoInformedWhom1764000000332';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table informed_statement (
  registration_id uuid primary key references registration,
  version integer not null check (version > 0),
  stated_at timestamptz not null,
  stated_by text not null
);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table informed_statement`);
  }
}
