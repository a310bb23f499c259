import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a correction changed, from what to what, so that whoever decides anew sees the difference. It is of the person and goes with
 * the rest of it; corrections of before keep only which fields they were.
 */
export class KeepWhatWasCorrected1764000000230 implements MigrationInterface {
  name = 'KeepWhatWasCorrected1764000000230';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table registration_correction add column changes jsonb not null default '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table registration_correction drop column changes`);
  }
}
