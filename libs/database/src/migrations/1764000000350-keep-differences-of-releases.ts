import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepDifferencesOfReleases1764000000350 implements MigrationInterface {
  name = 'KeepDifferencesOfReleases1764000000350';

  // `note` is used no more. Differences of releases made before this are not known: null, not “none”.
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table release
  add column notes jsonb not null default '{}',
  add column differences jsonb,
  add column breaks jsonb not null default '[]',
  add column returns_to integer;
update release set notes = jsonb_build_object('en', note) where note <> '';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table release drop column notes, drop column differences, drop column breaks, drop column returns_to`,
    );
  }
}
