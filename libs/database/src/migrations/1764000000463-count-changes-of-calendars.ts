import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CountChangesOfCalendars1764000000463 implements MigrationInterface {
  name = 'CountChangesOfCalendars1764000000463';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table calendar_revision (edition_id uuid primary key references edition, revision bigint not null)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table calendar_revision`);
  }
}
