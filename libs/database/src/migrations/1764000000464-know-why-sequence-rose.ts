import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KnowWhySequenceRose1764000000464 implements MigrationInterface {
  name = 'KnowWhySequenceRose1764000000464';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table calendar_entry add column raised integer not null default 0 check (raised >= 0)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table calendar_entry drop column raised`);
  }
}
